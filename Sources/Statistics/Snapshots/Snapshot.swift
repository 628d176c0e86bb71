/// The figures of one unit in one snapshot.
public struct UnitFigures: Equatable, Sendable {
    /// Whose figures they are.
    public var unit: Unit
    /// Place in the report, from 0: the default order.
    public var reportOrder: Int
    /// Counts of incoming documents; nil when the report has no row for the unit.
    public var incoming: Counts?
    /// Counts of issued documents; nil when the report has no row for the unit.
    public var issued: Counts?
    /// Whole percentages as printed in the report, kept to be compared, never computed with.
    public var published: PublishedPercents
    /// What the register tells of the backlog; nil without a register.
    public var backlog: BacklogBreakdown?
    /// What came in and was done lately, in the windows of ``Snapshot/flowFrame``; nil when that is not known.
    public var flow: RecentFlow?
    /// The figures of ``Snapshot/earlierDay``; nil when there are none that can be compared.
    public var earlier: EarlierFigures?
    /// What is left of the documents the order asked to be cleared; nil where nothing tells.
    public var cohort: Cohort?
    /// The day up to which its documents are known, where its register ends before the day counted.
    public var documentsThrough: CalendarDay?
    /// How long documents took; nil without a register that tells.
    public var closingTimes: ClosingTimes?
    /// Whether a report gives the incoming counts rather than a register.
    public var isReported = false
    /// What is open by the register of the unit on the day of a report that says otherwise; nil where both say the same.
    public var openByRegister: Int?

    /// Figures of `unit`.
    public init(
        unit: Unit, reportOrder: Int, incoming: Counts? = nil, issued: Counts? = nil,
        published: PublishedPercents = PublishedPercents(), backlog: BacklogBreakdown? = nil
    ) {
        self.unit = unit
        self.reportOrder = reportOrder
        self.incoming = incoming
        self.issued = issued
        self.published = published
        self.backlog = backlog
    }
}

extension UnitFigures {
    /// Whether its register lists other documents than its report counts: more than one in ten of those open lack or are too
    /// many. What such a register tells of arrivals, completions and an order is not told of the unit.
    var isOtherwiseRegistered: Bool {
        guard let listed = openByRegister, let open = incoming?.stock ?? incoming?[.open] else { return false }
        return Self.isOther(listed: listed, than: open)
    }

    /// Whether so many listed open documents are others than the `open` ones that are counted.
    static func isOther(listed: Int, than open: Int) -> Bool { abs(listed - open) * 10 > open }
}

/// The whole percentages a report prints beside its counts.
public struct PublishedPercents: Hashable, Sendable {
    /// Tỷ lệ % xử lý HSCV.
    public var processing: Int?
    /// Tỷ lệ ký số đơn vị.
    public var signing: Int?
    /// Tỷ lệ LĐ KS.
    public var leader: Int?

    /// What was printed; nil where nothing was.
    public init(processing: Int? = nil, signing: Int? = nil, leader: Int? = nil) {
        self.processing = processing
        self.signing = signing
        self.leader = leader
    }
}

/// The figures of all units as of one day.
public struct Snapshot: Equatable, Sendable {
    /// The end of this day is what the figures describe (ngày chốt).
    public var asOf: CalendarDay
    /// The day that was asked for, when it is later: the figures stay on their own day, the days to a deadline are counted
    /// from this one.
    public var today: CalendarDay
    /// The days the report covers, where it says so.
    public var period: ReportingPeriod?
    /// Whose units they are, for the title; "" when unknown.
    public var scope: String
    /// One entry a unit, in the order of the report.
    public var units: [UnitFigures]
    /// Whether any of it is synthetic sample data, which every screen must say.
    public var isSample: Bool
    /// Whether registers of documents stand behind the figures, so that a backlog can be opened.
    public var hasRegister: Bool
    /// What each source behind the figures covers.
    public var coverage: [Coverage] = []
    /// Whether incoming figures are those of a report rather than counted from a register.
    public var isReported = true
    /// The day the lines about documents (ages, urgency, recent work) are as of, when that is not the day of the figures.
    public var documentsThrough: CalendarDay?
    /// The windows of recent work; nil when nothing is known of it.
    public var flowFrame: FlowFrame?
    /// The earlier day of the order whose cohort is counted in ``UnitFigures/cohort``; nil without one, and on the order's own
    /// day, when the cohort is all that is open.
    public var orderDay: CalendarDay?
    /// The day of the order, also where nothing tells what was open then (``orderDay``); nil without one, and on the order's own
    /// day.
    public var order: CalendarDay?
    /// The day whose figures these are compared with: that of the report before, else a week earlier.
    public var earlierDay: CalendarDay?

    /// A snapshot.
    public init(
        asOf: CalendarDay, period: ReportingPeriod? = nil, scope: String = "", units: [UnitFigures] = [],
        isSample: Bool = false, hasRegister: Bool = false
    ) {
        self.asOf = asOf
        today = asOf
        self.period = period
        self.scope = scope
        self.units = units
        self.isSample = isSample
        self.hasRegister = hasRegister
    }

    /// Which tables the snapshot holds at all: a unit without a row in one of them has no data there.
    public var tables: (incoming: Bool, issued: Bool) {
        (units.contains { $0.incoming != nil }, units.contains { $0.issued != nil })
    }
}

extension Deadline {
    /// The deadline, unless it had passed before the period of `snapshot` began and nothing tells what is left of the
    /// documents it was about: those of a later period were never ordered to be done by it.
    public func unlessOver(before snapshot: Snapshot) -> Deadline? {
        guard let from = snapshot.period?.from, lastDay < from, snapshot.orderDay == nil else { return self }
        return nil
    }
}
