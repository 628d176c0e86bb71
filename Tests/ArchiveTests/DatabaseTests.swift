import Foundation
import Statistics
import Testing
import Threads

@testable import Archive

/// What every engine of ``DatabaseEngine`` promises; run over SQLite's.
@Suite struct DatabaseTests {
    private func engine(_ place: TemporaryArchive, patience: Int32 = 10_000) throws -> SQLiteEngine {
        var way = SQLiteConnection.Way(path: place.path)
        way.patience = patience
        return try SQLiteEngine(writing: way)
    }

    private func numbers(_ engine: any DatabaseEngine) throws -> [Int] { try engine.read(numbers) }

    private func numbers(_ database: any Database) throws -> [Int] {
        try database.all("SELECT number FROM t ORDER BY number") { try $0.int(0) }
    }

    private func tables(_ engine: any DatabaseEngine) throws -> Set<String> { try engine.read { try $0.tables() } }

    private func made(_ place: TemporaryArchive) throws -> SQLiteEngine {
        let engine = try engine(place)
        try engine.write(checksReferences: true) { try $0.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, word)") }
        return engine
    }

    // MARK: Values

    @Test func valuesComeBackAsTheyWere() throws {
        let place = try TemporaryArchive()
        let engine = try made(place)
        let day = try #require(CalendarDay(iso: "2023-06-14"))
        let values: [(any StoredValue)?] = [
            0, Int.max, Int.min, "", "Vĩnh Ô\u{0}đuôi", [UInt8](), [UInt8](0...255), true, day, nil,
        ]
        try engine.write(checksReferences: true) { database in
            try database.execute("CREATE TABLE v (place INTEGER, value)")
            for (place, value) in values.enumerated() {
                try database.run("INSERT INTO v VALUES (?1, ?2)", place, value)
            }
        }
        try engine.read { database in
            func check<Value: Equatable>(
                _ place: Int, _ wanted: Value, _ decode: (any Row) throws -> Value
            ) throws {
                let found = try database.first("SELECT value FROM v WHERE place = ?1", place) { try decode($0) }
                #expect(found == wanted)
            }
            try check(0, 0) { try $0.int(0) }
            try check(1, Int.max) { try $0.int(0) }
            try check(2, Int.min) { try $0.int(0) }
            try check(3, "") { try $0.text(0) }
            try check(4, "Vĩnh Ô\u{0}đuôi") { try $0.text(0) }
            try check(5, []) { try $0.bytes(0) }
            try check(6, [UInt8](0...255)) { try $0.bytes(0) }
            try check(7, true) { try $0.bool(0) }
            try check(8, day) { try $0.day(0) }
            try check(9, true) { $0.isNull(0) }
        }
    }

