import Glibc

/// Folders and what is in them.
enum Folder {
    /// Whether `path` is a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The regular files in a folder, hidden ones and settings left out, in the order of their names.
    static func files(in folder: String) throws(FileError) -> [String] {
        guard let directory = opendir(folder) else {
            throw errno == EACCES ? .notAllowed(folder) : .missing(folder)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") || isNoData(name) { continue }
            let path = join(folder, name)
            var status = stat()
            if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG { names.append(path) }
        }
        if names.isEmpty { throw .emptyFolder(folder) }
        return names.sorted()
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        let parts = path.split(separator: "/")
        return parts.last.map { String($0) } ?? path
    }

    /// The folder a file is in.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// Makes a folder for the user alone, and those above it; nothing happens when it exists.
    static func make(_ folder: String) throws(Complaint) {
        if isFolder(folder) { return }
        let parent = parent(of: folder)
        if parent != folder { try make(parent) }
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Complaint(Messages.cannotWrite(folder, errno)) }
    }

    /// `text` as part of a file name: letters, digits and dashes only.
    static func safeName(_ text: String) -> String {
        String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }

    /// Whether two paths lead to one file.
    static func isSame(_ first: String, _ second: String) -> Bool {
        var one = stat()
        var other = stat()
        return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_ino == other.st_ino
            && one.st_dev == other.st_dev
    }

    static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

    /// Whether anything has this name, be it a link that leads nowhere.
    static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// `path` from the root on.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let current = getcwd(nil, 0) else { return path }
        defer { free(current) }
        return join(String(cString: current), path)
    }

    /// Settings and notes that lie beside the data.
    private static func isNoData(_ name: String) -> Bool {
        [".yaml", ".yml", ".md"].contains { name.lowercased().hasSuffix($0) } || name.hasSuffix("~")
    }
}
