/// The sheets of one file.
public struct Workbook: Sendable {
    /// What the file turned out to be.
    public let kind: FileKind
    /// How its text was encoded; nil where the format itself says so (XLSX, XLS).
    public let encoding: TextEncoding?
    /// Its sheets; delimited text has one.
    public let sheets: [Sheet]
    /// What a reader should know about how it was read.
    public let notes: [SheetNote]

    /// A workbook.
    public init(kind: FileKind, encoding: TextEncoding? = nil, sheets: [Sheet], notes: [SheetNote] = []) {
        self.kind = kind
        self.encoding = encoding
        self.sheets = sheets
        self.notes = notes
    }
}

/// Kinds of file, recognised by their content, never by their name.
public enum FileKind: Hashable, Sendable {
    case delimitedText(Delimiter)
    /// Office Open XML workbook.
    case xlsx
    /// Binary workbook of the years before 2007.
    case xls
    /// OpenDocument spreadsheet.
    case ods
    /// The XML form of the spreadsheets of 2003.
    case xmlSpreadsheet
    /// Tables of a web page, often saved under the name of a workbook.
    case html

    /// Its common name.
    public var name: String {
        switch self {
        case .delimitedText(.tab): "TSV"
        case .delimitedText: "CSV"
        case .xlsx: "XLSX"
        case .xls: "XLS"
        case .ods: "ODS"
        case .xmlSpreadsheet: "XML Spreadsheet 2003"
        case .html: "HTML"
        }
    }
}
