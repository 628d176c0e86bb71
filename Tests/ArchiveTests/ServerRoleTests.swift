import Foundation
import Statistics
import TestSupport
import Testing

@testable import Archive

/// Who may do what on a server: asked of the server itself, with no program between, and through the archive.
@Suite struct ServerRoleTests {
    private let server: ThrowawayServer
    private let database: String
    private let people = ["doc", "cv", "nhap", "vp", "la"]

    init() throws {
        server = try ThrowawayServer.shared()
        database = try server.makeDatabase()
        let address = server.address(database)
        let steps = try ServerSetUp(address, clerks: ["101"], years: 2022...2024).run()
        #expect(steps.contains(.clerk(role: "\(database)_clerk_101", unit: "101")))
        for person in people { _ = try server.query("CREATE ROLE \(name(person)) LOGIN") }
        for (person, role) in [("doc", "reader"), ("cv", "clerk_101"), ("nhap", "importer"), ("vp", "office")] {
            _ = try server.query("GRANT \(database)_\(role) TO \(name(person))")
        }
        let archive = try Archive.open(address)
        defer { archive.close() }
        _ = try archive.add(Self.file(1), at: 0) { TemporaryArchive.digest(1) }
        _ = try archive.add(Self.file(2), at: 0) { TemporaryArchive.digest(2) }
        for unit in ["100", "101", "102"] { try archive.record([Self.note(unit)], names: [:], at: 7) }
        try archive.keep(
            FrozenEvaluation(day: MadeRegister.day0, text: "mọi đơn vị", digest: String(repeating: "a", count: 64)))
    }

    private func name(_ person: String) -> String { "\(database)_\(person)" }

    private static func file(_ number: Int) -> ImportedFile {
        let lines = (1...30).map {
            MadeRegister.Line(
                unit: $0 % 3, number: $0, arrival: $0, processed: number == 2 && $0 % 4 == 0 ? 40 : nil,
                subject: "V/v \($0) của đơn vị \($0 % 3)")
        }
        var file = MadeRegister(lines: lines).file("sổ \(number)", asOf: MadeRegister.day0.advanced(by: 60 + number))
        var table = ReportedTable(
            kind: .incoming, asOf: MadeRegister.day0.advanced(by: 60 + number), period: nil, rows: [])
        for unit in 100...102 {
            var counts = Counts()
            counts[.open] = unit
            table.rows.append(
                ReportedTable.Row(
                    unit: UnitID("\(unit)"), incoming: counts, issued: nil, published: PublishedPercents()))
        }
        file.reports = [ImportedFile.Report(table: table, rows: [1, 2, 3], sheet: "", units: [], isSample: false)]
        file.rejected = [RejectedRow(sheet: "", row: 5, text: "dòng của đơn vị 2")]
        file.findings = [
            KeptFinding(
                severity: "warning", code: "x", sheet: "", row: 5, column: nil, heading: "", read: "của đơn vị 0",
                expected: "", message: Phrase("a", "b"))
        ]
        return file
    }

    private static func note(_ unit: String) -> JournalEntry {
        JournalEntry(
            unit: UnitID(unit), kind: .reminder, day: MadeRegister.day0, asOf: MadeRegister.day0, open: 1,
            note: "nhắc \(unit)")
    }

    private func ask(_ person: String, _ sql: String) throws -> [[String]] {
        try server.query("SET search_path TO dondoc; \(sql)", in: database, as: name(person))
    }

    private func refused(_ person: String, _ sql: String) -> Bool {
        do {
            _ = try ask(person, sql)
            return false
        } catch let error as ThrowawayServer.Refused {
            // The right is missing, or a policy forbids the row; who may not look into the schema finds no table.
            return error.state == "42501" || person == "la" && error.state == "42P01"
        } catch {
            return false
        }
    }

    /// The tables that have rows of units, with what names the unit.
    private static let ofUnits = [
        "incoming_document", "incoming_replaced", "report_row", "report_count", "register_keys", "journal",
    ]

