/// What came in and what was done, day by day: one unit, or several added up.
///
/// `opening` + arrivals − completions up to a day = what was open at the end of that day, exactly.
public struct DailyFlow: Equatable, Sendable {
    /// The day of the first entry of ``arrivals`` and ``completions``.
    public let first: CalendarDay
    /// Documents open at the end of the day before ``first``.
    public var opening: Int
    /// Documents that arrived, one entry a calendar day.
    public var arrivals: [Int]
    /// Documents that were replied to or closed, one entry a calendar day.
    public var completions: [Int]
    /// Documents that are done, or may be, on a day that is not known: while there are any, ``completions`` and what was
    /// open are not known either.
    public var undated = 0

    /// Whether every day of completion is known.
    public var isComplete: Bool { undated == 0 }

    /// A flow of `days` calendar days from `first`, in which nothing happens yet.
    public init(first: CalendarDay, days: Int, opening: Int = 0) {
        self.first = first
        self.opening = opening
        arrivals = [Int](repeating: 0, count: max(0, days))
        completions = arrivals
    }

    /// The last day.
    public var last: CalendarDay { first.advanced(by: arrivals.count - 1) }
    /// Documents open at the end of ``last``.
    public var closing: Int { opening + arrivals.reduce(0, +) - completions.reduce(0, +) }

    /// Documents open at the end of every day.
    public var open: [Int] {
        var open = opening
        return arrivals.indices.map { day in
            open += arrivals[day] - completions[day]
            return open
        }
    }

    /// Counts a document that arrived on `arrival` and was processed on `completion`; nil when it is open, or the day is not
    /// known. Documents that arrived after ``last`` do not count.
    public mutating func add(arrival: CalendarDay, completion: CalendarDay?, isOpen: Bool, isUnknown: Bool = false) {
        guard arrival <= last else { return }
        if isUnknown || (!isOpen && completion == nil) { undated += 1 }
        let arrived = first.days(to: arrival)
        let done = isOpen ? nil : completion.map { first.days(to: max($0, arrival)) }
        if arrived >= 0 {
            arrivals[arrived] += 1
        } else if done.map({ $0 >= 0 }) ?? true {
            opening += 1
        }
        if let done, completions.indices.contains(done) { completions[done] += 1 }
    }

    /// Adds another flow over the same days.
    public mutating func add(_ other: DailyFlow) {
        opening += other.opening
        undated += other.undated
        for day in arrivals.indices where other.arrivals.indices.contains(day) {
            arrivals[day] += other.arrivals[day]
            completions[day] += other.completions[day]
        }
    }
}
