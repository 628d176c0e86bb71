import Foundation
import Statistics
import Testing

@testable import Archive

/// What the schema refuses, which files it takes for archives, and that archives of earlier schemas open.
@Suite struct SchemaTests {
    private static let prepared = """
        INSERT INTO import VALUES (1, 'a.csv', randomblob(32), 10, 0, 1, 0);
        INSERT INTO unit VALUES (1, '143', 'UBND xã Vĩnh Long', NULL);
        INSERT INTO snapshot VALUES (1, 1, 'incoming', 'report', '', 19522, NULL, NULL, '', 0, NULL);
        """

    private static let impossible = [
        "INSERT INTO import VALUES (2, '', randomblob(32), 10, 0, 1, 0)",
        "INSERT INTO import VALUES (2, 'b', randomblob(31), 10, 0, 1, 0)",
        "INSERT INTO import VALUES (2, 'b', (SELECT digest FROM import), 10, 0, 1, 0)",
        "INSERT INTO import VALUES (2, 'b', randomblob(32), -1, 0, 1, 0)",
        "INSERT INTO unit VALUES (2, '143', 'khác', NULL)",
        "INSERT INTO unit VALUES (2, '', 'khác', NULL)",
        "INSERT INTO snapshot VALUES (2, 9, 'incoming', 'report', '', 19522, NULL, NULL, '', 0, NULL)",
        "INSERT INTO snapshot VALUES (2, 1, 'both', 'report', '', 19522, NULL, NULL, '', 0, NULL)",
        "INSERT INTO snapshot VALUES (2, 1, 'incoming', 'report', '', 999999, NULL, NULL, '', 0, NULL)",
        "INSERT INTO snapshot VALUES (2, 1, 'incoming', 'report', '', 19522, 19522, 19500, '', 0, NULL)",
        "INSERT INTO snapshot VALUES (2, 1, 'incoming', 'report', '', 19522, 19500, NULL, '', 0, NULL)",
        "INSERT INTO incoming_document VALUES (1, 2023, 5, 0, 1, 19400, NULL, NULL, NULL, 0, 0, 0, '', '', 0, 0, 9)",
        "INSERT INTO report_row VALUES (1, 0, 9, 1, NULL, NULL, NULL)",
        "INSERT INTO report_row VALUES (1, 0, 1, 1, -1, NULL, NULL)",
        "INSERT INTO report_count VALUES (1, 1, 'open', -1)",
        "INSERT INTO report_count VALUES (1, 1, 'open', NULL)",
        "INSERT INTO report_count VALUES (1, 1, 'open', 'nhiều')",
        "INSERT INTO report_count VALUES (1, 9, 'open', 1)",
        "INSERT INTO incoming_document VALUES (1, 2023, 0, 0, 1, 19400, NULL, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL)",
        "INSERT INTO incoming_document VALUES (1, 2023, 5, 7, 1, 19400, NULL, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL)",
        "INSERT INTO incoming_document VALUES (1, 2023, 5, 0, 1, 19400, 19401, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL)",
        "INSERT INTO incoming_document VALUES (1, 2023, 5, 0, 1, 19400, NULL, NULL, NULL, 8, 0, 0, '', '', 0, 0, NULL)",
        "INSERT INTO incoming_document VALUES (1, 2023, 5, 0, 1, 19400, NULL, NULL, NULL, 0, 0, 0, '', '', 0, 77, NULL)",
        "INSERT INTO issued_document VALUES (1, 2023, 5, 7, 1, 19400, 64, '', 0, 0, NULL)",
        "INSERT INTO journal VALUES (1, 1, 'whisper', 19400, 19400, 1, 1, '', NULL, 0)",
        "INSERT INTO journal VALUES (1, 1, 'reminder', 19400, 19400, -1, 1, '', NULL, 0)",
        "INSERT INTO finding VALUES (1, 0, 'fatal', 'x', '', 1, 0, '', '', '', '', '')",
        "INSERT INTO finding VALUES (1, 0, 'error', 'x', '', 0, 0, '', '', '', '', '')",
    ]

    /// References of documents: on a server they are the program's own to keep right.
    private static let dangling = [
        "0, '', '', 0, 0, 9)", "0, '', '', 0, 77, NULL)",
    ]

    private static func statement(_ sql: String, on kind: EngineKind) -> String {
        guard kind == .server else { return sql }
        return sql.replacing("randomblob(32)", with: "sha256(convert_to(random()::text, 'UTF8'))")
            .replacing("randomblob(31)", with: "substr(sha256('x'), 1, 31)")
    }

