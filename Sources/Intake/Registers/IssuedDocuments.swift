import Statistics

/// The issued documents of one or several registers: entries in memory, their text in the files.
struct IssuedDocuments: Sendable {
    /// The registers, as ``RowLocator/sheet`` counts them.
    let sheets: [RecognisedSheet]
    private let entries: [IssuedEntry]
    private let index: UnitIndex

    init(sheets: [RecognisedSheet], entries: [IssuedEntry], index: UnitIndex) {
        self.sheets = sheets
        self.entries = entries
        self.index = index
    }

    /// How many entries there are, repeated ones included.
    var count: Int { entries.count }

    /// The unit's entries in the order of the register.
    func entries(ofUnit unit: Int) -> some Sequence<IssuedEntry> {
        index.places(ofUnit: unit).lazy.map { entries[Int($0)] }
    }

    /// The first and the last day on which a document was issued.
    var days: (first: CalendarDay, last: CalendarDay)? {
        let counted = entries.lazy.filter { !$0.traits.contains(.repeated) }.map(\.date)
        guard let first = counted.min(), let last = counted.max() else { return nil }
        return (CalendarDay(daysSince1970: first), CalendarDay(daysSince1970: last))
    }

    /// Counts per unit of the documents issued from `first` to `day`; nil for units without any.
    func tallies(from first: CalendarDay?, asOf day: CalendarDay) -> [IssuedTally?] {
        let range = (first?.daysSince1970 ?? .min)...max(day.daysSince1970, first?.daysSince1970 ?? .min)
        var result = [IssuedTally?](repeating: nil, count: index.unitCount)
        for entry in entries where range.contains(entry.date) && entry.date <= day.daysSince1970 {
            if entry.traits.contains(.repeated) { continue }
            var tally = result[Int(entry.unit)] ?? IssuedTally()
            if !entry.traits.contains(.electronic) {
                tally.paper += 1
            } else if entry.traits.contains(.signed) {
                tally.signed += 1
                if entry.traits.contains(.leaderSigned) { tally.leaderSigned += 1 }
            } else {
                tally.unsigned += 1
                if entry.traits.contains(.leaderSigned) { tally.leaderSigned += 1 }
                if entry.traits.contains(.exempt) { tally.exempt += 1 }
            }
            result[Int(entry.unit)] = tally
        }
        return result
    }

    /// The unit's electronic documents without the unit's or a leader's signature, oldest first.
    func notFullySigned(ofUnit unit: Int, id: UnitID, asOf day: CalendarDay) -> [IssuedDocument] {
        let lacking = index.places(ofUnit: unit).map { entries[Int($0)] }.filter { entry in
            entry.date <= day.daysSince1970 && entry.traits.contains(.electronic) && !entry.traits.contains(.repeated)
                && !entry.traits.contains([.signed, .leaderSigned])
        }
        var texts = sheets.map { DocumentTexts($0, Self.wanted) }
        return lacking.sorted {
            ($0.date, $0.locator.sheet, $0.locator.offset) < ($1.date, $1.locator.sheet, $1.locator.offset)
        }
        .map { entry in
            let source = sheets[entry.locator.sheet]
            let text = texts[entry.locator.sheet].strings(at: entry.locator.offset, in: source.sheet)
            return IssuedDocument(
                unit: id, reference: text[0], date: CalendarDay(daysSince1970: entry.date),
                subject: text[1], recipients: text[2], isElectronic: true,
                isSigned: entry.traits.contains(.signed), isLeaderSigned: entry.traits.contains(.leaderSigned),
                isInitialled: entry.traits.contains(.initialled), isExempt: entry.traits.contains(.exempt),
                people: source.keepsNames ? RowText(source, offset: entry.locator.offset).people : "")
        }
    }
}
