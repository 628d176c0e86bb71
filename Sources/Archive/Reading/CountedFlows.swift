import Statistics

/// What registers count up to day by day: one row a unit and day, so that comparisons, histories and recent rates never
/// walk over the documents.
enum CountedFlows {
    /// A statement that writes a unit's day.
    static func insertion(_ database: any Database) throws -> any PreparedStatement {
        try database.insertion(
            into: "incoming_flow", columns: ["unit", "day", "arrivals", "replied", "closed"], replacing: false)
    }

    /// Counts of one day. The rule is that of ``DailyFlow``: a document whose day of processing is not known, or lies
    /// before its arrival, counts as processed on the day it arrived.
    private struct Day {
        var arrivals = 0
        var replied = 0
        var closed = 0
    }

    /// Counts documents that come unit by unit.
    struct Writer {
        private let statement: any PreparedStatement
        private var unit: Int?
        private var days: [Int32: Day] = [:]

        init(_ statement: any PreparedStatement) { self.statement = statement }

        mutating func add(_ document: DocumentScan.Incoming) throws {
            guard document.state < 4 else { return }
            if unit != document.unit {
                try finish()
                unit = document.unit
            }
            days[document.arrival.daysSince1970, default: Day()].arrivals += 1
            guard document.state >= 2 else { return }
            let done = max(document.processed ?? document.arrival, document.arrival).daysSince1970
            if document.state == 2 {
                days[done, default: Day()].replied += 1
            } else {
                days[done, default: Day()].closed += 1
            }
        }

        /// Writes the days of the last unit.
        mutating func finish() throws {
            guard let unit else { return }
            for (day, counts) in days {
                try statement.run {
                    $0.bind(1, unit)
                    $0.bind(2, Int64(day))
                    $0.bind(3, counts.arrivals)
                    $0.bind(4, counts.replied)
                    $0.bind(5, counts.closed)
                }
            }
            days.removeAll(keepingCapacity: true)
            self.unit = nil
        }
    }

    /// Counts the issued documents of every unit and day; see ``DocumentScan`` for the traits.
    static func countIssued(_ database: any Database) throws {
        try database.execute(
            """
            INSERT INTO issued_flow
            SELECT unit, day, sum(traits & 1 = 0), sum(traits & 3 = 3), sum(traits & 3 = 1), sum(traits & 5 = 5),
                sum(traits & 19 = 17)
            FROM issued_document GROUP BY unit, day
            """)
    }

    /// The tallies of all documents that had arrived by the end of `day`.
    static func incoming(asOf day: CalendarDay, _ database: any Database) throws -> [Int: IncomingTally] {
        var tallies: [Int: IncomingTally] = [:]
        try database.forEachRow(
            "SELECT unit, sum(arrivals), sum(replied), sum(closed) FROM incoming_flow WHERE day <= ?1 GROUP BY unit",
            day
        ) { row in
            let (arrivals, replied, closed) = (try row.count(1), try row.count(2), try row.count(3))
            guard replied + closed <= arrivals else { throw DatabaseError.damaged }
            tallies[try row.int(0)] = IncomingTally(
                replied: replied, closed: closed, open: arrivals - replied - closed)
        }
        return tallies
    }

    /// The tallies of the documents issued from `first` to `day`.
    static func issued(
        from first: CalendarDay?, asOf day: CalendarDay, _ database: any Database
    ) throws -> [Int: IssuedTally] {
        var tallies: [Int: IssuedTally] = [:]
        try database.forEachRow(
            """
            SELECT unit, sum(paper), sum(signed), sum(unsigned), sum(leader_signed), sum(exempt)
            FROM issued_flow WHERE day BETWEEN ?1 AND ?2 GROUP BY unit
            """,
            first.map { Int($0.daysSince1970) } ?? Int(Int32.min), day
        ) { tallies[try $0.int(0)] = try IssuedTally($0, from: 1) }
        return tallies
    }

    /// Hands over the counts of every unit and day up to `last`, unit by unit; of one unit, or of all.
    static func forEachDay(
        of unit: Int? = nil, through last: CalendarDay, _ database: any Database,
        _ body: (_ unit: Int, _ day: CalendarDay, FlowCount) -> Void
    ) throws {
        let condition = unit == nil ? "" : " AND unit = ?2"
        let statement = try database.prepare(
            "SELECT unit, day, arrivals, replied + closed FROM incoming_flow WHERE day <= ?1\(condition)")
        try statement.forEachRow { bound in
            bound.bind(1, last)
            if let unit { bound.bind(2, unit) }
        } _: { row in
            body(
                try row.int(0), try row.day(1),
                FlowCount(arrivals: try row.count(2), completions: try row.count(3)))
            return true
        }
    }
}

extension DailyFlow {
    /// Counts what happened on a day up to ``last``; what lies before ``first`` goes into the opening.
    mutating func add(_ count: FlowCount, on day: CalendarDay) {
        let place = first.days(to: day)
        if place < 0 {
            opening += count.arrivals - count.completions
        } else if arrivals.indices.contains(place) {
            arrivals[place] += count.arrivals
            completions[place] += count.completions
        }
    }
}
