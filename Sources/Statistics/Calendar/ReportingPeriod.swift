/// The days a report covers (kỳ báo cáo), both ends included.
public struct ReportingPeriod: Hashable, Sendable {
    /// First day.
    public let from: CalendarDay
    /// Last day; the figures are as of its end.
    public let to: CalendarDay

    /// A period, or nil when it would end before it begins.
    public init?(from: CalendarDay, to: CalendarDay) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// Whether `day` lies in the period.
    public func contains(_ day: CalendarDay) -> Bool { from <= day && day <= to }
}

/// The day by which the old backlog must be cleared (hạn).
public struct Deadline: Hashable, Sendable {
    /// The day named in the order.
    public let day: CalendarDay
    /// Whether that day itself still counts ("before 10/8" does not include it).
    public let isInclusive: Bool
    /// What it is called, where an office has several; "" otherwise.
    public let name: String
    /// The day of the order that set it: what was open at its end has to be cleared; nil where it is not told.
    public let order: CalendarDay?

    /// A deadline.
    public init(day: CalendarDay, isInclusive: Bool, name: String = "", order: CalendarDay? = nil) {
        self.day = day
        self.isInclusive = isInclusive
        self.name = name
        self.order = order
    }

    /// The last day on which work still counts.
    public var lastDay: CalendarDay { isInclusive ? day : day.advanced(by: -1) }

    /// Calendar days left after the end of `asOf`; negative once the deadline has passed.
    public func daysLeft(after asOf: CalendarDay) -> Int { asOf.days(to: lastDay) }
}

extension [Deadline] {
    /// The one that is next at the end of `day`, on its last day still itself; when all have passed the last one, so that its passing is seen.
    public func current(on day: CalendarDay) -> Deadline? {
        self.filter { $0.lastDay >= day }.min { $0.lastDay < $1.lastDay } ?? self.max { $0.lastDay < $1.lastDay }
    }
}
