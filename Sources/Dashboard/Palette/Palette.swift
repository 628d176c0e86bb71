import Statistics
import Terminal
import Text

/// Finding an action by typing part of its name, a word users have for it, or its key; in either language, accents
/// optional.
public enum Palette {
    /// The actions that work in `context` and match `typed`: the one whose key it is first, then those named so, then
    /// those that other words lead to; each in the order of the table.
    public static func matches(_ typed: String, in context: Context) -> [ActionEntry] {
        let query = SearchKey(typed)
        let here = searchable.filter { $0.entry.contexts.contains(context) }
        let keyed = here.filter { item in item.entry.keys.contains { Self.isName(typed, of: $0) } }
        let named = here.filter { $0.title.matches(query) }
        let found = here.filter { $0.words.matches(query) }
        var seen: Set<Action> = []
        return (keyed + named + found).map(\.entry).filter { seen.insert($0.action).inserted }
    }

    private static func isName(_ typed: String, of key: Key) -> Bool {
        if case .character(let character) = key { return typed == String(character) }
        return !typed.isEmpty && typed.lowercased() == key.name.lowercased()
    }

    private static let searchable = ActionTable.entries.map { entry in
        (
            entry: entry, title: SearchKey("\(entry.title.vietnamese) \(entry.title.english)"),
            words: SearchKey(
                "\(entry.title.vietnamese) \(entry.title.english) \(entry.action.rawValue) \(entry.words)")
        )
    }
}
