import Sheets
import Statistics

/// What the reader sees in a file, before anything is put together: for `dondoc inspect`.
public struct Inspection: Equatable, Sendable {
    /// One sheet as it was seen.
    public struct Sheet: Equatable, Sendable {
        /// Its name; "" where a file is one sheet.
        public let name: String
        /// Which report it was recognised as.
        public let report: ReportKind
        /// The days its title says it covers.
        public let period: ReportingPeriod?
        /// The day its title says the figures are as of.
        public let asOf: CalendarDay?
        /// The title says that this is synthetic sample data.
        public let isSample: Bool
        /// What the columns mean.
        public let mapping: [ColumnMapping]
        /// The table of figures as its headings and sums tell it; nil for registers and rosters.
        public let table: AskedTable?
        /// Row of the first data, from 1; nil when nothing was recognised.
        public let firstDataRow: Int?
        /// The cells as read, before any interpretation; those of people are empty unless names were asked for.
        public let cells: [[String]]
        /// Whether there are more rows than ``cells`` has.
        public let isCut: Bool
    }

    /// A row that was left out for its mistakes.
    public struct RejectedRow: Equatable, Sendable {
        /// Name of its sheet.
        public let sheet: String
        /// Its row, from 1.
        public let row: Int
        /// Its whole text, cells separated by bars.
        public let text: String
    }

    /// Name of the file.
    public let file: String
    /// Its sheets.
    public let sheets: [Sheet]
    /// The rows that were left out.
    public let rejected: [RejectedRow]
    /// What was found in reading it.
    public let findings: [Finding]
}

/// Looks at `file` as `loadReports` would, and says what it saw. Of each sheet at most
/// `rowLimit` rows of cells are kept. Findings about cells need the whole of the data: they are those of loading the
/// file alone, together with `units`.
public func inspect(_ file: SourceFile, options: LoadOptions = LoadOptions(), rowLimit: Int = 1_000) -> Inspection {
    var intake = ReportLoader(options)
    intake.recognise(file)
    let sheets = intake.sheets.map { recognised in
        let rows = recognised.sheet.rows(limit: rowLimit + 1).enumerated().map { row, cells in
            row < recognised.firstDataRow ? cells : recognised.shown(cells)
        }
        return Inspection.Sheet(
            name: recognised.sheet.name, report: recognised.report, period: recognised.period,
            asOf: recognised.asOf, isSample: recognised.isSample, mapping: recognised.mapping,
            table: recognised.table.map { AskedTable(recognised, $0) },
            firstDataRow: recognised.report == .unknown ? nil : recognised.firstDataRow + 1,
            cells: Array(rows.prefix(rowLimit)), isCut: rows.count > rowLimit)
    }
    intake.readTables()
    _ = intake.readRegisters(of: [file]) { _ in true }
    _ = intake.finishRegisters()
    var rejected: [Inspection.RejectedRow] = []
    for loaded in intake.loadedSheets {
        guard let source = intake.sheets.first(where: { $0.sheet.name == loaded.sheet && $0.report == loaded.report })
        else { continue }
        loaded.forEachRejectedRow(in: source) { rejected.append(.init(sheet: loaded.sheet, row: $0, text: $1)) }
    }
    return Inspection(
        file: file.name, sheets: sheets, rejected: rejected,
        findings: intake.findings.inOrder(ofFiles: [file.name]))
}
