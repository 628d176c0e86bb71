import Statistics

/// Documents that several rows, sheets or files tell of: which row counts.
extension RegisterBuilder {
    mutating func finishIncoming(_ taken: consuming [IncomingEntry]) -> IncomingDocuments {
        var entries = taken
        let reaches = IncomingDocuments.reaches(of: entries, incomingSheets)
        for (sheet, reach) in zip(incomingSheets, reaches) where reach.timedByWords > 0 {
            findings.append(
                Finding(
                    .reading(.timingInWords(rows: reach.timedByWords)),
                    at: sheet.place(row: sheet.headerRows.upperBound, field: .state)))
        }
        let files = RegisterFiles(incomingSheets, reaches)
        var repeats = RepeatedRows(sheets: incomingSheets, files: files)
        let index = UnitIndex(unitCount: units.count, count: entries.count) { entries[$0].unit }
        var year = YearOfDay()
        var dropped: [Int] = []
        let read = entries
        let books = BookNumbers(of: entries, in: incomingSheets)
        index.forEachRepeat(crew) { place, year in
            let entry = read[place]
            guard entry.number > 0 else { return 0 }
            // Bits: year, book, number.
            return UInt64(year(entry.arrival)) << 48 | UInt64(books[place]) << 32 | UInt64(entry.number)
        } kept: { first, again in
            let isFirstKept = repeats.keepsFirst(
                entries[first].row, entries[again].row, number: Int(entries[first].number),
                year: year(entries[first].arrival))
            dropped.append(isFirstKept ? again : first)
            return isFirstKept ? first : again
        }
        for place in dropped { entries[place].state = IncomingEntry.repeated }
        findings += repeats.findings(.arrivalNumber)
        withdraw(.incoming, files, &entries) {
            $0.state == IncomingEntry.repeated
        } mark: {
            $0.state = IncomingEntry.repeated
        } number: {
            $0.number > 0 ? Int($0.number) : nil
        }
        noteRepeated(repeats.repeatedRows, in: incomingSheets)
        return IncomingDocuments(
            sheets: incomingSheets, entries: entries, index: index,
            coverage: SheetReach.coverage(of: reaches, incomingSheets, .incoming), crew: crew)
    }

    mutating func finishIssued(_ taken: consuming [IssuedEntry]) -> IssuedDocuments {
        var entries = taken
        let reaches = IssuedDocuments.reaches(of: entries, issuedSheets)
        let files = RegisterFiles(issuedSheets, reaches)
        var repeats = RepeatedRows(sheets: issuedSheets, files: files)
        let index = UnitIndex(unitCount: units.count, count: entries.count) { entries[$0].unit }
        let sheets = issuedSheets
        var year = YearOfDay()
        var dropped: [Int] = []
        let read = entries
        index.forEachRepeat(crew) { place, year in
            let entry = read[place]
            return entry.referenceHash > 0 ? UInt64(year(entry.date)) << 32 | UInt64(entry.referenceHash) : 0
        } kept: { first, again in
            // Equal hashes only suggest equal texts, and a bare number without a symbol is shared by several kinds of
            // documents.
            let (one, other) = (entries[first].row, entries[again].row)
            let text = RowText(sheets[one.sheet], offset: one.offset)[.reference]
            guard text == RowText(sheets[other.sheet], offset: other.offset)[.reference],
                !text.allSatisfy(\.isNumber)
            else { return first }
            let isFirstKept = repeats.keepsFirst(one, other, number: 0, year: year(entries[first].date))
            dropped.append(isFirstKept ? again : first)
            return isFirstKept ? first : again
        }
        for place in dropped { entries[place].traits.insert(.repeated) }
        findings += repeats.findings(.reference)
        withdraw(.issued, files, &entries) {
            $0.traits.contains(.repeated)
        } mark: {
            $0.traits.insert(.repeated)
        } number: {
            // A bare number is shared by several kinds of documents: it cannot be said that this one is missing.
            RowText(sheets[$0.row.sheet], offset: $0.row.offset)[.reference].allSatisfy(\.isNumber) ? nil : 0
        }
        noteRepeated(repeats.repeatedRows, in: issuedSheets)
        return IssuedDocuments(
            sheets: issuedSheets, entries: entries, index: index,
            coverage: SheetReach.coverage(of: reaches, issuedSheets, .issued))
    }

    /// Marks the documents that a newer file covers and has no more, and tells of them; of those without a key it has its own
    /// rows, and nothing is told.
    private mutating func withdraw<Entry: RegisterEntry>(
        _ kind: FiguresKind, _ files: RegisterFiles, _ entries: inout [Entry], isLeftOut: (Entry) -> Bool,
        mark: (inout Entry) -> Void, number: (Entry) -> Int?
    ) {
        guard files.areSeveral else { return }
        var told: [(file: String, documents: [WithdrawnDocument])] = []
        for place in entries.indices where !isLeftOut(entries[place]) {
            let entry = entries[place]
            guard let file = files.withdrawing(sheet: entry.row.sheet, unit: entry.unit, day: entry.day) else {
                continue
            }
            mark(&entries[place])
            guard let number = number(entry) else { continue }
            let document = WithdrawnDocument(
                unit: units[Int(entry.unit)], kind: kind, number: number,
                day: CalendarDay(daysSince1970: entry.day))
            if let known = told.firstIndex(where: { $0.file == file }) {
                told[known].documents.append(document)
            } else {
                told.append((file, [document]))
            }
        }
        for (file, documents) in told {
            findings += WithdrawnFindings.findings(
                documents.sorted { ($0.unit.id, $0.day, $0.number) < ($1.unit.id, $1.day, $1.number) }, file: file,
                .opened)
        }
    }

    /// Repeated rows were accepted by the scan; they count as left out.
    private mutating func noteRepeated(_ rows: [[Int]], in sheets: [RecognisedSheet]) {
        for (source, repeated) in zip(sheets, rows) where !repeated.isEmpty {
            let place = loadedSheets.firstIndex { $0.file == source.file && $0.sheet == source.sheet.name }
            guard let place else { continue }
            loadedSheets[place].accepted -= repeated.count
            loadedSheets[place].rejectedRows += repeated
        }
    }
}
