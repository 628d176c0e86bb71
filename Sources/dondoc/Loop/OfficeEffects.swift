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
        let evaluation = try Evaluation(
            period, from: figures, shown: snapshot, journal: try JournalFile(path: request.archivePath).entries(),
            rule: settings.evaluation)
        let kept = try evaluation == nil ? [] : store.frozenEvaluations()
        let frozen = kept.last { $0.period == period && $0.scope == evaluation?.scope }
        return EvaluationAnswer(
            preset: preset, evaluation: evaluation, frozen: frozen,
            verification: evaluation.flatMap { frozen?.verify(against: $0) })
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
            load()
            mailbox.post(.exported(SettingsMessages.saved(file)))
        } catch {
            mailbox.post(.exported(Messages.sentence(for: error)))
        }
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
