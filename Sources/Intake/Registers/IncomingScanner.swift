import Sheets
import Statistics

/// Scans a register of incoming documents.
struct IncomingScanner: RegisterScanner {
    var entries: [IncomingEntry] = []
    var units: UnitColumn
    var complaints: RowComplaints
    private let sheet: Int
    private var states: WordColumn
    private var roles: WordColumn
    private var urgencies: WordColumn
    private let number: Int
    private let arrival: Int
    private let processed: Int
    private let due: Int
    private let reply: Int
    private let description: Int
    private var timings: WordColumn
    private var returns: WordColumn
    private let swappedArrival: SwappedDays?
    private let swappedDue: SwappedDays?
    private let swappedProcessed: SwappedDays?
    /// The last day the title names: later documents are none of its.
    private let last: Int32

    init(_ source: RecognisedSheet, sheet: Int, title: Unit?, vocabulary: Vocabulary) {
        complaints = RowComplaints(source)
        self.sheet = sheet
        units = UnitColumn(source, title: title)
        states = WordColumn(.state, in: source, .states(vocabulary))
        timings = WordColumn(source.timingColumn, .state, .states(vocabulary))
        returns = WordColumn(source.returnColumn, .state, .states(vocabulary))
        swappedArrival = source.swappedColumns[source.column(.arrivalDate) ?? -1]
        swappedDue = source.swappedColumns[source.column(.dueDate) ?? -1]
        swappedProcessed = source.swappedColumns[source.column(.processedDate) ?? -1]
        last = source.title.asOf?.daysSince1970 ?? .max
        roles = WordColumn(.role, in: source, WordMeanings(vocabulary.roles))
        urgencies = WordColumn(.urgency, in: source, WordMeanings(vocabulary.urgencies))
        number = source.column(.arrivalNumber) ?? -1
        arrival = source.column(.arrivalDate) ?? -1
        processed = source.column(.processedDate) ?? -1
        due = source.column(.dueDate) ?? -1
        reply = source.column(.replyReference) ?? -1
        description = source.column(.description) ?? -1
    }

    var findings: [Finding] {
        let source = complaints.source
        return complaints.findings + states.findings(in: source) + roles.findings(in: source)
            + urgencies.findings(in: source)
    }

    var troubles: Int { complaints.count &+ states.unknownRows &+ roles.unknownRows &+ urgencies.unknownRows }

