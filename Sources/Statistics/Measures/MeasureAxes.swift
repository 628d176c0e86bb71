extension Measure {
    /// An axis that a measure restricts: a source that names no value of it cannot know the measure.
    public enum Axis: Hashable, Sendable {
        case outcome, timing, role, medium, organisation, leader, exempt
    }

    /// The axes it restricts; the origin is not among them.
    public var axes: Set<Axis> {
        var axes: Set<Axis>
        switch base {
        case .received, .issued: axes = []
        case .processed, .open, .replied, .closed, .notStarted, .inProgress, .returned: axes = [.outcome]
        case .processedInTime, .processedLate, .openInTime, .openLate, .processedUndated, .openUndated:
            axes = [.outcome, .timing]
        case .electronic, .paper, .electronicWithPaper, .toSign: axes = [.medium]
        case .signed, .unsigned: axes = [.organisation]
        case .leaderSigned: axes = [.leader]
        case .fullySigned: axes = [.organisation, .leader]
        case .exempt: axes = [.exempt]
        }
        if role != nil { axes.insert(.role) }
        return axes
    }
}
