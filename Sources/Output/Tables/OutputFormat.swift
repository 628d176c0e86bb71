/// Formats in which tables leave the program.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// Aligned text, for the eye.
    case table
    case csv, tsv, json
    /// CSV that Excel opens by a double click.
    case excelCSV = "excel-csv"
    /// A table in Markdown.
    case markdown = "md"
    /// One page for the browser and the printer.
    case html
    /// A workbook: bytes, not text.
    case xlsx
    /// The summary of all units on one page of A4.
    case pdf

    /// Whether the format can only go to a file.
    public var isBinary: Bool { self == .xlsx || self == .pdf }

    /// What the name of a file in this format ends with.
    public var fileEnding: String {
        switch self {
        case .table: "txt"
        case .excelCSV: "csv"
        default: rawValue
        }
    }
}
