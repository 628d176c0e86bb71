import CSQLite
import Glibc
import Threads

/// SQLite behind ``DatabaseEngine``: one connection that writes, and one for each thread that reads beside it (WAL).
final class SQLiteEngine: DatabaseEngine {
    private struct Readers {
        var idle: [SQLiteConnection] = []
        var lent: Set<SQLiteConnection> = []
        var isClosed = false
    }

    let isReadOnly: Bool
    private let way: SQLiteConnection.Way
    private let readers = Guarded(Readers())
    /// Held by the one who writes.
    private let writer: Guarded<SQLiteConnection?>
    /// So many connections wait for the next reader.
    private static let idleReaders = 4

    /// Opens a file for reading and writing. Its log lies beside it until the last connection is closed.
    init(writing way: SQLiteConnection.Way) throws(DatabaseError) {
        self.way = way
        isReadOnly = false
        let connection = try SQLiteConnection(way)
        do throws(DatabaseError) {
            try connection.execute("PRAGMA journal_mode = WAL")
            guard sqlite3_db_readonly(connection.pointer, "main") == 0 else { throw DatabaseError(kind: .readOnly) }
        } catch {
            connection.close()
            throw error
        }
        writer = Guarded(connection)
    }

    /// Opens a file for reading only.
    init(reading way: SQLiteConnection.Way) throws(DatabaseError) {
        var way = way
        way.isReadOnly = true
        self.way = way
        isReadOnly = true
        writer = Guarded(nil)
        let connection = try SQLiteConnection(way)
        readers.withLock { $0.idle = [connection] }
    }

    deinit { close() }

    func read<Value>(_ work: (any Database) throws -> Value) throws -> Value {
        let connection = try checkOut()
        defer { giveBack(connection) }
        return try Self.transaction("BEGIN", on: connection, work)
    }

    func write<Value>(checksReferences: Bool, _ work: (any Database) throws -> Value) throws -> Value {
        var outcome: Result<Value, any Error> = .failure(DatabaseError(kind: .readOnly))
        writer.withLock { writer in
            guard let connection = writer else {
                if !isReadOnly { outcome = .failure(DatabaseError(kind: .interrupted)) }
                return
            }
            outcome = Result {
                // Asked for outside of a transaction: within one it is ignored.
                if !checksReferences { try connection.execute("PRAGMA foreign_keys = OFF") }
                defer { if !checksReferences { try? connection.execute("PRAGMA foreign_keys = ON") } }
                return try Self.transaction("BEGIN IMMEDIATE", on: connection, work)
            }
        }
        return try outcome.get()
    }

    private static func transaction<Value>(
        _ beginning: String, on connection: SQLiteConnection, _ work: (any Database) throws -> Value
    ) throws -> Value {
        do {
            try connection.execute(beginning)
            let value = try work(SQLiteDatabase(connection))
            try connection.execute("COMMIT")
            return value
        } catch {
            // After some errors SQLite has rolled back by itself.
            if connection.isInTransaction { try? connection.execute("ROLLBACK") }
            throw error
        }
    }

    /// Whether every page carries a checksum.
    var checksPages: Bool {
        writer.withLock { $0.map { $0.reservedBytes == SQLiteConnection.checksumBytes } }
            ?? readers.withLock { $0.idle.first.map { $0.reservedBytes == SQLiteConnection.checksumBytes } } ?? false
    }

    /// Gives every page a checksum by writing the whole file anew, unless somebody else has it open; whether it was done.
    func addChecksums() throws -> Bool {
        let idle: [SQLiteConnection]? = readers.withLock { readers in
            guard readers.lent.isEmpty else { return nil }
            defer { readers.idle = [] }
            return readers.idle
        }
        guard let idle else { return false }
        for connection in idle { connection.close() }
        var outcome: Result<Bool, any Error> = .success(false)
        writer.withLock { writer in
            guard let connection = writer else { return }
            outcome = Result {
                // Nobody else may have it open: another version would put pages without checksums into it.
                // It is not waited for: there will be another time.
                try connection.execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA busy_timeout = 0")
                defer {
                    try? connection.execute(
                        "PRAGMA locking_mode = NORMAL; PRAGMA busy_timeout = \(way.patience); SELECT count(*) FROM sqlite_master"
                    )
                }
                do {
                    try connection.execute("BEGIN EXCLUSIVE; COMMIT")
                    connection.reserveChecksums()
                    // Into the log; the pages get their checksums when it is put into the file, the first page first.
                    try connection.execute("VACUUM")
                } catch let error as DatabaseError where error.kind == .busy {
                    return false
                }
                return connection.checkpoint() && connection.reservedBytes == SQLiteConnection.checksumBytes
            }
        }
        return try outcome.get()
    }

    func copy(to path: String) throws {
        let connection = try checkOut()
        defer { giveBack(connection) }
        // Nothing of this database is written, which SQLite does not see.
        try connection.execute("PRAGMA query_only = OFF")
        defer { try? connection.execute("PRAGMA query_only = ON") }
        // The copy's pages carry checksums, whatever this one's do. The first of them are written before the copy has a header
        // that says so.
        connection.reserveChecksums()
        let pageSize = try connection.pageSize()
        let statement = try SQLiteStatement(connection, "VACUUM INTO ?1", isKept: false)
        try statement.run { $0.bind(1, "file:\(SQLiteConnection.escaped(path))?pages=\(pageSize)") }
    }

    func compact() throws {
        var outcome: Result<Void, any Error> = .failure(DatabaseError(kind: .readOnly))
        writer.withLock { writer in
            guard let connection = writer else { return }
            outcome = Result {
                try connection.execute("VACUUM")
                // The log still has what was deleted, until it is cut.
                if !connection.checkpoint() { throw DatabaseError(kind: .busy) }
            }
        }
        try outcome.get()
    }

    private func checkOut() throws(DatabaseError) -> SQLiteConnection {
        let (idle, isClosed) = readers.withLock { readers in
            let idle = readers.isClosed ? nil : readers.idle.popLast()
            if let idle { readers.lent.insert(idle) }
            return (idle, readers.isClosed)
        }
        if isClosed { throw DatabaseError(kind: .interrupted) }
        if let idle { return idle }
        let connection = try SQLiteConnection(way)
        if !isReadOnly { try connection.execute("PRAGMA query_only = ON") }
        readers.withLock { _ = $0.lent.insert(connection) }
        return connection
    }

    private func giveBack(_ connection: SQLiteConnection) {
        let isKept = readers.withLock { readers in
            readers.lent.remove(connection)
            let isKept = !readers.isClosed && readers.idle.count < Self.idleReaders
            if isKept { readers.idle.append(connection) }
            return isKept
        }
        if !isKept { connection.close() }
    }

    /// So many milliseconds are waited for threads that read.
    private static let closingPatience = 3_000

    func close() {
        // Who writes is waited for: what was typed is kept.
        let writing = writer.withLock { writer in
            defer { writer = nil }
            return writer
        }
        let idle = readers.withLock { readers in
            defer { readers.idle = [] }
            readers.isClosed = true
            return readers.idle
        }
        for connection in idle { connection.close() }
        for _ in 0..<Self.closingPatience {
            let isReading = readers.withLock { readers in
                // Again and again: only what runs at the moment is interrupted.
                for connection in readers.lent { connection.interrupt() }
                return !readers.lent.isEmpty
            }
            if !isReading { break }
            usleep(1_000)
        }
        writing?.close()
    }
}
