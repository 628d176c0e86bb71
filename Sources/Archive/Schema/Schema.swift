import Statistics

/// The archive's tables, as ordered named migrations. A migration that has shipped is never changed: a new one is added,
/// and a fixture of the schema before it goes into Tests/ArchiveTests/Fixtures.
enum Schema {
    /// What tells an archive of dondoc from other stores: "dond".
    static let applicationID = 0x646F_6E64

    static let migrations = Migrations(steps: [
        Migration(name: "1 imports, reports, registers, journal") { database in
            try clear(database)
            try database.setMark(applicationID)
            for tables in [imports, reports, registers, journal] { try database.execute(tables) }
        },
        Migration(name: "2 documents counted day by day") { try $0.execute(flows) },
        Migration(name: "3 units that change, frozen evaluations") { database in
            try database.execute(changingUnits)
            try database.execute(evaluations)
        },
        Migration(name: "4 layouts and facts of the office") { try $0.execute(officeFacts) },
        Migration(name: Migrations.ofMeanings) { database in
            try database.execute(measures)
            try database.execute(moreStates)
        },
        Migration(name: "6 documents that were withdrawn, digests of reports") { database in
            try database.execute(withdrawals)
            for snapshot in try database.all("SELECT id FROM snapshot", decode: { try $0.int(0) }) {
                try ReportDigest.seal(snapshot, database)
            }
        },
        Migration(name: Migrations.ofChecksums) { database in
            try database.execute(KeptChecksum.table)
            try StoredTable.sealAll(database)
        },
        Migration(name: Migrations.ofRowChecksums) { try StoredTable.sealRows($0) },
    ])

    /// Whether nothing lives in the file yet: it is empty, or its first migration was cut short.
    static func isUnborn(_ database: any Database) throws -> Bool {
        if try migrations.isUnborn(database) { return true }
        let tables = try database.tables().subtracting([Migrations.table])
        guard try migrations.done(database).isEmpty, tables.isSubset(of: firstTables) else { return false }
        // The empty text is a row of the schema itself.
        return try tables.allSatisfy { table in
            try !database.exists("SELECT 1 FROM \"\(table)\" \(table == "text" ? "WHERE value <> ''" : "") LIMIT 1")
        }
    }

    /// Takes away what a first migration left that was cut short.
    private static func clear(_ database: any Database) throws {
        for table in try database.tables().intersection(firstTables) {
            try database.execute("DROP TABLE \"\(table)\"")
        }
    }

    private static let firstTables: Set<String> = [
        "import", "unit", "roster_unit", "settings", "finding", "rejected_row", "snapshot", "incoming_tally",
        "issued_tally", "text", "incoming_document", "incoming_replaced", "issued_document", "issued_replaced",
        "register",
        "register_keys", "counted_day", "counted_incoming", "counted_issued", "journal",
    ]

    static func isDay(_ column: String) -> String { StoredDay.isDay(column) }

    /// The successors of a unit stand in `successor` with their shares, as the roster writes them.
    private static let changingUnits = """
        ALTER TABLE roster_unit ADD COLUMN level TEXT NOT NULL DEFAULT '';
        ALTER TABLE roster_unit ADD COLUMN valid_from INTEGER CHECK (\(isDay("valid_from")));
        ALTER TABLE roster_unit ADD COLUMN valid_to INTEGER CHECK (\(isDay("valid_to")));
        """

    /// Evaluations as they were decided, each sealed with the digest of its text.
    private static let evaluations = """
        CREATE TABLE evaluation (
            id INTEGER PRIMARY KEY,
            day INTEGER NOT NULL CHECK (\(isDay("day"))),
            digest TEXT NOT NULL CHECK (length(digest) = 64),
            text TEXT NOT NULL CHECK (length(text) > 0),
            UNIQUE (digest, text)
        ) STRICT;
        """

    /// The import that lacked a document which it would have had; it is not counted from then on.
    private static let withdrawals = """
        ALTER TABLE incoming_document ADD COLUMN withdrawn INTEGER REFERENCES import;
        ALTER TABLE issued_document ADD COLUMN withdrawn INTEGER REFERENCES import;
        ALTER TABLE register ADD COLUMN last_arrival INTEGER CHECK (\(isDay("last_arrival")));
        ALTER TABLE snapshot ADD COLUMN digest INTEGER;
        """

    /// What an office decided about layouts of files, and what it judges by.
    private static let officeFacts = """
        CREATE TABLE layout (
            fingerprint TEXT NOT NULL PRIMARY KEY CHECK (length(fingerprint) > 0),
            decision TEXT NOT NULL,
            author TEXT NOT NULL,
            decided_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE fact (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL CHECK (length(name) > 0),
            value TEXT NOT NULL,
            valid_from INTEGER NOT NULL CHECK (\(isDay("valid_from"))),
            author TEXT NOT NULL,
            written_at INTEGER NOT NULL
        ) STRICT;
        """
}
