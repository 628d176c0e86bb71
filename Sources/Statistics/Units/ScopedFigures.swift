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
    var firstDay: CalendarDay? { all.firstDay }
    var lastDay: CalendarDay? { all.lastDay }

    func incomingTallies(from first: CalendarDay?, asOf day: CalendarDay) throws -> [UnitID: IncomingTally] {
        kept(try all.incomingTallies(from: first, asOf: day))
    }

    func issuedTallies(from first: CalendarDay?, asOf day: CalendarDay) throws -> [UnitID: IssuedTally] {
        kept(try all.issuedTallies(from: first, asOf: day))
    }

    func breakdowns(asOf day: CalendarDay) throws -> [UnitID: BacklogBreakdown] { kept(try all.breakdowns(asOf: day)) }

    func flows(from first: CalendarDay, through last: CalendarDay) throws -> [UnitID: DailyFlow] {
        kept(try all.flows(from: first, through: last))
    }

    func timeliness(from first: CalendarDay, through last: CalendarDay) throws -> [UnitID: Rate] {
        kept(try all.timeliness(from: first, through: last))
    }

    func backlog(of unit: UnitID, asOf day: CalendarDay) throws -> [IncomingDocument] {
        members.contains(unit) ? try all.backlog(of: unit, asOf: day) : []
    }

    func notFullySigned(of unit: UnitID, asOf day: CalendarDay) throws -> [IssuedDocument] {
        members.contains(unit) ? try all.notFullySigned(of: unit, asOf: day) : []
    }

    private func kept<Value>(_ values: [UnitID: Value]) -> [UnitID: Value] {
        values.filter { members.contains($0.key) }
    }
}
