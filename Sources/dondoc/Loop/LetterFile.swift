import Output
import Statistics

/// A letter saved from the dashboard: a new file in the folder the program was started in.
enum LetterFile {
    /// More files of one name than this are not tried.
    private static let most = 999

    /// Saves and says where, or why not. A file that exists is never replaced: the new one gets a number. Where the
    /// program was started in one of the `sources` that are read, the file goes into a folder of its own there, because
    /// everything in a source is taken for figures.
    static func save(_ letter: Letter, _ name: String, _ format: Letter.Format, beside sources: [String]) -> Phrase {
        let isAmongFigures = sources.contains { Folder.isFolder($0) && Folder.isSame($0, ".") }
        let folder = isAmongFigures ? Phrase("ket-luan-hop", "agreed-actions")[letter.language] : "."
        do {
            if isAmongFigures { try Folder.make(folder) }
            for number in 1...most {
                let file = "\(Folder.safeName(name))\(number == 1 ? "" : "-\(number)").\(format.fileEnding)"
                let path = isAmongFigures ? Folder.join(folder, file) : file
                if Folder.isTaken(path) { continue }
                try OutputFile.write(letter.formatted(as: format), to: path, replacing: false)
                // The name first: a long folder is cut at the edge of the screen.
                let place = Folder.parent(of: Folder.absolute(path))
                return Phrase("Đã lưu \(file) trong \(place)", "Saved \(file) in \(place)")
            }
            return Messages.exists("\(name).\(format.fileEnding)")
        } catch {
            return Messages.sentence(for: error)
        }
    }
}

extension Letter {
    fileprivate var language: Language { Language(rawValue: languageCode) ?? .vietnamese }
}
