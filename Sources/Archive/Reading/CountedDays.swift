import GRDB
import Statistics

/// What registers count up to on the day that is looked at most: kept as one row a unit, so that opening the archive never
/// walks over the documents.
enum CountedDays {
    /// Counts again for the day the archive opens with, after documents of the kinds `changed`, or reports, changed. `read`
    /// is what was counted of the incoming documents while they were written, when there were none before.
    static func refresh(
        _ database: Database, changed: Set<FiguresKind> = Set(FiguresKind.allCases), read: IncomingCount? = nil
    ) throws {
        let before = try countedDay(database)
        let day = try hasDocuments(database) ? newestDay(database) : nil
        // Of another day everything is counted anew.
        let kinds = before == day ? changed : Set(FiguresKind.allCases)
        if before != day {
            try database.execute(sql: "DELETE FROM counted_day")
            if let day {
                try database.execute(sql: "INSERT INTO counted_day VALUES (?)", arguments: [day.daysSince1970])
            }
        }
        if kinds.contains(.incoming) {
            try database.execute(sql: "DELETE FROM counted_incoming")
            if read == nil { try database.execute(sql: "DELETE FROM incoming_flow") }
            if let day { try countIncoming(day, read, database) }
        }
        if kinds.contains(.issued) {
            try database.execute(sql: "DELETE FROM counted_issued; DELETE FROM issued_flow")
            if let day { try countIssued(day, database) }
        }
    }

    /// The day that was counted.
    static func countedDay(_ database: Database) throws -> CalendarDay? {
        try Int32.fetchOne(database, sql: "SELECT max(day) FROM counted_day").map { CalendarDay(daysSince1970: $0) }
    }

    /// The newest day of any report or register: what is shown unless another day is asked for.
    static func newestDay(_ database: Database) throws -> CalendarDay? {
        try Int32.fetchOne(database, sql: "SELECT max(as_of) FROM snapshot").map { CalendarDay(daysSince1970: $0) }
    }

    private static func hasDocuments(_ database: Database) throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM register)") ?? false
    }

    private static func countIncoming(_ day: CalendarDay, _ read: IncomingCount?, _ database: Database) throws {
        var count: IncomingCount
        if let read {
            count = read
        } else {
            count = try IncomingCount(asOf: day, database)
            try DocumentScan(database).forEachIncoming { try count.add($0) }
        }
        try count.finish()
        for (unit, tally) in count.sums.tallies {
            let backlog = count.sums.backlogs[unit] ?? BacklogBreakdown()
            let counts = [tally.replied, tally.closed, tally.open, backlog.overdue, backlog.due]
            let arguments: [(any DatabaseValueConvertible)?] =
                [day.daysSince1970, unit] + counts + [backlog.oldest?.daysSince1970]
                + AgeBand.allCases.map { backlog[$0] } + StoredCodes.roles.map { backlog[$0] }
                + StoredCodes.urgencies.map { backlog[$0] }
            let marks = arguments.map { _ in "?" }.joined(separator: ", ")
            try database.execute(
                sql: "INSERT INTO counted_incoming VALUES (\(marks))", arguments: StatementArguments(arguments))
        }
    }

    private static func countIssued(_ day: CalendarDay, _ database: Database) throws {
        try CountedFlows.countIssued(database)
        for (unit, tally) in try DocumentScan(database).issued(from: nil, asOf: day) {
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
        guard let day = try countedDay(database) else { return nil }
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
