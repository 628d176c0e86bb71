import Archive
import ArgumentParser
import Statistics

/// Copies the archive, whatever is being written to it.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: said(
            "Chép cả kho lưu thành một tệp, trọn vẹn, kể cả khi người khác đang dùng.",
            "Copy the archive into one file, whole, even while others work on it."),
        discussion: said(
            """
            Bản chép là một kho lưu như mọi kho khác: mở bằng --archive, hoặc đặt vào chỗ kho bị hỏng. Trong đó có tất cả, \
            kể cả ghi chú và lần nhắc, và chỉ người chép đọc được.
            """,
            """
            The copy is an archive like any other: open it with --archive, or put it in the place of a damaged one. It holds \
            everything, notes and reminders too, and is readable by its owner only.
            """))

    @Argument(help: .said("Tệp sẽ ghi.", "The file to make."), completion: .file()) var file: String
    @Flag(help: .said("Ghi đè nếu tệp đã có.", "Replace the file if it exists.")) var force = false
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var look: LanguageOptions

    func run() throws {
        try reportingErrors(look.language) {
            try ArchiveFile.backUp(try archive.path, to: file, replacing: force)
            try Console.deliver(Messages.backedUp(file)[look.language] + "\n")
        }
    }
}
