/// What one phrase of a heading says, on one axis. The raw value is its name in the table of phrases.
///
/// Some words say different things in different reports ("đúng hạn" beside "trước hạn" is the due day alone): their facets
/// end in `Or…` or say `maybe`, and a ``Choice`` settles them by what adds up.
enum Facet: String, CaseIterable, Sendable {
    // Subjects.
    case incoming, issued, task, workFile, inner
    // Where a document came from.
    case carried, arrived, maybeArrived, anyOrigin
    // Where it stands.
    case replied, unreplied, closed, processed, maybeProcessed, open, openOrNotStarted, openAtEnd, notStarted,
        inProgress, returned
    // How it stands to its due day.
    case early, onDayOrInTime, inTime, notYet, soon, late, dated, undated
    // What the unit has to do with it.
    case lead, cooperate, information
    // Issued documents.
    case electronic, paper, electronicWithPaper, electronicOnly
    case signed, unsigned, leader, leaderNot, organisation, organisationNot, bothSignatures, onlyLeader,
        onlyOrganisation
    case exempt, toSign
    // What kind of column it is.
    case percent, count, total, aside, ordinal, code, unit
    // Columns of registers, which no table of counts has.
    case register
    /// Says nothing of its own.
    case noise
    /// "và": what stands before and behind belongs together.
    case and

    /// What facets of one kind answer.
    enum Axis: Sendable {
        case subject, origin, outcome, timing, role, medium, signature, exempt, other
    }

    var axis: Axis {
        switch self {
        case .incoming, .issued, .task, .workFile, .inner: .subject
        case .carried, .arrived, .maybeArrived, .anyOrigin: .origin
        case .replied, .unreplied, .closed, .processed, .maybeProcessed, .open, .openOrNotStarted, .openAtEnd,
            .notStarted, .inProgress, .returned:
            .outcome
        case .early, .onDayOrInTime, .inTime, .notYet, .soon, .late, .dated, .undated: .timing
        case .lead, .cooperate, .information: .role
        case .electronic, .paper, .electronicWithPaper, .electronicOnly: .medium
        case .signed, .unsigned, .leader, .leaderNot, .organisation, .organisationNot, .bothSignatures, .onlyLeader,
            .onlyOrganisation:
            .signature
        case .exempt, .toSign: .exempt
        case .percent, .count, .total, .aside, .ordinal, .code, .unit, .register, .noise, .and: .other
        }
    }

    /// Whether it chooses among incoming documents.
    var restrictsIncoming: Bool {
        switch axis {
        case .origin, .outcome, .timing, .role: true
        case .subject, .medium, .signature, .exempt, .other: false
        }
    }

    /// Whether it chooses among issued documents.
    var restrictsIssued: Bool { axis == .medium || axis == .signature || axis == .exempt }
}
