/// Archives on a server. Nobody makes one by opening it: who looks after the server does, once (`dondoc server init`).
extension Archive {
    /// Whether it is on a server.
    public var isOnServer: Bool { database is PostgreSQLEngine }

    /// Opens the archive on a server, and brings its schema up to date where that is allowed.
    static func open(
        server way: PostgreSQLConnection.Way, readOnly: Bool = false
    ) throws(ArchiveError) -> Archive {
        try tellingArchiveErrors {
            let engine = try PostgreSQLEngine(way)
            let isComplete = try engine.read { database in
                switch try database.mark() {
                case Schema.applicationID: break
                case 0: throw ArchiveError.missing
                default: throw ArchiveError.notAnArchive
                }
                if try Schema.migrations.isSuperseded(database) { throw ArchiveError.newer }
                return try Schema.migrations.isComplete(database)
            }
            if !isComplete {
                do {
                    try Schema.migrations.bringUpToDate(engine)
                } catch let error as DatabaseError where error.kind == .notAllowed {
                    throw ArchiveError.older
                }
            }
            return Archive(path: way.address.text, database: engine, refusal: readOnly ? .readOnly : nil)
        }
    }

    /// Makes the schema and the tables of an archive where there is none, and brings one up to date that is there.
    static func make(onServer way: PostgreSQLConnection.Way) throws(ArchiveError) -> Archive {
        try tellingArchiveErrors {
            let engine = try PostgreSQLEngine(way)
            // In a transaction of its own: what is in the search path is looked up when one begins.
            try engine.write(checksReferences: false) { try $0.execute(PostgreSQLDialect.makingSchema(way)) }
            let isOurs = try engine.read { try $0.mark() == Schema.applicationID || Schema.isUnborn($0) }
            guard isOurs else { throw ArchiveError.notAnArchive }
            try Schema.migrations.bringUpToDate(engine)
            return try open(server: way)
        }
    }
}

extension PostgreSQLConnection.Way {
    /// The archive at an address.
    init(_ address: String) throws(ArchiveError) {
        do {
            self.init(address: try ServerAddress(address))
        } catch {
            throw ArchiveError(error)
        }
    }
}
