import Statistics
import Terminal

/// One line of a table as it stands on the screen.
public enum TableRow: Hashable, Sendable {
    /// The heading of a group with its sums; the key of the section.
    case heading(String)
    /// A unit.
    case unit(UnitID)
}

/// What one of the tables shows and where the user is in it.
public struct TableState: Equatable, Sendable {
    /// Which table.
    public let table: TableKind
    /// How it is looked at.
    public var view = ViewSettings()
    /// The answer; nil before anything was read.
    public private(set) var content: UnitTable?
    /// Sections whose units are hidden under their heading.
    public private(set) var folded: Set<String> = []
    /// The lines in order, without the units of folded sections.
    public private(set) var rows: [TableRow] = []
    /// The window over ``rows``.
    public var window = ListWindow()
    /// Columns scrolled out on the left, beside the frozen one.
    public var columnOffset = 0
    /// The order kept while figures change underneath; nil when the figures decide.
    private var held: HeldOrder?
    /// How many units would stand elsewhere if the figures decided; 0 when they do.
    public private(set) var movedUnits = 0
    private var sections: [String: UnitTable.Section] = [:]
    /// Lines that are no unit of the data as it is: sums of those below, parts of divided ones.
    private var own: [UnitID: UnitAssessment] = [:]
    private var data: DashboardData?

    /// An empty table.
    public init(_ table: TableKind) { self.table = table }

    /// What is asked of the figures.
    public var query: TableQuery { view.query(table) }

    /// The line under the cursor.
    public var selected: TableRow? { rows.indices.contains(window.selected) ? rows[window.selected] : nil }

    /// The unit under the cursor; nil on a heading.
    public var selectedUnit: UnitID? {
        if case .unit(let id) = selected { return unit(id)?.figures.unit.wholeID ?? id }
        return nil
    }

    /// The figures of a line.
    public func unit(_ id: UnitID) -> UnitAssessment? { own[id] ?? data?.unit(id) }

    /// The section under a heading.
    public func section(_ key: String) -> UnitTable.Section? { sections[key] }

    /// Asks again; the cursor stays on its unit, or on the nearest line when that is no longer shown.
    public mutating func refresh(_ data: DashboardData) {
        let kept = selected
        view.resolve(data.assessment.ownMeasures)
        let table = inHeldOrder(
            UnitTable(
                data.assessment, query: query, groups: data.groups,
                searchKeys: query.filter.isEmpty ? [] : data.searchKeys))
        content = table
        sections = Dictionary(table.sections.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.data = data
        let isMade = query.under != nil || query.grouping == .successor
        own = isMade ? Dictionary(table.units.map { ($0.id, $0) }, uniquingKeysWith: { $1 }) : [:]
        layOut(keeping: kept)
    }

    /// Keeps the order that `data` gives, whatever figures come next, until ``releaseOrder()`` or another sort. An order
    /// kept already stays.
    mutating func holdOrder(of data: DashboardData) {
        if held?.isFor(query) == true { return }
        // Of all units, so that those a filter hides now find their place when it goes.
        var whole = query
        whole.filter = ""
        whole.failing = .off
        let table = UnitTable(data.assessment, query: whole, groups: data.groups, searchKeys: [])
        held = HeldOrder(units: table.units.map { $0.id }, sort: query.sort, grouping: query.grouping)
    }

    /// Lets the figures decide again, at the next ``refresh(_:)``.
    mutating func releaseOrder() { held = nil }

    private mutating func inHeldOrder(_ table: UnitTable) -> UnitTable {
        if held?.isFor(query) != true { held = nil }
        guard let held else {
            movedUnits = 0
            return table
        }
        let kept = table.keeping(held.units)
        movedUnits = table.countOfMoved(from: kept)
        return kept
    }

    /// Hides or shows the units of the section the cursor is in.
    public mutating func toggleFold() {
        guard query.grouping != nil, let row = selected else { return }
        let key: String
        switch row {
        case .heading(let heading): key = heading
        case .unit(let id):
            guard let section = content?.sections.first(where: { $0.units.contains { $0.id == id } })
            else { return }
            key = section.key
        }
        if folded.remove(key) == nil { folded.insert(key) }
        layOut(keeping: .heading(key))
    }

    /// Puts the cursor on a unit if it is shown.
    @discardableResult
    public mutating func select(_ id: UnitID) -> Bool {
        guard let place = rows.firstIndex(of: .unit(id)) else { return false }
        window.select(place)
        return true
    }

    private mutating func layOut(keeping kept: TableRow?) {
        guard let content else { return }
        rows = []
        for section in content.sections {
            if query.grouping != nil {
                rows.append(.heading(section.key))
                if folded.contains(section.key) { continue }
            }
            let units = section.units
            rows.append(contentsOf: units.indices.lazy.map { .unit(units[$0].id) })
        }
        let before = window.selected
        window.count = rows.count
        if let kept, let place = rows.firstIndex(of: kept) {
            window.select(place)
        } else {
            window.select(min(before, max(0, rows.count - 1)))
        }
    }
}

/// An order of units and what it was the order by: asking for another one ends it.
private struct HeldOrder: Equatable, Sendable {
    let units: [UnitID]
    let sort: [SortKey]
    let grouping: Grouping?

    func isFor(_ query: TableQuery) -> Bool { sort == query.sort && grouping == query.grouping }
}
