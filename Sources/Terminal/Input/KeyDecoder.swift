/// Turns the bytes a terminal sends into keys, wherever a read happens to cut them.
///
/// A small state machine: `pending` holds an unfinished sequence. A lone ESC may be the Esc key or the beginning of a
/// sequence; the caller waits a moment (see ``isPending``) and then calls ``timeout()``. Sequences are matched against
/// one table for all terminals (xterm, VT, Linux console, rxvt, screen, tmux) plus what terminfo says of this one;
/// unknown sequences are swallowed whole, so that their letters never run commands.
public struct KeyDecoder: Sendable {
    private var pending: [UInt8] = []
    private var pasted: [UInt8]?
    private let sequences: [[UInt8]: Key]

    /// No sequence and no paste grows beyond this many bytes.
    private static let longestSequence = 64
    private static let longestPaste = 65_536
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    /// A decoder that also knows the sequences of this terminal.
    public init(terminalSequences: [[UInt8]: Key] = [:]) {
        sequences = terminalSequences.filter { $0.key.count > 1 && $0.key.first == 0x1B }
    }

    /// Whether bytes wait for more.
    public var isPending: Bool { !pending.isEmpty && pasted == nil }

    /// Takes bytes and returns the keys that are complete.
    public mutating func feed(_ bytes: [UInt8]) -> [Key] {
        var keys: [Key] = []
        for byte in bytes { take(byte, into: &keys) }
        return keys
    }

    /// No more bytes came: what waits is what it is.
    public mutating func timeout() -> [Key] {
        guard isPending else { return [] }
        defer { pending = [] }
        if pending == [0x1B] { return [.escape] }
        if pending.first == 0x1B {
            // ESC with an unfinished tail that is no sequence: Alt with the letter, if it is one.
            return pending.count == 2 ? [altKey(pending[1])] : []
        }
        return [.character("\u{FFFD}")]
    }

    private mutating func take(_ byte: UInt8, into keys: inout [Key]) {
        if pasted != nil {
            takePasted(byte, into: &keys)
            return
        }
        pending.append(byte)
        resolve(into: &keys)
    }

    private mutating func resolve(into keys: inout [Key]) {
        guard let first = pending.first else { return }
        if first == 0x1B {
            resolveEscape(into: &keys)
        } else if first < 0x80 {
            pending = []
            if let key = Self.simpleKey(first) { emit(key, into: &keys) }
        } else {
            resolveUTF8(into: &keys)
        }
    }

    private mutating func resolveUTF8(into keys: inout [Key]) {
        let first = pending[0]
        let length =
            first >= 0xF0 && first < 0xF5
            ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 && first < 0xE0 ? 2 : 0
        if length == 0 {
            pending.removeFirst()
            keys.append(.character("\u{FFFD}"))
            return
        }
        if let last = pending.last, pending.count > 1, last & 0xC0 != 0x80 {
            // The character broke off; the byte that broke it begins something new.
            pending = []
            keys.append(.character("\u{FFFD}"))
            take(last, into: &keys)
            return
        }
        guard pending.count == length else { return }
        let text = String(decoding: pending, as: UTF8.self)
        pending = []
        for scalar in text.unicodeScalars { emit(.character(Character(scalar)), into: &keys) }
    }

    /// A combining mark joins the character before it when both came in one piece.
    private func emit(_ key: Key, into keys: inout [Key]) {
        if case .character(let mark) = key, let scalar = mark.unicodeScalars.first,
            (0x0300...0x036F).contains(scalar.value), case .character(let base)? = keys.last
        {
            keys[keys.count - 1] = .character(Character(String(base) + String(mark)))
        } else {
            keys.append(key)
        }
    }

    private mutating func resolveEscape(into keys: inout [Key]) {
        if let key = sequences[pending] {
            pending = []
            keys.append(key)
            return
        }
        guard pending.count > 1 else { return }
        switch pending[1] {
        case UInt8(ascii: "["), UInt8(ascii: "O"):
            guard pending.count > 2 else { return }
            resolveSequence(into: &keys)
        case UInt8(ascii: "]"):
            resolveReport(into: &keys)
        case 0x1B:
            // Two ESC in a row: the first one was the key.
            pending = [0x1B]
            keys.append(.escape)
        case 0x80...:
            let tail = Array(pending.dropFirst())
            pending = []
            keys.append(.escape)
            for byte in tail { take(byte, into: &keys) }
        default:
            let letter = pending[1]
            pending = []
            keys.append(altKey(letter))
        }
    }

