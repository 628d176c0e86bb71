/// Text in UTF-8 made from another encoding.
struct Transcoded {
    let bytes: SharedBytes
    /// Units of UTF-16 that stand for nothing; they became U+FFFD.
    var invalid = 0
    /// The line of the first one, from 1.
    var firstInvalidLine = 0
}

/// `bytes` from `start` on in UTF-8, letters and marks of a legacy encoding joined.
/// - Throws: ``SheetError/tooLarge(_:)`` above the limit; ``SheetError/binary`` for UTF-16 that is no text.
func transcode(
    _ bytes: Span<UInt8>, from start: Int, _ encoding: TextEncoding, limit: Int
) throws(SheetError) -> Transcoded {
    let text = bytes.extracting(min(start, bytes.count)..<bytes.count)
    var result = GrowingBytes(limit: limit)
    guard let table = ByteEncoding.of(encoding) else {
        let (invalid, line) = try decodeUTF16(text, isBigEndian: encoding == .utf16BigEndian, into: &result)
        return Transcoded(bytes: result.shared(), invalid: invalid, firstInvalidLine: line)
    }
    try table.decode(text) { (scalar, _) throws(SheetError) in try result.append(scalar) }
    return Transcoded(bytes: result.shared())
}

/// Joins surrogates; one that stands alone, or a last odd byte, becomes U+FFFD. Returns how many did, and the line of
/// the first.
private func decodeUTF16(
    _ bytes: Span<UInt8>, isBigEndian: Bool, into result: inout GrowingBytes
) throws(SheetError) -> (invalid: Int, firstLine: Int) {
    func unit(_ place: Int) -> UInt32 {
        let (first, second) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var place = 0
    var line = 1
    var invalid = 0
    var firstLine = 0
    var foreign = 0
    while place < bytes.count {
        var value: UInt32?
        if place + 1 < bytes.count {
            let first = unit(place)
            value = first
            if (0xD800...0xDFFF).contains(first) {
                value = nil
                if first < 0xDC00, place + 3 < bytes.count, (0xDC00...0xDFFF).contains(unit(place + 2)) {
                    value = 0x10000 + (first - 0xD800) << 10 + (unit(place + 2) - 0xDC00)
                    place += 2
                }
            }
        }
        place += 2
        if let value, value < 0x20, isForeignToText(UInt8(value)) { foreign += 1 }
        if value == 0x0A { line += 1 }
        if let scalar = value.flatMap({ Unicode.Scalar($0) }) {
            try result.append(scalar)
        } else {
            invalid += 1
            if firstLine == 0 { firstLine = line }
            try result.append(Unicode.Scalar(0xFFFD) ?? " ")
        }
    }
    if isBinary(foreign: foreign, of: bytes.count / 2) { throw .binary }
    return (invalid, firstLine)
}
