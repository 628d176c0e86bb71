/// Periods that reports are made for, found by the day they shall contain. The raw values are the names on the command
/// line and in settings.
public enum PeriodPreset: String, CaseIterable, Hashable, Sendable {
    case month, quarter
    case sixMonths = "six-months"
    case nineMonths = "nine-months"
    case year

    /// What it is called.
    public var title: Phrase {
        switch self {
        case .month: Phrase("tháng", "month")
        case .quarter: Phrase("quý", "quarter")
        case .sixMonths: Phrase("6 tháng", "six months")
        case .nineMonths: Phrase("9 tháng", "nine months")
        case .year: Phrase("năm", "year")
        }
    }

    /// How many months it has.
    private var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .sixMonths: 6
        case .nineMonths: 9
        case .year: 12
        }
    }

    /// The period that contains `day`: counted from the beginning of the reporting year, as `cutOff` has it. Nine months
    /// are always the first nine of the year, and six months the first or the last six; nil on days in the last quarter
    /// for nine months.
    public func period(containing day: CalendarDay, cutOff: CutOff) -> ReportingPeriod? {
        let (year, month) = cutOff.month(of: day)
        let first = (month - 1) / months * months + 1
        let last = first + months - 1
        guard last <= 12, let from = cutOff.firstDay(year: year, month: first),
            let to = cutOff.lastDay(year: year, month: last)
        else { return nil }
        return ReportingPeriod(from: from, to: to)
    }
}

/// Where reporting months end: with the calendar month, or on a day of it (kỳ chốt số liệu).
public enum CutOff: Hashable, Sendable {
    /// 1 January to 31 January is January.
    case calendar
    /// With 14: 15 December to 14 January is January, and 15 December to 14 June the first six months.
    case day(Int)

    /// The days on which a month can be closed: every month has them.
    public static let days = 1...28

    /// As the decree on reporting has it (09/2019/NĐ-CP): months end on the 14th.
    public static let standard = CutOff.day(14)

    /// The reporting month `day` belongs to.
    func month(of day: CalendarDay) -> (year: Int, month: Int) {
        let (year, month, number) = day.components
        guard case .day(let last) = self, number > last else { return (year, month) }
        return month == 12 ? (year + 1, 1) : (year, month + 1)
    }

    /// The days of whole reporting months of a year, from 1 to 12.
    public func period(year: Int, months: ClosedRange<Int>) -> ReportingPeriod? {
        guard let from = firstDay(year: year, month: months.lowerBound),
            let to = lastDay(year: year, month: months.upperBound)
        else { return nil }
        return ReportingPeriod(from: from, to: to)
    }

    func firstDay(year: Int, month: Int) -> CalendarDay? {
        switch self {
        case .calendar: CalendarDay(year: year, month: month, day: 1)
        case .day: lastDay(year: month == 1 ? year - 1 : year, month: month == 1 ? 12 : month - 1)?.advanced(by: 1)
        }
    }

    func lastDay(year: Int, month: Int) -> CalendarDay? {
        switch self {
        case .calendar:
            CalendarDay(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)?
                .advanced(by: -1)
        case .day(let last): CalendarDay(year: year, month: month, day: last)
        }
    }
}
