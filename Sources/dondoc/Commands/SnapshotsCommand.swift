import Archive
import ArgumentParser
import Glibc
import Statistics

/// What the archive holds.
struct SnapshotsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snapshots",
        abstract: said(
            "Liệt kê các lần nhập vào kho lưu; số thứ tự dùng cho 'forget'.",
            "List what was imported into the archive; the numbers are for 'forget'."))

    @Option(help: .said("table hoặc json.", "table or json.")) var format: ListFormat = .table
    @Option(
        help: .said(
            "Xem các dòng mà lần nhập số này đã loại, kèm nội dung.",
            "Show instead the rows that the import with this number left out, with their text."))
    var rejected: Int?
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var look: LanguageOptions

    enum ListFormat: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    func run() throws {
        let language = look.language
        try reportingErrors(language) {
            let path = try archive.path
            let store = try ArchiveFile.openExisting(path)
            let imports = try ArchiveFile.telling(path) { () throws(ArchiveError) in try store?.imports() ?? [] }
            if imports.isEmpty, format == .table {
                try Console.deliver(Messages.archiveIsEmpty[language] + "\n")
                return
            }
            if let id = rejected {
                guard let store, imports.contains(where: { $0.id == id }) else {
                    throw ArchiveProblem(path: path, error: .noSuchImport(id))
                }
                let rows = try ArchiveFile.telling(path) { () throws(ArchiveError) in try store.rejectedRows(of: id) }
                let list = RejectedList(rows, of: id, language: language)
                try Console.deliver(format == .json ? list.json : list.text)
                return
            }
            let list = ImportList(imports, language: language)
            try Console.deliver(format == .json ? list.json : list.text)
        }
    }
}

/// Takes an import back.
struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: said(
            "Rút một lần nhập khỏi kho, như chưa từng nhập. Lần nhắc và ghi chú vẫn còn.",
            "Take an import back: the archive is as if it had never been imported. Reminders and notes stay."))

    @Argument(
        help: .said("Số của lần nhập, như 'snapshots' liệt kê.", "The number of the import, as 'snapshots' lists it."))
    var snapshot: Int
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var look: LanguageOptions

    func run() throws {
        try reportingErrors(look.language) {
            let path = try archive.path
            guard try ArchiveFile.openExisting(path) != nil else {
                throw ArchiveProblem(path: path, error: .missing)
            }
            let store = try ArchiveFile.openForWriting(path)
            let interrupt = Interrupt()
            let bar = ProgressBar(
                name: Phrase("lần nhập \(snapshot)", "import \(snapshot)")[look.language], language: look.language)
            defer { bar.clear() }
            try ArchiveFile.telling(path) { () throws(ArchiveError) in
                try store.forget(snapshot) { done, total in
                    bar.show(done: done, of: total)
                    return !interrupt.hasCome
                }
            }
            bar.clear()
            try Console.deliver(
                Phrase("Đã bỏ lần nhập số \(snapshot).", "Import \(snapshot) was taken back.")[look.language] + "\n")
        }
    }
}
