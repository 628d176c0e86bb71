import Sheets
import Statistics

/// Scans a register: one pass over the bytes, one entry a row, findings for what cannot be read.
///
/// Shape: `scan` walks the rows; `read` turns one row into an entry and is the hot path (no string is made for a row
/// without surprises); everything doubtful goes to slow functions that make findings. Unit numbers in the entries are
/// those of ``UnitColumn``; the caller turns them into units. A scan keeps no state outside itself, so that parts of a
/// file are scanned side by side (``ScannedPart``).
protocol RegisterScanner: Sendable {
    /// What is kept of a document.
    associatedtype Entry: RegisterEntry

    /// A scanner for `source`, the `sheet`-th register; `title` is the unit of all rows where no column tells.
    init(_ source: RecognisedSheet, sheet: Int, title: Unit?, vocabulary: Vocabulary)

    /// The documents read so far.
    var entries: [Entry] { get set }
    /// Which units the rows belong to.
    var units: UnitColumn { get set }
    /// What was wrong with rows.
    var complaints: RowComplaints { get set }
    /// What was found while scanning.
    var findings: [Finding] { get }
    /// Grows with every row that has something to be told or left out.
    var troubles: Int { get }

    /// Reads one row, which begins at `offset`.
    mutating func read(_ row: borrowing RowFields, at offset: Int, in bytes: Span<UInt8>)
}

/// What is kept of a document, whichever the register.
protocol RegisterEntry: Sendable {
    /// Place of its unit: among those of the scan first, among those of the source in the end.
    var unit: Int32 { get set }
    /// The day it arrived or was issued, in days since 1970-01-01.
    var day: Int32 { get }
    /// Where its row stands.
    var row: RowLocator { get }
}

extension RegisterScanner {
    /// Hands the entries over, so that they are not copied.
    mutating func takeEntries() -> [Entry] {
        let taken = entries
        entries = []
        return taken
    }
}

/// What is wrong with the rows of a register, however many: off the hot path, so nothing here is inlined into it.
struct RowComplaints {
    /// The register.
    let source: RecognisedSheet
    /// Rows left out, from 1.
    private(set) var rejectedRows: [Int] = []
    /// How often there was something to complain about.
    private(set) var count = 0
    /// Whether complaints are counted and nothing else: their rows will be read again.
    var isCountingOnly = false
    private var collected = FindingCollector()

    init(_ source: RecognisedSheet) { self.source = source }

    /// Documents that came after the last day of the title: how many, and the row of the first.
    private var late: (rows: Int, first: Int)?

    /// Drafts: how many, and the row of the first.
    private var drafts: (rows: Int, first: Int)?

    /// Leaves a draft out: it is no issued document yet.
    @inline(never)
    mutating func notIssued(_ row: borrowing RowFields) {
        count += 1
        if isCountingOnly { return }
        drafts = ((drafts?.rows ?? 0) + 1, drafts?.first ?? row.number)
    }

    /// The findings.
    var findings: [Finding] { lateFindings + draftFindings }

    private var draftFindings: [Finding] {
        drafts.map { [Finding(.reading(.notIssued(rows: $0.rows)), at: source.place(row: $0.first))] } ?? []
    }

    private var lateFindings: [Finding] {
        guard let late, let last = source.title.asOf else { return collected.findings }
        let day = source.report == .issuedRegister ? ReportField.documentDate : .arrivalDate
        let place = source.place(row: late.first, field: day)
        return collected.findings
            + [Finding(.reading(.afterPeriod(rows: late.rows, last: last)), at: place)]
    }

    /// Leaves a document out that came after the last day of the title.
    @inline(never)
    mutating func afterPeriod(_ row: borrowing RowFields) {
        count += 1
        if isCountingOnly { return }
        rejectedRows.append(row.number)
        late = ((late?.rows ?? 0) + 1, late?.first ?? row.number)
    }

