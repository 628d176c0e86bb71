import Archive
import Glibc
import Threads

/// Where the archive lies, and opening it.
enum ArchiveFile {
    /// The path given, else `$XDG_DATA_HOME/dondoc/archive.sqlite`.
    static func path(_ given: String?) throws -> String {
        if let given { return given }
        let home = Console.variable("HOME").map { Folder.join($0, ".local/share") }
        guard let data = Console.variable("XDG_DATA_HOME") ?? home else { throw Complaint(Messages.noHome) }
        return Folder.join(data, "dondoc/archive.sqlite")
    }

    /// The archive at `path`; nil when there is none yet.
    static func openExisting(_ path: String) throws -> Archive? {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw ArchiveProblem(path: path, error: errno == EACCES ? .notAllowed : .failed(lastError))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ArchiveProblem(path: path, error: .notAnArchive) }
        let (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
        return try opened.withLock { opened in
            if let known = opened, known.path == path, known.device == device, known.number == number {
                return known.archive
            }
            let archive = try telling(path) { () throws(ArchiveError) in try Archive.open(path) }
            opened = Opened(path: path, device: device, number: number, archive: archive)
            return archive
        }
    }

    /// Closes what was opened: everything then lies in the one file, which can be copied as it is.
    static func close() { opened.withLock { $0 = nil } }

    private struct Opened {
        let path: String
        let device: UInt64
        let number: UInt64
        let archive: Archive
    }

    /// The archive stays open: closing the last connection writes to the file, which would look like a change of it.
    private static let opened = Guarded<Opened?>(nil)

    /// Whether there is anything to show at `path`.
    static func holdsFigures(_ path: String) throws -> Bool {
        guard let archive = try openExisting(path) else { return false }
        return try telling(path) { () throws(ArchiveError) in try archive.newestDay() != nil }
    }

    /// The archive at `path`, made for the user alone when there is none.
    static func openForWriting(_ path: String) throws -> Archive {
        if access(path, F_OK) != 0 {
            try Folder.make(Folder.parent(of: path))
            // SQLite gives its side files the rights of the archive itself.
            let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 || errno == EEXIST else { throw Complaint(Messages.cannotWrite(path, errno)) }
            if descriptor >= 0 { Glibc.close(descriptor) }
        }
        guard let archive = try openExisting(path) else { throw ArchiveProblem(path: path, error: .missing) }
        if archive.isReadOnly { throw ArchiveProblem(path: path, error: .readOnly) }
        return archive
    }

    /// Runs `work`; an error of the archive is told with its path.
    static func telling<Result>(_ path: String, _ work: () throws(ArchiveError) -> Result) throws -> Result {
        do {
            return try work()
        } catch {
            throw ArchiveProblem(path: path, error: error)
        }
    }

    private static var lastError: String { String(cString: strerror(errno)) }
}

/// What went wrong with which archive.
struct ArchiveProblem: Error {
    let path: String
    let error: ArchiveError
}
