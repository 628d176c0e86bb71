import ArgumentParser
import Intake
import Statistics

/// What the reader sees in a file.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: said(
            "Xem chương trình hiểu tệp thế nào: các trang, loại báo cáo, cột, phát hiện; mã thoát 0 hoặc 2.",
            "Show what the reader sees: sheets, recognised report, columns, findings; exit code 0 or 2."))

    @OptionGroup var data: DataOptions
    @Option(help: .said("text hoặc json.", "text or json.")) var format: InspectionFormat = .text

    enum InspectionFormat: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func run() throws {
        let language = data.look.language
        try reportingErrors(language) {
            guard !data.paths.isEmpty else { throw Complaint(Messages.noPaths) }
            let request = try data.request(today: nil)
            let office = try OfficeSettings.find(request.settingsPath, beside: request.paths)
            let options = office.loadOptions(asOf: request.asOf, keepsNames: request.keepsNames)
            let inspections = try request.expandedPaths().map { path in
                let file = try FileBytes.open(path)
                let seen = inspect(SourceFile(name: Folder.name(of: path), bytes: file.bytes), options: options)
                try file.check()
                return seen
            }
            let report = InspectionReport(inspections, language: language)
            let isReadable = inspections.contains { !$0.sheets.isEmpty }
            try Console.deliver(format == .json ? report.json.text + "\n" : report.text)
            if !isReadable { throw ExitCode(2) }
        }
    }
}
