import Statistics
import Terminal

/// The panel in which sort columns are chosen.
enum SortDrawing {
    static func list(_ panel: SortPanel) -> ListBox { ListBox(panel.window, columns: 64) }

    static func draw(_ panel: SortPanel, _ model: Model, on frame: inout Frame) {
        let (title, foot) = (Text.sortTitle[model.language], Text.sortFoot[model.language])
        list(panel).draw(title: title, foot: foot, in: model.size, on: &frame) { place, line, frame in
            let position = panel.keys.firstIndex { $0.place == place }
            let mark = position.map { "\($0 + 1)\(panel.keys[$0].isDescending ? "▼" : "▲")" } ?? "  "
            let digit = place < 9 ? String(place + 1) : " "
            frame.put(
                "\(digit) \(mark) \(panel.titles[place][model.language])", row: line.row, column: line.column,
                style: Style(position == nil ? .dialog : .headingSorted), maxWidth: line.columns)
        }
    }
}
