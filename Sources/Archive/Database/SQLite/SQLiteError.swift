import CSQLite

extension DatabaseError {
    /// What a result of SQLite's means.
    init(sqlite code: Int32) {
        let kind: Kind =
            switch code & 0xFF {
            case SQLITE_NOTADB: .notADatabase
            // Our own statements are right for our own schema: where they are not, the schema is not what was written.
            case SQLITE_CORRUPT, SQLITE_ERROR, SQLITE_MISMATCH, SQLITE_FORMAT: .damaged
            case SQLITE_FULL: .full
            case SQLITE_READONLY: .readOnly
            case SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN: .notAllowed
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy
            case SQLITE_INTERRUPT: .interrupted
            case SQLITE_CONSTRAINT: .constraint
            case SQLITE_IOERR:
                switch code >> 8 {
                case 32, 33: .damaged  // A checksum differs; the file system says it is corrupt.
                case 2: .damaged  // A page that should be there is not whole.
                default: .other
                }
            default: .other
            }
        self.init(kind: kind, code: Int(code))
    }

    /// Whether the system refused a write, or an entry of its own: mostly because there is no room.
    var isIO: Bool { code & 0xFF == Int(SQLITE_IOERR) }
}
