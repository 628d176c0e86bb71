/// Registers of documents, wherever they are kept: scanned from a file or stored in an archive.
///
/// Reading throws when what is kept cannot be read any more: the file changed underneath, the archive is damaged.
public protocol DocumentSource: Sendable {
    /// The units that have documents, in the order of the register, with the names found there.
    var units: [Unit] { get }
    /// Whether the source holds incoming and issued documents.
    var holds: (incoming: Bool, issued: Bool) { get }
    /// The first day on which a document arrived or was issued; nil when there are no documents.
    var firstDay: CalendarDay? { get }
    /// The last day on which anything happened; nil when there are no documents.
    var lastDay: CalendarDay? { get }

    /// Counts of the documents that arrived from `first` (nil: ever) to the end of `day`, each in the state it had then.
    func incomingTallies(from first: CalendarDay?, asOf day: CalendarDay) throws -> [UnitID: IncomingTally]
    /// Counts of the documents issued from `first` (nil: ever) to the end of `day`.
    func issuedTallies(from first: CalendarDay?, asOf day: CalendarDay) throws -> [UnitID: IssuedTally]
    /// What each unit's backlog consisted of at the end of `day`.
    func breakdowns(asOf day: CalendarDay) throws -> [UnitID: BacklogBreakdown]
    /// The three above for all documents, one entry a unit in the order of ``units``: what a snapshot begins with.
    func counts(asOf day: CalendarDay) throws -> DocumentCounts
    /// What arrived and what was done from `first` to `last`, day by day, of every unit with documents.
    func flows(from first: CalendarDay, through last: CalendarDay) throws -> [UnitID: DailyFlow]
    /// What came in and was done lately, of every unit with documents: in one pass, as little as the first screen needs.
    func recentFlows(in frame: FlowFrame) throws -> [UnitID: RecentFlow]
    /// What arrived and what was done day by day: of one unit, or of all together; nil without incoming documents.
    func flow(of unit: UnitID?, from first: CalendarDay, through last: CalendarDay) throws -> DailyFlow?
    /// The documents open at the end of `day`, oldest first (arrival date, then number).
    func backlog(of unit: UnitID, asOf day: CalendarDay) throws -> [IncomingDocument]
    /// Electronic documents issued by the end of `day` that lack the unit's or a leader's signature, oldest first.
    func notFullySigned(of unit: UnitID, asOf day: CalendarDay) throws -> [IssuedDocument]
    /// Of the documents that were due from `first` to `last` (due and processed, or due and the day is past): how many
    /// were processed by their due date. Documents whose day of processing is not known do not count.
    func timeliness(from first: CalendarDay, through last: CalendarDay) throws -> [UnitID: Rate]
}

extension DocumentSource {
    /// Not known, for sources that do not keep days of processing.
    public func timeliness(from first: CalendarDay, through last: CalendarDay) throws -> [UnitID: Rate] { [:] }

    /// Whether the source holds documents of this kind.
    public func holds(_ kind: FiguresKind) -> Bool { kind == .incoming ? holds.incoming : holds.issued }

    /// Counts of all documents that had arrived by the end of `day`.
    public func incomingTallies(asOf day: CalendarDay) throws -> [UnitID: IncomingTally] {
        try incomingTallies(from: nil, asOf: day)
    }

    /// Counts of all documents issued by the end of `day`.
    public func issuedTallies(asOf day: CalendarDay) throws -> [UnitID: IssuedTally] {
        try issuedTallies(from: nil, asOf: day)
    }
}

/// What documents add up to at the end of a day: one entry a unit, in the order of ``DocumentSource/units``; nil where a unit
/// has no documents of that kind.
public struct DocumentCounts: Equatable, Sendable {
    /// Counts of incoming documents.
    public var incoming: [IncomingTally?]
    /// Counts of issued documents.
    public var issued: [IssuedTally?]
    /// What the open ones consist of.
    public var backlogs: [BacklogBreakdown?]

    /// Counts of no documents for `count` units.
    public init(count: Int) {
        incoming = Array(repeating: nil, count: count)
        issued = Array(repeating: nil, count: count)
        backlogs = Array(repeating: nil, count: count)
    }
}

/// Sources that can tell faster say so themselves.
extension DocumentSource {
    /// Put together from the counts by identity.
    public func counts(asOf day: CalendarDay) throws -> DocumentCounts {
        let incoming = try incomingTallies(asOf: day)
        let issued = try issuedTallies(asOf: day)
        let backlogs = try breakdowns(asOf: day)
        var counts = DocumentCounts(count: 0)
        for unit in units {
            counts.incoming.append(incoming[unit.id])
            counts.issued.append(issued[unit.id])
            counts.backlogs.append(backlogs[unit.id])
        }
        return counts
    }

    /// Counted from the flows day by day.
    public func recentFlows(in frame: FlowFrame) throws -> [UnitID: RecentFlow] {
        let first = [frame.weeks.first?.first, frame.long?.first, frame.short?.first].compactMap { $0 }.min()
        return try flows(from: first ?? frame.asOf, through: frame.asOf).mapValues { RecentFlow($0, in: frame) }
    }

    /// Counted from the flows of all units.
    public func flow(of unit: UnitID?, from first: CalendarDay, through last: CalendarDay) throws -> DailyFlow? {
        let flows = try flows(from: first, through: last)
        if let unit { return flows[unit] }
        return flows.values.reduce(into: nil) { (sum: inout DailyFlow?, flow) in
            if sum == nil { sum = flow } else { sum?.add(flow) }
        }
    }
}
