import GRDB
import Statistics

/// What registers count up to on the day that is looked at most: kept as one row a unit, so that opening the archive never
/// walks over the documents.
enum CountedDays {
    /// Counts again for the day the archive opens with, after documents or reports changed.
    static func refresh(_ database: Database) throws {
        for table in ["counted_incoming", "counted_issued", "counted_day", "incoming_flow", "issued_flow"] {
            try database.execute(sql: "DELETE FROM \(table)")
        }
        guard try hasDocuments(database), let day = try newestDay(database) else { return }
        try count(day, database)
    }

    /// The newest day of any report or register: what is shown unless another day is asked for.
    static func newestDay(_ database: Database) throws -> CalendarDay? {
        try Int32.fetchOne(database, sql: "SELECT max(as_of) FROM snapshot").map { CalendarDay(daysSince1970: $0) }
    }

    private static func hasDocuments(_ database: Database) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM register)") ?? false
    }

    private static func count(_ day: CalendarDay, _ database: Database) throws {
        let scan = DocumentScan(database)
        // The documents come unit by unit: their days are written as soon as the next unit begins.
        var flows = CountedFlows.Writer(try BoundStatement(database, CountedFlows.insertion))
        let (tallies, backlogs) = try scan.incoming(from: nil, asOf: day) { try flows.add($0) }
        try flows.finish()
        try CountedFlows.countIssued(database)
        try database.execute(sql: "INSERT INTO counted_day VALUES (?)", arguments: [day.daysSince1970])
        for (unit, tally) in tallies {
            let backlog = backlogs[unit] ?? BacklogBreakdown()
            let counts = [tally.replied, tally.closed, tally.open, backlog.overdue, backlog.due]
            let arguments: [(any DatabaseValueConvertible)?] =
                [day.daysSince1970, unit] + counts + [backlog.oldest?.daysSince1970]
                + AgeBand.allCases.map { backlog[$0] } + StoredCodes.roles.map { backlog[$0] }
                + StoredCodes.urgencies.map { backlog[$0] }
            let marks = arguments.map { _ in "?" }.joined(separator: ", ")
            try database.execute(
                sql: "INSERT INTO counted_incoming VALUES (\(marks))", arguments: StatementArguments(arguments))
        }
        for (unit, tally) in try scan.issued(from: nil, asOf: day) {
            try database.execute(
                sql: "INSERT INTO counted_issued VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    day.daysSince1970, unit, tally.paper, tally.signed, tally.unsigned, tally.leaderSigned,
                    tally.exempt,
                ])
        }
    }

    /// What was counted for the newest day; nil when there is no register. `places` are those of the units, ascending.
    static func newest(
        _ places: [Int], _ database: Database
    ) throws -> (day: CalendarDay, counts: DocumentCounts)? {
        guard let newest = try Int32.fetchOne(database, sql: "SELECT max(day) FROM counted_day") else { return nil }
        let day = CalendarDay(daysSince1970: newest)
        return (day, try counts(day, places, database))
    }

    private static func counts(
        _ day: CalendarDay, _ places: [Int], _ database: Database
    ) throws -> DocumentCounts {
        let breakdown =
            AgeBand.allCases.map { "age\($0.rawValue)" } + StoredCodes.roles.indices.map { "role\($0)" }
            + StoredCodes.urgencies.indices.map { "urgency\($0)" }
        let columns = ["unit", "replied", "closed", "open", "overdue", "due", "oldest"] + breakdown
        var counts = DocumentCounts(count: places.count)
        try forEachUnit(places, columns, of: "counted_incoming", day, database) { place, row in
            counts.incoming[place] = IncomingTally(replied: row.int(1), closed: row.int(2), open: row.int(3))
            counts.backlogs[place] = BacklogBreakdown(
                overdue: row.int(4), due: row.int(5), oldest: row.day(6), breakdown: { row.int(7 + Int32($0)) })
        }
        let issued = ["unit", "paper", "signed", "unsigned", "leader_signed", "exempt"]
        try forEachUnit(places, issued, of: "counted_issued", day, database) { place, row in
            counts.issued[place] = IssuedTally(
                paper: row.int(1), signed: row.int(2), unsigned: row.int(3), leaderSigned: row.int(4),
                exempt: row.int(5))
        }
        return counts
    }

    /// Hands over the rows of a day with their places in `places`: both ascend, so that they are walked through together.
    private static func forEachUnit(
        _ places: [Int], _ columns: [String], of table: String, _ day: CalendarDay, _ database: Database,
        _ body: (Int, BoundStatement) -> Void
    ) throws {
        var place = 0
        try BoundStatement(
            database, "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE day = ? ORDER BY unit"
        ).forEachRow {
            $0.bind(1, day)
        } _: { row in
            let unit = row.int(0)
            while place < places.count, places[place] < unit { place += 1 }
            if place < places.count, places[place] == unit { body(place, row) }
            return true
        }
    }
}
