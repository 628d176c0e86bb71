import Statistics

/// How a table is looked at: what undo takes back, what is remembered and what a named view holds.
public struct ViewSettings: Hashable, Sendable {
    /// Sort keys; none is the order of the report.
    public var sort: [SortKey] = []
    /// Text that must be found.
    public var filter = ""
    /// Only failing units.
    public var failing = FailingFilter.off
    /// Put together by.
    public var grouping: Grouping?
    /// Columns beside the name in the order shown; nil is the standard choice.
    public var columns: [CellKind]?
    /// Cells added to the width of columns.
    public var extraWidth: [CellKind: Int] = [:]
    /// Whether the counts of incoming documents are those of carried over and received together, not of the period.
    public var showsCarriedOver = false
    /// The units that were gone down through, the one whose units are shown last; empty shows all units.
    public var path: [UnitID] = []

    /// The standard view.
    public init() {}

    /// The office's own shares in the place of their names, as the settings tell them now.
    mutating func resolve(_ own: [RateMeasure]) {
        func resolved(_ column: Column) -> Column {
            guard case .rate(let rate) = column, let known = own.first(where: { $0 == rate }) else { return column }
            return .rate(known)
        }
        guard !own.isEmpty else { return }
        sort = sort.map { SortKey(resolved($0.column), descending: $0.isDescending) }
        columns = columns?.map { kind in
            if case .value(let column) = kind { return .value(resolved(column)) }
            return kind
        }
    }

    /// The question to the figures that this view of `table` asks.
    public func query(_ table: TableKind) -> TableQuery {
        TableQuery(table: table, sort: sort, filter: filter, failing: failing, grouping: grouping, under: path.last)
    }

    /// What is remembered from one start to the next. Filters are not: whoever starts the program must see every unit.
    public var withoutFilters: ViewSettings {
        var kept = self
        kept.filter = ""
        kept.failing = .off
        kept.path = []
        return kept
    }
}
