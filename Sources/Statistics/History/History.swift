/// How a backlog came about: of one unit or of all together, week by week from a register or report by report.
public struct History: Equatable, Sendable {
    /// The end of a week, or the day of a report.
    public struct Point: Equatable, Sendable {
        /// The end of this day.
        public let day: CalendarDay
        /// What had been counted by then.
        public let tally: IncomingTally
        /// What arrived and what was done since the point before; nil for the first point, and where the counts of two
        /// reports do not belong together.
        public let since: FlowCount?

        /// Open documents.
        public var open: Int { tally.open }
    }

    /// Whose it is; nil for all units together.
    public let unit: UnitID?
    /// Oldest first; the last one is the day asked for.
    public let points: [Point]
    /// Whether every point but the first is the end of a week of seven days.
    public let isWeekly: Bool

    /// From the flow of a register, day by day, that begins with its first day: one point a week back from its last day.
    public init?(of unit: UnitID?, flow: DailyFlow) {
        let days = flow.arrivals.count
        guard days > 0 else { return nil }
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
                    day: flow.first.advanced(by: day), tally: IncomingTally(closed: processed, open: open),
                    since: isWhole ? since : nil))
            since = FlowCount()
        }
        self.unit = unit
        self.points = points
        isWeekly = true
    }

    /// From reports, oldest first; nil when none of them has the unit.
    public init?(of unit: UnitID?, reports: [Snapshot]) {
        var points: [Point] = []
        var before: (tally: IncomingTally, from: CalendarDay?)?
        for report in reports {
            guard let tally = Self.tally(of: unit, in: report) else { continue }
            var since: FlowCount?
            if let before, before.from == report.period?.from, before.tally.received <= tally.received,
                before.tally.processed <= tally.processed
            {
                since = FlowCount(
                    arrivals: tally.received - before.tally.received,
                    completions: tally.processed - before.tally.processed)
            }
            points.append(Point(day: report.asOf, tally: tally, since: since))
            before = (tally, report.period?.from)
        }
        guard !points.isEmpty else { return nil }
        self.unit = unit
        self.points = points
        isWeekly = false
    }

    /// The history up to `day`, from the register where there is one, else from the reports; nil when neither tells.
    /// - Throws: what reading a report throws.
    public init?(of unit: UnitID?, through day: CalendarDay, from figures: any FiguresSource) throws {
        if let documents = figures.documents, documents.holds.incoming, let first = figures.registerDays?.lowerBound,
            first <= day, let flow = try documents.flow(of: unit, from: first, through: day)
        {
            self.init(of: unit, flow: flow)
            return
        }
        let reports = try figures.snapshotDays.filter { $0 <= day }.suffix(Self.mostReports)
            .compactMap { try figures.snapshot(asOf: $0) }
        self.init(of: unit, reports: reports)
    }

    /// More reports than a chart has columns for are not read.
    private static let mostReports = 120

    private static func tally(of unit: UnitID?, in report: Snapshot) -> IncomingTally? {
        if let unit { return report.units.first { $0.unit.id == unit }?.incoming }
        return report.units.reduce(into: nil) { (sum: inout IncomingTally?, unit) in
            if let tally = unit.incoming { sum = (sum ?? IncomingTally()) + tally }
        }
    }
}

/// Where a backlog is heading: what would be open at the deadline.
public struct BacklogOutlook: Equatable, Sendable {
    /// Where it begins: the as-of date and what is open then.
    public let from: (day: CalendarDay, open: Int)
    /// The last day of the deadline.
    public let until: CalendarDay
    /// What would be open then if as much arrived and was done each working day as lately; nil when that is not known.
    public let open: Int?

    /// The outlook of a pace; nil without a deadline ahead.
    public init?(_ pace: Pace, in frame: PaceFrame) {
        guard let deadline = frame.deadline, frame.asOf < deadline.lastDay else { return nil }
        from = (frame.asOf, pace.open)
        until = deadline.lastDay
        let inflow =
            pace.recentInflow.isDefined ? pace.recentInflow : Rate(pace.received, of: pace.workingDaysInPeriod ?? 0)
        let current = pace.currentPerDay
        guard inflow.isDefined, current.isDefined, inflow.whole == current.whole else {
            open = nil
            return
        }
        let grown = (inflow.part - current.part) * frame.workingDaysLeft
        open = max(0, pace.open + (grown >= 0 ? grown + inflow.whole / 2 : grown - inflow.whole / 2) / inflow.whole)
    }

    /// The same days and counts.
    public static func == (left: BacklogOutlook, right: BacklogOutlook) -> Bool {
        left.from == right.from && left.until == right.until && left.open == right.open
    }
}
