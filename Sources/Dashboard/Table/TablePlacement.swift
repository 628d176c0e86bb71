import Statistics
import Terminal

/// Where the parts of a table stand: the same answer for drawing, scrolling and clicking.
struct TablePlacement {
    let title = 0
    let status = 1
    let tabs = 2
    /// Of which days the figures are, where they are not of one and that does not fit beside the tabs.
    let days: Int?
    let heading: Int
    let body: Range<Int>
    /// Sums of what is shown; nil when that is everything.
    let shownTotals: Int?
    let allTotals: Int
    /// What would be; nil when nothing is supposed.
    let supposed: Int?
    let foot: Int

    init(_ model: Model) {
        self.init(
            model.size, hasFilteredTotals: Self.hasFilteredTotals(model), isSupposing: model.supposed != nil,
            saysDays: TabLine.needsLineForDays(model))
    }

    init(_ size: Size, hasFilteredTotals: Bool, isSupposing: Bool = false, saysDays: Bool = false) {
        days = saysDays ? 3 : nil
        heading = saysDays ? 4 : 3
        foot = size.rows - 1
        supposed = isSupposing ? size.rows - 2 : nil
        allTotals = size.rows - (isSupposing ? 3 : 2)
        shownTotals = hasFilteredTotals ? allTotals - 1 : nil
        body = heading + 1..<max(heading + 2, shownTotals ?? allTotals)
    }

    static func hasFilteredTotals(_ model: Model) -> Bool {
        guard let content = model.current.content else { return false }
        return content.shown.unitCount != content.all.unitCount
    }
}
