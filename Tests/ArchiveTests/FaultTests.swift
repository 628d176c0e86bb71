import CFaultyFiles
import CSQLite
import Foundation
import Statistics
import TestSupport
import Testing

@testable import Archive

/// What the disk may do to an archive: refuse any single call, run full, lose its power. SQLite works on a file system that
/// does these things when it is told to (``CFaultyFiles``).
@Suite(.serialized) struct FaultTests {
    private func way(_ place: TemporaryArchive) -> SQLiteConnection.Way {
        var way = SQLiteConnection.Way(path: place.path)
        way.files = FAULTY_FILES
        way.patience = 100
        return way
    }

    private func file(_ number: Int, lines count: Int = 40) -> ImportedFile {
        let lines = (1...count).map {
            MadeRegister.Line(
                unit: $0 % 3, number: $0, arrival: $0 % 50, processed: $0 % number == 0 ? 55 : nil,
                subject: String(repeating: "Văn bản số \($0) lần \(number). ", count: 8))
        }
        return MadeRegister(lines: lines).file("sổ \(number)", asOf: MadeRegister.day0.advanced(by: 60 + number))
    }

    private func note(_ number: Int) -> JournalEntry {
        JournalEntry(
            unit: UnitID("100"), kind: .agreement, day: MadeRegister.day0, asOf: MadeRegister.day0, open: number,
            unsigned: nil, note: "Hứa lần \(number)", promised: MadeRegister.day0.advanced(by: number))
    }

    /// What the archive holds, and that it is whole: trees and references.
    private func content(_ archive: Archive, _ note: String) throws -> (imports: [String], notes: [Int]) {
        let whole = try archive.read { try $0.all("PRAGMA integrity_check") { try $0.text(0) } }
        #expect(whole == ["ok"], "\(note)")
        #expect(try archive.hasNoDanglingReferences(), "\(note)")
        let notes = try archive.journal()[UnitID("100")] ?? []
        return (try archive.imports().map(\.name), notes.compactMap(\.open))
    }

    /// An archive with an import and a note, closed.
    private func prepared() throws -> TemporaryArchive {
        try #require(faulty_reset() == SQLITE_OK)
        let place = try TemporaryArchive()
        let archive = try Archive.open(way(place))
        _ = try archive.add(file(3), at: 0) { TemporaryArchive.digest(3) }
        try archive.record([note(1)], names: [:], at: 0)
        archive.close()
        return place
    }

    private enum Work: CaseIterable { case open, add, record, forget, backUp }

    private func run(_ work: Work, _ place: TemporaryArchive) throws {
        let archive = try Archive.open(way(place))
        defer { archive.close() }
        switch work {
        case .open: _ = try archive.figures().snapshot(asOf: MadeRegister.day0.advanced(by: 63))
        case .add: _ = try archive.add(file(4), at: 0) { TemporaryArchive.digest(4) }
        case .record: try archive.record([note(2)], names: [:], at: 0)
        case .forget: try archive.forget(1)
        case .backUp: try archive.database.copy(to: place.folder.appendingPathComponent("sao.sqlite").path)
        }
    }

    /// 300 of the calls in ordinary tests; every one of them with DONDOC_FAULTS=all.
    @Test("any call of the file system fails once: the archive is whole, and what was said to be done is done")
    func anyCallFails() throws {
        let original = try prepared()
        let isThorough = ProcessInfo.processInfo.environment["DONDOC_FAULTS"] == "all"
        var points = 0
        for work in Work.allCases {
            faulty_fail_at(0, 0)
            try run(work, try copy(of: original))
            let total = faulty_calls()
            let step = isThorough ? 1 : max(1, total * Work.allCases.count * 2 / 300)
            for call in stride(from: 1, through: total, by: step) {
                for full in [Int32(0), 1] {
                    let place = try copy(of: original)
                    faulty_fail_at(Int(call), full)
                    let note = "\(work), call \(call) of \(total), \(full == 1 ? "full" : "broken")"
                    var isDone = false
                    do {
                        try run(work, place)
                        isDone = true
                    } catch let error as ArchiveError {
                        if case .failed(let text) = error { #expect(text.hasPrefix("SQLite"), "\(note): \(text)") }
                    } catch is DatabaseError {
                        #expect(work == .backUp, "\(note)")
                    }
                    faulty_fail_at(0, 0)
                    points += 1
                    try expectWhole(place, after: work, isDone: isDone, note)
                }
            }
        }
        print("I/O faults: \(points) points")
        #expect(points >= 200)
    }

    /// SQLite's memory can only be taken in hand before it is used: in a process of its own. 60 of the allocations in ordinary
    /// tests, 3,000 with DONDOC_FAULTS=all.
    @Test("any allocation of SQLite's fails once: the archive is whole, and what was said to be done is done")
    func anyAllocationFails() async {
        await #expect(processExitsWith: .success) {
            try #require(faulty_take_memory() == SQLITE_OK)
            try FaultTests().lackMemory()
        }
    }

