import Statistics
import Threads

extension Archive {
    /// Takes a file in: one transaction. `digest` is asked for last, since it may still be computed meanwhile; `progress`
    /// gets documents written, false stops. `withdrawn` gets the documents that earlier registers had and this one has no
    /// more, and makes the findings of them.
    /// - Throws: ``ArchiveError/alreadyImported(_:)`` when the same bytes were imported before; then nothing changed.
    public func add(
        _ file: ImportedFile, at seconds: Int, digest: () throws -> [UInt8], progress: (Int) -> Bool = { _ in true },
        withdrawn: ([WithdrawnDocument]) -> [KeptFinding] = { _ in [] }
    ) throws(ArchiveError) -> Int {
        // Every reference is made in this transaction, from rows made before: checking each of millions again would double
        // the time. `PRAGMA foreign_key_check` in the tests looks after it.
        try write(checksReferences: false) { database in
            var writer = try ImportWriter(database, file)
            return try writer.write(at: seconds, digest: digest, progress: progress, withdrawn: withdrawn)
        }
    }

    /// The number of the import with these bytes, if there is one.
    public func importNumber(digest: [UInt8]) throws(ArchiveError) -> Int? {
        try read { database in
            try StoredTable.imports.check(database)
            return try database.first("SELECT id FROM import WHERE digest = ?1", digest) { try $0.int(0) }
        }
    }

    /// Whether an import of this length exists: only then can the same bytes have been imported before.
    public func hasImport(ofBytes count: Int) throws(ArchiveError) -> Bool {
        try read { database in
            try database.exists("SELECT 1 FROM import WHERE bytes = ?1", count)
        }
    }
}

/// Writes one file's rows, in the order in which they refer to each other.
struct ImportWriter {
    private let database: any Database
    private let file: ImportedFile
    private var units: UnitPlaces
    /// What earlier registers had and this one has no more.
    private var withdrawn: [WithdrawnDocument] = []

    init(_ database: any Database, _ file: ImportedFile) throws {
        self.database = database
        self.file = file
        units = try UnitPlaces(database)
    }

