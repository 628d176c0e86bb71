/// Turns the bytes a terminal sends into keys, wherever a read happens to cut them.
///
/// One state and the bytes of the sequence begun; every byte moves it once. Sequences are told apart by their form (what
/// ends a CSI sequence is known even when its meaning is not), so that unknown ones are swallowed whole and their
/// letters never run commands; their meaning stands in `KeySequences`, `MouseReports` and `TerminalReports`, plus what terminfo says of
/// this terminal. Everything kept is bounded, whatever is sent.
///
/// The traps: ESC alone is a key, but also the beginning of everything else, so only time tells (``waitMilliseconds``).
/// A Vietnamese input method sends Backspace and replacement letters in one read, or a letter and its marks one by one.
public struct KeyDecoder: Sendable {
    /// How long the caller waits for more bytes before it calls ``timeout()``; nil when nothing is begun.
    ///
    /// ESC alone is soon a key. What can only be the beginning of a sequence, or of a character, may be slow on a bad
    /// line; its rest, taken for keys, would run commands. A paste comes in many pieces.
    public var waitMilliseconds: Int32? {
        switch state {
        case .ground: nil
        case .escape: 25
        case .control, .singleShift, .linuxFunction, .string, .stringEscape, .legacyMouse, .character: 200
        case .paste: 2000
        }
    }

    /// Whether something is begun that more bytes, or ``timeout()``, will end.
    public var isPending: Bool { waitMilliseconds != nil }

    /// Whether bytes are read so late after they came that time no longer tells Esc and a key from Alt and that key: then
    /// they are Esc and the key.
    public var isLate = false

    private enum State: Sendable {
        case ground
        case escape
        /// After ESC [.
        case control
        /// After ESC O.
        case singleShift
        /// After ESC [ [, which only the Linux console sends.
        case linuxFunction
        /// After ESC ] P _ or ^: a report of the terminal.
        case string
        case stringEscape
        /// After ESC [ M: three bytes of an old mouse report.
        case legacyMouse
        /// Inside a UTF-8 character of so many bytes.
        case character(length: Int, isAlt: Bool)
        case paste
    }

    private var state = State.ground
    private var bytes: [UInt8] = []
    private var paste = PasteCollector()
    private let extraSequences: [[UInt8]: Key]

    private static let longestSequence = 64
    private static let longestString = 4096

    /// A decoder that also knows sequences of this terminal, which begin with ESC; they go before the common ones.
    public init(extraSequences: [[UInt8]: Key] = [:]) {
        self.extraSequences = extraSequences.filter { sequence, _ in
            guard sequence.first == Ascii.escape, sequence.count <= Self.longestSequence else { return false }
            return sequence.count > 2 || sequence.count == 2 && !Self.introducers.contains(sequence[1])
        }
    }

    private static let introducers = Array("[O]P_^".utf8)

    /// Takes bytes and returns the keys that are complete. A combining mark joins the character before it when both
    /// come in one call, and is a character of its own otherwise.
    public mutating func feed(_ bytes: [UInt8]) -> [Key] {
        var keys: [Key] = []
        for byte in bytes { take(byte, &keys) }
        return keys
    }

    /// No more bytes came: what was begun is what it is, or nothing.
    public mutating func timeout() -> [Key] {
        defer { reset() }
        switch state {
        case .ground, .legacyMouse, .linuxFunction, .stringEscape: return []
        case .escape: return [.escape]
        case .character: return [.character("\u{FFFD}")]
        case .paste: return paste.finish().map { [.paste($0)] } ?? []
        case .control, .singleShift, .string:
            guard bytes.count == 2 else { return [] }
            return [.alt(Character(Unicode.Scalar(bytes[1])))]
        }
    }

    private mutating func reset() {
        state = .ground
        bytes = []
        paste = PasteCollector()
    }

    private mutating func take(_ byte: UInt8, _ keys: inout [Key]) {
        switch state {
        case .ground: begin(byte, &keys)
        case .escape: takeAfterEscape(byte, &keys)
        case .control: takeControl(byte, &keys)
        case .singleShift: takeSingleShift(byte, &keys)
        case .linuxFunction: finish(with: byte, KeySequences.linuxFunction[byte], &keys)
        case .string: takeString(byte, &keys)
        case .stringEscape where byte == UInt8(ascii: "\\"): finish(TerminalReports.key(bytes), &keys)
        case .stringEscape:
            reset()
            feedAgain([Ascii.escape, byte], &keys)
        case .legacyMouse:
            bytes.append(byte)
            if bytes.count == 6 { finish(MouseReports.legacy(bytes.suffix(3)), &keys) }
        case .character(let length, let isAlt): takeCharacter(byte, length, isAlt, &keys)
        case .paste:
            guard paste.take(byte) else { return }
            let text = paste.finish()
            reset()
            if let text { keys.append(.paste(text)) }
        }
    }

    private mutating func feedAgain(_ bytes: [UInt8], _ keys: inout [Key]) {
        for byte in bytes { take(byte, &keys) }
    }

