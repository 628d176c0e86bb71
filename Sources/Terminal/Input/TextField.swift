import Text

/// A line of text being typed.
///
/// Vietnamese input methods rewrite what was typed: they send Backspace (0x08 or 0x7F) and the replacement, or a mark
/// on its own, or decomposed letters. Backspace therefore takes a whole character, and what is inserted is composed
/// with the letter before it.
public struct TextField: Equatable, Sendable {
    /// The text, its Vietnamese letters composed.
    public private(set) var text: String
    /// Characters before the cursor.
    public private(set) var cursor: Int

    /// Whether the text was offered, and nothing was done with it yet: what is typed first takes its place.
    public private(set) var isOffered = false

    /// The longest text kept, in characters and in UTF-8 bytes; more is not taken.
    private static let limit = (characters: 500, bytes: 4000)

    /// A field with the cursor at the end of its text.
    public init(text: String = "") {
        self.text = ""
        cursor = 0
        insert(VisibleText.clean(text))
    }

    /// A field that offers a text: typing or pasting replaces it, moving in it or deleting begins to change it.
    public static func offering(_ text: String) -> TextField {
        var field = TextField(text: text)
        field.isOffered = !field.text.isEmpty
        return field
    }

    /// Takes a key; false when it means nothing to a text field.
    public mutating func apply(_ key: Key) -> Bool {
        if isOffered {
            switch key {
            case .character, .paste: self = TextField()
            default: break
            }
        }
        let isTaken = take(key)
        if isTaken { isOffered = false }
        return isTaken
    }

    private mutating func take(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(Self.visible(String(character)))
        case .paste(let pasted): insert(Self.visible(pasted))
        case .backspace: remove(before: 1)
        case .delete:
            if cursor < text.count {
                cursor += 1
                remove(before: 1)
            }
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("u"): remove(before: cursor)
        case .control("k"): text = String(text.prefix(cursor))
        case .control("w"): remove(before: lengthOfWordBeforeCursor)
        default: return false
        }
        return true
    }

    /// A mark alone must stay one, to join the letter before the cursor.
    private static func visible(_ added: String) -> String {
        added.unicodeScalars.allSatisfy { DisplayWidth.kind(of: $0.value) == .mark } ? added : VisibleText.clean(added)
    }

    private mutating func insert(_ added: String) {
        let tail = text.dropFirst(cursor)
        let head = VisibleText.clean(text.prefix(cursor) + added)
        let joined = head + tail
        guard joined.count <= Self.limit.characters, joined.utf8.count <= Self.limit.bytes else { return }
        cursor = head.count
        text = joined
    }

    private mutating func remove(before count: Int) {
        let count = min(count, cursor)
        text = String(text.prefix(cursor - count)) + text.dropFirst(cursor)
        cursor -= count
    }

    private var lengthOfWordBeforeCursor: Int {
        let before = text.prefix(cursor).reversed()
        let spaces = before.prefix { $0 == " " }.count
        return spaces + before.dropFirst(spaces).prefix { $0 != " " }.count
    }
}
