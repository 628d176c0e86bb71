import Statistics
import Terminal

/// The standard views, then the user's own.
func allViews(_ model: Model) -> [NamedView] { NamedView.standard(model.language) + model.namedViews }

/// Enter uses a view; s gives the one in front a name; Delete removes one of the user's own.
func takeInViews(_ key: Key, _ before: ListWindow, _ naming: TextField?, _ model: inout Model) {
    if let naming {
        takeName(key, before, naming, &model)
        return
    }
    let views = allViews(model)
    switch key {
    case .character("s"):
        model.overlay = .views(before, naming: TextField())
        return
    case .delete, .backspace:
        let own = before.selected - NamedView.standard(model.language).count
        guard model.namedViews.indices.contains(own) else {
            model.notice = Text.standardViewStays
            return
        }
        model.namedViews.remove(at: own)
        model.overlay = .views(before, naming: nil)
        return
    default: break
    }
    var list = ViewsPanel.list(before)
    switch list.take(key, in: model.size) {
    case .moved: model.overlay = .views(list.window, naming: nil)
    case .closed: model.overlay = nil
    case .chosen(let place):
        model.overlay = nil
        if views.indices.contains(place) { use(views[place], &model) }
    case .other: if ActionTable.action(for: key, in: .table) == .views { model.overlay = nil }
    }
}

func takeName(_ key: Key, _ window: ListWindow, _ before: TextField, _ model: inout Model) {
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

func use(_ view: NamedView, _ model: inout Model) {
    model.table = view.table
    model.current.view = view.settings
    model.current.columnOffset = 0
    refresh(&model)
    model.current.window.moveToStart()
}
