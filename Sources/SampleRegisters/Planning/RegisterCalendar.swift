import Statistics

/// The days of the registers as offsets from the first day of the period, with everything asked of a day looked up.
///
/// Documents can be dated a week before the period (sent before they arrived) and be due a month after it.
struct RegisterCalendar: Sendable {
    /// Days before the period that a sender's date can lie.
    static let daysBefore = 7
    /// Days after the period that a due date can lie.
    static let daysAfter = 30

    /// The first day of the period, offset 0.
    let firstDay: CalendarDay
    /// Offset of the last day of the period; the first is 0.
    let lastDay: Int
    /// Words of time, one entry for each half month.
    let timeWords: TimeTable

    // One entry a day, from `daysBefore` the period to `daysAfter` it.
    private let timeKeys: [Int]
    /// Each as the ten bytes of dd/mm/yyyy.
    private let dates: [UInt8]
    private let working: [Bool]
    private let workingDaysBefore: [Int]
    private let years: [Int]
    private let arrivals: DayDraw
    private let issues: DayDraw

    /// The days from `first` to `last`, with `holidays` off; `seed` sets how busy each day was.
    init(from first: CalendarDay, through last: CalendarDay, holidays: Set<CalendarDay>, seed: UInt64) {
        firstDay = first
        lastDay = max(0, first.days(to: last))
        let days = (-Self.daysBefore...(lastDay + Self.daysAfter)).map { first.advanced(by: $0) }
        let calendar = WorkingCalendar(holidays: holidays)
        var dates: [UInt8] = []
        var working: [Bool] = []
        var workingDaysBefore: [Int] = []
        var years: [Int] = []
        var timeKeys: [Int] = []
        var timeWords = TimeTable()
        var count = 0
        for (place, day) in days.enumerated() {
            let (year, month, dayOfMonth) = day.components
            if place == 0 || year != years[place - 1] {
                let newYear = CalendarDay(year: year, month: 1, day: 1) ?? day
                count = calendar.workingDays(from: newYear, through: day.advanced(by: -1))
            }
            dates.append(decimal: dayOfMonth, digits: 2)
            dates.append(UInt8(ascii: "/"))
            dates.append(decimal: month, digits: 2)
            dates.append(UInt8(ascii: "/"))
            dates.append(decimal: year, digits: 4)
            years.append(year)
            working.append(calendar.isWorkingDay(day))
            workingDaysBefore.append(count)
            if working[place] { count += 1 }
            timeKeys.append(timeWords.key(of: HalfMonth(day)))
        }
        self.dates = dates
        self.working = working
        self.workingDaysBefore = workingDaysBefore
        self.years = years
        self.timeKeys = timeKeys
        self.timeWords = timeWords

        var random = SplitMix64(seed: seed)
        let inPeriod = (0...lastDay).map { days[$0 + Self.daysBefore] }
        let busyness = inPeriod.map { Self.busyness(of: $0, noise: random.below(41)) }
        let isWorked = inPeriod.map(calendar.isWorkingDay)
        arrivals = DayDraw(
            weights: inPeriod.indices.map { day in
                if isWorked[day] { return busyness[day] * 100 }
                return holidays.contains(inPeriod[day]) ? 40 : inPeriod[day].weekday == 6 ? 700 : 250
            })
        issues = DayDraw(
            weights: inPeriod.indices.map { isWorked[$0] ? busyness[$0] * 100 : inPeriod[$0].weekday == 6 ? 60 : 0 })
    }

    /// How busy a working day is, about 100: Mondays more, Fridays less, December and early June more, with `noise`
    /// of 0…40.
    private static func busyness(of day: CalendarDay, noise: Int) -> Int {
        let weekdays = [112, 106, 100, 98, 86, 100, 100]
        let months = [1: 96, 2: 92, 6: 108, 12: 116]
        return weekdays[day.weekday - 1] * (months[day.components.month] ?? 100) * (80 + noise) / 10_000
    }

    /// Whether offices work on that day.
    func isWorkingDay(_ day: Int) -> Bool { working[day + Self.daysBefore] }
    /// Working days of its year before that day.
    func workingDaysBefore(_ day: Int) -> Int { workingDaysBefore[day + Self.daysBefore] }
    /// The calendar year of that day.
    func year(of day: Int) -> Int { years[day + Self.daysBefore] }
    /// The entry of ``timeWords`` for that day.
    func timeKey(of day: Int) -> Int { timeKeys[day + Self.daysBefore] }

    /// Writes that day as dd/mm/yyyy.
    func appendDate(_ day: Int, to bytes: inout [UInt8]) {
        let start = (day + Self.daysBefore) * 10
        bytes.append(contentsOf: dates[start..<start + 10])
    }

    /// `count` days on which documents arrived, in order.
    func arrivalDays(_ count: Int, _ random: inout SplitMix64) -> [Int32] {
        arrivals.sortedDays(count, lastDay: lastDay, &random)
    }

    /// `count` days on which documents were issued, in order.
    func issueDays(_ count: Int, _ random: inout SplitMix64) -> [Int32] {
        issues.sortedDays(count, lastDay: lastDay, &random)
    }

    /// The first working day from `day` to `latest`, else the last one from `day` back to `earliest`, else `day`.
    func workingDay(notBefore day: Int, from earliest: Int, to latest: Int) -> Int {
        firstWorkingDay(from: day, to: latest) ?? lastWorkingDay(from: earliest, to: day) ?? day
    }

    /// The last working day from `earliest` to `day`, else the first one from `day` to `latest`, else `day`.
    func workingDay(notAfter day: Int, from earliest: Int, to latest: Int) -> Int {
        lastWorkingDay(from: earliest, to: day) ?? firstWorkingDay(from: day, to: latest) ?? day
    }

    private func firstWorkingDay(from first: Int, to last: Int) -> Int? {
        var day = first
        while day <= last {
            if isWorkingDay(day) { return day }
            day += 1
        }
        return nil
    }

    private func lastWorkingDay(from first: Int, to last: Int) -> Int? {
        var day = last
        while day >= first {
            if isWorkingDay(day) { return day }
            day -= 1
        }
        return nil
    }
}

/// Draws days by weight through a table, so that a draw is one look-up.
private struct DayDraw: Sendable {
    private let table: [Int16]

    init(weights: [Int]) {
        let total = weights.reduce(0, +)
        let size = 1 << 16
        var table: [Int16] = []
        table.reserveCapacity(size)
        var sum = 0
        for (day, weight) in weights.enumerated() {
            sum += total > 0 ? weight : 1
            let end = sum * size / (total > 0 ? total : weights.count)
            while table.count < end { table.append(Int16(truncatingIfNeeded: day)) }
        }
        self.table = table
    }

    func sortedDays(_ count: Int, lastDay: Int, _ random: inout SplitMix64) -> [Int32] {
        var perDay = [Int](repeating: 0, count: lastDay + 1)
        for _ in 0..<max(0, count) { perDay[Int(table[random.below(table.count)])] += 1 }
        var days: [Int32] = []
        days.reserveCapacity(max(0, count))
        for (day, number) in perDay.enumerated() {
            days.append(contentsOf: repeatElement(Int32(truncatingIfNeeded: day), count: number))
        }
        return days
    }
}
