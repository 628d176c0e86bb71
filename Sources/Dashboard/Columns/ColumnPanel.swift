import Statistics
import Terminal

/// Choosing which columns a table shows, in which order and how wide. What is done shows in the table at once.
public struct ColumnPanel: Equatable, Sendable {
    /// Every column of the table: those shown in their order, then the others.
    public private(set) var columns: [CellKind]
    /// The columns shown.
    public private(set) var shown: Set<CellKind>
    /// The window over ``columns``.
    public var window = ListWindow()

    /// A panel for a table of `all` columns of which `chosen` are shown.
    public init(all: [CellKind], chosen: [CellKind]?) {
        let chosen = chosen ?? all
        columns = chosen + all.filter { !chosen.contains($0) }
        shown = Set(chosen)
        window.count = columns.count
    }

    /// The columns shown, in their order.
    public var chosen: [CellKind] { columns.filter(shown.contains) }

    /// Shows or hides the column under the cursor; the last one shown stays.
    public mutating func toggle() {
        guard columns.indices.contains(window.selected) else { return }
        let column = columns[window.selected]
        if !shown.contains(column) {
            shown.insert(column)
        } else if shown.count > 1 {
            shown.remove(column)
        }
    }

    /// Moves the column under the cursor up or down in the order; the cursor goes with it.
    public mutating func move(by step: Int) {
        let place = window.selected
        guard columns.indices.contains(place), columns.indices.contains(place + step) else { return }
        columns.swapAt(place, place + step)
        window.select(place + step)
    }
}
