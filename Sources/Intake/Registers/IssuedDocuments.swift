import Statistics

/// The issued documents of one or several registers: entries in memory, their text in the files.
struct IssuedDocuments: Sendable {
    /// The registers, as ``RowLocator/sheet`` counts them.
    let sheets: [RecognisedSheet]
    private let entries: [IssuedEntry]
    private let index: UnitIndex
    /// What each register covers.
    let coverage: [RegisterCoverage]

    init(sheets: [RecognisedSheet], entries: [IssuedEntry], index: UnitIndex, coverage: [RegisterCoverage]) {
        self.sheets = sheets
        self.entries = entries
        self.index = index
        self.coverage = coverage
    }

    /// What each of `sheets` reaches by its own rows, whether they count or not.
    static func reaches(of entries: [IssuedEntry], _ sheets: [RecognisedSheet]) -> [SheetReach] {
        var reaches = [SheetReach](repeating: SheetReach(), count: sheets.count)
        for entry in entries {
            reaches[entry.row.sheet].add(
                unit: entry.unit, first: entry.date, last: entry.date,
                isWithPaper: entry.traits.contains([.electronic, .withPaper]))
        }
        return reaches
    }

    /// Hands the entries over to a counter.
    func count<Counter: IssuedCounter>(_ zero: Counter) -> Counter {
        var counter = zero
        entries.withUnsafeBufferPointer { counter.add($0) }
        return counter
    }

    /// How many entries there are, repeated ones included.
    var count: Int { entries.count }

    /// The unit's entries in the order of the register.
    func entries(ofUnit unit: Int) -> some Sequence<IssuedEntry> {
        index.places(ofUnit: unit).lazy.map { entries[Int($0)] }
    }

    /// The unit's electronic documents without the unit's or a leader's signature, oldest first.
    func notFullySigned(ofUnit unit: Int, id: UnitID, asOf day: CalendarDay) -> [IssuedDocument] {
        let lacking = index.places(ofUnit: unit).map { entries[Int($0)] }.filter { entry in
            entry.date <= day.daysSince1970 && entry.traits.contains(.electronic) && !entry.traits.contains(.repeated)
                && !entry.traits.contains([.signed, .leaderSigned]) && !entry.traits.contains(.exempt)
        }
        var texts = sheets.map { DocumentTexts($0, Self.wanted) }
        return lacking.sorted {
            ($0.date, $0.row.sheet, $0.row.offset) < ($1.date, $1.row.sheet, $1.row.offset)
        }
        .map { entry in
            let source = sheets[entry.row.sheet]
            let text = texts[entry.row.sheet].strings(at: entry.row.offset, in: source.sheet)
            return IssuedDocument(
                unit: id, reference: text[0], date: CalendarDay(daysSince1970: entry.date),
                subject: text[1], recipients: text[2], isElectronic: true,
                isSigned: entry.traits.contains(.signed), isLeaderSigned: entry.traits.contains(.leaderSigned),
                isInitialled: entry.traits.contains(.initialled), isExempt: entry.traits.contains(.exempt),
                people: source.keepsNames ? RowText(source, offset: entry.row.offset).people : "")
        }
    }
}
