import Statistics
import Terminal

/// What is chosen shows in the table at once.
func takeInColumnPanel(_ key: Key, _ before: ColumnPanel, _ model: inout Model) {
    var panel = before
    switch key {
    case .character(" "): panel.toggle()
    case .character("<"), .character(","), .left: panel.move(by: -1)
    case .character(">"), .character("."), .right: panel.move(by: 1)
    case .character("+"), .character("="): widen(by: 1, panel, &model)
    case .character("-"): widen(by: -1, panel, &model)
    case .character("0"):
        model.current.view.columns = nil
        model.current.view.extraWidth = [:]
        model.overlay = .columns(ScreenColumns.panel(model))
        return
    default:
        var list = ColumnPanelDrawing.list(panel)
        switch list.take(key, in: model.size) {
        case .chosen, .closed:
            model.overlay = nil
            return
        case .other where ActionTable.action(for: key, in: .table) == .columns:
            model.overlay = nil
            return
        case .moved, .other: panel.window = list.window
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
