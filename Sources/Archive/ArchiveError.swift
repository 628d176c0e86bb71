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
    /// The schema on the server is older than this program, and who asks may not bring it up to date.
    case older
    /// No server answers there; why, in words about hosts and ports.
    case unreachable(String)
    /// The connection to the server broke off.
    case lostConnection
    /// The server does not prove who it is.
    case insecure(String)
    /// The service file knows no such service.
    case noSuchService
    /// The library that speaks to servers is not installed.
    case noServerLibrary
    /// The address of a server is not written as addresses are.
    case badAddress
    /// There is a password in the address of a server.
    case passwordInAddress
    /// What was to be filled is not empty.
    case notEmpty
    /// Anything else, as few words or a number of the engine's.
    case failed(String)

    /// The error of the archive that `error` is. Texts of errors are left out: they may hold what stands in documents.
    public init(_ error: any Error) {
        if let problem = error as? ServerAddress.Problem {
            self =
                switch problem {
                case .noLibrary: .noServerLibrary
                case .malformed: .badAddress
                case .password: .passwordInAddress
                }
            return
        }
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
            case .conflict: .busy
            case .lost: .lostConnection
            case .unreachable: .unreachable(error.remark)
            case .insecure: .insecure(error.remark)
            case .noSuchService: .noSuchService
            case .noLibrary: .noServerLibrary
            case .constraint: .failed(error.number)
            case .other: error.isIO ? Self.disk(error.code) : .failed(error.number)
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
