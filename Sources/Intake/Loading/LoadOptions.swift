import Sheets
import Statistics

/// A file to read: its name for messages, and its bytes.
public struct SourceFile: Sendable {
    /// Name shown in findings.
    public let name: String
    /// The content, whole.
    public let bytes: SharedBytes

    /// A file.
    public init(name: String, bytes: SharedBytes) {
        self.name = name
        self.bytes = bytes
    }
}

/// How files are read and put together.
public struct LoadOptions: Sendable {
    /// The words reports are written in.
    public var vocabulary: Vocabulary
    /// The day the figures shall be as of; nil takes the newest the files tell.
    public var asOf: CalendarDay?
    /// Units known from elsewhere; rosters among the files are added behind them.
    public var units: [Unit]
    /// Whose units they are; nil looks for it in the roster and the titles.
    public var scope: String?
    /// Other names of units, beside those of the roster.
    public var aliases: [UnitID: [String]]
    /// Who reads large registers.
    public var crew: any Crew
    /// Where reporting months end.
    public var cutOff: CutOff
    /// What was decided about the columns of tables, by the fingerprint of their headings.
    public var layouts: [String: KeptColumns] = [:]
    /// Whether names of people are read too; otherwise their columns are dropped.
    public var keepsNames: Bool

    /// Options.
    public init(
        vocabulary: Vocabulary = .standard, asOf: CalendarDay? = nil, units: [Unit] = [], scope: String? = nil,
        aliases: [UnitID: [String]] = [:], cutOff: CutOff = .standard, keepsNames: Bool = false,
        crew: any Crew = Alone()
    ) {
        self.cutOff = cutOff
        self.vocabulary = vocabulary
        self.asOf = asOf
        self.units = units
        self.scope = scope
        self.aliases = aliases
        self.crew = crew
        self.keepsNames = keepsNames
    }
}

/// How far reading has come.
public struct LoadProgress: Equatable, Sendable {
    /// The file being read.
    public let file: String
    /// Bytes done, of all files together.
    public let done: Int
    /// Bytes of all files together.
    public let total: Int
}

/// Why nothing could be loaded.
public enum LoadError: Error, Equatable, Sendable {
    /// No files were given.
    case noFiles
    /// No file held a report; the findings say what was seen instead.
    case nothingRecognised([Finding])
    /// Reports were recognised, but no row of theirs could be used.
    case nothingUsable([Finding])
    /// Neither the titles nor the documents tell a day.
    case noDate
    /// The day asked for lies before all there is; the earliest day is told.
    case before(CalendarDay, earliest: CalendarDay)
    /// A table whose figures do not agree with its headings: someone has to be asked.
    case uncertain(UncertainTable)
    /// Two tables give a unit different figures of the same day.
    case conflict(FigureConflict)
    /// The caller stopped it.
    case cancelled
}

/// A sheet and what became of it.
public struct LoadedSheet: Equatable, Sendable {
    /// Name of its file.
    public let file: String
    /// Name of the sheet; "" where a file is one sheet.
    public let sheet: String
    /// Which report it is.
    public let report: ReportKind
    /// The days it covers.
    public let period: ReportingPeriod?
    /// Rows read into the figures.
    public internal(set) var accepted: Int
    /// Rows left out for their mistakes, from 1.
    public internal(set) var rejectedRows: [Int]

    /// How many rows were left out.
    public var rejected: Int { rejectedRows.count }

    /// Hands over the rows of `source` that were left out, with their whole text, cells separated by bars.
    func forEachRejectedRow(in source: RecognisedSheet, _ body: (_ row: Int, _ text: String) -> Void) {
        guard !rejectedRows.isEmpty else { return }
        let wanted = Set(rejectedRows)
        var left = wanted.count
        source.sheet.forEachRecord { bytes, fields, position in
            guard wanted.contains(position.record) else { return true }
            let cells = source.shown(fields.map { trimmedCell(text(of: $0, in: bytes)) })
            body(position.record, cells.joined(separator: " | "))
            left -= 1
            return left > 0
        }
    }
}

/// Reports put together.
public struct LoadedReports: Sendable {
    /// The figures of all units.
    public let snapshot: Snapshot
    /// The documents behind them, where a register was given.
    public let documents: (any DocumentSource)?
    /// For figures of other days: the other reports that were read, and whatever the registers tell.
    public let figures: any FiguresSource
    /// Everything that was found, in the order of the files.
    public let findings: [Finding]
    /// The sheets that were recognised, with their mapping.
    public let recognised: [RecognisedSheet]
    /// What became of each sheet.
    public let sheets: [LoadedSheet]

    /// Rows left out for their mistakes, in all sheets.
    public var rejectedRows: Int { sheets.reduce(0) { $0 + $1.rejected } }
}
