import Foundation
import Statistics
import TestSupport
import Testing

@testable import Archive

/// A file that is not as it was written is refused, or gives the answers it gave: never others, never a crash.
@Suite struct DamageTests {
    /// Everything a program asks of an archive, as one text.
    private func answers(_ path: String) throws(ArchiveError) -> String {
        let archive = try Archive.open(path)
        defer { archive.close() }
        return try tellingArchiveErrors {
            var answers = "\(try archive.imports()) \(try archive.journal()) \(try archive.frozenEvaluations())"
            answers +=
                "\(try archive.findings(of: [1, 2, 3, 4])) \(try archive.rejectedRows(of: 1)) \(try archive.facts())"
            answers += "\(String(describing: try archive.settings(asOf: MadeRegister.day0))) \(try archive.layouts())"
            let figures = try archive.figures()
            answers += "\(figures.sources) \(figures.roster) \(figures.snapshotDays)"
            for source in figures.sources where !source.isRegister { answers += "\(try figures.table(of: source))" }
            for offset in [20, 40, 60] {
                let day = MadeRegister.day0.advanced(by: offset)
                answers += "\(String(describing: try figures.snapshot(asOf: day)?.units.map { "\($0)" }))"
                guard let documents = figures.documents else { continue }
                for unit in documents.units {
                    answers += "\(try documents.backlog(of: unit.id, asOf: day))"
                    answers +=
                        "\(String(describing: try documents.flow(of: unit.id, from: MadeRegister.day0, through: day)))"
                }
            }
            return answers
        }
    }

    private func made() throws -> TemporaryArchive {
        let place = try TemporaryArchive()
        for step in steps { try step(place) }
        return place
    }

    /// What an office does one after the other; after each step nobody has the archive open.
    private var steps: [(TemporaryArchive) throws -> Void] {
        func opened(_ work: @escaping (Archive) throws -> Void) -> (TemporaryArchive) throws -> Void {
            { place in
                let archive = try Archive.open(place.path)
                defer { archive.close() }
                try work(archive)
                try archive.addChecksums()
            }
        }
        func register(
            _ number: Int, _ subject: @escaping (Int) -> String = { "V/v báo cáo số \($0 % 90)" }
        )
            -> (TemporaryArchive) throws -> Void
        {
            opened { archive in
                let lines = (1...300).map {
                    MadeRegister.Line(
                        unit: $0 % 3, number: $0, arrival: $0 % 50, processed: $0 % min(number, 3) == 0 ? 55 : nil,
                        subject: subject($0))
                }
                var file = MadeRegister(lines: lines).file(
                    "sổ \(number)", asOf: MadeRegister.day0.advanced(by: 57 + number))
                file.rejected = [RejectedRow(sheet: "", row: 7, text: "dòng hỏng")]
                file.findings = [
                    KeptFinding(
                        severity: "warning", code: "x", sheet: "", row: 1, column: 2, heading: "Số đến", read: "a",
                        expected: "1", message: Phrase("số đến lạ", "odd number"))
                ]
                _ = try archive.add(file, at: 0) { TemporaryArchive.digest(number) }
            }
        }
        func report(_ offset: Int) -> (TemporaryArchive) throws -> Void {
            opened { archive in
                var report = ImportedFile(name: "báo cáo \(offset)", bytes: 1)
                report.roster = [Statistics.Unit(id: UnitID("100"), name: "UBND xã")]
                report.reports = [
                    ImportedFile.Report(
                        table: ReportedTable(
                            kind: .incoming, asOf: MadeRegister.day0.advanced(by: offset), period: nil,
                            rows: (0..<3).map {
                                ReportedTable.Row(
                                    unit: UnitID("\(100 + $0)"), incoming: .incoming(closed: 1_000, open: $0),
                                    published: PublishedPercents(processing: 90 + $0))
                            }),
                        rows: [4, 5, 6], sheet: "", units: [], isSample: false)
                ]
                _ = try archive.add(report, at: 0) { TemporaryArchive.digest(100 + offset) }
            }
        }
        func talk(_ text: String) -> (TemporaryArchive) throws -> Void {
            opened { archive in
                try archive.record(
                    [
                        JournalEntry(
                            unit: UnitID("100"), kind: .reminder, day: MadeRegister.day0, asOf: MadeRegister.day0,
                            open: 5, unsigned: 2, note: text, promised: nil)
                    ], names: [:], at: 0)
                try archive.saveLayout(
                    KeptLayout(fingerprint: "don vi|\(text)", decision: "unit,received", decidedAt: 1))
                try archive.keep([
                    OfficeFact(name: "deadline", value: text, validFrom: MadeRegister.day0, author: "", writtenAt: 0)
                ])
                _ = try archive.keep(
                    KeptSettings(name: text, text: "deadline: \(text)", validFrom: MadeRegister.day0),
                    digest: Array("\(text)                                ".utf8.prefix(32)), at: 0)
                try archive.keep(
                    FrozenEvaluation(
                        day: MadeRegister.day0, text: text,
                        digest: String(repeating: "\(text.utf8.count % 10)", count: 64)))
            }
        }
        // The third register tells the same of every document in other words, the fourth of one of them.
        return [
            register(2), register(3), register(4) { "V/v báo cáo lần \($0 % 20)" },
            register(5) { $0 == 151 ? "V/v báo cáo lần mới" : "V/v báo cáo lần \($0 % 20)" }, report(40),
            talk("đã nhắc"), talk("nhắc lần hai nữa"), report(50),
        ]
    }

