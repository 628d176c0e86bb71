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

    /// Counts of the documents that arrived from `first` to `last`, each in the state it had at the end of `last`.
    func incomingTallies(from first: CalendarDay, through last: CalendarDay) -> [UnitID: IncomingTally]
    /// Counts of the documents issued from `first` to `last`.
    func issuedTallies(from first: CalendarDay, through last: CalendarDay) -> [UnitID: IssuedTally]
    /// Of the documents that were due from `first` to `last` (due and processed, or due and the day is past): how many
    /// were processed by their due date. Documents whose day of processing is not known do not count.
    func timeliness(from first: CalendarDay, through last: CalendarDay) -> [UnitID: Rate]
}

extension DocumentSource {
    /// From the flows and the backlog, for sources that cannot count it directly: what was processed counts as closed.
    public func incomingTallies(from first: CalendarDay, through last: CalendarDay) -> [UnitID: IncomingTally] {
        var result: [UnitID: IncomingTally] = [:]
        for (unit, flow) in flows(from: first, through: last) {
            let arrived = flow.arrivals.reduce(0, +)
            guard arrived > 0 else { continue }
            let open = backlog(of: unit, asOf: last).count { $0.arrivalDate >= first }
            result[unit] = IncomingTally(closed: arrived - open, open: open)
        }
        return result
    }

    /// What was issued by the end of `last` less what was issued before `first`: signatures do not change later.
    public func issuedTallies(from first: CalendarDay, through last: CalendarDay) -> [UnitID: IssuedTally] {
        let before = issuedTallies(asOf: first.advanced(by: -1))
        return issuedTallies(asOf: last).reduce(into: [:]) { result, entry in
            let earlier = before[entry.key] ?? IssuedTally()
            let tally = IssuedTally(
                paper: entry.value.paper - earlier.paper, signed: entry.value.signed - earlier.signed,
                unsigned: entry.value.unsigned - earlier.unsigned,
                leaderSigned: entry.value.leaderSigned - earlier.leaderSigned,
                exempt: entry.value.exempt - earlier.exempt)
            if tally != IssuedTally() { result[entry.key] = tally }
        }
    }

    /// Not known, for sources that do not keep days of processing.
    public func timeliness(from first: CalendarDay, through last: CalendarDay) -> [UnitID: Rate] { [:] }
}
