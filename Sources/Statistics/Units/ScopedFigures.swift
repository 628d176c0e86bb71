/// The figures of other days for one scope only, so that whatever is computed from them stays within it.
public struct ScopedFigures: FiguresSource {
    private let all: any FiguresSource
    private let root: UnitID
    private let members: Set<UnitID>

    /// The figures of `root` and everything below it; `snapshot` tells what that is.
    public init(_ all: any FiguresSource, root: UnitID, of snapshot: Snapshot) {
        self.all = all
        self.root = root
        members = snapshot.tree.subtree(of: root)
    }

    /// As of all units.
    public var snapshotDays: [CalendarDay] { all.snapshotDays }
    /// As of all units.
    public var registerDays: ClosedRange<CalendarDay>? { all.registerDays }
    /// The documents of the scope's units.
    public var documents: (any DocumentSource)? { all.documents.map { ScopedDocuments($0, members: members) } }

    /// The figures of the scope's units.
    public func snapshot(asOf day: CalendarDay) throws -> Snapshot? { try all.snapshot(asOf: day)?.scoped(to: root) }
}

/// The documents of some units.
struct ScopedDocuments: DocumentSource {
    private let all: any DocumentSource
    private let members: Set<UnitID>

    init(_ all: any DocumentSource, members: Set<UnitID>) {
        self.all = all
        self.members = members
    }

    var units: [Unit] { all.units.filter { members.contains($0.id) } }
    var holds: (incoming: Bool, issued: Bool) { all.holds }
    var lastDay: CalendarDay? { all.lastDay }

    func incomingTallies(asOf day: CalendarDay) -> [UnitID: IncomingTally] { kept(all.incomingTallies(asOf: day)) }
    func issuedTallies(asOf day: CalendarDay) -> [UnitID: IssuedTally] { kept(all.issuedTallies(asOf: day)) }
    func breakdowns(asOf day: CalendarDay) -> [UnitID: BacklogBreakdown] { kept(all.breakdowns(asOf: day)) }

    func flows(from first: CalendarDay, through last: CalendarDay) -> [UnitID: DailyFlow] {
        kept(all.flows(from: first, through: last))
    }

    func incomingTallies(from first: CalendarDay, through last: CalendarDay) -> [UnitID: IncomingTally] {
        kept(all.incomingTallies(from: first, through: last))
    }

    func issuedTallies(from first: CalendarDay, through last: CalendarDay) -> [UnitID: IssuedTally] {
        kept(all.issuedTallies(from: first, through: last))
    }

    func timeliness(from first: CalendarDay, through last: CalendarDay) -> [UnitID: Rate] {
        kept(all.timeliness(from: first, through: last))
    }

    func backlog(of unit: UnitID, asOf day: CalendarDay) -> [IncomingDocument] {
        members.contains(unit) ? all.backlog(of: unit, asOf: day) : []
    }

    func notFullySigned(of unit: UnitID, asOf day: CalendarDay) -> [IssuedDocument] {
        members.contains(unit) ? all.notFullySigned(of: unit, asOf: day) : []
    }

    private func kept<Value>(_ values: [UnitID: Value]) -> [UnitID: Value] {
        values.filter { members.contains($0.key) }
    }
}
