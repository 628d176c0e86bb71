/// Registers of documents, wherever they are kept: scanned from a file or stored in an archive.
public protocol DocumentSource: Sendable {
    /// The units that have documents, in the order of the register, with the names found there.
    var units: [Unit] { get }
    /// Whether the source holds incoming and issued documents.
    var holds: (incoming: Bool, issued: Bool) { get }
    /// The last day on which anything happened; nil when there are no documents.
    var lastDay: CalendarDay? { get }

    /// Counts of the documents that had arrived by the end of `day`, each in the state it had then.
    func incomingTallies(asOf day: CalendarDay) -> [UnitID: IncomingTally]
    /// Counts of the documents issued by the end of `day`.
    func issuedTallies(asOf day: CalendarDay) -> [UnitID: IssuedTally]
    /// What each unit's backlog consisted of at the end of `day`.
    func breakdowns(asOf day: CalendarDay) -> [UnitID: BacklogBreakdown]
    /// What arrived and what was done from `first` to `last`, day by day, of every unit with documents.
    func flows(from first: CalendarDay, through last: CalendarDay) -> [UnitID: DailyFlow]
    /// The documents open at the end of `day`, oldest first (arrival date, then number).
    func backlog(of unit: UnitID, asOf day: CalendarDay) -> [IncomingDocument]
    /// Electronic documents issued by the end of `day` that lack the unit's or a leader's signature, oldest first.
    func notFullySigned(of unit: UnitID, asOf day: CalendarDay) -> [IssuedDocument]
}
