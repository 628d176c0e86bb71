import Statistics

/// A table of which a checksum is kept beside it, made when it is written and compared whenever it is read.
///
/// Pages carry checksums of their own, so a page that is wrong in itself is known. What those cannot know is a page that is an
/// earlier state of itself: a write that never reached the disk, or a block put back from a backup. It is whole, and lacks the
/// newest import, the newest deadline, a promise.
struct StoredTable {
    let name: String
    /// What stands in a row; in the order of `key`.
    let texts: [String]
    let numbers: [String]
    let bytes: [String]
    let key: String
    /// The column that says which import a row came with: then each import has a checksum of its own. Elsewhere the whole
    /// table has one.
    let part: String?

    private init(
        _ name: String, texts: [String] = [], numbers: [String] = [], bytes: [String] = [], key: String,
        part: String? = nil
    ) {
        self.name = name
        self.texts = texts
        self.numbers = numbers
        self.bytes = bytes
        self.key = key
        self.part = part
    }

    static let imports = StoredTable(
        "import", texts: ["name"], numbers: ["id", "bytes", "imported_at", "accepted", "rejected"], bytes: ["digest"],
        key: "id")
    static let units = StoredTable(
        "unit", texts: ["id", "name", "coalesce(parent, '')"], numbers: ["place"], key: "place")
    /// The digest of a report stands in its row, and with it its figures.
    static let snapshots = StoredTable(
        "snapshot", texts: ["kind", "origin", "sheet", "scope"],
        numbers: ["id", "import", "as_of", "period_from", "period_to", "is_sample", "digest"], key: "id")
    static let registers = StoredTable(
        "register", texts: ["kind"],
        numbers: ["import", "first_day", "last_day", "last_arrival", "documents", "tells"], key: "import, kind")
    static let registerKeys = StoredTable(
        "register_keys", texts: ["kind"], numbers: ["unit", "import", "length(keys)"], key: "kind, unit",
        part: "import")
    static let rosters = StoredTable(
        "roster_unit",
        texts: ["name", "coalesce(parent, '')", "\"group\"", "aliases", "coalesce(successor, '')", "level"],
        numbers: ["position", "unit", "valid_from", "valid_to"], key: "position", part: "import")
    static let findings = StoredTable(
        "finding",
        texts: ["severity", "code", "sheet", "heading", "read", "expected", "message_vi", "message_en"],
        numbers: ["position", "row", "\"column\""], key: "position", part: "import")
    static let rejectedRows = StoredTable(
        "rejected_row", texts: ["sheet", "text"], numbers: ["row"], key: "sheet, row", part: "import")
    static let journal = StoredTable(
        "journal", texts: ["kind", "note"],
        numbers: ["id", "unit", "day", "as_of", "open", "unsigned", "promised", "written_at"], key: "id")
    static let settings = StoredTable(
        "settings", texts: ["name", "text"], numbers: ["id", "valid_from", "kept_at"], bytes: ["digest"], key: "id")
    static let facts = StoredTable(
        "fact", texts: ["name", "value", "author"], numbers: ["id", "valid_from", "written_at"], key: "id")
    static let layouts = StoredTable(
        "layout", texts: ["fingerprint", "decision", "author"], numbers: ["decided_at"], key: "fingerprint")
    static let evaluations = StoredTable(
        "evaluation", texts: ["digest", "text"], numbers: ["id", "day"], key: "id")

    /// Those that have one checksum.
    static let whole = [
        imports, units, snapshots, registers, journal, settings, facts, layouts, evaluations,
    ]

    /// Those that have a checksum for each import.
    static let ofImports = [registerKeys, rosters, findings, rejectedRows]

    /// Keeps the checksum of what the table says now, or what it says of one import.
    func seal(_ database: any Database, of import: Int = 0) throws {
        guard database.keepsChecksums else { return }
        try KeptChecksum.keep(try made(`import`, database), of: name, part: `import`, database)
    }

    /// Keeps the checksums of everything.
    static func sealAll(_ database: any Database) throws {
        guard database.keepsChecksums else { return }
        for table in whole { try table.seal(database) }
        for id in try database.all("SELECT id FROM import", decode: { try $0.int(0) }) {
            for table in ofImports { try table.seal(database, of: id) }
        }
        try forEachUnit(database) { kind, unit in try DocumentDigest.seal(kind, unit: unit, database) }
        try sealRows(database)
    }

    /// Keeps the checksums of the documents' whole rows.
    static func sealRows(_ database: any Database) throws {
        try forEachUnit(database) { kind, unit in
            try DocumentRowsDigest.seal(DocumentShape.of(kind), unit: unit, database)
        }
    }

