import Text

/// The text of a field: doubled quotes single, invalid UTF-8 repaired, Vietnamese letters composed. Of a field longer
/// than a megabyte, the first megabyte.
public func text(of field: FieldRange, in bytes: Span<UInt8>) -> String {
    guard !field.isEmpty, field.start >= 0, field.end <= bytes.count else { return "" }
    let end = min(field.end, field.start + DelimitedScanner.longestQuotedField)
    var isASCII = true
    for place in field.start..<end where bytes[place] >= 0x80 {
        isASCII = false
        break
    }
    let raw =
        field.hasDoubledQuotes
        ? String(decoding: unquoted(bytes, field.start..<end), as: UTF8.self)
        : bytes.extracting(field.start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return isASCII ? raw : composed(raw)
}

/// Bytes of a field with its doubled quotes single.
func unquoted(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
        plain.append(bytes[place])
        place += bytes[place] == 0x22 && place + 1 < range.upperBound && bytes[place + 1] == 0x22 ? 2 : 1
    }
    return plain
}
