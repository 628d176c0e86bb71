import ArgumentParser
import Intake
import Output
import Statistics

/// The units that break a rule; for a quick scan or a script.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: said(
            "Các đơn vị chưa đạt tiêu chí, mỗi đơn vị một dòng; mã thoát 1 nếu có.",
            "Units that break a rule, one line each; exit code 1 if there are any."))

    @OptionGroup var data: DataOptions
    @Flag(
        help: .said(
            "Theo dõi tiếp: báo một lần, kèm tiếng chuông, khi đơn vị vượt một mức hay một lời hẹn đến ngày.",
            "Go on: tell, once and with the bell, when a unit crosses a limit or a promise falls due."))
    var watch = false

    func run() throws {
        try reportingErrors(data.look.language) {
            let request = try data.request(today: nil)
            let result = try request.load { _, _ in true }
            let report = CheckReport(result.data.assessment, language: request.language)
            try Console.deliver(report.text)
            if watch { try CheckWatch(request: request, language: request.language).run(from: result) }
            try RowsLeftOut.tell(result.data.findings, request.language)
            if !report.failing.isEmpty { throw ExitCode(1) }
        }
    }
}
