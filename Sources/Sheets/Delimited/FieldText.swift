import VietnameseText

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
    let raw: String
    if field.hasDoubledQuotes {
        var plain: [UInt8] = []
        plain.reserveCapacity(end - field.start)
        var place = field.start
        while place < end {
            plain.append(bytes[place])
            place += bytes[place] == 0x22 && place + 1 < end && bytes[place + 1] == 0x22 ? 2 : 1
        }
        raw = String(decoding: plain, as: UTF8.self)
    } else {
        raw = bytes.extracting(field.start..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
    return isASCII ? raw : composed(raw)
}
