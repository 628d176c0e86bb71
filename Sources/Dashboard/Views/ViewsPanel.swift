import Statistics
import Terminal

/// The panel of named views.
enum ViewsPanel {
    static func list(_ window: ListWindow) -> ListBox { ListBox(window, columns: 64) }

    static func draw(_ window: ListWindow, _ naming: TextField?, _ model: Model, on frame: inout Frame) {
        let views = allViews(model)
        let foot = naming == nil ? Text.viewsFoot[model.language] : ""
        let list = list(window)
        list.draw(title: Text.viewsTitle[model.language], foot: foot, in: model.size, on: &frame) {
            place, line, frame in
            frame.put(
                views[place].name, row: line.row, column: line.column, style: Style(.dialog),
                maxWidth: max(0, line.columns - 16))
            frame.putRight(
                views[place].table.title[model.language], row: line.row, endColumn: line.column + line.columns,
                style: Style(.muted), maxWidth: 15)
        }
        if let naming {
            TextEntry.draw(prompt: Text.namePrompt[model.language], naming, list.footLine(in: model.size), on: &frame)
        }
    }
}
