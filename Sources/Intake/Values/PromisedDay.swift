import Statistics
import Text

/// What someone typed as the day by which a unit promises to be done.
public enum PromisedDay: Equatable, Sendable {
    /// Nothing was typed.
    case nothing
    case day(CalendarDay)
    case problem(Problem)

    /// Why it is not such a day.
    public enum Problem: Equatable, Sendable {
        /// Not written as a day.
        case notADay
        /// No month has such a day.
        case noSuchDay
        /// The month stands before the day.
        case monthFirst(day: Int, month: Int)
        /// It lies before the meeting.
        case past(CalendarDay)
        /// It lies more than two years ahead: most likely a slip.
        case tooFar(CalendarDay)
    }

    /// Two years.
    private static let longestWait = 731

    /// Reads `text` as typed on `today`, day first always: `10/8`, `10-8`, `10.8`, `10 8`, "ngày 10 tháng 8" are the next
    /// 10 August, today itself included; `10` the next 10th; with a year as in ``readDay(_:)``, or 2023-08-10.
    public init(_ text: String, typedOn today: CalendarDay) {
        let words = foldedForSearch(text).split(separator: " ").filter {
            !["ngay", "thang", "thg", "mung"].contains($0)
        }
        if words.isEmpty {
            self = trimmedCell(text).isEmpty ? .nothing : .problem(.notADay)
        } else if words.count <= 2, words.allSatisfy({ $0.utf8.count <= 2 && Int($0) != nil }) {
            let numbers = words.compactMap { Int($0) }
            self = numbers.count == 1 ? Self.next(numbers[0], today) : Self.next(numbers[0], numbers[1], today)
        } else if words.count == 1, words[0].utf8.count != 8 {
            // A spreadsheet's number of days is nothing that anyone types.
            self = .problem(.notADay)
        } else {
            switch readDay(words.count == 3 ? words.joined(separator: "/") : text) {
            case .value(let day): self = Self.checked(day, today)
            case .problem(.noSuchDay): self = .problem(.noSuchDay)
            case .problem(.monthFirst):
                let numbers = words.compactMap { Int($0) }
                self =
                    numbers.count == 3
                    ? .problem(.monthFirst(day: numbers[1], month: numbers[0])) : .problem(.notADay)
            case .problem, .blank: self = .problem(.notADay)
            }
        }
    }

    private static func checked(_ day: CalendarDay, _ today: CalendarDay) -> PromisedDay {
        if day < today { return .problem(.past(day)) }
        return today.days(to: day) > longestWait ? .problem(.tooFar(day)) : .day(day)
    }

    /// The next day with this number and month; 29 February may be years away.
    private static func next(_ day: Int, _ month: Int, _ today: CalendarDay) -> PromisedDay {
        for year in today.year...(today.year + 8) {
            if let found = CalendarDay(year: year, month: month, day: day), found >= today {
                return checked(found, today)
            }
        }
        if month > 12, (1...12).contains(day), (1...31).contains(month) {
            return .problem(.monthFirst(day: month, month: day))
        }
        return .problem(.noSuchDay)
    }

    private static func next(_ day: Int, _ today: CalendarDay) -> PromisedDay {
        let (year, month, _) = today.components
        for ahead in 0..<12 {
            let place = month - 1 + ahead
            if let found = CalendarDay(year: year + place / 12, month: place % 12 + 1, day: day), found >= today {
                return .day(found)
            }
        }
        return .problem(.noSuchDay)
    }
}