    private func lackMemory() throws {
        let original = try prepared()
        let most = ProcessInfo.processInfo.environment["DONDOC_FAULTS"] == "all" ? 3_000 : 60
        var (points, refused) = (0, 0)
        for work in Work.allCases {
            faulty_lack_memory_at(0)
            try run(work, try copy(of: original))
            let total = faulty_allocations()
            for number in stride(from: 1, through: total, by: max(1, total * Work.allCases.count / most)) {
                let place = try copy(of: original)
                faulty_lack_memory_at(number)
                let note = "\(work), allocation \(number) of \(total)"
                var isDone = false
                do {
                    try run(work, place)
                    isDone = true
                } catch is ArchiveError {
                    refused += 1
                } catch is DatabaseError {
                    #expect(work == .backUp, "\(note)")
                    refused += 1
                }
                faulty_lack_memory_at(0)
                points += 1
                try expectWhole(place, after: work, isDone: isDone, note)
            }
        }
        print("lacking memory: \(points) points, \(refused) refused")
        #expect(points >= 40)
        #expect(refused > 0)
    }

    /// What the archive at `place` holds after `work` that a fault met: all of it, or nothing where it was not said to be done.
    private func expectWhole(_ place: TemporaryArchive, after work: Work, isDone: Bool, _ note: String) throws {
        let archive = try Archive.open(way(place))
        defer { archive.close() }
        let (imports, notes) = try content(archive, note)
        switch work {
        case .add: #expect(imports == ["sổ 3", "sổ 4"] || !isDone && imports == ["sổ 3"], "\(note)")
        case .forget: #expect(imports == [] || !isDone && imports == ["sổ 3"], "\(note)")
        default: #expect(imports == ["sổ 3"], "\(note)")
        }
        #expect(notes == [1, 2] || notes == [1] && !(isDone && work == .record), "\(note): \(notes)")
    }

    private func copy(of original: TemporaryArchive) throws -> TemporaryArchive {
        let place = try TemporaryArchive()
        try FileManager.default.removeItem(atPath: place.path)
        try FileManager.default.copyItem(atPath: original.path, toPath: place.path)
        return place
    }

    /// The power goes at a random call while notes are typed and files imported. What was answered is there afterwards; what
    /// was not is there as a whole or not at all.
    @Test func thePowerGoes() throws {
        let original = try prepared()
        let rounds = ProcessInfo.processInfo.environment["DONDOC_FAULTS"] == "all" ? 2_000 : 60
        let seed = UInt64(ProcessInfo.processInfo.environment["DONDOC_SEED"] ?? "") ?? 17
        var generator = SeededGenerator(seed: seed)
        faulty_fail_at(0, 0)
        _ = meeting(try copy(of: original))
        let total = faulty_calls()
        var lost = 0
        for round in 0..<rounds {
            try #require(faulty_reset() == SQLITE_OK)
            let place = try copy(of: original)
            faulty_lose_power_at(Int.random(in: 1...max(1, Int(total)), using: &generator))
            let answered = meeting(place)
            faulty_power_is_back(UInt32(truncatingIfNeeded: generator.next()))
            for name in ["-shm"] { try? FileManager.default.removeItem(atPath: place.path + name) }
            let archive = try Archive.open(way(place))
            defer { archive.close() }
            let found = try content(archive, "seed \(seed), round \(round)")
            #expect(found.notes.starts(with: answered.notes), "seed \(seed), round \(round): \(found), \(answered)")
            #expect(found.imports.starts(with: answered.imports), "seed \(seed), round \(round): \(found), \(answered)")
            #expect(found.notes.count <= answered.notes.count + 1 && found.imports.count <= answered.imports.count + 1)
            if answered.notes.count < 7 { lost += 1 }
        }
        #expect(lost > rounds / 2, "the power went in the middle")
    }

    /// Notes and imports in turn; what was answered.
    private func meeting(_ place: TemporaryArchive) -> (imports: [String], notes: [Int]) {
        var (imports, notes) = (["sổ 3"], [1])
        guard let archive = try? Archive.open(way(place)) else { return (imports, notes) }
        defer { archive.close() }
        for number in 2...7 {
            guard (try? archive.record([note(number)], names: [:], at: 0)) != nil else { break }
            notes.append(number)
            guard number % 3 == 0 else { continue }
            guard (try? archive.add(file(number + 2), at: 0) { TemporaryArchive.digest(number + 2) }) != nil else {
                break
            }
            imports.append("sổ \(number + 2)")
        }
        return (imports, notes)
    }
}
