/// The bytes between ESC [ 200 ~ and ESC [ 201 ~, up to a limit: what is beyond is dropped, its end still found.
struct PasteCollector: Sendable {
    static let start: [UInt8] = Array("\u{1B}[200~".utf8)
    private static let end: [UInt8] = Array("\u{1B}[201~".utf8)
    private static let limit = 65_536

    private var bytes: [UInt8] = []
    private var isCut = false
    /// How many bytes of the end have been seen.
    private var matched = 0

    /// Takes a byte; true when the paste has ended.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte == Self.end[matched] { matched += 1 } else { matched = byte == Ascii.escape ? 1 : 0 }
        if bytes.count < Self.limit { bytes.append(byte) } else { isCut = true }
        return matched == Self.end.count
    }

    /// The text with "\n" for every line break and a space for every other control character but tabs; nil when there is
    /// none.
    mutating func finish() -> String? {
        // A paste that was cut may keep a part of the end; without its ESC that is text.
        let text = String(decoding: isCut ? bytes[...] : bytes.dropLast(matched), as: UTF8.self)
        var clean = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x0A, 0x0D: clean.append("\n")
            case 0x09: clean.append(scalar)
            case 0x00...0x1F, 0x7F...0x9F: clean.append(" ")
            default: clean.append(scalar)
            }
            previous = scalar
        }
        self = PasteCollector()
        return clean.isEmpty ? nil : String(clean)
    }
}
