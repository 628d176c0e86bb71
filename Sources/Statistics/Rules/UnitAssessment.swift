/// One unit's figures with everything the rules say about them.
///
/// A class, though it never changes: lists, orders and sections of thousands of units hold it, and what they copy is then
/// one reference instead of two dozen counted fields.
public final class UnitAssessment: Equatable, Sendable {
    /// The figures judged.
    public let figures: UnitFigures
    /// What the unit is held to.
    public let targets: Targets
    /// What the rest of the backlog takes; nil without incoming figures.
    public let pace: Pace?
    /// What its open documents are of all open ones; nil without incoming figures.
    public let shareOfBacklog: Rate?
    /// What it and the units with larger backlogs hold together of all open documents; nil without incoming figures.
    public let cumulativeShare: Rate?
    /// How processing stands.
    public let processing: Severity
    /// How the unit's own signing stands.
    public let signing: Severity
    /// How leader signing stands.
    public let leaderSigning: Severity
    /// Every rule that holds, in the order of ``Flag``.
    public let flags: [Flag]

    /// How the figures changed since the earlier day; nil without earlier figures.
    public let change: FiguresChange?
    /// Whether the incoming counts are those of a report rather than counted from a register.
    let isReported: Bool
    /// Which tables the snapshot holds at all.
    let expected: (incoming: Bool, issued: Bool)

    /// Judges `figures`. Rules compare counts, never percentages, so that a rounded 100 is not taken for all. What is not
    /// known is judged only where every possible value gives the same answer.
    /// `expected` tells which tables the snapshot holds at all: a unit without a row in one of them has no data there.
    /// `wholeBacklog` is all that is open of all units, nil where it is not known of every one, `cumulative` those of this one and the larger backlogs.
    public init(
        _ figures: UnitFigures, targets: Targets, frame: PaceFrame, expected: (incoming: Bool, issued: Bool),
        wholeBacklog: Int?, cumulative: Int? = nil, from: CalendarDay? = nil, isReported: Bool = true
    ) {
        self.figures = figures
        self.targets = targets
        self.isReported = isReported
        self.expected = expected
        change = figures.change(from: from)
        let (incoming, issued) = (figures.incoming, figures.issued)
        cumulativeShare = cumulative.flatMap { part in wholeBacklog.map { Rate(part, of: $0) } }
        shareOfBacklog = incoming?.stock.flatMap { part in wholeBacklog.map { Rate(part, of: $0) } }
        pace = incoming.map {
            Pace(
                $0, in: frame, flow: figures.flow, cohort: figures.cohort, isReported: isReported)
        }
        let rate = incoming?.judgedProcessing
        processing = Self.severity(
            incoming != nil, rate, best: incoming?.bestProcessing, target: targets.processing,
            low: targets.processingLow)
        signing = Self.severity(
            issued != nil, issued?[rate: .signing], target: targets.signing, low: targets.signingLow)
        leaderSigning = Self.leaderSeverity(issued, targets)
        let isLate = pace.map { ($0.stock?.lowerBound ?? 0) > 0 && $0.daysPastDeadline > 0 } ?? false
        var flags: [Flag] = []
        for flag in Flag.allCases {
            let holds =
                switch flag {
                case .processingBelowTarget: processing.isBelowTarget
                case .processingLow: rate.map { targets.processingLow.holds(for: $0) } ?? false
                case .signingBelowTarget: signing.isBelowTarget
                case .signingLow: issued?[rate: .signing].map { targets.signingLow.holds(for: $0) } ?? false
                case .leaderSigningZero: leaderSigning == .zero
                // Where nothing is signed there is no share of the signed: nothing of what must be is as low as can be.
                case .leaderSigningLow: Self.isLeaderLow(issued, targets.leaderLow) || leaderSigning == .zero
                case .leaderSigningBelowTarget: Self.isBelow(issued?.judgedLeader, targets.leader)
                case .fullySignedBelowTarget: Self.isBelow(issued?[rate: .fullySigned], targets.fullySigned)
                case .inTimeBelowTarget: Self.isBelow(incoming?[rate: .inTime], targets.inTime)
                case .urgentOpen:
                    targets.urgentOpen.map { most in (figures.backlog?.urgent ?? 0) > most } ?? false
                case .behindPace: pace?.isBehind ?? false
                case .overdue: (figures.backlog?.overdue ?? incoming?[.openLate] ?? 0) > 0
                case .pastDeadline: isLate
                case .noData:
                    (expected.incoming && incoming == nil) || (expected.issued && issued == nil)
                }
            if holds { flags.append(flag) }
        }
        self.flags = flags
    }

