import Statistics
import Terminal

/// The evaluation of a period.
public struct EvaluationScreen: Equatable, Sendable {
    /// Which period is asked for; nil is that of the report.
    public var preset: PeriodPreset?
    /// What came back; nil while waiting.
    public var answer: EvaluationAnswer?
    /// The window over its units.
    public var window = ListWindow()

    /// A screen that waits for its evaluation.
    public init() {}

    /// The unit under the cursor.
    public var selected: UnitEvaluation? {
        guard let units = answer?.evaluation?.units, units.indices.contains(window.selected) else { return nil }
        return units[window.selected]
    }
}

/// An evaluation with what the frozen ones of its period say of it.
public struct EvaluationAnswer: Equatable, Sendable {
    /// Which period was asked for.
    public var preset: PeriodPreset?
    /// The evaluation; nil when there are no figures for the period.
    public var evaluation: Evaluation?
    /// Why there is none; nil when there are no figures.
    public var problem: Phrase?
    /// The newest evaluation of the same period that was frozen, with what comparing with it told; nil without one.
    public var frozen: FrozenEvaluation?
    /// See ``frozen``.
    public var verification: FrozenEvaluation.Verification?

    /// An answer.
    public init(
        preset: PeriodPreset?, evaluation: Evaluation?, frozen: FrozenEvaluation? = nil,
        verification: FrozenEvaluation.Verification? = nil, problem: Phrase? = nil
    ) {
        self.preset = preset
        self.evaluation = evaluation
        self.frozen = frozen
        self.verification = verification
        self.problem = problem
    }
}

extension Model {
    /// The evaluation in front, if it is one.
    var evaluationScreen: EvaluationScreen? {
        get {
            if case .evaluation(let screen) = stack.last { return screen }
            return nil
        }
        set {
            guard let newValue, case .evaluation = stack.last else { return }
            stack[stack.count - 1] = .evaluation(newValue)
        }
    }

    /// The entry of the settings under the cursor.
    var selectedSetting: SettingsEntry? {
        guard case .settings(let window) = stack.last, let entries = data?.office.settings?.entries,
            entries.indices.contains(window.selected)
        else { return nil }
        return entries[window.selected]
    }
}
