/// What clearing a backlog by the deadline takes, and whether it will be done: the one forecast that tables, charts, the
/// roll-call, explanations, reminders, letters and machine formats ask.
///
/// What has to be cleared is the order's cohort (``Cohort``) where registers tell it, else all that is open. Whether it will
/// be done is judged by the pace at which old documents are cleared: a unit that closes what comes in and leaves the old
/// never finishes. Reports alone tell only the gross pace, which can prove that a unit is behind, never that it is on track.
public struct Pace: Equatable, Sendable {
    /// What is to be cleared: at least and at most so many documents; nil when it is not known at all.
    public let stock: ClosedRange<Int>?
    /// The order's cohort; nil where nothing tells it, and on the order's own day, when it is all that is open.
    public let cohort: Cohort?
    /// The order's day, where there is a ``cohort``.
    let orderDay: CalendarDay?
    /// The order's day, where nothing tells what was open then: what is left of it may be nothing, or all that is open.
    public let unknownOrder: CalendarDay?
    /// Whether only reports tell what is left of the cohort: then ``requiredPerDay`` is the least that is needed.
    public let isLeast: Bool
    /// Documents received in the period; nil when not known.
    public let received: Int?
    /// Documents processed in the period; nil when not known.
    public let processed: Int?
    /// Working days left: after today up to the last day that counts; 0 once the deadline has passed.
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
    /// The best four weeks in a row of all days covered; undefined when fewer are known. Shown, and judges nothing.
    public let bestPerDay: Rate
    /// Old documents cleared per working day in the last 20 working days; undefined when that is not known.
    public let clearing: Rate
    /// The slowest and the fastest of the four blocks of five days in them; undefined when not known.
    public let slowest: Rate
    /// The fastest of the four blocks of five days; undefined when not known.
    public let fastest: Rate
    /// Of the documents processed in the last 20 working days: those that were older than 30 days then.
    public let oldShare: Rate
    /// When the stock is gone at ``clearing``; nil when that is not known.
    public private(set) var projectedFinish: ProjectedFinish?
    /// The same at the fastest and at the slowest of the last four weeks; nil when not known.
    public private(set) var earliestFinish: ProjectedFinish?
    /// When it is gone at the slowest of the last four weeks; nil when not known.
    public private(set) var latestFinish: ProjectedFinish?
    /// Whether that is in time; nil when it is not known, or without a deadline while documents are open.
    public private(set) var verdict: PaceVerdict?
    /// The units that will not be done in time though all together clear fast enough; nil where there are none. One unit's
    /// pace clears no other unit's documents.
    public private(set) var heldBack: HeldBack?

    /// Units that are behind, in a whole that is not.
    public struct HeldBack: Equatable, Sendable {
        /// How many.
        public let units: Int
        /// The documents they have to clear, at least.
        public let documents: Int
    }

    /// The same pace of a whole that is not done before the last of its units.
    func held(back units: some Sequence<Pace?>) -> Pace {
        let late = units.compactMap { $0 }.filter { $0.verdict == .behind }
        guard verdict == .onTrack, !late.isEmpty else { return self }
        var pace = self
        pace.verdict = .behind
        pace.heldBack = HeldBack(
            units: late.count, documents: late.reduce(0) { $0 + ($1.stock?.lowerBound ?? 0) })
        let last = late.compactMap(\.projectedFinish).max()
        (pace.projectedFinish, pace.earliestFinish, pace.latestFinish) = (last, nil, nil)
        return pace
    }
    /// The day the recent work is counted to, where the register ends before the day of the figures.
    public let recentThrough: CalendarDay?

