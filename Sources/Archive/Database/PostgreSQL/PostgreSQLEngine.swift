import Glibc
import Threads

/// A PostgreSQL server behind ``DatabaseEngine``: one connection that writes, one for each thread that reads beside it. One that
/// broke off is replaced by the next who asks.
final class PostgreSQLEngine: DatabaseEngine {
    private struct Readers {
        var idle: [IdleConnection] = []
        var lent: Set<PostgreSQLConnection> = []
        var isClosed = false
    }

    private struct Writer {
        var connection: IdleConnection?
        var isClosed = false
    }

    let isReadOnly = false
    let way: PostgreSQLConnection.Way
    private let readers = Guarded(Readers())
    /// Held by the one who writes.
    private let writer = Guarded(Writer())
    /// So many connections wait for the next reader.
    private static let idleReaders = 2
    /// So often a writing is tried that was in the way of another one.
    private static let tries = 5

    /// Connects to a server.
    init(_ way: PostgreSQLConnection.Way) throws(DatabaseError) {
        self.way = way
        let first = try PostgreSQLConnection(way)
        readers.withLock { $0.idle = [IdleConnection(connection: first)] }
    }

    deinit { close() }

    func read<Value>(_ work: (any Database) throws -> Value) throws -> Value {
        var (session, isFresh) = try checkOut()
        do {
            try session.connection.execute(PostgreSQLDialect.reading)
        } catch let error where error.kind == .lost && !isFresh {
            // It broke off while nobody used it.
            giveBack(session)
            session = PostgreSQLSession(try lend(PostgreSQLConnection(way)))
            isFresh = true
            do { try session.connection.execute(PostgreSQLDialect.reading) } catch {
                giveBack(session)
                throw error
            }
        } catch {
            giveBack(session)
            throw error
        }
        defer { giveBack(session) }
        return try Self.ending(session) { try work(PostgreSQLDatabase(session)) }
    }

    func write<Value>(checksReferences: Bool, _ work: (any Database) throws -> Value) throws -> Value {
        var outcome: Result<Value, any Error> = .failure(DatabaseError(kind: .interrupted))
        writer.withLock { writer in
            if writer.isClosed { return }
            for turn in 1... {
                outcome = Result { try write(&writer.connection, work) }
                guard case .failure(let error as DatabaseError) = outcome, error.kind == .conflict, turn < Self.tries
                else { break }
                // Never two in step with each other.
                usleep(UInt32.random(in: 5_000...50_000) * UInt32(turn))
            }
        }
        return try outcome.get()
    }

    private func write<Value>(
        _ kept: inout IdleConnection?, _ work: (any Database) throws -> Value
    ) throws -> Value {
        let session = try beginWriting(&kept)
        defer {
            kept = session.connection.isAlive && !session.connection.isInTransaction ? session.idle : nil
            if kept == nil { session.connection.close() }
        }
        return try Self.ending(session) {
            let value = try work(PostgreSQLDatabase(session))
            try session.execute(PostgreSQLDialect.telling(way))
            return value
        }
    }

    private func beginWriting(_ kept: inout IdleConnection?) throws(DatabaseError) -> PostgreSQLSession {
        if let idle = kept {
            kept = nil
            do throws(DatabaseError) {
                return try begin(idle)
            } catch  where error.kind == .lost {
                // It broke off while nobody used it: nothing was done on it.
            }
        }
        return try begin(IdleConnection(connection: try PostgreSQLConnection(way)))
    }

    private func begin(_ idle: IdleConnection) throws(DatabaseError) -> PostgreSQLSession {
        do throws(DatabaseError) {
            try idle.connection.execute(PostgreSQLDialect.writing(way))
            return PostgreSQLSession(idle)
        } catch {
            idle.connection.close()
            throw error
        }
    }

    /// Does the work of a transaction that has begun, and ends it.
    private static func ending<Value>(_ session: PostgreSQLSession, _ work: () throws -> Value) throws -> Value {
        let connection = session.connection
        do {
            let value = try work()
            try session.finishOthers(sendingRows: true)
            // An error that nobody told of ended it; COMMIT would roll it back without a word.
            if connection.hasFailed { throw DatabaseError(kind: .other) }
            try connection.execute("COMMIT")
            session.giveUp()
            return value
        } catch {
            session.giveUp()
            if connection.isInTransaction { try? connection.execute("ROLLBACK") }
            throw error
        }
    }

    func copy(to path: String) throws { try ArchiveCopy.write(self, toFile: path) }

    func checkCompacting() throws {
        let owns = try read { try $0.first(PostgreSQLDialect.ownsTables) { try $0.bool(0) } }
        guard owns == true else { throw DatabaseError(kind: .notAllowed) }
    }

    func compact() throws {
        try checkCompacting()
        let names = try read { try $0.tables().sorted() }
        let connection = try PostgreSQLConnection(way)
        defer { connection.close() }
        try connection.execute("SET lock_timeout = \(way.patience)")
        for statement in PostgreSQLDialect.rewriting(names) { try connection.execute(statement) }
    }

    private func checkOut() throws(DatabaseError) -> (PostgreSQLSession, isFresh: Bool) {
        let (idle, isClosed) = readers.withLock { readers in
            let idle = readers.isClosed ? nil : readers.idle.popLast()
            if let idle { readers.lent.insert(idle.connection) }
            return (idle, readers.isClosed)
        }
        if isClosed { throw DatabaseError(kind: .interrupted) }
        if let idle { return (PostgreSQLSession(idle), false) }
        return (PostgreSQLSession(try lend(PostgreSQLConnection(way))), true)
    }

    private func lend(_ connection: PostgreSQLConnection) -> IdleConnection {
        readers.withLock { _ = $0.lent.insert(connection) }
        return IdleConnection(connection: connection)
    }

    private func giveBack(_ session: PostgreSQLSession) {
        let connection = session.connection
        let idle = session.idle
        let isKept = readers.withLock { readers in
            readers.lent.remove(connection)
            let isKept =
                !readers.isClosed && readers.idle.count < Self.idleReaders && connection.isAlive
                && !connection.isInTransaction
            if isKept { readers.idle.append(idle) }
            return isKept
        }
        if !isKept { connection.close() }
    }

    /// So many milliseconds are waited for threads that read.
    private static let closingPatience = 3_000

    func close() {
        // Who writes is waited for: what was typed is kept.
        writer.withLock { writer in
            writer.connection?.connection.close()
            writer = Writer(connection: nil, isClosed: true)
        }
        let idle = readers.withLock { readers in
            defer { readers.idle = [] }
            readers.isClosed = true
            return readers.idle
        }
        for reader in idle { reader.connection.close() }
        for turn in 0..<Self.closingPatience {
            let isReading = readers.withLock { readers in
                // Again and again, though not all the time: each time is a connection of its own to the server.
                if turn % 100 == 0 { for connection in readers.lent { connection.interrupt() } }
                return !readers.lent.isEmpty
            }
            if !isReading { break }
            usleep(1_000)
        }
    }
}
