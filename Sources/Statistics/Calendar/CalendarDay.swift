/// A day of the Gregorian calendar, without a time or a zone.
///
/// Stored as the number of days since 1970-01-01, so that differences and comparisons are those of integers. The
/// conversions are the proleptic Gregorian ones over eras of 400 years (146,097 days).
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    public let daysSince1970: Int32

    /// The day `daysSince1970` days after 1970-01-01.
    public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

    /// The day with these numbers, or nil when there is no such day or the year is outside 1900–2199.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        daysSince1970 = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// The day written `2023-06-14`, or nil.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month 1–12 and day of the month 1–31.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSince1970) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The calendar year.
    public var year: Int { components.year }

    /// `2023-06-14`.
    public var iso: String {
        let (year, month, day) = components
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    /// Monday is 1, Sunday is 7 (ISO 8601).
    public var weekday: Int { (Int(daysSince1970) % 7 + 7 + 3) % 7 + 1 }

    /// The day `days` later; earlier when negative.
    public func advanced(by days: Int) -> CalendarDay {
        CalendarDay(daysSince1970: Int32(clamping: Int(daysSince1970) + days))
    }

    /// Days from this day to `other`; negative when `other` is earlier.
    public func days(to other: CalendarDay) -> Int { Int(other.daysSince1970) - Int(daysSince1970) }

    /// Earlier days come first.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.daysSince1970 < right.daysSince1970 }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
