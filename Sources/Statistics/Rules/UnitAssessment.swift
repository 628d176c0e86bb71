/// One unit's figures with everything the rules say about them.
public struct UnitAssessment: Equatable, Sendable {
    /// The figures judged.
    public let figures: UnitFigures
    /// What the unit is held to.
    public let targets: Targets
    /// What the rest of the backlog takes; nil without incoming figures.
    public let pace: Pace?
    /// What its open documents are of all open ones; nil without incoming figures.
    public let shareOfBacklog: Rate?
    /// What it and the units with larger backlogs hold together of all open documents; nil without incoming figures.
    public internal(set) var cumulativeShare: Rate?
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
    public init(
        _ figures: UnitFigures, targets: Targets, frame: PaceFrame, expected: (incoming: Bool, issued: Bool),
        wholeBacklog: Int
    ) {
        self.figures = figures
        self.targets = targets
        shareOfBacklog = figures.incoming.map { Rate($0.open, of: wholeBacklog) }
        pace = figures.incoming.map { Pace($0, in: frame, flow: figures.flow) }
        processing = Self.severity(
            of: figures.incoming?.processingRate, target: targets.processing, low: targets.processingLow)
        signing = Self.severity(of: figures.issued?.signingRate, target: targets.signing, low: targets.signingLow)
        leaderSigning = Self.leaderSeverity(figures.issued, low: targets.leaderLow)
        var found: Set<Flag> = []
        if (.below)...(.zero) ~= processing { found.insert(.processingBelowTarget) }
        if let rate = figures.incoming?.processingRate, targets.processingLow.holds(for: rate) {
            found.insert(.processingLow)
        }
        if (.below)...(.zero) ~= signing { found.insert(.signingBelowTarget) }
        if let rate = figures.issued?.signingRate, targets.signingLow.holds(for: rate) { found.insert(.signingLow) }
        if leaderSigning == .zero { found.insert(.leaderSigningZero) }
        if let rate = figures.issued?.leaderRateOfSigned, targets.leaderLow.holds(for: rate) {
            found.insert(.leaderSigningLow)
        }
        if let pace, pace.isBehind { found.insert(.behindPace) }
        if (pace.map { $0.open > 0 && $0.daysPastDeadline > 0 } ?? false) || (figures.backlog?.overdue ?? 0) > 0 {
            found.insert(.overdue)
        }
        if (expected.incoming && figures.incoming == nil) || (expected.issued && figures.issued == nil) {
            found.insert(.noData)
        }
        flags = Flag.allCases.filter(found.contains)
    }

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
    private let counts: [Flag: Int]

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
        var units = snapshot.units.map {
            UnitAssessment(
                $0, targets: plan.targets(for: $0.unit, on: snapshot.asOf), frame: frame, expected: expected,
                wholeBacklog: wholeBacklog)
        }
        var sum = 0
        placesByBacklog = snapshot.placesByBacklog
        for place in placesByBacklog {
            sum += snapshot.units[place].incoming?.open ?? 0
            units[place].cumulativeShare = Rate(sum, of: wholeBacklog)
        }
        self.units = units
        totals = Totals(units, frame: frame)
        counts = units.reduce(into: [:]) { counts, unit in
            for flag in unit.flags { counts[flag, default: 0] += 1 }
        }
    }

    /// How many units each rule holds for.
    public func count(of flag: Flag) -> Int { counts[flag] ?? 0 }
}