    mutating func write(
        at seconds: Int, digest: () throws -> [UInt8], progress: (Int) -> Bool,
        withdrawn tell: ([WithdrawnDocument]) -> [KeptFinding]
    ) throws -> Int {
        try StoredTable.checkImports(database)
        let unknown = (0..<32).map { _ in UInt8.random(in: 0...255) }
        try database.run(
            """
            INSERT INTO import (name, digest, bytes, imported_at, accepted, rejected) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            file.name, unknown, file.bytes, seconds, file.accepted, file.rejected.count)
        let id = database.lastInsertedID
        try writeRoster(id)
        for report in file.reports { try write(report, id) }
        try writeRegisters(id, progress)
        try write(file.findings + (withdrawn.isEmpty ? [] : tell(withdrawn)), id)
        try database.run("DELETE FROM \(Migrations.table) WHERE identifier = ?1", Migrations.changed)
        try settleDigest(id, try digest())
        try seal(id)
        return id
    }

    /// Keeps the checksums of what was written.
    private func seal(_ id: Int) throws {
        if units.areMore { try StoredTable.units.seal(database) }
        for table in [StoredTable.imports, .snapshots, .registers] { try table.seal(database) }
        for table in StoredTable.ofImports { try table.seal(database, of: id) }
    }

    private func settleDigest(_ id: Int, _ digest: [UInt8]) throws {
        let known = try database.first("SELECT id FROM import WHERE digest = ?1", digest) { try $0.int(0) }
        if let known { throw ArchiveError.alreadyImported(known) }
        try database.run("UPDATE import SET digest = ?1 WHERE id = ?2", digest, id)
    }

    private mutating func writeRoster(_ id: Int) throws {
        for (position, unit) in file.roster.enumerated() {
            let place = try units.place(of: unit, database)
            try database.run(
                """
                INSERT INTO roster_unit
                    (import, position, unit, name, parent, "group", aliases, successor, level, valid_from, valid_to)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT DO NOTHING
                """,
                id, position, place, unit.name, unit.parent?.text, unit.group, unit.aliases.joined(separator: "|"),
                Succession.text(of: unit.successors), unit.level, unit.validFrom, unit.validTo)
        }
    }

    private mutating func write(_ report: ImportedFile.Report, _ id: Int) throws {
        guard let asOf = report.table.asOf, !report.table.rows.isEmpty else { return }
        let snapshot = try writeSnapshot(
            id, report.table.kind, "report", sheet: report.sheet, asOf: asOf, period: report.table.period,
            isSample: report.isSample)
        let known = Dictionary(report.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (position, row) in report.table.rows.enumerated() {
            let place = try units.place(of: known[row.unit] ?? Unit(id: row.unit, name: row.unit.text), database)
            let line = position < report.rows.count ? report.rows[position] : nil
            try database.run(
                """
                INSERT INTO report_row
                    (snapshot, position, unit, row, published_processing, published_signing, published_leader)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                snapshot, position, place, line, row.published.processing, row.published.signing, row.published.leader)
            for (measure, count) in (row.incoming ?? row.issued)?.known ?? [] {
                try database.run(
                    "INSERT INTO report_count (snapshot, unit, measure, count) VALUES (?1, ?2, ?3, ?4)", snapshot,
                    place,
                    measure.name, count)
            }
        }
        try ReportDigest.seal(snapshot, database)
    }

    private func writeSnapshot(
        _ id: Int, _ kind: FiguresKind, _ origin: String, sheet: String, asOf: CalendarDay, period: ReportingPeriod?,
        isSample: Bool
    ) throws -> Int {
        try database.run(
            """
            INSERT INTO snapshot (import, kind, origin, sheet, as_of, period_from, period_to, scope, is_sample)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            """,
            id, kind.rawValue, origin, sheet, asOf, period?.from, period?.to, file.scope, isSample)
        return database.lastInsertedID
    }

    private mutating func writeRegisters(_ id: Int, _ progress: (Int) -> Bool) throws {
        guard let documents = file.documents, !file.registers.isEmpty else {
            return
        }
        for register in file.registers {
            _ = try writeSnapshot(
                id, register.kind, "register", sheet: register.sheet, asOf: register.asOf, period: register.period,
                isSample: register.isSample)
        }
        let places = try documents.units.map { try units.place(of: $0, database) }
        let numbers = try TextNumbers(database)
        let read = Guarded(TextStore(numbers))
        var texts = try TextTable(database, numbers)
        var written = 0
        let kinds = FiguresKind.allCases.filter { kind in file.registers.contains { $0.kind == kind } }
        for kind in kinds {
            var merge = try RegisterMerge(database, import: id, kind: kind, unitPlaces: places)
            let days = try merge.write(documents, read: read, &texts) { count in progress(written + count) }
            guard let days else { continue }
            written += days.documents
            try database.run(
                """
                INSERT INTO register (import, kind, first_day, last_day, last_arrival, documents, tells)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                id, kind.rawValue, days.first, days.last, days.lastArrival, days.documents,
                tells(kind, documents).rawValue)
            try markWithdrawn(kind, in: merge.knownUnits, by: id)
        }
    }

    /// Marks the documents that this import has no more.
    private mutating func markWithdrawn(_ kind: FiguresKind, in places: [Int], by id: Int) throws {
        guard !places.isEmpty else { return }
        let withdrawals = try Withdrawals(database, kind)
        let units = Dictionary(
            try database.all("SELECT place, id, name FROM unit") {
                (try $0.int(0), Unit(id: UnitID(try $0.text(1)), name: try $0.text(2)))
            }, uniquingKeysWith: { first, _ in first })
        for place in places {
            guard let unit = units[place] else { throw DatabaseError.damaged }
            try withdrawals.settle(unit: place, after: id) { key, day in
                withdrawn.append(WithdrawnDocument(unit: unit, kind: kind, number: key.number & 0xFFFF_FFFF, day: day))
            }
            try DocumentDigest.seal(kind, unit: place, database)
            try DocumentRowsDigest.seal(DocumentShape.of(kind), unit: place, database)
        }
    }

    /// What all registers of a kind tell.
    private func tells(_ kind: FiguresKind, _ documents: any DocumentStream) -> ToldFacts {
        documents.coverage.filter { $0.kind == kind }.reduce(ToldFacts(rawValue: 511)) { $0.intersection($1.tells) }
    }

    private func write(_ findings: [KeptFinding], _ id: Int) throws {
        for (position, finding) in findings.enumerated() {
            try database.run(
                """
                INSERT INTO finding (import, position, severity, code, sheet, row, "column", heading, read, expected,
                    message_vi, message_en)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                """,
                id, position, finding.severity, finding.code, finding.sheet, finding.row, finding.column,
                finding.heading,
                finding.read, finding.expected, finding.message.vietnamese, finding.message.english)
        }
        for row in file.rejected {
            try database.run(
                "INSERT INTO rejected_row (import, sheet, row, text) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                id,
                row.sheet, row.row, row.text)
        }
    }
}
