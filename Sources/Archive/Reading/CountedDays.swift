import Statistics

/// What registers count up to on the day that is looked at most: kept as one row a unit, so that opening the archive never
/// walks over the documents.
enum CountedDays {
    /// Counts again for the day the archive opens with, after documents of the kinds `changed`, or reports, changed. `read`
    /// is what was counted of the incoming documents while they were written, when there were none before.
    static func refresh(
        _ database: any Database, changed: Set<FiguresKind> = Set(FiguresKind.allCases), read: IncomingCount? = nil
    ) throws {
        let before = try countedDay(database)
        let day = try hasDocuments(database) ? newestDay(database) : nil
        // Of another day everything is counted anew.
        let kinds = before == day ? changed : Set(FiguresKind.allCases)
        if before != day {
            try database.execute("DELETE FROM counted_day")
            if let day {
                try database.run("INSERT INTO counted_day (day) VALUES (?1)", day)
            }
        }
        if kinds.contains(.incoming) {
            try database.execute("DELETE FROM counted_incoming")
            if read == nil { try database.execute("DELETE FROM incoming_flow") }
            if let day { try countIncoming(day, read, database) }
        }
        if kinds.contains(.issued) {
            try database.execute("DELETE FROM counted_issued; DELETE FROM issued_flow")
            if let day { try countIssued(day, database) }
        }
    }

    /// The day that was counted.
    static func countedDay(_ database: any Database) throws -> CalendarDay? {
        try database.first("SELECT max(day) FROM counted_day") { try $0.optionalDay(0) }
    }

    /// The newest day of any report or register: what is shown unless another day is asked for.
    static func newestDay(_ database: any Database) throws -> CalendarDay? {
        try database.first("SELECT max(as_of) FROM snapshot") { try $0.optionalDay(0) }
    }

    private static func hasDocuments(_ database: any Database) throws -> Bool {
        try database.exists("SELECT 1 FROM register")
    }

    private static func countIncoming(_ day: CalendarDay, _ read: IncomingCount?, _ database: any Database) throws {
        var count: IncomingCount
        if let read {
            count = read
        } else {
            count = try IncomingCount(asOf: day, database)
            try DocumentScan(database).forEachIncoming { try count.add($0) }
        }
        try count.finish()
        let insertion = try database.insertion(
            into: "counted_incoming", columns: ["day"] + incomingColumns, replacing: false)
        for (unit, tally) in count.sums.tallies {
            let backlog = count.sums.backlogs[unit] ?? BacklogBreakdown()
            let counts = [tally.replied, tally.closed, tally.open, backlog.overdue, backlog.due]
            let parts =
                AgeBand.allCases.map { backlog[$0] } + StoredCodes.roles.map { backlog[$0] }
                + StoredCodes.urgencies.map { backlog[$0] }
            let values: [(any StoredValue)?] = [day, unit] + counts + [backlog.oldest] + parts
            try insertion.run { $0.bind(values) }
        }
    }

    private static func countIssued(_ day: CalendarDay, _ database: any Database) throws {
        try CountedFlows.countIssued(database)
        let insertion = try database.insertion(
            into: "counted_issued", columns: ["day"] + issuedColumns, replacing: false)
        for (unit, tally) in try DocumentScan(database).issued(from: nil, asOf: day) {
            try insertion.run {
                $0.bind([
                    day, unit, tally.paper, tally.signed, tally.unsigned, tally.leaderSigned, tally.exempt,
                ])
            }
        }
    }

    private static let incomingColumns =
        ["unit", "replied", "closed", "open", "overdue", "due", "oldest"]
        + AgeBand.allCases.map { "age\($0.rawValue)" } + StoredCodes.roles.indices.map { "role\($0)" }
        + StoredCodes.urgencies.indices.map { "urgency\($0)" }

    private static let issuedColumns = ["unit", "paper", "signed", "unsigned", "leader_signed", "exempt"]

    /// What was counted for the newest day; nil when there is no register. `places` are those of the units, ascending.
    static func newest(
        _ places: [Int], _ database: any Database
    ) throws -> (day: CalendarDay, counts: DocumentCounts)? {
        guard let day = try countedDay(database) else { return nil }
        return (day, try counts(day, places, database))
    }

    private static func counts(
        _ day: CalendarDay, _ places: [Int], _ database: any Database
    ) throws -> DocumentCounts {
        var counts = DocumentCounts(count: places.count)
        try forEachUnit(places, incomingColumns, of: "counted_incoming", day, database) { place, row in
            counts.incoming[place] = IncomingTally(
                replied: try row.count(1), closed: try row.count(2), open: try row.count(3))
            let parts = try (7..<incomingColumns.count).map { try row.count($0) }
            counts.backlogs[place] = BacklogBreakdown(
                overdue: try row.count(4), due: try row.count(5), oldest: try row.optionalDay(6),
                breakdown: { parts[$0] })
        }
        try forEachUnit(places, issuedColumns, of: "counted_issued", day, database) { place, row in
            counts.issued[place] = try IssuedTally(row, from: 1)
        }
        return counts
    }

    /// Hands over the rows of a day with their places in `places`: both ascend, so that they are walked through together.
    private static func forEachUnit(
        _ places: [Int], _ columns: [String], of table: String, _ day: CalendarDay, _ database: any Database,
        _ body: (Int, any Row) throws -> Void
    ) throws {
        var place = 0
        try database.forEachRow(
            "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE day = ?1 ORDER BY unit", day
        ) { row in
            let unit = try row.int(0)
            while place < places.count, places[place] < unit { place += 1 }
            if place < places.count, places[place] == unit { try body(place, row) }
        }
    }
}
