import VietnameseText

/// A line of text being typed. Marks that arrive on their own join the letter before them, so that input methods which
/// send decomposed letters or Backspace plus replacement text leave what the user meant.
public struct TextField: Equatable, Sendable {
    /// The text, its Vietnamese letters composed.
    public private(set) var text: String
    /// Characters before the cursor.
    public private(set) var cursor: Int

    /// A field with the cursor at the end.
    public init(text: String = "") {
        self.text = composed(text)
        cursor = self.text.count
    }

    /// Longest text kept, in characters.
    private static let limit = 500

    /// Takes a key; false when it means nothing to a text field.
    public mutating func apply(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let pasted): insert(VisibleText.clean(pasted))
        case .backspace: remove(before: 1)
        case .delete:
            guard cursor < text.count else { return true }
            cursor += 1
            remove(before: 1)
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

    private mutating func insert(_ added: String) {
        let head = text.prefix(cursor)
        let tail = text.dropFirst(cursor)
        let joined = composed(String(head) + added)
        guard joined.count + tail.count <= Self.limit else { return }
        cursor = joined.count
        text = joined + tail
    }

    private mutating func remove(before count: Int) {
        let count = min(count, cursor)
        text = String(text.prefix(cursor - count)) + text.dropFirst(cursor)
        cursor -= count
    }

    private var lengthOfWordBeforeCursor: Int {
        let head = text.prefix(cursor)
        let withoutSpaces = head.reversed().drop { $0 == " " }
        let word = withoutSpaces.prefix { $0 != " " }
        return head.count - withoutSpaces.count + word.count
    }
}
