import Statistics
import Text

/// Finding an action by typing part of its name, in either language, accents optional.
public enum Palette {
    /// The actions that work in `context` and match `typed`, in the order of the table.
    public static func matches(_ typed: String, in context: Context) -> [ActionEntry] {
        let query = SearchKey(typed)
        return searchable.filter { $0.entry.contexts.contains(context) && $0.key.matches(query) }.map(\.entry)
    }

    private static let searchable = ActionTable.entries.map { entry in
        (entry: entry, key: SearchKey("\(entry.title.vietnamese) \(entry.title.english) \(entry.action.rawValue)"))
    }
}
