import Glibc

/// Folders and what is in them.
enum Folder {
    /// Whether `path` is a folder.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
        guard !saysAbsent(errno) else { return false }
        // The system could not say: then opening tells. Settings beside the data are not overlooked for a fault of a moment.
        let opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if opened >= 0 { close(opened) }
        return opened >= 0
    }

    /// Whether what is made in `folder` belongs to the folder's group (chmod g+s): its users share it.
    static func isOfAGroup(_ folder: String) -> Bool {
        var status = stat()
        return stat(folder, &status) == 0 && status.st_mode & S_ISGID != 0
    }

    /// The regular files in a folder, hidden ones and settings left out, in the order of their names; what cannot be a
    /// table is left out too.
    static func files(in folder: String) throws(FileError) -> [String] { try contents(of: folder).files }

    /// Whether there is any file in a folder that may be a table; a folder that cannot be read is for others to complain of.
    static func hasTables(_ folder: String) -> Bool {
        do throws(FileError) {
            return try !contents(of: folder).files.isEmpty
        } catch {
            if case .emptyFolder = error { return false }
            return true
        }
    }

    /// The files in a folder, and the names of those passed over because they cannot be tables.
    static func contents(of folder: String) throws(FileError) -> (files: [String], passedOver: [String]) {
        guard let directory = opendir(folder) else {
            throw errno == EACCES ? .notAllowed(folder) : .missing(folder)
        }
        defer { closedir(directory) }
        var names: [String] = []
        var passedOver: [String] = []
        errno = 0
        while let entry = readdir(directory) {
            defer { errno = 0 }
            let name = name(of: entry)
            if name.hasPrefix(".") || isNoData(name) { continue }
            let path = join(folder, name)
            var status = stat()
            if stat(path, &status) == 0 {
                guard status.st_mode & S_IFMT == S_IFREG else { continue }
            } else if errno == ENOENT || errno == ELOOP {
                // A link that leads nowhere, or gone meanwhile; of whatever else is wrong opening it tells.
                continue
            }
            if Clutter.contains(name) { passedOver.append(name) } else { names.append(path) }
        }
        if errno != 0 { throw .failed(folder, errno) }
        if names.isEmpty { throw .emptyFolder(folder) }
        return (names.sorted(), passedOver.sorted())
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

    /// A path as typed by someone: `~/` is the home folder.
    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = Console.variable("HOME") else { return path }
        return join(home, String(path.dropFirst(2)))
    }

    /// A path as it is shown: the home folder is `~`.
    static func shortened(_ path: String) -> String {
        guard let home = Console.variable("HOME"), home != "/", path.hasPrefix(home + "/") else { return path }
        return "~" + path.dropFirst(home.count)
    }

    /// Where a file lies, from the root on, so that it is found again.
    static func absolute(_ path: String) -> String {
        guard !path.hasPrefix("/"), let memory = getcwd(nil, 0) else { return path }
        defer { free(memory) }
        return join(String(cString: memory), path)
    }

    /// Makes a folder, for the user alone unless it is for others, and those above it; nothing happens when it exists.
    static func make(_ folder: String, for audience: OutputFile.Audience = .owner) throws(Complaint) {
        if isFolder(folder) { return }
        let parent = parent(of: folder)
        if parent != folder { try make(parent, for: audience) }
        let mode: mode_t = audience == .others ? 0o777 : 0o700
        guard mkdir(folder, mode) == 0 || errno == EEXIST && isFolder(folder) else {
            throw Complaint(Messages.cannotWrite(folder, errno))
        }
    }

    /// The names of the folders in a folder, in order; none where it cannot be read.
    static func folders(in folder: String) -> [String] {
        names(in: folder).filter { $0 != "." && $0 != ".." && isFolder(join(folder, $0)) }.sorted()
    }

    /// Every name in a folder, in no order; none where it cannot be read.
    static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) { names.append(name(of: entry)) }
        return names
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
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

    /// Whether there is a file that may be read. What the system cannot say is taken for there: opening it then tells what is
    /// wrong, where leaving it out would change the answer silently.
    static func exists(_ path: String) -> Bool {
        access(path, R_OK) == 0 || !saysAbsent(errno)
    }

    /// Whether the system has said that there is nothing to be read; any other answer is a fault, and no file's absence.
    private static func saysAbsent(_ code: Int32) -> Bool {
        [ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG].contains(code)
    }

    /// Whether anything has this name, be it a link that leads nowhere.
    static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Settings and notes that lie beside the data.
    private static func isNoData(_ name: String) -> Bool {
        [".yaml", ".yml", ".md"].contains { name.lowercased().hasSuffix($0) } || name.hasSuffix("~")
    }
}
