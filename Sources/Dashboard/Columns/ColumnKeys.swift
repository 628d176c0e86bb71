import Statistics
import Terminal

/// The cursor follows every letter; Enter keeps it, Esc goes back to where it was.
func takeInJump(_ key: Key, _ before: TextField, _ origin: TableRow?, _ model: inout Model) {
    var field = before
    switch key {
    case .escape:
        if let origin, let place = model.current.rows.firstIndex(of: origin) { model.current.window.select(place) }
        model.overlay = nil
    case .enter:
        model.overlay = nil
    case .down, .up:
        let step = key == .down ? 1 : -1
        _ = jump(to: field.text, from: model.current.window.selected + step, step: step, &model)
    default:
        guard field.apply(key) else { return }
        model.lastJump = field.text
        model.overlay = .jump(field, before: origin)
        if !field.text.isEmpty, !jump(to: field.text, from: 0, step: 1, &model) { model.notice = Text.noUnitFound }
    }
}

/// What is chosen shows in the table at once.
func takeInColumnPanel(_ key: Key, _ before: ColumnPanel, _ model: inout Model) {
    var panel = before
    switch key {
    case .escape, .enter, .function(2):
        model.overlay = nil
        return
    case .character(" "): panel.toggle()
    case .character("<"), .character(","), .left: panel.move(by: -1)
    case .character(">"), .character("."), .right: panel.move(by: 1)
    case .character("+"), .character("="): widen(by: 1, panel, &model)
    case .character("-"): widen(by: -1, panel, &model)
    case .character("0"):
        model.current.view.columns = nil
        model.current.view.extraWidth = [:]
        model.overlay = .columns(ColumnPanel(all: ScreenColumns.all(model.table), chosen: nil))
        return
    default:
        switch ActionTable.action(for: key, in: .table) {
        case .moveUp: panel.window.moveUp()
        case .moveDown: panel.window.moveDown()
        case .columns, .quit:
            model.overlay = nil
            return
        default: break
        }
    }
    if panel.chosen != before.chosen { model.current.view.columns = panel.chosen }
    model.overlay = .columns(panel)
}

private func widen(by step: Int, _ panel: ColumnPanel, _ model: inout Model) {
    guard panel.columns.indices.contains(panel.window.selected) else { return }
    let column = panel.columns[panel.window.selected]
    let extra = (model.current.view.extraWidth[column] ?? 0) + step
    guard (-12...40).contains(extra) else { return }
    model.current.view.extraWidth[column] = extra == 0 ? nil : extra
}

/// The standard views, then the user's own.
func allViews(_ model: Model) -> [NamedView] { NamedView.standard(model.language) + model.namedViews }

/// Enter uses a view; s gives the one in front a name; Delete removes one of the user's own.
func takeInViews(_ key: Key, _ before: ListWindow, _ naming: TextField?, _ model: inout Model) {
    if let naming {
        takeName(key, before, naming, &model)
        return
    }
    var window = before
    let views = allViews(model)
    switch key {
    case .escape: model.overlay = nil
    case .enter:
        model.overlay = nil
        guard views.indices.contains(window.selected) else { return }
        use(views[window.selected], &model)
    case .character("s"): model.overlay = .views(window, naming: TextField())
    case .delete, .backspace:
        let own = window.selected - NamedView.standard(model.language).count
        guard model.namedViews.indices.contains(own) else {
            model.notice = Text.standardViewStays
            return
        }
        model.namedViews.remove(at: own)
        window.count = allViews(model).count
        model.overlay = .views(window, naming: nil)
    default:
        switch ActionTable.action(for: key, in: .table) {
        case .moveUp: window.moveUp()
        case .moveDown: window.moveDown()
        case .views, .quit:
            model.overlay = nil
            return
        default: return
        }
        model.overlay = .views(window, naming: nil)
    }
}

private func takeName(_ key: Key, _ window: ListWindow, _ before: TextField, _ model: inout Model) {
    var field = before
    switch key {
    case .escape: model.overlay = .views(window, naming: nil)
    case .enter:
        let name = field.text.split(separator: " ").joined(separator: " ")
        guard !name.isEmpty else { return }
        model.namedViews.removeAll { $0.name == name }
        model.namedViews.append(NamedView(name: name, table: model.table, settings: model.current.view))
        model.overlay = nil
        model.notice = Text.viewSaved
    default:
        guard field.apply(key) else { return }
        model.overlay = .views(window, naming: field)
    }
}

private func use(_ view: NamedView, _ model: inout Model) {
    model.table = view.table
    model.current.view = view.settings
    model.current.columnOffset = 0
    refresh(&model)
    model.current.window.moveToStart()
}
