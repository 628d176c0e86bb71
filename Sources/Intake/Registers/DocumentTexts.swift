import Sheets
import Statistics

/// Lends the texts of rows as trimmed, composed UTF-8, exactly the bytes of ``RowText``, without making strings of the
/// ordinary ones.
struct DocumentTexts {
    private let delimiter: Delimiter
    private var fields: [FieldRange] = []
    /// Texts that had to be made: one place a column asked for.
    private var made: [[UInt8]]
    private var ranges: [Range<Int>]
    private let columns: [Int]
    private let secrecyColumn: Int
    private let marksOfSecrecy: [Int]
    /// Places of the texts that a secret document does not show.
    private let secrets: [Int]

    /// For rows of `sheet`; the columns of `wanted` can be asked for, by their place in it.
    init(_ sheet: RecognisedSheet, _ wanted: [ReportField]) {
        delimiter = sheet.sheet.delimiter
        columns = wanted.map { sheet.column($0) ?? -1 }
        secrecyColumn = sheet.secrecyColumn ?? -1
        marksOfSecrecy = sheet.marksOfSecrecy
        secrets = wanted.indices.filter { wanted[$0] == .subject || wanted[$0] == .description }
        made = [[UInt8]](repeating: [], count: wanted.count)
        ranges = [Range<Int>](repeating: 0..<0, count: wanted.count)
    }

    /// Goes to the row that begins at `offset`.
    mutating func read(at offset: Int, in bytes: Span<UInt8>) {
        var scanner = DelimitedScanner(delimiter: delimiter, from: offset)
        if scanner.next(in: bytes, fields: &fields) == nil { fields.removeAll(keepingCapacity: true) }
        let isSecret = isSecret(in: bytes)
        for place in columns.indices {
            made[place].removeAll(keepingCapacity: true)
            ranges[place] = 0..<0
            if isSecret, secrets.contains(place) { continue }
            let column = columns[place]
            guard column >= 0, column < fields.count, !fields[column].isEmpty else { continue }
            if let range = Self.plainRange(fields[column], in: bytes) {
                ranges[place] = range
            } else {
                made[place] = Array(trimmedCell(text(of: fields[column], in: bytes)).utf8)
            }
        }
    }

    private func isSecret(in bytes: Span<UInt8>) -> Bool {
        if secrecyColumn >= 0, secrecyColumn < fields.count, !fields[secrecyColumn].isEmpty,
            SecrecyWords.isSecret(text(of: fields[secrecyColumn], in: bytes))
        {
            return true
        }
        return marksOfSecrecy.contains { column in
            // All of the words end in this letter, most of what stands in these columns does not.
            column < fields.count && !fields[column].isEmpty
                && bytes[fields[column].end - 1] | 0x20 == UInt8(ascii: "t")
                && SecrecyWords.isMarked(text(of: fields[column], in: bytes))
        }
    }

    /// The text at `place` of the columns asked for, lent to `body`.
    func withText<Result>(
        _ place: Int, in bytes: UnsafeBufferPointer<UInt8>, _ body: (LentText) throws -> Result
    ) rethrows -> Result {
        if !made[place].isEmpty { return try made[place].withUnsafeBufferPointer(body) }
        return try body(LentText(rebasing: bytes[ranges[place]]))
    }

    /// The texts of all columns asked for, of the row of `sheet` that begins at `offset`.
    mutating func strings(at offset: Int, in sheet: Sheet) -> [String] {
        sheet.bytes.withSpan { span in
            read(at: offset, in: span)
            return span.withUnsafeBufferPointer { bytes in columns.indices.map { string($0, in: bytes) } }
        }
    }

    /// The text at `place` as a string.
    func string(_ place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        withText(place, in: bytes) { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a field that need no work: valid UTF-8 without marks to compose, without anything to trim but plain
    /// spaces, without doubled quotes. Nil when there is work to do.
    private static func plainRange(_ field: FieldRange, in bytes: Span<UInt8>) -> Range<Int>? {
        if field.hasDoubledQuotes || field.end - field.start > DelimitedScanner.longestQuotedField { return nil }
        var start = field.start
        var end = field.end
        while start < end, bytes[start] == 0x20 { start += 1 }
        while end > start, bytes[end - 1] == 0x20 { end -= 1 }
        guard start < end else { return start..<start }
        // Other spaces and apostrophes at the ends are the slow path's.
        guard isOrdinaryEnd(bytes[start]), bytes[end - 1] > 0x20 else { return nil }
        if end - start >= 3, bytes[end - 3] == 0xE2 || bytes[end - 3] == 0xE3 || bytes[end - 3] == 0xEF { return nil }
        if end - start >= 2, bytes[end - 2] == 0xC2 { return nil }
        var place = start
        while place < end {
            let lead = bytes[place]
            if lead < 0x80 {
                place &+= 1
            } else if lead >= 0xC3, lead <= 0xCB, place &+ 1 < end, bytes[place &+ 1] & 0xC0 == 0x80 {
                place &+= 2
            } else if lead == 0xE1, place &+ 2 < end, bytes[place &+ 1] & 0xC0 == 0x80, bytes[place &+ 2] & 0xC0 == 0x80
            {
                place &+= 3
            } else {
                return nil
            }
        }
        return start..<end
    }

    private static func isOrdinaryEnd(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x27 && byte != 0xC2 && byte != 0xE2 && byte != 0xE3 && byte != 0xEF
    }
}

/// A number made of text that stays the same for ever, 1…2⁵³: FNV-1a, 64 bits, of which SQLite and JSON keep 53.
struct TextMark {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: some Sequence<UInt8>) {
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }

    mutating func add(_ number: Int32) {
        withUnsafeBytes(of: number.littleEndian) { add($0) }
    }

    var value: Int { Int((hash ^ hash >> 53) & 0x1F_FFFF_FFFF_FFFF) + 1 }
}
