import GRDB
import Statistics

extension Archive {
    /// What was imported, oldest first.
    public func imports() throws(ArchiveError) -> [KeptImport] {
        try read { database in
            var snapshots: [Int: [KeptImport.Snapshot]] = [:]
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT snapshot.*,
                        CASE WHEN origin = 'register' THEN
                            (SELECT documents FROM register
                                WHERE register.import = snapshot.import AND register.kind = snapshot.kind)
                        WHEN kind = 'incoming' THEN
                            (SELECT count(*) FROM incoming_tally WHERE incoming_tally.snapshot = snapshot.id)
                        ELSE (SELECT count(*) FROM issued_tally WHERE issued_tally.snapshot = snapshot.id) END AS size
                    FROM snapshot ORDER BY id
                    """)
            while let row = try rows.next() {
                guard let kind = FiguresKind(rawValue: row["kind"]) else { continue }
                var period: ReportingPeriod?
                if let from = row.day("period_from"), let to = row.day("period_to") {
                    period = ReportingPeriod(from: from, to: to)
                }
                snapshots[row["import"], default: []].append(
                    KeptImport.Snapshot(
                        kind: kind, isFromRegister: row["origin"] == "register",
                        asOf: CalendarDay(daysSince1970: row["as_of"]), period: period, count: row["size"] ?? 0))
            }
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT import.*, (SELECT count(*) FROM roster_unit WHERE roster_unit.import = import.id) AS roster
                    FROM import ORDER BY id
                    """
            ).map { row in
                KeptImport(
                    id: row["id"], name: row["name"], bytes: row["bytes"], importedAt: row["imported_at"],
                    accepted: row["accepted"], rejected: row["rejected"], rosterUnits: row["roster"],
                    snapshots: snapshots[row["id"]] ?? [])
            }
        }
    }

    /// Changes with every import, forgetting, entry of the journal and settings file; other writing leaves it.
    public func stamp() throws(ArchiveError) -> [Int] {
        try read { database in
            try ["import", "journal", "settings"].flatMap { table -> [Int] in
                let row = try Row.fetchOne(database, sql: "SELECT count(*), coalesce(max(id), 0) FROM \(table)")
                return row.map { [$0[0], $0[1]] } ?? []
            }
        }
    }

    /// What was found in the files of `imports`, in their order.
    public func findings(of imports: some Collection<Int>) throws(ArchiveError) -> [KeptFinding] {
        try read { database in
            try imports.flatMap { id in
                try Row.fetchAll(
                    database,
                    sql: """
                        SELECT finding.*, import.name AS file FROM finding JOIN import ON import.id = finding.import
                        WHERE finding.import = ? ORDER BY position
                        """,
                    arguments: [id]
                ).map { row in
                    KeptFinding(
                        severity: row["severity"], code: row["code"], file: row["file"], sheet: row["sheet"],
                        row: row["row"], column: row["column"], heading: row["heading"], read: row["read"],
                        expected: row["expected"], message: Phrase(row["message_vi"], row["message_en"]))
                }
            }
        }
    }

    /// The rows of an import that were left out, with their text.
    public func rejectedRows(of id: Int) throws(ArchiveError) -> [RejectedRow] {
        try read { database in
            try Row.fetchAll(
                database, sql: "SELECT sheet, row, text FROM rejected_row WHERE import = ? ORDER BY sheet, row",
                arguments: [id]
            ).map { RejectedRow(sheet: $0[0], row: $0[1], text: $0[2]) }
        }
    }
}
