import Statistics

/// The incoming documents of one or several registers: entries in memory, their text in the files.
struct IncomingDocuments: Sendable {
    /// The registers, as ``RowLocator/sheet`` counts them.
    let sheets: [RecognisedSheet]
    let entries: [IncomingEntry]
    let index: UnitIndex
    /// What each register covers.
    let coverage: [RegisterCoverage]
    let parts: EntryParts

    init(
        sheets: [RecognisedSheet], entries: [IncomingEntry], index: UnitIndex, coverage: [RegisterCoverage],
        crew: any Crew
    ) {
        self.sheets = sheets
        self.entries = entries
        self.index = index
        parts = EntryParts(crew)
        self.coverage = coverage
    }

    /// How many entries there are, repeated ones included.
    var count: Int { entries.count }

    /// The unit's entries in the order of the register.
    func entries(ofUnit unit: Int) -> some Sequence<IncomingEntry> {
        index.places(ofUnit: unit).lazy.map { entries[Int($0)] }
    }

    /// What each of `sheets` reaches by its own rows, whether they count or not.
    static func reaches(of entries: [IncomingEntry], _ sheets: [RecognisedSheet]) -> [SheetReach] {
        let inProgress = DocumentState.inProgress.code
        var reaches = [SheetReach](repeating: SheetReach(), count: sheets.count)
        for entry in entries {
            reaches[entry.row.sheet].add(
                unit: entry.unit, first: entry.arrival, last: max(entry.arrival, entry.processed),
                isInProgress: entry.state == inProgress, saysTiming: entry.saysTiming, isDueUnread: entry.isDueUnread)
        }
        return reaches
    }

    /// Hands the entries over to a counter, of one unit or of all.
    func count<Counter: IncomingCounter>(ofUnit unit: Int?, _ zero: Counter) -> Counter {
        guard let unit else {
            return parts.counts(of: entries, zero: zero) { counter, entries in
                entries.withUnsafeBufferPointer { counter.add($0) }
            } add: { counter, other in
                counter.add(other)
            }
        }
        var counter = zero
        Array(entries(ofUnit: unit)).withUnsafeBufferPointer { counter.add($0) }
        return counter
    }

    /// The unit's open documents, oldest first.
    func backlog(ofUnit unit: Int, id: UnitID, asOf day: CalendarDay) -> [IncomingDocument] {
        let last = day.daysSince1970
        // Of a day its register does not reach, a document shows as it was on the last day it does.
        let open = entries(ofUnit: unit).filter { entry in
            guard entry.arrival <= last, entry.state != IncomingEntry.repeated else { return false }
            let state = DocumentState.codes[Int(entry.state)]
            return state.isOpen
                || (state.isProcessed && entry.processed != IncomingEntry.none && entry.processed > last)
        }
        return parts.list(of: open.sorted { ($0.arrival, $0.number) < ($1.arrival, $1.number) }) { entries in
            var texts = sheets.map { DocumentTexts($0, Self.wanted) }
            return entries.map { document($0, id: id, asOf: day, &texts[$0.row.sheet]) }
        }
    }

    private func document(
        _ entry: IncomingEntry, id: UnitID, asOf day: CalendarDay, _ texts: inout DocumentTexts
    ) -> IncomingDocument {
        let source = sheets[entry.row.sheet]
        let text = texts.strings(at: entry.row.offset, in: source.sheet)
        let state = DocumentState.codes[Int(entry.state)]
        let isProcessed = state.isProcessed && entry.processed <= day.daysSince1970
        return IncomingDocument(
            unit: id, arrivalNumber: Int(entry.number), arrivalDate: CalendarDay(daysSince1970: entry.arrival),
            reference: text[0], documentDate: readDay(text[1]).value, issuer: text[2],
            subject: text[3].isEmpty ? text[5] : text[3], urgency: Self.urgency(entry),
            dueDate: Self.day(entry.due), role: Self.role(entry), state: state.isOpen || isProcessed ? state : .open,
            processedDate: isProcessed ? Self.day(entry.processed) : nil,
            replyReference: isProcessed ? text[4] : "",
            people: source.keepsNames ? RowText(source, offset: entry.row.offset).people : "")
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
