import Archive
import Glibc
import Statistics

/// Where reminders that were sent are kept, so that the next one can tell of the last.
protocol ReminderJournal: Sendable {
    /// Everything kept, oldest first.
    func entries() throws -> [UnitID: [JournalEntry]]
    /// Keeps entries for good; `names` are those of the units they are about.
    func record(_ entries: [JournalEntry], names: [UnitID: String]) throws
}

/// The journal in the archive. Looking into it makes no archive; the first entry does.
struct ArchiveJournal: ReminderJournal {
    /// The file of the archive; nil where there is no place for one.
    let path: String?

    /// `$XDG_DATA_HOME/dondoc/archive.sqlite`; nil without a home folder.
    static var standardPath: String? {
        let home = Console.variable("HOME").map { Folder.join($0, ".local/share") }
        return (Console.variable("XDG_DATA_HOME") ?? home).map { Folder.join($0, "dondoc/archive.sqlite") }
    }

    func entries() throws -> [UnitID: [JournalEntry]] {
        guard let path, Folder.exists(path) else { return [:] }
        // A reminder sent again on the same day takes the place of the first one.
        return try telling(path) { try Archive.open(path, readOnly: true).journal() }.mapValues { entries in
            var journal: [UnitID: [JournalEntry]] = [:]
            for entry in entries { journal.keep(entry) }
            return journal.values.first ?? []
        }
    }

    func record(_ entries: [JournalEntry], names: [UnitID: String]) throws {
        guard let path else { throw Complaint(Messages.noJournal) }
        try Folder.make(Folder.parent(of: path))
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Complaint(Messages.cannotWrite(path, errno)) }
        close(descriptor)
        try telling(path) { try Archive.open(path).record(entries, names: names, at: time(nil)) }
    }

    /// What keeps the archive from being read or written, as a sentence with its place.
    private func telling<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let error as ArchiveError {
            switch error {
            case .diskFull: throw Complaint(Messages.cannotWrite(path, ENOSPC))
            case .readOnly: throw Complaint(Messages.cannotWrite(path, EROFS))
            case .notAllowed: throw Complaint(Messages.cannotWrite(path, EACCES))
            case .notAnArchive, .newer, .damaged: throw Complaint(Messages.strangeArchive(path))
            default: throw error
            }
        }
    }
}

extension Assessment {
    /// The name of every unit.
    var names: [UnitID: String] {
        Dictionary(
            units.map { ($0.figures.unit.id, $0.figures.unit.name) }, uniquingKeysWith: { first, _ in first })
    }
}
