import Text
import Sheets
import Statistics

/// A report that can leave the program in every ``OutputFormat`` that is text: what it holds is its own, how it is
/// written stands here once.
public protocol TextReport: Equatable, Sendable {
    /// Aligned text for the eye and for screen readers, ending with a line end.
    var plain: String { get }
    /// One line a row, counts without marks between thousands, text that could be a formula defused.
    func delimited(_ delimiter: Delimiter) -> String
    /// For programs.
    var json: JSONValue { get }
    /// For Markdown and HTML.
    var printed: PrintedTable { get }
}

/// A report that can be a workbook too.
public protocol FormattedReport: TextReport {
    /// For a workbook.
    var spreadsheet: Spreadsheet { get }
}

extension FormattedReport {
    /// The report in `format` as the bytes of a file. Throws only where a workbook cannot be made.
    public func bytes(as format: OutputFormat) throws(SpreadsheetError) -> [UInt8] {
        format == .xlsx ? try spreadsheet.xlsx() : Array(formatted(as: format).utf8)
    }
}

extension TextReport {
    /// The report in `format`, ending with a line end; "" for a workbook, which is not text.
    public func formatted(as format: OutputFormat) -> String {
        switch format {
        case .table: plain
        case .csv: delimited(.comma)
        case .tsv: delimited(.tab)
        case .json: json.text + "\n"
        case .markdown: MarkdownText.text(printed)
        case .html: HTMLPage.text(printed)
        case .xlsx: ""
        }
    }
}
