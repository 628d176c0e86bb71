import Statistics

/// The documents in the archive: counted as of any day, read a unit at a time.
struct ArchiveDocuments: DocumentSource {
    let units: [Unit]
    let firstDay: CalendarDay?
    let lastDay: CalendarDay?
    private let holdsIncoming: Bool
    private let holdsIssued: Bool
    private let archive: Archive
    /// Where the units stand in the archive, ascending, in the order of ``units``.
    private let places: [Int]
    /// Read together with everything else, so that all of it is of one moment.
    private let newest: (day: CalendarDay, counts: DocumentCounts)?

    var holds: (incoming: Bool, issued: Bool) { (holdsIncoming, holdsIssued) }

    /// The documents of `archive`; nil when it holds no register. `known` are all units with
    /// their places, ascending.
    init?(_ archive: Archive, _ database: any Database, known: [(place: Int, unit: Unit)]) throws {
        let registers = try database.all("SELECT kind, min(first_day), max(last_day) FROM register GROUP BY kind") {
            (kind: try $0.word(0) as FiguresKind, first: try $0.day(1), last: try $0.day(2))
        }
        guard !registers.isEmpty else { return nil }
        let asOf = try database.first("SELECT max(as_of) FROM snapshot WHERE origin = 'register'") {
            try $0.optionalDay(0)
        }
        let kinds = FiguresKind.allCases.filter { kind in registers.contains { $0.kind == kind } }
        holdsIncoming = kinds.contains(.incoming)
        holdsIssued = kinds.contains(.issued)
        firstDay = registers.map(\.first).min()
        lastDay = (registers.map(\.last) + (asOf.map { [$0] } ?? [])).max()
        self.archive = archive
        let found = try Self.places(of: kinds, database)
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
        newest = try CountedDays.newest(places, database)
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

    func incomingTallies(from first: CalendarDay?, asOf day: CalendarDay) throws -> [UnitID: IncomingTally] {
        if first == nil, let counts = counted(day) { return byUnit(counts.incoming) }
        return try byUnit { database in
            // What arrived since a day and was processed later is not told by days: that takes the documents.
            guard let first else { return try CountedFlows.incoming(asOf: day, database) }
            return try DocumentScan(database).incoming(from: first, asOf: day).tallies
        }
    }

    func issuedTallies(from first: CalendarDay?, asOf day: CalendarDay) throws -> [UnitID: IssuedTally] {
        if first == nil, let counts = counted(day) { return byUnit(counts.issued) }
        return try byUnit { try CountedFlows.issued(from: first, asOf: day, $0) }
    }

    func breakdowns(asOf day: CalendarDay) throws -> [UnitID: BacklogBreakdown] {
        if let counts = counted(day) { return byUnit(counts.backlogs) }
        return try byUnit { try DocumentScan($0).incoming(from: nil, asOf: day).backlogs }
    }

    func counts(asOf day: CalendarDay) throws -> DocumentCounts {
        if let counts = counted(day) { return counts }
        return try archive.read { database in
            let (tallies, backlogs) = try DocumentScan(database).incoming(from: nil, asOf: day)
            let issued = try CountedFlows.issued(from: nil, asOf: day, database)
            var counts = DocumentCounts(count: 0)
            for place in places {
                counts.incoming.append(tallies[place])
                counts.issued.append(issued[place])
                counts.backlogs.append(backlogs[place])
            }
            return counts
        }
    }

    private func counted(_ day: CalendarDay) -> DocumentCounts? {
        newest.flatMap { $0.day == day ? $0.counts : nil }
    }

    func flows(from first: CalendarDay, through last: CalendarDay) throws -> [UnitID: DailyFlow] {
        let days = first.days(to: last) + 1
        guard days > 0 else { return [:] }
        return try byUnit { database in
            var flows: [Int: DailyFlow] = [:]
            try CountedFlows.forEachDay(through: last, database) { unit, day, count in
                flows[unit, default: DailyFlow(first: first, days: days)].add(count, on: day)
            }
            return flows
        }
    }

    func recentFlows(in frame: FlowFrame) throws -> [UnitID: RecentFlow] {
        try byUnit { database in
            var flows: [Int: RecentFlow] = [:]
            let none = RecentFlow(
                short: FlowCount(), long: FlowCount(), weeks: frame.weeks.map { _ in FlowCount() }, closing: 0)
            try CountedFlows.forEachDay(through: frame.asOf, database) { unit, day, count in
                flows[unit, default: none].add(count, on: day, in: frame)
            }
            return flows
        }
    }

    func flow(of unit: UnitID?, from first: CalendarDay, through last: CalendarDay) throws -> DailyFlow? {
        let days = first.days(to: last) + 1
        let place = unit.flatMap { self.place(of: $0) }
        guard days > 0, holdsIncoming, unit == nil || place != nil else { return nil }
        return try archive.read { database in
            var flow: DailyFlow?
            try CountedFlows.forEachDay(of: place, through: last, database) { _, day, count in
                if flow == nil { flow = DailyFlow(first: first, days: days) }
                flow?.add(count, on: day)
            }
            return flow
        }
    }

    func timeliness(from first: CalendarDay, through last: CalendarDay) throws -> [UnitID: Rate] {
        try byUnit { database in
            var rates: [Int: Rate] = [:]
            try database.forEachRow(
                """
                SELECT unit, sum(state >= 2 AND processed <= due), count(*) FROM incoming_document
                WHERE due BETWEEN ?1 AND ?2 AND arrival <= ?2 AND state < 4 AND CASE
                    WHEN state < 2 OR processed > ?2 THEN due < ?2
                    ELSE processed IS NOT NULL END
                GROUP BY unit
                """,
                first, last
            ) { row in
                // A document that is open has no day of processing, and is none of those in time.
                rates[try row.int(0)] = Rate(try row.optionalCount(1) ?? 0, of: try row.count(2))
            }
            return rates
        }
    }

    func backlog(of unit: UnitID, asOf day: CalendarDay) throws -> [IncomingDocument] {
        guard let place = self.place(of: unit) else { return [] }
        return try archive.read { database in
            try database.all(
                """
                SELECT number, arrival, reference, document_date, issuer.value, subject.value, urgency, due, role, state
                FROM incoming_document
                    LEFT JOIN text AS issuer ON issuer.id = incoming_document.issuer
                    LEFT JOIN text AS subject ON subject.id = incoming_document.subject
                WHERE unit = ?1 AND arrival <= ?2 AND (state < 2 OR (state < 4 AND processed > ?2))
                ORDER BY arrival, number, mark
                """,
                place, day
            ) { row in
                let state = try row.word(9, of: StoredCodes.states)
                return IncomingDocument(
                    unit: unit, arrivalNumber: try row.int(0), arrivalDate: try row.day(1), reference: try row.text(2),
                    documentDate: try row.optionalDay(3), issuer: try row.text(4), subject: try row.text(5),
                    urgency: try row.word(6, of: StoredCodes.urgencies), dueDate: try row.optionalDay(7),
                    role: try row.word(8, of: StoredCodes.roles), state: state.isOpen ? state : .unprocessed)
            }
        }
    }

    func notFullySigned(of unit: UnitID, asOf day: CalendarDay) throws -> [IssuedDocument] {
        guard let place = self.place(of: unit) else { return [] }
        return try archive.read { database in
            try database.all(
                """
                SELECT day, traits, reference, subject.value, recipients.value
                FROM issued_document
                    LEFT JOIN text AS subject ON subject.id = issued_document.subject
                    LEFT JOIN text AS recipients ON recipients.id = issued_document.recipients
                WHERE unit = ?1 AND day <= ?2 AND traits & 1 = 1 AND traits & 6 <> 6
                ORDER BY day, number, mark
                """,
                place, day
            ) { row in
                let traits = try row.int(1, in: 0...31)
                return IssuedDocument(
                    unit: unit, reference: try row.text(2), date: try row.day(0), subject: try row.text(3),
                    recipients: try row.text(4), isElectronic: true, isSigned: traits & 2 != 0,
                    isLeaderSigned: traits & 4 != 0, isInitialled: traits & 8 != 0, isExempt: traits & 16 != 0)
            }
        }
    }

    private func place(of unit: UnitID) -> Int? { units.firstIndex { $0.id == unit }.map { places[$0] } }

    private func byUnit<Value>(_ work: (any Database) throws -> [Int: Value]) throws -> [UnitID: Value] {
        let found = try archive.read(work)
        return byUnit(places.map { found[$0] })
    }

    private func byUnit<Value>(_ values: [Value?]) -> [UnitID: Value] {
        var result: [UnitID: Value] = [:]
        result.reserveCapacity(values.count)
        for (unit, value) in zip(units, values) { result[unit.id] = value }
        return result
    }
}
