/// Which days are worked: Monday to Friday, less holidays, plus make-up days.
///
/// Both lists are data of the office (settings), never constants of the program: Tết moves every year and some years
/// swap a working day for a Saturday.
public struct WorkingCalendar: Equatable, Sendable {
    /// Days off that would otherwise be worked.
    public var holidays: Set<CalendarDay>
    /// Saturdays or Sundays that are worked; they win over `holidays`.
    public var makeUpDays: Set<CalendarDay>

    /// A calendar with these exceptions.
    public init(holidays: Set<CalendarDay> = [], makeUpDays: Set<CalendarDay> = []) {
        self.holidays = holidays
        self.makeUpDays = makeUpDays
    }

    /// Whether `day` is worked.
    public func isWorkingDay(_ day: CalendarDay) -> Bool {
        if makeUpDays.contains(day) { return true }
        return day.weekday <= 5 && !holidays.contains(day)
    }

    /// Working days from `first` to `last`, both included; 0 when `last` is before `first`.
    public func workingDays(from first: CalendarDay, through last: CalendarDay) -> Int {
        guard first <= last else { return 0 }
        let span = first.days(to: last) + 1
        let fullWeeks = span / 7
        var count = fullWeeks * 5
        for offset in (fullWeeks * 7)..<span where first.advanced(by: offset).weekday <= 5 { count += 1 }
        let range = first...last
        for day in holidays
        where range.contains(day) && day.weekday <= 5 && !makeUpDays.contains(day) { count -= 1 }
        for day in makeUpDays where range.contains(day) && day.weekday > 5 { count += 1 }
        return count
    }

    /// The years from that of `first` to that of `last` of which no day off is known: working days in them are counted too
    /// many.
    public func yearsWithoutDaysOff(from first: CalendarDay, through last: CalendarDay) -> [Int] {
        let (begin, end) = (first.components.year, last.components.year)
        guard begin <= end, end - begin < 100 else { return [] }
        let known = Set(holidays.map(\.components.year))
        return (begin...end).filter { !known.contains($0) }
    }

    /// The day on which the `count`-th working day after `day` falls; `day` itself when `count` is 0 or less.
    /// Nil when it would be more than 100 years away.
    public func day(after day: CalendarDay, workingDays count: Int) -> CalendarDay? {
        guard count <= 26_000 else { return nil }
        var remaining = count
        var current = day
        // No day counts more than once, so that as many days on, at most the wanted number has been worked.
        while remaining > 0 {
            let next = current.advanced(by: remaining)
            remaining -= workingDays(from: current.advanced(by: 1), through: next)
            current = next
        }
        return current
    }
}
