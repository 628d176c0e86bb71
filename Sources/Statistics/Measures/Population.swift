/// A set of documents of one kind: the cells that belong to it, as bits.
///
/// A document is in exactly one cell. What a column of a report says is the count of a population, or a ratio of two.
/// Sets are all that is needed to tell what adds up to what: parts that do not meet make their union, a whole less a part
/// makes the rest. The axes and their values are those of ``IncomingAxes`` and ``IssuedAxes``.
public struct Population: Hashable, Sendable {
    /// Which documents.
    public let kind: FiguresKind
    /// The cells, one bit each.
    public let cells: UInt128

    /// The population of these cells.
    public init(_ kind: FiguresKind, cells: UInt128) {
        self.kind = kind
        self.cells = cells & Self.allCells(kind)
    }

    /// No documents.
    public static func none(_ kind: FiguresKind) -> Population { Population(kind, cells: 0) }
    /// All documents of a kind, returned ones too.
    public static func everything(_ kind: FiguresKind) -> Population { Population(kind, cells: ~0) }

    /// How many cells there are.
    public static func cellCount(_ kind: FiguresKind) -> Int {
        kind == .incoming ? IncomingAxes.cellCount : IssuedAxes.cellCount
    }

    private static func allCells(_ kind: FiguresKind) -> UInt128 { (1 << UInt128(cellCount(kind))) - 1 }

    /// Whether no cell belongs to it.
    public var isEmpty: Bool { cells == 0 }

    /// The documents in either.
    public func union(_ other: Population) -> Population { Population(kind, cells: cells | other.cells) }
    /// The documents in both.
    public func intersection(_ other: Population) -> Population { Population(kind, cells: cells & other.cells) }
    /// The documents of this one that are not in `other`.
    public func subtracting(_ other: Population) -> Population { Population(kind, cells: cells & ~other.cells) }
    /// Whether no document is in both.
    public func isDisjoint(with other: Population) -> Bool { cells & other.cells == 0 }
    /// Whether every document of this one is in `other`.
    public func isSubset(of other: Population) -> Bool { cells & ~other.cells == 0 }
}

/// The axes of incoming documents (văn bản đến). Each document has one value on each axis that applies to it.
public enum IncomingAxes {
    /// Where a document came from, seen from the period.
    public enum Origin: Int, CaseIterable, Sendable {
        /// Arrived before the period and was open at its start (tồn kỳ trước chuyển sang).
        case carried
        /// Arrived in the period.
        case period
    }

    /// What the unit has to do with it.
    public enum Role: Int, CaseIterable, Sendable {
        case lead, cooperate, information
    }

    /// Where it stands.
    public enum Outcome: Int, CaseIterable, Sendable {
        case replied, closed, notStarted, inProgress, returned

        /// Answered or closed.
        public var isProcessed: Bool { self == .replied || self == .closed }
        /// Neither yet.
        public var isOpen: Bool { self == .notStarted || self == .inProgress }
    }

    /// How it stands to its due day. A processed document is `early`, `onDay`, `late` or `undated`, an open one `notYet`,
    /// `soon`, `late` or `undated`; a returned one has none.
    public enum Timing: Int, CaseIterable, Sendable {
        /// Processed before the due day.
        case early
        /// Processed on the due day.
        case onDay
        /// Open, and the due day is ahead.
        case notYet
        /// Open, and the due day is near.
        case soon
        /// Processed after the due day, or open and the day of the figures is the due day or later.
        case late
        /// There is no due day.
        case undated

        /// In time: dated and not late.
        public static let inTime: Set<Timing> = [.early, .onDay, .notYet, .soon]

        var placeProcessed: Int? {
            switch self {
            case .early: 0
            case .onDay: 1
            case .late: 2
            case .undated: 3
            case .notYet, .soon: nil
            }
        }

        var placeOpen: Int? {
            switch self {
            case .notYet: 0
            case .soon: 1
            case .late: 2
            case .undated: 3
            case .early, .onDay: nil
            }
        }
    }

    /// Cells of one origin and role: four of each processed and open outcome, and the returned.
    static let states = 17
    /// All cells.
    public static let cellCount = Origin.allCases.count * Role.allCases.count * states

    /// The population of what has one of these values on every axis; nil leaves an axis open.
    public static func population(
        origin: Set<Origin>? = nil, role: Set<Role>? = nil, outcome: Set<Outcome>? = nil, timing: Set<Timing>? = nil
    ) -> Population {
        var states: UInt128 = 0
        for outcome in outcome ?? Set(Outcome.allCases) {
            guard outcome != .returned else {
                if timing == nil { states |= 1 << 16 }
                continue
            }
            for timing in timing ?? Set(Timing.allCases) {
                guard let place = outcome.isProcessed ? timing.placeProcessed : timing.placeOpen else { continue }
                states |= 1 << UInt128(outcome.rawValue * 4 + place)
            }
        }
        var cells: UInt128 = 0
        for origin in origin ?? Set(Origin.allCases) {
            for role in role ?? Set(Role.allCases) {
                cells |= states << UInt128((origin.rawValue * Role.allCases.count + role.rawValue) * Self.states)
            }
        }
        return Population(.incoming, cells: cells)
    }
}

/// The axes of issued documents (văn bản đi).
public enum IssuedAxes {
    /// How it was issued.
    public enum Medium: Int, CaseIterable, Sendable {
        /// Electronically alone.
        case electronicOnly
        /// Electronically, and on paper too.
        case electronicWithPaper
        /// On paper alone.
        case paper

        /// Electronic is both kinds that are not paper alone.
        public static let electronic: Set<Medium> = [.electronicOnly, .electronicWithPaper]
    }

    /// Which digital signatures an electronic document that must be signed carries. Paper and exempt documents have none.
    public enum Signature: Int, CaseIterable, Sendable {
        /// Neither.
        case none
        /// That of the person who may sign (lãnh đạo), not yet that of the organisation.
        case leaderOnly
        /// That of the organisation alone.
        case organisationOnly
        /// Both, as the law asks (decree 30/2020/NĐ-CP, articles 5 and 13).
        case both

        /// With the organisation's signature (ký số đơn vị).
        public static let byOrganisation: Set<Signature> = [.organisationOnly, .both]
        /// With a leader's signature (lãnh đạo ký số).
        public static let byLeader: Set<Signature> = [.leaderOnly, .both]
    }

    /// Per electronic medium: four signatures and the exempt; paper that is exempt, and other paper.
    public static let cellCount = 12

    /// The population of what has one of these values on every axis; nil leaves an axis open. A signature is a value of
    /// electronic documents alone, and of those that are not exempt.
    public static func population(
        medium: Set<Medium>? = nil, signature: Set<Signature>? = nil, exempt: Bool? = nil
    ) -> Population {
        var cells: UInt128 = 0
        for medium in medium ?? Set(Medium.allCases) {
            if medium == .paper {
                guard signature == nil else { continue }
                if exempt != true { cells |= 1 << 10 }
                if exempt != false { cells |= 1 << 11 }
                continue
            }
            let first = UInt128(medium.rawValue * 5)
            if exempt != true {
                for signature in signature ?? Set(Signature.allCases) {
                    cells |= 1 << (first + UInt128(signature.rawValue))
                }
            }
            if exempt != false, signature == nil { cells |= 1 << (first + 4) }
        }
        return Population(.issued, cells: cells)
    }
}
