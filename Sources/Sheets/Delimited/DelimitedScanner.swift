/// Which byte separates fields.
public enum Delimiter: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
}

/// Where a field stands in the bytes; quotes around it are left out.
public struct FieldRange: Equatable, Sendable {
    /// First byte.
    public var start: Int
    /// After the last byte.
    public var end: Int
    /// Whether it stood in quotes.
    public var isQuoted = false
    /// Whether doubled quotes inside stand for single ones.
    public var hasDoubledQuotes = false

    /// Whether it has no bytes.
    public var isEmpty: Bool { start >= end }
}

/// Where a record stands.
public struct RecordPosition: Equatable, Sendable {
    /// Its first byte.
    public let offset: Int
    /// Its number in the sheet, from 1.
    public let record: Int
    /// The line of the file it begins on, from 1.
    public let line: Int
    /// Whether a quote was opened in it and never closed.
    public let hasUnclosedQuote: Bool
}

/// Reads records of delimited text from bytes: RFC 4180, also with TAB and `;`, ends of line LF, CR LF or CR.
///
/// A byte-level state machine over four states: at the start of a field, in a bare field, in a quoted one, after a quote
/// in a quoted one. Traps: a quote inside a bare field is an ordinary byte; text after a closing quote is kept with the
/// field, because hand-made files have it; an unclosed quote takes the rest of its line only, not of the file (the
/// scanner goes back and reads the field as bare). All bytes that matter are ASCII, so UTF-8 passes untouched.
public struct DelimitedScanner: Sendable {
    private let delimiter: UInt8
    /// Where the next record begins.
    public private(set) var offset: Int
    private var record: Int
    private var line: Int
    /// A quoted field longer than this has lost its closing quote.
    private static let longestQuotedField = 1 << 20

    /// A scanner that begins at `offset`, where record `record` begins on line `line`.
    public init(delimiter: Delimiter, from offset: Int = 0, record: Int = 1, line: Int = 1) {
        self.delimiter = delimiter.rawValue
        self.offset = offset
        self.record = record
        self.line = line
    }

    /// Reads the next record into `fields`; nil at the end of the bytes. An empty line is a record with one empty field.
    @inline(__always)
    public mutating func next(in bytes: Span<UInt8>, fields: inout [FieldRange]) -> RecordPosition? {
        fields.removeAll(keepingCapacity: true)
        let count = bytes.count
        guard offset < count else { return nil }
        let start = offset
        let firstLine = line
        var place = offset
        var hasUnclosedQuote = false
        while true {
            if place < count, bytes[place] == 0x22, let field = quotedField(in: bytes, from: place, &place) {
                fields.append(field)
            } else {
                if place < count, bytes[place] == 0x22 { hasUnclosedQuote = true }
                let begin = place
                while place < count {
                    let byte = bytes[place]
                    if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
                    place += 1
                }
                fields.append(FieldRange(start: begin, end: place))
            }
            if place < count, bytes[place] == delimiter {
                place += 1
                continue
            }
            break
        }
        if place < count {
            if bytes[place] == 0x0D, place + 1 < count, bytes[place + 1] == 0x0A { place += 1 }
            place += 1
        }
        line += 1
        offset = place
        defer { record += 1 }
        return RecordPosition(offset: start, record: record, line: firstLine, hasUnclosedQuote: hasUnclosedQuote)
    }

    /// The quoted field at `start`, or nil when its quote is never closed; `place` then stays where it was.
    private mutating func quotedField(in bytes: Span<UInt8>, from start: Int, _ place: inout Int) -> FieldRange? {
        let count = bytes.count
        let limit = min(count, start + Self.longestQuotedField)
        var position = start + 1
        var hasDoubledQuotes = false
        var lines = 0
        while position < limit {
            let byte = bytes[position]
            if byte == 0x0A || (byte == 0x0D && (position + 1 >= count || bytes[position + 1] != 0x0A)) { lines += 1 }
            guard byte == 0x22 else {
                position += 1
                continue
            }
            if position + 1 < count, bytes[position + 1] == 0x22 {
                hasDoubledQuotes = true
                position += 2
                continue
            }
            let end = position
            position += 1
            // Text after the closing quote belongs to the field: then the quotes are part of what was written.
            let afterQuote = position
            while position < count {
                let byte = bytes[position]
                if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
                position += 1
            }
            line += lines
            place = position
            return position == afterQuote
                ? FieldRange(start: start + 1, end: end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
                : FieldRange(start: start, end: position)
        }
        return nil
    }
}
