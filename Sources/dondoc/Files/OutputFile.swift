import Glibc
import Statistics

/// Files the program writes: written aside and put in place at once, so that a half-written one is never seen.
enum OutputFile {
    /// For whom a file is.
    enum Audience {
        /// Whoever the user's umask lets read it: what leaves the program is made to be given away.
        case others
        /// The user alone.
        case owner

        var mode: mode_t { self == .others ? 0o666 : 0o600 }
    }

    /// Writes `text` to `path` as ``write(_:to:replacing:for:)`` does bytes.
    static func write(_ text: String, to path: String, replacing: Bool, for audience: Audience = .others) throws {
        try write(Array(text.utf8), to: path, replacing: replacing, for: audience)
    }

    /// Puts `text` in the place of the file at `path`, or of the file that a link there leads to, and keeps its rights.
    static func replace(_ text: String, at path: String) throws {
        let place = linked(path)
        // A file that may not be written would still be replaced by a rename in its folder: that is not meant.
        if access(place, F_OK) == 0, access(place, W_OK) != 0 { throw Complaint(Messages.cannotWrite(path, errno)) }
        let file = try OutputStream(place, for: .owner)
        try file.append(Array(text.utf8))
        try file.finish(replacing: true)
    }

    /// Writes `bytes` to `path`; "-" is standard output. A file that exists is replaced only when `replacing`, and keeps
    /// its rights; a link is followed. A device or a pipe is written into, never replaced.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool, for audience: Audience = .others) throws {
        if path == "-" { return try Console.deliver(bytes) }
        if Folder.isFolder(path) { throw Complaint(Messages.cannotWrite(path, EISDIR)) }
        if isSpecial(path) { return try pour(bytes, into: path) }
        if !replacing, Folder.isTaken(path) { throw Complaint(Messages.exists(path)) }
        let file = try OutputStream(replacing ? linked(path) : path, for: audience)
        try file.append(bytes)
        try file.finish(replacing: replacing)
    }

    /// Writes `bytes` to a new file in `folder`: `name`, or `name-2`, `name-3` … where there are such files. The path.
    static func writeNew(_ bytes: [UInt8], in folder: String, name: String, ending: String) throws -> String {
        for number in 1...999 {
            let path = Folder.join(folder, "\(name)\(number == 1 ? "" : "-\(number)").\(ending)")
            if Folder.isTaken(path) { continue }
            do {
                try write(bytes, to: path, replacing: false)
                return path
            } catch let complaint as Complaint where complaint.sentence == Messages.exists(path) {
                continue
            }
        }
        throw Complaint(Messages.exists(Folder.join(folder, "\(name).\(ending)")))
    }

    /// Where a link leads to; other paths, and links that lead nowhere, as they are.
    private static func linked(_ path: String) -> String {
        guard let target = realpath(path, nil) else { return path }
        defer { free(target) }
        return String(cString: target)
    }

    /// Whether `path` is something that lasts beyond what is written to it: a device, a pipe, a socket, standard output
    /// by one of its names.
    static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT != S_IFREG || path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    }

    private static func pour(_ bytes: [UInt8], into path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_APPEND)
        guard descriptor >= 0 else { throw Complaint(Messages.cannotWrite(path, errno)) }
        let isWritten = Console.write(bytes, to: descriptor)
        let number = errno
        let isClosed = close(descriptor) == 0
        if !isWritten || !isClosed { throw Complaint(Messages.cannotWrite(path, isWritten ? errno : number)) }
    }
}

/// A file being written aside; it appears under its name only when finished.
final class OutputStream {
    private let path: String
    private let aside: String
    private var descriptor: Int32

    init(_ path: String, for audience: OutputFile.Audience) throws {
        self.path = path
        // Beside its final place, under a name that is short whatever the file is called.
        aside = Folder.join(Folder.parent(of: path), ".dondoc-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
        descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, audience.mode)
        guard descriptor >= 0 else { throw Complaint(Messages.cannotWrite(path, errno)) }
        var status = stat()
        // What takes the place of a file is for those the file was for.
        if stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
    }

    func append(_ bytes: [UInt8]) throws {
        guard Console.write(bytes, to: descriptor) else { throw Complaint(Messages.cannotWrite(path, errno)) }
    }

    /// Puts the file under its name; unless `replacing`, only where nothing has that name, whoever came meanwhile.
    func finish(replacing: Bool) throws {
        let isWhole = fsync(descriptor) == 0
        let isClosed = close(descriptor) == 0
        descriptor = -1
        guard isWhole, isClosed, replacing ? rename(aside, path) == 0 : place() else {
            let number = errno
            unlink(aside)
            throw Complaint(number == EEXIST && !replacing ? Messages.exists(path) : Messages.cannotWrite(path, number))
        }
        // The name itself is on the disk when its folder is; where a folder cannot be synced nobody can do better.
        let folder = open(Folder.parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// Gives the file its name if nothing has it. A second name can only be given where there is none; file systems
    /// without second names let the name be taken by an empty file first.
    private func place() -> Bool {
        if link(aside, path) == 0 {
            unlink(aside)
            return true
        }
        guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EINVAL].contains(errno) else { return false }
        let claim = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard claim >= 0 else { return false }
        close(claim)
        if rename(aside, path) == 0 { return true }
        let number = errno
        unlink(path)
        errno = number
        return false
    }

    /// What was not finished leaves nothing behind.
    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(aside)
    }
}
