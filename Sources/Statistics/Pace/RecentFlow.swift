/// Documents that arrived and that were processed over some days. 8 bytes, because every unit keeps half a year of them.
public struct FlowCount: Hashable, Sendable {
    private var arrived: Int32
    private var done: Int32

    /// Counts, each 0 or more and below 2^31.
    public init(arrivals: Int = 0, completions: Int = 0) {
        arrived = Int32(clamping: arrivals)
        done = Int32(clamping: completions)
    }

    /// Documents that arrived.
    public var arrivals: Int { Int(arrived) }
    /// Documents that were replied to or closed.
    public var completions: Int { Int(done) }

    /// Counts added up.
    public static func + (left: FlowCount, right: FlowCount) -> FlowCount {
        FlowCount(
            arrivals: left.arrivals + right.arrivals, completions: left.completions + right.completions)
    }
}

/// What came in and what was done lately: one unit, or several added up.
public struct RecentFlow: Equatable, Sendable {
    /// In the last 5 working days.
    public var short: FlowCount
    /// In the last 20 working days.
    public var long: FlowCount
    /// In each of the last weeks of seven days, oldest first; the last one ends on the as-of date. Empty where only
    /// reports of single days tell.
    public var weeks: [FlowCount]
    /// Documents open at the end of the as-of date.
    public var closing: Int
    /// Of the documents that were open when the last 20 working days began: how many were processed in each
    /// ``FlowFrame/clearing`` block. Empty where only reports tell.
    public var clearing: [Int] = []
    /// Of the documents processed in the last 20 working days: how many were older than ``FlowFrame/oldDays`` days then;
    /// nil where only reports tell.
    public var oldCompletions: Int?

    /// Counts in the windows of a ``FlowFrame``.
    public init(short: FlowCount, long: FlowCount, weeks: [FlowCount], closing: Int) {
        self.short = short
        self.long = long
        self.weeks = weeks
        self.closing = closing
    }

    /// Documents open at the end of every week of ``weeks``, oldest first; before them, what was open at their start.
    public var openByWeek: [Int] {
        var open = closing
        var result = [open]
        for week in weeks.reversed() {
            open -= week.arrivals - week.completions
            result.append(open)
        }
        return weeks.isEmpty ? [] : result.reversed()
    }

    /// Adds another flow over the same windows.
    public mutating func add(_ other: RecentFlow) {
        short = short + other.short
        long = long + other.long
        closing += other.closing
        for block in clearing.indices where other.clearing.indices.contains(block) {
            clearing[block] += other.clearing[block]
        }
        oldCompletions = oldCompletions.flatMap { old in other.oldCompletions.map { old + $0 } }
        for week in weeks.indices where other.weeks.indices.contains(week) {
            weeks[week] = weeks[week] + other.weeks[week]
        }
    }
}

/// The days in which recent work is counted: the same for every unit of a snapshot.
public struct FlowFrame: Equatable, Sendable {
    /// Some days up to the as-of date.
    public struct Window: Equatable, Sendable {
        /// Its first day.
        public let first: CalendarDay
        /// Working days in it.
        public let workingDays: Int
    }

    /// The last day of every window.
    public let asOf: CalendarDay
    /// The last 5 working days; nil when fewer are known.
    public let short: Window?
    /// The last 20 working days; nil when fewer are known.
    public let long: Window?
    /// The last weeks of seven days, oldest first.
    public let weeks: [Window]
    /// The last 20 working days in four blocks of five, oldest first; empty when fewer are known. Each begins where the one
    /// before it ends.
    public let clearing: [Window]
    /// Documents that arrived before this day are the old ones whose clearing is counted: the first of the last 20 working
    /// days, or the day after the order when that is earlier.
    public let clearedFrom: CalendarDay?

    /// Working days of the short window.
    public static let shortDays = 5
    /// Working days of the long window.
    public static let longDays = 20
    /// At most so many weeks are counted: ten years.
    public static let mostWeeks = 520
    /// The last 20 working days are looked at in so many blocks.
    public static let clearingBlocks = 4
    /// A document that took more calendar days than these was an old one.
    public static let oldDays = 30
    /// So many weeks together, 20 working days as a rule, are a pace that someone kept up.
    public static let bestWeeks = 4

    /// The windows that end on `asOf` and lie wholly in the days from `knownSince` on. `order` is the day of the order that
    /// says what is to be cleared, if there is one.
    public init(asOf: CalendarDay, knownSince: CalendarDay, calendar: WorkingCalendar, order: CalendarDay? = nil) {
        self.asOf = asOf
        func window(_ days: Int) -> Window? {
            var first = asOf.advanced(by: 1)
            var count = 0
            while count < days, first > knownSince {
                first = first.advanced(by: -1)
                if calendar.isWorkingDay(first) { count += 1 }
            }
            return count == days ? Window(first: first, workingDays: days) : nil
        }
        short = window(Self.shortDays)
        let long = window(Self.longDays)
        self.long = long
        let perBlock = Self.longDays / Self.clearingBlocks
        clearing =
            long == nil
            ? []
            : (1...Self.clearingBlocks).reversed().compactMap { window($0 * perBlock) }.map {
                Window(first: $0.first, workingDays: perBlock)
            }
        clearedFrom = long.map { long in order.map { min(long.first, $0.advanced(by: 1)) } ?? long.first }
        let known = max(0, min(Self.mostWeeks, (knownSince.days(to: asOf) + 1) / 7))
        weeks = (0..<known).reversed().map { back in
            let first = asOf.advanced(by: -7 * back - 6)
            return Window(
                first: first, workingDays: calendar.workingDays(from: first, through: first.advanced(by: 6)))
        }
    }

    /// The windows that end on `asOf` and begin after the days of earlier reports.
    public init(asOf: CalendarDay, short: Window?, long: Window?) {
        self.asOf = asOf
        self.short = short
        self.long = long
        weeks = []
        clearing = []
        clearedFrom = nil
    }

    /// Processed per working day in the best ``bestWeeks`` weeks in a row; undefined when fewer are known. Weeks without
    /// a working day slow nobody down, because days are counted, not weeks.
    public func bestPerDay(_ flow: RecentFlow) -> Rate {
        var best = Rate(0, of: 0)
        guard flow.weeks.count == weeks.count, weeks.count >= Self.bestWeeks else { return best }
        for last in (Self.bestWeeks - 1)..<weeks.count {
            let span = (last - Self.bestWeeks + 1)...last
            let rate = Rate(
                span.reduce(0) { $0 + flow.weeks[$1].completions }, of: span.reduce(0) { $0 + weeks[$1].workingDays })
            if rate.isDefined, best.compared(to: rate) != .greater { best = rate }
        }
        return best
    }
}
