import ArgumentParser
import Output
import Statistics

/// The page for auditors.
struct MeasuresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measures",
        abstract: said(
            "Từng chỉ số đếm gì, trên gì, từ đâu, theo văn bản nào, với ví dụ.",
            "What every figure counts, of what, from where, by which law, with an example."),
        discussion: said(
            "Trang dành cho người kiểm tra, dạng Markdown. Ví dụ lấy từ số liệu đưa vào, không thì từ kho lưu; chưa có "
                + "số liệu thì để trống.",
            "The page for auditors, as Markdown. Examples are of the figures given, else of the archive; without figures "
                + "they are left blank."))

    @OptionGroup var data: DataOptions
    @OptionGroup var destination: DestinationOptions

    func run() throws {
        try reportingErrors(data.look.language) {
            let request = try data.request(today: nil)
            let hasFigures = try !request.paths.isEmpty || ArchiveFile.holdsFigures(request.archivePath)
            let assessment = hasFigures ? try request.load { _, _ in true }.data.assessment : nil
            try destination.write(MeasuresPage(request.language, example: assessment).markdown + "\n")
        }
    }
}
