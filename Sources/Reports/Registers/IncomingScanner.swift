import Sheets
import Statistics

/// Scans a register of incoming documents: one pass over the bytes, one entry a row, findings for what cannot be read.
///
/// Shape: `scan` walks the rows; `read` turns one row into an entry and is the hot path (no string is made for a row
/// without surprises); everything doubtful goes to slow functions that make findings. Unit numbers in the entries are
/// those of ``UnitColumn``; the caller turns them into units. A scan keeps no state outside itself, so parts of a file
/// could be scanned side by side and put together the same way as several files are.
struct IncomingScanner {
    let source: RecognisedSheet
    private let sheet: Int
    private(set) var entries: [IncomingEntry] = []
    private(set) var units: UnitColumn
    private(set) var rejected = 0
    private var collected = FindingCollector()
    private var states: WordColumn
    private var roles: WordColumn
    private var urgencies: WordColumn
    private let number: Int
    private let arrival: Int
    private let processed: Int
    private let due: Int
    private let reply: Int
    private let description: Int

    /// A scanner for `source`, the `sheet`-th register; `title` is the unit of all rows where no column tells.
    init(_ source: RecognisedSheet, sheet: Int, title: Unit?, vocabulary: Vocabulary) {
        self.source = source
        self.sheet = sheet
        units = UnitColumn(source, title: title)
        states = WordColumn(.state, in: source, WordMeanings(vocabulary.states))
        roles = WordColumn(.role, in: source, WordMeanings(vocabulary.roles))
        urgencies = WordColumn(.urgency, in: source, WordMeanings(vocabulary.urgencies))
        number = source.column(.arrivalNumber) ?? -1
        arrival = source.column(.arrivalDate) ?? -1
        processed = source.column(.processedDate) ?? -1
        due = source.column(.dueDate) ?? -1
        reply = source.column(.replyReference) ?? -1
        description = source.column(.description) ?? -1
    }

    /// What was found while scanning.
    var findings: [Finding] {
        collected.findings + states.findings(in: source) + roles.findings(in: source)
            + urgencies.findings(in: source)
    }

    /// Hands the entries over, so that they are not copied.
    mutating func takeEntries() -> [IncomingEntry] {
        let taken = entries
        entries = []
        return taken
    }

    /// Scans all rows. `progress` gets the bytes done; false stops the scan and is returned.
    mutating func scan(progress: (Int) -> Bool) -> Bool {
        let bytes = source.sheet.bytes
        return bytes.withSpan { scan($0, progress: progress) }
    }

    private mutating func scan(_ bytes: Span<UInt8>, progress: (Int) -> Bool) -> Bool {
        var scanner = DelimitedScanner(delimiter: source.sheet.delimiter, from: source.sheet.dataStart)
        var row = RowFields()
        while let record = scanner.next(in: bytes, fields: &row.fields) {
            row.number = record.record
            if row.number <= source.firstDataRow { continue }
            if record.hasUnclosedQuote { tellOpenQuote(row.number) }
            read(row, at: record.offset, in: bytes)
            if row.number & 0xFFFF == 0, !progress(record.offset) { return false }
            if entries.count == 1_000 {
                // The rows so far tell how many there will be: growing by doubling would need three times the memory.
                let rowLength = max(1, record.offset / 1_000)
                entries.reserveCapacity(min(bytes.count / rowLength + bytes.count / rowLength / 16, 1 << 28))
            }
        }
        return true
    }

    @inline(__always)
    private mutating func read(_ row: borrowing RowFields, at offset: Int, in bytes: Span<UInt8>) {
        guard case .value(let arrived) = row.day(arrival, in: bytes) else {
            readWithoutArrival(row, at: offset, in: bytes)
            return
        }
        append(row, at: offset, arrived: arrived.daysSince1970, in: bytes)
    }

    @inline(__always)
    private mutating func append(
        _ row: borrowing RowFields, at offset: Int, arrived: Int32, in bytes: Span<UInt8>
    ) {
        let unit = units.code(row, in: bytes)
        guard unit >= 0 else { return reject(row, .unitMissing, .unitID, "", bytes) }
        var state = states.code(row, in: bytes)
        var processedDay = IncomingEntry.none
        if processed >= 0 {
            switch row.day(processed, in: bytes) {
            case .blank: break
            case .value(let day): processedDay = day.daysSince1970
            case .problem(let problem): tell(problem, .processedDate, row, bytes)
            }
        }
        if state >= Int32(WordColumn.blank) {
            guard state == WordColumn.blank else { return rejectUnknownState(row, bytes) }
            // No word: what the other columns tell.
            let (start, end) = row.trimmed(reply, in: bytes)
            state = Int32(
                start < end
                    ? IncomingEntry.replied
                    : processedDay != IncomingEntry.none ? IncomingEntry.closed : IncomingEntry.unprocessed)
        }
        if state < Int32(IncomingEntry.replied) || state == Int32(IncomingEntry.returned) {
            processedDay = IncomingEntry.none
        } else if processedDay != IncomingEntry.none, processedDay < arrived {
            tellEarly(row, processedDay, arrived)
        }
        var dueDay = IncomingEntry.none
        if due >= 0 {
            switch row.day(due, in: bytes) {
            case .blank: break
            case .value(let day): dueDay = day.daysSince1970
            case .problem(let problem): tell(problem, .dueDate, row, bytes)
            }
        }
        var arrivalNumber: Int32 = 0
        if let leading = row.leadingNumber(number, in: bytes), leading.isWhole {
            arrivalNumber = leading.number
        } else {
            arrivalNumber = unusualNumber(row, bytes)
        }
        let role = roles.code(row, in: bytes)
        let urgency = urgencies.code(row, in: bytes)
        entries.append(
            IncomingEntry(
                locator: RowLocator(sheet: sheet, offset: offset), unit: unit, number: arrivalNumber,
                arrival: arrived, processed: processedDay, due: dueDay, state: UInt8(truncatingIfNeeded: state),
                role: role >= WordColumn.blank ? Self.unknownRole : UInt8(truncatingIfNeeded: role),
                urgency: urgency >= WordColumn.blank ? Self.unknownUrgency : UInt8(truncatingIfNeeded: urgency)))
    }

