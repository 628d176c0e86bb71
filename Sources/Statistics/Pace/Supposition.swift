/// What the whole would be if some documents were cleared (giả sử). The figures themselves stay as they are.
///
/// All that is open is cleared from, where that is known, carried over and received together; else what is open of the
/// period. How a document would be cleared is not known: replied and closed are not told apart in what would be, only their
/// sum. Those that an order asked for are supposed to be cleared first.
public struct Supposition: Equatable, Sendable {
    /// The whole, as it is or as it would be.
    public struct State: Equatable, Sendable {
        /// Open documents.
        public let open: Int
        /// Processed of those that were to be processed.
        public let processed: Rate
        /// What clearing the rest takes.
        public let pace: Pace
    }

    /// The whole as it is.
    public let now: State
    /// The whole as it would be.
    public let then: State
    /// Whether documents carried over are among them.
    public let isAll: Bool
    /// Open documents of the units that are supposed to clear some, 0 or more.
    public let available: Int
    /// Documents taken as cleared, 0…``available``.
    public let cleared: Int

    /// Supposes that `units` clear `documents` of their open documents, at most all they have; nil means all. Nil when
    /// the whole has no incoming figures.
    public init?(
        clearing documents: Int?, of units: some Sequence<UnitAssessment>, outOf whole: Totals, frame: PaceFrame
    ) {
        guard let counts = whole.incoming else { return nil }
        let isAll = counts[.openAll] != nil && counts[.processedAll] != nil
        let (opened, done) = isAll ? (Measure.openAll, Measure.processedAll) : (.open, .processed)
        guard let open = counts[opened], let processed = counts[done] else { return nil }
        self.isAll = isAll
        var most = 0
        var ordered = 0
        for unit in units {
            most += unit.figures.incoming?[opened] ?? 0
            ordered += unit.figures.cohort?.left.upperBound ?? 0
        }
        available = min(open, most)
        cleared = min(available, max(0, documents ?? available))
        func state(_ cleared: Int) -> State {
            var counts = counts
            counts[opened] = open - cleared
            counts[done] = processed + cleared
            let cohort = whole.cohort.map {
                let done = min(cleared, ordered)
                return Cohort(
                    ordered: $0.ordered, left: max(0, $0.left.lowerBound - done)...max(0, $0.left.upperBound - done))
            }
            return State(
                open: open - cleared, processed: Rate(processed + cleared, of: processed + open),
                pace: whole.pace(of: counts, cohort: cohort, in: frame))
        }
        now = state(0)
        then = state(cleared)
    }
}
