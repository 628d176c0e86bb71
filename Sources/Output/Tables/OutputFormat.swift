/// Formats in which tables leave the program.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// Aligned text, for the eye.
    case table
    case csv, tsv, json
    /// A table in Markdown.
    case markdown = "md"
    /// One page for the browser and the printer.
    case html
    /// A workbook: bytes, not text.
    case xlsx

    /// Whether the format can only go to a file.
    public var isBinary: Bool { self == .xlsx }
}