    /// The pace for `counts` in `frame`; `flow` is what came in and was done lately, in the windows of `frame.flow`.
    /// `isReported` tells that the counts are those of a report: what it says was processed in its period is a gross pace.
    public init(
        _ counts: Counts, in frame: PaceFrame, flow: RecentFlow? = nil, cohort: Cohort? = nil, isReported: Bool = true
    ) {
        let cohort = frame.orderDay == nil ? nil : cohort
        let stock = cohort?.left ?? Self.stock(counts)
        self.stock = stock
        self.cohort = cohort
        orderDay = cohort == nil ? nil : frame.orderDay
        unknownOrder = cohort == nil ? frame.order : nil
        isLeast = cohort.map { 0 < $0.left.lowerBound && $0.exactlyLeft == nil } ?? false
        received = counts[.received]
        processed = counts[.processed]
        workingDaysLeft = frame.workingDaysLeft
        workingDaysInPeriod = frame.workingDaysInPeriod
        daysPastDeadline = frame.daysPastDeadline
        recentThrough = frame.flow.flatMap { $0.asOf < frame.asOf ? $0.asOf : nil }
        achievedShort = Rate(flow?.short.completions ?? 0, of: flow == nil ? 0 : frame.flow?.short?.workingDays ?? 0)
        let longDays = flow == nil ? 0 : frame.flow?.long?.workingDays ?? 0
        achievedLong = Rate(flow?.long.completions ?? 0, of: longDays)
        recentInflow = Rate(flow?.long.arrivals ?? 0, of: longDays)
        bestPerDay = flow.flatMap { flow in frame.flow.map { $0.bestPerDay(flow) } } ?? Rate(0, of: 0)
        let blocks = zip(flow?.clearing ?? [], frame.flow?.clearing ?? []).map { Rate($0, of: $1.workingDays) }
        clearing = Rate(blocks.reduce(0) { $0 + $1.part }, of: blocks.reduce(0) { $0 + $1.whole })
        slowest = blocks.min { $0.compared(to: $1) == .less } ?? Rate(0, of: 0)
        fastest = blocks.max { $0.compared(to: $1) == .less } ?? Rate(0, of: 0)
        oldShare = flow?.oldCompletions.map { [achievedLong] in Rate($0, of: achievedLong.part) } ?? Rate(0, of: 0)
        // Of documents carried over, of which nobody tells what became, as many may have been cleared as there were: then what
        // was processed of the period's is not all that was.
        let processed =
            counts[.processedAll]
            ?? (Self.stock(counts).map { $0.lowerBound < $0.upperBound } ?? true ? nil : counts[.processed])
        let gross =
            achievedLong.isDefined
            ? achievedLong
            : isReported
                ? Rate(processed ?? 0, of: processed == nil ? 0 : frame.workingDaysInPeriod ?? 0)
                : Rate(0, of: 0)
        let known = stock.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
        func finish(at pace: Rate) -> ProjectedFinish? {
            known.flatMap { $0 == 0 ? .done : pace.isDefined ? Self.finish(of: $0, at: pace, in: frame) : nil }
        }
        projectedFinish = finish(at: clearing)
        earliestFinish = finish(at: fastest)
        latestFinish = finish(at: slowest)
        let judge = { [clearing] (open: Int) -> PaceVerdict? in
            Self.verdict(on: open, clearing: clearing, gross: gross, in: frame)
        }
        let least = unknownOrder == nil ? stock?.lowerBound : 0
        let verdicts = stock.map { (judge(least ?? 0), judge($0.upperBound)) }
        verdict = verdicts.flatMap { $0.0 == $0.1 ? $0.0 : nil }
    }

