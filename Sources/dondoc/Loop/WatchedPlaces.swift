import Archive
import Glibc

/// The files, folders and links that the figures come from, as the file system has them.
struct WatchedPlaces: Sendable {
    private let paths: [String]
    /// SQLite keeps its files open and writes into them; other programs close theirs when they are whole.
    let areKeptOpen: Bool
    /// Tells whether a path lies where other machines write without a word to this one.
    private let isRemote: @Sendable (String) -> Bool

    /// What `request` reads: its files and folders, or the archive with its log; nothing where a server is asked.
    init(_ request: LoadRequest) {
        let archive = request.archivePath
        let isOnServer = request.paths.isEmpty && ArchiveFile.isOnServer(archive)
        self.init(
            isOnServer ? [] : request.paths.isEmpty ? [archive, "\(archive)-wal"] : request.paths,
            areKeptOpen: request.paths.isEmpty)
    }

    init(
        _ paths: [String], areKeptOpen: Bool = false,
        isRemote: @escaping @Sendable (String) -> Bool = { NetworkFiles.hidesChanges(at: $0) }
    ) {
        self.paths = paths.map { Self.withoutSlashAtEnd(Folder.absolute($0)) }
        self.areKeptOpen = areKeptOpen
        self.isRemote = isRemote
    }

    private static func withoutSlashAtEnd(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return String(path)
    }

    /// What matters in a folder.
    struct Interest: Equatable {
        /// Names of what is read; nil where everything in the folder is.
        var read: Set<String>? = []
        /// Names that the way to it leads through: folders and links, which may come to be others.
        var passed: Set<String> = []

        func joined(with other: Interest) -> Interest {
            var read: Set<String>?
            if let ours = self.read, let theirs = other.read { read = ours.union(theirs) }
            return Interest(read: read, passed: passed.union(other.passed))
        }
    }

    /// Where something may happen that changes what is read: the folders that are read or hold what is read, and all those
    /// on the way to them, also where a link leads the way.
    var folders: [String: Interest] {
        var folders: [String: Interest] = [:]
        for path in paths { Self.add(path, to: &folders, links: 0) }
        return folders
    }

    /// Whether another machine may write to what is read: then the kernel tells nothing of it.
    var areRemote: Bool { folders.contains { $0.value.read != [] && isRemote($0.key) } }

    private static let mostLinks = 40

    private static func add(_ path: String, to folders: inout [String: Interest], links: Int) {
        if Folder.isFolder(path) {
            folders[path, default: Interest()].read = nil
        } else {
            folders[Folder.parent(of: path), default: Interest()].read?.insert(Folder.name(of: path))
        }
        var place = path
        while place != "/" {
            let parent = Folder.parent(of: place)
            folders[parent, default: Interest()].passed.insert(Folder.name(of: place))
            if links < mostLinks, let target = linkTarget(place) {
                let rest = String(decoding: path.utf8.dropFirst(place.utf8.count), as: UTF8.self)
                add(
                    (target.hasPrefix("/") ? target : Folder.join(parent, target)) + rest, to: &folders,
                    links: links + 1)
            }
            place = parent
        }
    }

    private static func linkTarget(_ path: String) -> String? {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
    }

    /// What is told apart: which file it is, how long, and when it was written.
    struct Mark: Hashable, Sendable {
        let device: UInt64
        let node: UInt64
        let size: Int64
        let seconds: Int
        let nanoseconds: Int

        /// Of the file that a path leads to; nil when there is none, or an empty one.
        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
            device = UInt64(status.st_dev)
            node = UInt64(status.st_ino)
            size = Int64(status.st_size)
            seconds = status.st_mtim.tv_sec
            nanoseconds = status.st_mtim.tv_nsec
        }
    }

    /// Everything that is read, as it is now.
    func marks() -> [String: Mark] {
        var marks: [String: Mark] = [:]
        for path in paths {
            guard Folder.isFolder(path) else {
                marks[path] = Mark(path)
                continue
            }
            for name in Folder.names(in: path) where Self.counts(name) {
                let file = Folder.join(path, name)
                marks[file] = Mark(file)
            }
        }
        return marks
    }

    /// Whether a name in a folder that is read counts: hidden files, and those of this program, are written aside.
    static func counts(_ name: String) -> Bool { !name.hasPrefix(".") && !name.contains(".dondoc-") }
}
