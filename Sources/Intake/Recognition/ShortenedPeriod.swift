import Statistics
import Text

/// The period that a line tells whose first day is shortened: "12/6 - 16/6/2023", "từ ngày 01 đến ngày 30 tháng 6 năm
/// 2023"; nil when it tells none so. Days written out in full are found elsewhere.
func shortenedPeriod(in line: String) -> ReportingPeriod? {
    guard line.utf8.count <= 1_000 else { return nil }
    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == ".") }.map(DayPart.init)
    for place in words.indices {
        let first = words[place]
        guard first.year == nil, let day = first.day else { continue }
        var next = place + 1
        while next < words.count, DayPart.joiners.contains(words[next].text) { next += 1 }
        guard next < words.count, let end = DayPart.lastDay(words[next...]) else { continue }
        let (year, month, _) = end.components
        if let own = first.month {
            guard next > place else { continue }
            for year in [year, year - 1] {
                guard let start = CalendarDay(year: year, month: own, day: day), start <= end else { continue }
                return ReportingPeriod(from: start, to: end)
            }
        } else if next > place + 1, words[..<place].suffix(2).contains(where: { DayPart.openers.contains($0.text) }),
            let start = CalendarDay(year: year, month: month, day: day), start <= end
        {
            return ReportingPeriod(from: start, to: end)
        }
    }
    return nil
}

/// A word of a line that may be a day, or its first numbers.
private struct DayPart {
    let text: String
    var day: Int?
    var month: Int?
    var year: Int?

    static let joiners: Set<String> = ["den", "ngay", "het", "toi"]
    static let openers: Set<String> = ["tu", "ngay"]

    init(_ word: Substring) {
        text = foldedForSearch(String(word))
        let numbers = word.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }.map { Int($0) }
        guard numbers.count <= 3, let first = numbers[0], (1...31).contains(first) else { return }
        if numbers.count == 1 {
            day = first
        } else if let second = numbers[1], (1...12).contains(second) {
            guard numbers.count == 2 || (numbers[2].map { $0 >= 1900 } ?? false) else { return }
            (day, month) = (first, second)
            year = numbers.count == 3 ? numbers[2] : nil
        }
    }

    /// "16/6/2023" or "30 tháng 6 năm 2023" at the beginning of `words`.
    static func lastDay(_ words: ArraySlice<DayPart>) -> CalendarDay? {
        guard let first = words.first, let day = first.day else { return nil }
        if let month = first.month, let year = first.year { return CalendarDay(year: year, month: month, day: day) }
        let numbers = words.dropFirst().filter { !["thang", "nam"].contains($0.text) }.prefix(2).map(\.text)
        guard first.month == nil, words.dropFirst().first?.text == "thang", numbers.count == 2,
            let month = Int(numbers[0]), let year = Int(numbers[1])
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }
}

/// Folded words of a line without times of the day: "17h00", "16 giờ 30 phút".
func withoutTimes(_ words: [Substring]) -> [Substring] {
    var kept: [Substring] = []
    var place = 0
    func isNumber(_ place: Int) -> Bool { place < words.count && words[place].count <= 2 && Int(words[place]) != nil }
    while place < words.count {
        let parts = words[place].split(separator: "h", omittingEmptySubsequences: false)
        if parts.count == 2, let hour = Int(parts[0]), hour <= 24, parts[1].isEmpty || Int(parts[1]) != nil {
            place += 1
        } else if isNumber(place), place + 1 < words.count, words[place + 1] == "gio" {
            place += 2
            // "17 giờ ngày 30/6" has no minutes.
            if isNumber(place), place + 1 < words.count, words[place + 1] == "phut" || words[place + 1] == "ngay" {
                place += words[place + 1] == "phut" ? 2 : 1
            }
        } else {
            kept.append(words[place])
            place += 1
        }
    }
    return kept
}
