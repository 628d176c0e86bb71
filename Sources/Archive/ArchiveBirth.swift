import CSQLite
import Glibc

/// Archives are never seen half: a new one, or a copy of one, is made under another name in the same folder and gets its own
/// when it is whole and on the disk.
extension Archive {
    /// Why a file could not get its name; numbers are errno.
    public enum PlacingError: Error, Equatable, Sendable {
        /// Something has the name already.
        case exists
        /// The system says no.
        case system(Int32)
        /// The archive says no.
        case archive(ArchiveError)
    }

    /// Makes an empty archive at `path`, with these rights. Where one appeared meanwhile, that one stays.
    public static func create(_ path: String, mode: UInt32) throws(PlacingError) {
        do {
            try place(path, mode: mode, replacing: false) { (aside) throws(ArchiveError) in
                let archive = try open(aside)
                defer { archive.close() }
                // On a full disk it can be opened, and only that.
                if let refusal = archive.refusal { throw refusal }
                try archive.addChecksums()
            }
        } catch .exists {
            // The other one's is as good.
        }
    }

    /// Writes everything the archive holds into one file at `path`, readable by its owner only.
    public func backUp(to path: String, replacing: Bool) throws(PlacingError) {
        try Self.place(path, mode: 0o600, replacing: replacing) { (aside) throws(ArchiveError) in
            try tellingArchiveErrors { try database.copy(to: aside) }
            // Opened as any archive is: what cannot be opened is no backup.
            let copy = try Archive.open(aside)
            defer { copy.close() }
            try copy.addChecksums()
        }
    }

    /// Copies everything into a file that is not there yet, readable by its owner only; what was copied.
    public func copy(toFile path: String, progress: (Int) -> Bool) throws(PlacingError) -> [CopiedTable] {
        var tables: [CopiedTable] = []
        try Self.place(path, mode: 0o600, replacing: false) { (aside) throws(ArchiveError) in
            let other = try Archive.open(aside)
            defer { other.close() }
            tables = try copy(to: other, progress: progress)
            try other.addChecksums()
        }
        return tables
    }

    /// Copies everything into an archive that is empty; what was copied. False of `progress` stops, and nothing is kept.
    public func copy(to other: Archive, progress: (Int) -> Bool) throws(ArchiveError) -> [CopiedTable] {
        if let refusal = other.refusal { throw refusal }
        return try tellingArchiveErrors {
            try withoutActuallyEscaping(progress) { progress in
                try ArchiveCopy(source: database, target: other.database, progress: progress).run()
            }.map { CopiedTable(name: $0.table, rows: $0.digest.rows, digest: $0.digest.text) }
        }
    }

    /// Makes a file aside with `fill`, and gives it the name `path` when it is on the disk.
    private static func place(
        _ path: String, mode: UInt32, replacing: Bool, _ fill: (String) throws(ArchiveError) -> Void
    ) throws(PlacingError) {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        removeLeftovers(in: folder)
        let aside = "\(folder)/.dondoc-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).sqlite"
        let descriptor = Glibc.open(aside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode_t(mode))
        guard descriptor >= 0 else { throw .system(errno) }
        defer {
            Glibc.close(descriptor)
            for name in ["", "-wal", "-shm", "-journal"] { unlink(aside + name) }
        }
        do throws(ArchiveError) {
            try fill(aside)
        } catch {
            throw .archive(error)
        }
        guard fsync(descriptor) == 0 else { throw .system(errno) }
        if replacing {
            guard rename(aside, path) == 0 else { throw .system(errno) }
        } else {
            let code = dondoc_place_new(aside, path)
            if code == EEXIST { throw .exists }
            if code != 0 { throw .system(code) }
        }
        syncFolder(folder)
    }

    /// What programs left that were killed while they made a file.
    private static func removeLeftovers(in folder: String) {
        guard let listing = opendir(folder) else { return }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.hasPrefix(".dondoc-"), name.contains(".sqlite"),
                let process = name.split(separator: "-").dropFirst().first.flatMap({ pid_t($0) }), process > 0,
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            unlink("\(folder)/\(name)")
        }
    }

    /// The name itself is on the disk when its folder is.
    private static func syncFolder(_ folder: String) {
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Glibc.close(descriptor)
    }
}

/// A table that was copied, as both archives have it.
public struct CopiedTable: Equatable, Sendable {
    /// Its name.
    public let name: String
    /// How many rows.
    public let rows: Int
    /// What they say, as letters that are the same wherever they are.
    public let digest: String
}
