import GRDB

/// Why the archive could not do something: facts; the program makes the sentences.
public enum ArchiveError: Error, Equatable, Sendable {
    /// There is no file, and none was to be made.
    case missing
    /// A file, but no archive of dondoc.
    case notAnArchive
    /// Written by a newer version of the program.
    case newer
    /// Pages of the file cannot be made sense of.
    case damaged
    /// The disk, or the quota, is full.
    case diskFull
    /// The file or its folder may not be written.
    case readOnly
    /// The file or its folder may not be read.
    case notAllowed
    /// Another program is writing and did not finish in time.
    case busy
    /// The same bytes were imported before, as this import.
    case alreadyImported(Int)
    /// There is no import with this number.
    case noSuchImport(Int)
    /// The caller stopped it.
    case cancelled
    /// Anything else, in the words of SQLite.
    case failed(String)

    /// The error of the archive that `error` is.
    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = error as? ArchiveError ?? .failed("\(error)")
            return
        }
        self =
            switch error.resultCode {
            case .SQLITE_NOTADB: .notAnArchive
            case .SQLITE_CORRUPT: .damaged
            case .SQLITE_FULL: .diskFull
            case .SQLITE_READONLY: .readOnly
            case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: .notAllowed
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_IOERR: error.extendedResultCode == .SQLITE_IOERR_WRITE ? .diskFull : .failed(error.description)
            default: .failed(error.message ?? error.description)
            }
    }
}

/// Runs `work`; whatever it throws is told as an ``ArchiveError``.
func tellingArchiveErrors<Result>(_ work: () throws -> Result) throws(ArchiveError) -> Result {
    do {
        return try work()
    } catch {
        throw ArchiveError(error)
    }
}
