import Statistics

extension DocumentKind {
    private static let toLead: [Self] =
        Array(repeating: .letter, count: 21) + [
            .plan, .plan, .decision, .decision, .invitation, .invitation, .guidance, .directive, .telegram,
        ]
    private static let toCooperate: [Self] =
        Array(repeating: .letter, count: 18) + [
            .plan, .plan, .plan, .plan, .invitation, .invitation, .invitation, .guidance,
        ]
    private static let toKnow: [Self] =
        Array(repeating: .notice, count: 8) + Array(repeating: .decision, count: 7)
        + Array(repeating: .report, count: 6) + Array(repeating: .letter, count: 6) + [.plan, .plan, .invitation]
    private static let toLeadFromBelow: [Self] =
        Array(repeating: .letter, count: 14) + Array(repeating: .submission, count: 12) + [.report, .report]
    private static let toCooperateFromBelow: [Self] =
        Array(repeating: .letter, count: 14) + Array(repeating: .report, count: 8) + [.plan, .plan]
    private static let toKnowFromBelow: [Self] =
        Array(repeating: .report, count: 18) + Array(repeating: .plan, count: 6) + [.notice, .notice, .letter]
    private static let toAnswer: [Self] = Array(repeating: .letter, count: 28) + [.plan, .plan, .directive]
    private static let toAnswerFromBelow: [Self] =
        Array(repeating: .letter, count: 20) + Array(repeating: .submission, count: 12)

    /// Kinds that arrive for a role, the frequent ones more often.
    static func arriving(for role: DocumentRole, isFromBelow: Bool, isAnswered: Bool) -> [Self] {
        if isAnswered { return isFromBelow ? toAnswerFromBelow : toAnswer }
        return switch role {
        case .lead: isFromBelow ? toLeadFromBelow : toLead
        case .cooperate: isFromBelow ? toCooperateFromBelow : toCooperate
        case .information, .unknown: isFromBelow ? toKnowFromBelow : toKnow
        }
    }
}