    private mutating func resolveSequence(into keys: inout [Key]) {
        let body = pending.dropFirst(2)
        guard let last = body.last else { return }
        // The Linux console sends ESC [ [ A for F1.
        if body.count == 1, last == UInt8(ascii: "["), pending[1] == UInt8(ascii: "[") { return }
        let isFinal = (0x40...0x7E).contains(last)
        if !isFinal {
            if last < 0x20 || last >= 0x7F || pending.count > Self.longestSequence {
                pending = []
                if last < 0x20, last != 0x1B, let key = Self.simpleKey(last) { keys.append(key) }
                if last == 0x1B { pending = [0x1B] }
            }
            return
        }
        let text = String(decoding: body, as: UTF8.self)
        let introducer = pending[1]
        pending = []
        if introducer == UInt8(ascii: "["), text == "200~" {
            pasted = []
        } else if introducer == UInt8(ascii: "["), text.hasPrefix("<") {
            if let event = Self.mouse(text) { keys.append(.mouse(event)) }
        } else if let key = KeySequences.key(introducer: introducer, text) {
            keys.append(key)
        }
    }

    /// A report of the terminal: `ESC ] 11 ; rgb:rrrr/gggg/bbbb`, ended by BEL or ESC \. Others are swallowed.
    private mutating func resolveReport(into keys: inout [Key]) {
        guard let last = pending.last else { return }
        let endsWithBell = last == 0x07
        let endsWithEscape = pending.count > 3 && last == 0x5C && pending[pending.count - 2] == 0x1B
        guard endsWithBell || endsWithEscape else {
            if pending.count > Self.longestSequence { pending = [] }
            return
        }
        let text = String(decoding: pending.dropFirst(2).dropLast(endsWithBell ? 1 : 2), as: UTF8.self)
        pending = []
        guard text.hasPrefix("11;rgb:") else { return }
        let parts = text.dropFirst(7).split(separator: "/").compactMap { Int($0.prefix(2), radix: 16) }
        guard parts.count == 3 else { return }
        // Brightness by the weights of ITU-R BT.601.
        keys.append(.background(isLight: parts[0] * 299 + parts[1] * 587 + parts[2] * 114 > 128_000))
    }

    private mutating func takePasted(_ byte: UInt8, into keys: inout [Key]) {
        guard var bytes = pasted else { return }
        bytes.append(byte)
        guard bytes.count >= Self.pasteEnd.count, bytes.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else {
            // Beyond the limit only the end is looked for.
            if bytes.count > Self.longestPaste { bytes.removeFirst(bytes.count - Self.longestPaste) }
            pasted = bytes
            return
        }
        pasted = nil
        let text = String(decoding: bytes.dropLast(Self.pasteEnd.count), as: UTF8.self)
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            clean.append(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar)
        }
        keys.append(.paste(String(clean)))
    }

    private func altKey(_ byte: UInt8) -> Key {
        byte >= 0x20 && byte < 0x7F ? .alt(Character(Unicode.Scalar(byte))) : .escape
    }

    private static func simpleKey(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x08, 0x7F: .backspace
        case 0x00: .control(" ")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x20...0x7E: .character(Character(Unicode.Scalar(byte)))
        default: nil
        }
    }

    /// SGR mouse report: `<button;column;row` then `M` (press) or `m` (release), from 1.
    private static func mouse(_ text: String) -> MouseEvent? {
        let numbers = text.dropFirst().dropLast().split(separator: ";").compactMap { Int($0) }
        guard numbers.count == 3, (1...9999).contains(numbers[1]), (1...9999).contains(numbers[2]) else { return nil }
        let kind: MouseEvent.Kind
        switch numbers[0] & ~0b11100 {
        case 64: kind = .wheelUp
        case 65: kind = .wheelDown
        case 0: kind = text.hasSuffix("M") ? .press : .release
        default: return nil
        }
        return MouseEvent(kind, row: numbers[2] - 1, column: numbers[1] - 1)
    }
}
