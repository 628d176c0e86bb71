import Glibc

/// Reads a file beside which no log can be shared, since the right to write is missing: as it lies there, which is right
/// while no log holds news and nobody writes meanwhile. Both are looked at before and after each reading; figures that
/// somebody replaced meanwhile are never told.
final class SQLiteUnloggedEngine: DatabaseEngine {
    let isReadOnly = true
    private let way: SQLiteConnection.Way
    /// Somebody writes all the time: so often it is tried.
    private static let tries = 3

    init(_ way: SQLiteConnection.Way) {
        var way = way
        way.isReadOnly = true
        way.isFrozen = true
        self.way = way
    }

    func read<Value>(_ work: (any Database) throws -> Value) throws -> Value {
        try whileUnchanged { try SQLiteEngine(reading: way).read(work) }
    }

    func copy(to path: String) throws { try whileUnchanged { try SQLiteEngine(reading: way).copy(to: path) } }

    private func whileUnchanged<Value>(_ work: () throws -> Value) throws -> Value {
        for _ in 0..<Self.tries {
            let before = try stamp()
            let outcome = Result { try work() }
            if try stamp() == before { return try outcome.get() }
        }
        throw DatabaseError(kind: .busy)
    }

    func write<Value>(checksReferences: Bool, _ work: (any Database) throws -> Value) throws -> Value {
        throw DatabaseError(kind: .readOnly)
    }

    func compact() throws { throw DatabaseError(kind: .readOnly) }

    func close() {}

    /// What changes when the file is written.
    private func stamp() throws(DatabaseError) -> [Int] {
        for name in ["-wal", "-journal"] {
            var beside = stat()
            if stat(way.path + name, &beside) == 0, beside.st_size > 0 { throw DatabaseError(kind: .unreadableLog) }
        }
        var file = stat()
        guard stat(way.path, &file) == 0 else { throw DatabaseError(kind: .notAllowed) }
        return [Int(file.st_ino), Int(file.st_size), file.st_mtim.tv_sec, file.st_mtim.tv_nsec]
    }
}
