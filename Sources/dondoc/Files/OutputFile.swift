import Glibc
import Statistics

/// Files the program writes: written aside and renamed, so that a half-written one is never seen. What is no file on a disk (a
/// device, a pipe) is written into.
enum OutputFile {
    /// Writes `text` to `path` as ``write(_:to:replacing:)`` does bytes.
    static func write(_ text: String, to path: String, replacing: Bool) throws {
        try write(Array(text.utf8), to: path, replacing: replacing)
    }

    /// Puts `text` in the place of the file at `path`, or of the file that a link there leads to, and keeps its rights.
    static func replace(_ text: String, at path: String) throws {
        var resolved = path
        if let target = realpath(path, nil) {
            resolved = String(cString: target)
            free(target)
        }
        // A file that may not be written would still be replaced by a rename in its folder: that is not meant.
        if access(resolved, F_OK) == 0, access(resolved, W_OK) != 0 {
            throw Complaint(Messages.cannotWrite(path, errno))
        }
        var status = stat()
        let mode = stat(resolved, &status) == 0 ? status.st_mode & 0o777 : 0o600
        let file = try OutputStream(resolved, mode: mode)
        try file.append(Array(text.utf8))
        try file.finish()
    }

    /// Writes `bytes` to `path`, readable by its owner only. An existing file is replaced only when `replacing`.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
        if Folder.isFolder(path) { throw Complaint(Messages.cannotWrite(path, EISDIR)) }
        if !replacing, access(path, F_OK) == 0, !OutputStream.isSpecial(path) { throw Complaint(Messages.exists(path)) }
        let file = try OutputStream(path)
        try file.append(bytes)
        try file.finish()
    }
}

/// A file being written aside; it appears under its name only when finished. What is no file on a disk is written into.
final class OutputStream {
    private let path: String
    /// Nil for what is written into.
    private let aside: String?
    private var descriptor: Int32

    /// Whether a device, a pipe or another thing that is no file on a disk stands at `path`: it must never be replaced.
    static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    init(_ path: String, mode: mode_t = 0o600) throws {
        self.path = path
        if Self.isSpecial(path) {
            aside = nil
            descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
            guard descriptor >= 0 else { throw Complaint(Messages.cannotWrite(path, errno)) }
            return
        }
        // Beside its final place, under a name that is short whatever the file is called.
        let aside = Folder.join(Folder.parent(of: path), ".dondoc-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
        self.aside = aside
        descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw Complaint(Messages.cannotWrite(path, errno)) }
    }

    func append(_ bytes: [UInt8]) throws {
        guard Console.write(bytes, to: descriptor) else { throw Complaint(Messages.cannotWrite(path, errno)) }
    }

    /// Puts the file under its name.
    func finish() throws {
        // A device has nothing to be synced.
        let isWhole = aside == nil || fsync(descriptor) == 0
        let isClosed = close(descriptor) == 0
        descriptor = -1
        guard let aside else {
            if !isClosed { throw Complaint(Messages.cannotWrite(path, errno)) }
            return
        }
        guard isWhole, isClosed, rename(aside, path) == 0 else {
            let number = errno
            unlink(aside)
            throw Complaint(Messages.cannotWrite(path, number))
        }
    }

    /// What was not finished leaves nothing behind.
    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        if let aside { unlink(aside) }
    }
}
