/// Names of keys: for `--play`, for hints and for help.
extension Key {
    /// The key with this name: a single character, or Enter, Esc, Space, Tab, BackTab, Backspace, Delete, Insert, Up,
    /// Down, Left, Right, PgUp, PgDn, Home, End, F1 to F12, Ctrl+F, Alt+x. Case matters for characters only. Nil for
    /// anything else.
    public init?(name: String) {
        if name.count == 1, let character = name.first {
            guard Self.isTypable(character) else { return nil }
            self = .character(character)
            return
        }
        let lowercase = name.lowercased()
        if let key = Self.byName[lowercase] {
            self = key
        } else if lowercase.hasPrefix("ctrl+"), let rest = Self.single(lowercase.dropFirst(5)) {
            guard ("a"..."z").contains(rest) || "\\]^_".contains(rest) else { return nil }
            self = .control(rest)
        } else if lowercase.hasPrefix("alt+"), let rest = Self.single(name.dropFirst(4)), Self.isTypable(rest) {
            self = .alt(rest)
        } else {
            return nil
        }
    }

    /// The name, as ``init(name:)`` takes it; "Paste", "Mouse" and "Background" for those, which
    /// cannot be named.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(" "): "Ctrl+Space"
        case .control(let letter): "Ctrl+" + letter.uppercased()
        case .alt(let character): "Alt+" + (character == " " ? "Space" : String(character))
        case .function(let number): "F\(number)"
        case .paste: "Paste"
        case .mouse: "Mouse"
        case .background: "Background"
        default: Self.named.first { $0.key == self }?.name ?? ""
        }
    }

    /// The name as it stands on keyboards, for hints and help: arrows, and Shift+Tab.
    public var label: String {
        switch self {
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .backTab: "Shift+Tab"
        default: name
        }
    }

    /// The keys named in `text`, separated by white space.
    public static func sequence(_ text: String) throws(UnknownKey) -> [Key] {
        var keys: [Key] = []
        for name in text.split(whereSeparator: \.isWhitespace) {
            guard let key = Key(name: String(name)) else {
                throw UnknownKey(name: String(name))
            }
            keys.append(key)
        }
        return keys
    }

    private static let named: [(name: String, key: Key)] = [
        ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("BackTab", .backTab), ("Backspace", .backspace),
        ("Delete", .delete), ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
        ("PgUp", .pageUp), ("PgDn", .pageDown), ("Home", .home), ("End", .end),
    ]

    private static let byName: [String: Key] = {
        var table: [String: Key] = [
            "space": .character(" "), "ctrl+space": .control(" "), "alt+space": .alt(" "), "escape": .escape,
            "return": .enter, "del": .delete, "ins": .insert, "pageup": .pageUp, "pagedown": .pageDown,
            "shift+tab": .backTab,
        ]
        for (name, key) in named { table[name.lowercased()] = key }
        for number in 1...12 { table["f\(number)"] = .function(number) }
        return table
    }()

    private static func single(_ text: Substring) -> Character? { text.count == 1 ? text.first : nil }

    private static func isTypable(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { DisplayWidth.kind(of: $0.value) != .hidden }
    }
}

/// A name that is no key.
public struct UnknownKey: Error, Equatable, Sendable {
    /// As it was written.
    public let name: String

    /// An error about this name.
    public init(name: String) { self.name = name }
}
