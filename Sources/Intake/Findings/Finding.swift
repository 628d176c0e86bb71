import Sheets
import Statistics

/// How much a finding matters.
public enum FindingSeverity: String, CaseIterable, Comparable, Sendable {
    /// Something was left out of the figures.
    case error
    /// The figures are used, but someone should look.
    case warning
    /// How something was read.
    case info

    /// More serious first.
    public static func < (left: FindingSeverity, right: FindingSeverity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .info: 2
        }
    }

    /// In a word.
    public var title: Phrase {
        switch self {
        case .error: Phrase("lỗi", "error")
        case .warning: Phrase("cảnh báo", "warning")
        case .info: Phrase("thông tin", "info")
        }
    }
}

/// Where in the data a finding is.
public struct FindingPlace: Hashable, Sendable {
    /// Name of the file; "" for findings about all files together.
    public var file: String
    /// Name of the sheet; "" where a file is one sheet.
    public var sheet: String
    /// Row as a spreadsheet counts them, from 1; nil for the whole sheet.
    public var row: Int?
    /// Column from 0; nil for the whole row.
    public var column: Int?
    /// Heading of the column as it stands in the sheet; "" when there is none.
    public var heading: String

    /// A place.
    public init(file: String = "", sheet: String = "", row: Int? = nil, column: Int? = nil, heading: String = "") {
        self.file = file
        self.sheet = sheet
        self.row = row
        self.column = column
        self.heading = heading
    }

    /// The column as a spreadsheet letters it: A … Z, AA …
    public var columnLetters: String? {
        guard let column, column >= 0 else { return nil }
        return Sheets.columnLetters(column + 1)
    }
}

/// Something about the data that someone should know: what, where, what was read and what was expected instead.
///
/// Facts only; the sentence is made by ``Finding/message(_:)``.
public struct Finding: Hashable, Sendable {
    /// How much it matters.
    public let severity: FindingSeverity
    /// Where.
    public let place: FindingPlace
    /// What.
    public let kind: FindingKind
    /// The text or number that was read; "" where that does not apply.
    public let read: String
    /// What should have stood there; "" where that is not known.
    public let expected: String

    /// A finding; the severity is that of its kind unless given.
    public init(
        _ kind: FindingKind, at place: FindingPlace, read: String = "", expected: String = "",
        severity: FindingSeverity? = nil
    ) {
        self.severity = severity ?? kind.severity
        self.place = place
        self.kind = kind
        self.read = read
        self.expected = expected
    }
}

extension [Finding] {
    /// In the order of the files, then by sheet, row and column; findings of one place stay in the order they were
    /// made. Sheets stand in the order they first appear.
    public func inOrder(ofFiles files: [String]) -> [Finding] {
        let fileRank = Dictionary(
            files.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        var sheetRank: [String: Int] = [:]
        for finding in self {
            let key = "\(finding.place.file)\u{0}\(finding.place.sheet)"
            if sheetRank[key] == nil { sheetRank[key] = sheetRank.count }
        }
        func key(_ offset: Int) -> (Int, Int, Int, Int, Int) {
            let place = self[offset].place
            return (
                place.file.isEmpty ? Int.max : fileRank[place.file] ?? files.count,
                sheetRank["\(place.file)\u{0}\(place.sheet)"] ?? 0, place.row ?? 0, place.column ?? -1, offset
            )
        }
        return indices.map(key).sorted(by: <).map { self[$0.4] }
    }
}