    @Test("a clerk sees her unit's rows of every table, whatever she asks")
    func clerksSeeTheirUnit() throws {
        let place = try #require(try ask("cv", "SELECT place FROM unit WHERE id = '101'").first?.first)
        for table in Self.ofUnits {
            #expect(try ask("cv", "SELECT DISTINCT unit FROM \(table)") == [[place]], "\(table)")
            let all = try ask("doc", "SELECT count(DISTINCT unit) FROM \(table)")
            #expect(all == [["3"]], "others see all of \(table)")
            #expect(try ask("cv", "SELECT count(*) FROM \(table) WHERE unit <> \(place)") == [["0"]], "\(table)")
        }
        let texts = try ask("cv", "SELECT value FROM text WHERE id <> 0").flatMap { $0 }
        #expect(!texts.isEmpty && texts.allSatisfy { $0.hasSuffix("của đơn vị 1") }, "\(texts)")
        for table in ["finding", "rejected_row", "evaluation"] {
            #expect(try ask("cv", "SELECT count(*) FROM \(table)") == [["0"]], "what quotes all units: \(table)")
            #expect(try ask("doc", "SELECT count(*) > 0 FROM \(table)") == [["t"]])
        }
    }

    @Test("parts of single years are nobody's to ask, and tables are no way around policies")
    func partitions() throws {
        let parts = try server.query(
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE relispartition AND relkind = 'r' AND nspname = 'dondoc'",
            in: database
        ).flatMap { $0 }
        #expect(parts.count == 16)
        for part in parts {
            for person in people { #expect(refused(person, "SELECT * FROM dondoc.\(part)"), "\(person), \(part)") }
        }
        for sql in [
            "SET ROLE \(database)_office", "SET row_security = off; SELECT * FROM incoming_document",
            "ALTER TABLE incoming_document DISABLE ROW LEVEL SECURITY", "DROP POLICY own_unit ON incoming_document",
            "INSERT INTO dondoc_clerk VALUES ('\(name("cv"))', '100')", "UPDATE dondoc_clerk SET unit = '100'",
            "CREATE TABLE dondoc.mine (x int)", "TRUNCATE incoming_document", "DELETE FROM incoming_document",
            "COPY incoming_document TO PROGRAM 'cat'",
        ] { #expect(refused("cv", sql), "\(sql)") }
    }

    @Test("each role writes what is its own, and nothing else")
    func writing() throws {
        let place = try ask("doc", "SELECT place FROM unit WHERE id = '101'")[0][0]
        let other = try ask("doc", "SELECT place FROM unit WHERE id = '100'")[0][0]
        func entry(_ unit: String) -> String {
            "INSERT INTO journal (unit, kind, day, as_of, note, written_at) VALUES (\(unit), 'reminder', 19000, 19000, '', 0)"
        }
        let document = "DELETE FROM issued_document"
        let settings = "DELETE FROM settings"
        let evaluation = "DELETE FROM evaluation"
        let allowed: [String: [Bool]] = [
            "doc": [false, false, false, false, false], "cv": [true, false, false, false, false],
            "nhap": [false, false, true, true, false], "vp": [true, true, true, true, true],
            "la": [false, false, false, false, false],
        ]
        for person in people {
            for (place, sql) in [entry(place), entry(other), document, settings, evaluation].enumerated() {
                #expect(refused(person, sql) != allowed[person]?[place], "\(person): \(sql)")
            }
        }
        #expect(try ask("cv", "SELECT count(*) FROM journal") == [["3"]])
        _ = try ask("cv", "DELETE FROM journal")
        #expect(try ask("doc", "SELECT count(*) FROM journal WHERE unit <> \(place)") == [["3"]], "hers alone go")
    }

    @Test("a clerk's archive is her unit: figures, backlog, journal; nothing of another")
    func aClerksArchive() throws {
        let archive = try Archive.open(server.address(database, user: name("cv")))
        let figures = try archive.figures()
        let documents = try #require(figures.documents)
        #expect(documents.units.map(\.id.text) == ["101"])
        let day = MadeRegister.day0.advanced(by: 62)
        #expect(try documents.backlog(of: UnitID("100"), asOf: day).isEmpty)
        let own = try documents.backlog(of: UnitID("101"), asOf: day)
        #expect(!own.isEmpty && own.allSatisfy { $0.subject.hasSuffix("của đơn vị 1") })
        let snapshot = try #require(try figures.snapshot(asOf: day))
        #expect(snapshot.units.map(\.unit.id.text) == ["101"])
        #expect(try archive.journal().keys.map(\.text) == ["101"])
        try archive.record([Self.note("101")], names: [:], at: 9)
        #expect(throws: ArchiveError.notAllowed) { try archive.record([Self.note("100")], names: [:], at: 9) }
        #expect(throws: ArchiveError.notAllowed) { try archive.forget(1) }
        #expect(throws: ArchiveError.notAllowed) {
            try archive.add(Self.file(3), at: 0) { TemporaryArchive.digest(3) }
        }
        // A part is no copy of the whole.
        let file = try TemporaryArchive()
        #expect(throws: ArchiveError.notAllowed) {
            try archive.copy(to: try Archive.open(file.path)) { _ in true }
        }
    }

