/// Why the archive could not do something: facts; the program makes the sentences.
public enum ArchiveError: Error, Equatable, Sendable {
    /// There is no file, and none was to be made.
    case missing
    /// A file, but no archive of dondoc.
    case notAnArchive
    /// Written by a newer version of the program.
    case newer
    /// What is in the file is not what was written.
    case damaged
    /// The disk, or the quota, is full.
    case diskFull
    /// The disk does not do what it is told; the number is for whoever looks after it.
    case unreliableDisk(Int)
    /// The file or its folder may not be written.
    case readOnly
    /// The file or its folder may not be read.
    case notAllowed
    /// The newest figures lie in a log beside the file, which may not be read without the right to write.
    case unreadableLog
    /// The file lies on another machine, where several programs cannot share it.
    case networkFiles
    /// The file has several names (hard links), each of which would have a log of its own.
    case severalNames
    /// Another program is writing and did not finish in time.
    case busy
    /// The same bytes were imported before, as this import.
    case alreadyImported(Int)
    /// There is no import with this number.
    case noSuchImport(Int)
    /// The caller stopped it.
    case cancelled
    /// Anything else, as few words or a number of SQLite's.
    case failed(String)

    /// The error of the archive that `error` is. Texts of errors are left out: they may hold what stands in documents.
    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = error as? ArchiveError ?? .failed("\(type(of: error))")
            return
        }
        self =
            switch error.kind {
            case .notADatabase: .notAnArchive
            case .damaged: .damaged
            case .full: .diskFull
            case .readOnly: .readOnly
            case .notAllowed: .notAllowed
            case .unreadableLog: .unreadableLog
            case .busy: .busy
            case .interrupted: .cancelled
            case .constraint: .failed("SQLite \(error.code)")
            case .other: error.isIO ? Self.disk(error.code) : .failed("SQLite \(error.code)")
            }
    }

    /// A write that the system cuts short, and a log that it makes no room for, mean a full disk.
    private static func disk(_ code: Int) -> ArchiveError {
        [3, 19].contains(code >> 8) ? .diskFull : .unreliableDisk(code)
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
