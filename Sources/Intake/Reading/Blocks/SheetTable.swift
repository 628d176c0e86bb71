import Statistics

/// A table of figures in a sheet, read: its units, their figures, and what was noticed.
public struct SheetTable: Sendable {
    /// A cell of figures that cannot be read.
    public struct BadCell: Sendable {
        /// The row.
        public let row: Int
        /// The column.
        public let column: Int
        /// The heading.
        public let heading: String
        /// The text.
        public let text: String
        /// The problem.
        public let problem: CellProblem
        /// Whether it stands among percentages.
        public let isPercent: Bool
    }

    /// A total that its rows do not make.
    public struct WrongTotal: Sendable {
        /// The row.
        public let row: Int
        /// The column.
        public let column: Int
        /// The heading.
        public let heading: String
        /// The printed.
        public let printed: Int
        /// The sum.
        public let sum: Int
    }

    /// A column whose cells hold digits that are no figure.
    public struct UnreadColumn: Equatable, Sendable {
        /// The column.
        public let column: Int
        /// Its heading.
        public let heading: String
        /// One of its cells.
        public let text: String
    }

    /// The figures with the reading they are taken by.
    public let reading: FigureReading
    /// The units, in the order of the table.
    public let rows: [UnitRows.Row]
    /// Rows with figures that are no unit's.
    public let asides: [AsideRow]
    /// The lines that tell its days.
    public let title: TitleText
    /// The days it covers.
    public let period: ReportingPeriod?
    /// The day its figures are as of.
    public let asOf: CalendarDay?
    /// The days follow from words, by the setting for where months end.
    public let isPeriodAssumed: Bool
    /// Which of several periods side by side it is: "this", "previous" and so on; nil for the only one.
    public let time: HeadingTime?
    /// The bad cells.
    public let badCells: [BadCell]
    /// The wrong totals.
    public let wrongTotals: [WrongTotal]
    /// Whether a grand total differs from its units in most of its columns: units are missing, or rows are taken for
    /// units that are none.
    public let isTotalBroken: Bool
    /// Rows with figures that no unit's name stands in, and that are the sum of none.
    public let strayRows: [Int]
    /// Columns with figures that cannot be read in most rows, and one of them: they are left.
    public let unreadColumns: [UnreadColumn]
    /// A line of the title by which these are not all documents, or none.
    public let doubtfulTitle: String?
    /// Rows and columns it takes in the sheet.
    public let heading: Range<Int>
    /// The columns.
    public let columns: [Int]
    /// The key columns, as columns of the sheet.
    public let nameColumn: Int?
    /// The code column.
    public let codeColumn: Int?
    /// The parent column.
    public let parentColumn: Int?
    /// The body.
    public let body: Range<Int>
    /// Of how many parts it is put together: tables side by side, or below each other.
    public let blockCount: Int
    /// What was decided about its headings before.
    let kept: KeptColumns?
    /// What tells its figures from those of another week.
    let figures: FigureStamp

    /// Where a row stands in the sheet, from 0.
    public func sheetRow(_ row: Int) -> Int { rows[row].row }
}
