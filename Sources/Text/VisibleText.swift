/// Text from files and arguments made safe to show: whatever could steer a terminal, reorder a line or hide in it is
/// turned into something that can be seen.
public enum VisibleText {
    /// `text` with control characters, bidirectional overrides, zero-width and tag characters made visible, line
    /// breaks and tabs as spaces, and Vietnamese letters composed. Clean text is returned as it is.
    public static func clean(_ text: String) -> String {
        var isPlain = true
        for byte in text.utf8 where byte < 0x20 || byte == 0x7F || byte >= 0x80 {
            isPlain = false
            break
        }
        if isPlain { return text }
        guard text.unicodeScalars.contains(where: { replacement(for: $0) != nil }) else { return composed(text) }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let visible = replacement(for: scalar) {
                result.append(contentsOf: visible.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return composed(String(result))
    }

    /// Several lines made safe to show, each as ``clean(_:)`` does it; tabs between fields stay.
    public static func cleanLines(_ text: String) -> String {
        func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "\n" || scalar == "\t" || replacement(for: scalar) == nil
        }
        if text.unicodeScalars.allSatisfy(isHarmless) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !isHarmless(scalar), let visible = replacement(for: scalar) {
                result.append(contentsOf: visible.unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether a scalar may be sent to a terminal as it is.
    public static func isVisible(_ scalar: Unicode.Scalar) -> Bool { replacement(for: scalar) == nil }

    /// What stands for a scalar that must not reach a terminal; nil when it may.
    static func replacement(for scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return " "
        case 0x00...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
        case 0x7F: return "\u{2421}"
        case 0x80...0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
            0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0D, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xFFFE, 0xFFFF,
            0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            return "‹\(hexadecimal(scalar.value))›"
        default:
            return scalar.value & 0xFFFE == 0xFFFE ? "‹\(hexadecimal(scalar.value))›" : nil
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
