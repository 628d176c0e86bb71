/// One incoming document as it is counted: 32 bytes; its text stays in the file or the archive.
public struct IncomingEntry: Sendable {
    /// Where its text stands; what it means is the source's own matter.
    public var locator: UInt64
    /// Place of its unit among the units of the source.
    public var unit: Int32
    /// Number in the unit's register; 0 when it has none.
    public var number: Int32
    /// Days since 1970-01-01.
    public var arrival: Int32
    /// Day it was answered or closed; ``none`` when that is not known.
    public var processed: Int32
    /// Day by which it is due; ``none`` without one.
    public var due: Int32
    /// Codes of ``DocumentState``, ``DocumentRole`` and ``Urgency``; ``repeated`` as a state.
    public var state: UInt8
    /// What the unit has to do with it: a place among ``DocumentRole``.
    public var role: UInt8
    /// How urgent it is: a place among ``Urgency``.
    public var urgency: UInt8
    /// Words of its row speak of a due day that no cell gives: it has one, and which is not told.
    public var saysTiming: Bool
    /// A due day stands in its row that cannot be read.
    public var isDueUnread: Bool

    /// No such day.
    public static let none = Int32.min
    /// What ``state`` is for a document that counts nowhere: another row has the same key.
    public static let repeated: UInt8 = 255

    /// An entry.
    public init(
        locator: UInt64, unit: Int32, number: Int32, arrival: Int32, processed: Int32, due: Int32, state: UInt8,
        role: UInt8, urgency: UInt8, saysTiming: Bool = false, isDueUnread: Bool = false
    ) {
        self.locator = locator
        self.unit = unit
        self.number = number
        self.arrival = arrival
        self.processed = processed
        self.due = due
        self.state = state
        self.role = role
        self.urgency = urgency
        self.saysTiming = saysTiming
        self.isDueUnread = isDueUnread
    }
}

/// One issued document as it is counted: 24 bytes.
public struct IssuedEntry: Sendable {
    /// Where its text stands; what it means is the source's own matter.
    public var locator: UInt64
    /// Place of its unit among the units of the source.
    public var unit: Int32
    /// Days since 1970-01-01.
    public var date: Int32
    /// Of the bytes of its number and symbol; 0 when it has none.
    public var referenceHash: UInt32
    /// What is known of its form and signatures.
    public var traits: IssuedTraits

    /// An entry.
    public init(locator: UInt64, unit: Int32, date: Int32, referenceHash: UInt32, traits: IssuedTraits) {
        self.locator = locator
        self.unit = unit
        self.date = date
        self.referenceHash = referenceHash
        self.traits = traits
    }
}

/// What is known of the form and signatures of an issued document.
public struct IssuedTraits: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Traits from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Electronic rather than on paper.
    public static let electronic = IssuedTraits(rawValue: 1)
    /// Carries the organisation's digital signature.
    public static let signed = IssuedTraits(rawValue: 2)
    /// Carries a leader's digital signature.
    public static let leaderSigned = IssuedTraits(rawValue: 4)
    /// Initialled before signing.
    public static let initialled = IssuedTraits(rawValue: 8)
    /// Need not be signed digitally.
    public static let exempt = IssuedTraits(rawValue: 16)
    /// Issued on paper too.
    public static let withPaper = IssuedTraits(rawValue: 32)
    /// Nothing is known but that it was issued: a word of its form or signatures is not understood. No document is on
    /// paper too that is not electronic, so these bits are free for it.
    public static let unclear: IssuedTraits = .withPaper
    /// Counts nowhere: another row has the same key.
    public static let repeated = IssuedTraits(rawValue: 128)

    /// Whether nothing is known of its form and signatures.
    public var isUnclear: Bool { contains(.withPaper) && !contains(.electronic) }
}

/// What a register tells of its documents beside their days of arrival or issue. What it does not tell is not known of
/// any of them: absent is never "no".
public struct ToldFacts: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Facts from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Whether a document is processed: a state, or a day of completion.
    public static let outcome = ToldFacts(rawValue: 1)
    /// Whether open documents have been begun: its states tell "not started" from "in progress".
    public static let progress = ToldFacts(rawValue: 2)
    /// Days by which documents are due.
    public static let due = ToldFacts(rawValue: 4)
    /// Whether an issued document is electronic.
    public static let medium = ToldFacts(rawValue: 8)
    /// Whether it carries the organisation's signature.
    public static let signature = ToldFacts(rawValue: 16)
    /// Whether it carries a leader's.
    public static let leaderSignature = ToldFacts(rawValue: 32)
    /// Whether it is exempt from signing.
    public static let exemption = ToldFacts(rawValue: 64)
    /// Whether an electronic document went out on paper too.
    public static let paperToo = ToldFacts(rawValue: 128)
    /// Which of replied and closed a processed document is.
    public static let kindOfOutcome = ToldFacts(rawValue: 256)

    /// Everything a full export of such a system tells.
    public static let everything: ToldFacts = [
        .outcome, .progress, .due, .medium, .signature, .leaderSignature, .exemption, .kindOfOutcome,
    ]
}