    /// Open documents to be cleared, where the number is known.
    public var open: Int? { stock.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil } }

    /// How many times the present clearing pace is needed; undefined when either is not known or nothing is cleared.
    public var neededMultiple: Rate {
        let required = requiredPerDay
        guard required.isDefined, clearing.isDefined, clearing.part > 0 else { return Rate(0, of: 0) }
        return Rate(required.part * clearing.whole, of: required.whole * clearing.part)
    }

    /// Stock ÷ working days left, at least so much where ``isLeast``; undefined when none is left or the stock is not known.
    public var requiredPerDay: Rate {
        let stock = isLeast ? stock?.lowerBound : open
        return Rate(stock ?? 0, of: stock == nil ? 0 : workingDaysLeft)
    }

    /// Stock ÷ working days left + received ÷ working days of the period: the backlog and what keeps arriving at the
    /// rate of the period. Undefined when either number of days is 0 or unknown.
    public var requiredPerDayWithInflow: Rate {
        guard let open, let received, let inPeriod = workingDaysInPeriod, inPeriod > 0, workingDaysLeft > 0 else {
            return Rate(0, of: 0)
        }
        return Rate(open * inPeriod + received * workingDaysLeft, of: inPeriod * workingDaysLeft)
    }

    /// Stock ÷ working days left + arrivals per working day of the last 20: the backlog and what keeps arriving at the
    /// recent rate. Undefined when no day is left or the recent rate is not known.
    public var requiredPerDayWithRecentInflow: Rate {
        guard let open, recentInflow.isDefined, workingDaysLeft > 0 else { return Rate(0, of: 0) }
        return Rate(
            open * recentInflow.whole + recentInflow.part * workingDaysLeft, of: recentInflow.whole * workingDaysLeft)
    }

    /// Processed ÷ working days of the period.
    public var achievedPerDay: Rate { Rate(processed ?? 0, of: processed == nil ? 0 : workingDaysInPeriod ?? 0) }

    /// Whether the present pace, kept up, leaves part of the stock open at the deadline. New arrivals are left out on
    /// purpose: with them every unit that has a backlog would be behind, which tells nothing.
    public var isBehind: Bool { verdict == .behind }

    /// What stands for "nobody knows how many at most" as the end of ``stock``.
    static let unbounded = Int(Int32.max)

    private static func stock(_ counts: Counts) -> ClosedRange<Int>? {
        if let all = counts[.openAll] { return all...all }
        guard let open = counts[.open] else { return nil }
        // Nobody tells how much was open when the period began: no number bounds it.
        if let earlier = counts.earlierStock, earlier.open > 0 { return open...max(open, unbounded) }
        // What was carried over is known, what became of it is not: between nothing and all of it is still open.
        return open...(open + (counts[.carriedOver] ?? 0))
    }

    private static func finish(of open: Int, at current: Rate, in frame: PaceFrame) -> ProjectedFinish {
        guard current.part > 0 else { return .never }
        let (work, overflow) = open.multipliedReportingOverflow(by: current.whole)
        guard !overflow, let days = Rate(work, of: current.part).ceiling,
            let day = frame.calendar.day(after: frame.today, workingDays: days),
            day <= frame.today.advanced(by: 3_653)
        else { return .beyondTenYears }
        return .on(day)
    }

    private static func verdict(on open: Int, clearing: Rate, gross: Rate, in frame: PaceFrame) -> PaceVerdict? {
        guard open > 0 else { return .met }
        guard frame.deadline != nil else { return nil }
        if frame.isPastDeadline { return .overdue }
        guard frame.workingDaysLeft > 0 else { return .behind }
        let required = Rate(open, of: frame.workingDaysLeft)
        if clearing.isDefined { return required.compared(to: clearing) == .greater ? .behind : .onTrack }
        return gross.isDefined && required.compared(to: gross) == .greater ? .behind : nil
    }
}

/// The days a ``Pace`` is measured in: the same for every unit of a snapshot.
public struct PaceFrame: Equatable, Sendable {
    /// The deadline, if one is set.
    public let deadline: Deadline?
    /// Working days after today up to the last day that counts.
    public let workingDaysLeft: Int
    /// Calendar days after today up to the last day that counts; negative once it has passed.
    public let daysLeft: Int?
    /// Working days of the reporting period; nil when it is unknown.
    public let workingDaysInPeriod: Int?
    /// The end of this day is what the figures describe.
    public let asOf: CalendarDay
    /// The end of this day is where the days to the deadline are counted from: the day of the figures, or a later one that
    /// was asked for.
    public let today: CalendarDay
    /// Which days are worked.
    public let calendar: WorkingCalendar
    /// The windows of recent work; nil when nothing is known of it.
    public let flow: FlowFrame?
    /// The earlier day of the order whose cohort is to be cleared; nil where that is all that is open.
    public let orderDay: CalendarDay?
    /// The earlier day of the order, also where no cohort of it is known.
    public let order: CalendarDay?

    /// The frame for figures as of `asOf`.
    public init(
        asOf: CalendarDay, today: CalendarDay? = nil, period: ReportingPeriod?, deadline: Deadline?,
        calendar: WorkingCalendar, flow: FlowFrame? = nil, orderDay: CalendarDay? = nil,
        order: CalendarDay? = nil
    ) {
        self.asOf = asOf
        self.orderDay = orderDay
        self.order = order ?? orderDay
        let today = max(asOf, today ?? asOf)
        self.today = today
        self.calendar = calendar
        self.flow = flow
        self.deadline = deadline
        daysLeft = deadline.map { $0.daysLeft(after: today) }
        workingDaysLeft =
            deadline.map { calendar.workingDays(from: today.advanced(by: 1), through: $0.lastDay) } ?? 0
        workingDaysInPeriod = period.map { calendar.workingDays(from: $0.from, through: $0.to) }
    }

    /// ", tính từ 20/07/2023" where the days to the deadline are counted from another day than that of the figures.
    public var todayClause: Phrase {
        guard today != asOf else { return Phrase("", "") }
        return Phrase(
            ", tính từ ngày \(NumberText(.vietnamese).date(today))",
            ", counted from \(NumberText(.english).date(today))")
    }

    /// Calendar days by which the deadline is past; 0 before.
    public var daysPastDeadline: Int { max(0, -(daysLeft ?? 0)) }
    /// Whether the deadline has passed.
    public var isPastDeadline: Bool { (daysLeft ?? 0) < 0 }
}
