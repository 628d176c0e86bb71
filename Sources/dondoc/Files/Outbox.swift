import Glibc
import Statistics

/// The one folder that everything goes to which is made to be given away: exports, reminders, meeting packs, what was
/// copied.
enum Outbox {
    /// The folder: `DONDOC_OUTBOX`; else `dondoc` among the user's documents. Under WSL these are the documents of Windows,
    /// where the people are who the files are for. Nil where nothing tells.
    static var folder: String? { folder(Console.variable, isFolder: Folder.isFolder, text: configuration) }

    /// The folder by an environment, for tests.
    static func folder(
        _ variable: (String) -> String?, isFolder: (String) -> Bool, text: (String) -> String
    ) -> String? {
        if let given = variable("DONDOC_OUTBOX") { return Folder.expanded(given) }
        guard let home = variable("HOME") else { return nil }
        if let windows = WindowsHome.folder(variable, isFolder: isFolder) {
            let documents = Folder.join(windows, "Documents")
            if isFolder(documents) { return Folder.join(documents, "dondoc") }
        }
        let configured = (variable("XDG_CONFIG_HOME") ?? Folder.join(home, ".config")) + "/user-dirs.dirs"
        let documents =
            variable("XDG_DOCUMENTS_DIR") ?? UserFolders.folder("DOCUMENTS", in: text(configured), home: home)
        // Documents that are the home folder itself, as on a server, need no second name.
        return Folder.join(documents.flatMap { isFolder($0) ? $0 : nil } ?? home, "dondoc")
    }

    /// Where a file goes that was named without a folder; a path is taken as it was typed.
    static func path(_ name: String) throws(Complaint) -> String {
        if name.contains("/") || name == "~" { return Folder.expanded(name) }
        return Folder.join(try ready(), name)
    }

    /// The folder, made when there is none.
    static func ready() throws(Complaint) -> String {
        guard let folder else { throw Complaint(Messages.noOutbox) }
        try Folder.make(folder, for: .others)
        return folder
    }

    static func configuration(_ path: String) -> String {
        guard let bytes = try? FileBytes.read(path), bytes.count <= 1 << 16 else { return "" }
        return bytes.withSpan { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
    }
}

/// The user's folders as the desktop names them (`~/.config/user-dirs.dirs`).
enum UserFolders {
    /// The folder that `XDG_NAME_DIR` is set to in `text`; nil when it is not, or not to a whole path.
    static func folder(_ name: String, in text: String, home: String) -> String? {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0] == "XDG_\(name)_DIR" else { continue }
            let value = parts[1].filter { $0 != "\"" }
            if value.hasPrefix("$HOME/") { return Folder.join(home, String(value.dropFirst(6))) }
            if value.hasPrefix("/") { return String(value) }
        }
        return nil
    }
}

/// The user's own folder on the Windows that a Linux runs in (WSL).
enum WindowsHome {
    /// Nil elsewhere, and where it is not certain whose it is.
    static func folder(_ variable: (String) -> String?, isFolder: (String) -> Bool) -> String? {
        guard variable("WSL_DISTRO_NAME") != nil else { return nil }
        if let user = variable("USER"), isFolder(Folder.join(users, user)) { return Folder.join(users, user) }
        return people.count == 1 ? Folder.join(users, people[0]) : nil
    }

    /// Whether this Linux runs in a Windows on which several people have folders, none of the user's name: then somebody has to
    /// say whose downloads are meant.
    static var isAmbiguous: Bool {
        Console.variable("WSL_DISTRO_NAME") != nil && folder(Console.variable, isFolder: Folder.isFolder) == nil
            && people.count > 1
    }

    private static let users = "/mnt/c/Users"

    private static var people: [String] {
        let others: Set = ["Public", "Default", "All Users", "Default User", "defaultuser0", "WDAGUtilityAccount"]
        return Folder.folders(in: users).filter { !others.contains($0) && !$0.hasPrefix(".") }
    }
}