    private mutating func begin(_ byte: UInt8, _ keys: inout [Key], isAlt: Bool = false) {
        switch byte {
        case Ascii.escape:
            state = .escape
            bytes = [byte]
        case 0xC2...0xDF, 0xE0...0xEF, 0xF0...0xF4:
            state = .character(length: byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4, isAlt: isAlt)
            bytes = [byte]
        case 0x80...: keys.append(.character("\u{FFFD}"))
        default: keys.append(KeySequences.single(byte))
        }
    }

    private mutating func takeAfterEscape(_ byte: UInt8, _ keys: inout [Key]) {
        bytes.append(byte)
        if let key = extraSequences[bytes] { return finish(key, &keys) }
        switch byte {
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "O"): state = .singleShift
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): state = .string
        case Ascii.escape:
            // Twice Esc; the second one may still begin something.
            bytes = [byte]
            keys.append(.escape)
        case Ascii.backspace, Ascii.delete: finish(.control("w"), &keys)
        case 0x20...0x7E where isLate, 0x80... where isLate:
            reset()
            keys.append(.escape)
            begin(byte, &keys)
        case 0x20...0x7E: finish(.alt(Character(Unicode.Scalar(byte))), &keys)
        case 0x80...:
            reset()
            begin(byte, &keys, isAlt: true)
        default:
            reset()
            keys.append(.escape)
            begin(byte, &keys)
        }
    }

    private mutating func takeControl(_ byte: UInt8, _ keys: inout [Key]) {
        guard (0x20...0x7E).contains(byte) else { return abandon(for: byte, &keys) }
        if bytes.count == 2, byte == UInt8(ascii: "[") {
            state = .linuxFunction
            bytes.append(byte)
            return
        }
        if bytes.count == 2, byte == UInt8(ascii: "M"), extraSequences[bytes + [byte]] == nil {
            state = .legacyMouse
            bytes.append(byte)
            return
        }
        // rxvt ends Shift with a key in "$", which elsewhere only goes before the end.
        let isRxvtShift = byte == UInt8(ascii: "$") && bytes.count > 2 && (0x30...0x39).contains(bytes[2])
        guard byte >= 0x40 || isRxvtShift else {
            if bytes.count < Self.longestSequence { bytes.append(byte) }
            return
        }
        // What is too long has no meaning; only its end was looked for.
        if bytes.count == Self.longestSequence { return finish(nil, &keys) }
        bytes.append(byte)
        if bytes == PasteCollector.start {
            reset()
            state = .paste
            return
        }
        finish(extraSequences[bytes] ?? KeySequences.control(bytes.dropFirst(2)), &keys)
    }

    private mutating func takeSingleShift(_ byte: UInt8, _ keys: inout [Key]) {
        guard (0x20...0x7E).contains(byte) else { return abandon(for: byte, &keys) }
        bytes.append(byte)
        if let key = extraSequences[bytes] { return finish(key, &keys) }
        // Old xterms put modifiers before the letter.
        if (0x30...0x3B).contains(byte), bytes.count < 8 { return }
        finish(KeySequences.singleShift[byte], &keys)
    }

    private mutating func takeString(_ byte: UInt8, _ keys: inout [Key]) {
        switch byte {
        case Ascii.escape: state = .stringEscape
        case Ascii.bell: finish(TerminalReports.key(bytes), &keys)
        case 0x00..<0x20: abandon(for: byte, &keys)
        default:
            bytes.append(byte)
            if bytes.count > Self.longestString { reset() }
        }
    }

    private mutating func takeCharacter(_ byte: UInt8, _ length: Int, _ isAlt: Bool, _ keys: inout [Key]) {
        guard byte & 0xC0 == 0x80 else {
            reset()
            keys.append(.character("\u{FFFD}"))
            return begin(byte, &keys)
        }
        bytes.append(byte)
        guard bytes.count == length else { return }
        // Overlong forms and surrogates decode to several replacement characters: one mistake, one key.
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        let scalar = scalars.count == 1 ? scalars[scalars.startIndex] : "\u{FFFD}"
        reset()
        if isAlt { keys.append(.alt(Character(scalar))) } else { Self.append(scalar, to: &keys) }
    }

    /// A sequence broke off; the byte that broke it means what it always does.
    private mutating func abandon(for byte: UInt8, _ keys: inout [Key]) {
        reset()
        if byte != Ascii.cancel, byte != Ascii.substitute { begin(byte, &keys) }
    }

    private mutating func finish(with byte: UInt8, _ key: Key?, _ keys: inout [Key]) {
        bytes.append(byte)
        finish(extraSequences[bytes] ?? key, &keys)
    }

    private mutating func finish(_ key: Key?, _ keys: inout [Key]) {
        reset()
        if let key { keys.append(key) }
    }

    /// Adds a character, or joins it to the one before when the two are one to a reader.
    private static func append(_ scalar: Unicode.Scalar, to keys: inout [Key]) {
        let alone = Character(scalar)
        if case .character(let before)? = keys.last, before.unicodeScalars.count < 8 {
            let joined = String(before) + String(alone)
            if joined.count == 1, let character = joined.first {
                keys[keys.count - 1] = .character(character)
                return
            }
        }
        keys.append(.character(alone))
    }
}
