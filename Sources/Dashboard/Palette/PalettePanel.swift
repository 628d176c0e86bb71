import Statistics
import Terminal

/// Finding an action by typing.
enum PalettePanel {
    static func list(_ window: ListWindow, _ size: Size) -> ListBox {
        ListBox(window, columns: 72, head: 1, foot: 0, height: min(13, size.rows - 6))
    }

    static func draw(_ field: TextField, _ window: ListWindow, _ model: Model, on frame: inout Frame) {
        let found = Palette.matches(field.text, in: model.context)
        let list = list(window, model.size)
        list.draw(title: Text.palettePrompt[model.language], foot: "", in: model.size, on: &frame) {
            place, line, frame in
            guard found.indices.contains(place) else { return }
            frame.put(
                found[place].title[model.language], row: line.row, column: line.column, style: Style(.dialog),
                maxWidth: max(0, line.columns - 8))
            frame.putRight(
                found[place].keys.first?.name ?? "", row: line.row, endColumn: line.column + line.columns,
                style: Style(.hintKey), maxWidth: 7)
        }
        if found.isEmpty, let row = list.rows(in: model.size).first {
            let inner = list.box(in: model.size).inner
            frame.put(
                Text.nothingFound[model.language], row: row, column: inner.column, style: Style(.muted),
                maxWidth: inner.columns)
        }
        TextEntry.draw(prompt: Text.palettePrompt[model.language], field, list.headLine(in: model.size), on: &frame)
    }
}
