import Statistics

extension Archive {
    /// What was imported, oldest first. Rows of reports are counted by a column that no index has: years of them are not
    /// compared with their index for that.
    public func imports() throws(ArchiveError) -> [KeptImport] {
        try read { database in
            try StoredTable.checkImports(database)
            var snapshots: [Int: [KeptImport.Snapshot]] = [:]
            try database.forEachRow(
                """
                SELECT import, kind, origin, as_of, period_from, period_to,
                    CASE WHEN origin = 'register' THEN
                        (SELECT documents FROM register
                            WHERE register.import = snapshot.import AND register.kind = snapshot.kind)
                    ELSE (SELECT count(published_leader IS NULL) FROM report_row WHERE report_row.snapshot = snapshot.id) END
                FROM snapshot ORDER BY id
                """
            ) { row in
                snapshots[try row.int(0), default: []].append(
                    KeptImport.Snapshot(
                        kind: try row.word(1), isFromRegister: try row.text(2) == "register", asOf: try row.day(3),
                        period: try row.period(4), count: try row.optionalCount(6) ?? 0))
            }
            return try database.all(
                """
                SELECT id, name, bytes, imported_at, accepted, rejected,
                    (SELECT count(*) FROM roster_unit WHERE roster_unit.import = import.id)
                FROM import ORDER BY id
                """
            ) { row in
                let id = try row.int(0)
                return KeptImport(
                    id: id, name: try row.text(1), bytes: try row.count(2), importedAt: try row.int(3),
                    accepted: try row.count(4), rejected: try row.count(5), rosterUnits: try row.count(6),
                    snapshots: snapshots[id] ?? [])
            }
        }
    }

    /// Changes with every import, forgetting, entry of the journal and settings file; other writing leaves it.
    public func stamp() throws(ArchiveError) -> [Int] {
        try read { database in
            try ["import", "journal", "settings"].flatMap { table in
                try database.first("SELECT count(*), coalesce(max(id), 0) FROM \(table)") {
                    [try $0.int(0), try $0.int(1)]
                } ?? []
            }
        }
    }

    /// What was found in the files of `imports`, in their order.
    public func findings(of imports: some Collection<Int>) throws(ArchiveError) -> [KeptFinding] {
        try read { database in
            try imports.flatMap { id in
                try StoredTable.findings.check(database, of: id)
                return try database.all(
                    """
                    SELECT severity, code, import.name, sheet, row, "column", heading, read, expected, message_vi, message_en
                    FROM finding LEFT JOIN import ON import.id = finding.import WHERE finding.import = ?1 ORDER BY position
                    """, id
                ) { row in
                    KeptFinding(
                        severity: try row.text(0), code: try row.text(1), file: try row.text(2), sheet: try row.text(3),
                        row: try row.optionalCount(4), column: try row.optionalCount(5), heading: try row.text(6),
                        read: try row.text(7), expected: try row.text(8),
                        message: Phrase(try row.text(9), try row.text(10)))
                }
            }
        }
    }

    /// Whether the archive was made by the first version and nothing was imported since: its figures may differ from those
    /// that were told then.
    public func comesFromFirstVersion() throws(ArchiveError) -> Bool {
        try read { try Schema.migrations.done($0).contains(Migrations.changed) }
    }

    /// The documents that are withdrawn now, by the import that lacked them, in the order of their units. A later register can
    /// bring a document back: then what was said of it when it went is no longer true. Nothing is looked for where no import
    /// withdrew anything.
    public func withdrawn() throws(ArchiveError) -> [Int: [WithdrawnDocument]] {
        try read { database in
            let told = try database.first("SELECT EXISTS (SELECT 1 FROM finding WHERE code = 'document-withdrawn')") {
                try $0.int(0)
            }
            guard told == 1 else { return [:] }
            var documents: [Int: [WithdrawnDocument]] = [:]
            for kind in FiguresKind.allCases {
                let shape = DocumentShape.of(kind)
                try database.forEachRow(
                    """
                    SELECT withdrawn, unit.id, unit.name, number, document.\(shape.values[0])
                    FROM \(shape.table) AS document JOIN unit ON unit.place = document.unit
                    WHERE withdrawn IS NOT NULL ORDER BY unit.place, year, number, mark
                    """
                ) { row in
                    documents[try row.int(0), default: []].append(
                        WithdrawnDocument(
                            unit: Unit(id: UnitID(try row.text(1)), name: try row.text(2)), kind: kind,
                            number: try row.int(3) & 0xFFFF_FFFF, day: try row.day(4)))
                }
            }
            return documents
        }
    }

    /// The rows of an import that were left out, with their text.
    public func rejectedRows(of id: Int) throws(ArchiveError) -> [RejectedRow] {
        try read { database in
            try StoredTable.rejectedRows.check(database, of: id)
            return try database.all(
                "SELECT sheet, row, text FROM rejected_row WHERE import = ?1 ORDER BY sheet, row", id
            ) {
                RejectedRow(sheet: try $0.text(0), row: try $0.count(1), text: try $0.text(2))
            }
        }
    }
}
