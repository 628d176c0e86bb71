import Sheets
import Statistics

/// Scans a register of issued documents.
struct IssuedScanner: RegisterScanner {
    var entries: [IssuedEntry] = []
    var units: UnitColumn
    var complaints: RowComplaints
    private let sheet: Int
    private var medium: WordColumn
    private var electronic: WordColumn
    private var paper: WordColumn
    private var signed: WordColumn
    private var leader: WordColumn
    private var initialled: WordColumn
    private var exempt: WordColumn
    private let date: Int
    private let reference: Int

    init(_ source: RecognisedSheet, sheet: Int, title: Unit?, vocabulary: Vocabulary) {
        complaints = RowComplaints(source)
        self.sheet = sheet
        units = UnitColumn(source, title: title)
        let yesOrNo = WordMeanings.yesOrNo(vocabulary)
        medium = WordColumn(.medium, in: source, .medium(vocabulary))
        electronic = WordColumn(.electronic, in: source, yesOrNo)
        paper = WordColumn(.paper, in: source, yesOrNo)
        signed = WordColumn(.signed, in: source, yesOrNo)
        leader = WordColumn(.leaderSigned, in: source, yesOrNo)
        initialled = WordColumn(.initialled, in: source, yesOrNo)
        exempt = WordColumn(.exempt, in: source, yesOrNo)
        date = source.column(.documentDate) ?? -1
        reference = source.column(.reference) ?? -1
    }

    var findings: [Finding] { complaints.findings + initialled.findings(in: complaints.source) }

    var troubles: Int { complaints.count &+ initialled.unknownRows }

    @inline(__always)
    mutating func read(_ row: borrowing RowFields, at offset: Int, in bytes: Span<UInt8>) {
        guard case .value(let day) = row.day(date, in: bytes) else { return readWithoutDate(row, in: bytes) }
        let unit = units.code(row, in: bytes)
        guard unit >= 0 else { return complaints.reject(row, .unitMissing, .unitID, "", in: bytes) }
        guard let traits = traits(row, in: bytes) else { return }
        entries.append(
            IssuedEntry(
                locator: RowLocator(sheet: sheet, offset: offset).packed, unit: unit, date: day.daysSince1970,
                referenceHash: row.hash(reference, in: bytes), traits: traits))
    }

    /// The form and signatures of a row; nil, with the row left out, when a word cannot be understood: to take it for
    /// "not signed" would accuse the unit, to take it for "signed" would excuse it.
    @inline(__always)
    private mutating func traits(_ row: borrowing RowFields, in bytes: Span<UInt8>) -> IssuedTraits? {
        var traits: IssuedTraits = []
        let medium = self.medium.code(row, in: bytes)
        if medium == WordMeanings.unknown {
            complaints.rejectWord(row, .medium, in: bytes)
            return nil
        }
        if medium < WordColumn.blank {
            if medium == 1 { traits.insert(.electronic) }
        } else if electronic.column >= 0 {
            if electronic.code(row, in: bytes) == 1 { traits.insert(.electronic) }
        } else if paper.column < 0 || paper.code(row, in: bytes) != 1 {
            traits.insert(.electronic)
        }
        guard let isSigned = signature(signed.code(row, in: bytes), .signed, row, bytes),
            let isLeaderSigned = signature(leader.code(row, in: bytes), .leaderSigned, row, bytes),
            let isExempt = signature(exempt.code(row, in: bytes), .exempt, row, bytes)
        else { return nil }
        if isSigned { traits.insert(.signed) }
        if isLeaderSigned { traits.insert(.leaderSigned) }
        if isExempt { traits.insert(.exempt) }
        if initialled.code(row, in: bytes) == 1 { traits.insert(.initialled) }
        return traits
    }

    /// Yes or no; a day (when it was signed) is a yes; nil, with the row left out, for anything else.
    @inline(__always)
    private mutating func signature(
        _ code: Int32, _ field: ReportField, _ row: borrowing RowFields, _ bytes: Span<UInt8>
    ) -> Bool? {
        switch code {
        case 1: return true
        case 0, WordColumn.blank: return false
        default:
            if row.day(complaints.source.column(field) ?? -1, in: bytes).value != nil { return true }
            complaints.rejectWord(row, field, in: bytes)
            return nil
        }
    }

    @inline(never)
    private mutating func readWithoutDate(_ row: borrowing RowFields, in bytes: Span<UInt8>) {
        if case .problem(let problem) = row.day(date, in: bytes) {
            let text = row.text(date, in: bytes)
            complaints.reject(row, .unreadable(.documentDate, problem), .documentDate, text, in: bytes)
        } else if complaints.isDocument(row, in: bytes) {
            complaints.reject(row, .unreadable(.documentDate, .blank), .documentDate, "", in: bytes)
        }
    }
}
