import Statistics
import Terminal

/// The scopes there are to choose from.
enum ScopePanel {
    static func list(_ window: ListWindow) -> ListBox { ListBox(window, columns: 60) }

    static func draw(_ window: ListWindow, _ model: Model, on frame: inout Frame) {
        let scopes = model.data?.office.scopes ?? []
        let (title, foot) = (OfficeText.scopeTitle[model.language], OfficeText.scopeFoot[model.language])
        list(window).draw(title: title, foot: foot, in: model.size, on: &frame) { place, line, frame in
            let name = place == 0 ? OfficeText.everything[model.language] : scopes[place - 1].name
            frame.put(
                name, row: line.row, column: line.column, style: Style(.dialog), maxWidth: max(0, line.columns - 8))
            guard place > 0 else { return }
            frame.putRight(
                NumberText(model.language).count(scopes[place - 1].unitCount), row: line.row,
                endColumn: line.column + line.columns, style: Style(.muted), maxWidth: 7)
        }
    }
}
