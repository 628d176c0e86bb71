/// What the fifth migration does: figures by the names of measures, and more states of documents.
extension Schema {
    /// Figures of reports by the names of measures, so that what a report does not tell is not there. Those of version 0.1.0
    /// are the published appendices': the period's documents, leaders' signatures counted among the signed. What a register
    /// tells of its documents stands beside it; counts of documents are made when they are asked for.
    static let measures = """
        CREATE TABLE report_row (
            snapshot INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            unit INTEGER NOT NULL REFERENCES unit,
            row INTEGER CHECK (row > 0),
            published_processing INTEGER CHECK (published_processing >= 0),
            published_signing INTEGER CHECK (published_signing >= 0),
            published_leader INTEGER CHECK (published_leader >= 0),
            PRIMARY KEY (snapshot, position),
            UNIQUE (snapshot, unit)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE report_count (
            snapshot INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
            unit INTEGER NOT NULL REFERENCES unit,
            measure TEXT NOT NULL CHECK (length(measure) > 0),
            count INTEGER NOT NULL CHECK (count BETWEEN 0 AND 2147483647),
            PRIMARY KEY (snapshot, unit, measure)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO report_row SELECT snapshot, position, unit, row, published_processing, NULL, NULL FROM incoming_tally;
        INSERT INTO report_row
            SELECT snapshot, position, unit, row, NULL, published_signing, published_leader FROM issued_tally;
        \(moved("incoming_tally", [
            ("replied", "replied"), ("closed", "closed"), ("open", "open"), ("processed", "replied + closed"),
            ("received", "replied + closed + open"),
        ]))
        \(moved("issued_tally", [
            ("paper", "paper"), ("signed", "signed"), ("unsigned", "unsigned - coalesce(exempt, 0)"), ("leader_signed", "leader_signed"),
            ("electronic", "signed + unsigned"), ("issued", "signed + unsigned + paper"),
            ("to_sign", "signed + unsigned - exempt"), ("fully_signed", "CASE WHEN leader_signed < signed THEN leader_signed ELSE signed END"),
            ("exempt", "nullif(exempt, 0)"),
        ]))
        DROP TABLE incoming_tally;
        DROP TABLE issued_tally;
        DROP TABLE counted_incoming;
        DROP TABLE counted_issued;
        DROP TABLE counted_day;
        DROP TABLE incoming_flow;
        DROP TABLE issued_flow;
        ALTER TABLE register ADD COLUMN tells INTEGER NOT NULL DEFAULT 383;
        """

    private static func moved(_ table: String, _ counts: [(measure: String, sql: String)]) -> String {
        counts.map { measure, sql in
            "INSERT INTO report_count SELECT snapshot, unit, '\(measure)', \(sql) FROM \(table) WHERE \(sql) IS NOT NULL;"
        }.joined(separator: "\n")
    }

    /// States of which less is told (open, processed, not known) and documents issued on paper too.
    static let moreStates: String = ["incoming_document", "incoming_replaced", "issued_document", "issued_replaced"]
        .map { (table: String) -> String in
            let columns = (table.hasPrefix("incoming") ? incomingColumns : issuedColumns)
                .replacing("state BETWEEN 0 AND 4", with: "state BETWEEN 0 AND 7")
                .replacing("state IN (2, 3)", with: "state IN (2, 3, 6)")
                .replacing("traits BETWEEN 0 AND 31", with: "traits BETWEEN 0 AND 63")
            let key = "unit, year, number, mark" + (table.hasSuffix("replaced") ? ", import" : "")
            return """
                ALTER TABLE \(table) RENAME TO old_documents;
                CREATE TABLE \(table) (
                \(columns),
                    PRIMARY KEY (\(key))
                ) STRICT, WITHOUT ROWID;
                INSERT INTO \(table) SELECT * FROM old_documents;
                DROP TABLE old_documents;
                """
        }.joined(separator: "\n")
}
