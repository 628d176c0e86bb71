import Statistics
import Terminal

/// What a click or the wheel does: the same as the keys, never more.
func click(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    switch event.kind {
    case .wheelUp, .wheelDown:
        // One unit that is called at a time, three lines of a list.
        let steps = model.rollCall == nil ? 3 : 1
        let action: Action = event.kind == .wheelUp ? .moveUp : .moveDown
        return (0..<steps).flatMap { _ in perform(action, in: &model) }
    case .release:
        if let column = endDrag(at: event.column, &model) { sort(by: column, &model) }
        return []
    case .press where event.button != .left: return []
    case .press: break
    }
    if let action = HintLine.action(at: event.row, event.column, in: model) { return perform(action, in: &model) }
    if model.listsScreen != nil { return clickInLists(event, in: &model) }
    if model.unitScreen != nil { return clickInUnit(event, in: &model) }
    if model.context == .meeting, let place = MeetingPlacement(model).line(at: event.row, in: model) {
        model.current.window.select(place)
    }
    if model.context == .groups { return clickInList(event, from: GroupDrawing.firstRow, in: &model) }
    if model.context == .groupDocuments {
        return clickInList(event, from: GroupDocumentsDrawing.firstRow, in: &model)
    }
    guard model.stack.isEmpty else { return [] }
    let places = TablePlacement(model)
    switch event.row {
    case places.tabs:
        if let table = TabLine.table(at: event.column, in: model) { model.table = table }
    case places.heading:
        if beginDrag(at: event.column, &model) { break }
        guard let column = ScreenColumns.column(at: event.column, in: model) else { break }
        sort(by: column, &model)
    case places.body:
        let place = model.current.window.top + event.row - places.body.lowerBound
        guard model.current.rows.indices.contains(place) else { break }
        let wasSelected = model.current.window.selected == place
        model.current.window.select(place)
        if wasSelected { return perform(.open, in: &model) }
    default: break
    }
    return []
}

/// A click on a line of a list that begins at row `first` selects it; again opens it.
private func clickInList(_ event: MouseEvent, from first: Int, in model: inout Model) -> [Effect] {
    guard var window = model.frontWindow, event.row >= first, event.row - first < window.height else { return [] }
    let place = window.top + event.row - first
    guard place < window.count else { return [] }
    let wasSelected = window.selected == place
    window.select(place)
    model.frontWindow = window
    return wasSelected ? perform(.open, in: &model) : []
}

private func clickInUnit(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    let places = UnitPlacement(model.size)
    switch event.row {
    case places.tabs: return perform(.nextTable, in: &model)
    case places.body:
        return clickInList(event, from: places.body.lowerBound, in: &model)
    default: return []
    }
}

/// A click on a heading sorts by it; again reverses.
private func sort(by column: Column, _ model: inout Model) {
    let columns = ScreenColumns.sortable(model)
    guard let place = columns.firstIndex(of: column) else { return }
    var panel = sortPanel(for: model)
    panel.choose(place)
    apply(panel.keys, to: &model)
}
