import Statistics
import Terminal

/// How a backlog came about, in charts.
public struct HistoryScreen: Equatable, Sendable {
    /// The charts in their order.
    public enum Chart: Int, CaseIterable, Sendable {
        /// What is left of the documents an order asked to be cleared.
        case burnDown
        case backlog, flows, rate
    }

    /// Whose; nil for all units together.
    public let unit: UnitID?
    /// What was asked for.
    public var history: Fetched<History> = .waiting
    /// The chart on top; the others follow where there is room. That of an order comes first where there is one.
    public var first = 0

    /// The history of a unit, or of all.
    public init(unit: UnitID?) { self.unit = unit }

    /// The charts from the one on top, around.
    var charts: [Chart] {
        let all = available
        return all.indices.map { all[($0 + first) % all.count] }
    }

    private var available: [Chart] {
        if case .ready(let history) = history, history.burnDown != nil { return Chart.allCases }
        return Array(Chart.allCases.dropFirst())
    }

    /// Another chart on top.
    mutating func turn(by step: Int) {
        let count = available.count
        first = ((first + step) % count + count) % count
    }
}