    @inline(__always)
    mutating func read(_ row: borrowing RowFields, at offset: Int, in bytes: Span<UInt8>) {
        guard case .value(let arrived) = row.day(arrival, swappedArrival, in: bytes) else {
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
        guard unit >= 0 else { return complaints.rejectUnit(row, unit, in: bytes) }
        if arrived > last { return complaints.afterPeriod(row) }
        var state = states.code(row, in: bytes)
        var saysTiming = false
        if state < WordColumn.blank, state >= WordColumn.timing {
            saysTiming = true
            state -= WordColumn.timing
        }
        if timings.column >= 0 {
            let word = timings.code(row, in: bytes)
            if word < WordColumn.blank, word >= WordColumn.timing { saysTiming = true }
        }
        if returns.column >= 0 {
            let word = returns.code(row, in: bytes)
            if word < WordColumn.blank, word % WordColumn.timing == Int32(DocumentState.returned.code) {
                state = Int32(DocumentState.returned.code)
            }
        }
        var processedDay = IncomingEntry.none
        if processed >= 0 {
            switch row.day(processed, swappedProcessed, in: bytes) {
            case .blank: break
            case .value(let day): processedDay = day.daysSince1970
            case .problem(let problem): complaints.doubt(row, problem, .processedDate, in: bytes)
            }
        }
        if state >= Int32(WordColumn.blank) {
            // No word: what the other columns tell. A word nobody knows leaves the outcome unknown.
            let (start, end) = row.trimmed(reply, in: bytes)
            state = Int32(
                state != WordColumn.blank
                    ? DocumentState.unknown.code
                    : start < end
                        ? DocumentState.replied.code
                        : processedDay != IncomingEntry.none
                            ? DocumentState.closed.code : DocumentState.unprocessed.code)
        }
        if !DocumentState.codes[Int(state)].isProcessed {
            // A day of completion beside a word that says "open": the word counts, and the row is told.
            if processedDay != IncomingEntry.none, DocumentState.codes[Int(state)].isOpen {
                complaints.openButProcessed(row, processed: processedDay)
            }
            processedDay = IncomingEntry.none
        } else if processedDay != IncomingEntry.none, processedDay < arrived {
            complaints.early(row, processed: processedDay, arrived: arrived)
        }
        var dueDay = IncomingEntry.none
        var isDueUnread = false
        if due >= 0 {
            switch row.day(due, swappedDue, in: bytes) {
            case .blank: break
            case .value(let day): dueDay = day.daysSince1970
            case .problem(let problem):
                complaints.doubt(row, problem, .dueDate, in: bytes)
                isDueUnread = true
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
                locator: RowLocator(sheet: sheet, offset: offset).packed, unit: unit, number: arrivalNumber,
                arrival: arrived, processed: processedDay, due: dueDay, state: UInt8(truncatingIfNeeded: state),
                role: role >= WordColumn.blank ? Self.unknownRole : UInt8(truncatingIfNeeded: role),
                urgency: urgency >= WordColumn.blank ? Self.unknownUrgency : UInt8(truncatingIfNeeded: urgency),
                saysTiming: saysTiming && dueDay == IncomingEntry.none, isDueUnread: isDueUnread))
    }

    private static let unknownRole = UInt8(DocumentRole.allCases.count - 1)
    private static let unknownUrgency = UInt8(Urgency.allCases.count - 1)

    // MARK: Rows with surprises

    /// Blank rows and notes below the table are no documents; other rows without a day of arrival are left out.
    @inline(never)
    private mutating func readWithoutArrival(_ row: borrowing RowFields, at offset: Int, in bytes: Span<UInt8>) {
        if complaints.isTotal(row, in: bytes) { return }
        if arrival < 0, let day = firstDay(in: row.text(description, in: bytes)) {
            append(row, at: offset, arrived: day.daysSince1970, in: bytes)
            return
        }
        if case .problem(let problem) = row.day(arrival, in: bytes) {
            let text = row.text(arrival, in: bytes)
            return complaints.reject(row, .unreadable(.arrivalDate, problem), .arrivalDate, text, in: bytes)
        }
        let hasNumber = row.leadingNumber(number, in: bytes) != nil && row.fields.count > 1
        guard hasNumber && !SheetRecogniser.isIndexRow(row.texts(in: bytes)) || complaints.isDocument(row, in: bytes)
        else { return }
        if row.fields.count <= arrival {
            let text = rowText(complaints.source.shown(row.texts(in: bytes)))
            complaints.reject(row, .rowTooShort(fields: row.fields.count), .arrivalDate, text, in: bytes)
        } else {
            complaints.reject(row, .unreadable(.arrivalDate, .blank), .arrivalDate, "", in: bytes)
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
        complaints.doubt(row, .notANumber, .arrivalNumber, in: bytes)
        return 0
    }
}

extension WordColumn {
    /// One finding for each word nobody knows.
    func findings(in source: RecognisedSheet) -> [Finding] {
        unknownWords.map { word in
            if field == .state {
                let kind: ReadingFinding =
                    word.taken < WordMeanings.unknown ? .stateIsTiming(rows: word.rows) : .stateUnknown(rows: word.rows)
                return Finding(
                    .reading(kind), at: source.place(row: word.firstRow, field: field), read: word.text)
            }
            return Finding(
                .unknownWord(field, rows: word.rows), at: source.place(row: word.firstRow, field: field),
                read: word.text)
        }
    }
}
