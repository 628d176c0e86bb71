/// The figures of one unit on two days.
public struct UnitComparison: Equatable, Sendable {
    /// The unit, as the later figures know it.
    public let unit: Unit
    /// Place in the later report, from 0.
    public let reportOrder: Int
    /// What changed.
    public let change: FiguresChange
    /// The units it was put together from since, whose sums it is compared with; empty for a unit of both days.
    public let predecessors: [Unit]
    /// Places by processing rate, 1 is the best, equal rates share one; nil without a rate.
    public internal(set) var rank: (before: Int?, after: Int?)

    /// Places gained; negative when lost, nil when either place is missing.
    public var gainedPlaces: CountChange? {
        guard let before = rank.before, let after = rank.after else { return nil }
        return CountChange(from: -before, to: -after, isLessBetter: false)
    }

    /// Equal figures and places.
    public static func == (left: UnitComparison, right: UnitComparison) -> Bool {
        left.unit == right.unit && left.change == right.change && left.rank == right.rank
            && left.predecessors == right.predecessors
    }
}

/// Two days side by side, units matched by their identity.
public struct Comparison: Equatable, Sendable {
    /// The end of this day is compared from.
    public let from: CalendarDay
    /// The end of this day is compared to.
    public let to: CalendarDay
    /// Whether both days count from the same first day: if not, rates cannot be compared, and what arrived and was done
    /// only where a register tells.
    public let sharesPeriod: Bool
    /// Whose units they are.
    public let scope: String
    /// Whether any of it is synthetic sample data.
    public let isSample: Bool
    /// Units with figures of both days, in the order of the later report.
    public private(set) var units: [UnitComparison]
    /// Units with figures of the later day only.
    public let appeared: [Unit]
    /// Units with figures of the earlier day only.
    public let vanished: [Unit]
    /// The sums of ``units``; nil when there are none.
    public let whole: FiguresChange?

    /// `earlier` and `later` side by side.
    /// `between` is what a register counts of the days between them.
    public init(_ earlier: Snapshot, _ later: Snapshot, between: [UnitID: FlowBetween] = [:]) {
        sharesPeriod = earlier.period?.from == later.period?.from
        from = earlier.asOf
        to = later.asOf
        scope = later.scope
        isSample = earlier.isSample || later.isSample
        func hasFigures(_ unit: UnitFigures) -> Bool { unit.incoming != nil || unit.issued != nil }
        let before = Dictionary(
            earlier.units.filter(hasFigures).map { ($0.unit.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = later.units.filter(hasFigures)
        // An appendix does not tell which documents are exempt from signing; beside it, they are left out nowhere.
        let isExemptKnown = earlier.knowsExempt == later.knowsExempt
        func comparable(_ counts: Counts?) -> Counts? {
            guard var counts, !isExemptKnown else { return counts }
            counts[.toSign] = counts[.electronic]
            return counts
        }
        let rankBefore = Self.ranks(of: earlier)
        let rankAfter = Self.ranks(of: later)
        let ranksIncoming = later.units.contains { $0.incoming != nil }
        // Units that were put together since are compared with the sums of those they came from.
        let predecessors = Predecessors(earlier.units.filter(hasFigures), later: after)
        let matched: [UnitComparison] = after.compactMap { unit in
            let parts = predecessors.parts(of: unit.unit)
            guard let then = predecessors.sum(of: unit.unit) ?? before[unit.unit.id] else { return nil }
            let change = FiguresChange(
                from: EarlierFigures(
                    incoming: then.incoming, issued: comparable(then.issued), from: earlier.period?.from),
                incoming: unit.incoming, issued: comparable(unit.issued), from: later.period?.from,
                between: parts.isEmpty ? between[unit.unit.id] : nil,
                isOfTwoSources: parts.isEmpty && unit.isOtherSource(than: then))
            let byID = parts.compactMap { before[$0.unit.wholeID]?.unit }
            return UnitComparison(
                unit: unit.unit, reportOrder: unit.reportOrder, change: change, predecessors: byID,
                // Shares of two periods are not ranked against each other.
                rank: (
                    parts.isEmpty && (ranksIncoming ? change.processing : change.signing) != nil
                        ? rankBefore[unit.unit.id] : nil, rankAfter[unit.unit.id]
                ))
        }
        units = matched
        whole = matched.dropFirst().reduce(matched.first?.change) { sum, unit in sum.map { $0 + unit.change } }
        let shown = Set(matched.map(\.unit.id))
        appeared = after.filter { !shown.contains($0.unit.id) }.map(\.unit)
        let gone = Set(after.map(\.unit.id)).union(matched.flatMap(\.predecessors).map(\.id))
        vanished = earlier.units.filter { hasFigures($0) && !gone.contains($0.unit.id) }.map(\.unit)
    }

    /// How many units received or processed less by the later day than by the earlier one: a sign that the two reports
    /// do not cover the same period, so that only rates and backlogs can be compared.
    public var shrunkUnits: Int {
        units.count { unit in
            (unit.change.received?.difference ?? 0) < 0 || (unit.change.processed?.difference ?? 0) < 0
        }
    }

    /// Sorts the units by `keys`, the first key first; what is equal keeps the order of the report.
    public mutating func sort(by keys: [(column: ComparisonColumn, isDescending: Bool)]) {
        let inOrder = units.sorted { $0.reportOrder < $1.reportOrder }
        let columns = keys.map { key in (values: inOrder.map(key.column.value), isDescending: key.isDescending) }
        units = sortedPlaces(count: inOrder.count, by: columns).map { inOrder[$0] }
    }

    /// Places by processing rate, or by signing rate where nothing came in; 1 is the best.
    private static func ranks(of snapshot: Snapshot) -> [UnitID: Int] {
        let hasIncoming = snapshot.units.contains { $0.incoming != nil }
        let rates = snapshot.units.compactMap { unit -> (id: UnitID, rate: Rate)? in
            let rate = hasIncoming ? unit.incoming?[rate: .processing] : unit.issued?[rate: .signing]
            guard let rate, rate.isDefined else { return nil }
            return (unit.unit.id, rate)
        }.sorted { $0.rate.compared(to: $1.rate) == .greater }
        var ranks: [UnitID: Int] = [:]
        for (place, entry) in rates.enumerated() {
            let isEqual = place > 0 && rates[place - 1].rate.compared(to: entry.rate) == .equal
            ranks[entry.id] = isEqual ? ranks[rates[place - 1].id] : place + 1
        }
        return ranks
    }
}

extension UnitFigures {
    /// Whether its counts are a report's and those of `other` a register's, or the other way round, and the two disagree.
    func isOtherSource(than other: UnitFigures) -> Bool {
        isReported != other.isReported && (openByRegister != nil || other.openByRegister != nil)
    }
}

extension Snapshot {
    /// Whether any document is known to be exempt from signing.
    fileprivate var knowsExempt: Bool { units.contains { $0.issued?[.toSign] != $0.issued?[.electronic] } }
}