/// The days and units of which a register tells everything, and what it tells.
public struct RegisterCoverage: Hashable, Sendable {
    /// Which documents.
    public var kind: FiguresKind
    /// The first day of arrival or issue it covers: of its title, else of its first document.
    public var from: CalendarDay
    /// The last day it covers: of its title, else of its last arrival or completion.
    public var through: CalendarDay
    /// Places of the units it has documents of, ascending; nil for all.
    public var units: [Int32]?
    /// What it tells.
    public var tells: ToldFacts

    /// A coverage.
    public init(
        kind: FiguresKind, from: CalendarDay, through: CalendarDay, units: [Int32]? = nil,
        tells: ToldFacts = .everything
    ) {
        self.kind = kind
        self.from = from
        self.through = max(from, through)
        self.units = units
        self.tells = tells
    }
}

/// Up to which day each document is known: that of the newest register that covers its unit and its day of arrival. A
/// document that a newer register does not cover keeps its last known day.
struct KnownDays: Sendable {
    private struct Span {
        let from: Int32
        let through: Int32
        let tells: ToldFacts
    }

    /// Of the registers that cover all units, and by unit of the others; newest first.
    private let everywhere: [Span]
    /// The days that these cover.
    private let runsEverywhere: CoveredRuns
    private let byUnit: [Int32: [Span]]

    init(_ coverage: [RegisterCoverage], kind: FiguresKind) {
        let own = coverage.filter { $0.kind == kind }.sorted { $0.through > $1.through }
        func span(_ one: RegisterCoverage) -> Span {
            Span(from: one.from.daysSince1970, through: one.through.daysSince1970, tells: one.tells)
        }
        guard own.contains(where: { $0.units != nil }) else {
            everywhere = own.map(span)
            runsEverywhere = Self.runs(everywhere)
            byUnit = [:]
            return
        }
        everywhere = own.filter { $0.units == nil }.map(span)
        runsEverywhere = Self.runs(everywhere)
        var byUnit: [Int32: [Span]] = [:]
        for one in own { for unit in one.units ?? [] { byUnit[unit, default: []].append(span(one)) } }
        self.byUnit = byUnit
    }

    /// What is known of a document: up to which day, and what its register tells; of one that no register covers (its day
    /// lies outside the days a title tells) up to the day of the newest.
    @inline(__always)
    func of(unit: Int32, day: Int32) -> (through: Int32, tells: ToldFacts) {
        if byUnit.isEmpty, everywhere.count == 1 { return (everywhere[0].through, everywhere[0].tells) }
        return search(unit, day)
    }

    /// The last day of which registers tell anything of a unit: what arrived later is not known.
    func last(of unit: Int32) -> Int32 {
        max(
            byUnit[unit]?.first?.through ?? .min, everywhere.first?.through ?? .min,
            byUnit.isEmpty && everywhere.isEmpty ? .max : .min)
    }

    /// Of the days of which registers tell a unit's arrivals: the first of all, and the first since which none is missing up
    /// to `day`; `since` is .max where `day` itself is missing.
    func run(of unit: Int32, holding day: Int32) -> (first: Int32, since: Int32) {
        let runs = byUnit[unit].map { Self.runs($0 + everywhere) } ?? runsEverywhere
        return (runs.days.first?.lowerBound ?? .min, runs.holding(day)?.lowerBound ?? .max)
    }

    /// Whether registers that have documents of a unit cover `day`: then one without any by that day has none, which is known.
    func covers(_ day: Int32, of unit: Int32) -> Bool {
        run(of: unit, holding: day).since <= day && last(of: unit) >= day
    }

    private static func runs(_ spans: [Span]) -> CoveredRuns { CoveredRuns(spans.map { ($0.from, $0.through) }) }

    private func search(_ unit: Int32, _ day: Int32) -> (through: Int32, tells: ToldFacts) {
        let own = byUnit[unit] ?? []
        let covering = [
            own.first { $0.from <= day && day <= $0.through }, everywhere.first { $0.from <= day && day <= $0.through },
        ]
        .compactMap { $0 }.max { $0.through < $1.through }
        guard let span = covering ?? own.first ?? everywhere.first else { return (.max, .everything) }
        return (span.through, span.tells)
    }
}
