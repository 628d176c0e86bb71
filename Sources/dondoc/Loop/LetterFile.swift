import Reports
import Statistics

/// A letter saved from the dashboard: a new file in the folder the program was started in.
enum LetterFile {
    /// More files of one name than this are not tried.
    private static let most = 999

    /// Saves and says where, or why not. A file that exists is never replaced: the new one gets a number.
    static func save(_ letter: Letter, _ name: String, _ format: Letter.Format) -> Phrase {
        let text = letter.formatted(as: format)
        for number in 1...most {
            let path = "\(Folder.safeName(name))\(number == 1 ? "" : "-\(number)").\(format.fileEnding)"
            if Folder.isTaken(path) { continue }
            do {
                try OutputFile.write(text, to: path, replacing: false)
                // The name first: a long folder is cut at the edge of the screen.
                let folder = Folder.parent(of: Folder.absolute(path))
                return Phrase("Đã lưu \(path) trong \(folder)", "Saved \(path) in \(folder)")
            } catch {
                return Messages.sentence(for: error)
            }
        }
        return Messages.exists("\(name).\(format.fileEnding)")
    }
}
