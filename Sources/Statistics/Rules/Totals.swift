/// The sums of some units: of a group, of what is shown, or of all. Counts are added, percentages never averaged.
public struct Totals: Equatable, Sendable {
    /// How many units were added.
    public let unitCount: Int
    /// Sum of the incoming counts; nil when no unit had any.
    public let incoming: IncomingTally?
    /// Sum of the issued counts; nil when no unit had any.
    public let issued: IssuedTally?
    /// What the whole backlog takes per working day.
    public let pace: Pace?

    /// Sum of the backlogs; nil without a register.
    public let backlog: BacklogBreakdown?
    /// What came in and was done lately; nil when that is not known of every unit with incoming counts.
    public let flow: RecentFlow?
    /// How the units stood before that have figures of both days; nil without earlier figures.
    public let change: FiguresChange?
    /// What these units' open documents are of all open ones; nil without incoming counts.
    public let shareOfBacklog: Rate?

    /// Adds `units`; `whole` are the sums of all units when these are only some of them.
    public init(_ units: some Sequence<UnitAssessment>, frame: PaceFrame, whole: Totals? = nil) {
        var count = 0
        var incoming: IncomingTally?
        var issued: IssuedTally?
        var backlog: BacklogBreakdown?
        var flow: RecentFlow?
        var isFlowKnown = frame.flow != nil
        var change: FiguresChange?
        for unit in units {
            count += 1
            if let more = unit.figures.incoming { incoming = (incoming ?? IncomingTally()) + more }
            if let more = unit.figures.backlog {
                backlog = backlog ?? BacklogBreakdown()
                backlog?.add(more)
            }
            if let more = unit.figures.flow {
                if flow == nil { flow = more } else { flow?.add(more) }
            } else if unit.figures.incoming != nil {
                isFlowKnown = false
            }
            if let more = unit.figures.change { change = change.map { $0 + more } ?? more }
            if let more = unit.figures.issued { issued = (issued ?? IssuedTally()) + more }
        }
        unitCount = count
        self.incoming = incoming
        self.issued = issued
        self.backlog = backlog
        shareOfBacklog = incoming.map { Rate($0.open, of: whole?.incoming?.open ?? $0.open) }
        self.flow = isFlowKnown ? flow : nil
        self.change = change
        pace = incoming.map { [flow = self.flow] in Pace($0, in: frame, flow: flow) }
    }
}
