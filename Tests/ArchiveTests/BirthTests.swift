import Foundation
import Statistics
import Testing
import Threads

@testable import Archive

/// How archives come into being, are copied and left.
@Suite struct BirthTests {
    private func newPlace() throws -> (TemporaryArchive, String) {
        let place = try TemporaryArchive()
        return (place, place.folder.appendingPathComponent("kho.sqlite").path)
    }

    private func names(in place: TemporaryArchive) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
    }

    private func add(_ number: Int, to archive: Archive) throws {
        let line = MadeRegister.Line(unit: 0, number: number, arrival: 1, processed: nil, subject: "Văn bản \(number)")
        let file = MadeRegister(lines: [line]).file("sổ \(number)", asOf: MadeRegister.day0.advanced(by: 9))
        _ = try archive.add(file, at: 0) { TemporaryArchive.digest(number) }
    }

    @Test func aNewArchiveIsWholeOrNotThere() throws {
        let (place, path) = try newPlace()
        try Archive.create(path, mode: 0o600)
        #expect(try names(in: place) == ["archive.sqlite", "kho.sqlite"], "nothing is left beside it")
        let bytes = try #require(FileManager.default.contents(atPath: path))
        #expect(bytes.count > 4_096)
        let status = try FileManager.default.attributesOfItem(atPath: path)
        #expect(status[.posixPermissions] as? Int == 0o600)
        try Archive.create(path, mode: 0o600)
        #expect(FileManager.default.contents(atPath: path) == bytes, "one that is there stays")
        #expect(try Archive.open(path).imports().isEmpty)
        let nowhere = place.folder.appendingPathComponent("không/có.sqlite").path
        #expect(throws: Archive.PlacingError.system(ENOENT)) { try Archive.create(nowhere, mode: 0o600) }
    }

    @Test("many that make the same archive at once: all of them work in one", .timeLimit(.minutes(1)))
    func raceOfBirth() throws {
        for round in 0..<4 {
            let (place, path) = try newPlace()
            let trouble = Guarded<[String]>([])
            let threads = (0..<4).compactMap { number in
                BackgroundThread {
                    do {
                        try Archive.create(path, mode: 0o600)
                        let archive = try Archive.open(path)
                        try add(number + 1, to: archive)
                        archive.close()
                    } catch {
                        trouble.withLock { $0.append("\(error)") }
                    }
                }
            }
            for thread in threads { thread.join() }
            #expect(trouble.withLock { $0 } == [], "round \(round)")
            #expect(try Archive.open(path).imports().count == 4, "round \(round)")
            withExtendedLifetime(place) {}
        }
    }

    /// What earlier versions left that were killed in their first moments.
    @Test(arguments: [
        "", "PRAGMA journal_mode = WAL",
        "PRAGMA journal_mode = WAL; CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)",
        """
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        CREATE TABLE import (id INTEGER PRIMARY KEY); CREATE TABLE unit (place INTEGER PRIMARY KEY, id TEXT)
        """,
        """
        PRAGMA application_id = 1685024356;
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY); CREATE TABLE text (id, value);
        INSERT INTO text VALUES (0, '')
        """,
    ])
    func halfBornFilesAreBornAgain(_ script: String) throws {
        let place = try TemporaryArchive()
        try place.execute(script)
        let archive = try Archive.open(place.path)
        try add(1, to: archive)
        #expect(try archive.imports().count == 1)
    }

    @Test(
        "tables of the same names with something in them are somebody else's",
        arguments: [
            "CREATE TABLE import (what TEXT); INSERT INTO import VALUES ('cam')",
            "CREATE TABLE journal (x); CREATE TABLE danh_ba (y)",
        ])
    func foreignTables(_ script: String) throws {
        let place = try TemporaryArchive()
        try place.execute(script)
        let bytes = FileManager.default.contents(atPath: place.path)
        #expect(throws: ArchiveError.notAnArchive) { try Archive.open(place.path) }
        #expect(FileManager.default.contents(atPath: place.path) == bytes)
    }

    @Test("a file known by two names would have two logs: it is refused until it has one")
    func twoNames() throws {
        let (place, path) = try newPlace()
        try Archive.create(path, mode: 0o600)
        let other = place.folder.appendingPathComponent("tên khác.sqlite").path
        try FileManager.default.linkItem(atPath: path, toPath: other)
        for name in [path, other] {
            #expect(throws: ArchiveError.severalNames) { try Archive.open(name) }
            #expect(throws: ArchiveError.severalNames) { try Archive.open(name, readOnly: true) }
        }
        try FileManager.default.removeItem(atPath: other)
        #expect(try Archive.open(path).imports().isEmpty)
    }

    @Test("what a killed program left is cleared away, what a running one makes is not")
    func leftovers() throws {
        let (place, path) = try newPlace()
        // No process has this number: it is above the largest there can be.
        for name in [
            ".dondoc-4194999-1.sqlite", ".dondoc-4194999-1.sqlite-wal", ".dondoc-1-1.sqlite", ".dondoc-x.sqlite",
        ] {
            let path = place.folder.appendingPathComponent(name).path
            #expect(FileManager.default.createFile(atPath: path, contents: nil))
        }
        try Archive.create(path, mode: 0o600)
        #expect(try names(in: place).filter { $0.hasPrefix(".") } == [".dondoc-1-1.sqlite", ".dondoc-x.sqlite"])
    }

    @Test("after closing, the one file is the whole archive, whoever still holds figures of it")
    func oneFile() throws {
        let (place, path) = try newPlace()
        try Archive.create(path, mode: 0o600)
        let (first, second) = (try Archive.open(path), try Archive.open(path))
        try add(1, to: first)
        let held = try second.figures()
        try add(2, to: second)
        _ = try held.snapshot(asOf: MadeRegister.day0.advanced(by: 9))
        first.close()
        second.close()
        #expect(try names(in: place) == ["archive.sqlite", "kho.sqlite"])
        let copy = place.folder.appendingPathComponent("bản sao.sqlite").path
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        #expect(try Archive.open(copy, readOnly: true).imports().count == 2)
        #expect(throws: ArchiveError.cancelled) { try second.imports() }
    }

    @Test func aBackupIsWholeWhileOthersWrite() throws {
        let (place, path) = try newPlace()
        try Archive.create(path, mode: 0o600)
        let archive = try Archive.open(path)
        try add(1, to: archive)
        try archive.record(
            [
                JournalEntry(
                    unit: UnitID("100"), kind: .agreement, day: MadeRegister.day0, asOf: MadeRegister.day0, open: 1,
                    unsigned: nil, note: "Hẹn 20/07", promised: nil)
            ], names: [:], at: 0)
        let target = place.folder.appendingPathComponent("sao lưu.sqlite").path
        try archive.write { database in
            try database.execute("INSERT INTO text (id, value) VALUES (999, 'đang ghi')")
            try archive.backUp(to: target, replacing: false)
        }
        let copy = try Archive.open(target)
        #expect(try copy.imports() == archive.imports())
        #expect(try copy.journal() == archive.journal())
        #expect(try copy.number("SELECT count(*) FROM text WHERE id = 999") == 0, "of one moment, before the writing")
        copy.close()
        #expect(throws: Archive.PlacingError.exists) { try archive.backUp(to: target, replacing: false) }
        try add(2, to: archive)
        try archive.backUp(to: target, replacing: true)
        #expect(try Archive.open(target).imports().count == 2)
        #expect(try names(in: place).filter { $0.hasPrefix(".") } == [])
    }

    /// Larger than what SQLite keeps in memory: its first pages are written before the copy has a header.
    @Test func aBackupOfALargeArchiveIsWhole() throws {
        let (place, path) = try newPlace()
        try Archive.create(path, mode: 0o600)
        let archive = try Archive.open(path)
        let lines = (1...6_000).map { number in
            MadeRegister.Line(
                unit: number % 3, number: number, arrival: number % 50, processed: nil,
                subject: String(repeating: "Văn bản số \(number). ", count: 30))
        }
        _ = try archive.add(MadeRegister(lines: lines).file("sổ", asOf: MadeRegister.day0.advanced(by: 60)), at: 0) {
            TemporaryArchive.digest(1)
        }
        let target = place.folder.appendingPathComponent("sao.sqlite").path
        try archive.backUp(to: target, replacing: false)
        let size = try FileManager.default.attributesOfItem(atPath: target)[.size] as? Int ?? 0
        #expect(size > 3 << 20, "larger than the memory of SQLite")
        let copy = try Archive.open(target)
        defer { copy.close() }
        #expect(try copy.read { try $0.all("PRAGMA integrity_check") { try $0.text(0) } } == ["ok"])
        #expect(try copy.imports() == archive.imports())
        #expect((copy.database as? SQLiteEngine)?.checksPages == true)
    }

    @Test func networkDrivesAreRefused() throws {
        let (place, path) = try newPlace()
        defer { withExtendedLifetime(place) {} }
        try Archive.create(path, mode: 0o600)
        for number: UInt in [0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997] {
            #expect(throws: ArchiveError.networkFiles) {
                try Archive.open(SQLiteConnection.Way(path: path)) { _ in number }
            }
        }
        for number: UInt in [0xEF53, 0x9123_683E, 0x5846_5342, 0x0102_1994, 0] {
            #expect(try Archive.open(SQLiteConnection.Way(path: path)) { _ in number }.imports().isEmpty)
        }
    }

    @Test("what is deleted for good is not in the file any more, and the rest is as it was")
    func deletedForGood() throws {
        let (place, path) = try newPlace()
        try Archive.create(path, mode: 0o600)
        let archive = try Archive.open(path)
        for (number, day) in [(1, 9), (2, 19), (3, 29)] {
            let line = MadeRegister.Line(
                unit: number % 3, number: number, arrival: 1, processed: nil, subject: "Trích yếu của lần \(number)")
            let file = MadeRegister(lines: [line]).file("sổ \(number)", asOf: MadeRegister.day0.advanced(by: day))
            _ = try archive.add(file, at: 0) { TemporaryArchive.digest(number) }
        }
        func holds(_ text: String) throws -> Bool {
            try ["", "-wal"].contains { name in
                guard FileManager.default.fileExists(atPath: path + name) else { return false }
                return try Data(contentsOf: URL(fileURLWithPath: path + name)).range(of: Data(text.utf8)) != nil
            }
        }
        #expect(try holds("Trích yếu của lần 1"))
        #expect(try archive.forget(before: MadeRegister.day0.advanced(by: 20)) == [1, 2])
        #expect(try !holds("Trích yếu của lần 1") && !holds("Trích yếu của lần 2") && !holds("sổ 2"))
        #expect(try holds("Trích yếu của lần 3"))
        #expect(try archive.imports().map(\.name) == ["sổ 3"])
        archive.close()
        withExtendedLifetime(place) {}
    }

    @Test("an archive of 0.1.0 gets checksums for its pages, and then a change is noticed")
    func checksumsForOldArchives() throws {
        let place = try TemporaryArchive()
        let fixture = try #require(
            Bundle.module.url(forResource: "archive-0.1.0", withExtension: "sqlite", subdirectory: "Fixtures"))
        try FileManager.default.removeItem(atPath: place.path)
        try FileManager.default.copyItem(atPath: fixture.path, toPath: place.path)
        let archive = try Archive.open(place.path)
        let before = try archive.imports()
        let other = try Archive.open(place.path)
        _ = try other.imports()
        try archive.addChecksums()
        #expect(FileManager.default.contents(atPath: place.path)?[20] == 0, "not while somebody else has it open")
        other.close()
        try archive.addChecksums()
        #expect(try archive.imports() == before)
        archive.close()
        var bytes = try #require(FileManager.default.contents(atPath: place.path))
        #expect(bytes[20] == 8)
        let whole = try Archive.open(place.path)
        #expect(try whole.imports() == before && whole.number("PRAGMA page_count") ?? 0 > 10)
        whole.close()
        let place2 = try #require(bytes.range(of: Data("so-den-sau.csv".utf8)))
        bytes[place2.lowerBound] ^= 1
        try bytes.write(to: URL(fileURLWithPath: place.path))
        #expect(throws: ArchiveError.damaged) { try Archive.open(place.path).imports() }
        // Without its mark in the header, too.
        bytes[place2.lowerBound] ^= 1
        bytes[20] = 0
        try bytes.write(to: URL(fileURLWithPath: place.path))
        #expect(throws: ArchiveError.self) { try Archive.open(place.path).imports() }
    }
}
