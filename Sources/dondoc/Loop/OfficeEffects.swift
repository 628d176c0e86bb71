import Dashboard
import Settings
import Statistics

/// What the dashboard asks about evaluations and settings.
extension EffectRunner {
    /// Evaluates the units for a period and compares with what was frozen for it.
    func evaluation(
        _ preset: PeriodPreset?, _ reading: Reading, _ figures: any FiguresSource
    ) throws -> EvaluationAnswer {
        let snapshot = reading.assessment.snapshot
        let settings = reading.office.settings
        guard let period = EvaluationPeriod.period(preset, of: snapshot, settings: settings) else {
            return EvaluationAnswer(preset: preset, evaluation: nil)
        }
        let journal = try JournalFile(request, isSample: snapshot.isSample).entries()
        func evaluated(by version: EvaluationVersion) throws -> Evaluation? {
            try Evaluation(
                period, from: figures, shown: snapshot, journal: journal, rule: settings.evaluation,
                through: request.asOf, version: version)
        }
        let evaluation = try evaluated(by: .current)
        let kept = try evaluation == nil ? [] : store.frozenEvaluations()
        let frozen = kept.last { $0.period == period && $0.scope == evaluation?.scope }
        // What was frozen under earlier rules of counting is counted by these again.
        let again = try frozen.map { try evaluated(by: $0.version ?? .current) } ?? nil
        return EvaluationAnswer(
            preset: preset, evaluation: evaluation, frozen: frozen,
            verification: again.flatMap { frozen?.verify(against: $0) })
    }

    /// Keeps an evaluation for good.
    func freeze(_ evaluation: Evaluation, preset: PeriodPreset?) {
        do {
            let frozen = FrozenEvaluation(evaluation, on: Today.day)
            try store.keep(frozen)
            if let id = reading.withLock({ $0?.id }) { answer(Question(.evaluation(preset), of: id)) }
            mailbox.post(.exported(SettingsMessages.frozen(frozen)))
        } catch {
            mailbox.post(.exported(Messages.sentence(for: error)))
        }
    }

    /// Writes a setting into its file and judges everything again.
    func change(_ path: [String], to value: String) {
        guard let office = reading.withLock({ $0?.office }) else { return }
        do {
            guard let file = try SettingsStore.change(path, to: value, of: office) else { return }
            rememberOrder(of: path, office)
            load()
            mailbox.post(.exported(SettingsMessages.saved(file)))
        } catch {
            mailbox.post(.exported(Messages.sentence(for: error)))
        }
    }

    /// A deadline that was typed belongs to an order: that of the day of the figures shown, unless another one is written
    /// already. Where the section is written in a way that is only safe to change by hand, it stays as it is.
    private func rememberOrder(of path: [String], _ office: OfficeSettings) {
        guard path.last == "day", path.first == "deadline" || path.first == "deadlines",
            let day = reading.withLock({ $0?.assessment.snapshot.asOf })
        else { return }
        let place = path.count == 3 ? Int(path[1]) ?? 0 : 0
        // The archive remembers the day itself.
        guard office.place == nil, office.settings.deadlines.dropFirst(place).first?.order == nil else { return }
        _ = try? SettingsStore.change(path.dropLast() + ["order"], to: day.iso, of: office)
    }

    private var store: any FrozenEvaluationStore { FrozenArchive(path: request.archivePath) }
}

/// The period that is meant when none is typed.
enum EvaluationPeriod {
    /// The period of `preset` that the day of the figures is in; without a preset that of the report, else the one the
    /// settings name. Nil when the day is in none.
    static func period(_ preset: PeriodPreset?, of snapshot: Snapshot, settings: Settings) -> ReportingPeriod? {
        if preset == nil, let period = snapshot.period, period.to == snapshot.asOf { return period }
        return (preset ?? settings.preset).period(containing: snapshot.asOf, cutOff: settings.cutOff)
    }
}
