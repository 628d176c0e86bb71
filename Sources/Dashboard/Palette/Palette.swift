import Statistics
import Terminal
import Text

/// Finding an action by typing part of its name, a word users have for it, or its key; in either language, accents
/// optional.
public enum Palette {
    /// The actions that work in `context` and match `typed`: the one whose key it is first, then those that have it
    /// letter for letter and tone for tone, then those that have what was typed as words, in their name before the other words for them, then those with words that begin so, then
    /// those that have it anywhere; each in the order of the table.
    public static func matches(_ typed: String, in context: Context, _ language: Language? = nil) -> [ActionEntry] {
        let query = SearchKey(typed)
        let folded = foldedForSearch(typed)
        let here = searchable.filter { $0.entry.contexts.contains(context) }
        var ranks: [[Searchable]] = [here.filter { item in item.entry.keys.contains { isName(typed, of: $0) } }]
        if !folded.isEmpty {
            // Who types the tones means them: "tắt" is not "tất".
            let exact = typed.lowercased()
            // What people call it above all stands first among the words for it.
            ranks.append(here.filter { $0.entry.words.hasPrefix("\(exact) ") })
            if exact != folded { ranks.append(here.filter { $0.spelled.contains(" \(exact) ") }) }
            for ending in [" ", ""] {
                let part = " " + folded + ending
                ranks.append(here.filter { $0.names(language).contains(part) })
                ranks.append(here.filter { $0.otherWords.contains(part) })
            }
        }
        ranks.append(here.filter { $0.title.matches(query) })
        ranks.append(here.filter { $0.words.matches(query) })
        var seen: Set<Action> = []
        return ranks.joined().map(\.entry).filter { seen.insert($0.action).inserted }
    }

    /// What other screens have for it: the best action of each, for who looks in the wrong place.
    static func elsewhere(_ typed: String, than context: Context, _ language: Language) -> [(Context, ActionEntry)] {
        var seen: Set<Action> = []
        return Context.allCases.filter { $0 != context && $0 != .help }.compactMap { other in
            matches(typed, in: other, language).first.map { (other, $0) }
        }.filter { seen.insert($0.1.action).inserted }
    }

    private static func isName(_ typed: String, of key: Key) -> Bool {
        if case .character(let character) = key { return typed == String(character) }
        return !typed.isEmpty && typed.lowercased() == key.name.lowercased()
    }

    private struct Searchable {
        let entry: ActionEntry
        let title: SearchKey
        let words: SearchKey
        /// Folded, with a space at either end, so that whole words can be looked for.
        let vietnamese: String
        let english: String
        let otherWords: String
        /// As it is written, with its tones.
        let spelled: String

        init(_ entry: ActionEntry) {
            self.entry = entry
            let both = "\(entry.title.vietnamese) \(entry.title.english)"
            title = SearchKey(both)
            words = SearchKey("\(both) \(entry.action.rawValue) \(entry.words)")
            vietnamese = " \(foldedForSearch(entry.title.vietnamese)) "
            english = " \(foldedForSearch(entry.title.english)) "
            otherWords = " \(foldedForSearch(entry.words)) "
            spelled = " \(both) \(entry.words) ".lowercased()
        }

        /// The name in this language, or in both. In English "in" is no word for printing.
        func names(_ language: Language?) -> String {
            switch language {
            case .vietnamese?: vietnamese
            case .english?: english
            case nil: vietnamese + english
            }
        }
    }

    private static let searchable = ActionTable.entries.map { Searchable($0) }
}
