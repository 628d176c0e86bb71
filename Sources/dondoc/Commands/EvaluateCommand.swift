import ArgumentParser
import Intake
import Output
import Statistics

/// Units evaluated for a period, with the evidence behind every band.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: said(
            "Xếp loại đơn vị theo kỳ, kèm số liệu làm căn cứ; chốt lại và kiểm tra về sau.",
            "Bands per unit for a period, with the counts behind them; frozen and verified later."),
        discussion: said(
            """
            Không có --from, --to, --preset thì đánh giá kỳ của báo cáo mới nhất. Các mức xếp loại lấy ở mục \
            evaluation của dondoc.yaml, không có thì dùng ví dụ và nói rõ.
            """,
            """
            Without --from, --to or --preset the period of the newest report is evaluated. The bands are those of the \
            section evaluation of dondoc.yaml, else an example that says so.
            """))

    @OptionGroup var data: DataOptions
    @Option(help: .said("Ngày đầu kỳ.", "The first day of the period.")) var from: String?
    @Option(help: .said("Ngày cuối kỳ.", "The last day of the period.")) var to: String?
    @Option(
        help: .said(
            "month, quarter, six-months, nine-months hoặc year: kỳ có chứa ngày chốt số liệu.",
            "month, quarter, six-months, nine-months or year: the one that the day of the figures is in."))
    var preset: PeriodPreset?
    @Option(
        name: .customLong("cut-off"),
        help: .said(
            "calendar (tháng dương lịch) hoặc reporting (kỳ báo cáo): tháng của --preset kết thúc ở đâu.",
            "calendar or reporting: where the months of --preset end."))
    var cutOff: CutOffChoice?
    @OptionGroup var output: OutputOptions
    @Option(
        help: .said(
            "Chốt đánh giá vào tệp này, kèm mã SHA-256.", "Keep the evaluation in this file, sealed with its SHA-256."),
        completion: .file()) var freeze: String?

    @Option(
        help: .said(
            "Kiểm tra số liệu có thay đổi so với đánh giá đã chốt này không; mã thoát 1 nếu có.",
            "Say whether the data have changed since this frozen evaluation; exit code 1 if so."), completion: .file())
    var verify: String?

    @Flag(
        help: .said(
            "Chốt đánh giá vào kho lưu, kèm mã SHA-256.", "Keep the evaluation in the archive, sealed with its SHA-256."
        )) var keep = false

    @Flag(
        help: .said(
            "Kiểm tra mọi đánh giá đã chốt trong kho: số liệu có thay đổi không; mã thoát 1 nếu có.",
            "Say of everything kept in the archive whether the data have changed since; exit code 1 if so."))
    var kept = false

    enum CutOffChoice: String, ExpressibleByArgument, CaseIterable {
        case calendar, reporting
    }

    func run() throws {
        try reportingErrors(data.look.language) {
            try output.check()
            let request = try data.request(today: nil)
            let frozen = try verify.map { try FrozenFile.read($0) }
            let result = try request.load { _, _ in true }
            let store = FrozenArchive(path: request.archivePath)
            if kept { return try verifyKept(store, result, request) }
            let settings = result.office.settings
            let period = try frozen?.period ?? period(of: result)
            guard
                let evaluation = try Evaluation(
                    period, from: result.figures, shown: result.data.assessment.snapshot,
                    journal: try JournalFile(
                        request, isSample: result.data.assessment.snapshot.isSample
                    ).entries(), rule: settings.evaluation,
                    through: request.asOf, version: frozen?.version ?? .current)
            else { throw Complaint(SettingsMessages.noPeriod) }
            if let frozen {
                let verification = frozen.verify(against: evaluation)
                let lines = EvaluationWords(request.language).verification(verification, of: frozen)
                try Console.deliver(lines.map { $0 + "\n" }.joined())
                if verification != .unchanged { throw ExitCode(1) }
                return
            }
            if keep { try store.keep(FrozenEvaluation(evaluation, on: Today.day)) }
            if let freeze {
                try FrozenFile.write(
                    FrozenEvaluation(evaluation, on: Today.day), to: freeze, replacing: output.destination.force)
            }
            try output.write(EvaluationReport(evaluation, language: request.language).bytes(as: output.format))
        }
    }

    /// Compares every evaluation of this scope that was kept with the data of today.
    private func verifyKept(_ store: FrozenArchive, _ result: LoadResult, _ request: LoadRequest) throws {
        let shown = result.data.assessment.snapshot
        let all = try store.frozenEvaluations().filter { $0.scope == shown.scope }
        guard !all.isEmpty else { throw Complaint(SettingsMessages.nothingKept) }
        let journal = try JournalFile(request, isSample: shown.isSample).entries()
        let words = EvaluationWords(request.language)
        var isUnchanged = true
        for frozen in all {
            guard let period = frozen.period else { continue }
            let now = try Evaluation(
                period, from: result.figures, shown: shown, journal: journal,
                rule: result.office.settings.evaluation, version: frozen.version ?? .current)
            guard let now else {
                isUnchanged = false
                try Console.deliver(SettingsMessages.figuresGone(frozen)[request.language] + "\n")
                continue
            }
            let verification = frozen.verify(against: now)
            if verification != .unchanged { isUnchanged = false }
            try Console.deliver(words.verification(verification, of: frozen).map { $0 + "\n" }.joined())
        }
        if !isUnchanged { throw ExitCode(1) }
    }

    private func period(of result: LoadResult) throws -> ReportingPeriod {
        let snapshot = result.data.assessment.snapshot
        let settings = result.office.settings
        if from != nil || to != nil {
            guard let from, let to else { throw Complaint(SettingsMessages.halfPeriod) }
            guard let period = ReportingPeriod(from: try DataOptions.day(from), to: try DataOptions.day(to)) else {
                throw Complaint(SettingsMessages.reversedPeriod(from, to))
            }
            return period
        }
        if preset == nil, cutOff == nil, let period = snapshot.period, period.to == snapshot.asOf { return period }
        let preset = preset ?? settings.preset
        let cutOff: CutOff = cutOff == .calendar ? .calendar : settings.cutOff
        guard let period = preset.period(containing: snapshot.asOf, cutOff: cutOff) else {
            throw Complaint(SettingsMessages.noPreset(preset))
        }
        return period
    }
}

extension PeriodPreset: ExpressibleByArgument {}
