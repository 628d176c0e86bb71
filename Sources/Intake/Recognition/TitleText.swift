import Statistics
import Text

/// What the lines above a table say about it: the period, whether it is sample data.
public struct TitleText: Equatable, Sendable {
    /// The lines that hold any text.
    public let lines: [String]
    /// The days the report covers.
    public private(set) var period: ReportingPeriod?
    /// The day the figures are as of: the end of the period, or a single "tính đến ngày …".
    public private(set) var asOf: CalendarDay?
    /// A period that would end before it begins.
    public let isPeriodReversed: Bool
    /// The days were not written out but follow from words ("Quý II/2023").
    public let isPeriodAssumed: Bool
    /// The same words by the calendar, where they were taken for the days on which an office closes its figures.
    private(set) var calendarPeriod: ReportingPeriod?
    /// A line says that this is synthetic sample data ("dữ liệu mẫu").
    public let isSample: Bool

    /// Reads `rows`, one line each; `cutOff` says where the months end that are named in words.
    public init(rows: some Sequence<[String]>, cutOff: CutOff = .standard) {
        var lines: [String] = []
        for row in rows {
            let cells = row.map(trimmedCell).filter { !$0.isEmpty }
            if !cells.isEmpty { lines.append(cells.joined(separator: " ")) }
        }
        self.lines = lines
        let plain = lines.map { String(String.UnicodeScalarView(plainDigits($0))) }
        let folded = plain.map { withoutTimes(foldedForSearch($0).split(separator: " ")) }
        isSample = folded.contains { words in
            Self.sampleMarks.contains { mark in
                words.indices.contains { words[$0...].prefix(mark.count).elementsEqual(mark) }
            }
        }
        var found: ReportingPeriod?
        var reversed = false
        var single: CalendarDay?
        for line in plain where found == nil { found = shortenedPeriod(in: line) }
        // A date line may break before "đến ngày": two neighbours are read together after each alone.
        let told = folded.filter { !Self.isDeadline($0) }
        for words in told + zip(told, told.dropFirst()).map({ $0 + $1 }) {
            guard found == nil, let ends = Self.ends(in: words) else { continue }
            if let from = ends.from {
                found = ReportingPeriod(from: from, to: ends.to)
                reversed = reversed || found == nil
            } else {
                single = single ?? ends.to
            }
        }
        isPeriodReversed = reversed && found == nil
        let named = found == nil && single == nil && !reversed ? namedPeriod(in: folded, cutOff: cutOff) : nil
        isPeriodAssumed = named != nil
        let days = found ?? named
        period = days
        asOf = days?.to ?? single
        if let named {
            let calendar = namedPeriod(in: folded, cutOff: .calendar)
            calendarPeriod = calendar == named ? nil : calendar
        }
    }

    /// Takes the words of the period by the calendar.
    mutating func takeCalendar() {
        guard let calendarPeriod else { return }
        period = calendarPeriod
        asOf = calendarPeriod.to
        self.calendarPeriod = nil
    }

    /// "Hạn xử lý dứt điểm: hết ngày …" is about a day to come, not about the figures.
    private static func isDeadline(_ words: [Substring]) -> Bool {
        words.first == "han" || words.prefix(2) == ["thoi", "han"] || words.first == "deadline"
    }

    // Lists, not sets: a few short words are found as fast, and a kind of set that nothing else uses costs time at every start.
    private static let sampleMarks: [[Substring]] = [["du", "lieu", "mau"], ["sample", "data"]]
    private static let openers: [Substring] = ["tu", "from"]
    private static let closers: [Substring] = ["den", "to", "toi", "het", "chot", "of", "until", "through"]
    /// What may stand between "đến" and a single day.
    private static let fillers: [Substring] = ["ngay", "het", "thoi", "diem", "cuoi", "luc", "gio", "so", "lieu"]

    /// The days of a line: both ends of a period, or only its end.
    private static func ends(in words: [Substring]) -> (from: CalendarDay?, to: CalendarDay)? {
        let found = days(in: words)
        let pairs = Array(zip(found, found.dropFirst()))
        // "kỳ 15/12/2022–14/06/2023 · số liệu đến 14/06/2023": the days that stand side by side are the period.
        if let spoken = pairs.first(where: { one, other in
            other.place - one.place == 3 && one.place > 0 && ["ky", "period"].contains(words[one.place - 1])
        }) {
            return (spoken.0.day, spoken.1.day)
        }
        let joined = pairs.first { words[$0.place..<$1.place].contains(where: closers.contains) }
        if let pair = joined ?? pairs.first(where: { $1.place - $0.place == 3 }) { return (pair.0.day, pair.1.day) }
        for candidate in found {
            let before = words[..<candidate.place].reversed().drop { fillers.contains($0) && !closers.contains($0) }
            guard let closer = before.first, closers.contains(closer) else { continue }
            return (partialStart(words[..<candidate.place], end: candidate.day), candidate.day)
        }
        return nil
    }

    /// "từ 15/12 đến 14/06/2023": the year of the first day is left out; it is the last one that comes before the end.
    private static func partialStart(_ words: ArraySlice<Substring>, end: CalendarDay) -> CalendarDay? {
        guard words.contains(where: openers.contains), let closer = words.lastIndex(where: closers.contains)
        else { return nil }
        let numbers = words[..<closer].compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        for year in [end.year, end.year - 1] {
            if let day = CalendarDay(year: year, month: numbers[1], day: numbers[0]), day <= end { return day }
        }
        return nil
    }
}
