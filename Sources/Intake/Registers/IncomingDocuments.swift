import Statistics

/// The incoming documents of one or several registers: entries in memory, their text in the files.
struct IncomingDocuments: Sendable {
    /// The registers, as ``RowLocator/sheet`` counts them.
    let sheets: [RecognisedSheet]
    let entries: [IncomingEntry]
    let index: UnitIndex
    /// Arrivals of the first and last document, and the last day on which one arrived or was processed.
    let days: (firstArrival: CalendarDay, last: CalendarDay)?
    let parts: EntryParts

    init(sheets: [RecognisedSheet], entries: [IncomingEntry], index: UnitIndex, crew: any Crew) {
        self.sheets = sheets
        self.entries = entries
        self.index = index
        parts = EntryParts(crew)
        days = Self.days(of: entries, parts)
    }

    /// How many entries there are, repeated ones included.
    var count: Int { entries.count }

    /// The unit's entries in the order of the register.
    func entries(ofUnit unit: Int) -> some Sequence<IncomingEntry> {
        index.places(ofUnit: unit).lazy.map { entries[Int($0)] }
    }

    private static func days(
        of entries: [IncomingEntry], _ parts: EntryParts
    ) -> (firstArrival: CalendarDay, last: CalendarDay)? {
        guard let first = entries.first else { return nil }
        let range = parts.counts(of: entries, zero: (first: first.arrival, last: first.arrival)) { range, entries in
            for entry in entries where entry.state != IncomingEntry.repeated {
                range.first = min(range.first, entry.arrival)
                range.last = max(range.last, max(entry.arrival, entry.processed))
            }
        } add: { range, other in
            range = (min(range.first, other.first), max(range.last, other.last))
        }
        return (CalendarDay(daysSince1970: range.first), CalendarDay(daysSince1970: range.last))
    }

    /// Counts per unit of the documents that arrived from `first` to `day`; nil for units without any.
    func tallies(from first: CalendarDay?, asOf day: CalendarDay) -> [IncomingTally?] {
        let first = first?.daysSince1970 ?? .min
        let day = day.daysSince1970
        let zero = [(replied: Int, closed: Int, open: Int)](repeating: (0, 0, 0), count: index.unitCount)
        let counts = parts.counts(of: entries, zero: zero) { counts, entries in
            for entry in entries where entry.arrival >= first {
                guard let state = entry.state(asOf: day) else { continue }
                let unit = Int(entry.unit)
                switch state {
                case IncomingEntry.replied: counts[unit].replied += 1
                case IncomingEntry.closed: counts[unit].closed += 1
                default: counts[unit].open += 1
                }
            }
        } add: { counts, other in
            for unit in counts.indices {
                counts[unit].replied += other[unit].replied
                counts[unit].closed += other[unit].closed
                counts[unit].open += other[unit].open
            }
        }
        return counts.map { replied, closed, open in
            replied + closed + open == 0 ? nil : IncomingTally(replied: replied, closed: closed, open: open)
        }
    }

    /// What each unit's open documents are made of.
    func breakdowns(asOf day: CalendarDay) -> [BacklogBreakdown] {
        let zero = [BacklogBreakdown](repeating: BacklogBreakdown(), count: index.unitCount)
        return parts.counts(of: entries, zero: zero) { result, entries in
            for entry in entries {
                guard let state = entry.state(asOf: day.daysSince1970), state < IncomingEntry.replied else { continue }
                result[Int(entry.unit)].add(
                    arrival: CalendarDay(daysSince1970: entry.arrival), dueDate: Self.day(entry.due),
                    role: Self.role(entry), urgency: Self.urgency(entry), asOf: day)
            }
        } add: { result, other in
            for unit in result.indices { result[unit].add(other[unit]) }
        }
    }

    /// Processed by the due date of all that were due from `first` to `last`; nil for units without due dates then.
    func timeliness(from first: CalendarDay, through last: CalendarDay) -> [Rate?] {
        let range = first.daysSince1970...max(first.daysSince1970, last.daysSince1970)
        var counts = [(inTime: Int, due: Int)](repeating: (0, 0), count: index.unitCount)
        for entry in entries where entry.due != IncomingEntry.none && range.contains(entry.due) {
            guard let state = entry.state(asOf: last.daysSince1970) else { continue }
            let isProcessed = state >= IncomingEntry.replied
            if isProcessed, entry.processed == IncomingEntry.none { continue }
            guard isProcessed || entry.due < last.daysSince1970 else { continue }
            counts[Int(entry.unit)].due += 1
            if isProcessed, entry.processed <= entry.due { counts[Int(entry.unit)].inTime += 1 }
        }
        return counts.map { $0.due == 0 ? nil : Rate($0.inTime, of: $0.due) }
    }

    /// The unit's open documents, oldest first.
    func backlog(ofUnit unit: Int, id: UnitID, asOf day: CalendarDay) -> [IncomingDocument] {
        let open = index.places(ofUnit: unit).map { entries[Int($0)] }.filter {
            $0.state(asOf: day.daysSince1970).map { $0 < IncomingEntry.replied } ?? false
        }
        return parts.list(of: open.sorted { ($0.arrival, $0.number) < ($1.arrival, $1.number) }) { entries in
            var texts = sheets.map { DocumentTexts($0, Self.wanted) }
            return entries.map { document($0, id: id, asOf: day, &texts[$0.locator.sheet]) }
        }
    }

    private func document(
        _ entry: IncomingEntry, id: UnitID, asOf day: CalendarDay, _ texts: inout DocumentTexts
    ) -> IncomingDocument {
        let source = sheets[entry.locator.sheet]
        let text = texts.strings(at: entry.locator.offset, in: source.sheet)
        let state = entry.state(asOf: day.daysSince1970) ?? IncomingEntry.unprocessed
        let isProcessed = state >= IncomingEntry.replied
        return IncomingDocument(
            unit: id, arrivalNumber: Int(entry.number), arrivalDate: CalendarDay(daysSince1970: entry.arrival),
            reference: text[0], documentDate: readDay(text[1]).value, issuer: text[2],
            subject: text[3].isEmpty ? text[5] : text[3], urgency: Self.urgency(entry),
            dueDate: Self.day(entry.due), role: Self.role(entry), state: DocumentState.allCases[Int(state)],
            processedDate: isProcessed ? Self.day(entry.processed) : nil,
            replyReference: isProcessed ? text[4] : "",
            people: source.keepsNames ? RowText(source, offset: entry.locator.offset).people : "")
    }

    static func day(_ day: Int32) -> CalendarDay? {
        day == IncomingEntry.none ? nil : CalendarDay(daysSince1970: day)
    }

    static func role(_ entry: IncomingEntry) -> DocumentRole { DocumentRole.allCases[Int(entry.role)] }

    static func urgency(_ entry: IncomingEntry) -> Urgency { Urgency.allCases[Int(entry.urgency)] }
}

/// The text of one row, read again from the file when it is shown.
struct RowText {
    private let source: RecognisedSheet
    private let cells: [String]

    init(_ source: RecognisedSheet, offset: Int) {
        self.source = source
        cells = source.sheet.row(atOffset: offset)
    }

    /// Who is named in the row; empty unless names were asked for.
    var people: String { source.people(in: cells) }

    /// The trimmed text of a column; "" when the row has none.
    subscript(_ field: ReportField) -> String {
        guard let column = source.column(field), column < cells.count else { return "" }
        return trimmedCell(cells[column])
    }
}
