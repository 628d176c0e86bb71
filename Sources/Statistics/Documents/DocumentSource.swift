/// Registers of documents, wherever they are kept: scanned from a file or stored in an archive.
///
/// A source hands over its documents; what they add up to is decided in one place for all of them (``StandCounter`` and its
/// neighbours). Reading throws when what is kept cannot be read any more: the file changed underneath, the archive is
/// damaged.
public protocol DocumentSource: Sendable {
    /// The units that have documents, in the order of the register, with the names found there.
    var units: [Unit] { get }
    /// Which days and units its registers cover, and what they tell.
    var coverage: [RegisterCoverage] { get }

    /// Hands the incoming documents over to a counter, of one unit or of all, in any order and any number of parts.
    func countIncoming<Counter: IncomingCounter>(of unit: UnitID?, _ zero: Counter) throws -> Counter
    /// Hands the issued documents over to a counter.
    func countIssued<Counter: IssuedCounter>(_ zero: Counter) throws -> Counter
    /// The documents open at the end of `day`, oldest first (arrival date, then number). Of a day that a document's
    /// register does not reach, those that were open on its last day.
    func backlog(of unit: UnitID, asOf day: CalendarDay) throws -> [IncomingDocument]
    /// The same, and hands the first ones of a long list over as soon as they are known.
    func backlog(
        of unit: UnitID, asOf day: CalendarDay, begun: ([IncomingDocument]) -> Void
    ) throws -> [IncomingDocument]
    /// Electronic documents issued by the end of `day` that must be signed and lack the unit's or a leader's signature, oldest
    /// first.
    func notFullySigned(of unit: UnitID, asOf day: CalendarDay) throws -> [IssuedDocument]
    /// What a snapshot begins with; sources that keep it say it faster.
    func counts(asOf day: CalendarDay, from: CalendarDay?) throws -> DocumentCounts
    /// What came in and was done lately, of every unit with documents; sources that keep it say it faster.
    func recentFlows(in frame: FlowFrame) throws -> [UnitID: RecentFlow]
}

extension DocumentSource {
    /// Sources that have a list at once hand it over whole.
    public func backlog(
        of unit: UnitID, asOf day: CalendarDay, begun: ([IncomingDocument]) -> Void
    ) throws -> [IncomingDocument] { try backlog(of: unit, asOf: day) }

    /// Whether the source holds incoming and issued documents.
    public var holds: (incoming: Bool, issued: Bool) { (holds(.incoming), holds(.issued)) }

    /// Whether the source holds documents of this kind.
    public func holds(_ kind: FiguresKind) -> Bool { coverage.contains { $0.kind == kind } }

    /// The first day covered; nil without documents.
    public var firstDay: CalendarDay? { coverage.map(\.from).min() }
    /// The last day covered; nil without documents.
    public var lastDay: CalendarDay? { coverage.map(\.through).max() }

    /// The days of a kind that are covered; nil without documents of it.
    public func days(of kind: FiguresKind) -> ClosedRange<CalendarDay>? {
        let own = coverage.filter { $0.kind == kind }
        guard let first = own.map(\.from).min(), let last = own.map(\.through).max() else { return nil }
        return first...last
    }

    /// Counts of the documents that arrived from `first` (nil: ever) to the end of `day`, each as it stood then, and of
    /// those carried over.
    public func incomingCounts(from first: CalendarDay?, asOf day: CalendarDay) throws -> [UnitID: Counts] {
        let counter = try stand(asOf: day, from: first)
        return byUnit(counter.counts(reachesBack: reachesBack(first)))
    }

    /// Counts of the documents issued from `first` (nil: ever) to the end of `day`.
    public func issuedCounts(from first: CalendarDay?, asOf day: CalendarDay) throws -> [UnitID: Counts] {
        byUnit(
            try countIssued(SigningCounter(unitCount: units.count, asOf: day, from: first, coverage: coverage)).counts)
    }

    /// What each unit's backlog consisted of at the end of `day`.
    public func breakdowns(asOf day: CalendarDay) throws -> [UnitID: BacklogBreakdown] {
        byUnit(try stand(asOf: day, from: nil).breakdowns)
    }

    /// What arrived and what was done from `first` to `last`, day by day, of every unit with documents.
    public func flows(from first: CalendarDay, through last: CalendarDay) throws -> [UnitID: DailyFlow] {
        guard first <= last, holds(.incoming) else { return [:] }
        let counter = DailyFlowCounter(unitCount: units.count, from: first, through: last)
        return byUnit(try countIncoming(of: nil, counter).result)
    }

    /// What arrived and what was done day by day: of one unit, or of all together; nil without incoming documents.
    public func flow(of unit: UnitID?, from first: CalendarDay, through last: CalendarDay) throws -> DailyFlow? {
        guard first <= last, holds(.incoming) else { return nil }
        let counter = DailyFlowCounter(unitCount: units.count, together: true, from: first, through: last)
        return try countIncoming(of: unit, counter).result.first ?? nil
    }