    private static let unknownRole = UInt8(DocumentRole.allCases.count - 1)
    private static let unknownUrgency = UInt8(Urgency.allCases.count - 1)

    // MARK: Rows with surprises

    /// Blank rows and notes below the table are no documents; other rows without a day of arrival are left out.
    @inline(never)
    private mutating func readWithoutArrival(_ row: borrowing RowFields, at offset: Int, in bytes: Span<UInt8>) {
        if arrival < 0, let day = firstDay(in: row.text(description, in: bytes)) {
            append(row, at: offset, arrived: day.daysSince1970, in: bytes)
            return
        }
        let reading = row.day(arrival, in: bytes)
        if case .problem(let problem) = reading {
            reject(row, .unreadable(.arrivalDate, problem), .arrivalDate, row.text(arrival, in: bytes), bytes)
            return
        }
        let texts = row.texts(in: bytes)
        let filled = texts.reduce(0) { $0 + (trimmedCell($1).isEmpty ? 0 : 1) }
        let hasNumber = row.leadingNumber(number, in: bytes) != nil
        guard hasNumber || filled > max(2, source.mapping.count / 2) else { return }
        if SheetRecogniser.isIndexRow(texts) { return }
        if row.fields.count <= arrival {
            reject(row, .rowTooShort(fields: row.fields.count), .arrivalDate, rowText(texts), bytes)
        } else {
            reject(row, .unreadable(.arrivalDate, .blank), .arrivalDate, "", bytes)
        }
    }

    /// A number such as `123/2023`, `1.501` or one that cannot be read; documents without a number are kept.
    @inline(never)
    private mutating func unusualNumber(_ row: borrowing RowFields, _ bytes: Span<UInt8>) -> Int32 {
        let text = trimmedCell(row.text(number, in: bytes))
        if number < 0 || isBlankCell(text) { return 0 }
        if let count = readCount(text).value, let exact = Int32(exactly: count) { return exact }
        if let leading = row.leadingNumber(number, in: bytes) {
            let rest = text.drop { $0.isNumber }
            if rest.hasPrefix("/") { return leading.number }
        }
        collected.add("number", .arrivalNumber) {
            Finding(
                .unreadable(.arrivalNumber, .notANumber), at: source.place(row: row.number, field: .arrivalNumber),
                read: text, severity: .warning)
        }
        return 0
    }

    @inline(never)
    private mutating func tell(
        _ problem: CellProblem, _ field: ReportField, _ row: borrowing RowFields, _ bytes: Span<UInt8>
    ) {
        let text = trimmedCell(row.text(source.column(field) ?? -1, in: bytes))
        collected.add("day", field) {
            Finding(
                .unreadable(field, problem), at: source.place(row: row.number, field: field), read: text,
                severity: .warning)
        }
    }

    @inline(never)
    private mutating func tellEarly(_ row: borrowing RowFields, _ processedDay: Int32, _ arrived: Int32) {
        let number = row.number
        collected.add("early") {
            Finding(
                .processedBeforeArrival, at: source.place(row: number, field: .processedDate),
                read: CalendarDay(daysSince1970: processedDay).iso,
                expected: CalendarDay(daysSince1970: arrived).iso)
        }
    }

    @inline(never)
    private mutating func rejectUnknownState(_ row: borrowing RowFields, _ bytes: Span<UInt8>) {
        reject(row, .unknownWord(.state, rows: 1), .state, row.text(states.column, in: bytes), bytes)
    }

    @inline(never)
    private mutating func tellOpenQuote(_ row: Int) {
        collected.add("quote") { Finding(.quoteNotClosed, at: source.place(row: row)) }
    }

    @inline(never)
    private mutating func reject(
        _ row: borrowing RowFields, _ kind: FindingKind, _ field: ReportField, _ read: String, _ bytes: Span<UInt8>
    ) {
        rejected += 1
        let number = row.number
        collected.add("reject", field) {
            Finding(kind, at: source.place(row: number, field: field), read: trimmedCell(read), severity: .error)
        }
        let texts = row.texts(in: bytes)
        collected.add("text") { Finding(.rowRejected, at: source.place(row: number), read: rowText(texts)) }
    }
}

extension WordColumn {
    /// One finding for each word nobody knows. Rows with an unknown state are told one by one instead.
    func findings(in source: RecognisedSheet) -> [Finding] {
        guard field != .state else { return [] }
        return unknownWords.map { word in
            Finding(
                .unknownWord(field, rows: word.rows), at: source.place(row: word.firstRow, field: field),
                read: word.text)
        }
    }
}
