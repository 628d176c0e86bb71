import Foundation
import Statistics
import Testing
import Threads

@testable import Archive

/// What every engine of ``DatabaseEngine`` promises.
@Suite struct DatabaseTests {
    private func engine(_ place: ArchivePlace, patience: Int = 10_000) throws -> any DatabaseEngine {
        try place.engine(patience: patience)
    }

    private func numbers(_ engine: any DatabaseEngine) throws -> [Int] { try engine.read(numbers) }

    private func numbers(_ database: any Database) throws -> [Int] {
        try database.all("SELECT number FROM t ORDER BY number") { try $0.int(0) }
    }

    private func tables(_ engine: any DatabaseEngine) throws -> Set<String> { try engine.read { try $0.tables() } }

    private func made(_ place: ArchivePlace) throws -> any DatabaseEngine {
        let engine = try engine(place)
        try engine.write(checksReferences: true) {
            try $0.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, word TEXT)")
        }
        return engine
    }

    // MARK: Values

    /// What a server writes in the place of a letter that it cannot have.
    private var strange: String { String(decoding: [0xEF, 0xB7, 0x90, 0x41, 0xEF, 0xB7, 0x92, 0x00], as: UTF8.self) }

    @Test(arguments: EngineKind.allCases, [false, true])
    func valuesComeBackAsTheyWere(_ kind: EngineKind, isInBulk: Bool) throws {
        let place = try ArchivePlace(kind, isArchive: false)
        let engine = try made(place)
        let day = try #require(CalendarDay(iso: "2023-06-14"))
        let values: [(any StoredValue)?] = [
            0, Int.max, Int.min, "", "Vĩnh Ô\u{0}đuôi", [UInt8](), [UInt8](0...255), true, day, nil, strange,
        ]
        func column(_ value: (any StoredValue)?) -> String {
            value is String ? "word" : value is [UInt8] ? "bytes" : "number"
        }
        try engine.write(checksReferences: true) { database in
            try database.execute("CREATE TABLE v (place INTEGER, number INTEGER, word TEXT, bytes BLOB)")
            for (place, value) in values.enumerated() {
                let column = column(value)
                if isInBulk {
                    let insertion = try database.insertion(into: "v", columns: ["place", column], replacing: false)
                    try insertion.run { $0.bind([place, value]) }
                } else {
                    try database.run("INSERT INTO v (place, \(column)) VALUES (?1, ?2)", place, value)
                }
            }
        }
        try engine.read { database in
            func check<Value: Equatable>(
                _ place: Int, _ wanted: Value, _ decode: (any Row) throws -> Value
            ) throws {
                let query = "SELECT \(column(values[place])) FROM v WHERE place = ?1"
                let found = try database.first(query, place) { try decode($0) }
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
            try check(10, strange) { try $0.text(0) }
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
        ], EngineKind.allCases)
    func impossibleValues(_ value: (sql: String, reading: String), _ kind: EngineKind) throws {
        // A server has no text that is none.
        if kind == .server, value.sql.contains("C328") { return }
        let place = try ArchivePlace(kind, isArchive: false)
        let engine = try made(place)
        #expect(throws: DatabaseError.damaged) {
            try engine.read { database in
                _ = try database.first("SELECT \(value.sql)") { row in
                    switch value.reading {
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

    @Test(arguments: EngineKind.allCases) func columnsAndPlacesThatAreNotThere(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind, isArchive: false)
        let engine = try made(place)
        #expect(throws: DatabaseError.self) { try engine.read { try $0.first("SELECT 1") { try $0.int(7) } } }
        #expect(throws: DatabaseError.self) {
            try engine.write(checksReferences: true) { try $0.run("INSERT INTO t (number) VALUES (?1)", 1, 2) }
        }
        #expect(throws: DatabaseError.self) { try engine.read { try $0.prepare("SELECT nothing FROM nowhere") } }
        #expect(throws: DatabaseError.self) { try engine.read { try $0.execute("THIS IS NO SQL") } }
        #expect(try numbers(engine) == [])
    }

    @Test("texts stand in the order of their bytes, whatever language the store speaks", arguments: EngineKind.allCases)
    func orderOfTexts(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind, isArchive: false)
        let engine = try made(place)
        let words = ["a", "Z", "á", "ă", "Đ", "đ", "z", "10", "9", "A b", "A-b"]
        let sorted = try engine.write(checksReferences: true) { database in
            for (number, word) in words.enumerated() {
                try database.run("INSERT INTO t VALUES (?1, ?2)", number, word)
            }
            return try database.all("SELECT word FROM t ORDER BY word") { try $0.text(0) }
        }
        #expect(sorted == words.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }

    @Test("statements may be walked over inside one another", arguments: EngineKind.allCases)
    func rowsWithinRows(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind, isArchive: false)
        let engine = try made(place)
        try engine.write(checksReferences: true) { database in
            for number in 0..<100 { try database.run("INSERT INTO t VALUES (?1, ?2)", number, "\(number % 10)") }
            var pairs = 0
            try database.forEachRow("SELECT number, word FROM t ORDER BY number") { row in
                let number = try row.int(0)
                try database.forEachRow("SELECT count(*) FROM t WHERE word = ?1", try row.text(1)) {
                    let count = try $0.int(0)
                    #expect(count == 10)
                }
                try database.run("UPDATE t SET word = word WHERE number = ?1", number)
                #expect(database.changedRows == 1)
                let again = try row.int(0)
                #expect(again == number, "the row is still the one that was read")
                pairs += 1
            }
            #expect(pairs == 100)
            let first = try database.first("SELECT number FROM t ORDER BY number") { try $0.int(0) }
            #expect(first == 0, "and a walk that ends early leaves nothing behind")
            let count = try numbers(database).count
            #expect(count == 100)
        }
    }

    @Test(
        "rows in bulk are there for whatever is asked next; the last of several counts", arguments: EngineKind.allCases)
    func rowsInBulk(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind, isArchive: false)
        let engine = try made(place)
        try engine.write(checksReferences: true) { database in
            try database.execute(
                """
                CREATE TABLE u (a INTEGER NOT NULL, b INTEGER NOT NULL, word TEXT NOT NULL, more INTEGER, PRIMARY KEY (a, b)
                ) STRICT, WITHOUT ROWID
                """)
            let insertion = try database.insertion(into: "u", columns: ["a", "b", "word"], replacing: false)
            for number in 0..<50_000 { try insertion.run { $0.bind([number % 7, number, "Văn bản \(number)"]) } }
            let all = try database.first("SELECT count(*) FROM u") { try $0.int(0) }
            #expect(all == 50_000)
            try database.run("UPDATE u SET more = 1")
            let replacing = try database.insertion(into: "u", columns: ["a", "b", "word"], replacing: true)
            for word in ["một", "hai"] {
                for number in stride(from: 0, to: 50_010, by: 10) {
                    try replacing.run { $0.bind([number % 7, number, word]) }
                }
            }
            try database.run("DELETE FROM u WHERE b = 20")
            try replacing.run { $0.bind([0, 0, "ba"]) }
            func count(_ condition: String) throws -> Int? {
                try database.first("SELECT count(*) FROM u WHERE \(condition)") { try $0.int(0) }
            }
            let counts = [
                try count("word = 'hai'"), try count("word = 'ba' AND b = 0 AND more IS NULL"), try count("more = 1"),
                try count("a >= 0"),
            ]
            #expect(counts == [4_999, 1, 45_000, 50_000], "what was not given is as in a new row")
        }
        #expect(throws: DatabaseError.self) {
            try engine.write(checksReferences: true) { database in
                let insertion = try database.insertion(into: "u", columns: ["a", "b", "word"], replacing: false)
                try insertion.run { $0.bind([0, 70_000, "mới"]) }
                try insertion.run { $0.bind([0, 0, "đã có"]) }
            }
        }
        #expect(try engine.read { try $0.first("SELECT count(*) FROM u") { try $0.int(0) } } == 50_000)
    }

    @Test(arguments: EngineKind.allCases) func whatATableIs(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind, isArchive: false)
        let engine = try made(place)
        try engine.write(checksReferences: true) { database in
            try database.execute("CREATE TABLE u (word TEXT, b BLOB, a INTEGER, PRIMARY KEY (word, a))")
            let columns = try database.columns(of: "u")
            #expect(
                columns == [
                    StoredColumn(name: "word", kind: .text, isKey: true),
                    StoredColumn(name: "b", kind: .bytes, isKey: false),
                    StoredColumn(name: "a", kind: .number, isKey: true),
                ])
            let before = try database.mark()
            try database.setMark(77)
            let after = try database.mark()
            #expect(before == 0 && after == 77)
            let tables = try database.tables()
            #expect(tables == ["t", "u"], "nothing of the engine's own")
            #expect(database.seesEveryRow)
        }
    }

    // MARK: Transactions

    @Test(arguments: EngineKind.allCases) func whatThrowsChangesNothing(_ kind: EngineKind) throws {
        struct Broken: Error {}
        let place = try ArchivePlace(kind, isArchive: false)
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

    @Test(
        "readers see the last whole state while somebody writes, and one state to their end",
        arguments: EngineKind.allCases)
    func readersBesideAWriter(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind, isArchive: false)
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

    @Test(arguments: EngineKind.allCases) func readersCannotWrite(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind, isArchive: false)
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

    @Test(
        "many threads at once: every writing is whole, nothing is lost", .timeLimit(.minutes(2)),
        arguments: EngineKind.allCases)
    func manyThreads(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind, isArchive: false)
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

    @Test(arguments: EngineKind.allCases) func whoWaitsTooLongIsTold(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind, isArchive: false)
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
        func engine(_ place: TemporaryArchive) throws -> SQLiteEngine {
            try SQLiteEngine(writing: SQLiteConnection.Way(path: place.path))
        }
        let written = try engine(place)
        try written.write(checksReferences: true) {
            try $0.execute("CREATE TABLE t (number INTEGER PRIMARY KEY, word TEXT)")
        }
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
        try written.write(checksReferences: true) { try $0.run("INSERT INTO t VALUES (?1, NULL)", 1) }
        let answered = try leftBehind()
        #expect(try numbers(try engine(answered)) == [1])
        try written.write(checksReferences: true) { database in
            for number in 2..<5_000 {
                try database.run("INSERT INTO t VALUES (?1, ?2)", number, String(repeating: "a", count: 300))
            }
            #expect(try numbers(try engine(try leftBehind())) == [1])
        }
        #expect(try numbers(try engine(try leftBehind())).count == 4_999)
    }

    // MARK: Closing

    @Test(
        "closing ends who reads, waits for who writes, and leaves one file", .timeLimit(.minutes(1)),
        arguments: EngineKind.allCases)
    func closing(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind, isArchive: false)
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
        if kind == .file {
            let log = try place.path + "-wal"
            #expect(!FileManager.default.fileExists(atPath: log), "the log is in the file")
        }
        #expect(throws: DatabaseError.self) { try numbers(engine) }
        #expect(throws: DatabaseError.self) { try engine.write(checksReferences: true) { try $0.execute("SELECT 1") } }
        #expect(try numbers(try self.engine(place)) == [7])
    }

    // MARK: Migrations

    @Test(arguments: EngineKind.allCases) func migrationsAreDoneOnceWhoeverComesFirst(_ kind: EngineKind) throws {
        struct Broken: Error {}
        let place = try ArchivePlace(kind, isArchive: false)
        let runs = Guarded(0)
        @Sendable func migrations(broken: Bool) -> Migrations {
            Migrations(steps: [
                Migration(name: "one") { database in
                    runs.withLock { $0 += 1 }
                    try database.execute("CREATE TABLE one (x INTEGER)")
                },
                Migration(name: "two") { database in
                    try database.execute("CREATE TABLE two (x INTEGER)")
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
