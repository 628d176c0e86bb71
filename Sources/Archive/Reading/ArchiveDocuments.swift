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
    private let ids: [Int: UnitID]
    private let places: [UnitID: Int]

    var holds: (incoming: Bool, issued: Bool) { (holdsIncoming, holdsIssued) }

    /// The documents of `archive`; nil when it holds no register. `unit` gives what the roster knows of a unit.
    init?(_ archive: Archive, _ database: Database, unit: (UnitID) -> Unit?) throws {
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
        var ids: [Int: UnitID] = [:]
        var units: [Unit] = []
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT place, id, name, parent FROM unit
                WHERE place IN (SELECT unit FROM register_keys) ORDER BY place
                """)
        while let row = try rows.next() {
            let id = UnitID(row[1])
            let parent: String? = row[3]
            ids[row[0]] = id
            units.append(unit(id) ?? Unit(id: id, parent: parent.map { UnitID($0) }, name: row[2]))
        }
        self.ids = ids
        self.units = units
        places = Dictionary(ids.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    }

    func incomingTallies(from first: CalendarDay?, asOf day: CalendarDay) throws -> [UnitID: IncomingTally] {
        try byUnit { database in
            if first == nil, try CountedDays.holds(day, database) {
                return try CountedDays.incoming(day, database).tallies
            }
            // What arrived since a day and was processed later is not told by days: that takes the documents.
            guard let first else { return try CountedFlows.incoming(asOf: day, database) }
            return try DocumentScan(database).incoming(from: first, asOf: day).tallies
        }
    }

    func issuedTallies(from first: CalendarDay?, asOf day: CalendarDay) throws -> [UnitID: IssuedTally] {
        try byUnit { database in
            if first == nil, try CountedDays.holds(day, database) { return try CountedDays.issued(day, database) }
            return try CountedFlows.issued(from: first, asOf: day, database)
        }
    }

    func breakdowns(asOf day: CalendarDay) throws -> [UnitID: BacklogBreakdown] {
        try byUnit { database in
            if try CountedDays.holds(day, database) { return try CountedDays.incoming(day, database).backlogs }
            return try DocumentScan(database).incoming(from: nil, asOf: day).backlogs
        }
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
        let place = unit.map { places[$0] ?? -1 }
        guard days > 0, holdsIncoming, place != -1 else { return nil }
        return try archive.read { database in
            var flow: DailyFlow?
            try CountedFlows.forEachDay(of: place, through: last, database) { _, day, count in
                if flow == nil { flow = DailyFlow(first: first, days: days) }
                flow?.add(count, on: day)
            }
            return flow
        }
    }

    func backlog(of unit: UnitID, asOf day: CalendarDay) throws -> [IncomingDocument] {
        guard let place = places[unit] else { return [] }
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
        guard let place = places[unit] else { return [] }
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

    private func byUnit<Value>(_ work: (Database) throws -> [Int: Value]) throws -> [UnitID: Value] {
        let found = try archive.read(work)
        var result: [UnitID: Value] = [:]
        for (place, value) in found {
            if let id = ids[place] { result[id] = value }
        }
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
