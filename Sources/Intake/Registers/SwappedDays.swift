import Sheets
import Statistics

/// How the days of a column are meant whose day and month a foreign locale has swapped.
struct SwappedDays: Equatable, Sendable {
    /// Days that a spreadsheet took for dates are turned where they lie outside these days; nil turns all of them.
    var kept: ClosedRange<CalendarDay>?
    /// Whether days that a spreadsheet took for dates are turned.
    var turnsDates = false
    /// Days written out have the month first.
    var isMonthFirst = false

    /// A day of the column as it is meant; `text` is what stands there.
    func meant(_ reading: CellReading<CalendarDay>, _ text: String) -> CellReading<CalendarDay> {
        switch reading {
        case .blank: return reading
        case .problem(.monthFirst) where isMonthFirst:
            let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
            guard numbers.count >= 3, let day = CalendarDay(year: numbers[2], month: numbers[0], day: numbers[1]) else {
                return reading
            }
            return .value(day)
        case .problem: return reading
        case .value(let day):
            guard WrittenDay(text).isDate else { return isMonthFirst ? .value(day.swappedDayAndMonth ?? day) : reading }
            guard turnsDates, !(kept?.contains(day) ?? false) else { return reading }
            return .value(day.swappedDayAndMonth ?? day)
        }
    }
}

/// How a day is written.
private struct WrittenDay {
    /// As spreadsheets write what they took for a date: 2023-06-14.
    let isDate: Bool

    init(_ text: String) {
        isDate = text.utf8.count >= 10 && text.utf8.dropFirst(4).first == 0x2D
    }
}

/// The days of a column, by what their writing proves.
private struct DayEvidence {
    /// What a spreadsheet took for dates.
    var dates: [CalendarDay] = []
    /// Days written out whose first number is no month.
    var proven: [CalendarDay] = []
    /// How many have a second number that is no month.
    var monthFirst = 0

    /// How the column is meant; nil as it stands. Due days lie far from each other: of them single ones are not turned.
    func meaning(canTurnSingle: Bool) -> (days: SwappedDays, count: Int)? {
        if monthFirst > 0, proven.isEmpty { return (SwappedDays(isMonthFirst: true), monthFirst) }
        let plain = dates.filter { $0.components.day > 12 }
        guard let range = Self.range(proven + plain) else { return nil }
        let doubtful = dates.filter { $0.components.day <= 12 }
        func fits(_ day: CalendarDay) -> Bool { range.contains(day) }
        func turnedFits(_ day: CalendarDay) -> Bool { day.swappedDayAndMonth.map(fits) ?? false }
        if plain.isEmpty, !proven.isEmpty, doubtful.count(where: turnedFits) > doubtful.count(where: fits) {
            return (SwappedDays(turnsDates: true), doubtful.count)
        }
        let strays = doubtful.filter { !fits($0) }
        guard canTurnSingle, !strays.isEmpty, strays.allSatisfy(turnedFits) else { return nil }
        return (SwappedDays(kept: range, turnsDates: true), strays.count)
    }

    private static func range(_ days: [CalendarDay]) -> ClosedRange<CalendarDay>? {
        guard let first = days.min(), let last = days.max() else { return nil }
        return first.advanced(by: -45)...last.advanced(by: 45)
    }
}

extension RecognisedSheet {
    private static let dayFields: [ReportField] = [.arrivalDate, .dueDate, .processedDate, .documentDate]

    /// Finds columns in which a foreign locale has swapped day and month: of half the dates, those a spreadsheet took for
    /// dates while it left others as text, or of all that are written out.
    mutating func findSwappedDays() {
        guard report.isRegister else { return }
        for entry in mapping where Self.dayFields.contains(entry.field) {
            guard let found = evidence(in: entry.column).meaning(canTurnSingle: entry.field != .dueDate) else {
                continue
            }
            swappedColumns[entry.column] = found.days
            var place = place(field: entry.field)
            place.row = headerRows.upperBound
            findings.append(Finding(.reading(.daysSwapped(count: found.count)), at: place))
        }
    }

    private func evidence(in column: Int) -> DayEvidence {
        var evidence = DayEvidence()
        var row = 0
        // Text files have no dates of their own: what stands there was written so.
        let hasDates = sheet.delimiter == .tab
        sheet.forEachRecord { bytes, fields, _ in
            row += 1
            guard row > firstDataRow, column < fields.count else { return true }
            let text = trimmedCell(Sheets.text(of: fields[column], in: bytes))
            switch readDay(text) {
            case .value(let day):
                if WrittenDay(text).isDate {
                    if hasDates { evidence.dates.append(day) }
                } else if day.components.day > 12, text.contains(where: { "/-.".contains($0) }) {
                    evidence.proven.append(day)
                }
            case .problem(.monthFirst): evidence.monthFirst += 1
            case .problem, .blank: break
            }
            // Of a text file one day that comes first settles it, and a large one is not read twice for it.
            return hasDates ? row < 20_000 : evidence.proven.isEmpty && row < 2_000
        }
        return evidence
    }
}

extension CalendarDay {
    /// The day whose day and month are exchanged; nil when there is none.
    var swappedDayAndMonth: CalendarDay? {
        let (year, month, day) = components
        return CalendarDay(year: year, month: day, day: month)
    }
}
