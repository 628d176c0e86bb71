import Statistics
import Terminal

/// The sizes that are served.
public enum ScreenSize {
    /// The smallest window in which the tables can be read.
    public static let minimum = Size(columns: 60, rows: 15)

    static func isTooSmall(_ size: Size) -> Bool { size.columns < minimum.columns || size.rows < minimum.rows }
}

/// Where the parts of a table stand: the same answer for drawing, scrolling and clicking.
struct TablePlacement {
    let title = 0
    let status = 1
    let tabs = 2
    let heading = 3
    let body: Range<Int>
    /// Sums of what is shown; nil when that is everything.
    let shownTotals: Int?
    let allTotals: Int
    /// What would be; nil when nothing is supposed.
    let supposed: Int?
    let foot: Int

    init(_ model: Model) {
        self.init(
            model.size, hasFilteredTotals: Self.hasFilteredTotals(model), isSupposing: model.supposed != nil)
    }

    init(_ size: Size, hasFilteredTotals: Bool, isSupposing: Bool = false) {
        foot = size.rows - 1
        supposed = isSupposing ? size.rows - 2 : nil
        allTotals = size.rows - (isSupposing ? 3 : 2)
        shownTotals = hasFilteredTotals ? allTotals - 1 : nil
        body = 4..<max(5, shownTotals ?? allTotals)
    }

    static func hasFilteredTotals(_ model: Model) -> Bool {
        guard let content = model.current.content else { return false }
        return content.shown.unitCount != content.all.unitCount
    }
}

/// Where the parts of a unit's screen stand.
struct UnitPlacement {
    let title = 0
    /// Tallies and pace.
    let figures: Range<Int>
    /// What the backlog consists of.
    let breakdown: Range<Int>
    let tabs: Int
    let heading: Int
    let body: Range<Int>
    let foot: Int

    init(_ size: Size) {
        let figureRows = 3
        let breakdownRows = size.rows >= 22 ? 4 : size.rows >= 18 ? 2 : 1
        figures = 1..<(1 + figureRows)
        breakdown = figures.upperBound..<(figures.upperBound + breakdownRows)
        tabs = breakdown.upperBound
        heading = tabs + 1
        foot = size.rows - 1
        body = (heading + 1)..<max(heading + 2, foot)
    }
}

/// Where a panel stands in front of the screen.
struct OverlayPlacement {
    /// The frame around it.
    let box: Rect

    /// A panel in this place.
    init(box: Rect) { self.box = box }

    /// A panel of this inner size, in the middle, as large as the window allows.
    init(columns: Int, rows: Int, in size: Size) {
        let width = min(columns + 4, size.columns)
        let height = min(rows + 2, size.rows)
        box = Rect(
            row: max(0, (size.rows - height) / 2), column: max(0, (size.columns - width) / 2), rows: height,
            columns: width)
    }

    /// The text area inside the frame.
    var inner: Rect {
        Rect(
            row: box.row + 1, column: box.column + 2, rows: max(0, box.rows - 2), columns: max(0, box.columns - 4))
    }

    /// Width of the sort panel.
    static let sortColumns = 52

    static func sort(_ panel: SortPanel, _ size: Size) -> OverlayPlacement {
        OverlayPlacement(columns: sortColumns, rows: panel.titles.count + 2, in: size)
    }

    /// Which choice of the sort panel stands in this row of the screen.
    static func sortRow(at row: Int, panel: SortPanel, size: Size) -> Int? {
        let inner = sort(panel, size).inner
        let place = panel.window.top + row - inner.row
        return row >= inner.row && row < inner.row + max(0, inner.rows - 2) && panel.titles.indices.contains(place)
            ? place : nil
    }
}
