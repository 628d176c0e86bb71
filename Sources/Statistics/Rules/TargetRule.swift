/// What a target or limit is about. The raw values are the names in settings and machine formats.
public enum TargetMeasure: String, CaseIterable, Hashable, Sendable {
    /// Share of incoming documents that must be processed.
    case processing
    /// Share of electronic documents that must be signed.
    case signing
    /// Share of electronic documents that a leader must have signed.
    case leaderSigning = "leader_signing"
    /// Share of electronic documents that must carry both signatures.
    case fullySigned = "fully_signed"
    /// Share of processed documents that must have been in time.
    case inTime = "in_time"
    /// Urgent documents that may be open, as a number of documents: the part of a share of 1.
    case urgentOpen = "urgent_open"
    /// Low list "processing".
    case processingLow = "low_lists.processing"
    /// Low list "unit signing".
    case signingLow = "low_lists.unit_signing"
    /// Low list "leader signing".
    case leaderLow = "low_lists.leader_signing"
}

extension TargetMeasure {
    /// Targets of the order or of the office, in the order of the settings; the others are low lists.
    public static let targets: [TargetMeasure] = [
        .processing, .signing, .leaderSigning, .fullySigned, .inTime, .urgentOpen,
    ]
}

/// A target that holds for some units and some days: one dated line of the office's settings.
public struct TargetRule: Hashable, Sendable {
    /// What it is about.
    public var measure: TargetMeasure
    /// The target or limit; whether the limit itself is low matters for low lists only.
    public var threshold: Threshold
    /// The code of the group it holds for; nil for every group.
    public var group: String?
    /// The code of the level it holds for; nil for every level.
    public var level: String?
    /// The first day it holds; nil without a beginning.
    public var from: CalendarDay?
    /// The last day it holds; nil without an end.
    public var to: CalendarDay?
    /// For whom and when, in words: "nhóm Xã, từ 01/07/2023"; empty for everyone and always.
    public var title: Phrase

    /// A target.
    public init(
        _ measure: TargetMeasure, _ threshold: Threshold, group: String? = nil, level: String? = nil,
        from: CalendarDay? = nil, to: CalendarDay? = nil, title: Phrase = Phrase("", "")
    ) {
        self.measure = measure
        self.threshold = threshold
        self.group = group
        self.level = level
        self.from = from
        self.to = to
        self.title = title
    }

    /// Whether it holds for `unit` on `day`.
    public func applies(to unit: Unit, on day: CalendarDay) -> Bool {
        (group.map { $0 == unit.group } ?? true) && (level.map { $0 == unit.level } ?? true)
            && (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }

    /// A group says more than a level, a level more than nothing; of two for the same units one with dates says more
    /// than one without, and of two with dates the one that began later.
    fileprivate var specificity: [Int] {
        let isDated = from != nil || to != nil
        return [
            group == nil ? 0 : 1, level == nil ? 0 : 1, isDated ? 1 : 0,
            from.map { Int($0.daysSince1970) } ?? Int.min,
        ]
    }
}

/// The targets of an office: those for everyone, and those for some units and some days.
public struct TargetPlan: Hashable, Sendable {
    /// What holds where no rule says otherwise.
    public var base: Targets
    /// What holds for some; of several that apply the most specific wins.
    public var rules: [TargetRule]

    /// A plan.
    public init(_ base: Targets = Targets(), rules: [TargetRule] = []) {
        self.base = base
        self.rules = rules
    }

    /// What `unit` is held to as of `day`, with the rules that made it so.
    public func targets(for unit: Unit, on day: CalendarDay) -> Targets {
        guard !rules.isEmpty else { return base }
        var targets = base
        for measure in TargetMeasure.allCases {
            let applying = rules.filter { $0.measure == measure && $0.applies(to: unit, on: day) }
            guard
                let rule = applying.max(by: { $0.specificity.lexicographicallyPrecedes($1.specificity) })
            else { continue }
            targets.apply(rule)
        }
        return targets
    }
}

extension Targets {
    /// Puts `rule` in the place of what holds for everyone, and remembers that it did.
    mutating func apply(_ rule: TargetRule) {
        switch rule.measure {
        case .processing: processing = rule.threshold.limit
        case .signing: signing = rule.threshold.limit
        case .leaderSigning: leader = rule.threshold.limit
        case .fullySigned: fullySigned = rule.threshold.limit
        case .inTime: inTime = rule.threshold.limit
        case .urgentOpen: urgentOpen = rule.threshold.limit.part
        case .processingLow: processingLow = rule.threshold
        case .signingLow: signingLow = rule.threshold
        case .leaderLow: leaderLow = rule.threshold
        }
        origins[rule.measure] = rule.title
    }
}
