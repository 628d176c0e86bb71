import GRDB
import Statistics

/// Everything the office ever imported, in one SQLite file: imports with their reports, registers and findings, what was
/// said to units, settings with their dates.
///
/// Opened through here only; migrations run when it is opened for writing. Readers see the last whole state while another
/// program writes (WAL). An import is one transaction: all of a file, or nothing.
public final class Archive: Sendable {
    /// The file.
    public let path: String
    let database: any DatabaseWriter
    /// Whether nothing can be written: the file or its folder is read-only.
    public let isReadOnly: Bool

    private init(path: String, database: any DatabaseWriter, isReadOnly: Bool) {
        self.path = path
        self.database = database
        self.isReadOnly = isReadOnly
    }

    /// Opens the archive at `path`, whose file must exist (an empty one becomes an archive), and brings its schema up to
    /// date. One that may only be read is opened for reading.
    public static func open(_ path: String, readOnly: Bool = false) throws(ArchiveError) -> Archive {
        try tellingArchiveErrors {
            if readOnly { return try openForReading(path) }
            do {
                // Looked at before it is opened for writing: another program's file stays as it is.
                var looking = configuration()
                looking.readonly = true
                try checkIdentity(of: try DatabaseQueue(path: path, configuration: looking))
                let pool = try DatabasePool(path: path, configuration: configuration())
                try Schema.migrator.migrate(pool)
                return Archive(path: path, database: pool, isReadOnly: false)
            } catch let error as DatabaseError where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode) {
                return try openForReading(path)
            }
        }
    }

    /// Without a right to write there is no WAL to share: the file is read as it lies there.
    private static func openForReading(_ path: String) throws -> Archive {
        var configuration = configuration()
        configuration.readonly = true
        let queue: DatabaseQueue
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.read { try $0.execute(sql: "SELECT 1 FROM sqlite_master LIMIT 1") }
        } catch let error as DatabaseError where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode) {
            let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
            let frozen = try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
            try checkIdentity(of: frozen)
            return Archive(path: path, database: frozen, isReadOnly: true)
        }
        try checkIdentity(of: queue)
        return Archive(path: path, database: queue, isReadOnly: true)
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "archive"
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Refuses files of other programs and of newer versions, before anything is written to them.
    private static func checkIdentity(of database: any DatabaseReader) throws {
        try database.read { database in
            let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            guard id == Schema.applicationID || (id == 0 && tables == 0) else { throw ArchiveError.notAnArchive }
            if try Schema.migrator.hasBeenSuperseded(database) { throw ArchiveError.newer }
        }
    }

    /// Reads in one consistent state.
    func read<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
        try tellingArchiveErrors { try database.read(work) }
    }

    /// Writes in one transaction: all or nothing.
    func write<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
        if isReadOnly { throw .readOnly }
        return try tellingArchiveErrors { try database.write(work) }
    }
}
