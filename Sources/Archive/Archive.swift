import Statistics

/// Everything the office ever imported, in one SQLite file: imports with their reports, registers and findings, what was
/// said to units, settings with their dates.
///
/// Opened through here only; migrations run when it is opened for writing. Readers see the last whole state while another
/// program writes (WAL). An import is one transaction: all of a file, or nothing. What is written is on the disk when the
/// call returns.
public final class Archive: Sendable {
    /// The file.
    public let path: String
    let database: any DatabaseEngine
    /// Why nothing can be written; nil when it can.
    public let refusal: ArchiveError?

    /// Whether nothing can be written: the file or its folder is read-only, or the disk is full.
    public var isReadOnly: Bool { refusal != nil }

    init(path: String, database: any DatabaseEngine, refusal: ArchiveError?) {
        self.path = path
        self.database = database
        self.refusal = refusal
    }

    /// Ends all reading, waits for who writes, and puts everything into the one file. Whatever still holds the archive gets
    /// ``ArchiveError/cancelled`` from now on.
    public func close() { database.close() }

    /// Reads in one consistent state.
    func read<Value>(_ work: (any Database) throws -> Value) throws(ArchiveError) -> Value {
        try tellingArchiveErrors { try database.read(work) }
    }

    /// Writes in one transaction: all or nothing.
    func write<Value>(
        checksReferences: Bool = true, _ work: (any Database) throws -> Value
    ) throws(ArchiveError) -> Value {
        if let refusal { throw refusal }
        return try tellingArchiveErrors { try database.write(checksReferences: checksReferences, work) }
    }
}