    /// What became, day by day until `last`, of the documents open at the end of the day of `order`: of one unit, or of all
    /// together. Its opening are those ordered, nothing arrives; nil where registers do not tell it.
    public func burnDown(of unit: UnitID?, since order: CalendarDay, through last: CalendarDay) throws -> DailyFlow? {
        guard order < last, holds(.incoming) else { return nil }
        let counter = DailyFlowCounter(
            unitCount: units.count, together: true, from: order.advanced(by: 1), through: last, arrivedBy: order)
        return try countIncoming(of: unit, counter).result.first ?? nil
    }

    /// The last day at whose end it is known of every document of a unit, or of all, whether it was open; nil without any.
    func knownThrough(of unit: UnitID?) throws -> CalendarDay? {
        let own = self.coverage.filter { $0.kind == .incoming }
        // One register ends on one day, whatever is in it: no document has to be read.
        guard own.count > 1 else { return own.first?.through }
        let through = try countIncoming(of: unit, KnownThroughCounter(coverage: coverage)).through
        return through == .max ? nil : CalendarDay(daysSince1970: through)
    }

    /// Of the documents that were due from `first` to `last`: how many were processed by their due day. One that is open
    /// at the end of its due day is late. Units are left out of which that is not known.
    public func timeliness(
        from first: CalendarDay, through last: CalendarDay, version: EvaluationVersion = .current
    ) throws -> [UnitID: Rate] {
        let counter = TimelinessCounter(
            unitCount: units.count, from: first, through: last, coverage: coverage, version: version)
        return byUnit(try countIncoming(of: nil, counter).rates)
    }

    /// How long documents took from arrival to completion as of the end of `day`, of every unit with documents.
    public func closingTimes(asOf day: CalendarDay) throws -> [UnitID: ClosingTimes] {
        byUnit(try countIncoming(of: nil, ClosingCounter(unitCount: units.count, asOf: day, coverage: coverage)).times)
    }

    /// What is left at the end of `day` of the documents that were open at the end of `order`, unit by unit.
    public func cohorts(of order: CalendarDay, asOf day: CalendarDay) throws -> [UnitID: Cohort] {
        let counter = CohortCounter(unitCount: units.count, order: order, asOf: day, coverage: coverage)
        return byUnit(try countIncoming(of: nil, counter).cohorts)
    }

    /// Put together from one pass over the incoming and one over the issued documents.
    public func counts(asOf day: CalendarDay, from: CalendarDay?) throws -> DocumentCounts {
        var counts = DocumentCounts(count: units.count)
        if holds(.incoming) {
            let counter = try stand(asOf: day, from: from)
            counts.incoming = counter.counts(reachesBack: reachesBack(from))
            counts.backlogs = counter.breakdowns
            counts.knownThrough = counter.knownThrough
        }
        if holds(.issued) {
            counts.issued = try countIssued(
                SigningCounter(unitCount: units.count, asOf: day, from: from, coverage: coverage)
            ).counts
        }
        return counts
    }

    /// Counted from the documents.
    public func recentFlows(in frame: FlowFrame) throws -> [UnitID: RecentFlow] {
        byUnit(
            try countIncoming(
                of: nil, RecentFlowCounter(unitCount: units.count, frame: frame, coverage: coverage)
            ).flows)
    }

    private func stand(asOf day: CalendarDay, from: CalendarDay?) throws -> StandCounter {
        try countIncoming(of: nil, StandCounter(unitCount: units.count, asOf: day, from: from, coverage: coverage))
    }

    /// Whether the registers reach behind the first day of a period: else nothing is known of what was carried over.
    private func reachesBack(_ from: CalendarDay?) -> Bool {
        guard let from, let first = days(of: .incoming)?.lowerBound else { return false }
        return first < from
    }

    private func byUnit<Value>(_ values: [Value?]) -> [UnitID: Value] {
        var result: [UnitID: Value] = [:]
        for (unit, value) in zip(units, values) { result[unit.id] = value }
        return result
    }
}

/// What documents add up to at the end of a day: one entry a unit, in the order of ``DocumentSource/units``; nil where a unit
/// has no documents of that kind.
public struct DocumentCounts: Equatable, Sendable {
    /// Counts of incoming documents.
    public var incoming: [Counts?]
    /// Counts of issued documents.
    public var issued: [Counts?]
    /// What the open ones consist of.
    public var backlogs: [BacklogBreakdown?]
    /// By unit the day up to which all of it is known, when that is earlier.
    public var knownThrough: [CalendarDay?]
    /// The day up to which everything is known of every unit, when that is earlier.
    public var staleSince: CalendarDay? { knownThrough.compactMap { $0 }.min() }

    /// Counts of no documents for `count` units.
    public init(count: Int) {
        incoming = Array(repeating: nil, count: count)
        issued = Array(repeating: nil, count: count)
        backlogs = Array(repeating: nil, count: count)
        knownThrough = Array(repeating: nil, count: count)
    }
}
