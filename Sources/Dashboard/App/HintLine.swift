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

    /// What the foot names before all else where there is little room, the most needed first; what is not named here
    /// comes after it in the order of help. Help and quit always stand there. Shown in the order of help.
    static let order: [Action] = [
        .open, .takeBack, .back, .filter, .palette, .period, .export, .why, .copyReminders, .copyLists, .compareDays,
        .compareList,
        .freeze, .nextChart, .nextJournal, .copyCell, .sort, .failing, .nextTable, .compare, .history,
        .group,
    ]

    /// In a unit the way to its other list comes before sorting: nothing else there names it.
    private static func order(_ context: Context) -> [Action] {
        guard context == .unit, let place = order.firstIndex(of: .sort) else { return order }
        return order[..<place] + [.nextTable] + order[place...].filter { $0 != .nextTable }
    }

    private static func hints(_ model: Model) -> [Hint] {
        func hint(_ entry: ActionEntry, at column: Int) -> Hint? {
            // In the settings Enter opens nothing: it changes what stands there.
            let isChange = entry.action == .open && model.context == .settings
            guard let text = isChange ? Phrase("Sửa", "Change") : entry.hint, let key = entry.keys.first else {
                return nil
            }
            return Hint(action: entry.action, key: key.label, text: text[model.language], column: column)
        }
        let here = ActionTable.entries.filter {
            $0.contexts.contains(model.context) && $0.hint != nil && isUseful($0.action, model)
        }
        let wanted =
            model.context.isPresented ? ActionTable.hintedWhilePresenting : [.help, .quit] + order(model.context)
        let named = wanted.compactMap { action in here.first { $0.action == action } }
        let isLast = { (action: Action) in action == .help || action == .quit }
        let always = here.filter { isLast($0.action) }
        let others = model.context.isPresented ? [] : here.filter { entry in !wanted.contains(entry.action) }
        var room = model.size.columns - 1
        if let moved = MeetingText.moved(model)?[model.language] { room -= displayWidth(of: moved) + 2 }
        var kept: Set<Action> = []
        for entry in always + (named + others).filter({ !isLast($0.action) }) {
            guard let width = hint(entry, at: 0)?.width else { continue }
            // What does not fit ends the list: nothing less needed stands there instead.
            guard isLast(entry.action) || width <= room else { break }
            kept.insert(entry.action)
            room -= width + 2
        }
        let shown = (model.context.isPresented ? named : here).filter { kept.contains($0.action) }
        var column = 1
        if let moved = MeetingText.moved(model)?[model.language] { column += displayWidth(of: moved) + 2 }
        return (shown.filter { !isLast($0.action) } + shown.filter { isLast($0.action) }).compactMap { entry in
            let made = hint(entry, at: column)
            column += (made?.width ?? 0) + 2
            return made
        }
    }

    private static func isUseful(_ action: Action, _ model: Model) -> Bool {
        if model.data == nil { return action == .help || action == .quit }
        if model.context.isPresented { return ActionTable.hintedWhilePresenting.contains(action) }
        if ActionTable.hintedOnlyWhilePresenting.contains(action) { return false }
        // Nothing is offered for a line that is not there.
        if model.journalScreen != nil, [.open, .takeBack].contains(action), model.selectedEntry == nil { return false }
        if action == .back, model.stack.isEmpty {
            return !model.current.query.filter.isEmpty || model.current.query.failing != .off
                || !model.current.view.path.isEmpty
        }
        return true
    }
}
