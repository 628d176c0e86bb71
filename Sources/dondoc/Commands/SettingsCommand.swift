import Archive
import ArgumentParser
import Settings
import Statistics

/// The settings that the archive keeps for everyone, as a file.
struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings",
        abstract: said(
            "Xuất cấu hình chung trong kho ra tệp; nhập vào bằng 'import'.",
            "Write the settings the archive keeps for everyone to a file; 'import' takes one in."),
        discussion: said(
            "Hạn, chỉ tiêu, ngày nghỉ, tên khác của đơn vị nằm trong kho: ai mở kho cũng theo. Sửa trên màn hình (phím S), hoặc "
                + "xuất ra, sửa rồi nhập lại.",
            "Deadline, targets, days off and names of units lie in the archive: everyone who opens it follows them. Change them "
                + "on the screen (key S), or write them out, change the file and import it."))

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var look: LanguageOptions
    @OptionGroup var destination: DestinationOptions

    func run() throws {
        try reportingErrors(look.language) {
            let path = try archive.path
            guard let store = try ArchiveFile.openExisting(path) else {
                throw ArchiveProblem(path: path, error: .missing)
            }
            let kept = try ArchiveFile.telling(path) { () throws(ArchiveError) in try store.newestSettings }
            guard let kept else { throw Complaint(SettingsMessages.noneKept) }
            try destination.write(kept)
        }
    }
}
