import Statistics
import Terminal

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
