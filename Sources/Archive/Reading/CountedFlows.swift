import GRDB
import Statistics

/// What registers count up to day by day: one row a unit and day, so that comparisons, histories and recent rates never
/// walk over the documents.
enum CountedFlows {
    static let insertion = "INSERT INTO incoming_flow VALUES (?, ?, ?, ?, ?)"

    /// Counts of one day. The rule is that of ``DailyFlow``: a document whose day of processing is not known, or lies
    /// before its arrival, counts as processed on the day it arrived.
    private struct Day {
        var arrivals = 0
        var replied = 0
        var closed = 0
    }

    /// Counts documents that come unit by unit.
    struct Writer {
        private let statement: BoundStatement
        private var unit: Int?
        private var days: [Int32: Day] = [:]

        init(_ statement: BoundStatement) { self.statement = statement }

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
    static func countIssued(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO issued_flow
                SELECT unit, day, sum(traits & 1 = 0), sum(traits & 3 = 3), sum(traits & 3 = 1), sum(traits & 5 = 5),
                    sum(traits & 19 = 17)
                FROM issued_document GROUP BY unit, day
                """)
    }

    /// The tallies of all documents that had arrived by the end of `day`.
    static func incoming(asOf day: CalendarDay, _ database: Database) throws -> [Int: IncomingTally] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT unit, sum(arrivals), sum(replied), sum(closed) FROM incoming_flow WHERE day <= ? GROUP BY unit
                """,
            arguments: [day.daysSince1970])
        var tallies: [Int: IncomingTally] = [:]
        while let row = try rows.next() {
            let (arrivals, replied, closed): (Int, Int, Int) = (row[1], row[2], row[3])
            tallies[row[0]] = IncomingTally(replied: replied, closed: closed, open: arrivals - replied - closed)
        }
        return tallies
    }

    /// The tallies of the documents issued from `first` to `day`.
    static func issued(
        from first: CalendarDay?, asOf day: CalendarDay, _ database: Database
    ) throws -> [Int: IssuedTally] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT unit, sum(paper) AS paper, sum(signed) AS signed, sum(unsigned) AS unsigned,
                    sum(leader_signed) AS leader_signed, sum(exempt) AS exempt
                FROM issued_flow WHERE day BETWEEN ? AND ? GROUP BY unit
                """,
            arguments: [first?.daysSince1970 ?? Int32.min, day.daysSince1970])
        var tallies: [Int: IssuedTally] = [:]
        while let row = try rows.next() { tallies[row[0]] = IssuedTally(row) }
        return tallies
    }

    /// Hands over the counts of every unit and day up to `last`, unit by unit; of one unit, or of all.
    static func forEachDay(
        of unit: Int? = nil, through last: CalendarDay, _ database: Database,
        _ body: (_ unit: Int, _ day: CalendarDay, FlowCount) -> Void
    ) throws {
        let condition = unit == nil ? "" : " AND unit = ?"
        let statement = try BoundStatement(
            database, "SELECT unit, day, arrivals, replied + closed FROM incoming_flow WHERE day <= ?\(condition)")
        try statement.forEachRow { bound in
            bound.bind(1, last)
            if let unit { bound.bind(2, unit) }
        } _: { row in
            let day = CalendarDay(daysSince1970: Int32(truncatingIfNeeded: row.int(1)))
            body(row.int(0), day, FlowCount(arrivals: row.int(2), completions: row.int(3)))
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
