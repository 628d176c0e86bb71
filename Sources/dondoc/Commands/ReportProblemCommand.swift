import ArgumentParser
import Intake
import Statistics

/// What may be sent to whoever maintains the program when a file is read wrong.
struct ReportProblemCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report-problem",
        abstract: said(
            "Mô tả cấu trúc một tệp để gửi người bảo trì: giữ tiêu đề cột, thay hết số và tên.",
            "Describe a file for whoever maintains the program: headings stay, numbers and names are replaced."))

    @Argument(help: .said("Tệp đọc không đúng.", "The file that is read wrong."), completion: .file()) var file: String
    @OptionGroup var destination: DestinationOptions
    @OptionGroup var look: LanguageOptions

    func run() throws {
        try reportingErrors(look.language) {
            let bytes = try FileBytes.read(file)
            let inspection = inspect(SourceFile(name: Folder.name(of: file), bytes: bytes), rowLimit: 40)
            let report = ProblemReport(
                inspection: inspection, bytes: bytes.count, version: "\(BuiltIn.version) (\(BuiltIn.parts))")
            try destination.write(report.text)
            Console.complain(Messages.readBeforeSending[look.language])
        }
    }
}

extension Messages {
    static let readBeforeSending = Phrase(
        "Hãy đọc lại trước khi gửi: tiêu đề cột được giữ nguyên, kể cả tên người đứng trong tiêu đề; số và tên trong các dòng đã thay.",
        "Read it before you send it: headings are as they were, a name of a person in one too; numbers and names in rows are replaced."
    )
}
