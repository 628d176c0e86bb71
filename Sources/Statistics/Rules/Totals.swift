/// The sums of some units: of a group, of what is shown, or of all. Counts are added, percentages never averaged.
public struct Totals: Equatable, Sendable {
    /// How many units were added.
    public let unitCount: Int
    /// How many of them have no row in a table of which there is one: a sum without them is not the whole.
    public let missingCount: Int
    /// How many have incoming counts.
    public let incomingUnits: Int
    /// How many have issued counts.
    public let issuedUnits: Int
    /// Sum of the incoming counts; nil when no unit had any.
    public let incoming: Counts?
    /// Sum of the issued counts; nil when no unit had any.
    public let issued: Counts?
    /// What the whole backlog takes per working day.
    public let pace: Pace?
    /// What is left of the order's cohort; nil where it is not known of every unit with incoming counts.
    public let cohort: Cohort?

    /// Sum of the backlogs; nil without a register.
    public let backlog: BacklogBreakdown?
    /// What came in and was done lately; nil when that is not known of every unit with incoming counts.
    public let flow: RecentFlow?
    /// How the units stood before; nil without earlier figures. What is not known of every unit is not known.
    public let change: FiguresChange?
    /// What these units' open documents are of all open ones; nil without incoming counts.
    public let shareOfBacklog: Rate?

    /// Whether the incoming counts are those of a report.
    private let isReported: Bool
    /// How much of what is open can be newer than the order, unit by unit; nil where it is not told of every one.

    /// What other counts of the same units would take, at their pace.
    func pace(of counts: Counts, cohort: Cohort?, in frame: PaceFrame) -> Pace {
        Pace(
            counts, in: frame, flow: flow, cohort: cohort, isReported: isReported)
    }

    /// Adds `units`; `whole` are the sums of all units when these are only some of them.
    public init(_ units: some Collection<UnitAssessment>, frame: PaceFrame, whole: Totals? = nil) {
        var count = 0
        var incoming: Counts?
        var issued: Counts?
        var backlog: BacklogBreakdown?
        var flow: RecentFlow?
        var isFlowKnown = frame.flow != nil
        var cohort: Cohort?
        var isCohortKnown = true
        var isReported = true
        var change: FiguresChange?
        var isChangeKnown = (incoming: true, issued: true)
        var counts = (missing: 0, incoming: 0, issued: 0)
        var hasParts = false
        for unit in units {
            count += 1
            if unit.has(.noData) { counts.missing += 1 }
            if unit.figures.incoming != nil { counts.incoming += 1 }
            if unit.figures.issued != nil { counts.issued += 1 }
            // What a backlog consists of is not known of a part of a unit, so not of the sum either.
            if unit.figures.unit.partOf != nil { hasParts = true }
            if let more = unit.figures.incoming { incoming = incoming.map { $0 + more } ?? more }
            if let more = unit.figures.backlog {
                backlog = backlog ?? BacklogBreakdown()
                backlog?.add(more)
            } else if unit.figures.incoming != nil {
                // The backlogs of some units are not that of all.
                hasParts = true
            }
            if let more = unit.figures.flow {
                if flow == nil { flow = more } else { flow?.add(more) }
            } else if unit.figures.incoming != nil {
                isFlowKnown = false
            }
            if unit.figures.incoming != nil {
                if let more = unit.figures.cohort {
                    cohort = cohort.map { $0 + more } ?? more
                } else {
                    isCohortKnown = false
                }
                isReported = isReported && unit.isReported
            }
            if let more = unit.change { change = change.map { $0 + more } ?? more }
            if unit.figures.incoming != nil, unit.change?.incoming == nil { isChangeKnown.incoming = false }
            if unit.figures.issued != nil, unit.change?.issued == nil { isChangeKnown.issued = false }
            if let more = unit.figures.issued { issued = issued.map { $0 + more } ?? more }
        }
        unitCount = count
        missingCount = counts.missing
        incomingUnits = counts.incoming
        issuedUnits = counts.issued
        self.incoming = incoming
        self.issued = issued
        self.backlog = hasParts ? nil : backlog
        shareOfBacklog = incoming?.stock.flatMap { part in
            whole == nil ? Rate(part, of: part) : whole?.incoming?.stock.map { Rate(part, of: $0) }
        }
        self.cohort = isCohortKnown ? cohort : nil
        self.flow = isFlowKnown ? flow : nil
        // What changed in some units is not what changed in all of them.
        self.change = change?.known(incoming: isChangeKnown.incoming, issued: isChangeKnown.issued)
        self.isReported = isReported
        pace = incoming.map { [flow = self.flow, cohort = self.cohort] in
            Pace(
                $0, in: frame, flow: flow, cohort: cohort, isReported: isReported
            ).held(back: units.lazy.map(\.pace))
        }
    }

    /// How many of the units have no figures in `table`.
    public func missing(in table: TableKind) -> Int {
        switch table {
        case .summary: missingCount
        case .incoming, .pace: unitCount - incomingUnits
        case .issued: unitCount - issuedUnits
        }
    }

    /// "36/36 đơn vị"; "36/40 đơn vị, thiếu 4" when units are expected of which there are no figures in `table`.
    public func completeness(in table: TableKind) -> Phrase {
        let missing = missing(in: table)
        let present = "\(unitCount - missing)/\(unitCount)"
        return missing == 0
            ? Phrase("\(present) đơn vị", plural(present, "unit"))
            : Phrase("\(present) đơn vị, thiếu \(missing)", "\(plural(present, "unit")), \(missing) missing")
    }
}