    @Test(
        "what cannot have been written is an error, never a trap",
        arguments: [
            ("NULL", "int"), ("'5'", "int"), ("2.5", "int"), ("x'00'", "int"), ("NULL", "text"), ("5", "text"),
            ("CAST(x'C328' AS TEXT)", "text"), ("'a'", "bytes"), ("NULL", "bytes"), ("-1", "count"),
            ("9223372036854775807", "count"), ("NULL", "count"), ("999999999", "day"), ("-9223372036854775808", "day"),
            ("84006", "day"), ("2", "bool"), ("8", "state"), ("-1", "state"), ("NULL", "state"), ("'nobody'", "kind"),
            ("'2'", "optionalDay"),
        ])
    func impossibleValues(_ value: String, _ reading: String) throws {
        let place = try TemporaryArchive()
        let engine = try made(place)
        #expect(throws: DatabaseError.damaged) {
            try engine.read { database in
                _ = try database.first("SELECT \(value)") { row in
                    switch reading {
                    case "int": _ = try row.int(0)
                    case "text": _ = try row.text(0)
                    case "bytes": _ = try row.bytes(0)
                    case "count": _ = try row.count(0)
                    case "day": _ = try row.day(0)
                    case "bool": _ = try row.bool(0)
                    case "state": _ = try row.word(0, of: StoredCodes.states)
                    case "kind": _ = try row.word(0) as FiguresKind
                    default: _ = try row.optionalDay(0)
                    }
                    return true
                }
            }
        }
    }

    @Test func columnsAndPlacesThatAreNotThere() throws {
        let place = try TemporaryArchive()
        let engine = try made(place)
        #expect(throws: DatabaseError.self) { try engine.read { try $0.first("SELECT 1") { try $0.int(7) } } }
        #expect(throws: DatabaseError.self) {
            try engine.write(checksReferences: true) { try $0.run("INSERT INTO t (number) VALUES (?1)", 1, 2) }
        }
        #expect(throws: DatabaseError.self) { try engine.read { try $0.prepare("SELECT nothing FROM nowhere") } }
        #expect(throws: DatabaseError.self) { try engine.read { try $0.execute("THIS IS NO SQL") } }
        #expect(try numbers(engine) == [])
    }

    // MARK: Transactions

    @Test func whatThrowsChangesNothing() throws {
        struct Broken: Error {}
        let place = try TemporaryArchive()
        let engine = try made(place)
        try engine.write(checksReferences: true) { try $0.run("INSERT INTO t VALUES (?1, NULL)", 1) }
        #expect(throws: Broken.self) {
            try engine.write(checksReferences: true) { database in
                try database.run("INSERT INTO t VALUES (?1, NULL)", 2)
                throw Broken()
            }
        }
        #expect(throws: DatabaseError.self) {
            try engine.write(checksReferences: true) { database in
                try database.run("INSERT INTO t VALUES (?1, NULL)", 3)
                try database.run("INSERT INTO t VALUES (?1, NULL)", 1)
            }
        }
        #expect(try numbers(engine) == [1])
        try engine.write(checksReferences: true) { try $0.run("INSERT INTO t VALUES (?1, NULL)", 4) }
        #expect(try numbers(engine) == [1, 4], "and work goes on")
    }

    @Test("readers see the last whole state while somebody writes, and one state to their end")
    func readersBesideAWriter() throws {
        let place = try TemporaryArchive()
        let engine = try made(place)
        try engine.write(checksReferences: true) { try $0.run("INSERT INTO t VALUES (?1, NULL)", 1) }
        try engine.read { before in
            #expect(try numbers(before) == [1])
            try engine.write(checksReferences: true) { database in
                try database.run("INSERT INTO t VALUES (?1, NULL)", 2)
                #expect(try numbers(engine) == [1])
            }
            #expect(try numbers(before) == [1], "the state it began with")
            #expect(try numbers(engine) == [1, 2])
        }
    }

    @Test func readersCannotWrite() throws {
        let place = try TemporaryArchive()
        let engine = try made(place)
        _ = try numbers(engine)
        for _ in 0..<2 {
            #expect(throws: DatabaseError.self) {
                try engine.read { one in
                    try engine.read { _ in try one.run("INSERT INTO t VALUES (?1, NULL)", 2) }
                }
            }
        }
        #expect(try numbers(engine) == [])
    }

    @Test("many threads at once: every writing is whole, nothing is lost", .timeLimit(.minutes(2)))
    func manyThreads() throws {
        let place = try TemporaryArchive()
        let engines = [try made(place), try engine(place)]
        let trouble = Guarded<[String]>([])
        let threads = (0..<6).compactMap { thread in
            BackgroundThread {
                do {
                    for round in 0..<15 {
                        let engine = engines[thread % 2]
                        if thread < 4 {
                            try engine.write(checksReferences: true) { database in
                                for part in 0..<3 {
                                    try database.run(
                                        "INSERT INTO t VALUES (?1, NULL)", (thread * 100 + round) * 10 + part)
                                }
                            }
                        } else {
                            let count = try engine.read { try $0.first("SELECT count(*) FROM t") { try $0.int(0) } }
                            if (count ?? 0) % 3 != 0 { trouble.withLock { $0.append("a part: \(count ?? 0)") } }
                        }
                    }
                } catch {
                    trouble.withLock { $0.append("\(error)") }
                }
            }
        }
        for thread in threads { thread.join() }
        #expect(trouble.withLock { $0 } == [])
        #expect(try numbers(engines[0]).count == 4 * 15 * 3)
    }

    @Test func whoWaitsTooLongIsTold() throws {
        let place = try TemporaryArchive()
        let first = try made(place)
        let second = try engine(place, patience: 50)
        try first.write(checksReferences: true) { database in
            try database.run("INSERT INTO t VALUES (?1, NULL)", 1)
            let error = #expect(throws: DatabaseError.self) {
                try second.write(checksReferences: true) { try $0.run("INSERT INTO t VALUES (?1, NULL)", 2) }
            }
            #expect(error?.kind == .busy)
        }
        try second.write(checksReferences: true) { try $0.run("INSERT INTO t VALUES (?1, NULL)", 2) }
        #expect(try numbers(first) == [1, 2])
    }

    @Test("a writer that is killed has written nothing; one that was answered has written all")
    func killedWriters() throws {
        let place = try TemporaryArchive()
        let engine = try made(place)
        /// The file and its log as a program would leave them that is killed now.
        var copies: [TemporaryArchive] = []
        func leftBehind() throws -> TemporaryArchive {
            let other = try TemporaryArchive()
            copies.append(other)
            for name in ["", "-wal"] where FileManager.default.fileExists(atPath: place.path + name) {
                try? FileManager.default.removeItem(atPath: other.path + name)
                try FileManager.default.copyItem(atPath: place.path + name, toPath: other.path + name)
            }
            return other
        }
        try engine.write(checksReferences: true) { try $0.run("INSERT INTO t VALUES (?1, NULL)", 1) }
        let answered = try leftBehind()
        #expect(try numbers(try self.engine(answered)) == [1])
        try engine.write(checksReferences: true) { database in
            for number in 2..<5_000 {
                try database.run("INSERT INTO t VALUES (?1, ?2)", number, String(repeating: "a", count: 300))
            }
            #expect(try numbers(try self.engine(try leftBehind())) == [1])
        }
        #expect(try numbers(try self.engine(try leftBehind())).count == 4_999)
    }

    // MARK: Closing

    @Test("closing ends who reads, waits for who writes, and leaves one file", .timeLimit(.minutes(1)))
    func closing() throws {
        let place = try TemporaryArchive()
        let engine = try made(place)
        let isReading = Guarded(false)
        let ended = Guarded<DatabaseError?>(nil)
        let reader = try #require(
            BackgroundThread {
                do {
                    try engine.read { database in
                        isReading.withLock { $0 = true }
                        _ = try database.first(
                            """
                            WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n
                            """
                        ) { try $0.int(0) }
                    }
                } catch {
                    ended.withLock { $0 = error as? DatabaseError }
                }
            })
        while !isReading.withLock({ $0 }) { usleep(1_000) }
        let isWriting = Guarded(false)
        let writer = try #require(
            BackgroundThread {
                try? engine.write(checksReferences: true) { database in
                    isWriting.withLock { $0 = true }
                    usleep(200_000)
                    try database.run("INSERT INTO t VALUES (?1, NULL)", 7)
                }
            })
        while !isWriting.withLock({ $0 }) { usleep(1_000) }
        engine.close()
        reader.join()
        writer.join()
        #expect(ended.withLock { $0?.kind } == .interrupted)
        #expect(!FileManager.default.fileExists(atPath: place.path + "-wal"), "the log is in the file")
        #expect(throws: DatabaseError.self) { try numbers(engine) }
        #expect(throws: DatabaseError.self) { try engine.write(checksReferences: true) { try $0.execute("SELECT 1") } }
        #expect(try numbers(try self.engine(place)) == [7])
    }

    // MARK: Migrations

    @Test func migrationsAreDoneOnceWhoeverComesFirst() throws {
        struct Broken: Error {}
        let place = try TemporaryArchive()
        let runs = Guarded(0)
        @Sendable func migrations(broken: Bool) -> Migrations {
            Migrations(steps: [
                Migration(name: "one") { database in
                    runs.withLock { $0 += 1 }
                    try database.execute("CREATE TABLE one (x)")
                },
                Migration(name: "two") { database in
                    try database.execute("CREATE TABLE two (x)")
                    if broken { throw Broken() }
                },
            ])
        }
        let engines = [try engine(place), try engine(place)]
        #expect(throws: Broken.self) { try migrations(broken: true).bringUpToDate(engines[0]) }
        #expect(try tables(engines[0]) == [], "all of it or nothing")
        runs.withLock { $0 = 0 }
        let threads = engines.compactMap { engine in
            BackgroundThread { try? migrations(broken: false).bringUpToDate(engine) }
        }
        for thread in threads { thread.join() }
        #expect(runs.withLock { $0 } == 1)
        let isComplete = try engines[1].read { try migrations(broken: false).isComplete($0) }
        let isSuperseded = try engines[1].read { try Migrations(steps: []).isSuperseded($0) }
        #expect(isComplete && isSuperseded)
    }
}
