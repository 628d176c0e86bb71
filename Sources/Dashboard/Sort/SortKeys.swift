import Statistics
import Terminal

/// A digit, a click or Enter sorts by one column and closes; Space adds a column and stays; 0 is the order of the report.
func takeInSortPanel(_ key: Key, _ before: SortPanel, _ model: inout Model) {
    var panel = before
    var list = SortDrawing.list(panel)
    let outcome = list.take(key, in: model.size, usesDigits: true)
    panel.window = list.window
    switch outcome {
    case .moved: break
    case .closed:
        model.overlay = nil
        return
    case .chosen(let place):
        // Enter after Space keeps what was put together; otherwise it chooses the column under the cursor.
        if key != .enter || panel.keys == sortPanel(for: model).keys { panel.choose(place) }
        apply(panel.keys, to: &model)
        model.overlay = nil
        return
    case .other:
        switch key {
        case .character(" "): panel.cycle(panel.window.selected)
        case .character("0"), .backspace, .delete:
            apply([], to: &model)
            model.overlay = nil
            return
        default:
            if ActionTable.action(for: key, in: .table) == .sort { model.overlay = nil }
            return
        }
    }
    model.overlay = .sort(panel)
}
