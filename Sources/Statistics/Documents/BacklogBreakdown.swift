/// How long an open document has been waiting, in the bands the office reports.
public enum AgeBand: Int, CaseIterable, Sendable {
    case week, month, quarter, older

    /// The band of `days` calendar days since arrival.
    public init(days: Int) {
        switch days {
        case ...7: self = .week
        case ...30: self = .month
        case ...90: self = .quarter
        default: self = .older
        }
    }

    /// The days it spans.
    public var title: Phrase {
        switch self {
        case .week: Phrase("0–7 ngày", "0–7 days")
        case .month: Phrase("8–30 ngày", "8–30 days")
        case .quarter: Phrase("31–90 ngày", "31–90 days")
        case .older: Phrase("trên 90 ngày", "over 90 days")
        }
    }

    /// The days alone, where the word stands before all bands.
    public var shortTitle: Phrase {
        switch self {
        case .week: Phrase("0–7", "0–7")
        case .month: Phrase("8–30", "8–30")
        case .quarter: Phrase("31–90", "31–90")
        case .older: Phrase(">90 ngày", ">90 days")
        }
    }
}

/// What a unit's backlog consists of; every breakdown adds up to `open`.
public struct BacklogBreakdown: Equatable, Sendable {
    /// Open documents.
    public private(set) var open = 0
    /// By age, indexed as ``AgeBand``.
    public private(set) var byAge = [Int](repeating: 0, count: AgeBand.allCases.count)
    /// By role, indexed in the order of ``DocumentRole``.
    public private(set) var byRole = [Int](repeating: 0, count: DocumentRole.allCases.count)
    /// By urgency, indexed in the order of ``Urgency``.
    public private(set) var byUrgency = [Int](repeating: 0, count: Urgency.allCases.count)
    /// With a due date that is past.
    public private(set) var overdue = 0
    /// With a due date that is today or ahead.
    public private(set) var due = 0
    /// Arrival of the oldest one.
    public private(set) var oldest: CalendarDay?

    /// An empty backlog.
    public init() {}

    /// A backlog counted before: `byAge`, `byRole` and `byUrgency` in the orders above, each adding up to the same.
    public init(
        byAge: [Int], byRole: [Int], byUrgency: [Int], overdue: Int, due: Int, oldest: CalendarDay?
    ) {
        open = byAge.reduce(0, +)
        self.byAge = byAge
        self.byRole = byRole
        self.byUrgency = byUrgency
        self.overdue = overdue
        self.due = due
        self.oldest = oldest
    }

    /// Without a due date.
    public var withoutDueDate: Int { open - overdue - due }
    /// Sent only for information: these can simply be closed.
    public var closable: Int { self[.information] }

    /// Open documents of this age.
    public subscript(_ band: AgeBand) -> Int { byAge[band.rawValue] }
    /// Open documents with this role.
    public subscript(_ role: DocumentRole) -> Int { byRole[role.place] }
    /// Open documents of this urgency.
    public subscript(_ urgency: Urgency) -> Int { byUrgency[urgency.place] }

    /// Counts one more open document.
    public mutating func add(
        arrival: CalendarDay, dueDate: CalendarDay?, role: DocumentRole, urgency: Urgency, asOf: CalendarDay
    ) {
        open += 1
        byAge[AgeBand(days: arrival.days(to: asOf)).rawValue] += 1
        byRole[role.place] += 1
        byUrgency[urgency.place] += 1
        if let dueDate {
            if dueDate < asOf { overdue += 1 } else { due += 1 }
        }
        oldest = min(oldest ?? arrival, arrival)
    }

    /// Adds another backlog to this one.
    public mutating func add(_ other: BacklogBreakdown) {
        open += other.open
        for band in byAge.indices { byAge[band] += other.byAge[band] }
        for role in byRole.indices { byRole[role] += other.byRole[role] }
        for urgency in byUrgency.indices { byUrgency[urgency] += other.byUrgency[urgency] }
        overdue += other.overdue
        due += other.due
        if let arrival = other.oldest { oldest = min(oldest ?? arrival, arrival) }
    }
}

extension DocumentRole {
    var place: Int {
        switch self {
        case .lead: 0
        case .cooperate: 1
        case .information: 2
        case .unknown: 3
        }
    }
}

extension Urgency {
    var place: Int {
        switch self {
        case .normal: 0
        case .urgent: 1
        case .veryUrgent: 2
        case .express: 3
        case .unknown: 4
        }
    }
}
