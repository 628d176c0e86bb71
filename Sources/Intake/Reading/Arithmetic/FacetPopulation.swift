import Statistics

/// The population that a path of headings names, under the answers to what its words leave open.
///
/// Levels narrow each other; on one level, what is joined by "và" or a comma is added. A timing without an outcome is of
/// the processed, the open, or all of its group, as the choices say.
struct FacetPopulation {
    let kind: FiguresKind
    let choices: Choices
    /// Whether any column of the table names what was carried over.
    let hasCarried: Bool

    /// The documents of `levels`, the outermost heading first; `context` is the question of its group.
    func population(
        _ levels: [[HeadingPhrase.Item]], isPercent: Bool = false, context: Question? = nil
    ) -> Population {
        let all = levels.flatMap { $0 }
        var result = Population.everything(kind)
        var restricted: Set<Axis> = []
        let isSigner = all.contains { $0.facet.axis == .signature && $0.facet != .signed && $0.facet != .unsigned }
        let isUnsigned = all.contains { $0.facet == .unsigned }
        // "Không ký số / Văn bản mật", "VB giấy (không ký số)": what has no signature state is not unsigned besides.
        let isUnsignable =
            choices[.unsignedPaper] == 0 && all.contains { $0.facet == .exempt || $0.facet == .paper }
        let isNoun = choices[.noun] == 1 && levels.isBareNoun
        let isOutcomeSaid = all.contains { $0.facet.axis == .outcome && $0.facet != .maybeProcessed }
        let hasOutcome = isOutcomeSaid || isNoun
        let hasTiming = all.contains { $0.facet.axis == .timing }
        for (depth, level) in levels.enumerated() {
            // "Đã xem, chưa xử lý" among states beside each other is begun.
            let isBegun = choices[.states] == 1 && level.contains { $0.facet == .inProgress }
            var sets: [Axis: Population] = [:]
            for item in level {
                guard
                    !(isUnsignable && item.facet == .unsigned),
                    !(choices[.unsignedPaper] == 1 && isUnsigned && item.facet == .paper),
                    !(isBegun && item.facet == .openOrNotStarted),
                    let (axis, set) = set(
                        item.facet, isLast: isNoun || depth == levels.count - 1, isSigner: isSigner,
                        isUnsigned: isUnsigned,
                        hasOutcome: hasOutcome, mayProcess: !isOutcomeSaid && (isPercent || hasTiming || isNoun))
                else { continue }
                if let other = sets[axis] {
                    let both = other.intersection(set)
                    sets[axis] = item.isAdded || both.isEmpty ? other.union(set) : both
                } else {
                    sets[axis] = set
                }
            }
            for (axis, set) in sets {
                restricted.insert(axis)
                var set = set
                if result.intersection(set).isEmpty, level.contains(where: { $0.facet == .early }) {
                    // "Trước hạn" of what is open is not yet due.
                    set = IncomingAxes.population(timing: [.notYet, .soon])
                }
                result = result.intersection(set)
            }
        }
        guard kind == .incoming else { return result }
        if restricted.contains(.timing), !restricted.contains(.outcome), let context {
            switch choices[context] {
            case 1: result = result.intersection(Self.processed)
            case 2: result = result.intersection(Self.open)
            default: break
            }
        }
        let isTotal = !restricted.contains(.outcome) && !restricted.contains(.timing)
        // What has to be processed was not returned, whatever the total counts.
        if isTotal, choices[.returned] == 0 || all.contains(where: { $0.facet == .anyOrigin }) {
            result = result.subtracting(IncomingAxes.population(outcome: [.returned]))
        }
        if !restricted.contains(.origin) {
            let isAtEnd = all.contains { $0.facet == .openAtEnd }
            let span = isTotal ? Question.totalSpan : .outcomeSpan
            if !(hasCarried && (isAtEnd || choices[span] == 1)) {
                result = result.intersection(IncomingAxes.population(origin: [.period]))
            }
        }
        return result
    }

    private enum Axis { case origin, outcome, timing, role, medium, signature, exempt }

    private static let processed = IncomingAxes.population(outcome: [.replied, .closed])
    private static let open = IncomingAxes.population(outcome: [.notStarted, .inProgress])

