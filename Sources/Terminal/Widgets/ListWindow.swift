/// A window over a list: which line is selected and which are on the screen.
///
/// Always settled: the selection exists (0 in an empty list) and is visible, whatever is assigned.
public struct ListWindow: Equatable, Sendable {
    /// Lines in the list.
    public var count: Int { didSet { settle() } }
    /// Lines on the screen; less than 1 counts as 1 for scrolling.
    public var height: Int { didSet { settle() } }
    /// The selected line.
    public private(set) var selected = 0
    /// The first line on the screen.
    public private(set) var top = 0

    /// A window at the beginning of a list.
    public init(count: Int = 0, height: Int = 1) {
        self.count = count
        self.height = height
        settle()
    }

    /// Beyond these, sums could overflow.
    private static let longestList = Int.max / 2

    /// The lines on the screen.
    public var visible: Range<Int> { top..<max(top, min(count, top + height)) }

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

    /// One screen up, less a line to hold on to; the selection keeps its place on the screen.
    public mutating func pageUp() {
        top -= page
        select(selected - page)
    }

    /// One screen down, less a line to hold on to; the selection keeps its place on the screen.
    public mutating func pageDown() {
        // Never beyond the last screen, so that the selection alone moves there.
        top = min(top + page, lastTop)
        select(selected + page)
    }

    /// One line more above; the selection moves only to stay visible.
    public mutating func scrollUp() {
        top = max(0, top - 1)
        select(min(selected, top + max(1, height) - 1))
    }

    /// One line more below; the selection moves only to stay visible.
    public mutating func scrollDown() {
        top = min(top + 1, lastTop)
        select(max(selected, top))
    }

    private var page: Int { max(1, height - 1) }
    private var lastTop: Int { max(0, count - max(1, height)) }

    /// Brings selection and scrolling into range. Everything that changes the window does so already.
    public mutating func settle() {
        // Assigned only when they change: every assignment settles again.
        let possibleCount = min(max(0, count), Self.longestList)
        let possibleHeight = min(max(0, height), Size.limit)
        if count != possibleCount { count = possibleCount }
        if height != possibleHeight { height = possibleHeight }
        selected = max(0, min(selected, count - 1))
        if selected < top { top = selected }
        if selected - top >= max(1, height) { top = selected - max(1, height) + 1 }
        top = max(0, min(top, lastTop))
    }
}
