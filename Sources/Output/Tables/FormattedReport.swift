import Text
import Sheets
import Statistics

/// A report that can leave the program in every ``OutputFormat`` that is text: what it holds is its own, how it is
/// written stands here once.
public protocol TextReport: Equatable, Sendable {
    /// Aligned text for the eye and for screen readers, ending with a line end.
    var plain: String { get }
    /// One line a row, counts without marks between thousands, text that could be a formula defused.
    func delimited(_ dialect: DelimitedDialect) -> String
    /// For programs.
    var json: JSONValue { get }
    /// For Markdown and HTML.
    var printed: PrintedTable { get }
}

/// A report that can be a workbook too.
public protocol FormattedReport: TextReport {
    /// For a workbook.
    var spreadsheet: Spreadsheet { get }
    /// One page of A4 with the whole of it; throws where there is none.
    func pdf() throws(PaperError) -> [UInt8]
}

extension FormattedReport {
    /// There is no page, unless the report says otherwise.
    public func pdf() throws(PaperError) -> [UInt8] { throw .noSuchPage }

    /// The report in `format` as the bytes of a file. Throws only where a workbook or a page cannot be made.
    public func bytes(as format: OutputFormat) throws -> [UInt8] {
        switch format {
        case .xlsx: try spreadsheet.xlsx()
        case .pdf: try pdf()
        default: Array(formatted(as: format).utf8)
        }
    }
}

extension TextReport {
    /// The report in `format`, ending with a line end; "" for what is not text.
    public func formatted(as format: OutputFormat) -> String {
        switch format {
        case .table: plain
        case .csv: delimited(.comma)
        case .tsv: delimited(.tab)
        case .excelCSV: delimited(.excel)
        case .json: json.text + "\n"
        case .markdown: MarkdownText.text(printed)
        case .html: HTMLPage.text(printed)
        case .xlsx, .pdf: ""
        }
    }
}