    private func set(
        _ facet: Facet, isLast: Bool, isSigner: Bool, isUnsigned: Bool, hasOutcome: Bool, mayProcess: Bool
    ) -> (Axis, Population)? {
        if kind == .incoming {
            guard facet.restrictsIncoming else { return nil }
            switch facet {
            case .maybeProcessed:
                guard isLast, mayProcess else { return nil }
                return (.outcome, Self.processed)
            case .maybeArrived:
                if hasOutcome { return nil }
                return (.origin, IncomingAxes.population(origin: [.period]))
            default: break
            }
            switch facet.axis {
            case .origin: return (.origin, IncomingAxes.population(origin: origins(facet)))
            case .outcome: return (.outcome, IncomingAxes.population(outcome: outcomes(facet)))
            case .timing: return (.timing, IncomingAxes.population(timing: timings(facet)))
            case .role:
                let role: IncomingAxes.Role =
                    facet == .lead ? .lead : facet == .cooperate ? .cooperate : .information
                return (.role, IncomingAxes.population(role: [role]))
            default: return nil
            }
        }
        guard facet.restrictsIssued else { return nil }
        if isSigner, facet == .signed || facet == .unsigned { return nil }
        switch facet {
        case .electronic:
            return (
                .medium,
                IssuedAxes.population(
                    medium: choices[.electronic] == 1 ? [.electronicOnly] : IssuedAxes.Medium.electronic,
                    exempt: choices[.exempt] == 2 ? false : nil)
            )
        case .electronicOnly: return (.medium, IssuedAxes.population(medium: [.electronicOnly]))
        case .electronicWithPaper: return (.medium, IssuedAxes.population(medium: [.electronicWithPaper]))
        case .paper: return (.medium, IssuedAxes.population(medium: [.paper]))
        case .exempt:
            let media = choices[.exempt] == 0 ? nil : IssuedAxes.Medium.electronic
            return (.exempt, IssuedAxes.population(medium: media, exempt: true))
        case .toSign:
            return (.exempt, IssuedAxes.population(medium: IssuedAxes.Medium.electronic, exempt: false))
        default: return (.signature, IssuedAxes.population(signature: signatures(facet, isUnsigned: isUnsigned)))
        }
    }

    private func origins(_ facet: Facet) -> Set<IncomingAxes.Origin> {
        switch facet {
        case .carried: [.carried]
        case .anyOrigin: hasCarried ? [.carried, .period] : [.period]
        default: [.period]
        }
    }

    private func outcomes(_ facet: Facet) -> Set<IncomingAxes.Outcome> {
        switch facet {
        case .replied: [.replied]
        case .closed: [.closed]
        case .processed, .maybeProcessed: [.replied, .closed]
        case .unreplied: choices[.unreplied] == 1 ? [.closed, .notStarted, .inProgress] : [.notStarted, .inProgress]
        case .openOrNotStarted: choices[.open] == 1 ? [.notStarted] : [.notStarted, .inProgress]
        case .notStarted: [.notStarted]
        case .inProgress: [.inProgress]
        case .returned: [.returned]
        default: [.notStarted, .inProgress]
        }
    }

    private func timings(_ facet: Facet) -> Set<IncomingAxes.Timing> {
        let all = IncomingAxes.Timing.inTime
        switch facet {
        case .early: return [.early]
        case .onDayOrInTime:
            switch choices[.onDay] {
            case 1: return [.onDay, .notYet, .soon]
            case 2: return [.onDay]
            default: return all
            }
        case .inTime:
            switch choices[.inTime] {
            case 1: return [.early, .onDay, .notYet]
            case 2: return [.notYet, .soon]
            default: return all
            }
        case .notYet: return choices[.inTime] == 1 ? [.notYet] : [.notYet, .soon]
        case .soon: return [.soon]
        case .late: return [.late]
        case .dated: return all.union([.late])
        default: return [.undated]
        }
    }

    private func signatures(_ facet: Facet, isUnsigned: Bool) -> Set<IssuedAxes.Signature> {
        let onlyOne = choices[.onlySigner] == 1
        let any = choices[.signature] == 1
        switch facet {
        case .signed: return any ? [.leaderOnly, .organisationOnly, .both] : IssuedAxes.Signature.byOrganisation
        case .unsigned: return any ? [.none] : [.none, .leaderOnly]
        case .leader where isUnsigned: return [.none, .organisationOnly]
        case .organisation where isUnsigned: return [.none, .leaderOnly]
        case .leader: return onlyOne ? [.leaderOnly] : IssuedAxes.Signature.byLeader
        case .organisation: return onlyOne ? [.organisationOnly] : IssuedAxes.Signature.byOrganisation
        case .leaderNot: return [.none, .organisationOnly]
        case .organisationNot: return [.none, .leaderOnly]
        case .onlyLeader: return [.leaderOnly]
        case .onlyOrganisation: return [.organisationOnly]
        default: return [.both]
        }
    }
}
