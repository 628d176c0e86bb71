import Terminal

/// A column whose edge the mouse holds: releasing it elsewhere makes it wider or narrower by as many cells.
struct WidthDrag: Equatable, Sendable {
    let kind: CellKind
    let from: Int
}

/// Takes hold of the gap behind a column in the heading; true when there is one.
func beginDrag(at column: Int, _ model: inout Model) -> Bool {
    guard let placed = ScreenColumns.layout(model).placed.first(where: { $0.end == column }) else { return false }
    model.dragged = WidthDrag(kind: placed.id, from: column)
    return true
}

/// Lets go of it.
func endDrag(at column: Int, _ model: inout Model) {
    guard let drag = model.dragged else { return }
    model.dragged = nil
    let step = column - drag.from
    guard step != 0 else { return }
    let extra = min(40, max(-12, (model.current.view.extraWidth[drag.kind] ?? 0) + step))
    model.current.view.extraWidth[drag.kind] = extra == 0 ? nil : extra
}
