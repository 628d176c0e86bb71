import CPostgres
import Glibc

/// One connection to a server, as a number that may be handed from thread to thread; one thread at a time is at work in it, any
/// other may interrupt it.
struct PostgreSQLConnection: Hashable, Sendable {
    private let address: UInt
    private let canceller: UInt

    /// libpq's connection. It is never nil: an address that is none was never kept.
    var pointer: OpaquePointer? { OpaquePointer(bitPattern: address) }

    /// How a server is asked.
    struct Way: Sendable {
        /// Where it is.
        var address: ServerAddress
        /// The schema that the archive's tables are in.
        var schema = "dondoc"
        /// So many milliseconds are waited for others who write.
        var patience = 60_000
        /// So many milliseconds are waited until it answers at all.
        var connecting: Int32 = 10_000

        /// The channel on which writers tell that something was written.
        var channel: String { "\(schema)_written" }
    }

    /// Connects. A host elsewhere must prove with its certificate who it is, unless the address or the service file says
    /// another way.
    init(_ way: Way) throws(DatabaseError) {
        guard dondoc_pq_is_there() else { throw DatabaseError(kind: .noLibrary) }
        let (opened, mustProve) = try Self.begin(way)
        address = UInt(bitPattern: opened)
        guard dondoc_pq_wait_connected(opened, way.connecting) else {
            let error = Self.refusal(String(cString: dondoc_pq_trouble(opened)), mustProve: mustProve)
            dondoc_pq_finish(opened)
            throw error
        }
        canceller = UInt(bitPattern: dondoc_pq_cancel_made(opened))
        do {
            try execute(PostgreSQLDialect.session(way))
        } catch {
            close()
            throw error
        }
    }

    private static func begin(_ way: Way) throws(DatabaseError) -> (OpaquePointer, mustProve: Bool) {
        let opened = try start(way, proving: false)
        if dondoc_pq_is_local(opened) || way.address.says("sslmode") != nil { return (opened, false) }
        // Said in a service file, rather than by nobody or for every program in the environment.
        let mode = libpqText { dondoc_pq_holds(opened, "sslmode", $0, $1) }
        let general = getenv("PGSSLMODE").map { String(cString: $0) }
        if let mode, mode != "prefer", mode != general { return (opened, mode == "verify-full") }
        dondoc_pq_finish(opened)
        return (try start(way, proving: true), true)
    }

    private static func start(_ way: Way, proving: Bool) throws(DatabaseError) -> OpaquePointer {
        var words: [(String, String)] = [
            ("fallback_application_name", "dondoc"), ("client_encoding", "UTF8"), ("keepalives_idle", "10"),
            ("keepalives_interval", "5"), ("keepalives_count", "3"), ("tcp_user_timeout", "25000"),
        ]
        if proving { words.append(("sslmode", "verify-full")) }
        // The address comes last: what it says holds.
        words.append(("dbname", way.address.text))
        let opened = withCStrings(words.map(\.0)) { keywords in
            withCStrings(words.map(\.1)) { dondoc_pq_start(keywords, $0) }
        }
        guard let opened else { throw DatabaseError(kind: .other) }
        return opened
    }

    /// libpq tells why a connection was not made as a text alone, in the language of the environment: what matters is known by
    /// the words that it leaves as they are.
    private static func refusal(_ trouble: String, mustProve: Bool) -> DatabaseError {
        let remark = String(trouble.prefix { $0 != "\n" }.filter { $0 >= " " })
        if trouble.contains("certificate") || trouble.contains("SSL") || trouble.contains("root.crt") {
            return DatabaseError(kind: .insecure, remark: remark)
        }
        for (words, kind) in [
            ("password", DatabaseError.Kind.notAllowed), ("authentication", .notAllowed), ("role \"", .notAllowed),
            ("pg_hba.conf", .notAllowed), ("database \"", .notADatabase), ("service", .noSuchService),
        ] where trouble.contains(words) {
            return DatabaseError(kind: kind, remark: remark)
        }
        return DatabaseError(kind: mustProve && trouble.contains("TLS") ? .insecure : .unreachable, remark: remark)
    }

    /// Runs statements without parameters.
    func execute(_ script: String) throws(DatabaseError) {
        let result = dondoc_pq_run(pointer, script)
        defer { dondoc_pq_clear(result) }
        try check(result)
    }

    /// Throws what went wrong with a result.
    func check(_ result: OpaquePointer?) throws(DatabaseError) {
        guard let result else { throw DatabaseError(kind: .lost) }
        guard dondoc_pq_kind(result) == DONDOC_PQ_FAILED else { return }
        throw DatabaseError(postgreSQL: isAlive ? String(cString: dondoc_pq_state(result)) : "")
    }

    /// Whether it is still there, as far as is known.
    var isAlive: Bool { dondoc_pq_is_alive(pointer) }

    /// Whether a transaction is open.
    var isInTransaction: Bool { dondoc_pq_is_in_transaction(pointer) }

    /// Whether an error ended the transaction.
    var hasFailed: Bool { dondoc_pq_is_in_failed_transaction(pointer) }

    /// Ends what it is doing, from another thread.
    func interrupt() { dondoc_pq_cancel(OpaquePointer(bitPattern: canceller)) }

    /// Closes it.
    func close() {
        dondoc_pq_cancel_free(OpaquePointer(bitPattern: canceller))
        dondoc_pq_finish(pointer)
    }
}

/// Lends texts as C has them, ended by NULL.
private func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result?
) -> Result? {
    var bytes: [CChar] = []
    var places: [Int] = []
    for text in texts {
        places.append(bytes.count)
        bytes.append(contentsOf: text.utf8CString)
    }
    return bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return nil }
        let pointers = places.map { Optional(start + $0) } + [nil]
        return pointers.withUnsafeBufferPointer { $0.baseAddress.flatMap(body) }
    }
}
