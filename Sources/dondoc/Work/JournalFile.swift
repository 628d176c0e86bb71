import Archive
import Statistics

/// What was said to units and agreed with them. It is always kept in the archive, even while files are shown: a promise
/// made in a meeting must not depend on how the figures were opened.
struct JournalFile {
    /// Where the archive lies.
    let path: String

    /// The journal that belongs to what a request shows. What was said about made-up files stays in a journal of their own
    /// beside the archive: a real letter must not speak of a reminder that was practice, nor practice of a real promise.
    init(_ request: LoadRequest, isSample: Bool) {
        path = isSample && !request.paths.isEmpty ? Self.practicePath(beside: request.archivePath) : request.archivePath
    }

    /// Practice is nobody else's: beside an archive on a server there is no place, so it stays on this machine.
    private static func practicePath(beside archive: String) -> String {
        (ArchiveFile.isOnServer(archive) ? (try? ArchiveFile.ownPath) ?? archive : archive) + practice
    }

    /// What the name of an archive ends with when it holds the journal of made-up files.
    private static let practice = ".practice"

    /// Everything kept so far; nothing without an archive.
    func entries() throws -> [UnitID: [JournalEntry]] {
        guard let archive = try ArchiveFile.openExisting(path) else { return [:] }
        return try ArchiveFile.telling(path) { () throws(ArchiveError) in try archive.journal() }
    }

    /// Takes an entry back, and gives what is left.
    func withdraw(_ entry: JournalEntry) throws -> [UnitID: [JournalEntry]] {
        let archive = try ArchiveFile.openForWriting(path)
        return try ArchiveFile.telling(path) { () throws(ArchiveError) in
            try archive.withdraw(entry)
            return try archive.journal()
        }
    }

    /// Keeps `entries`, and gives everything kept. The archive is made when there is none.
    func record(_ entries: [JournalEntry], names: [UnitID: String]) throws -> [UnitID: [JournalEntry]] {
        let archive = try ArchiveFile.openForWriting(path)
        return try ArchiveFile.telling(path) { () throws(ArchiveError) in
            try archive.record(entries, names: names, at: Today.seconds)
            return try archive.journal()
        }
    }
}