    /// Compares everything.
    static func checkAll(_ database: any Database) throws {
        try checkImports(database)
        for table in whole { try table.check(database) }
        for id in try database.all("SELECT id FROM import", decode: { try $0.int(0) }) {
            for table in ofImports { try table.check(database, of: id) }
        }
        let reports = "SELECT id FROM snapshot WHERE origin = 'report'"
        for snapshot in try database.all(reports, decode: { try $0.int(0) }) {
            try ReportDigest.check(snapshot, database)
        }
        try forEachUnit(database) { kind, unit in
            try DocumentDigest.check(kind, unit: unit, database)
            try DocumentRowsDigest.check(DocumentShape.of(kind), unit: unit, database)
            try DocumentRowsDigest.checkReplaced(DocumentShape.of(kind), unit: unit, database)
        }
    }

    private static func forEachUnit(
        _ database: any Database, _ body: (FiguresKind, Int) throws -> Void
    ) throws {
        for kind in FiguresKind.allCases {
            let units = try database.all(
                "SELECT DISTINCT unit FROM register_keys WHERE kind = ?1", kind.rawValue, decode: { try $0.int(0) })
            for unit in units { try body(kind, unit) }
        }
    }

    /// Changes the table with `work`. Compared before: a checksum made anew over what is damaged would call it right.
    func change<Value>(_ database: any Database, _ work: () throws -> Value) throws -> Value {
        try check(database)
        let value = try work()
        try seal(database)
        return value
    }

    /// Compares.
    /// - Throws: that what is stored is damaged.
    func check(_ database: any Database, of import: Int = 0) throws {
        guard try KeptChecksum.areKept(database) else { return }
        // Answers come by indexes too, and those have pages of their own.
        if part == nil { try database.checkIndexes(of: name) }
        guard try KeptChecksum.of(name, part: `import`, database) == made(`import`, database) else {
            // Somebody else may have taken the import back since its number was learned: nothing is kept of it.
            if part != nil, try !database.exists("SELECT 1 FROM import WHERE id = ?1", `import`) { return }
            throw DatabaseError.damaged
        }
    }

    /// Compares what every answer starts from: which imports there are, of which units, with which figures.
    static func checkImports(_ database: any Database) throws {
        for table in [StoredTable.imports, .units, .snapshots, .registers] { try table.check(database) }
        let ids = try database.all("SELECT id FROM import", decode: { try $0.int(0) })
        for table in [StoredTable.registerKeys, .rosters] {
            try database.checkIndexes(of: table.name)
            for id in ids { try table.check(database, of: id) }
        }
    }

    private func made(_ import: Int, _ database: any Database) throws -> Int64 {
        var sum = Checksum()
        let condition = part.map { " WHERE \($0) = ?1" } ?? ""
        let sql = """
            SELECT \((texts + numbers + bytes).joined(separator: ", ")) FROM \(name)\(condition) ORDER BY \(key)
            """
        try database.prepare(sql).forEachRow {
            if part != nil { $0.bind(1, `import`) }
        } _: { row in
            for column in texts.indices { sum.add(try row.text(column)) }
            for column in texts.count..<texts.count + numbers.count {
                sum.add(row.isNull(column) ? Int64.min : try row.int64(column))
            }
            let first = texts.count + numbers.count
            for column in first..<first + bytes.count { sum.add(try row.bytes(column)) }
            return true
        }
        return Int64(bitPattern: sum.value)
    }
}

/// Where checksums are kept.
enum KeptChecksum {
    /// The name of the table.
    static let name = "checksum"

    static let table = """
        CREATE TABLE checksum (
            name TEXT NOT NULL,
            part INTEGER NOT NULL,
            value INTEGER NOT NULL,
            PRIMARY KEY (name, part)
        ) STRICT, WITHOUT ROWID;
        """

    /// Whether there are any: an archive of an earlier version that may only be read has none.
    static func areKept(_ database: any Database, since step: String = Migrations.ofChecksums) throws -> Bool {
        try database.keepsChecksums
            && database.exists("SELECT 1 FROM \(Migrations.table) WHERE identifier = ?1", step)
    }

    static func keep(_ value: Int64, of name: String, part: Int, _ database: any Database) throws {
        guard database.keepsChecksums else { return }
        try database.run(
            """
            INSERT INTO checksum (name, part, value) VALUES (?1, ?2, ?3)
            ON CONFLICT (name, part) DO UPDATE SET value = excluded.value
            """, name, part, value)
    }

    /// Nil where none was kept.
    static func of(_ name: String, part: Int, _ database: any Database) throws -> Int64? {
        try database.first("SELECT value FROM checksum WHERE name = ?1 AND part = ?2", name, part) { try $0.int64(0) }
    }

    /// All parts of `name`.
    static func all(_ name: String, _ database: any Database) throws -> [Int: Int64] {
        var found: [Int: Int64] = [:]
        try database.forEachRow("SELECT part, value FROM checksum WHERE name = ?1", name) {
            found[try $0.int(0)] = try $0.int64(1)
        }
        return found
    }

    static func forget(_ name: String, part: Int, _ database: any Database) throws {
        guard database.keepsChecksums else { return }
        try database.run("DELETE FROM checksum WHERE name = ?1 AND part = ?2", name, part)
    }
}
