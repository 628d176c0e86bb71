/// What the sequences of keys mean on the terminals in use (xterm, VT, Linux console, rxvt, screen, tmux, PuTTY),
/// whatever TERM says. Modifiers with named keys are ignored.
enum KeySequences {
    /// A byte below 0x80 other than ESC.
    static func single(_ byte: UInt8) -> Key {
        switch byte {
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case Ascii.backspace, Ascii.delete: .backspace
        case 0x00: .control(" ")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1B...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }

    /// What came after ESC [, its final byte included; nil when it is no key.
    static func control(_ body: ArraySlice<UInt8>) -> Key? {
        guard let final = body.last else { return nil }
        let parameters = body.dropLast()
        if parameters.first == UInt8(ascii: "<") { return MouseReports.sgr(parameters.dropFirst(), final) }
        guard let numbers = numbers(parameters) else { return nil }
        let first = numbers.first ?? 1
        switch final {
        case UInt8(ascii: "~") where first == 27 && numbers.count == 3: return coded(numbers[2], modifiers: numbers[1])
        case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"), UInt8(ascii: "$"): return numbered[first]
        case UInt8(ascii: "u"): return coded(first, modifiers: numbers.count > 1 ? numbers[1] : 1)
        case UInt8(ascii: "M"): return MouseReports.rxvt(numbers)
        // "1;5A" is a key with a modifier; "12;40R" is the place of the cursor.
        default: return first <= 1 ? lettered[final] : nil
        }
    }

    /// Numbers between semicolons, an empty one being 1, without what follows a colon; nil when there is anything else.
    static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int]? {
        var numbers: [Int] = []
        for part in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            var number = 0
            let digits = part.prefix { $0 != UInt8(ascii: ":") }
            for digit in digits {
                guard (0x30...0x39).contains(digit), number < 10_000_000 else { return nil }
                number = number * 10 + Int(digit - 0x30)
            }
            numbers.append(digits.isEmpty ? 1 : number)
        }
        return numbers
    }

    /// A character by its number, as xterm (modifyOtherKeys) and others (CSI u) send it; modifiers are 1 plus the bits
    /// Shift 1, Alt 2, Ctrl 4.
    private static func coded(_ code: Int, modifiers: Int) -> Key? {
        let held = MouseEvent.Modifiers(rawValue: UInt8(truncatingIfNeeded: max(0, modifiers - 1)))
        switch code {
        case 9: return held.contains(.shift) ? .backTab : .tab
        case 13: return .enter
        case 27: return .escape
        case 8, 127: return .backspace
        default: break
        }
        guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value),
            DisplayWidth.kind(of: value) != .hidden, !(0xE000...0xF8FF).contains(value)
        else { return nil }
        if held.contains(.control) {
            let letter = value | 0x20
            if (0x61...0x7A).contains(letter) { return .control(Character(Unicode.Scalar(UInt8(letter)))) }
            return " \\]^_".unicodeScalars.contains(scalar) ? .control(Character(scalar)) : nil
        }
        let typed = held.contains(.shift) ? scalar.properties.uppercaseMapping : String(scalar)
        let character = typed.count == 1 ? typed.first ?? Character(scalar) : Character(scalar)
        return held.contains(.alt) ? .alt(character) : .character(character)
    }

    private static let arrows: [(UInt8, Key)] = [
        (UInt8(ascii: "A"), .up), (UInt8(ascii: "B"), .down), (UInt8(ascii: "C"), .right), (UInt8(ascii: "D"), .left),
        // With Shift or Ctrl in rxvt.
        (UInt8(ascii: "a"), .up), (UInt8(ascii: "b"), .down), (UInt8(ascii: "c"), .right), (UInt8(ascii: "d"), .left),
        (UInt8(ascii: "H"), .home), (UInt8(ascii: "F"), .end), (UInt8(ascii: "P"), .function(1)),
        (UInt8(ascii: "Q"), .function(2)), (UInt8(ascii: "R"), .function(3)), (UInt8(ascii: "S"), .function(4)),
    ]

    /// After ESC [.
    private static let lettered = Dictionary(
        arrows + [(UInt8(ascii: "Z"), .backTab)], uniquingKeysWith: { first, _ in first })

    /// After ESC O; the numeric keypad in application mode sends letters of its own.
    static let singleShift: [UInt8: Key] = {
        let keypad: [(UInt8, Key)] =
            [(UInt8(ascii: "M"), .enter), (UInt8(ascii: "X"), .character("=")), (UInt8(ascii: "I"), .tab)]
            + zip(UInt8(ascii: "j")...UInt8(ascii: "y"), "*+,-./0123456789").map { ($0, .character($1)) }
        return Dictionary(arrows + keypad, uniquingKeysWith: { first, _ in first })
    }()

    /// After ESC [ [.
    static let linuxFunction: [UInt8: Key] = [
        UInt8(ascii: "A"): .function(1), UInt8(ascii: "B"): .function(2), UInt8(ascii: "C"): .function(3),
        UInt8(ascii: "D"): .function(4), UInt8(ascii: "E"): .function(5),
    ]

    /// The number before "~", the same from the VT220 on, with home and end of rxvt (7, 8).
    private static let numbered: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
        18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    ]
}
