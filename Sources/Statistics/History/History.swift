/// How a backlog came about: of one unit or of all together, week by week from a register or report by report.
public struct History: Equatable, Sendable {
    /// The end of a week, or the day of a report.
    public struct Point: Equatable, Sendable {
        /// The end of this day.
        public let day: CalendarDay
        /// Open documents.
        public let open: Int
        /// What had been processed by then, and received: in the period of a report, or since the register begins.
        public let processed: Int
        /// What arrived and what was done since the point before; nil for the first point, and where the counts of two
        /// reports do not belong together.
        public let since: FlowCount?

        /// Processed of what had been counted by then; undefined for a report of another period than the last one's, whose
        /// share is one of other documents.
        public let processedShare: Rate
    }

    /// Whose it is; nil for all units together.
    public let unit: UnitID?
    /// Oldest first; the last one is the day asked for.
    public let points: [Point]
    /// Whether every point but the first is the end of a week of seven days.
    public let isWeekly: Bool
    /// Whether nothing was open when the register begins, by construction: what came before it is not in it. The first rise
    /// is that of the register, not of the backlog.
    public let beginsAtZero: Bool
    /// The last day that is known, where it is before the one asked for: a register ends there whose documents were open.
    public private(set) var endsEarly: CalendarDay?
    /// What is left of the documents that an order asked to be cleared; nil without an order, or where it is not known.
    public private(set) var burnDown: BurnDown?

    /// From the flow of a register, day by day, that begins with its first day: one point a week back from its last day.
    public init?(of unit: UnitID?, flow: DailyFlow) {
        let days = flow.arrivals.count
        guard days > 0, flow.isComplete else { return nil }
        var (open, processed) = (flow.opening, 0)
        var since = FlowCount()
        var points: [Point] = []
        for day in 0..<days {
            open += flow.arrivals[day] - flow.completions[day]
            processed += flow.completions[day]
            since = since + FlowCount(arrivals: flow.arrivals[day], completions: flow.completions[day])
            guard (days - 1 - day) % 7 == 0 else { continue }
            // A first week cut short by the beginning of the register would look like a bad one.
            let isWhole = day >= 6
            points.append(
                Point(
                    day: flow.first.advanced(by: day), open: open, processed: processed,
                    since: isWhole ? since : nil, processedShare: Rate(processed, of: processed + open)))
            since = FlowCount()
        }
        self.unit = unit
        self.points = points
        isWeekly = true
        beginsAtZero = flow.opening == 0
    }

    /// From reports, oldest first; nil when none of them has the unit.
    public init?(of unit: UnitID?, reports: [Snapshot]) {
        var points: [Point] = []
        var before: (counts: Counts, from: CalendarDay?)?
        let from = reports.last?.period?.from
        for report in reports {
            guard let counts = Self.counts(of: unit, in: report), let open = counts.stock,
                let processed = counts[.processed] ?? counts[.processedAll]
            else { continue }
            var since: FlowCount?
            if let before, before.from == report.period?.from,
                let arrivals = counts.difference(.received, since: before.counts),
                let completions = counts.difference(.processed, since: before.counts), arrivals >= 0, completions >= 0
            {
                since = FlowCount(arrivals: arrivals, completions: completions)
            }
            let share = report.period?.from == from ? counts.judgedProcessing : nil
            points.append(
                Point(
                    day: report.asOf, open: open, processed: processed, since: since,
                    processedShare: share ?? Rate(0, of: 0)))
            before = (counts, report.period?.from)
        }
        guard !points.isEmpty else { return nil }
        self.unit = unit
        self.points = points
        isWeekly = false
        beginsAtZero = false
    }

