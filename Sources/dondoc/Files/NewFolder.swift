import Glibc
import Statistics

/// A folder of files that belong together, made aside: it appears under its name when everything is in it.
final class NewFolder {
    private let parent: String
    private let name: String
    private let aside: String
    private var names: [String] = []
    private var folders: [String] = []
    private var isFinished = false

    /// A folder that will stand in `parent` as `name`, or with a number where there is one.
    init(in parent: String, name: String) throws(Complaint) {
        self.parent = parent
        self.name = name
        aside = Folder.join(parent, ".dondoc-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
        guard mkdir(aside, 0o777) == 0 else { throw Complaint(Messages.cannotWrite(parent, errno)) }
    }

    /// Adds a file; its name may begin with a folder.
    func write(_ bytes: [UInt8], to name: String) throws {
        if name.contains("/") {
            let folder = Folder.parent(of: name)
            if !folders.contains(folder) {
                try Folder.make(Folder.join(aside, folder), for: .others)
                folders.append(folder)
            }
        }
        names.append(name)
        try OutputFile.write(bytes, to: Folder.join(aside, name), replacing: false)
    }

    /// Gives the folder its name; where it stands. With `exactly`, nothing may have the name; else a number is added.
    func finish(exactly: Bool = false) throws -> String {
        for number in 1...(exactly ? 1 : 999) {
            let path = Folder.join(parent, number == 1 ? name : "\(name)-\(number)")
            if Folder.isTaken(path) { continue }
            // A folder is only ever put in the place of an empty one, by the system's own rule.
            if rename(aside, path) == 0 {
                isFinished = true
                return path
            }
            guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR else {
                throw Complaint(Messages.cannotWrite(path, errno))
            }
        }
        throw Complaint(Messages.folderExists(Folder.join(parent, name)))
    }

    /// What was not finished leaves nothing behind.
    deinit {
        guard !isFinished else { return }
        for name in names { unlink(Folder.join(aside, name)) }
        for folder in folders { rmdir(Folder.join(aside, folder)) }
        rmdir(aside)
    }
}
