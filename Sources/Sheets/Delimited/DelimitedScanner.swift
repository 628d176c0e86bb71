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
    /// Whether it has more fields than a sheet has columns; those behind are left out.
    public let isCut: Bool
}

/// Reads records of delimited text from bytes: RFC 4180, also with TAB and `;`, ends of line LF, CR LF or CR.
///
/// A byte-level state machine over four states: at the start of a field, in a bare field, in a quoted one, after a quote
/// in a quoted one. Traps: a quote inside a bare field is an ordinary byte; text after a closing quote is kept with the
/// field, because hand-made files have it; an unclosed quote takes the rest of its field only, not of the file (the
/// scanner goes back and reads the field as bare). A quote that closes lines further down with text behind it counts as
/// unclosed too: it is the opening quote of some later field. All bytes that matter are ASCII, so UTF-8 passes untouched.
public struct DelimitedScanner: Sendable {
    private let delimiter: UInt8
    /// Where the next record begins.
    public private(set) var offset: Int
    /// The number it has.
    public private(set) var record: Int
    /// The line it begins on.
    public private(set) var line: Int
    /// A quoted field longer than this has lost its closing quote.
    public static let longestQuotedField = 1 << 20
    /// The columns of the widest spreadsheet there is; it bounds the memory a record can take.
    static let mostFields = 16_384
    private var stops: FieldStops

    /// A scanner that begins at `offset`, where record `record` begins on line `line`.
    public init(delimiter: Delimiter, from offset: Int = 0, record: Int = 1, line: Int = 1) {
        self.delimiter = delimiter.rawValue
        stops = FieldStops(delimiter.rawValue)
        self.offset = max(0, offset)
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
        var isCut = false
        while true {
            var field = FieldRange(start: place, end: place)
            let isQuote = place < count && bytes[place] == 0x22
            if isQuote, let quoted = quotedField(in: bytes, from: place, &place) {
                field = quoted
            } else {
                if isQuote { hasUnclosedQuote = true }
                place = stops.nextEnd(in: bytes, from: place)
                field.end = place
            }
            if fields.count < Self.mostFields { fields.append(field) } else { isCut = true }
            guard place < count, bytes[place] == delimiter else { break }
            place += 1
        }
        if place < count {
            if bytes[place] == 0x0D, place + 1 < count, bytes[place + 1] == 0x0A { place += 1 }
            place += 1
        }
        line += 1
        offset = place
        defer { record += 1 }
        return RecordPosition(
            offset: start, record: record, line: firstLine, hasUnclosedQuote: hasUnclosedQuote, isCut: isCut)
    }

    /// The quoted field at `start`, or nil when its quote is never closed; `place` then stays where it was.
    private mutating func quotedField(
        in bytes: Span<UInt8>, from start: Int, _ place: inout Int
    ) -> FieldRange? {
        let count = bytes.count
        let limit = min(count, start + Self.longestQuotedField)
        var position = start + 1
        var hasDoubledQuotes = false
        var lines = 0
        while true {
            position = stops.nextQuote(in: bytes, from: position)
            guard position < limit else { return nil }
            let byte = bytes[position]
            guard byte == 0x22 else {
                if byte == 0x0A || position + 1 >= count || bytes[position + 1] != 0x0A { lines += 1 }
                position += 1
                continue
            }
            if position + 1 < count, bytes[position + 1] == 0x22 {
                hasDoubledQuotes = true
                position += 2
                continue
            }
            let end = position
            position = stops.nextEnd(in: bytes, from: end + 1)
            let isFollowedByText = position > end + 1
            if isFollowedByText, lines > 0 { return nil }
            line += lines
            place = position
            // Text after the closing quote belongs to the field: then the quotes are part of what was written.
            return isFollowedByText
                ? FieldRange(start: start, end: position)
                : FieldRange(start: start + 1, end: end, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes)
        }
    }
}
