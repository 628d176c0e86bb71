import Statistics
import Terminal

/// The last line: what is being typed, a notice, or the keys that work here.
enum FootLine {
    static func draw(_ model: Model, on frame: inout Frame) {
        let row = model.size.rows - 1
        if case .filter(let field, _) = model.overlay {
            TextEntry.draw(
                prompt: Text.filterPrompt[model.language], field,
                Rect(row: row, column: 0, rows: 1, columns: model.size.columns), on: &frame)
        } else if case .jump(let field, _) = model.overlay {
            TextEntry.draw(
                prompt: Text.jumpPrompt[model.language], field,
                Rect(row: row, column: 0, rows: 1, columns: model.size.columns), on: &frame)
        } else if case .days(let field) = model.overlay {
            TextEntry.draw(
                prompt: (model.notice ?? Text.daysPrompt)[model.language], field,
                Rect(row: row, column: 0, rows: 1, columns: model.size.columns), on: &frame)
        } else if case .typedList(let field) = model.overlay {
            TextEntry.draw(
                prompt: Text.typedPrompt[model.language], field,
                Rect(row: row, column: 0, rows: 1, columns: model.size.columns), on: &frame)
        } else if case .setting(let field, let entry) = model.overlay {
            TextEntry.draw(
                prompt: "\(entry.title[model.language]):", field,
                Rect(row: row, column: 0, rows: 1, columns: model.size.columns), on: &frame)
        } else if let notice = model.notice {
            frame.put(
                " " + notice[model.language], row: row, column: 0, style: Style(.warning),
                maxWidth: model.size.columns)
        } else {
            HintLine.draw(model, on: &frame)
        }
    }
}

/// A line in which text is typed.
enum TextEntry {
    static func draw(prompt: String, _ field: TextField, _ place: Rect, on frame: inout Frame) {
        frame.fill(place, style: Style(.input))
        let start = place.column + 1
        let after = start + frame.put(prompt, row: place.row, column: start, style: Style(.hintKey)) + 1
        let room = max(1, place.column + place.columns - after - 1)
        // The end of a long text stays in sight: that is where typing happens.
        var shown = Substring(field.text)
        while displayWidth(of: String(shown)) >= room, !shown.isEmpty { shown = shown.dropFirst() }
        let hidden = field.text.count - shown.count
        frame.put(String(shown), row: place.row, column: after, style: Style(.input), maxWidth: room)
        let beforeCursor = String(shown.prefix(max(0, field.cursor - hidden)))
        frame.cursor = Position(row: place.row, column: min(after + displayWidth(of: beforeCursor), after + room - 1))
    }
}

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
