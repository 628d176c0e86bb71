import GRDB
import Statistics

/// Walks over documents as numbers, without their texts, and counts them as of a day.
struct DocumentScan {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// What is counted of an incoming document.
    struct Incoming {
        let unit: Int
        let arrival: CalendarDay
        let processed: CalendarDay?
        let due: CalendarDay?
        let state: Int
        let role: Int
        let urgency: Int

        /// The state at the end of `day`; nil when it does not count then. The same rule as for registers in files: one
        /// processed later was open; one whose day of processing is not known counts as processed since it arrived.
        func state(asOf day: CalendarDay) -> DocumentState? {
            guard arrival <= day, state < 4 else { return nil }
            if state >= 2, let processed, processed > day { return .unprocessed }
            return StoredCodes.states[state]
        }
    }

    /// Every incoming document, of one unit or of all.
    func forEachIncoming(_ body: (Incoming) throws -> Void) throws {
        let statement = try BoundStatement(
            database, "SELECT unit, arrival, processed, due, state, role, urgency FROM incoming_document")
        try statement.forEachRow { _ in
        } _: { row in
            try body(
                Incoming(
                    unit: row.int(0), arrival: CalendarDay(daysSince1970: Int32(truncatingIfNeeded: row.int(1))),
                    processed: row.day(2), due: row.day(3), state: row.int(4), role: row.int(5), urgency: row.int(6)))
            return true
        }
    }

    /// Counts and backlogs of incoming documents per unit, of those that arrived from `first` to `day`.
    func incoming(
        from first: CalendarDay?, asOf day: CalendarDay
    ) throws -> (tallies: [Int: IncomingTally], backlogs: [Int: BacklogBreakdown]) {
        var sums = IncomingTallies(asOf: day)
        // They come in the order of their keys, unit by unit.
        try forEachIncoming { document in
            if first.map({ $0 <= document.arrival }) ?? true { sums.add(document) }
        }
        sums.finish()
        return (sums.tallies, sums.backlogs)
    }

    /// Counts of issued documents per unit, of those issued from `first` to `day`.
    func issued(from first: CalendarDay?, asOf day: CalendarDay) throws -> [Int: IssuedTally] {
        // Traits: 1 electronic, 2 signed, 4 leader-signed, 16 exempt (see StoredCodes). A leader's signature counts on
        // electronic documents only; exempt are those that are electronic and not signed.
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT unit,
                    sum(traits & 1 = 0) AS paper,
                    sum(traits & 3 = 3) AS signed,
                    sum(traits & 3 = 1) AS unsigned,
                    sum(traits & 5 = 5) AS leader_signed,
                    sum(traits & 19 = 17) AS exempt
                FROM issued_document WHERE day BETWEEN ? AND ? GROUP BY unit
                """,
            arguments: [first?.daysSince1970 ?? Int32.min, day.daysSince1970])
        var tallies: [Int: IssuedTally] = [:]
        while let row = try rows.next() { tallies[row[0]] = IssuedTally(row) }
        return tallies
    }
}

extension IssuedTally {
    /// The counts in a row with the columns paper, signed, unsigned, leader_signed and exempt.
    init(_ row: Row) {
        self.init(
            paper: row["paper"], signed: row["signed"], unsigned: row["unsigned"], leaderSigned: row["leader_signed"],
            exempt: row["exempt"])
    }
}
