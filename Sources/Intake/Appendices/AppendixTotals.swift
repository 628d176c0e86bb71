import Statistics
import Text

/// The group rows and total rows of an appendix: never units, but verified against the sums of the units.
struct AppendixTotals {
    private struct Line {
        let readings: [(ReportField, CellReading<Int>)]
        let row: Int
        /// Units whose sum it may be: those before it for totals, those after it for groups.
        let unitsBefore: Int
        let isGroup: Bool
    }

    private var lines: [Line] = []

    /// A row such as "Tổng cộng".
    mutating func add(total readings: [(ReportField, CellReading<Int>)], row: Int, unitsBefore: Int) {
        lines.append(Line(readings: readings, row: row, unitsBefore: unitsBefore, isGroup: false))
    }

    /// A row such as "I. Các phòng chuyên môn".
    mutating func add(group readings: [(ReportField, CellReading<Int>)], row: Int, unitsBefore: Int) {
        lines.append(Line(readings: readings, row: row, unitsBefore: unitsBefore, isGroup: true))
    }

    /// Figures printed in these rows that are neither the sum of all `units` nor that of their own section.
    func differences(from units: [FieldCounts], in source: RecognisedSheet) -> [Finding] {
        // Sums of the first units, so that many total rows cost no more than one.
        var running: [ReportField: [Int]] = [:]
        for field in Set(lines.flatMap { $0.readings.map(\.0) }) {
            running[field] = units.reduce(into: [0]) { $0.append(($0.last ?? 0) + ($1[field] ?? 0)) }
        }
        func sum(_ field: ReportField, _ range: Range<Int>) -> Int {
            running[field].map { $0[range.upperBound] - $0[range.lowerBound] } ?? 0
        }
        var findings: [Finding] = []
        for (place, line) in lines.enumerated() {
            let next = place + 1 < lines.count ? lines[place + 1].unitsBefore : units.count
            let previous = place > 0 ? lines[place - 1].unitsBefore : 0
            let section = line.isGroup ? line.unitsBefore..<next : previous..<line.unitsBefore
            for (field, reading) in line.readings {
                guard let printed = reading.value else {
                    if let problem = reading.problem {
                        findings.append(
                            Finding(
                                .unreadable(field, problem), at: source.place(row: line.row, field: field),
                                severity: .warning))
                    }
                    continue
                }
                let all = sum(field, 0..<units.count)
                let own = sum(field, section)
                guard printed != all, printed != own || section.isEmpty else { continue }
                let expected = line.isGroup ? own : all
                findings.append(
                    Finding(
                        .totalDiffers(field), at: source.place(row: line.row, field: field), read: "\(printed)",
                        expected: "\(expected)"))
            }
        }
        return findings
    }

    /// Whether `label` names a total.
    static func isTotal(_ label: String) -> Bool {
        let words = foldedForSearch(label)
        // "All 36 units", "Total of 36 units", as this program's own reports say it.
        if words.hasSuffix(" units") || words.hasSuffix(" unit"),
            ["all ", "total ", "sum of "].contains(where: words.hasPrefix)
        {
            return true
        }
        if words.hasPrefix("cong "), words.hasSuffix(" don vi") { return true }
        return totalNames.contains(words) || totalNames.contains { words.hasPrefix($0 + " ") && $0.contains(" ") }
    }

    private static let totalNames: Set<String> = [
        "tong", "cong", "tong cong", "tong so", "cong tong", "toan huyen", "toan tinh", "toan nganh", "total", "sum",
        "totals", "grand total", "tong chung", "cong chung", "tat ca", "dang hien",
    ]

    /// Whether a row is the title of a group: its number is Roman or a single letter, or its label begins with one.
    static func isGroup(ordinal: String, number: String, label: String) -> Bool {
        if isGroupNumber(ordinal) || isGroupNumber(number) { return true }
        // A row with a number is a unit's, whatever its name looks like.
        guard number.isEmpty, !ordinal.contains(where: \.isNumber) else { return false }
        guard let mark = label.firstIndex(where: { $0 == "." || $0 == ")" || $0 == "/" || $0 == "-" }) else {
            return isGroupNumber(label)
        }
        let before = String(label[..<mark])
        return isGroupNumber(before) && !isShortForUnit(before, mark: label[mark])
    }

    /// "P. Nội vụ", "X. Vĩnh Lâm", "Q. 1", "H. Gio Linh": what kind of unit it is, not the letter of a group.
    private static func isShortForUnit(_ letter: String, mark: Character) -> Bool {
        mark == "." && ["P", "X", "Q", "H", "T"].contains(trimmedCell(letter))
    }

    private static func isGroupNumber(_ text: String) -> Bool {
        let text = trimmedCell(text)
        let bare = text.hasSuffix(".") || text.hasSuffix(")") ? String(text.dropLast()) : text
        guard !bare.isEmpty, bare.utf8.count <= 5 else { return false }
        if bare.utf8.allSatisfy({ [0x49, 0x56, 0x58].contains($0) }) { return true }
        return bare.utf8.count == 1 && bare.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
