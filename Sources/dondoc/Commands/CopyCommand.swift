import Archive
import ArgumentParser
import Statistics

/// Moves an office: from its file to a server, back, or to another file.
struct CopyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: said(
            "Chép cả kho lưu sang chỗ khác: từ tệp lên máy chủ, từ máy chủ về tệp.",
            "Copy a whole archive: from a file to a server, from a server to a file."),
        discussion: said(
            """
            Chép tất cả, của cùng một thời điểm, rồi đối chiếu từng bảng trước khi giữ; sai một dòng thì không giữ gì. Chỗ chép \
            đến phải trống: tệp chưa có, hoặc kho vừa tạo bằng dondoc server init.
            """,
            """
            Everything is copied as it is at one moment, and compared table by table before it is kept; where a single row \
            differs, nothing is. What it is copied to has to be empty: a file that is not there yet, or an archive that dondoc \
            server init just made.
            """))

    @Argument(
        help: .said("Kho sẽ chép: tệp hoặc địa chỉ.", "The archive to copy: a file or an address."), completion: .file()
    )
    var from: String
    @Argument(help: .said("Chép đến đâu: tệp hoặc địa chỉ.", "Where to: a file or an address."), completion: .file())
    var to: String
    @OptionGroup var look: LanguageOptions

    func run() throws {
        try reportingErrors(look.language) {
            let (source, target) = (try ArchiveFile.path(from), try ArchiveFile.path(to))
            let interrupt = Interrupt()
            let tables = try ArchiveFile.copy(source, to: target) { _ in !interrupt.hasCome }
            try Console.deliver(Messages.copied(tables, from: source, to: target)[look.language] + "\n")
        }
    }
}

extension Messages {
    static func copied(_ tables: [CopiedTable], from source: String, to target: String) -> Phrase {
        let rows = tables.reduce(0) { $0 + $1.rows }
        let lines = tables.map { "  \($0.name)  \($0.rows)  \($0.digest)" }.joined(separator: "\n")
        return Phrase(
            "\(lines)\nĐã chép \(tables.count) bảng, \(NumberText(.vietnamese).count(rows)) dòng từ \(source) sang \(target); bảng nào cũng khớp.",
            "\(lines)\nCopied \(plural(tables.count, "table")), \(plural(NumberText(.english).count(rows), "row")) from \(source) to \(target); every table was compared and is the same."
        )
    }
}
