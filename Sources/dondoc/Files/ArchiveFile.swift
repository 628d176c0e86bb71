import Archive
import Glibc

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
        return try telling(path) { () throws(ArchiveError) in try Archive.open(path) }
    }

    /// The archive at `path`, made for the user alone when there is none.
    static func openForWriting(_ path: String) throws -> Archive {
        if access(path, F_OK) != 0 {
            try Folder.make(Folder.parent(of: path))
            // SQLite gives its side files the rights of the archive itself.
            let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 || errno == EEXIST else { throw Complaint(Messages.cannotWrite(path, errno)) }
            if descriptor >= 0 { close(descriptor) }
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
