/// What is known of one incoming document as of a day: the cells it may be in, as a small number.
///
/// Most documents are in exactly one cell. Where a source is silent (no due days, no day of completion, an unknown role,
/// a word nobody knows) a document may be in several, and a measure that such a document straddles is not known.
enum IncomingClass {
    /// Where it came from.
    enum Origin: Int, CaseIterable {
        /// Arrived in the period.
        case period
        /// Arrived before and was open at its start.
        case carried
        /// Arrived before; whether it was still open at the start is not known, so it may not count at all.
        case perhapsCarried
    }

    /// Where it stands.
    enum Outcome: Int, CaseIterable {
        case replied, closed, processed, notStarted, inProgress, open, returned
        /// Answered some day that is not known, before the day or after it.
        case repliedOrOpen
        case closedOrOpen
        /// Nothing is known.
        case unknown

        var outcomes: Set<IncomingAxes.Outcome> {
            switch self {
            case .replied: [.replied]
            case .closed: [.closed]
            case .processed: [.replied, .closed]
            case .notStarted: [.notStarted]
            case .inProgress: [.inProgress]
            case .open: [.notStarted, .inProgress]
            case .returned: [.returned]
            case .repliedOrOpen: [.replied, .notStarted, .inProgress]
            case .closedOrOpen: [.closed, .notStarted, .inProgress]
            case .unknown: [.replied, .closed, .notStarted, .inProgress]
            }
        }
    }

    /// How it stands to its due day.
    enum Timing: Int, CaseIterable {
        case early, onDay, late, notYet, undated
        /// It has a due day, but when it was done is not known.
        case dated
        /// Whether it has one is not told.
        case untold

        var timings: Set<IncomingAxes.Timing>? {
            switch self {
            case .early: [.early]
            case .onDay: [.onDay]
            case .late: [.late]
            case .notYet: [.notYet]
            case .undated: [.undated]
            case .dated: [.early, .onDay, .late, .notYet]
            case .untold: nil
            }
        }
    }

    /// The roles that are told apart: those of ``DocumentRole``, the last one unknown.
    static let roles = DocumentRole.allCases.count
    /// How many classes there are.
    static let count = Origin.allCases.count * roles * Outcome.allCases.count * Timing.allCases.count

    /// The number of a class.
    @inline(__always)
    static func place(_ origin: Origin, role: UInt8, _ outcome: Outcome, _ timing: Timing) -> Int {
        ((origin.rawValue * roles + min(Int(role), roles - 1)) * Outcome.allCases.count + outcome.rawValue)
            * Timing.allCases.count + timing.rawValue
    }

    /// Whether the documents of a class may count nowhere.
    static func isDoubtful(_ place: Int) -> Bool { place >= 2 * count / 3 }

    /// The cells the documents of a class may be in.
    static let populations: [Population] = (0..<count).map { place in
        let timing = Timing(rawValue: place % Timing.allCases.count) ?? .untold
        let rest = place / Timing.allCases.count
        let outcome = Outcome(rawValue: rest % Outcome.allCases.count) ?? .unknown
        let role = rest / Outcome.allCases.count % roles
        let origin: IncomingAxes.Origin = rest / Outcome.allCases.count / roles == 0 ? .period : .carried
        return IncomingAxes.population(
            origin: [origin], role: IncomingAxes.Role(rawValue: role).map { [$0] }, outcome: outcome.outcomes,
            timing: outcome == .returned ? nil : timing.timings)
    }
}

/// What is known of one issued document, as a small number: its medium, signatures and exemption, each told or not.
enum IssuedClass {
    /// The number of a class: the traits that are told, and which are.
    @inline(__always)
    static func place(_ traits: IssuedTraits, _ tells: ToldFacts) -> Int {
        if traits.isUnclear { return 0 }
        var place = Int(traits.rawValue & 0b110111)
        place = (place & 0b111) | (place & 0b110000) >> 1
        let told =
            (tells.contains(.medium) ? 1 : 0) | (tells.contains(.signature) ? 2 : 0)
            | (tells.contains(.leaderSignature) ? 4 : 0) | (tells.contains(.exemption) ? 8 : 0)
            | (tells.contains(.paperToo) ? 16 : 0)
        return place | told << 5
    }

    /// How many classes there are.
    static let count = 1 << 10

    /// Whether a class tells of exemptions.
    static func tellsExemption(_ place: Int) -> Bool { place >> 5 & 8 != 0 }

    /// The cells the documents of a class may be in.
    static func population(_ place: Int) -> Population {
        let (electronic, signed, leader) = (place & 1 != 0, place & 2 != 0, place & 4 != 0)
        let (exempt, withPaper) = (place & 8 != 0, place & 16 != 0)
        let told = place >> 5
        let medium: Set<IssuedAxes.Medium>
        if told & 1 == 0 {
            // A signature shows that a document is electronic.
            medium = signed || leader ? IssuedAxes.Medium.electronic : Set(IssuedAxes.Medium.allCases)
        } else if !electronic {
            medium = [.paper]
        } else if told & 16 != 0 {
            medium = withPaper ? [.electronicWithPaper] : [.electronicOnly]
        } else {
            medium = IssuedAxes.Medium.electronic
        }
        var signatures = Set(IssuedAxes.Signature.allCases)
        if told & 2 != 0 {
            signatures = signatures.filter { IssuedAxes.Signature.byOrganisation.contains($0) == signed }
        }
        if told & 4 != 0 {
            signatures = signatures.filter { IssuedAxes.Signature.byLeader.contains($0) == leader }
        }
        // What is signed is not exempt, whatever a column says; where nobody tells of exemptions there are none.
        if exempt, told & 8 != 0, !signed { return IssuedAxes.population(medium: medium, exempt: true) }
        let electronicMedia = medium.subtracting([.paper])
        var population = IssuedAxes.population(medium: electronicMedia, signature: signatures, exempt: false)
        if electronicMedia.isEmpty { population = .none(.issued) }
        if medium.contains(.paper) { population = population.union(IssuedAxes.population(medium: [.paper])) }
        return population
    }
}