    @Test(arguments: impossible, EngineKind.allCases)
    func impossibleRowsAreRefused(_ statement: String, _ kind: EngineKind) throws {
        if kind == .server, Self.dangling.contains(where: statement.hasSuffix) { return }
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        try archive.write { try $0.execute(Self.statement(Self.prepared, on: kind)) }
        #expect(throws: ArchiveError.self) {
            try archive.write { try $0.execute(Self.statement(statement, on: kind)) }
        }
    }

    @Test("the same rows with possible values are taken", arguments: EngineKind.allCases)
    func possibleRowsAreTaken(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        try archive.write { database in
            try database.execute(Self.statement(Self.prepared, on: kind))
            for statement in [
                "INSERT INTO report_row VALUES (1, 0, 1, 1, 75, NULL, NULL)",
                "INSERT INTO report_count VALUES (1, 1, 'open', 7)",
                "INSERT INTO incoming_document VALUES (1, 2023, 5, 0, 1, 19400, 19401, NULL, NULL, 3, 0, 0, '', '', 0, 0, NULL)",
                "INSERT INTO incoming_document VALUES (1, 2023, 0, 7, 1, 19400, NULL, NULL, NULL, 0, 0, 0, '', '', 0, 0, NULL)",
                "INSERT INTO issued_document VALUES (1, 2023, 5, 7, 1, 19400, 31, '', 0, 0, NULL)",
                "INSERT INTO journal VALUES (1, 1, 'reminder', 19400, 19400, 1, 1, '', NULL, 0)",
            ] { try database.execute(statement) }
        }
    }

    @Test func everyTableIsStrict() throws {
        let place = try TemporaryArchive()
        let loose = try Archive.open(place.path).read { database in
            try database.all(
                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0"
            ) { try $0.text(0) }
        }
        #expect(Set(loose).subtracting(["sqlite_schema", "sqlite_sequence", "grdb_migrations"]).isEmpty)
    }

    @Test("an archive of every earlier schema opens and gives its figures", arguments: [1, 2, 7])
    func earlierSchemas(_ number: Int) throws {
        let place = try TemporaryArchive()
        let dump = try #require(
            Bundle.module.url(forResource: "schema-\(number)", withExtension: "sql", subdirectory: "Fixtures"))
        let sql = try String(contentsOf: dump, encoding: .utf8)
        try place.execute(sql)
        let archive = try Archive.open(place.path)
        let figures = try archive.figures()
        let day = try #require(CalendarDay(iso: "2023-06-14"))
        let snapshot = try #require(try figures.snapshot(asOf: day))
        let unit = try #require(snapshot.units.first { $0.unit.id == UnitID("143") })
        #expect(unit.incoming == Counts.incoming(replied: 0, closed: 114, open: 1_526))
        #expect(unit.unit.name == "UBND xã Vĩnh Long")
        #expect(try figures.documents?.backlog(of: UnitID("143"), asOf: day).map(\.arrivalNumber) == [3_010, 3_011])
        #expect(try archive.journal()[UnitID("143")]?.first?.note == "Hẹn 20/07")
        #expect(unit.unit.level.isEmpty && unit.unit.validFrom == nil && unit.unit.validTo == nil)
        #expect(try archive.frozenEvaluations().isEmpty)
        #expect(try archive.read { try Schema.migrations.isComplete($0) })
        #expect(try archive.hasNoDanglingReferences())
    }

    @Test func filesOfOthersAreLeftAlone() throws {
        let place = try TemporaryArchive()
        try Data("Đây không phải kho lưu, chỉ là một tệp chữ dài hơn một chút.".utf8).write(
            to: URL(fileURLWithPath: place.path))
        #expect(throws: ArchiveError.notAnArchive) { try Archive.open(place.path) }
        let other = try TemporaryArchive()
        try other.execute("CREATE TABLE danh_ba (ten TEXT)")
        let before = try Data(contentsOf: URL(fileURLWithPath: other.path))
        #expect(throws: ArchiveError.notAnArchive) { try Archive.open(other.path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: other.path)) == before)
    }

    @Test func newerArchivesAreLeftAlone() throws {
        let place = try TemporaryArchive()
        try Archive.open(place.path).write {
            try $0.execute("INSERT INTO grdb_migrations VALUES ('999 from the future')")
        }
        #expect(throws: ArchiveError.newer) { try Archive.open(place.path) }
    }

    @Test("a damaged page is told, not guessed around")
    func damagedPages() throws {
        let place = try TemporaryArchive()
        do {
            let archive = try Archive.open(place.path)
            let lines = (1...3_000).map {
                MadeRegister.Line(unit: 0, number: $0, arrival: 1, processed: nil, subject: "Văn bản số \($0)")
            }
            _ = try archive.add(
                MadeRegister(lines: lines).file("sổ", asOf: MadeRegister.day0.advanced(by: 9)), at: 0
            ) { TemporaryArchive.digest(1) }
        }
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: place.path))
        let size = try file.seekToEnd()
        for page in stride(from: UInt64(8_192 * 4), to: size, by: 4_096) {
            try file.seek(toOffset: page)
            file.write(Data(repeating: 0xA5, count: 2_048))
        }
        try file.close()
        #expect(throws: ArchiveError.self) {
            let documents = try Archive.open(place.path).figures().documents
            _ = try documents?.backlog(of: UnitID("100"), asOf: MadeRegister.day0.advanced(by: 9))
            _ = try documents?.incomingCounts(from: MadeRegister.day0, asOf: MadeRegister.day0.advanced(by: 9))
        }
    }
}
