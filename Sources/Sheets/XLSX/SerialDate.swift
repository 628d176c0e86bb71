/// Days and times of day as workbooks count them: days since an epoch, the time as a fraction.
struct SerialDate: Equatable {
    /// The first days of the two ways to count.
    enum Epoch: Equatable, Sendable {
        /// 1 is 1 January 1900, and 60 is 29 February 1900, a day that never was.
        case since1900
        /// 0 is 1 January 1904.
        case since1904
    }

    /// The serial number of 1 January 1970 where 1 is 1 January 1900.
    static let unixEpoch = 25_569

    /// `2023-06-14`, `2023-06-14 08:30`, `2023-06-14 08:30:15`; nil outside the years 1900–9999. Below the first day it is
    /// a time alone, where there is no such day or `isTime` says so. Seconds are rounded to the nearest.
    static func text(_ serial: Double, _ epoch: Epoch, isTime: Bool = false) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        var second = Int(((serial - Double(day)) * 86_400).rounded())
        if second == 86_400 {
            day += 1
            second = 0
        }
        if day == 0, isTime { return time(second) }
        if day == 0, epoch == .since1900 { return second > 0 ? time(second) : nil }
        let date: String
        switch epoch {
        case .since1900 where day == 60: date = "1900-02-29"
        // Before the day that never was, the count is one behind.
        case .since1900: date = calendarDate(day + (day < 60 ? 1 : 0) - unixEpoch)
        case .since1904: date = calendarDate(day - 24_107)
        }
        return second > 0 ? "\(date) \(time(second))" : date
    }

    /// Hours, minutes and seconds of a duration in days: `36:00`, `0:05:30`; nil when negative or absurd.
    static func elapsed(_ days: Double) -> String? {
        guard days >= 0, days < 3_000_000 else { return nil }
        let seconds = Int((days * 86_400).rounded())
        let (hours, rest) = seconds.quotientAndRemainder(dividingBy: 3_600)
        return "\(hours):\(twoDigits(rest / 60))" + (rest % 60 > 0 ? ":\(twoDigits(rest % 60))" : "")
    }

    private static func time(_ second: Int) -> String {
        let hourAndMinute = "\(twoDigits(second / 3_600)):\(twoDigits(second / 60 % 60))"
        return second % 60 > 0 ? "\(hourAndMinute):\(twoDigits(second % 60))" : hourAndMinute
    }

    /// ISO date of a day counted from 1970-01-01, by Howard Hinnant's algorithm "civil_from_days".
    private static func calendarDate(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted.quotientAndRemainder(dividingBy: 146_097)
        let ofEra = era.remainder
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era.quotient * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
