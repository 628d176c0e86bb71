import Foundation
import Statistics
import TestSupport
import Testing
import Threads

@testable import Archive

/// What happens between a program and a server: killed servers, broken connections, several offices at once.
@Suite(.serialized) struct ServerFaultTests {
    private static func file(_ number: Int, units: Int = 3, lines count: Int = 3_000) -> ImportedFile {
        let lines = (1...count).map {
            MadeRegister.Line(
                unit: $0 % units, number: $0, arrival: $0 % 50, processed: $0 % (number % 7 + 2) == 0 ? 55 : nil,
                subject: "Văn bản số \($0) lần \(number)")
        }
        return MadeRegister(lines: lines).file("sổ \(number)", asOf: MadeRegister.day0.advanced(by: 60 + number))
    }

    private static func note(_ number: Int) -> JournalEntry {
        JournalEntry(
            unit: UnitID("100"), kind: .agreement, day: MadeRegister.day0, asOf: MadeRegister.day0, open: number,
            note: "Hứa \(number)", promised: nil)
    }

    /// 3 kills in ordinary tests; DONDOC_SERVER_KILLS=50 for more.
    @Test("a server that is killed in the middle of anything has kept what was answered, and nothing by halves")
    func killedServers() throws {
        let kills = Int(ProcessInfo.processInfo.environment["DONDOC_SERVER_KILLS"] ?? "") ?? 3
        let server = try ThrowawayServer(isDurable: true)
        let address = server.address("postgres")
        _ = try ServerSetUp(address, years: 2023...2023).run()
        let archive = try Archive.open(address)
        var answered: Set<String> = []
        var notes: Set<Int> = []
        var number = 0
        for kill in 0..<kills {
            let isOver = Guarded(false)
            let delay = UInt32.random(in: 20_000...900_000)
            let killer = try #require(
                BackgroundThread {
                    usleep(delay)
                    try? server.kill()
                    isOver.withLock { $0 = true }
                })
            var doubtful: (name: String?, note: Int?) = (nil, nil)
            while !isOver.withLock({ $0 }) {
                number += 1
                do {
                    doubtful = ("sổ \(number)", nil)
                    _ = try archive.add(Self.file(number), at: 0) { TemporaryArchive.digest(number) }
                    answered.insert("sổ \(number)")
                    doubtful = (nil, number)
                    try archive.record([Self.note(number)], names: [:], at: 0)
                    notes.insert(number)
                    doubtful = (nil, nil)
                } catch {
                    let isTold =
                        switch error {
                        case .lostConnection, .unreachable: true
                        default: false
                        }
                    #expect(isTold, "\(error)")
                    break
                }
            }
            killer.join()
            try server.start()
            // The same archive, opened before, is there again by itself.
            let names = Set(try archive.imports().map(\.name))
            #expect(names.isSuperset(of: answered), "kill \(kill): what was answered is kept")
            #expect(names.subtracting(answered).isSubset(of: doubtful.name.map { [$0] } ?? []))
            answered = names
            let kept = Set(try archive.journal()[UnitID("100")]?.compactMap(\.open) ?? [])
            #expect(
                kept.isSuperset(of: notes) && kept.subtracting(notes).isSubset(of: doubtful.note.map { [$0] } ?? []))
            notes = kept
            #expect(try archive.isWhole())
            if !answered.isEmpty {
                #expect(try archive.number("SELECT count(*) FROM incoming_document") == 3_000)
                #expect(
                    try archive.number("SELECT count(*) FROM register_keys") == answered.count * 3, "each whole")
            }
        }
        #expect(number > 0)
    }

    @Test("a connection that broke off while nobody used it is replaced; one in the middle of a transaction is told of")
    func brokenConnections() throws {
        let server = try ThrowawayServer.shared()
        let place = try ArchivePlace(.server)
        let archive = try place.open()
        let name = try #require(try archive.read { try $0.first("SELECT current_database()::text") { try $0.text(0) } })
        func breakAll() throws {
            _ = try server.query(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'")
        }
        _ = try archive.add(Self.file(1, lines: 300), at: 0) { TemporaryArchive.digest(1) }
        for _ in 0..<3 {
            try breakAll()
            #expect(try archive.imports().count == 1)
            try breakAll()
            try archive.record([Self.note(1)], names: [:], at: 0)
        }
        #expect(throws: ArchiveError.lostConnection) {
            try archive.add(Self.file(2, lines: 300), at: 0) {
                try breakAll()
                return TemporaryArchive.digest(2)
            }
        }
        #expect(throws: ArchiveError.lostConnection) {
            try archive.read { database in
                try database.forEachRow("SELECT number FROM incoming_document") { _ in try breakAll() }
                return try database.first("SELECT count(*) FROM import") { try $0.int(0) }
            }
        }
        #expect(try archive.imports().count == 1)
        #expect(try archive.journal()[UnitID("100")]?.count == 3)
    }

    @Test("a writing that another one was in the way of is done again")
    func conflicts() throws {
        let place = try ArchivePlace(.server)
        let archive = try place.open()
        let turns = Guarded(0)
        try archive.write { database in
            let turn = turns.withLock { turns in
                turns += 1
                return turns
            }
            try database.run(
                "INSERT INTO fact (name, value, valid_from, author, written_at) VALUES ('f', ?1, 19000, '', 0)",
                "\(turn)")
            if turn < 3 { try database.execute("DO 'BEGIN RAISE SQLSTATE ''40P01''; END'") }
        }
        #expect(turns.withLock { $0 } == 3)
        #expect(try archive.facts().map(\.value) == ["3"], "what the other turns wrote is gone")
        let error = #expect(throws: ArchiveError.self) {
            try archive.write { try $0.execute("DO 'BEGIN RAISE SQLSTATE ''40001''; END'") }
        }
        #expect(error == .busy)
    }

    /// Some seconds in ordinary tests; DONDOC_SERVER_SECONDS=300 for the long run.
    @Test("four offices import the same units while three look: nothing is lost, every figure is that of a fresh count")
    func manyOffices() throws {
        let seconds = Int(ProcessInfo.processInfo.environment["DONDOC_SERVER_SECONDS"] ?? "") ?? 8
        let place = try ArchivePlace(.server)
        let address = try place.path
        let end = Date().addingTimeInterval(Double(seconds))
        let trouble = Guarded<[String]>([])
        let written = Guarded<Set<String>>([])
        let looks = Guarded(0)
        let importers = (0..<4).compactMap { office in
            BackgroundThread {
                do {
                    let archive = try Archive.open(address)
                    defer { archive.close() }
                    var round = 0
                    repeat {
                        let number = office * 10_000 + round
                        var file = Self.file(number, lines: 600)
                        file.name = "sổ \(number)"
                        file.registers[0].asOf = MadeRegister.day0.advanced(by: 60 + round)
                        let id = try archive.add(file, at: 0) { TemporaryArchive.digest(number + 1) }
                        if round % 3 == 2 {
                            try archive.forget(id)
                        } else {
                            written.withLock { _ = $0.insert("sổ \(number)") }
                        }
                        try archive.record([Self.note(number)], names: [:], at: 0)
                        round += 1
                    } while Date() < end
                } catch {
                    trouble.withLock { $0.append("office \(office): \(error)") }
                }
            }
        }
        let readers = (0..<3).compactMap { reader in
            BackgroundThread {
                do {
                    let archive = try Archive.open(address)
                    defer { archive.close() }
                    while Date() < end {
                        // All of one moment: what is counted is what stands beside it.
                        let counts = try archive.read { database in
                            try [
                                "SELECT count(*) FROM incoming_document",
                                "SELECT 600 * least(count(*), 1) FROM import",
                                "SELECT count(*) FROM register_keys", "SELECT 3 * count(*) FROM import",
                            ].map { try database.first($0) { try $0.int(0) } ?? -1 }
                        }
                        if counts[0] != counts[1] || counts[2] != counts[3] {
                            trouble.withLock { $0.append("reader \(reader): \(counts)") }
                        }
                        _ = try archive.figures().documents?.incomingCounts(
                            from: nil, asOf: MadeRegister.day0.advanced(by: 60))
                        looks.withLock { $0 += 1 }
                    }
                } catch {
                    trouble.withLock { $0.append("reader \(reader): \(error)") }
                }
            }
        }
        for thread in importers + readers { thread.join() }
        #expect(trouble.withLock { $0 } == [])
        #expect(looks.withLock { $0 } > 3)
        let archive = try place.open()
        #expect(Set(try archive.imports().map(\.name)) == written.withLock { $0 })
        #expect(try archive.isWhole())
        // The same imports, one after the other, in a file.
        let other = try ArchivePlace(.file)
        let fresh = try other.open()
        for kept in try archive.imports() {
            let number = try #require(Int(kept.name.dropFirst("sổ ".count)))
            var file = Self.file(number, lines: 600)
            file.registers[0].asOf = MadeRegister.day0.advanced(by: 60 + number % 10_000)
            _ = try fresh.add(file, at: 0) { TemporaryArchive.digest(number + 1) }
        }
        let day = MadeRegister.day0.advanced(by: 60)
        let (ours, theirs) = (try archive.figures().documents, try fresh.figures().documents)
        let all = try ours?.incomingCounts(from: nil, asOf: day)
        #expect(all?.isEmpty == false)
        #expect(try all == theirs?.incomingCounts(from: nil, asOf: day))
        for unit in ["100", "101", "102"] {
            #expect(try ours?.backlog(of: UnitID(unit), asOf: day) == theirs?.backlog(of: UnitID(unit), asOf: day))
        }
    }

    @Test("who listens hears of what another one writes, and that the server is gone")
    func listening() throws {
        let server = try ThrowawayServer(isDurable: true)
        let address = server.address("postgres")
        _ = try ServerSetUp(address, years: 2023...2023).run()
        let ear = try ServerEar(address)
        #expect(ear.isTold)
        #expect(ear.wait(beside: -1, milliseconds: 50) == .none)
        let archive = try Archive.open(address)
        try archive.record([Self.note(1)], names: [:], at: 0)
        let before = Date()
        #expect(ear.wait(beside: -1, milliseconds: 5_000) == .written)
        #expect(Date().timeIntervalSince(before) < 1)
        // Reading, and writing that comes to nothing, is no news.
        _ = try archive.journal()
        #expect(throws: ArchiveError.noSuchImport(7)) { try archive.forget(7) }
        #expect(ear.wait(beside: -1, milliseconds: 200) == .none)
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        close(ends[1])
        #expect(ear.wait(beside: ends[0], milliseconds: 5_000) == .stopped)
        close(ends[0])
        try server.kill()
        #expect(ear.wait(beside: -1, milliseconds: 5_000) == .lost)
        let error = #expect(throws: ArchiveError.self) { _ = try ServerEar(address) }
        if case .unreachable = error {} else { Issue.record("\(String(describing: error))") }
    }
}
