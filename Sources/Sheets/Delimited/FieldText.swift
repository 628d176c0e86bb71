import VietnameseText

/// The text of a field: doubled quotes single, invalid UTF-8 repaired, Vietnamese letters composed.
public func text(of field: FieldRange, in bytes: Span<UInt8>) -> String {
    guard !field.isEmpty, field.start >= 0, field.end <= bytes.count else { return "" }
    var isASCII = true
    for place in field.start..<field.end where bytes[place] >= 0x80 {
        isASCII = false
        break
    }
    let raw: String
    if field.hasDoubledQuotes {
        var plain: [UInt8] = []
        plain.reserveCapacity(field.end - field.start)
        var place = field.start
        while place < field.end {
            plain.append(bytes[place])
            place += bytes[place] == 0x22 && place + 1 < field.end && bytes[place + 1] == 0x22 ? 2 : 1
        }
        raw = String(decoding: plain, as: UTF8.self)
    } else {
        raw = bytes.extracting(field.start..<field.end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
    return isASCII ? raw : composed(raw)
}
