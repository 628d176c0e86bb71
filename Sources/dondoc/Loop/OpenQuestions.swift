import Dashboard
import Threads

/// The questions somebody waits for: work on any other is not begun, or stops at the next step.
final class OpenQuestions: Sendable {
    private let wanted = Guarded<Set<Question>?>(nil)

    /// From now on these are waited for and no others.
    func set(_ questions: Set<Question>) { wanted.withLock { $0 = questions } }

    /// Whether somebody waits for this one. Before anything was said, everything is waited for.
    func contains(_ question: Question) -> Bool { wanted.withLock { $0?.contains(question) ?? true } }
}
