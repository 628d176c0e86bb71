/// What the whole would be if some documents were cleared (giả sử). The figures themselves stay as they are.
///
/// How a document would be cleared is not known: replied and closed are not told apart in what would be, only their sum.
public struct Supposition: Equatable, Sendable {
    /// The whole as it is.
    public let now: Counts
    /// The whole as it would be.
    public let then: Counts
    /// What clearing the rest takes as it is.
    public let paceNow: Pace
    /// What clearing the rest would take.
    public let paceThen: Pace
    /// Open documents of the units that are supposed to clear some, 0 or more.
    public let available: Int
    /// Documents taken as cleared, 0…``available``.
    public let cleared: Int

    /// Supposes that `units` clear `documents` of their open documents, at most all they have; nil means all. Nil when
    /// the whole has no incoming figures.
    public init?(
        clearing documents: Int?, of units: some Sequence<UnitAssessment>, outOf whole: Totals, frame: PaceFrame
    ) {
        guard let counts = whole.incoming, let open = counts[.open], let processed = counts[.processed] else {
            return nil
        }
        now = counts
        available = min(open, units.reduce(0) { $0 + ($1.figures.incoming?[.open] ?? 0) })
        cleared = min(available, max(0, documents ?? available))
        var then = Counts()
        then[.received] = counts[.received]
        then[.processed] = processed + cleared
        then[.open] = open - cleared
        self.then = then
        paceNow = whole.pace(of: now, in: frame)
        paceThen = whole.pace(of: then, in: frame)
    }
}
