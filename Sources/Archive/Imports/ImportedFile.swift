import Statistics

/// A finding as the archive keeps it: what it was about, where, and its sentence in both languages.
public struct KeptFinding: Equatable, Sendable {
    /// error, warning or info.
    public var severity: String
    /// Its name for machines.
    public var code: String
    /// Name of the file; set by the archive when it is read back.
    public var file: String
    /// Name of the sheet; "" where a file is one sheet.
    public var sheet: String
    /// Row as a spreadsheet counts them, from 1.
    public var row: Int?
    /// Column from 0.
    public var column: Int?
    /// Heading of the column.
    public var heading: String
    /// What was read.
    public var read: String
    /// What should have stood there.
    public var expected: String
    /// The sentence.
    public var message: Phrase

    /// A finding.
    public init(
        severity: String, code: String, file: String = "", sheet: String, row: Int?, column: Int?, heading: String,
        read: String, expected: String, message: Phrase
    ) {
        self.severity = severity
        self.code = code
        self.file = file
        self.sheet = sheet
        self.row = row
        self.column = column
        self.heading = heading
        self.read = read
        self.expected = expected
        self.message = message
    }
}

/// A row that was left out, with its whole text, so that nothing is lost.
public struct RejectedRow: Equatable, Sendable {
    /// Name of the sheet; "" where a file is one sheet.
    public var sheet: String
    /// Row as a spreadsheet counts them, from 1.
    public var row: Int
    /// Its cells, separated by bars.
    public var text: String

    /// A row.
    public init(sheet: String, row: Int, text: String) {
        self.sheet = sheet
        self.row = row
        self.text = text
    }
}

/// A file on its way into the archive, as it was read.
public struct ImportedFile: Sendable {
    /// A report of it.
    public struct Report: Equatable, Sendable {
        /// The figures.
        public var table: ReportedTable
        /// Rows of the sheet the figures stand in, one for each of the table's rows.
        public var rows: [Int]
        /// Name of the sheet.
        public var sheet: String
        /// The names of its units as it writes them.
        public var units: [Unit]
        /// It is synthetic sample data.
        public var isSample: Bool

        /// A report.
        public init(table: ReportedTable, rows: [Int], sheet: String, units: [Unit], isSample: Bool) {
            self.table = table
            self.rows = rows
            self.sheet = sheet
            self.units = units
            self.isSample = isSample
        }
    }

    /// A register of it: what its title says. The documents are ``ImportedFile/documents``.
    public struct Register: Equatable, Sendable {
        /// What it counts.
        public var kind: FiguresKind
        /// The day its figures are as of.
        public var asOf: CalendarDay
        /// The days it covers.
        public var period: ReportingPeriod?
        /// Name of the sheet.
        public var sheet: String
        /// It is synthetic sample data.
        public var isSample: Bool

        /// A register.
        public init(kind: FiguresKind, asOf: CalendarDay, period: ReportingPeriod?, sheet: String, isSample: Bool) {
            self.kind = kind
            self.asOf = asOf
            self.period = period
            self.sheet = sheet
            self.isSample = isSample
        }
    }

    /// Name of the file, without its folder.
    public var name: String
    /// How long it is.
    public var bytes: Int
    /// Whose units they are, for titles; "" when it does not tell.
    public var scope = ""
    /// Its reports; each knows its day.
    public var reports: [Report] = []
    /// Its registers.
    public var registers: [Register] = []
    /// The documents of its registers.
    public var documents: (any DocumentStream)?
    /// The units of its rosters, in their order.
    public var roster: [Unit] = []
    /// Rows read into the figures.
    public var accepted = 0
    /// Rows left out.
    public var rejected: [RejectedRow] = []
    /// Everything that was found.
    public var findings: [KeptFinding] = []

    /// A file of which nothing is known yet.
    public init(name: String, bytes: Int) {
        self.name = name
        self.bytes = bytes
    }
}

/// An import that the archive holds.
public struct KeptImport: Equatable, Sendable {
    /// A report or register of it.
    public struct Snapshot: Equatable, Sendable {
        /// What it counts.
        public var kind: FiguresKind
        /// Whether a register gave it rather than a report.
        public var isFromRegister: Bool
        /// The day its figures are as of.
        public var asOf: CalendarDay
        /// The days it covers.
        public var period: ReportingPeriod?
        /// How many units, or documents of a register, it has.
        public var count: Int
    }

    /// Its number, never given again.
    public var id: Int
    /// Name of the file.
    public var name: String
    /// How long the file was.
    public var bytes: Int
    /// Seconds since 1970-01-01 UTC.
    public var importedAt: Int
    /// Rows read into the figures.
    public var accepted: Int
    /// Rows left out.
    public var rejected: Int
    /// Units of a roster.
    public var rosterUnits: Int
    /// What it gives figures of.
    public var snapshots: [Snapshot]
}
