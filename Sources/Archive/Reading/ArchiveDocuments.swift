import Statistics
import Threads

/// The documents in the archive: counted as of any day, read a unit at a time.
struct ArchiveDocuments: DocumentSource {
    let units: [Unit]
    let coverage: [RegisterCoverage]
    private let archive: Archive
    /// Where the units stand in the archive, ascending, in the order of ``units``.
    private let places: [Int]
    private let numberOf: [Int: Int32]
    /// What was read once is counted again without reading: a screen asks for several days.
    private let read: Guarded<Read>

    private struct Read {
        var incoming: [IncomingEntry]?
        var issued: [IssuedEntry]?
    }

    /// More documents than these are read anew for every question: keeping them would take too much memory.
    private static let mostKept = 2_000_000

    /// The documents of `archive`; nil when it holds no register. `known` are all units with
    /// their places, ascending.
    init?(_ archive: Archive, _ database: any Database, known: [(place: Int, unit: Unit)]) throws {
        let held = try database.all("SELECT DISTINCT kind FROM register") { try $0.word(0) as FiguresKind }
        guard !held.isEmpty else { return nil }
        self.archive = archive
        let found = try Self.places(of: FiguresKind.allCases.filter(held.contains), database)
        var places: [Int] = []
        var units: [Unit] = []
        places.reserveCapacity(found.count)
        units.reserveCapacity(found.count)
        var next = 0
        for (place, unit) in known {
            while next < found.count, found[next] < place { next += 1 }
            if next == found.count { break }
            guard found[next] == place else { continue }
            places.append(place)
            units.append(unit)
        }
        self.places = places
        self.units = units
        let numberOf = Dictionary(
            places.enumerated().map { ($0.element, Int32(truncatingIfNeeded: $0.offset)) },
            uniquingKeysWith: { first, _ in first })
        self.numberOf = numberOf
        coverage = try Self.coverage(numberOf, database)
        read = Guarded(Read())
    }

    /// What each register covers: the days its title tells, else those of its documents; the units it has documents of.
    private static func coverage(_ numberOf: [Int: Int32], _ database: any Database) throws -> [RegisterCoverage] {
        let rows = try database.all(
            """
            SELECT register.import, register.kind, register.first_day, register.last_day, register.tells,
                min(snapshot.period_from), max(snapshot.as_of)
            FROM register LEFT JOIN snapshot ON snapshot.import = register.import
                AND snapshot.kind = register.kind AND snapshot.origin = 'register'
            GROUP BY register.import, register.kind
            """
        ) { row in
            let first = try row.day(2)
            return (
                id: try row.int(0),
                register: RegisterCoverage(
                    kind: try row.word(1), from: min(first, try row.optionalDay(5) ?? first),
                    through: try row.optionalDay(6) ?? row.day(3),
                    tells: ToldFacts(rawValue: try row.int(4, in: 0...511)))
            )
        }
        return try rows.map { id, register in
            var register = register
            guard rows.count(where: { $0.register.kind == register.kind }) > 1 else { return register }
            let places = try database.all(
                "SELECT unit FROM register_keys WHERE kind = ?1 AND import = ?2", register.kind.rawValue, id
            ) { try $0.int(0) }
            if places.count < numberOf.count { register.units = places.compactMap { numberOf[$0] }.sorted() }
            return register
        }
    }

    /// The places of the units that have documents, ascending. Keys are sorted by kind, then by unit: a walk through each
    /// kind meets the units in their order.
    private static func places(of kinds: [FiguresKind], _ database: any Database) throws -> [Int] {
        var found: [Int] = []
        for kind in kinds {
            try database.forEachRow("SELECT unit FROM register_keys WHERE kind = ?1 ORDER BY unit", kind.rawValue) {
                row in
                let unit = try row.int(0)
                if found.last != unit { found.append(unit) }
            }
        }
        return kinds.count > 1 ? Set(found).sorted() : found
    }

    func countIncoming<Counter: IncomingCounter>(of unit: UnitID?, _ zero: Counter) throws -> Counter {
        guard unit.map({ place(of: $0) != nil }) ?? true else { return zero }
        var counter = zero
        if let entries = read.withLock({ $0.incoming }) {
            let number = unit.flatMap { place(of: $0) }.flatMap { numberOf[$0] }
            let wanted = number.map { number in entries.filter { $0.unit == number } } ?? entries
            wanted.withUnsafeBufferPointer { counter.add($0) }
            return counter
        }
        var kept: [IncomingEntry] = []
        try archive.read { database in
            try DocumentScan(database, numberOf: numberOf).forEachIncoming(of: unit.flatMap { place(of: $0) }) {
                batch in
                counter.add(batch)
                if unit == nil, kept.count <= Self.mostKept { kept.append(contentsOf: batch) }
            }
        }
        if unit == nil, kept.count <= Self.mostKept { read.withLock { $0.incoming = kept } }
        return counter
    }

    func countIssued<Counter: IssuedCounter>(_ zero: Counter) throws -> Counter {
        var counter = zero
        if let entries = read.withLock({ $0.issued }) {
            entries.withUnsafeBufferPointer { counter.add($0) }
            return counter
        }
        var kept: [IssuedEntry] = []
        try archive.read { database in
            try DocumentScan(database, numberOf: numberOf).forEachIssued(of: nil) { batch in
                counter.add(batch)
                if kept.count <= Self.mostKept { kept.append(contentsOf: batch) }
            }
        }
        if kept.count <= Self.mostKept { read.withLock { $0.issued = kept } }
        return counter
    }

    func backlog(of unit: UnitID, asOf day: CalendarDay) throws -> [IncomingDocument] {
        try backlog(of: unit, asOf: day) { _ in }
    }

    func backlog(
        of unit: UnitID, asOf day: CalendarDay, begun: ([IncomingDocument]) -> Void
    ) throws -> [IncomingDocument] {
        guard let place = self.place(of: unit) else { return [] }
        return try archive.read { database in
            try DocumentScan(database, numberOf: numberOf).check(.incoming, of: place)
            var window = try BacklogWindow(database, of: unit, at: place, asOf: day)
            let first = try window.next(BacklogWindow.first)
            guard first.count == BacklogWindow.first else { return first }
            begun(first)
            return try first + window.next(.max)
        }
    }

    func notFullySigned(of unit: UnitID, asOf day: CalendarDay) throws -> [IssuedDocument] {
        guard let place = self.place(of: unit) else { return [] }
        return try archive.read { database in
            try DocumentScan(database, numberOf: numberOf).check(.issued, of: place)
            return try database.all(
                """
                SELECT day, traits, reference, subject.value, recipients.value
                FROM issued_document
                    LEFT JOIN text AS subject ON subject.id = issued_document.subject
                    LEFT JOIN text AS recipients ON recipients.id = issued_document.recipients
                WHERE unit = ?1 AND withdrawn IS NULL AND day <= ?2 AND traits & 1 = 1 AND traits & 6 <> 6 AND traits & 16 = 0
                ORDER BY day, number, mark
                """,
                place, day
            ) { row in
                let traits = try row.int(1, in: 0...63)
                return IssuedDocument(
                    unit: unit, reference: try row.text(2), date: try row.day(0), subject: try row.text(3),
                    recipients: try row.text(4), isElectronic: true, isSigned: traits & 2 != 0,
                    isLeaderSigned: traits & 4 != 0, isInitialled: traits & 8 != 0, isExempt: traits & 16 != 0)
            }
        }
    }

    private func place(of unit: UnitID) -> Int? { units.firstIndex { $0.id == unit }.map { places[$0] } }
}
