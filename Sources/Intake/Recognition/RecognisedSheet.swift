import Sheets
import Statistics

/// A sheet and what it was recognised as.
public struct RecognisedSheet: Sendable {
    /// Name of its file.
    public let file: String
    /// The sheet.
    public let sheet: Sheet
    /// Which report it is.
    public let report: ReportKind
    /// The columns with a meaning, in the order of the sheet.
    public internal(set) var mapping: [ColumnMapping]
    /// All headings that hold text, for messages.
    public let headings: [String]
    /// What the lines above the table say.
    public internal(set) var title: TitleText
    /// Rows of the heading, from 0; empty when nothing was recognised.
    public let headerRows: Range<Int>
    /// The first row that can hold data, from 0.
    public let firstDataRow: Int
    /// What was doubtful.
    public internal(set) var findings: [Finding]
    /// The columns of people, from 0; those of the other report side by side are among them.
    public internal(set) var personalColumns: Set<Int>
    /// The table of figures, as headings and sums tell it; nil for registers and rosters.
    public internal(set) var table: SheetTable?
    /// Whether its figures are those of ``table``, rather than those of the columns of an appendix.
    var isReadByTable = false
    /// Whether nothing that its headings say agrees with its figures, so that it is asked about.
    var isDoubtful = false
    /// Columns of days whose day and month stand swapped, and how they are meant.
    var swappedColumns: [Int: SwappedDays] = [:]
    /// A column of words of timing beside the state of a register.
    var timingColumn: Int?
    /// Columns of state beside the one that was chosen, where documents may be called returned.
    var returnColumn: Int?
    /// The column that says whether a document is secret.
    var secrecyColumn: Int?
    /// The column that names the book a document is registered in.
    var bookColumn: Int?
    /// Whether the words of a register's signatures say who signed: the leader's is then told by the same column.
    var tellsSigner = false
    /// Where reporting months end.
    var cutOff = CutOff.standard
    /// Whether names were asked for.
    public let keepsNames: Bool

    /// The days the report covers.
    public var period: ReportingPeriod? { isReadByTable ? table?.period : title.period }
    /// The day its figures are as of, where it tells.
    public var asOf: CalendarDay? { isReadByTable ? table?.asOf : title.asOf }
    /// The title says that this is synthetic sample data.
    public var isSample: Bool { title.isSample }

    /// The column that means `field`, if there is one.
    public func column(_ field: ReportField) -> Int? { mapping.first { $0.field == field }?.column }

    /// How many fields a row needs to have all columns with a meaning.
    var usedColumns: Int { (mapping.map(\.column).max() ?? 0) + 1 }

    /// Where a cell of this sheet is.
    public func place(row: Int? = nil, field: ReportField? = nil) -> FindingPlace {
        let entry = field.flatMap { field in mapping.first { $0.field == field } }
        return FindingPlace(
            file: file, sheet: sheet.name, row: row, column: entry?.column, heading: entry?.heading ?? "")
    }
}

/// Looks at the first rows of `sheet` and says which report it is, which columns mean what, and where the data begin:
/// one answer, or two where both appendices stand side by side. `file` is its file's name, for the places of findings.
public func recognise(_ sheet: Sheet, file: String = "", vocabulary: Vocabulary = .standard) -> [RecognisedSheet] {
    var recogniser = SheetRecogniser(vocabulary)
    return recogniser.recognise(sheet, file: file)
}
