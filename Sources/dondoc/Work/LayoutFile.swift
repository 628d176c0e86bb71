import Archive
import Intake
import Statistics

/// What was decided about columns of files: kept in the archive, whatever the figures are read from.
struct LayoutFile {
    /// Where the archive lies.
    let path: String

    /// Everything decided so far; nothing without an archive. A decision that cannot be understood is as good as none.
    func layouts() throws -> [KeptColumns] {
        guard let archive = try ArchiveFile.openExisting(path) else { return [] }
        return try ArchiveFile.telling(path) { () throws(ArchiveError) in
            try archive.layouts().compactMap { KeptColumns(fingerprint: $0.fingerprint, text: $0.decision) }
        }
    }

    /// Keeps a decision. The archive is made when there is none.
    func keep(_ layout: KeptColumns) throws {
        let archive = try ArchiveFile.openForWriting(path)
        try ArchiveFile.telling(path) { () throws(ArchiveError) in
            try archive.saveLayout(
                KeptLayout(fingerprint: layout.fingerprint, decision: layout.text, decidedAt: Today.seconds))
        }
    }

    /// Forgets a decision; false when there was none.
    func forget(_ fingerprint: String) throws -> Bool {
        guard let archive = try ArchiveFile.openExisting(path) else { return false }
        return try ArchiveFile.telling(path) { () throws(ArchiveError) in try archive.forgetLayout(fingerprint) }
    }
}
