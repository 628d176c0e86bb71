/// How the text of a file is encoded.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Microsoft's code page for Vietnamese: letters with hats as one byte, tones as a byte after them.
    case windows1258 = "Windows-1258"
    /// TCVN 5712:1993, third form, also called ABC: one byte a letter; capitals with tones exist in fonts only (.VnTimeH).
    case tcvn3 = "TCVN3 (ABC)"
    /// VNI for Windows: a letter, then a byte with its hat and tone.
    case vni = "VNI"
    /// Western European; what is left when nothing looks Vietnamese.
    case windows1252 = "Windows-1252"

    /// Its common name.
    public var name: String { rawValue }

    /// The encodings in which a byte has no fixed meaning of its own, in the order they are tried.
    static let legacy: [TextEncoding] = [.windows1258, .tcvn3, .vni, .windows1252]
}
