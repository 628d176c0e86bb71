import Archive
import ArgumentParser
import Statistics

/// Copies the archive, whatever is being written to it.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the archive into one file, whole, even while others work on it.",
        discussion: """
            The copy is an archive like any other: open it with --archive, or put it in the place of a damaged one. It holds \
            everything, notes and reminders too, and is readable by its owner only.
            """)

    @Argument(help: "The file to make.", completion: .file()) var file: String
    @Flag(help: "Replace the file if it exists.") var force = false
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var look: LanguageOptions

    func run() throws {
        try reportingErrors(look.language) {
            try ArchiveFile.backUp(try archive.path, to: file, replacing: force)
            try Console.deliver(Messages.backedUp(file)[look.language] + "\n")
        }
    }
}
