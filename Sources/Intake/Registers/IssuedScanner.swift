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
    private var issuing: WordColumn
    private let date: Int
    private let reference: Int
    private let swappedDate: SwappedDays?
    private let tellsSigner: Bool
    /// The last day the title names: later documents are none of its.
    private let last: Int32

    init(_ source: RecognisedSheet, sheet: Int, title: Unit?, vocabulary: Vocabulary) {
        complaints = RowComplaints(source)
        self.sheet = sheet
        units = UnitColumn(source, title: title)
        let yesOrNo = WordMeanings.yesOrNo(vocabulary)
        medium = WordColumn(.medium, in: source, .medium(vocabulary))
        electronic = WordColumn(.electronic, in: source, yesOrNo)
        paper = WordColumn(.paper, in: source, yesOrNo)
        signed = WordColumn(.signed, in: source, .signature(vocabulary))
        tellsSigner = source.tellsSigner && source.column(.leaderSigned) == nil
        leader = WordColumn(.leaderSigned, in: source, yesOrNo)
        initialled = WordColumn(.initialled, in: source, yesOrNo)
        exempt = WordColumn(.exempt, in: source, yesOrNo)
        issuing = WordColumn(source.issuingColumn, .state, .issuing)
        date = source.column(.documentDate) ?? -1
        reference = source.column(.reference) ?? -1
        last = source.title.asOf?.daysSince1970 ?? .max
        swappedDate = source.swappedColumns[date]
    }

    var findings: [Finding] {
        [initialled, medium, electronic, paper, signed, leader, exempt, issuing].reduce(complaints.findings) {
            $0 + $1.findings(in: complaints.source)
        }
    }

    var troubles: Int {
        complaints.count &+ initialled.unknownRows &+ medium.unknownRows &+ electronic.unknownRows &+ paper.unknownRows
            &+ signed.unknownRows &+ leader.unknownRows &+ exempt.unknownRows &+ issuing.unknownRows
    }

    @inline(__always)
    mutating func read(_ row: borrowing RowFields, at offset: Int, in bytes: Span<UInt8>) {
        guard case .value(let day) = row.day(date, swappedDate, in: bytes) else {
            return readWithoutDate(row, in: bytes)
        }
        let unit = units.code(row, in: bytes)
        guard unit >= 0 else { return complaints.rejectUnit(row, unit, in: bytes) }
        if day.daysSince1970 > last { return complaints.afterPeriod(row) }
        if issuing.column >= 0, issuing.code(row, in: bytes) == 0 { return complaints.notIssued(row) }
        let traits = traits(row, in: bytes) ?? .unclear
        entries.append(
            IssuedEntry(
                locator: RowLocator(sheet: sheet, offset: offset).packed, unit: unit, date: day.daysSince1970,
                referenceHash: row.hash(reference, in: bytes), traits: traits))
    }

    /// The form and signatures of a row; nil when a word cannot be understood: to take it for "not signed" would accuse
    /// the unit, to take it for "signed" would excuse it.
    @inline(__always)
    private mutating func traits(_ row: borrowing RowFields, in bytes: Span<UInt8>) -> IssuedTraits? {
        var traits: IssuedTraits = []
        let medium = self.medium.code(row, in: bytes)
        let electronic = self.electronic.code(row, in: bytes)
        let paper = self.paper.code(row, in: bytes)
        let signed = self.signed.code(row, in: bytes)
        let leader = self.leader.code(row, in: bytes)
        let exempt = self.exempt.code(row, in: bytes)
        switch signed {
        // Where other cells say who signed, a bare "yes" leaves it open.
        case 1 where tellsSigner: return nil
        case 1, IssuedWords.Signer.organisation: traits.insert(.signed)
        case IssuedWords.Signer.both: traits.insert(tellsSigner ? [.signed, .leaderSigned] : .signed)
        case IssuedWords.Signer.leader: if tellsSigner { traits.insert(.leaderSigned) }
        default: break
        }
        if leader == 1 { traits.insert(.leaderSigned) }
        // A digital signature shows that a document is electronic, where its form is not told.
        let isSigned = !traits.isDisjoint(with: [.signed, .leaderSigned])
        guard let isElectronic = isElectronic(medium, electronic, paper) ?? (isSigned ? true : nil) else { return nil }
        if isElectronic { traits.insert(.electronic) }
        if isElectronic, medium == IssuedWords.withPaper || (electronic == 1 && paper == 1) {
            traits.insert(.withPaper)
        }
        if exempt == 1 { traits.insert(.exempt) }
        if initialled.code(row, in: bytes) == 1 { traits.insert(.initialled) }
        let isUnclear =
            medium == WordMeanings.unknown || electronic == WordMeanings.unknown || paper == WordMeanings.unknown
            || signed == WordMeanings.unknown || leader == WordMeanings.unknown || exempt == WordMeanings.unknown
        return isUnclear ? nil : traits
    }

    /// What the cells of a document's form say; nil where none says anything. An empty cell among crosses is a "no"; one in
    /// a column of words, or no cross for either form, tells nothing.
    @inline(__always)
    private func isElectronic(_ medium: Int32, _ electronic: Int32, _ paper: Int32) -> Bool? {
        if medium < WordColumn.blank { return medium != 0 }
        let hasPaper = self.paper.column >= 0
        if self.electronic.column >= 0 {
            if electronic == WordColumn.blank, hasPaper, paper != 1 { return nil }
            return electronic == 1
        }
        if hasPaper { return paper != 1 }
        // Without any column of forms nobody asks.
        return self.medium.column >= 0 ? nil : true
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
