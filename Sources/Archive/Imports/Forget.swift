import Statistics

extension Archive {
    /// Takes every import back whose figures are all of days before `day`, and leaves nothing of them in the file, names of units
    /// that nothing else speaks of neither; their numbers. What was said to units stays, and so do rosters. `progress` as for one
    /// import.
    public func forget(
        before day: CalendarDay, progress: (Int, Int) -> Bool = { _, _ in true }
    ) throws(ArchiveError) -> [Int] {
        if refusal == nil { try tellingArchiveErrors { try database.checkCompacting() } }
        let old = try read { database in
            try database.all("SELECT import FROM snapshot GROUP BY import HAVING max(as_of) < ?1 ORDER BY import", day)
            {
                try $0.int(0)
            }
        }
        for id in old { try forget(id, progress: progress) }
        if !old.isEmpty { try write(checksReferences: false) { try Self.forgetUnits($0) } }
        if let refusal { throw refusal }
        try tellingArchiveErrors { try database.compact() }
        return old
    }

    /// The units that nothing speaks of any more.
    private static func forgetUnits(_ database: any Database) throws {
        let shapes = FiguresKind.allCases.map { DocumentShape.of($0) }
        let tables =
            ["report_row", "report_count", "roster_unit", "register_keys", "journal"]
            + shapes.flatMap { [$0.table, $0.replaced] }
        try StoredTable.units.change(database) {
            let uses = tables.map { "SELECT unit FROM \($0)" }.joined(separator: " UNION ")
            try database.execute("DELETE FROM unit WHERE place NOT IN (\(uses))")
        }
    }

    /// Takes an import back: its reports, registers and findings go, and every document is again as the other imports
    /// have it. What was said to units stays. `progress` gets how much of the work is done, of how much; false stops, and
    /// the import stays.
    /// - Throws: ``ArchiveError/noSuchImport(_:)``.
    public func forget(_ id: Int, progress: (Int, Int) -> Bool = { _, _ in true }) throws(ArchiveError) {
        // Checking the references of each text that goes would read every document again. What goes is what nobody refers
        // to; `PRAGMA foreign_key_check` in the tests looks after it.
        try write(checksReferences: false) { database in
            guard try database.exists("SELECT 1 FROM import WHERE id = ?1", id) else {
                throw ArchiveError.noSuchImport(id)
            }
            try StoredTable.checkImports(database)
            let total =
                try database.first("SELECT count(*) FROM register_keys WHERE import = ?1", id) {
                    try $0.count(0)
                } ?? 0
            var done = 0
            var units: [FiguresKind: [Int]] = [:]
            for kind in FiguresKind.allCases {
                units[kind] = try leaveOut(id, kind, database) {
                    done += 1
                    if !progress(done, total) { throw ArchiveError.cancelled }
                }
            }
            try forgetRows(of: id, database)
            for (kind, units) in units where !units.isEmpty {
                let withdrawals = try Withdrawals(database, kind)
                for unit in units {
                    try withdrawals.settle(unit: unit)
                    try DocumentDigest.seal(kind, unit: unit, database)
                    try DocumentRowsDigest.seal(DocumentShape.of(kind), unit: unit, database)
                }
            }
            if total > 0 { try forgetTexts(database) }
        }
    }

    /// Takes the documents of one kind back, unit by unit; the units.
    private func leaveOut(
        _ id: Int, _ kind: FiguresKind, _ database: any Database, unitDone: () throws -> Void
    ) throws -> [Int] {
        let units = try database.all(
            "SELECT unit FROM register_keys WHERE kind = ?1 AND import = ?2 ORDER BY unit", kind.rawValue, id
        ) { try $0.int(0) }
        let ranks = try RegisterRanks(database, kind)
        var rows = try UnitRows(database, DocumentShape.of(kind))
        var texts = try TextTable(database, TextNumbers(database))
        for unit in units {
            let keys = try database.first(
                "SELECT keys FROM register_keys WHERE kind = ?1 AND unit = ?2 AND import = ?3", kind.rawValue, unit, id
            ) { try KeyList.keys(in: try $0.bytes(0)) }
            try rows.load(unit: unit, &texts)
            try rows.leaveOut(import: id, keys: keys ?? [], ranks)
            try rows.writeChanges(unit: unit, &texts)
            try unitDone()
        }
        return units
    }

    /// The rows that only this import has.
    private func forgetRows(of id: Int, _ database: any Database) throws {
        for tally in ["report_row", "report_count"] {
            try database.run("DELETE FROM \(tally) WHERE snapshot IN (SELECT id FROM snapshot WHERE import = ?1)", id)
        }
        for table in ["snapshot", "register", "register_keys", "roster_unit", "finding", "rejected_row"] {
            try database.run("DELETE FROM \(table) WHERE import = ?1", id)
        }
        try database.run("DELETE FROM import WHERE id = ?1", id)
        for table in [StoredTable.imports, .snapshots, .registers] { try table.seal(database) }
        for table in StoredTable.ofImports { try KeptChecksum.forget(table.name, part: id, database) }
    }

    /// The texts that no document has any more. The last number stays taken: none is ever given twice, so that a page from an
    /// earlier time cannot put another text in its place.
    private func forgetTexts(_ database: any Database) throws {
        let uses = [FiguresKind.incoming, .issued].flatMap { kind -> [String] in
            let shape = DocumentShape.of(kind)
            return [shape.table, shape.replaced].flatMap { table in
                shape.interned.map { "SELECT \($0) FROM \(table)" }
            }
        }
        let last = try database.first("SELECT max(id) FROM text") { try $0.int(0) } ?? 0
        try database.execute(
            "DELETE FROM text WHERE id <> 0 AND id NOT IN (\(uses.joined(separator: " UNION ")))")
        try database.run("INSERT INTO text (id, value) VALUES (?1, '') ON CONFLICT DO NOTHING", last)
    }
}
