import Statistics
import Terminal

/// Finding an action by typing.
enum PalettePanel {
    static func list(_ window: ListWindow, _ size: Size) -> ListBox {
        ListBox(window, columns: 72, head: 1, foot: 2, height: min(11, size.rows - 8))
    }

    static func draw(_ field: TextField, _ window: ListWindow, _ model: Model, on frame: inout Frame) {
        let found = Palette.matches(field.text, in: model.context, model.language)
        let list = list(window, model.size)
        list.draw(
            title: Text.paletteTitle[model.language], foot: Text.paletteFoot[model.language], in: model.size, on: &frame
        ) {
            place, line, frame in
            guard found.indices.contains(place) else { return }
            frame.put(
                found[place].title[model.language], row: line.row, column: line.column, style: Style(.dialog),
                maxWidth: max(0, line.columns - 8))
            frame.putRight(
                found[place].keys.first?.label ?? "", row: line.row, endColumn: line.column + line.columns,
                style: Style(.hintKey), maxWidth: 7)
        }
        if found.isEmpty { nothing(field.text, list, model, on: &frame) }
        let selected = frame.cursor
        TextEntry.draw(prompt: Text.palettePrompt[model.language], field, list.headLine(in: model.size), on: &frame)
        // Whoever went down the list listens to its lines, not to what was typed.
        if window.selected > 0, !found.isEmpty { frame.cursor = selected }
    }

    /// Says that nothing is called so here, and where else it is.
    private static func nothing(_ typed: String, _ list: ListBox, _ model: Model, on frame: inout Frame) {
        let inner = list.box(in: model.size).inner
        let elsewhere = Palette.elsewhere(typed, than: model.context, model.language)
        let lines =
            [(elsewhere.isEmpty ? Text.nothingFound : Text.nothingFoundHere)[model.language]]
            + elsewhere.map { context, entry in
                let key = entry.keys.first?.label ?? ""
                return Phrase(
                    "Ở màn hình “\(context.title.vietnamese)”: \(key)  \(entry.title.vietnamese)",
                    "In “\(context.title.english)”: \(key)  \(entry.title.english)")[model.language]
            }
        for (row, line) in zip(list.rows(in: model.size), lines) {
            frame.put(line, row: row, column: inner.column, style: Style(.muted), maxWidth: inner.columns)
        }
    }
}