    /// The same figures, judged alike.
    public static func == (left: UnitAssessment, right: UnitAssessment) -> Bool {
        left === right
            || (left.figures == right.figures && left.targets == right.targets && left.pace == right.pace
                && left.shareOfBacklog == right.shareOfBacklog && left.cumulativeShare == right.cumulativeShare
                && left.processing == right.processing && left.signing == right.signing
                && left.leaderSigning == right.leaderSigning && left.flags == right.flags)
    }

    /// The identity of the unit: reading it through ``figures`` would copy them from another module.
    public var id: UnitID { figures.unit.id }

    /// The name of the unit; see ``id``.
    public var name: String { figures.unit.name }

    /// Whether the office has to act on it: it breaks a rule of the order or a target of the office's, has no data, or does not
    /// clear in time what was ordered. Asked by "only failing", by `check` and by reminders.
    public var isFailing: Bool { flags.contains(where: \.isFailure) }

    /// Whether a rule holds.
    public func has(_ flag: Flag) -> Bool { flags.contains(flag) }

    /// Whether its figures do not tell enough to judge every share that the order asks for.
    public var hasUnknown: Bool { [processing, signing, leaderSigning].contains(.unknown) }

    /// The share of the whole is not all: counts decide, so 648 of 650 is below 100 %.
    /// Of a share that is not known, `best` is the greatest it can be.
    private static func severity(
        _ hasRow: Bool, _ rate: Rate?, best: Rate? = nil, target: Rate, low: Threshold
    ) -> Severity {
        guard hasRow else { return .noData }
        guard let rate else {
            guard let best else { return .unknown }
            return best.compared(to: target) == .less ? .below : .unknown
        }
        guard rate.isDefined else { return .noData }
        if rate.part == 0 { return .zero }
        if low.holds(for: rate) { return .low }
        return rate.compared(to: target) == .less ? .below : .met
    }

    /// Without a target of the office's own, leader signing is judged by "not 0 %" and the low list alone: what is neither
    /// is not "met", nobody said what would be. A unit that has documents to sign of which a leader signed none stands at
    /// zero even if nobody signed any, where the published percentage would be "—": nobody is missed.
    private static func leaderSeverity(_ issued: Counts?, _ targets: Targets) -> Severity {
        guard let issued else { return .noData }
        guard let leader = issued[.leaderSigned], let whole = issued[.toSign] ?? issued[.signed] else {
            return .unknown
        }
        guard whole > 0 else { return .noData }
        if leader == 0 { return .zero }
        if isLeaderLow(issued, targets.leaderLow) { return .low }
        guard let target = targets.leader, let rate = issued.judgedLeader else { return .neutral }
        return rate.compared(to: target) == .less ? .below : .met
    }

    /// What is not known, of nothing, or has no target is below none.
    private static func isBelow(_ rate: Rate?, _ target: Rate?) -> Bool {
        guard let rate, let target else { return false }
        return rate.compared(to: target) == .less
    }

    /// Of the signed documents too few are signed by a leader. Where only the two signatures apart are known, it holds if it
    /// does for the most that can carry both.
    private static func isLeaderLow(_ issued: Counts?, _ low: Threshold) -> Bool {
        issued?.fullySignedOfSigned.map { low.holds(for: $0.upperRate) } ?? false
    }
}

/// At least and at most so many of some documents.
public struct PartBounds: Equatable, Sendable {
    /// The documents that count, at least and at most.
    public let part: ClosedRange<Int>
    /// Of these.
    public let whole: Int

    /// The least share.
    public var lowerRate: Rate { Rate(part.lowerBound, of: whole) }
    /// The greatest share.
    public var upperRate: Rate { Rate(part.upperBound, of: whole) }
}

