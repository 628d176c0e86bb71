/// The bytes sent to a terminal, taken apart as a terminal does it: what is text, what is a command, what stays switched
/// on at the end.
struct TerminalStream {
    /// Commands other than what a screen of ours consists of, and text that must not be on one.
    private(set) var complaints: [String] = []
    /// Private modes (DECSET) by their number, as they are at the end.
    private(set) var modes: [Int: Bool] = [:]
    /// Whether the keypad sends application codes at the end.
    private(set) var isKeypadOn = false
    /// Whether text is drawn with attributes at the end.
    private(set) var hasAttributes = false
    /// What was put on the clipboard, in base64.
    private(set) var clipboard: [String] = []
    /// Text, without the commands.
    private(set) var text = ""

    /// The modes that a program may leave on: that the cursor is seen, and wrapping.
    var leftOn: [Int] { modes.filter { $0.value && $0.key != 25 && $0.key != 7 }.map(\.key).sorted() }
    var isCursorHidden: Bool { modes[25] == false }

    init(_ bytes: [UInt8]) {
        if String(validating: bytes, as: UTF8.self) == nil { complaints.append("not UTF-8") }
        var rest = Substring.UnicodeScalarView(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        while let scalar = rest.popFirst() {
            if scalar == "\u{1B}" { take(&rest) } else { take(scalar) }
        }
    }

    /// A character, or a control character outside of commands.
    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x08, 0x09, 0x0A, 0x0D, 0x0F, 0x0E: break
        case 0x00...0x1F, 0x7F...0x9F: complaints.append("control character \(scalar.value)")
        case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE0FFF:
            complaints.append("hidden character U+\(String(scalar.value, radix: 16))")
        default: text.unicodeScalars.append(scalar)
        }
    }

    /// What stands behind ESC.
    private mutating func take(_ rest: inout Substring.UnicodeScalarView) {
        guard let kind = rest.popFirst() else { return complaints.append("ESC at the end") }
        switch kind {
        case "[": takeControl(&rest)
        case "]": takeOperatingSystemCommand(&rest)
        case "(", ")":
            let set = rest.popFirst()
            if set != "B" && set != "0" { complaints.append("character set \(set.map { String($0) } ?? "")") }
        case "=": isKeypadOn = true
        case ">": isKeypadOn = false
        case "7", "8", "M", "c": break
        default: complaints.append("ESC \(kind)")
        }
    }

    private mutating func takeControl(_ rest: inout Substring.UnicodeScalarView) {
        var parameters = ""
        while let scalar = rest.popFirst() {
            if (0x40...0x7E).contains(scalar.value) { return act(parameters, scalar) }
            parameters.unicodeScalars.append(scalar)
        }
        complaints.append("CSI without an end")
    }

    private mutating func act(_ parameters: String, _ final: Unicode.Scalar) {
        let isPrivate = parameters.hasPrefix("?")
        let numbers = parameters.drop { $0 == "?" }.split(separator: ";").compactMap { Int($0) }
        switch final {
        case "h" where isPrivate: for number in numbers { modes[number] = true }
        case "l" where isPrivate: for number in numbers { modes[number] = false }
        case "h", "l": if numbers != [4] { complaints.append("mode \(parameters)") }
        case "m" where !isPrivate: hasAttributes = !(numbers.isEmpty || numbers.last == 0 || numbers == [39, 49])
        case "H", "J", "K", "A", "B", "C", "D", "d", "G", "r", "X", "P", "@", "L", "M", "b", "S", "T", "Z", "I":
            if isPrivate { complaints.append("CSI \(parameters)\(final)") }
        // Saving and restoring the title, with the alternate screen.
        case "t": if numbers.first != 22 && numbers.first != 23 { complaints.append("window command \(parameters)") }
        default: complaints.append("CSI \(parameters)\(final)")
        }
    }

    private mutating func takeOperatingSystemCommand(_ rest: inout Substring.UnicodeScalarView) {
        var body = ""
        while let scalar = rest.popFirst() {
            if scalar == "\u{7}" { break }
            if scalar == "\u{1B}" {
                _ = rest.popFirst()
                break
            }
            body.unicodeScalars.append(scalar)
        }
        if body == "11;?" { return }
        if body.hasPrefix("52;c;"),
            body.dropFirst(5).allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) })
        {
            clipboard.append(String(body.dropFirst(5)))
        } else {
            complaints.append("OSC \(body.prefix(40))")
        }
    }
}