    /// The history up to `day`, from the register where there is one that lists the documents which the figures of the day
    /// count, else from the reports; nil when neither tells.
    /// `order` is the day of the order whose documents are to be cleared, if there is one.
    /// - Throws: what reading a report throws.
    public init?(
        of unit: UnitID?, through day: CalendarDay, from figures: any FiguresSource, order: CalendarDay? = nil
    ) throws {
        if let documents = figures.documents, let days = documents.coveredDays(of: .incoming, around: day),
            let known = try documents.knownThrough(of: unit), days.lowerBound <= known,
            let flow = try documents.flow(
                of: unit, from: days.lowerBound, through: min(day, days.upperBound, known)),
            flow.isComplete,
            try known < day || days.upperBound < day
                || Self.agrees(flow, with: figures.snapshot(asOf: day).flatMap { Self.counts(of: unit, in: $0) })
        {
            self.init(of: unit, flow: flow)
            // What was open later is not known of every document: no line goes on as if nothing had been done.
            if known < min(day, days.upperBound) { endsEarly = known }
            if let order, days.contains(order) {
                burnDown = try documents.burnDown(of: unit, since: order, through: min(day, days.upperBound, known))
                    .flatMap { BurnDown($0, since: order) }
            }
            return
        }
        let reports = try figures.snapshotDays.filter { $0 <= day }.suffix(Self.mostReports)
            .compactMap { try figures.snapshot(asOf: $0) }
        self.init(of: unit, reports: reports)
    }

    /// More reports than a chart has columns for are not read.
    private static let mostReports = 120

    /// Whether a register has as many open documents at the end as the figures of that day, but for one in ten: otherwise the line
    /// would end elsewhere than the number beside it.
    private static func agrees(_ flow: DailyFlow, with counts: Counts?) -> Bool {
        guard let open = counts?.stock ?? counts?[.open], let listed = flow.open.last else { return true }
        return !UnitFigures.isOther(listed: listed, than: open)
    }

    private static func counts(of unit: UnitID?, in report: Snapshot) -> Counts? {
        if let unit { return report.units.first { $0.unit.id == unit }?.incoming }
        return report.units.reduce(into: nil) { (sum: inout Counts?, unit) in
            if let counts = unit.incoming { sum = sum.map { $0 + counts } ?? counts }
        }
    }
}

/// What is left, week by week, of the documents that were open at the end of an order's day.
public struct BurnDown: Equatable, Sendable {
    /// The end of a day.
    public struct Point: Equatable, Sendable {
        /// Which day.
        public let day: CalendarDay
        /// How many are left then.
        public let left: Int
    }

    /// From the order's day to the last known one, oldest first.
    public let points: [Point]

    /// How many were ordered to be cleared.
    public var ordered: Int { points.first?.left ?? 0 }

    /// From the flow of those documents, which begins the day after the order; nil where a day of completion is not known.
    init?(_ flow: DailyFlow, since order: CalendarDay) {
        guard flow.isComplete, !flow.completions.isEmpty else { return nil }
        let days = flow.completions.count
        let open = flow.open
        points =
            [Point(day: order, left: flow.opening)]
            + (0..<days).filter { (days - 1 - $0) % 7 == 0 }.map {
                Point(day: flow.first.advanced(by: $0), left: open[$0])
            }
    }
}

/// Where a backlog is heading: what would be open at the deadline.
public struct BacklogOutlook: Equatable, Sendable {
    /// Where it begins: the day the figures are as of and what is open then.
    public let from: (day: CalendarDay, open: Int)
    /// The last day of the deadline.
    public let until: CalendarDay
    /// What would be left of today's stock at the present clearing pace, and at the fastest and slowest of the last four
    /// weeks; nil when that is not known. The numbers are those of the forecast (``Pace``).
    public let left: Int?
    /// At the fastest of the last four weeks.
    public let least: Int?
    /// At the slowest of the last four weeks.
    public let most: Int?

    /// The outlook of a pace; nil without a deadline ahead, or when the stock is not known.
    public init?(_ pace: Pace, in frame: PaceFrame) {
        guard let deadline = frame.deadline, frame.today < deadline.lastDay, let open = pace.open else { return nil }
        from = (frame.asOf, open)
        until = deadline.lastDay
        func left(at rate: Rate) -> Int? {
            guard rate.isDefined else { return nil }
            return max(0, Rate(open * rate.whole - rate.part * frame.workingDaysLeft, of: rate.whole).ceiling ?? 0)
        }
        self.left = left(at: pace.clearing)
        least = left(at: pace.fastest)
        most = left(at: pace.slowest)
    }

    /// The same days and counts.
    public static func == (left: BacklogOutlook, right: BacklogOutlook) -> Bool {
        left.from == right.from && left.until == right.until && left.left == right.left && left.least == right.least
            && left.most == right.most
    }
}
