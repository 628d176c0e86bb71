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

    /// The pace for `tally` in `frame`.
    public init(_ tally: IncomingTally, in frame: PaceFrame) {
        open = tally.open
        received = tally.received
        processed = tally.processed
        workingDaysLeft = frame.workingDaysLeft
        workingDaysInPeriod = frame.workingDaysInPeriod
        daysPastDeadline = frame.daysPastDeadline
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

    /// Whether the pace of the period, kept up, leaves part of today's backlog open at the deadline. New arrivals are
    /// left out on purpose: with them every unit that has a backlog would be behind, which tells nothing.
    public var isBehind: Bool {
        guard open > 0 else { return false }
        return requiredPerDay.compared(to: achievedPerDay) == .greater
    }
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

    /// The frame for figures as of `asOf`.
    public init(asOf: CalendarDay, period: ReportingPeriod?, deadline: Deadline?, calendar: WorkingCalendar) {
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