    /// Leaves a row out, for what was `read` in the column of `field`.
    @inline(never)
    mutating func reject(
        _ row: borrowing RowFields, _ kind: FindingKind, _ field: ReportField, _ read: String, in bytes: Span<UInt8>
    ) {
        count += 1
        if isCountingOnly { return }
        let number = row.number
        rejectedRows.append(number)
        collected.add("reject", field) {
            Finding(kind, at: source.place(row: number, field: field), read: trimmedCell(read), severity: .error)
        }
        let texts = row.texts(in: bytes)
        collected.add("text") {
            Finding(.rowRejected, at: source.place(row: number), read: rowText(source.shown(texts)))
        }
    }

    /// Leaves a row out that names no unit, or several.
    @inline(never)
    mutating func rejectUnit(_ row: borrowing RowFields, _ code: Int32, in bytes: Span<UInt8>) {
        guard code == UnitColumn.several else { return reject(row, .unitMissing, .unitID, "", in: bytes) }
        let column = source.column(.unitName) ?? source.unitReceiver ?? -1
        reject(row, .reading(.severalUnits), .unitName, row.text(column, in: bytes), in: bytes)
    }

    /// Leaves a row out for a word that cannot be understood.
    @inline(never)
    mutating func rejectWord(_ row: borrowing RowFields, _ field: ReportField, in bytes: Span<UInt8>) {
        reject(row, .unknownWord(field, rows: 1), field, row.text(source.column(field) ?? -1, in: bytes), in: bytes)
    }

    /// Tells that a cell cannot be read; the row counts without it.
    @inline(never)
    mutating func doubt(
        _ row: borrowing RowFields, _ problem: CellProblem, _ field: ReportField, in bytes: Span<UInt8>
    ) {
        count += 1
        if isCountingOnly { return }
        let text = trimmedCell(row.text(source.column(field) ?? -1, in: bytes))
        let number = row.number
        collected.add("doubt", field) {
            Finding(
                .unreadable(field, problem), at: source.place(row: number, field: field), read: text,
                severity: .warning)
        }
    }

    /// Tells that a document was processed before it arrived.
    @inline(never)
    mutating func early(_ row: borrowing RowFields, processed: Int32, arrived: Int32) {
        count += 1
        if isCountingOnly { return }
        let number = row.number
        collected.add("early") {
            Finding(
                .processedBeforeArrival, at: source.place(row: number, field: .processedDate),
                read: CalendarDay(daysSince1970: processed).iso, expected: CalendarDay(daysSince1970: arrived).iso)
        }
    }

    /// Tells that a document has a day of completion although its state says that it is open.
    @inline(never)
    mutating func openButProcessed(_ row: borrowing RowFields, processed: Int32) {
        count += 1
        if isCountingOnly { return }
        let number = row.number
        collected.add("open but processed") {
            Finding(
                .openButProcessed, at: source.place(row: number, field: .state),
                read: CalendarDay(daysSince1970: processed).iso)
        }
    }

    /// Tells that a row does not follow the format.
    @inline(never)
    mutating func defect(_ record: RecordPosition) {
        count += 1
        if isCountingOnly { return }
        for finding in defects(of: record, in: source) { collected.add(finding) }
    }

    /// Whether a row counts the documents above it: "Tổng cộng: 12 văn bản".
    func isTotal(_ row: borrowing RowFields, in bytes: Span<UInt8>) -> Bool {
        let texts = row.texts(in: bytes).map(trimmedCell).filter { !$0.isEmpty }
        return texts.count <= 2 && texts.first.map(AppendixTotals.isTotal) ?? false
    }

    /// Whether a row without a day is meant as a document: blank rows, index rows and notes below the table are not.
    func isDocument(_ row: borrowing RowFields, in bytes: Span<UInt8>) -> Bool {
        let texts = row.texts(in: bytes)
        let filled = texts.reduce(0) { $0 + (trimmedCell($1).isEmpty ? 0 : 1) }
        return filled > max(2, source.mapping.count / 2) && !SheetRecogniser.isIndexRow(texts)
    }
}
