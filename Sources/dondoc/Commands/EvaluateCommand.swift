import ArgumentParser
import Reports
import Statistics

/// Units evaluated for a period, with the evidence behind every band.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Bands per unit for a period, with the counts behind them; frozen and verified later.",
        discussion: """
            Without --from, --to or --preset the period of the newest report is evaluated. The bands are those of the \
            section evaluation of dondoc.yaml, else an example that says so.
            """)

    @OptionGroup var data: DataOptions
    @Option(help: "The first day of the period.") var from: String?
    @Option(help: "The last day of the period.") var to: String?
    @Option(help: "month, quarter, six-months, nine-months or year: the one that the day of the figures is in.")
    var preset: PeriodPreset?
    @Option(name: .customLong("cut-off"), help: "calendar or reporting: where the months of --preset end.")
    var cutOff: CutOffChoice?
    @OptionGroup var output: OutputOptions
    @Option(help: "Keep the evaluation in this file, sealed with its SHA-256.", completion: .file()) var freeze: String?

    @Option(
        help: "Say whether the data have changed since this frozen evaluation; exit code 1 if so.", completion: .file())
    var verify: String?

    enum CutOffChoice: String, ExpressibleByArgument, CaseIterable {
        case calendar, reporting
    }

    func run() throws {
        try reportingErrors(data.look.language) {
            try output.check()
            let request = try data.request(today: nil)
            let frozen = try verify.map { try FrozenFile.read($0) }
            let result = try request.load { _, _ in true }
            let settings = result.office.settings
            let period = try frozen?.period ?? period(of: result)
            guard
                let evaluation = try Evaluation(
                    period, from: result.figures, shown: result.data.assessment.snapshot,
                    journal: try JournalFile(path: request.archivePath).entries(), rule: settings.evaluation)
            else { throw Complaint(SettingsMessages.noPeriod) }
            if let frozen {
                let verification = frozen.verify(against: evaluation)
                let lines = EvaluationWords(request.language).verification(verification, of: frozen)
                Console.write(lines.map { $0 + "\n" }.joined())
                if verification != .unchanged { throw ExitCode(1) }
                return
            }
            if let freeze {
                try FrozenFile.write(
                    FrozenEvaluation(evaluation, on: Today.day), to: freeze, replacing: output.destination.force)
            }
            try output.write(EvaluationReport(evaluation, language: request.language).bytes(as: output.format))
        }
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
