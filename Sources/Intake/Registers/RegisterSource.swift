import Statistics

/// Registers read from files: what is counted is in memory, the text of a document is read from its file when shown.
public struct RegisterSource: DocumentSource {
    /// The units that have documents, in the order of the registers.
    public let units: [Unit]
    let incoming: IncomingDocuments?
    let issued: IssuedDocuments?
    private let placeOf: [UnitID: Int]

    init(units: [Unit], incoming: IncomingDocuments?, issued: IssuedDocuments?) {
        self.units = units
        self.incoming = incoming
        self.issued = issued
        placeOf = Dictionary(
            units.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether there are incoming and issued documents.
    public var holds: (incoming: Bool, issued: Bool) { (incoming != nil, issued != nil) }

    /// The last day on which a document arrived, was processed or was issued.
    public var lastDay: CalendarDay? {
        [incoming?.days?.last, issued?.days?.last].compactMap { $0 }.max()
    }

    /// The first day on which a document arrived or was issued.
    public var firstDay: CalendarDay? {
        [incoming?.days?.firstArrival, issued?.days?.first].compactMap { $0 }.min()
    }

    /// Counts of the documents that arrived from `first` to `day`.
    public func incomingTallies(from first: CalendarDay?, asOf day: CalendarDay) -> [UnitID: IncomingTally] {
        byUnit(incoming?.tallies(from: first, asOf: day) ?? [])
    }

    /// Counts of the documents issued from `first` to `day`.
    public func issuedTallies(from first: CalendarDay?, asOf day: CalendarDay) -> [UnitID: IssuedTally] {
        byUnit(issued?.tallies(from: first, asOf: day) ?? [])
    }

    /// What each unit's backlog consisted of at the end of `day`.
    public func breakdowns(asOf day: CalendarDay) -> [UnitID: BacklogBreakdown] {
        byUnit(incoming?.breakdowns(asOf: day) ?? [])
    }

    /// What arrived and what was done, day by day.
    public func flows(from first: CalendarDay, through last: CalendarDay) -> [UnitID: DailyFlow] {
        byUnit(incoming?.flows(from: first, through: last) ?? [])
    }

    /// What came in and was done lately.
    public func recentFlows(in frame: FlowFrame) -> [UnitID: RecentFlow] {
        byUnit(incoming?.recentFlows(in: frame) ?? [])
    }

    /// What arrived and what was done day by day: of one unit, or of all together.
    public func flow(of unit: UnitID?, from first: CalendarDay, through last: CalendarDay) -> DailyFlow? {
        guard let unit else { return incoming?.flow(from: first, through: last) }
        return placeOf[unit].flatMap { incoming?.flow(ofUnit: $0, from: first, through: last) }
    }

    /// The documents open at the end of `day`, oldest first.
    public func backlog(of unit: UnitID, asOf day: CalendarDay) -> [IncomingDocument] {
        placeOf[unit].flatMap { incoming?.backlog(ofUnit: $0, id: unit, asOf: day) } ?? []
    }

    /// Electronic documents issued by the end of `day` that lack a signature, oldest first.
    public func notFullySigned(of unit: UnitID, asOf day: CalendarDay) -> [IssuedDocument] {
        placeOf[unit].flatMap { issued?.notFullySigned(ofUnit: $0, id: unit, asOf: day) } ?? []
    }

    /// How many of the documents due from `first` to `last` were processed in time.
    public func timeliness(from first: CalendarDay, through last: CalendarDay) -> [UnitID: Rate] {
        byUnit(incoming?.timeliness(from: first, through: last) ?? [])
    }

    private func byUnit<Value>(_ values: [Value?]) -> [UnitID: Value] {
        var result: [UnitID: Value] = [:]
        for (unit, value) in zip(units, values) { result[unit.id] = value }
        return result
    }
}
