/// A report's figures in one number, which is kept beside them when they are written and compared whenever they are read: where
/// it differs, they are not what was imported.
///
/// It notices damage that leaves every value possible; it is no seal against somebody who means it.
enum ReportDigest {
    /// Keeps the number of what a snapshot says.
    static func seal(_ snapshot: Int, _ database: any Database) throws {
        try database.run("UPDATE snapshot SET digest = ?1 WHERE id = ?2", try made(of: snapshot, database), snapshot)
    }

    /// Compares.
    /// - Throws: that the figures are damaged.
    static func check(_ snapshot: Int, _ database: any Database) throws {
        let kept = try database.first("SELECT digest FROM snapshot WHERE id = ?1", snapshot) { try $0.int64(0) }
        guard kept == (try made(of: snapshot, database)) else { throw DatabaseError.damaged }
    }

    private static func made(of snapshot: Int, _ database: any Database) throws -> Int64 {
        var sum = Checksum()
        func take(_ query: String, texts: [Int], numbers: [Int]) throws {
            try database.forEachRow(query, snapshot) { row in
                for column in texts { sum.add(try row.text(column)) }
                for column in numbers { sum.add(row.isNull(column) ? Int64.min : try row.int64(column)) }
            }
        }
        try take(
            "SELECT kind, origin, as_of, period_from, period_to FROM snapshot WHERE id = ?1", texts: [0, 1],
            numbers: [2, 3, 4])
        try take(
            """
            SELECT unit.id, position, row, published_processing, published_signing, published_leader
            FROM report_row LEFT JOIN unit ON unit.place = report_row.unit WHERE snapshot = ?1 ORDER BY position
            """, texts: [0], numbers: [1, 2, 3, 4, 5])
        try take(
            """
            SELECT unit.id, measure, count FROM report_count LEFT JOIN unit ON unit.place = report_count.unit
            WHERE snapshot = ?1 ORDER BY report_count.unit, measure
            """, texts: [0, 1], numbers: [2])
        return Int64(bitPattern: sum.value)
    }
}
