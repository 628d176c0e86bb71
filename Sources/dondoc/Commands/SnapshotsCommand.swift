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
            "Rút một lần nhập khỏi kho, như chưa từng nhập, hoặc xóa hẳn mọi lần nhập cũ. Lần nhắc và ghi chú vẫn còn.",
            "Take an import back: the archive is as if it had never been imported; or delete all old ones for good. Reminders and notes stay."
        ))

    @Argument(
        help: .said("Số của lần nhập, như 'snapshots' liệt kê.", "The number of the import, as 'snapshots' lists it."))
    var snapshot: Int?
    @Option(
        help: .said(
            "Xóa hẳn mọi lần nhập chỉ có số liệu trước ngày này; không còn gì trong tệp.",
            "Delete every import whose figures are all of days before this one, for good: nothing of them stays in the file."
        ))
    var before: String?
    @Flag(
        help: .said(
            "Với --before: xóa không hỏi, để dùng khi không có người ngồi trước máy.",
            "With --before: delete without asking, where nobody sits before the screen."))
    var yes = false
    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var look: LanguageOptions

    func run() throws {
        try reportingErrors(look.language) {
            guard (snapshot == nil) != (before == nil) else { throw Complaint(Messages.forgetWhich) }
            let path = try archive.path
            guard try ArchiveFile.openExisting(path) != nil else {
                throw ArchiveProblem(path: path, error: .missing)
            }
            let store = try ArchiveFile.openForWriting(path)
            let interrupt = Interrupt()
            let name = snapshot.map { Phrase("lần nhập \($0)", "import \($0)") } ?? Phrase("lần nhập cũ", "old imports")
            let bar = ProgressBar(name: name[look.language], language: look.language)
            defer { bar.clear() }
            func progress(_ done: Int, _ total: Int) -> Bool {
                bar.show(done: done, of: total)
                return !interrupt.hasCome
            }
            let day = try before.map { try DataOptions.day($0) }
            if let day, !yes {
                // What is deleted for good cannot be imported back from here: a mistyped year must not do it.
                let old = try ArchiveFile.telling(path) { () throws(ArchiveError) in try store.imports() }
                    .filter { !$0.snapshots.isEmpty && $0.snapshots.allSatisfy { $0.asOf < day } }.map(\.id)
                if !old.isEmpty, !Console.isTerminal { throw Complaint(Messages.deleteWithYes(old, before: day)) }
                guard old.isEmpty || Console.asks(Messages.deleteForGood(old, before: day)[look.language]) else {
                    try Console.deliver(Messages.nothingDeleted[look.language] + "\n")
                    return
                }
            }
            let said = try ArchiveFile.telling(path) { () throws(ArchiveError) -> Phrase in
                if let day { return Messages.forgotten(try store.forget(before: day, progress: progress), before: day) }
                guard let snapshot else { return Phrase("", "") }
                try store.forget(snapshot, progress: progress)
                return Phrase("Đã bỏ lần nhập số \(snapshot).", "Import \(snapshot) was taken back.")
            }
            bar.clear()
            try Console.deliver(said[look.language] + "\n")
        }
    }
}
