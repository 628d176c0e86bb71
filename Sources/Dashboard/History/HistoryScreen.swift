import Statistics
import Terminal

/// How a backlog came about, in charts.
public struct HistoryScreen: Equatable, Sendable {
    /// The charts in their order.
    public enum Chart: Int, CaseIterable, Sendable {
        case backlog, flows, rate
    }

    /// Whose; nil for all units together.
    public let unit: UnitID?
    /// What was asked for.
    public var history: Fetched<History> = .waiting
    /// The chart on top; the others follow where there is room.
    public var first = Chart.backlog

    /// The history of a unit, or of all.
    public init(unit: UnitID?) { self.unit = unit }

    /// The charts from the one on top, around.
    var charts: [Chart] {
        let all = Chart.allCases
        return all.indices.map { all[($0 + first.rawValue) % all.count] }
    }

    /// Another chart on top.
    mutating func turn(by step: Int) {
        let all = Chart.allCases
        first = all[((first.rawValue + step) % all.count + all.count) % all.count]
    }
}
