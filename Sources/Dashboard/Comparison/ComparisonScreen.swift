import Statistics
import Terminal

/// What came of asking for two days side by side.
public struct ComparisonAnswer: Equatable, Sendable {
    /// The days asked for, in that order.
    public let from: CalendarDay
    /// See ``from``.
    public let to: CalendarDay
    /// Nil when there is none, for the reason in ``problem``.
    public let comparison: Comparison?
    /// One sentence.
    public let problem: Phrase?
    /// The days that can be asked for.
    public let days: FigureDays

    /// An answer.
    public init(
        from: CalendarDay, to: CalendarDay, comparison: Comparison?, problem: Phrase? = nil, days: FigureDays
    ) {
        self.from = from
        self.to = to
        self.comparison = comparison
        self.problem = problem
        self.days = days
    }
}

/// Two days side by side.
public struct ComparisonScreen: Equatable, Sendable {
    /// One key of the sort.
    public struct SortKey: Hashable, Sendable {
        let column: ComparisonColumn
        let isDescending: Bool
    }

    /// A line of the screen.
    enum Row: Equatable {
        case unit(UnitComparison)
        /// A unit that only the later day has.
        case appeared(Unit)
        /// A unit that only the earlier day has.
        case vanished(Unit)
    }

    /// The earlier day.
    public private(set) var from: CalendarDay
    /// The later day.
    public private(set) var to: CalendarDay
    /// What was asked for, sorted.
    public private(set) var comparison: Fetched<Comparison> = .waiting
    /// Why there is no comparison.
    public private(set) var problem: Phrase?
    /// The days that can be asked for; nil while waiting for the first answer.
    public private(set) var days: FigureDays?
    /// Sort keys; none is the order of the report.
    public private(set) var sort: [SortKey] = []
    /// The window over the lines.
    public var window = ListWindow()
    /// Columns scrolled out on the left.
    public var columnOffset = 0

    /// A comparison of two days, whichever is the earlier.
    public init(_ first: CalendarDay, _ second: CalendarDay) {
        from = min(first, second)
        to = max(first, second)
    }

    /// The comparison, once it has come.
    var ready: Comparison? {
        if case .ready(let comparison) = comparison { return comparison }
        return nil
    }

    /// How many lines there are.
    var rowCount: Int { ready.map { $0.units.count + $0.appeared.count + $0.vanished.count } ?? 0 }

    /// A line: first the units of both days, then those of one day only.
    func row(_ place: Int) -> Row? {
        guard let ready, place >= 0 else { return nil }
        let (matched, appeared) = (ready.units.count, ready.appeared.count)
        if place < matched { return .unit(ready.units[place]) }
        if place < matched + appeared { return .appeared(ready.appeared[place - matched]) }
        return place < rowCount ? .vanished(ready.vanished[place - matched - appeared]) : nil
    }

    /// The unit under the cursor.
    var selectedUnit: UnitID? {
        switch row(window.selected) {
        case .unit(let compared)?: compared.unit.id
        case .appeared(let unit)?, .vanished(let unit)?: unit.id
        case nil: nil
        }
    }

    /// Asks for two other days.
    public mutating func ask(_ first: CalendarDay, _ second: CalendarDay) {
        from = min(first, second)
        to = max(first, second)
        comparison = .waiting
        problem = nil
    }

    /// Takes an answer, unless other days were asked for since.
    public mutating func take(_ answer: ComparisonAnswer) {
        guard answer.from == from, answer.to == to else { return }
        days = answer.days
        problem = answer.problem
        comparison = answer.comparison.map { .ready($0) } ?? .unavailable
        order()
        window.count = rowCount
    }

    /// Sorts by these keys.
    public mutating func sort(by keys: [SortKey]) {
        sort = keys
        order()
    }

    private mutating func order() {
        guard var sorted = ready else { return }
        sorted.sort(by: sort.map { ($0.column, $0.isDescending) })
        comparison = .ready(sorted)
    }
}
