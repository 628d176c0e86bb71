import Archive
import Glibc
import Threads

/// Where the archive lies, and opening it.
enum ArchiveFile {
    /// The path or address given, else `DONDOC_ARCHIVE`, else `$XDG_DATA_HOME/dondoc/archive.sqlite`.
    static func path(_ given: String?) throws -> String {
        if let given { return try checked(given) }
        if let shared = Console.variable("DONDOC_ARCHIVE"), !shared.isEmpty {
            return try checked(Folder.expanded(shared))
        }
        return try ownPath
    }

    /// Where the user's own archive lies.
    static var ownPath: String {
        get throws {
            let home = Console.variable("HOME").map { Folder.join($0, ".local/share") }
            guard let data = Console.variable("XDG_DATA_HOME") ?? home else { throw Complaint(Messages.noHome) }
            return Folder.join(data, "dondoc/archive.sqlite")
        }
    }

    /// An address of a server is looked at before anything is done with it: one with a password in it is not repeated anywhere.
    private static func checked(_ path: String) throws -> String {
        guard isOnServer(path) else { return path }
        do {
            _ = try ServerAddress(path)
        } catch {
            throw ArchiveProblem(path: path, error: ArchiveError(error))
        }
        return path
    }

    /// Whether an archive is on a server rather than in a file.
    static func isOnServer(_ path: String) -> Bool { ServerAddress.isMeant(by: path) }

    /// What tells one archive from another, from wherever it is asked.
    static func identity(_ path: String) -> String { isOnServer(path) ? path : Folder.absolute(path) }

    /// The archive at `path`; nil when there is none yet.
    static func openExisting(_ path: String) throws -> Archive? {
        if isOnServer(path) { return try openOnServer(path) }
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
            // Another file has the name now: what was opened before goes on for those who hold it.
            let archive = try telling(path) { () throws(ArchiveError) in try Archive.open(path) }
            opened = Opened(path: path, device: device, number: number, archive: archive)
            return archive
        }
    }

    /// Nobody makes an archive on a server by the way: where there is none, that is said.
    private static func openOnServer(_ path: String) throws -> Archive {
        try opened.withLock { opened in
            if let known = opened, known.path == path { return known.archive }
            let archive = try telling(path) { () throws(ArchiveError) in try Archive.open(path) }
            opened = Opened(path: path, device: 0, number: 0, archive: archive)
            return archive
        }
    }

    /// Closes what was opened, whoever still holds it: everything then lies in the one file, which can be copied as it is.
    static func close() {
        let last = opened.withLock { opened in
            defer { opened = nil }
            return opened?.archive
        }
        guard let last else { return }
        last.close()
        // Two programs that end together may each take the other for one that goes on: then the log is still there, and is
        // put into the file once more.
        for _ in 0..<closingTries where !last.isReadOnly && !last.isOnServer && access("\(last.path)-wal", F_OK) == 0 {
            usleep(UInt32.random(in: 5_000...25_000))
            (try? Archive.open(last.path))?.close()
        }
    }

    private static let closingTries = 3

    private struct Opened {
        let path: String
        let device: UInt64
        let number: UInt64
        let archive: Archive
    }

    /// The archive stays open: closing the last connection writes to the file, which would look like a change of it.
    private static let opened = Guarded<Opened?>(nil)

    /// The path of the archive that is open, for what is told of it; "" when none is.
    static var openedPath: String { opened.withLock { $0?.path ?? "" } }

    /// Whether there is anything to show at `path`.
    static func holdsFigures(_ path: String) throws -> Bool {
        guard let archive = try openExisting(path) else { return false }
        return try telling(path) { () throws(ArchiveError) in try archive.newestDay() != nil }
    }

    /// The archive at `path`, made when there is none: for the user alone, or for the group too in a folder
    /// whose files belong to its group (chmod g+s), where the umask lets the group write.
    static func openForWriting(_ path: String) throws -> Archive {
        if !isOnServer(path), access(path, F_OK) != 0 {
            try Folder.make(Folder.parent(of: path))
            let mask = umask(0o077)
            umask(mask)
            try placing(path) { () throws(Archive.PlacingError) in
                let isShared = mask & 0o020 == 0 && Folder.isOfAGroup(Folder.parent(of: path))
                try Archive.create(path, mode: isShared ? 0o660 : 0o600)
            }
        }
        guard let archive = try openExisting(path) else { throw ArchiveProblem(path: path, error: .missing) }
        if let refusal = archive.refusal { throw ArchiveProblem(path: path, error: refusal) }
        return archive
    }

    /// Writes a copy of the archive at `path` to `target`.
    static func backUp(_ path: String, to target: String, replacing: Bool) throws {
        guard let archive = try openExisting(path) else { throw ArchiveProblem(path: path, error: .missing) }
        if Folder.isFolder(target) { throw Complaint(Messages.cannotWrite(target, EISDIR)) }
        if Folder.isSame(path, target) { throw Complaint(Messages.backupOntoItself(target)) }
        var status = stat()
        if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw Complaint(Messages.noPlaceForBackup(target))
        }
        try placing(target, of: path) { () throws(Archive.PlacingError) in
            try archive.backUp(to: target, replacing: replacing)
        }
    }

    /// Copies the archive at `path` to `target`, which is empty: a file that is not there, or a new archive on a server.
    static func copy(_ path: String, to target: String, progress: (Int) -> Bool) throws -> [CopiedTable] {
        guard let archive = try openExisting(path) else { throw ArchiveProblem(path: path, error: .missing) }
        if isOnServer(target) {
            return try telling(target) { () throws(ArchiveError) in
                let other = try Archive.open(target)
                defer { other.close() }
                return try archive.copy(to: other, progress: progress)
            }
        }
        if access(target, F_OK) == 0 { throw ArchiveProblem(path: target, error: .notEmpty) }
        try Folder.make(Folder.parent(of: target))
        var tables: [CopiedTable] = []
        try placing(target, of: path) { () throws(Archive.PlacingError) in
            tables = try archive.copy(toFile: target, progress: progress)
        }
        return tables
    }

    private static func placing(
        _ target: String, of path: String? = nil, _ work: () throws(Archive.PlacingError) -> Void
    ) throws {
        do {
            try work()
        } catch .exists {
            throw Complaint(Messages.exists(target))
        } catch .system(let number) {
            throw Complaint(Messages.cannotWrite(target, number))
        } catch .archive(let error) {
            throw ArchiveProblem(path: error == .diskFull ? target : path ?? target, error: error)
        }
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