    /// What an archive says once its last register is taken back: what that replaced.
    private func answersWithoutLastRegister(_ path: String) throws(ArchiveError) -> String {
        let archive = try Archive.open(path)
        defer { archive.close() }
        try archive.forget(4)
        return try answers(path)
    }

    /// A write that never reached the disk, a block put back from an older copy: each page as it was at an earlier time, whole
    /// and with its own checksum.
    @Test func anEarlierStateOfAPageIsRefusedOrChangesNothing() throws {
        let place = try TemporaryArchive()
        var states: [[UInt8]] = []
        for step in steps {
            try step(place)
            states.append([UInt8](try #require(FileManager.default.contents(atPath: place.path))))
        }
        let newest = states.removeLast()
        let wanted = try answers(place.path)
        #expect(wanted.contains("đã nhắc") && wanted.contains("nhắc lần hai nữa") && wanted.contains("báo cáo 50"))
        let wantedBefore = try answersWithoutLastRegister(place.path)
        #expect(wanted.contains("lần mới") && !wantedBefore.contains("lần mới"))
        let page = 4_096
        var (refused, same) = (0, 0)
        for (number, state) in states.enumerated() {
            for start in stride(from: 0, to: min(state.count, newest.count), by: page)
            where state[start..<start + page] != newest[start..<start + page] {
                var broken = newest
                broken.replaceSubrange(start..<start + page, with: state[start..<start + page])
                let other = try TemporaryArchive()
                try Data(broken).write(to: URL(fileURLWithPath: other.path))
                do throws(ArchiveError) {
                    let found = try answers(other.path)
                    let at =
                        zip(found, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(found.count, wanted.count)
                    #expect(
                        found == wanted,
                        "\(found.dropFirst(max(0, at - 90)).prefix(180)) instead of \(wanted.dropFirst(at).prefix(60)); other answers: page \(start / page) as after step \(number + 1)"
                    )
                    same += 1
                    if let before = Self.unlessDamaged({ () throws(ArchiveError) in
                        try answersWithoutLastRegister(other.path)
                    }) {
                        #expect(before == wantedBefore, "taken back: page \(start / page) as after step \(number + 1)")
                    }
                } catch {
                    #expect([.damaged, .notAnArchive].contains(error), "page \(start / page): \(error)")
                    refused += 1
                    // Writing does not make it right.
                    for step in steps.dropFirst(2) { try? step(other) }
                    #expect(throws: ArchiveError.self, "page \(start / page) as after step \(number + 1), written to") {
                        try answers(other.path)
                    }
                }
            }
        }
        print("earlier states of pages: \(refused) were refused and \(same) changed nothing")
        #expect(refused > 20)
    }

    /// Nil where the archive refuses.
    private static func unlessDamaged(_ work: () throws(ArchiveError) -> String) -> String? {
        do throws(ArchiveError) { return try work() } catch { return error == .damaged ? nil : "\(error)" }
    }

    /// 50 damages in ordinary tests, 10,000 in `make test-long`: bytes changed, runs of bytes overwritten, pages swapped,
    /// emptied or cut off.
    @Test func damageIsRefusedOrChangesNothing() throws {
        let damages = Int(ProcessInfo.processInfo.environment["DONDOC_DAMAGES"] ?? "") ?? 50
        let seed = UInt64(ProcessInfo.processInfo.environment["DONDOC_SEED"] ?? "") ?? UInt64.random(in: 1...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let original = try made()
        let wanted = try answers(original.path)
        #expect(wanted.contains("V/v báo cáo lần 7") && wanted.contains("đã nhắc"))
        let bytes = [UInt8](try #require(FileManager.default.contents(atPath: original.path)))
        var (refused, same) = (0, 0)
        for damage in 0..<damages {
            let place = try TemporaryArchive()
            let broken = Self.damaged(bytes, using: &generator)
            try Data(broken).write(to: URL(fileURLWithPath: place.path))
            do throws(ArchiveError) {
                let found = try answers(place.path)
                #expect(found == wanted, "other answers: seed \(seed), damage \(damage)")
                same += 1
            } catch {
                #expect([.damaged, .notAnArchive].contains(error), "seed \(seed), damage \(damage): \(error)")
                refused += 1
            }
        }
        print("damages: \(damages), of which \(refused) were refused and \(same) changed nothing; seed \(seed)")
        #expect(refused > damages / 2)
    }

    static func damaged(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var broken = bytes
        let page = 4_096
        let first = Int.random(in: 0..<bytes.count / page, using: &generator) * page
        let other = Int.random(in: 0..<bytes.count / page, using: &generator) * page
        switch Int.random(in: 0..<8, using: &generator) {
        case 0...2:
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            broken[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 3: broken[Int.random(in: 0..<100, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        case 4:
            for place in first..<first + Int.random(in: 1...page, using: &generator) {
                broken[place] = UInt8.random(in: 0...255, using: &generator)
            }
        case 5: broken.replaceSubrange(first..<first + page, with: [UInt8](repeating: 0, count: page))
        case 6: broken.replaceSubrange(first..<first + page, with: bytes[other..<other + page])
        default: broken.removeLast(Int.random(in: 1..<bytes.count, using: &generator))
        }
        return broken
    }

    /// The check of pages aside: what a well-formed file holds that could never have been written.
    @Test(
        "impossible values in a file whose pages are in order are damage",
        arguments: [
            "UPDATE incoming_document SET state = 77", "UPDATE incoming_document SET role = 9, urgency = -4",
            "UPDATE incoming_document SET arrival = 99999999", "UPDATE incoming_document SET reference = 'khác'",
            "UPDATE incoming_document SET document_date = 19400", "UPDATE incoming_document SET subject = 3",
            "UPDATE incoming_document SET subject = 123456",
            "UPDATE snapshot SET as_of = -9999999999", "UPDATE snapshot SET kind = 'khác'",
            "UPDATE text SET value = CAST(x'C328' AS TEXT) WHERE id > 0", "DELETE FROM text", "DELETE FROM unit",
            "DELETE FROM register_keys; DROP TABLE register_keys",
            "UPDATE report_count SET count = count + 1", "UPDATE report_row SET published_processing = 5",
            "UPDATE report_count SET count = 9223372036854775807", "UPDATE register SET tells = 99999",
            "UPDATE journal SET kind = 'thì thầm'", "UPDATE roster_unit SET valid_from = 1234567890",

            "UPDATE rejected_row SET row = -3", "UPDATE import SET accepted = -1",
            "UPDATE unit SET id = CAST(x'FF' AS TEXT) WHERE place = 1",
        ])
    func impossibleValues(_ script: String) throws {
        let place = try made()
        // Strict tables and their checks are out of the way, as in a file that somebody made by hand.
        let engine = try SQLiteEngine(writing: SQLiteConnection.Way(path: place.path))
        try engine.write(checksReferences: false) { database in
            try database.execute("PRAGMA ignore_check_constraints = ON")
            try database.execute(script)
        }
        engine.close()
        #expect(throws: ArchiveError.damaged) { try answers(place.path) }
    }
}
