import Foundation
import Statistics
import TestSupport
import Testing

@testable import Archive

/// Archives are moved whole, whichever way, or not at all.
@Suite struct ArchiveCopyTests {
    private func filled(_ kind: EngineKind) throws -> ArchivePlace {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        defer { archive.close() }
        for number in 1...4 {
            let lines = (1...200).filter { $0 % (number + 3) != 0 }.map {
                MadeRegister.Line(
                    unit: $0 % 3, number: $0, arrival: $0 % 60, processed: $0 % number == 1 ? 60 : nil,
                    subject: $0 == 7 ? "Chữ lạ \u{0}\u{1F600} ’" : "V/v \($0 % 40)")
            }
            let file = MadeRegister(lines: lines).file(
                "sổ \(number)", asOf: MadeRegister.day0.advanced(by: 60 + number))
            _ = try archive.add(file, at: number) { TemporaryArchive.digest(number) }
        }
        // The last number was given: no copy gives it again.
        try archive.forget(4)
        let entry = JournalEntry(
            unit: UnitID("101"), kind: .agreement, day: MadeRegister.day0, asOf: MadeRegister.day0, open: 5,
            note: "Hứa", promised: MadeRegister.day0.advanced(by: 9))
        try archive.record([entry], names: [:], at: 7)
        _ = try archive.keep(
            KeptSettings(name: "dondoc.yaml", text: "a: b", validFrom: MadeRegister.day0),
            digest: TemporaryArchive.digest(9), at: 0)
        return place
    }

    private func everything(_ archive: Archive) throws -> [String] {
        let documents = try archive.figures().documents
        let day = MadeRegister.day0.advanced(by: 70)
        return try [
            "\(archive.imports())", "\(archive.journal())", "\(String(describing: archive.settings(asOf: day)))",
            "\(archive.withdrawn())",
        ] + (0..<3).map { "\(try documents?.backlog(of: UnitID("\(100 + $0)"), asOf: day) ?? [])" }
    }

    /// A copy gets checksums of its own: made of what is damaged they would call it right.
    @Test(arguments: [
        "UPDATE incoming_document SET reference = 'khác' WHERE number = 8",
        "UPDATE incoming_replaced SET reference = 'khác' WHERE number IN (SELECT min(number) FROM incoming_replaced)",
        "UPDATE journal SET note = 'không hứa'",
    ])
    func whatIsDamagedIsNotCopied(_ damage: String) throws {
        let source = try filled(.file)
        try source.open().write { try $0.execute(damage) }
        #expect(throws: ArchiveError.damaged) {
            try source.open().copy(to: ArchivePlace(.file).open()) { _ in true }
        }
    }

    @Test(arguments: EngineKind.allCases, EngineKind.allCases)
    func wholeAndTheSame(_ from: EngineKind, _ to: EngineKind) throws {
        let (source, target) = (try filled(from), try ArchivePlace(to))
        let (old, new) = (try source.open(), try target.open())
        let tables = try old.copy(to: new) { _ in true }
        #expect(tables.first { $0.name == "incoming_document" }?.rows ?? 0 > 100)
        #expect(try everything(new) == everything(old))
        #expect(try new.isWhole())
        // And back: what each table says is the same letters everywhere.
        let third = try ArchivePlace(from)
        #expect(try new.copy(to: try third.open()) { _ in true } == tables)
        // Both go on alike: the same numbers, the same answers.
        let file = MadeRegister(lines: [
            MadeRegister.Line(unit: 1, number: 500, arrival: 3, processed: nil, subject: "sau khi chuyển")
        ]).file("sổ mới", asOf: MadeRegister.day0.advanced(by: 80))
        let id = try new.add(file, at: 0) { TemporaryArchive.digest(50) }
        #expect(id > 4)
        #expect(try old.add(file, at: 0) { TemporaryArchive.digest(50) } > 4)
        try new.forget(2)
        try old.forget(2)
        #expect(try everything(new).dropFirst() == everything(old).dropFirst())
        #expect(throws: ArchiveError.notEmpty) { try old.copy(to: new) { _ in true } }
    }

    @Test(arguments: EngineKind.allCases)
    func allOrNothing(_ to: EngineKind) throws {
        let source = try filled(.file)
        let target = try ArchivePlace(to)
        let (old, new) = (try source.open(), try target.open())
        let before = try new.stamp()
        #expect(throws: ArchiveError.cancelled) {
            try ArchiveCopy(source: old.database, target: new.database) { _ in false }.runTelling()
        }
        #expect(try new.stamp() == before)
        let other = try ArchivePlace(to)
        let empty = try new.copy(to: try other.open()) { _ in true }
        #expect(empty.allSatisfy { $0.rows <= 1 }, "still empty")
    }

    @Test("a row that is not kept as it was is noticed, and nothing is kept")
    func aRowThatDiffers() throws {
        let source = try filled(.file)
        let target = try ArchivePlace(.server)
        let new = try target.open()
        // The server changes what it is given, as a broken one would.
        try new.write {
            try $0.execute(
                """
                CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN IF NEW.number = 50 THEN NEW.arrival := NEW.arrival + 1; END IF; RETURN NEW; END';
                CREATE TRIGGER spoiling BEFORE INSERT ON incoming_document FOR EACH ROW EXECUTE FUNCTION spoil();
                """)
        }
        let old = try source.open()
        #expect(throws: ArchiveError.damaged) { try old.copy(to: new) { _ in true } }
        #expect(try new.number("SELECT count(*) FROM incoming_document") == 0)
        try new.write { try $0.execute("DROP TRIGGER spoiling ON incoming_document") }
        #expect(try old.copy(to: new) { _ in true }.contains { $0.rows > 100 })
    }

    @Test("a backup of a server is an archive in a file")
    func backup() throws {
        let source = try filled(.server)
        let archive = try source.open()
        let file = try TemporaryArchive()
        let path = file.folder.appendingPathComponent("sao.sqlite").path
        try archive.backUp(to: path, replacing: false)
        let copy = try Archive.open(path)
        #expect(try everything(copy) == everything(archive))
        #expect(try copy.isWhole())
    }
}

extension ArchiveCopy {
    fileprivate func runTelling() throws(ArchiveError) { try tellingArchiveErrors { _ = try run() } }
}
