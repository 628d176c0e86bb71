import Statistics
import Terminal

/// A column whose edge the mouse holds: releasing it elsewhere makes it wider or narrower by as many cells.
struct WidthDrag: Equatable, Sendable {
    /// Nil for the names, whose width follows from the others: pulling at them sorts nothing.
    let kind: CellKind?
    let from: Int
    /// What releasing it where it was pressed sorts by: the last cell of a heading is both.
    let sorting: Column?
}

/// Takes hold of the right edge of a heading: the gap behind it, or its last cell, because nobody hits a single cell at
/// once. True when there is one.
func beginDrag(at column: Int, _ model: inout Model) -> Bool {
    let placed = ScreenColumns.layout(model).placed
    guard let edge = placed.first(where: { $0.end == column }) ?? placed.first(where: { $0.end - 1 == column }) else {
        guard ScreenColumns.column(at: column, in: model) == .name else { return false }
        model.dragged = WidthDrag(kind: nil, from: column, sorting: .name)
        return true
    }
    let sorting = edge.end == column ? nil : ScreenColumns.column(at: column, in: model)
    model.dragged = WidthDrag(kind: edge.id, from: column, sorting: sorting)
    return true
}

/// Lets go of it; gives what is to be sorted by when it was no drag.
func endDrag(at column: Int, _ model: inout Model) -> Column? {
    guard let drag = model.dragged else { return nil }
    model.dragged = nil
    let step = column - drag.from
    guard step != 0 else { return drag.sorting }
    guard let kind = drag.kind else { return nil }
    // No column leaves because another is wider: it takes what is free.
    let before = model.current.view.extraWidth[kind] ?? 0
    let shown = ScreenColumns.layout(model).placed.map(\.id)
    var extra = min(40, max(-12, before + step))
    func set(_ extra: Int) { model.current.view.extraWidth[kind] = extra == 0 ? nil : extra }
    set(extra)
    while extra > before, ScreenColumns.layout(model).placed.map(\.id) != shown {
        extra -= 1
        set(extra)
    }
    if extra < before + step, step > 0 { model.notice = Text.noWider }
    return nil
}
