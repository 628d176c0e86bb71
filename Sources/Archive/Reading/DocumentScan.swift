import Statistics

/// Walks over documents as numbers, without their texts, and counts them as of a day.
struct DocumentScan {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

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
        try database.forEachRow("SELECT unit, arrival, processed, due, state, role, urgency FROM incoming_document") {
            row in
            try body(
                Incoming(
                    unit: try row.int(0), arrival: try row.day(1), processed: try row.optionalDay(2),
                    due: try row.optionalDay(3), state: try row.int(4, in: 0...4), role: try row.int(5, in: 0...3),
                    urgency: try row.int(6, in: 0...4)))
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
        var tallies: [Int: IssuedTally] = [:]
        try database.forEachRow(
            """
            SELECT unit,
                sum(traits & 1 = 0),
                sum(traits & 3 = 3),
                sum(traits & 3 = 1),
                sum(traits & 5 = 5),
                sum(traits & 19 = 17)
            FROM issued_document WHERE day BETWEEN ?1 AND ?2 GROUP BY unit
            """,
            first.map { Int($0.daysSince1970) } ?? Int(Int32.min), day
        ) { tallies[try $0.int(0)] = try IssuedTally($0, from: 1) }
        return tallies
    }
}

extension IssuedTally {
    /// The counts in a row, from `column` on: paper, signed, unsigned, leader_signed and exempt.
    init(_ row: any Row, from column: Int) throws {
        self.init(
            paper: try row.count(column), signed: try row.count(column + 1), unsigned: try row.count(column + 2),
            leaderSigned: try row.count(column + 3), exempt: try row.count(column + 4))
    }
}
