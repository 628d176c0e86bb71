import Statistics
import Terminal

/// The keys that work here and now, from the table of actions.
enum HintLine {
    static func draw(_ model: Model, on frame: inout Frame) {
        if let moved = MeetingText.moved(model) {
            frame.put(
                moved[model.language], row: model.size.rows - 1, column: 1, style: Style(.warning),
                maxWidth: model.size.columns - 1)
        }
        for hint in hints(model) {
            let used = frame.put(
                hint.key, row: model.size.rows - 1, column: hint.column, style: Style(.hintKey))
            frame.put(
                hint.text, row: model.size.rows - 1, column: hint.column + used + 1, style: Style(.hintText))
        }
    }

    /// The action whose hint is at this place of the screen.
    static func action(at row: Int, _ column: Int, in model: Model) -> Action? {
        guard row == model.size.rows - 1, model.notice == nil, model.overlay == nil else { return nil }
        return hints(model).first { $0.column..<($0.column + $0.width) ~= column }?.action
    }

    private struct Hint {
        let action: Action
        let key: String
        let text: String
        let column: Int
        var width: Int { displayWidth(of: key) + 1 + displayWidth(of: text) }
    }

    /// Hints in the order of the table; help and quit always, the others as far as there is room.
    private static func hints(_ model: Model) -> [Hint] {
        func hint(_ entry: ActionEntry, at column: Int) -> Hint? {
            guard let text = entry.hint, let key = entry.keys.first else { return nil }
            return Hint(action: entry.action, key: key.name, text: text[model.language], column: column)
        }
        let here = ActionTable.entries.filter { $0.contexts.contains(model.context) && isUseful($0.action, model) }
        let entries =
            model.context.isPresented
            ? ActionTable.hintedWhilePresenting.compactMap { action in here.first { $0.action == action } } : here
        let last = entries.filter { $0.action == .help || $0.action == .quit }
        var column = 1
        if let moved = MeetingText.moved(model)?[model.language] { column += displayWidth(of: moved) + 2 }
        let reserved = last.compactMap { hint($0, at: 0) }.reduce(0) { $0 + $1.width + 2 }
        var result: [Hint] = []
        for entry in entries where entry.action != .help && entry.action != .quit {
            guard let made = hint(entry, at: column),
                column + made.width + 2 + reserved <= model.size.columns
            else { continue }
            result.append(made)
            column += made.width + 2
        }
        for entry in last {
            guard let made = hint(entry, at: column) else { continue }
            result.append(made)
            column += made.width + 2
        }
        return result
    }

    private static func isUseful(_ action: Action, _ model: Model) -> Bool {
        if model.data == nil { return action == .help || action == .quit }
        if model.context.isPresented { return ActionTable.hintedWhilePresenting.contains(action) }
        if ActionTable.hintedOnlyWhilePresenting.contains(action) { return false }
        if action == .back, model.stack.isEmpty {
            return !model.current.query.filter.isEmpty || !model.current.view.path.isEmpty
        }
        return true
    }
}