extension Counts {
    /// How many of the signed documents carry both signatures, as far as the counts of each tell; nil where they do not.
    public var fullySignedOfSigned: PartBounds? {
        guard let signed = self[.signed] else { return nil }
        if let both = self[.fullySigned] { return PartBounds(part: both...both, whole: signed) }
        guard let leader = self[.leaderSigned] else { return nil }
        let most = min(leader, signed)
        // Of all electronic documents, those neither lacks.
        let least = self[.electronic].map { max(0, leader + signed - $0) } ?? 0
        return PartBounds(part: min(least, most)...most, whole: signed)
    }

    /// The share that the order's 100 % judges: of the period, or of all where only that is known.
    public var judgedProcessing: Rate? { self[rate: .processing] ?? self[rate: .processingAll] }
    /// The greatest share that can have been processed, where it is only known of some documents that they are open; nil where
    /// nothing is.
    var bestProcessing: Rate? {
        guard judgedProcessing == nil, let open = openAtLeast, open > 0 else { return nil }
        return self[.received].map { Rate(max(0, $0 - open), of: $0) } ?? Rate(0, of: open)
    }
    /// The share that an office's target for leaders judges: leader-signed of the electronic documents that must be signed,
    /// exempt ones left out.
    public var judgedLeader: Rate? { self[rate: .leaderOfToSign] }
}

/// A snapshot judged: what screens and reports show.
public struct Assessment: Equatable, Sendable {
    /// The figures.
    public let snapshot: Snapshot
    /// What units are held to; ``UnitAssessment/targets`` tells what applies to one.
    public let plan: TargetPlan
    /// Shares of the office's own, shown beside those every office has.
    public let ownMeasures: [RateMeasure]
    /// The days of the pace.
    public let frame: PaceFrame
    /// One entry a unit, in the order of the report.
    public let units: [UnitAssessment]
    /// Places in ``units`` of those with incoming figures, largest backlog first.
    let placesByBacklog: [Int]
    /// The sums of all units.
    public let totals: Totals
    /// In the order of ``Flag``.
    private let counts: [Int]

    /// The targets of everyone, where no rule says otherwise.
    public var targets: Targets { plan.base }

    /// Judges every unit of `snapshot` by the same targets.
    public init(_ snapshot: Snapshot, targets: Targets, deadline: Deadline?, calendar: WorkingCalendar) {
        self.init(snapshot, plan: TargetPlan(targets), deadline: deadline, calendar: calendar)
    }

    /// Judges every unit of `snapshot` by the targets that apply to it as of the day of the figures.
    public init(
        _ snapshot: Snapshot, plan: TargetPlan, deadline: Deadline?, calendar: WorkingCalendar,
        ownMeasures: [RateMeasure] = []
    ) {
        self.snapshot = snapshot
        self.plan = plan
        self.ownMeasures = ownMeasures
        let frame = PaceFrame(
            asOf: snapshot.asOf, today: snapshot.today, period: snapshot.period, deadline: deadline, calendar: calendar,
            flow: snapshot.flowFrame, orderDay: snapshot.orderDay, order: snapshot.order)
        self.frame = frame
        let expected = snapshot.tables
        let wholeBacklog = snapshot.units.reduce(Int?.some(0)) { sum, unit in
            guard let counts = unit.incoming else { return sum }
            return sum.flatMap { sum in counts.stock.map { sum + $0 } }
        }
        placesByBacklog = snapshot.placesByBacklog
        var cumulative = [Int?](repeating: nil, count: snapshot.units.count)
        var sum = 0
        for place in placesByBacklog {
            sum += snapshot.units[place].incoming?.stock ?? 0
            cumulative[place] = sum
        }
        units = snapshot.units.indices.map { place in
            let figures = snapshot.units[place]
            return UnitAssessment(
                figures, targets: plan.targets(for: figures.unit, on: snapshot.asOf), frame: frame, expected: expected,
                wholeBacklog: wholeBacklog, cumulative: cumulative[place], from: snapshot.period?.from,
                isReported: snapshot.isReported)
        }
        totals = Totals(units, frame: frame)
        counts = Flag.allCases.map { [units] flag in units.count { $0.has(flag) } }
    }

    /// How many units each rule holds for.
    public func count(of flag: Flag) -> Int { Flag.allCases.firstIndex(of: flag).map { counts[$0] } ?? 0 }
}
