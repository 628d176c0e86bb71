import Statistics
import Terminal

/// The panel in which columns are chosen.
enum ColumnPanelDrawing {
    static func list(_ panel: ColumnPanel) -> ListBox { ListBox(panel.window, columns: 74) }

    static func draw(_ panel: ColumnPanel, _ model: Model, on frame: inout Frame) {
        let (title, foot) = (Text.columnsTitle[model.language], Text.columnsFoot[model.language])
        list(panel).draw(title: title, foot: foot, in: model.size, on: &frame) { place, line, frame in
            let column = panel.columns[place]
            let isShown = panel.shown.contains(column)
            let extra = model.current.view.extraWidth[column].map { " (\($0 > 0 ? "+" : "")\($0))" } ?? ""
            frame.put(
                "\(isShown ? "✓" : " ") \(column.title[model.language])\(extra)", row: line.row, column: line.column,
                style: Style(isShown ? .dialog : .muted), maxWidth: line.columns)
        }
    }
}
