/// What clearing a backlog by the deadline takes, per working day.
public struct Pace: Equatable, Sendable {
    /// Open documents.
    public let open: Int
    /// Documents received in the period.
    public let received: Int
    /// Documents processed in the period.
    public let processed: Int
    /// Working days after the as-of date up to the last day that counts; 0 once the deadline has passed.
    public let workingDaysLeft: Int
    /// Working days of the period; nil when the period is unknown.
    public let workingDaysInPeriod: Int?
    /// Calendar days by which the deadline is past; 0 before.
    public let daysPastDeadline: Int

    /// Processed per working day in the last 5 working days; undefined when that is not known.
    public let achievedShort: Rate
    /// Processed per working day in the last 20 working days; undefined when that is not known.
    public let achievedLong: Rate
    /// Arrived per working day in the last 20 working days; undefined when that is not known.
    public let recentInflow: Rate
    /// The best pace ever kept: over four weeks in a row, the last 20 working days, or the period, whichever is most.
    public let bestPerDay: Rate
    /// When today's backlog is gone at ``currentPerDay``.
    public let projectedFinish: ProjectedFinish
    /// Whether that is in time; nil without a deadline while documents are open.
    public let verdict: PaceVerdict?

    /// The pace for `tally` in `frame`; `flow` is what came in and was done lately, in the windows of `frame.flow`.
    public init(_ tally: IncomingTally, in frame: PaceFrame, flow: RecentFlow? = nil) {
        open = tally.open
        received = tally.received
        processed = tally.processed
        workingDaysLeft = frame.workingDaysLeft
        workingDaysInPeriod = frame.workingDaysInPeriod
        daysPastDeadline = frame.daysPastDeadline
        achievedShort = Rate(flow?.short.completions ?? 0, of: flow == nil ? 0 : frame.flow?.short?.workingDays ?? 0)
        let longDays = flow == nil ? 0 : frame.flow?.long?.workingDays ?? 0
        achievedLong = Rate(flow?.long.completions ?? 0, of: longDays)
        recentInflow = Rate(flow?.long.arrivals ?? 0, of: longDays)
        let ofPeriod = Rate(tally.processed, of: frame.workingDaysInPeriod ?? 0)
        let ofWeeks = flow.flatMap { flow in frame.flow.map { $0.bestPerDay(flow) } } ?? Rate(0, of: 0)
        bestPerDay = [ofPeriod, achievedLong, ofWeeks].reduce(Rate(0, of: 0)) { best, rate in
            rate.isDefined && (!best.isDefined || best.compared(to: rate) == .less) ? rate : best
        }
        let current = achievedLong.isDefined ? achievedLong : ofPeriod
        projectedFinish = Self.finish(of: tally.open, at: current, in: frame)
        verdict = Self.verdict(on: tally.open, at: current, best: bestPerDay, in: frame)
    }

    /// What is being achieved now: over the last 20 working days, or where that is not known over the period.
    public var currentPerDay: Rate { achievedLong.isDefined ? achievedLong : achievedPerDay }

    /// Open ÷ working days left + arrivals per working day of the last 20: the backlog and what keeps arriving at the
    /// recent rate. Undefined when no day is left or the recent rate is not known.
    public var requiredPerDayWithRecentInflow: Rate {
        guard recentInflow.isDefined, workingDaysLeft > 0 else { return Rate(0, of: 0) }
        return Rate(
            open * recentInflow.whole + recentInflow.part * workingDaysLeft, of: recentInflow.whole * workingDaysLeft)
    }

    private static func finish(of open: Int, at current: Rate, in frame: PaceFrame) -> ProjectedFinish {
        guard open > 0 else { return .done }
        guard current.isDefined, current.part > 0 else { return .never }
        let (work, overflow) = open.multipliedReportingOverflow(by: current.whole)
        guard !overflow, let days = Rate(work, of: current.part).ceiling,
            let day = frame.calendar.day(after: frame.asOf, workingDays: days),
            day <= frame.asOf.advanced(by: 3_653)
        else { return .never }
        return .on(day)
    }

    private static func verdict(on open: Int, at current: Rate, best: Rate, in frame: PaceFrame) -> PaceVerdict? {
        guard open > 0 else { return .met }
        guard frame.deadline != nil else { return nil }
        if frame.isPastDeadline { return .overdue }
        guard frame.workingDaysLeft > 0 else { return .outOfReach }
        // Without a period and without a register nothing is known of the pace.
        guard current.isDefined else { return nil }
        let required = Rate(open, of: frame.workingDaysLeft)
        if required.compared(to: current) != .greater { return .onTrack }
        let most = Rate(best.part * frame.stretch.part, of: best.whole * frame.stretch.whole)
        return required.compared(to: most) == .greater ? .outOfReach : .behind
    }

    /// Open ÷ working days left; undefined when none is left.
    public var requiredPerDay: Rate { Rate(open, of: workingDaysLeft) }

    /// Open ÷ working days left + received ÷ working days of the period: the backlog and what keeps arriving at the
    /// rate of the period. Undefined when either number of days is 0 or unknown.
    public var requiredPerDayWithInflow: Rate {
        guard let inPeriod = workingDaysInPeriod, inPeriod > 0, workingDaysLeft > 0 else { return Rate(0, of: 0) }
        return Rate(open * inPeriod + received * workingDaysLeft, of: inPeriod * workingDaysLeft)
    }

    /// Processed ÷ working days of the period.
    public var achievedPerDay: Rate { Rate(processed, of: workingDaysInPeriod ?? 0) }

    /// Whether the present pace, kept up, leaves part of today's backlog open at the deadline. New arrivals are left out
    /// on purpose: with them every unit that has a backlog would be behind, which tells nothing.
    public var isBehind: Bool { verdict == .behind || verdict == .outOfReach }
}

/// The days a ``Pace`` is measured in: the same for every unit of a snapshot.
public struct PaceFrame: Equatable, Sendable {
    /// The deadline, if one is set.
    public let deadline: Deadline?
    /// Working days after the as-of date up to the last day that counts.
    public let workingDaysLeft: Int
    /// Calendar days after the as-of date up to the last day that counts; negative once it has passed.
    public let daysLeft: Int?
    /// Working days of the reporting period; nil when it is unknown.
    public let workingDaysInPeriod: Int?
    /// The end of this day is where the pace begins.
    public let asOf: CalendarDay
    /// Which days are worked.
    public let calendar: WorkingCalendar
    /// The windows of recent work; nil when nothing is known of it.
    public let flow: FlowFrame?
    /// See ``Targets/stretch``.
    public let stretch: Rate

    /// The frame for figures as of `asOf`.
    public init(
        asOf: CalendarDay, period: ReportingPeriod?, deadline: Deadline?, calendar: WorkingCalendar,
        flow: FlowFrame? = nil, stretch: Rate = Targets().stretch
    ) {
        self.asOf = asOf
        self.calendar = calendar
        self.flow = flow
        self.stretch = stretch
        self.deadline = deadline
        daysLeft = deadline.map { $0.daysLeft(after: asOf) }
        workingDaysLeft =
            deadline.map { calendar.workingDays(from: asOf.advanced(by: 1), through: $0.lastDay) } ?? 0
        workingDaysInPeriod = period.map { calendar.workingDays(from: $0.from, through: $0.to) }
    }

    /// Calendar days by which the deadline is past; 0 before.
    public var daysPastDeadline: Int { max(0, -(daysLeft ?? 0)) }
    /// Whether the deadline has passed.
    public var isPastDeadline: Bool { (daysLeft ?? 0) < 0 }
}
