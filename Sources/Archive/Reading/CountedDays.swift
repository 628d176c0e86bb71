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

    /// Whether `day` was counted.
    static func holds(_ day: CalendarDay, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM counted_day WHERE day = ?)", arguments: [day.daysSince1970])
            ?? false
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

    /// The tallies of a day that was counted.
    static func incoming(
        _ day: CalendarDay, _ database: Database
    ) throws -> (tallies: [Int: IncomingTally], backlogs: [Int: BacklogBreakdown]) {
        var tallies: [Int: IncomingTally] = [:]
        var backlogs: [Int: BacklogBreakdown] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT * FROM counted_incoming WHERE day = ?", arguments: [day.daysSince1970])
        while let row = try rows.next() {
            let unit: Int = row["unit"]
            tallies[unit] = IncomingTally(replied: row["replied"], closed: row["closed"], open: row["open"])
            let oldest: Int32? = row["oldest"]
            backlogs[unit] = BacklogBreakdown(
                byAge: (0..<4).map { row["age\($0)"] }, byRole: (0..<4).map { row["role\($0)"] },
                byUrgency: (0..<5).map { row["urgency\($0)"] }, overdue: row["overdue"], due: row["due"],
                oldest: oldest.map { CalendarDay(daysSince1970: $0) })
        }
        return (tallies, backlogs)
    }

    /// The tallies of a day that was counted.
    static func issued(_ day: CalendarDay, _ database: Database) throws -> [Int: IssuedTally] {
        var tallies: [Int: IssuedTally] = [:]
        let rows = try Row.fetchCursor(
            database, sql: "SELECT * FROM counted_issued WHERE day = ?", arguments: [day.daysSince1970])
        while let row = try rows.next() { tallies[row["unit"]] = IssuedTally(row) }
        return tallies
    }
}
