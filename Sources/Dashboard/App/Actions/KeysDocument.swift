import Statistics
import Terminal

/// docs/KEYS.md, from the table of actions.
public enum KeysDocument {
    /// The whole file.
    public static var markdown: String {
        var text = """
            # Keys · Các phím

            Made from the table of actions (`Sources/Dashboard/App/Actions/ActionTable.swift`) by `dondoc keys`; do not edit.

            | phím · keys | việc | action | ở đâu · where |
            |---|---|---|---|

            """
        for entry in ActionTable.entries {
            let keys = entry.keys.map { "`\(escaped($0.name))`" }.joined(separator: " ")
            let title = entry.title
            text += "| \(keys) | \(escaped(title.vietnamese)) | \(escaped(title.english)) | \(places(entry)) |\n"
        }
        return text
    }

    private static func places(_ entry: ActionEntry) -> String {
        if entry.contexts.count == Context.allCases.count { return "khắp nơi · everywhere" }
        return Context.allCases.filter(entry.contexts.contains).map { context in
            "\(context.title.vietnamese) · \(context.title.english)"
        }.joined(separator: ", ")
    }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
