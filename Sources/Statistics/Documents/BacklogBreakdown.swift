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

/// What a unit's backlog consists of; every breakdown adds up to `open`. Counts are below 2^31.
public struct BacklogBreakdown: Equatable, Sendable {
    /// Ages, roles, urgencies, then overdue, due and open, one beside the other: thousands of units have one, and adding
    /// and copying them is one step.
    private var counts = SIMD16<Int32>()
    /// Arrival of the oldest one.
    public private(set) var oldest: CalendarDay?
    /// Whether the registers tell by which day documents are due; where one does not, nothing is known of lateness.
    private var tellsDue = true

    /// Where the counts of each breakdown begin.
    private enum Lane {
        static let age = 0
        static let role = age + AgeBand.allCases.count
        static let urgency = role + DocumentRole.allCases.count
        static let overdue = urgency + Urgency.allCases.count
        static let due = overdue + 1
        static let open = due + 1
    }

    /// An empty backlog.
    public init() {}

    /// A backlog counted before. `breakdown` gives its counts by place: those by ``AgeBand`` first, then by
    /// ``DocumentRole`` and by ``Urgency`` in the orders of their cases, each adding up to the same.
    public init(overdue: Int, due: Int, oldest: CalendarDay?, breakdown: (_ place: Int) -> Int) {
        for place in 0..<Self.breakdownCount { counts[place] = Int32(clamping: breakdown(place)) }
        counts[Lane.overdue] = Int32(clamping: overdue)
        counts[Lane.due] = Int32(clamping: due)
        for place in Lane.age..<Lane.role { counts[Lane.open] += counts[place] }
        self.oldest = oldest
    }

    /// How many counts the three breakdowns have together.
    public static let breakdownCount = Lane.urgency + Urgency.allCases.count

    /// Open documents.
    public var open: Int { Int(counts[Lane.open]) }
    /// With a due day that is reached or past; nil where nobody tells due days.
    public var overdue: Int? { tellsDue ? Int(counts[Lane.overdue]) : nil }
    /// With a due day that is ahead; nil where nobody tells due days.
    public var due: Int? { tellsDue ? Int(counts[Lane.due]) : nil }
    /// Without a due date; nil where nobody tells due days.
    public var withoutDueDate: Int? { overdue.flatMap { overdue in due.map { open - overdue - $0 } } }
    /// Urgent or more: handled at once by the law (decree 30/2020/NĐ-CP, article 24), so late in substance when still open;
    /// nil where nobody tells how urgent any of them is.
    public var urgent: Int? {
        open > 0 && self[Urgency.unknown] == open ? nil : self[.urgent] + self[.veryUrgent] + self[.express]
    }
    /// Sent only for information: these can simply be closed; nil where nobody tells the role of any of them.
    public var closable: Int? { open > 0 && self[DocumentRole.unknown] == open ? nil : self[.information] }

    /// By age, in the order of ``AgeBand``.
    public var byAge: [Int] { AgeBand.allCases.map { self[$0] } }
    /// By role, in the order of ``DocumentRole``.
    public var byRole: [Int] { DocumentRole.allCases.map { self[$0] } }
    /// By urgency, in the order of ``Urgency``.
    public var byUrgency: [Int] { Urgency.allCases.map { self[$0] } }

    /// Open documents of this age.
    public subscript(_ band: AgeBand) -> Int { Int(counts[Lane.age + band.rawValue]) }
    /// Open documents with this role.
    public subscript(_ role: DocumentRole) -> Int { Int(counts[Lane.role + role.place]) }
    /// Open documents of this urgency.
    public subscript(_ urgency: Urgency) -> Int { Int(counts[Lane.urgency + urgency.place]) }

    /// Counts one more open document.
    public mutating func add(
        arrival: CalendarDay, dueDate: CalendarDay?, role: DocumentRole, urgency: Urgency, asOf: CalendarDay
    ) {
        let due = dueDate?.daysSince1970 ?? IncomingEntry.none
        let isLate = dueDate.map { $0 <= asOf } ?? false
        add(
            IncomingEntry(
                locator: 0, unit: 0, number: 0, arrival: arrival.daysSince1970, processed: IncomingEntry.none, due: due,
                state: 0, role: UInt8(role.place), urgency: UInt8(urgency.place)), isLate: isLate,
            isDated: dueDate != nil && !isLate, asOf: asOf.daysSince1970)
    }

    /// Counts one more open document, as of the end of `day`.
    mutating func add(_ entry: IncomingEntry, isLate: Bool, isDated: Bool, tellsDue: Bool = true, asOf day: Int32) {
        if !tellsDue { self.tellsDue = false }
        counts[Lane.open] += 1
        counts[Lane.age + AgeBand(days: Int(day - entry.arrival)).rawValue] += 1
        counts[Lane.role + min(Int(entry.role), DocumentRole.allCases.count - 1)] += 1
        counts[Lane.urgency + min(Int(entry.urgency), Urgency.allCases.count - 1)] += 1
        if isLate { counts[Lane.overdue] += 1 } else if isDated { counts[Lane.due] += 1 }
        let arrival = CalendarDay(daysSince1970: entry.arrival)
        oldest = min(oldest ?? arrival, arrival)
    }

    /// Adds another backlog to this one.
    public mutating func add(_ other: BacklogBreakdown) {
        counts &+= other.counts
        tellsDue = tellsDue && other.tellsDue
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
