import CSQLite
import Glibc

/// One connection of SQLite's to a file, as a number that may be handed from thread to thread: SQLite itself sees to it that
/// one thread at a time is at work in it (it is opened with SQLite's own locks).
struct SQLiteConnection: Hashable, Sendable {
    private let address: UInt

    /// SQLite's connection. It is never nil: an address that is none was never kept.
    var pointer: OpaquePointer? { OpaquePointer(bitPattern: address) }

    /// How a file is opened.
    struct Way: Sendable {
        /// The file.
        var path: String
        /// Read from and written to, or only read.
        var isReadOnly = false
        /// The file does not change and nothing lies beside it.
        var isFrozen = false
        /// It is only looked at, before it is opened for writing: a log may be shared as those do who write.
        var isLooking = false
        /// Nothing is in it yet.
        var isNew = false
        /// The file system of SQLite's that it is opened through, over which pages are checked; nil is the system's own.
        var files: String?
        /// So many milliseconds are waited for others who write.
        var patience: Int32 = 10_000
    }

    /// Opens a file.
    init(_ way: Way) throws(DatabaseError) {
        let files = way.files ?? "unix"
        // Kept for ever: SQLite holds on to the name.
        guard let name = CheckedFiles.name(over: files) else { throw DatabaseError(kind: .other) }
        var uri = "file:\(Self.escaped(way.path))?vfs=\(name)"
        if way.isFrozen { uri += "&immutable=1" }
        if way.isReadOnly && !way.isFrozen && !way.isLooking { uri += "&readonly_shm=1" }
        var flags = SQLITE_OPEN_URI | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE
        flags |= way.isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(uri, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw DatabaseError(sqlite: code)
        }
        address = UInt(bitPattern: opened)
        sqlite3_extended_result_codes(opened, 1)
        sqlite3_busy_timeout(opened, way.patience)
        if way.isNew { reserveChecksums() }
        do {
            // What is in the file is not trusted: no code of its schema runs, pages are looked at before they are used.
            try execute(
                """
                PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;
                PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;
                """)
            if way.isReadOnly { try execute("PRAGMA query_only = ON") }
        } catch {
            sqlite3_close_v2(opened)
            throw error
        }
    }

    /// A path as part of a URI.
    static func escaped(_ path: String) -> String {
        path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
    }

    /// Runs statements without parameters.
    func execute(_ script: String) throws(DatabaseError) {
        let code = sqlite3_exec(pointer, script, nil, nil, nil)
        if code != SQLITE_OK { throw DatabaseError(sqlite: code) }
    }

    /// Whether a transaction is open.
    var isInTransaction: Bool { sqlite3_get_autocommit(pointer) == 0 }

    /// Ends what it is doing, from another thread.
    func interrupt() { sqlite3_interrupt(pointer) }

    /// Puts the whole log into the file; false when somebody else still needs it.
    func checkpoint() -> Bool {
        sqlite3_wal_checkpoint_v2(pointer, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil) == SQLITE_OK
    }

    /// Closes it. The last one of a file puts the log into the file and takes it away.
    func close() { sqlite3_close_v2(pointer) }

    /// The bytes of a page's checksum.
    static let checksumBytes = 8

    /// How many bytes at the end of each page are left for a checksum.
    var reservedBytes: Int {
        var count: Int32 = -1
        sqlite3_file_control(pointer, nil, SQLITE_FCNTL_RESERVE_BYTES, &count)
        return Int(count)
    }

    /// The bytes of a page.
    func pageSize() throws(DatabaseError) -> Int {
        let statement = try SQLiteStatement(self, "PRAGMA page_size", isKept: false)
        return try statement.step() ? Int(statement.int64(0)) : 0
    }

    /// Leaves room for checksums in a database that is new, or is written anew next (VACUUM).
    func reserveChecksums() {
        var count = Int32(Self.checksumBytes)
        sqlite3_file_control(pointer, nil, SQLITE_FCNTL_RESERVE_BYTES, &count)
    }
}

/// The file systems over which pages are checked, each added to SQLite once.
enum CheckedFiles {
    /// The name of the checked file system over `files`.
    static func name(over files: String) -> String? {
        let name = "dondoc-\(files)"
        // SQLite keeps the name it is given; one that is known is not added again.
        if sqlite3_vfs_find(name) != nil { return name }
        guard let kept = strdup(name) else { return nil }
        return dondoc_add_checked_files(kept, files) == SQLITE_OK ? name : nil
    }
}
