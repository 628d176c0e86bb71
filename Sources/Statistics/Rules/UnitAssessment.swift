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

    /// Judges `figures`. Rules compare counts, never percentages, so that a rounded 100 is not taken for all.
    /// `expected` tells which tables the snapshot holds at all: a unit without a row in one of them has no data there.
    /// `wholeBacklog` are the open documents of all units, `cumulative` those of this one and the larger backlogs.
    public init(
        _ figures: UnitFigures, targets: Targets, frame: PaceFrame, expected: (incoming: Bool, issued: Bool),
        wholeBacklog: Int, cumulative: Int? = nil
    ) {
        self.figures = figures
        self.targets = targets
        cumulativeShare = cumulative.map { Rate($0, of: wholeBacklog) }
        shareOfBacklog = figures.incoming.map { Rate($0.open, of: wholeBacklog) }
        pace = figures.incoming.map { Pace($0, in: frame, flow: figures.flow) }
        processing = Self.severity(
            of: figures.incoming?.processingRate, target: targets.processing, low: targets.processingLow)
        signing = Self.severity(of: figures.issued?.signingRate, target: targets.signing, low: targets.signingLow)
        leaderSigning = Self.leaderSeverity(figures.issued, low: targets.leaderLow)
        let isLate = pace.map { $0.open > 0 && $0.daysPastDeadline > 0 } ?? false
        let (incoming, issued) = (figures.incoming, figures.issued)
        var flags: [Flag] = []
        for flag in Flag.allCases {
            let holds =
                switch flag {
                case .processingBelowTarget: (.below)...(.zero) ~= processing
                case .processingLow: incoming.map { targets.processingLow.holds(for: $0.processingRate) } ?? false
                case .signingBelowTarget: (.below)...(.zero) ~= signing
                case .signingLow: issued.map { targets.signingLow.holds(for: $0.signingRate) } ?? false
                case .leaderSigningZero: leaderSigning == .zero
                case .leaderSigningLow: issued.map { targets.leaderLow.holds(for: $0.leaderRateOfSigned) } ?? false
                case .behindPace: pace?.isBehind ?? false
                case .overdue: isLate || (figures.backlog?.overdue ?? 0) > 0
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

    /// Whether a rule holds.
    public func has(_ flag: Flag) -> Bool { flags.contains(flag) }

    /// The share of the whole is not all: counts decide, so 648 of 650 is below 100 %.
    private static func severity(of rate: Rate?, target: Rate, low: Threshold) -> Severity {
        guard let rate, rate.isDefined else { return .noData }
        if rate.part == 0 { return .zero }
        if low.holds(for: rate) { return .low }
        return rate.compared(to: target) == .less ? .below : .met
    }

    /// No target is set for leader signing beyond "not 0 %". A unit that issued documents of which a leader signed
    /// none stands at zero even if nobody signed any, where the published percentage would be "—": nobody is missed.
    private static func leaderSeverity(_ issued: IssuedTally?, low: Threshold) -> Severity {
        guard let issued, issued.electronic - issued.exempt > 0 else { return .noData }
        if issued.leaderSigned == 0 { return .zero }
        return low.holds(for: issued.leaderRateOfSigned) ? .low : .met
    }
}

/// A snapshot judged: what screens and reports show.
public struct Assessment: Equatable, Sendable {
    /// The figures.
    public let snapshot: Snapshot
    /// What units are held to; ``UnitAssessment/targets`` tells what applies to one.
    public let plan: TargetPlan
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
    public init(_ snapshot: Snapshot, plan: TargetPlan, deadline: Deadline?, calendar: WorkingCalendar) {
        self.snapshot = snapshot
        self.plan = plan
        let frame = PaceFrame(
            asOf: snapshot.asOf, period: snapshot.period, deadline: deadline, calendar: calendar,
            flow: snapshot.flowFrame, stretch: plan.base.stretch)
        self.frame = frame
        let expected = snapshot.tables
        let wholeBacklog = snapshot.units.reduce(0) { $0 + ($1.incoming?.open ?? 0) }
        placesByBacklog = snapshot.placesByBacklog
        var cumulative = [Int?](repeating: nil, count: snapshot.units.count)
        var sum = 0
        for place in placesByBacklog {
            sum += snapshot.units[place].incoming?.open ?? 0
            cumulative[place] = sum
        }
        units = snapshot.units.indices.map { place in
            let figures = snapshot.units[place]
            return UnitAssessment(
                figures, targets: plan.targets(for: figures.unit, on: snapshot.asOf), frame: frame, expected: expected,
                wholeBacklog: wholeBacklog, cumulative: cumulative[place])
        }
        totals = Totals(units, frame: frame)
        counts = Flag.allCases.map { [units] flag in units.count { $0.has(flag) } }
    }

    /// How many units each rule holds for.
    public func count(of flag: Flag) -> Int { Flag.allCases.firstIndex(of: flag).map { counts[$0] } ?? 0 }
}
