import ArgumentParser
import Output
import Statistics

/// Everything a meeting needs, in one folder.
struct PackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract:
            said(
                "Lập gói họp: tóm tắt, phụ lục, danh sách thấp, văn bản nhắc, bảng tra cứu trên trình duyệt.",
                "A folder for the meeting: summary, appendices, low lists, reminders, a page for the browser."),
        discussion: said(
            """
            Không có -o thì thư mục nằm trong hộp gửi: $DONDOC_OUTBOX, hoặc dondoc trong thư mục tài liệu. \
            Thư mục chỉ hiện ra khi đã đủ tệp; không ghi đè gì.
            """,
            """
            Without -o the folder goes into the outbox: $DONDOC_OUTBOX, else dondoc among the user's documents. \
            It appears when everything is in it; nothing that exists is replaced.
            """))

    @OptionGroup var data: DataOptions

    @Option(
        name: [.customShort("o"), .customLong("output")], help: .said("Tạo thư mục này.", "Make this folder."),
        completion: .directory)
    var folder: String?

    @Flag(
        help: .said(
            "Liệt kê từng văn bản trong bảng tra cứu trên trình duyệt.",
            "List the single documents in the page for the browser.")) var documents = false

    func run() throws {
        try reportingErrors(data.look.language) {
            let request = try data.request(today: nil)
            if let folder, Folder.isTaken(folder) { throw Complaint(Messages.folderExists(folder)) }
            let result = try request.load { _, _ in true }
            let pack = try PackWriter(
                assessment: result.data.assessment, groups: result.data.groups, documents: result.documents,
                journal: JournalFile(request, isSample: result.data.assessment.snapshot.isSample),
                language: request.language)
            let written = try pack.write(
                to: folder, remindingOnly: [], listsDocuments: documents, check: { try result.checkFiles() }
            )
            try Console.deliver(written.folder + "\n")
            for reason in written.missing + [written.face].compactMap(\.self) {
                Console.complain(reason[request.language])
            }
            if !written.missing.isEmpty { throw ExitCode(2) }
        }
    }
}
