import Text

/// For whom delimited text is written.
public enum DelimitedDialect: Sendable {
    /// Commas between the fields, lines end in LF.
    case comma
    /// The same with tabs.
    case tab
    /// For Excel and its like on a Vietnamese Windows, opened by a double click: UTF-8 with its mark, semicolons, lines that
    /// end in CRLF, numbers with a decimal comma and nothing else in them.
    case excel

    var delimiter: Delimiter {
        switch self {
        case .comma: .comma
        case .tab: .tab
        case .excel: .semicolon
        }
    }
}

/// Writes records of delimited text: RFC 4180 quoting.
///
/// Text that a spreadsheet would take for a formula gets an apostrophe in front, and what could hide in it or steer a
/// terminal is made visible; numbers are written by their own call and never touched.
public struct DelimitedWriter: Sendable {
    /// For whom it writes.
    public let dialect: DelimitedDialect
    private let delimiter: UInt8
    private var isAtStart = true
    /// What has been written.
    public private(set) var bytes: [UInt8]

    /// A writer.
    public init(_ dialect: DelimitedDialect) {
        self.dialect = dialect
        delimiter = dialect.delimiter.rawValue
        bytes = dialect == .excel ? [0xEF, 0xBB, 0xBF] : []
    }

    /// Adds a field of text.
    public mutating func text(_ text: String) {
        let visible = VisibleText.clean(text)
        field(Self.looksLikeFormula(text) || Self.looksLikeFormula(visible) ? "'" + visible : visible)
    }

    /// Adds a field with a number the program made itself.
    public mutating func number(_ text: String) { field(text) }

    /// Ends the record.
    public mutating func endRecord() {
        if dialect == .excel { bytes.append(0x0D) }
        bytes.append(0x0A)
        isAtStart = true
    }

    /// Whether a spreadsheet would take `text` for a formula.
    public static func looksLikeFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains(first)
    }

    private mutating func field(_ text: String) {
        if !isAtStart { bytes.append(delimiter) }
        isAtStart = false
        let needsQuotes =
            text.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            || text.hasPrefix(" ") || text.hasSuffix(" ")
        guard needsQuotes else {
            bytes += text.utf8
            return
        }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
