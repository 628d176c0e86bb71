/// A key or a use of the mouse, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, pageUp, pageDown, home, end
    /// F1 to F12.
    case function(Int)
    /// A lowercase letter with Ctrl.
    case control(Character)
    case alt(Character)
    /// Text pasted as one piece, without control characters.
    case paste(String)
    case mouse(MouseEvent)
    /// The terminal's answer to the question for its background.
    case background(isLight: Bool)
}

/// A use of the mouse.
public struct MouseEvent: Hashable, Sendable {
    /// What was done.
    public enum Kind: Hashable, Sendable {
        case press, release, wheelUp, wheelDown
    }

    /// What was done.
    public let kind: Kind
    /// From the top, from 0.
    public let row: Int
    /// From the left, from 0.
    public let column: Int

    /// An event.
    public init(_ kind: Kind, row: Int, column: Int) {
        self.kind = kind
        self.row = row
        self.column = column
    }
}

extension Key {
    private static let named: [(name: String, key: Key)] =
        [
            ("Enter", .enter), ("Esc", .escape), ("Space", .character(" ")), ("Tab", .tab), ("BackTab", .backTab),
            ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Up", .up), ("Down", .down),
            ("Left", .left), ("Right", .right), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Home", .home), ("End", .end),
        ] + (1...12).map { ("F\($0)", .function($0)) }

    private static let byName = Dictionary(
        named.map { ($0.name.lowercased(), $0.key) }, uniquingKeysWith: { first, _ in first })
    private static let names = Dictionary(named.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })

    /// The key with this name: a single character, or Enter, Esc, Space, Tab, PgDn, F5, Ctrl+F, Alt+x …
    public init?(name: String) {
        if name.count == 1, let character = name.first {
            self = .character(character)
        } else if let key = Self.byName[name.lowercased()] {
            self = key
        } else if name.lowercased().hasPrefix("ctrl+"), name.count == 6, let letter = name.lowercased().last,
            letter.isASCII, letter.isLetter
        {
            self = .control(letter)
        } else if name.lowercased().hasPrefix("alt+"), name.count == 5, let letter = name.last {
            self = .alt(letter)
        } else {
            return nil
        }
    }

    /// The name shown in hints and help.
    public var name: String {
        if let name = Self.names[self] { return name }
        switch self {
        case .character(let character): return String(character)
        case .control(let letter): return "Ctrl+\(letter.uppercased())"
        case .alt(let character): return "Alt+\(character)"
        case .function(let number): return "F\(number)"
        case .paste: return "Paste"
        case .mouse: return "Mouse"
        default: return ""
        }
    }

    /// The keys named in `text`, separated by spaces. Throws the first name that is no key.
    public static func sequence(_ text: String) throws(UnknownKey) -> [Key] {
        var keys: [Key] = []
        for name in text.split(whereSeparator: \.isWhitespace) {
            guard let key = Key(name: String(name)) else { throw UnknownKey(name: String(name)) }
            keys.append(key)
        }
        return keys
    }
}

/// A name that is no key.
public struct UnknownKey: Error, Equatable, Sendable {
    /// As it was written.
    public let name: String

    /// No key has this name.
    public init(name: String) { self.name = name }
}
