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
    let units: [Unit]
    let coverage: [RegisterCoverage]
    private let all: any DocumentSource
    private let members: Set<UnitID>
    /// The place of a unit of the whole among ``units``; −1 of others.
    private let places: [Int32]

    init(_ all: any DocumentSource, members: Set<UnitID>) {
        self.all = all
        self.members = members
        units = all.units.filter { members.contains($0.id) }
        var places: [Int32] = []
        var next: Int32 = 0
        for unit in all.units {
            places.append(members.contains(unit.id) ? next : -1)
            if members.contains(unit.id) { next += 1 }
        }
        self.places = places
        coverage = all.coverage.map { one in
            var one = one
            one.units = one.units?.compactMap { places[Int($0)] < 0 ? nil : places[Int($0)] }
            return one
        }
    }

    func countIncoming<Counter: IncomingCounter>(of unit: UnitID?, _ zero: Counter) throws -> Counter {
        if let unit, !members.contains(unit) { return zero }
        return try all.countIncoming(of: unit, ScopedIncoming(zero, places: places)).counter
    }

    func countIssued<Counter: IssuedCounter>(_ zero: Counter) throws -> Counter {
        try all.countIssued(ScopedIssued(zero, places: places)).counter
    }

    func backlog(of unit: UnitID, asOf day: CalendarDay) throws -> [IncomingDocument] {
        members.contains(unit) ? try all.backlog(of: unit, asOf: day) : []
    }

    func backlog(
        of unit: UnitID, asOf day: CalendarDay, begun: ([IncomingDocument]) -> Void
    ) throws -> [IncomingDocument] {
        members.contains(unit) ? try all.backlog(of: unit, asOf: day, begun: begun) : []
    }

    func notFullySigned(of unit: UnitID, asOf day: CalendarDay) throws -> [IssuedDocument] {
        members.contains(unit) ? try all.notFullySigned(of: unit, asOf: day) : []
    }
}

/// Hands on the documents of some units, with their places among these.
private struct ScopedIncoming<Counter: IncomingCounter>: IncomingCounter {
    var counter: Counter
    let places: [Int32]

    init(_ counter: Counter, places: [Int32]) {
        self.counter = counter
        self.places = places
    }

    mutating func add(_ entries: UnsafeBufferPointer<IncomingEntry>) {
        let own = entries.compactMap { entry -> IncomingEntry? in
            var entry = entry
            entry.unit = places[Int(entry.unit)]
            return entry.unit < 0 ? nil : entry
        }
        own.withUnsafeBufferPointer { counter.add($0) }
    }

    mutating func add(_ other: ScopedIncoming) { counter.add(other.counter) }
}

/// The same for issued documents.
private struct ScopedIssued<Counter: IssuedCounter>: IssuedCounter {
    var counter: Counter
    let places: [Int32]

    init(_ counter: Counter, places: [Int32]) {
        self.counter = counter
        self.places = places
    }

    mutating func add(_ entries: UnsafeBufferPointer<IssuedEntry>) {
        let own = entries.compactMap { entry -> IssuedEntry? in
            var entry = entry
            entry.unit = places[Int(entry.unit)]
            return entry.unit < 0 ? nil : entry
        }
        own.withUnsafeBufferPointer { counter.add($0) }
    }

    mutating func add(_ other: ScopedIssued) { counter.add(other.counter) }
}
