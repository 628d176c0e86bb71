/// A window over a list: which line is selected and which are on the screen. Always settled: the selection exists and
/// is visible.
public struct ListWindow: Equatable, Sendable {
    /// Lines in the list.
    public var count = 0 { didSet { settle() } }
    /// Lines on the screen.
    public var height = 1 { didSet { settle() } }
    /// The selected line; 0 in an empty list.
    public private(set) var selected = 0
    /// The first line on the screen.
    public private(set) var top = 0

    /// An empty window.
    public init() {}

    /// Selects a line, the nearest one if there is none such.
    public mutating func select(_ line: Int) {
        selected = line
        settle()
    }

    /// One line up.
    public mutating func moveUp() { select(selected - 1) }
    /// One line down.
    public mutating func moveDown() { select(selected + 1) }
    /// To the first line.
    public mutating func moveToStart() { select(0) }
    /// To the last line.
    public mutating func moveToEnd() { select(count - 1) }

    /// One screen up: the selection keeps its place on the screen.
    public mutating func pageUp() {
        let step = max(1, height - 1)
        top = max(0, top - step)
        select(selected - step)
    }

    /// One screen down.
    public mutating func pageDown() {
        let step = max(1, height - 1)
        top = min(max(0, count - height), top + step)
        select(selected + step)
    }

    /// Shows one more line above without regard to the selection, which follows.
    public mutating func scrollUp() {
        top = max(0, top - 1)
        select(min(selected, top + max(0, height - 1)))
    }

    /// Shows one more line below.
    public mutating func scrollDown() {
        top = min(max(0, count - height), top + 1)
        select(max(selected, top))
    }

    private mutating func settle() {
        selected = max(0, min(selected, count - 1))
        let visible = max(1, height)
        if selected < top { top = selected }
        if selected >= top + visible { top = selected - visible + 1 }
        top = max(0, min(top, count - visible))
    }
}
