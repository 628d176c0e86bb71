// A small stand-in until the reader of sheets is merged; same names, delimited text only.
import VietnameseText

/// Bytes that several readers share without copying.
public final class SharedBytes: Sendable {
    private let storage: [UInt8]
    /// Copies `bytes`.
    public init(copying bytes: [UInt8]) { storage = bytes }
    /// Gives the bytes to `body`.
    public func withSpan<Result, Failure: Error>(_ body: (Span<UInt8>) throws(Failure) -> Result) throws(Failure)
        -> Result
    {
        let local = storage
        let span = local.span
        return try body(span)
    }
    /// How many bytes.
    public var count: Int { storage.count }
}

/// The byte between fields.
public enum Delimiter: UInt8, Sendable {
    case comma = 44
    case semicolon = 59
    case tab = 9
}

/// Where a field stands.
public struct FieldRange: Sendable {
    /// First byte.
    public var start: Int
    /// After the last byte.
    public var end: Int
    /// Whether doubled quotes must be undone.
    public var hasEscapes: Bool
}

/// Where a record stands.
public struct RecordPosition: Sendable {
    /// First byte.
    public var offset: Int
    /// Number of the record.
    public var number: Int
}

/// Splits delimited text.
public struct DelimitedScanner: Sendable {
    var position: Int
    var number = 0
    let delimiter: UInt8

    /// Starts at `start`.
    public init(delimiter: Delimiter, start: Int = 0) {
        self.delimiter = delimiter.rawValue
        position = start
    }

    /// The next record.
    public mutating func next(in bytes: Span<UInt8>, fields: inout [FieldRange]) -> RecordPosition? {
        fields.removeAll(keepingCapacity: true)
        guard position < bytes.count else { return nil }
        let record = RecordPosition(offset: position, number: number)
        number += 1
        while true {
            var escapes = false
            if position < bytes.count, bytes[position] == 34 {
                let start = position + 1
                var index = start
                while index < bytes.count {
                    if bytes[index] == 34 {
                        if index + 1 < bytes.count, bytes[index + 1] == 34 {
                            escapes = true
                            index += 1
                        } else {
                            break
                        }
                    }
                    index += 1
                }
                fields.append(FieldRange(start: start, end: min(index, bytes.count), hasEscapes: escapes))
                position = min(index + 1, bytes.count)
            } else {
                let start = position
                while position < bytes.count, bytes[position] != delimiter, bytes[position] != 10 { position += 1 }
                var end = position
                if end > start, bytes[end - 1] == 13 { end -= 1 }
                fields.append(FieldRange(start: start, end: end, hasEscapes: false))
            }
            if position >= bytes.count { return record }
            let byte = bytes[position]
            position += 1
            if byte == 10 { return record }
            if byte == 13, position < bytes.count, bytes[position] == 10 {
                position += 1
                return record
            }
        }
    }
}

/// The text of a field.
public func text(of field: FieldRange, in bytes: Span<UInt8>) -> String {
    var copy: [UInt8] = []
    var index = field.start
    while index < field.end {
        copy.append(bytes[index])
        index += field.hasEscapes && bytes[index] == 34 ? 2 : 1
    }
    return composed(String(decoding: copy, as: UTF8.self))
}

/// One sheet.
public struct Sheet: Sendable {
    /// Its name.
    public let name: String
    /// Its bytes.
    public let bytes: SharedBytes
    /// Between fields.
    public let delimiter: Delimiter
    /// First byte of data.
    public let dataStart: Int

    /// The first records.
    public func rows(limit: Int) -> [[String]] {
        bytes.withSpan { span in
            var scanner = DelimitedScanner(delimiter: delimiter, start: dataStart)
            var fields: [FieldRange] = []
            var rows: [[String]] = []
            while rows.count < limit, scanner.next(in: span, fields: &fields) != nil {
                rows.append(fields.map { text(of: $0, in: span) })
            }
            return rows
        }
    }

    /// The record at `offset`.
    public func row(atOffset offset: Int) -> [String] {
        bytes.withSpan { span in
            var scanner = DelimitedScanner(delimiter: delimiter, start: offset)
            var fields: [FieldRange] = []
            guard scanner.next(in: span, fields: &fields) != nil else { return [] }
            return fields.map { text(of: $0, in: span) }
        }
    }
}

/// What went wrong.
public enum SheetError: Error, Equatable, Sendable { case empty, binary }

/// A file.
public struct Workbook: Sendable {
    /// Its sheets.
    public let sheets: [Sheet]
}

/// Reads a file.
public func readWorkbook(_ bytes: SharedBytes) throws(SheetError) -> Workbook {
    try bytes.withSpan { span throws(SheetError) in
        if span.count == 0 { throw .empty }
        var tabs = 0
        var commas = 0
        var semicolons = 0
        for index in 0..<min(span.count, 10_000) {
            switch span[index] {
            case 0: throw .binary
            case 9: tabs += 1
            case 44: commas += 1
            case 59: semicolons += 1
            default: break
            }
        }
        let delimiter: Delimiter =
            tabs > 3 && tabs * 3 > commas ? .tab : semicolons > commas ? .semicolon : .comma
        let start = span.count >= 3 && span[0] == 0xEF && span[1] == 0xBB && span[2] == 0xBF ? 3 : 0
        return Workbook(sheets: [Sheet(name: "", bytes: bytes, delimiter: delimiter, dataStart: start)])
    }
}
