import GRDB
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
    init?(_ archive: Archive, _ database: Database, known: [(place: Int, unit: Unit)]) throws {
        let registers = try Row.fetchAll(
            database, sql: "SELECT kind, min(first_day), max(last_day) FROM register GROUP BY kind")
        guard !registers.isEmpty else { return nil }
        let kinds = registers.map { $0[0] as String }
        let asOf = try Int32.fetchOne(database, sql: "SELECT max(as_of) FROM snapshot WHERE origin = 'register'")
        holdsIncoming = kinds.contains(FiguresKind.incoming.rawValue)
        holdsIssued = kinds.contains(FiguresKind.issued.rawValue)
        firstDay = registers.map { $0[1] as Int32 }.min().map { CalendarDay(daysSince1970: $0) }
        lastDay = (registers.map { $0[2] as Int32 } + (asOf.map { [$0] } ?? [])).max()
            .map { CalendarDay(daysSince1970: $0) }
        self.archive = archive
        let found = try Self.places(
            of: FiguresKind.allCases.filter { kinds.contains($0.rawValue) }, database)
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
    private static func places(of kinds: [FiguresKind], _ database: Database) throws -> [Int] {
        var found: [Int] = []
        for kind in kinds {
            try BoundStatement(
                database, "SELECT unit FROM register_keys WHERE kind = '\(kind.rawValue)' ORDER BY unit"
            ).forEachRow { _ in
            } _: { row in
                if found.last != row.int(0) { found.append(row.int(0)) }
                return true
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
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT unit, sum(state >= 2 AND processed <= due), count(*) FROM incoming_document
                    WHERE due BETWEEN :first AND :last AND arrival <= :last AND state < 4 AND CASE
                        WHEN state < 2 OR processed > :last THEN due < :last
                        ELSE processed IS NOT NULL END
                    GROUP BY unit
                    """,
                arguments: ["first": first.daysSince1970, "last": last.daysSince1970])
            var rates: [Int: Rate] = [:]
            while let row = try rows.next() { rates[row[0]] = Rate(row[1], of: row[2]) }
            return rates
        }
    }

    func backlog(of unit: UnitID, asOf day: CalendarDay) throws -> [IncomingDocument] {
        guard let place = self.place(of: unit) else { return [] }
        return try archive.read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT number, arrival, reference, document_date, issuer.value AS issuer, subject.value AS subject,
                        urgency, due, role, state
                    FROM incoming_document
                        JOIN text AS issuer ON issuer.id = incoming_document.issuer
                        JOIN text AS subject ON subject.id = incoming_document.subject
                    WHERE unit = :unit AND arrival <= :day AND (state < 2 OR (state < 4 AND processed > :day))
                    ORDER BY arrival, number, mark
                    """,
                arguments: ["unit": place, "day": day.daysSince1970])
            var documents: [IncomingDocument] = []
            while let row = try rows.next() {
                let state = StoredCodes.states[row["state"]]
                documents.append(
                    IncomingDocument(
                        unit: unit, arrivalNumber: row["number"],
                        arrivalDate: CalendarDay(daysSince1970: row["arrival"]), reference: row["reference"],
                        documentDate: row.day("document_date"), issuer: row["issuer"], subject: row["subject"],
                        urgency: StoredCodes.urgencies[row["urgency"]], dueDate: row.day("due"),
                        role: StoredCodes.roles[row["role"]], state: state.isOpen ? state : .unprocessed))
            }
            return documents
        }
    }

    func notFullySigned(of unit: UnitID, asOf day: CalendarDay) throws -> [IssuedDocument] {
        guard let place = self.place(of: unit) else { return [] }
        return try archive.read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT day, traits, reference, subject.value AS subject, recipients.value AS recipients
                    FROM issued_document
                        JOIN text AS subject ON subject.id = issued_document.subject
                        JOIN text AS recipients ON recipients.id = issued_document.recipients
                    WHERE unit = ? AND day <= ? AND traits & 1 = 1 AND traits & 6 <> 6
                    ORDER BY day, number, mark
                    """,
                arguments: [place, day.daysSince1970])
            var documents: [IssuedDocument] = []
            while let row = try rows.next() {
                let traits: Int = row["traits"]
                documents.append(
                    IssuedDocument(
                        unit: unit, reference: row["reference"], date: CalendarDay(daysSince1970: row["day"]),
                        subject: row["subject"], recipients: row["recipients"], isElectronic: true,
                        isSigned: traits & 2 != 0, isLeaderSigned: traits & 4 != 0, isInitialled: traits & 8 != 0,
                        isExempt: traits & 16 != 0))
            }
            return documents
        }
    }

    private func place(of unit: UnitID) -> Int? { units.firstIndex { $0.id == unit }.map { places[$0] } }

    private func byUnit<Value>(_ work: (Database) throws -> [Int: Value]) throws -> [UnitID: Value] {
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

extension Row {
    /// The day in a column.
    func day(_ column: String) -> CalendarDay? {
        let number: Int32? = self[column]
        return number.map { CalendarDay(daysSince1970: $0) }
    }
}
