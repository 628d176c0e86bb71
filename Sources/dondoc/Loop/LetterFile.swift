import Glibc
import Output
import Statistics

/// Letters saved from the dashboard: new files in the outbox.
enum LetterFile {
    /// Saves and says where, or why not. A file that exists is never replaced: the new one gets a number. Where the
    /// outbox is one of the `sources` that are read, the file goes into a folder of its own there, because everything in a
    /// source is taken for figures.
    static func save(_ letter: Letter, _ name: String, _ format: Letter.Format, beside sources: [String]) -> Phrase {
        do {
            var folder = try Outbox.ready()
            if sources.contains(where: { Folder.isFolder($0) && Folder.isSame($0, folder) }) {
                folder = Folder.join(folder, Phrase("ket-luan-hop", "agreed-actions")[letter.language])
                try Folder.make(folder, for: .others)
            }
            let path = try OutputFile.writeNew(
                Array(letter.formatted(as: format).utf8), in: folder, name: Folder.safeName(name),
                ending: format.fileEnding)
            // The name first: a long folder is cut at the edge of the screen.
            let (file, place) = (Folder.name(of: path), Folder.shortened(Folder.absolute(folder)))
            return Phrase("Đã lưu \(file) trong \(place)", "Saved \(file) in \(place)")
        } catch {
            return Messages.sentence(for: error)
        }
    }

    /// Saves reminders, a file each, in a new folder of the outbox; the folder. It appears when all of them are in it.
    static func save(_ reminders: [(Unit, Letter)], day: String, _ language: Language) throws -> String {
        let outbox = try Outbox.ready()
        let folder = try NewFolder(in: outbox, name: Phrase("nhac", "reminders")[language] + "-" + day)
        for (name, reminder) in zip(FileName.reminders(to: reminders.map(\.0), language), reminders) {
            try folder.write(Array(reminder.1.formatted(as: .text).utf8), to: "\(name).txt")
        }
        return try folder.finish()
    }
}

extension Letter {
    fileprivate var language: Language { Language(rawValue: languageCode) ?? .vietnamese }
}
