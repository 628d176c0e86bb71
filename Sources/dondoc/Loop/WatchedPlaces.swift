import Archive
import Glibc

/// The files, folders and links that the figures come from, as the file system has them.
struct WatchedPlaces: Sendable {
    private let paths: [String]
    /// Tells whether a path lies where other machines write without a word to this one.
    let isRemote: @Sendable (String) -> Bool

    init(
        _ request: LoadRequest, isRemote: @escaping @Sendable (String) -> Bool = { NetworkFiles.hidesChanges(at: $0) }
    ) {
        let archive = request.archivePath
        self.init(request.paths.isEmpty ? [archive, "\(archive)-wal"] : request.paths, isRemote: isRemote)
    }

    init(_ paths: [String], isRemote: @escaping @Sendable (String) -> Bool) {
        self.paths = paths.map { Folder.absolute($0) }
        self.isRemote = isRemote
    }

    /// Whether another machine may write there, of which the kernel tells nothing.
    var areRemote: Bool { folders.keys.contains(where: isRemote) }

    /// Where something may happen that changes what is read, and the names that matter there, nil for all: the folders
    /// themselves, those that files and folders stand in, and those that hold a link on the way, which may come to lead
    /// somewhere else.
    var folders: [String: Set<String>?] {
        var folders: [String: Set<String>?] = [:]
        for path in paths { Self.add(path, to: &folders, links: 0) }
        return folders
    }

    private static let mostLinks = 40

    private static func add(_ path: String, to folders: inout [String: Set<String>?], links: Int) {
        if Folder.isFolder(path) { folders[path] = .some(nil) }
        note(path, in: &folders)
        var place = path
        while place != "/", links < mostLinks {
            let parent = Folder.parent(of: place)
            if let target = linkTarget(place) {
                note(place, in: &folders)
                let rest = String(decoding: path.utf8.dropFirst(place.utf8.count), as: UTF8.self)
                let led = (target.hasPrefix("/") ? target : Folder.join(parent, target)) + rest
                return add(led, to: &folders, links: links + 1)
            }
            place = parent
        }
    }

    /// The name of `path` matters in the folder that it stands in.
    private static func note(_ path: String, in folders: inout [String: Set<String>?]) {
        let parent = Folder.parent(of: path)
        if case .some(nil) = folders[parent] { return }
        folders[parent] = (folders[parent]?.flatMap { $0 } ?? []).union([Folder.name(of: path)])
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
            guard stat(path, &status) == 0, status.st_size > 0 else { return nil }
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
            for name in Self.names(in: path) { marks[Folder.join(path, name)] = Mark(Folder.join(path, name)) }
        }
        return marks
    }

    /// The names in a folder but hidden ones, which programs write aside.
    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix("."), !name.contains(".dondoc-") { names.append(name) }
        }
        return names
    }
}