    @Test("readers read, importers import, and who has no role gets nothing")
    func others() throws {
        let reader = try Archive.open(server.address(database, user: name("doc")))
        #expect(try reader.figures().documents?.units.count == 3)
        #expect(throws: ArchiveError.notAllowed) { try reader.record([Self.note("100")], names: [:], at: 9) }
        let importer = try Archive.open(server.address(database, user: name("nhap")))
        let id = try importer.add(Self.file(3), at: 0) { TemporaryArchive.digest(3) }
        let lines = (1...5_000).map {
            MadeRegister.Line(unit: $0 % 3, number: 1_000 + $0, arrival: 5, processed: nil, subject: "mới \($0)")
        }
        let large = try importer.add(
            MadeRegister(lines: lines).file("sổ lớn", asOf: MadeRegister.day0.advanced(by: 70)), at: 0
        ) { TemporaryArchive.digest(30) }
        #expect(try importer.number("SELECT count(*) FROM text WHERE value LIKE 'mới %'") == 5_000)
        try importer.forget(large)
        try importer.forget(id)
        #expect(throws: ArchiveError.notAllowed) { try importer.record([Self.note("100")], names: [:], at: 9) }
        // Deleting for good writes the tables anew, which is their owner's: said before anything is deleted.
        let far = MadeRegister.day0.advanced(by: 900)
        #expect(throws: ArchiveError.notAllowed) { try importer.forget(before: far) }
        #expect(try importer.imports().count == 2)
        let office = try Archive.open(server.address(database, user: name("vp")))
        _ = try office.add(Self.file(4), at: 0) { TemporaryArchive.digest(4) }
        try office.record([Self.note("100")], names: [:], at: 9)
        // A whole office is moved by whoever may write all of it.
        let file = try TemporaryArchive()
        let copy = try Archive.open(file.path)
        #expect(try office.copy(to: copy) { _ in true }.count > 15)
        let owner = try Archive.open(server.address(database))
        #expect(try owner.forget(before: far).count == 3)
        #expect(try owner.number("SELECT count(*) FROM incoming_document") == 0)
        #expect(try owner.number("SELECT count(*) FROM text WHERE value <> ''") == 0)
        #expect(throws: ArchiveError.notAllowed) { try Archive.open(server.address(database, user: name("la"))) }
    }

    @Test("setting up again changes nothing but what is missing")
    func settingUpAgain() throws {
        let address = server.address(database)
        let dump =
            "SELECT table_name, grantee, privilege_type FROM information_schema.role_table_grants WHERE table_schema = 'dondoc' ORDER BY 1, 2, 3"
        let before = try server.query(dump, in: database)
        let steps = try ServerSetUp(address, clerks: ["101"], years: 2022...2024).run()
        #expect(try server.query(dump, in: database) == before)
        #expect(
            steps.contains { step in
                if case .roles(_, new: []) = step { return true }
                return false
            })
        // A year whose documents lay among the others.
        _ = try server.query(
            "ALTER TABLE dondoc.incoming_document DETACH PARTITION dondoc.incoming_document_2023", in: database)
        _ = try server.query(
            "INSERT INTO dondoc.incoming_document SELECT * FROM dondoc.incoming_document_2023; DROP TABLE dondoc.incoming_document_2023",
            in: database)
        _ = try ServerSetUp(address, years: 2022...2024).run()
        #expect(try server.query("SELECT count(*) FROM dondoc.incoming_document_2023", in: database) == [["30"]])
        #expect(refused("doc", "SELECT * FROM incoming_document_2023"))
        #expect(try ask("doc", "SELECT count(*) FROM incoming_document") == [["30"]])
    }
}
