/// What became of the documents that were open when a unit promised to be done by a day. What arrived since is no part of the
/// promise.
public struct PromiseOutcome: Equatable, Sendable {
    /// The documents open at the end of the day of the figures that the promise was made with, and what is left of them.
    public let cohort: Cohort
    /// The day at whose end so many were left: the promised one where a register tells of it, else that of the figures.
    public let day: CalendarDay

    /// What became of them.
    public init(cohort: Cohort, day: CalendarDay) {
        self.cohort = cohort
        self.day = day
    }

    /// Whether nothing of it is left, for certain.
    public var isDone: Bool { cohort.left.upperBound == 0 }
    /// Whether something of it is left, for certain.
    public var isOpen: Bool { cohort.left.lowerBound > 0 }
}

extension Snapshot {
    /// What became of `promises` by these figures, of those of which registers or reports tell. A register tells what was left at
    /// the end of the promised day; reports between how many and how many are left now.
    /// - Throws: what reading registers or an earlier report throws.
    public func outcomes(
        of promises: [JournalEntry], from figures: any FiguresSource
    ) throws -> [JournalEntry: PromiseOutcome] {
        struct Days: Hashable { let from, to: CalendarDay }
        let unregistered = Set(units.filter(\.isOtherwiseRegistered).map(\.unit.id))
        var outcomes: [JournalEntry: PromiseOutcome] = [:]
        let promised = promises.filter { $0.promised != nil && $0.asOf < asOf }
        for (days, entries) in Dictionary(
            grouping: promised, by: { Days(from: $0.asOf, to: max($0.asOf, min($0.promised ?? asOf, asOf))) })
        {
            let registered = try registeredCohorts(of: days.from, on: days.to, from: figures)
            let reported = try reportedCohorts(of: days.from, from: figures)
            for entry in entries {
                if !unregistered.contains(entry.unit), let cohort = registered?[entry.unit] {
                    outcomes[entry] = PromiseOutcome(cohort: cohort, day: days.to)
                } else if let cohort = reported[entry.unit] {
                    outcomes[entry] = PromiseOutcome(cohort: cohort, day: asOf)
                }
            }
        }
        return outcomes
    }
}
