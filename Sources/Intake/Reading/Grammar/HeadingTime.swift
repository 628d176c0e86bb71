import Statistics

/// Which days a heading says its column covers.
public enum HeadingTime: Hashable, Sendable {
    /// Whole months of a year, or of the year of the title (nil).
    case months(ClosedRange<Int>, year: Int?)
    /// From–to, or only to.
    case days(from: CalendarDay?, to: CalendarDay)
    /// The same without a year: that of the title.
    case daysOfYear(from: MonthDay?, to: MonthDay)
    /// "Tuần 23".
    case week(Int)
    /// "Tuần này", "kỳ này", "trong tuần".
    case this
    /// "Kỳ trước", "cùng kỳ năm trước".
    case previous
    /// "Lũy kế", "từ đầu năm".
    case cumulative

    /// A day of any year.
    public struct MonthDay: Hashable, Sendable {
        let month: Int
        let day: Int

        /// In a year; nil for 29 February of most.
        func day(of year: Int) -> CalendarDay? { CalendarDay(year: year, month: month, day: day) }
    }

    /// Takes the time out of `tokens`, with the word before it; nil when they tell none. What was carried over from an
    /// earlier period is a kind of document, not a time.
    static func take(from tokens: inout [HeadingToken]) -> (time: HeadingTime, after: String)? {
        let words = tokens.map(\.word)
        guard !speaksOfCarrying(words) else { return nil }
        for place in words.indices {
            guard let (time, length) = time(words[place...]) else { continue }
            // "Đến trong quý III" is what came in it, "tồn cuối tháng 6" what was open when it ended.
            let before = place > 0 ? words[place - 1] : ""
            let first = ["trong", "dau", "cuoi"].contains(before) ? place - 1 : place
            tokens.removeSubrange(first..<min(tokens.count, place + length))
            if time.isYear { takeSum(&tokens) }
            return (time, before == "trong" ? (first > 0 ? words[first - 1] : "") : before)
        }
        return nil
    }

    /// Whether it is a whole year.
    private var isYear: Bool {
        if case .months(1...12, _) = self { return true }
        return false
    }

    /// Takes "lũy kế từ 01/01" out: a year says as much.
    private static func takeSum(_ tokens: inout [HeadingToken]) {
        let words = tokens.map(\.word)
        guard let place = words.indices.first(where: { words[$0...].starts(with: ["luy", "ke"]) }) else { return }
        let fillers: Set<String> = ["tu", "ngay", "dau", "nam", "den", "nay"]
        var end = place + 2
        while end < words.count, fillers.contains(words[end]) || (Int(words[end]) ?? 99) < 13 { end += 1 }
        tokens.removeSubrange(place..<end)
    }

    private static let units: Set<String> = ["ky", "nam", "thang", "tuan", "quy"]

    private static func speaksOfCarrying(_ words: [String]) -> Bool {
        for place in words.indices where units.contains(words[place]) {
            let before = place > 0 ? words[place - 1] : ""
            let earlier = words[..<place].suffix(4)
            let next = place + 1 < words.count ? words[place + 1] : ""
            let behind = words.dropFirst(place + 2).prefix(3)
            if next == "truoc",
                earlier.contains("ton") || earlier.contains("tu") || earlier.contains("chuyen")
                    || (earlier.contains("chua") && earlier.contains("xu"))
                    || behind.contains("chuyen") || behind.contains("ton")
            {
                return true
            }
            let arrives = ["nhan", "den", "sinh", "moi"]
            let isNumbered = Int(next) != nil || (words[place] == "quy" && quarters[next] != nil)
            if before == "trong", !isNumbered,
                earlier.dropLast().contains(where: arrives.contains)
                    || words.dropFirst(place + 1).prefix(2).contains("nhan")
            {
                return true
            }
            if ["dau", "cuoi", "sau"].contains(before), !isNumbered, words.contains("ton") { return true }
            if next == "sau", words.contains("chuyen") { return true }
        }
        return false
    }

    private static func time(_ words: ArraySlice<String>) -> (HeadingTime, length: Int)? {
        let rest = Array(words.prefix(12))
        func word(_ place: Int) -> String { place < rest.count ? rest[place] : "" }
        if let found = writtenDays(rest) { return found }
        if let count = Int(word(0)), (1...12).contains(count), word(1) == "thang" {
            let isEnd = word(2) == "cuoi"
            let isStart = word(2) == "dau"
            var place = isEnd || isStart ? 3 : 2
            if word(place) == "nam" { place += 1 }
            let year = Self.year(word(place))
            guard isEnd || isStart || year != nil else { return nil }
            let months = isEnd ? (13 - count)...12 : 1...count
            return (.months(months, year: year), year == nil ? place : place + 1)
        }
        if word(0) == "thang", let month = Int(word(1)), (1...12).contains(month) {
            let place = word(2) == "nam" ? 3 : 2
            let year = Self.year(word(place))
            return (.months(month...month, year: year), year == nil ? 2 : place + 1)
        }
        if word(0) == "quy", let quarter = quarters[word(1)] {
            let place = word(2) == "nam" ? 3 : 2
            let year = Self.year(word(place))
            let months = (quarter * 3 - 2)...(quarter * 3)
            return (.months(months, year: year), year == nil ? 2 : place + 1)
        }
        if word(0) == "nam", let year = Self.year(word(1)) { return (.months(1...12, year: year), 2) }
        if word(0) == "luy", word(1) == "ke" {
            var length = 2
            for more in ["tu", "dau", "nam", "den", "nay"] where word(length) == more { length += 1 }
            return (.cumulative, length)
        }
        if word(0) == "tu", word(1) == "dau", word(2) == "nam" {
            return (.cumulative, word(3) == "den" && word(4) == "nay" ? 5 : 3)
        }
        if word(0) == "cung", word(1) == "ky" {
            if word(2) == "nam" { return (.previous, year(word(3)) != nil || word(3) == "truoc" ? 4 : 3) }
            return (.previous, 2)
        }
        if word(0) == "ky", word(1) == "bao", word(2) == "cao" { return (.this, 3) }
        if units.contains(word(0)) {
            if word(1) == "nay" { return (.this, 2) }
            if word(1) == "truoc" { return (.previous, 2) }
        }
        if word(0) == "trong", ["tuan", "thang", "quy"].contains(word(1)), Int(word(2)) == nil,
            word(1) != "quy" || quarters[word(2)] == nil
        {
            return (.this, word(2) == "nay" ? 3 : 2)
        }
        if word(0) == "tuan", let number = Int(word(1)), (1...53).contains(number) { return (.week(number), 2) }
        return nil
    }

    /// "từ ngày 01/06 đến ngày 14/06/2023", "01/06/2023 - 14/06/2023", "đến 14/06/2023".
    private static func writtenDays(_ rest: [String]) -> (HeadingTime, length: Int)? {
        var place = 0
        func skip(_ words: Set<String>) { while place < rest.count, words.contains(rest[place]) { place += 1 } }
        let opens = rest.first.map { ["tu", "den", "tinh", "ngay"].contains($0) || Int($0) != nil } ?? false
        guard opens else { return nil }
        skip(["tu", "tinh", "so", "lieu", "den", "ngay", "het"])
        guard let first = dayParts(rest, &place) else { return nil }
        let afterFirst = place
        skip(["den", "ngay", "het", "toi"])
        if let second = dayParts(rest, &place), let year = second.year,
            let to = CalendarDay(year: year, month: second.month, day: second.day),
            let from = CalendarDay(year: first.year ?? year, month: first.month, day: first.day)
                .flatMap({ $0 <= to ? $0 : CalendarDay(year: year - 1, month: first.month, day: first.day) })
        {
            return (.days(from: from, to: to), place)
        }
        if first.year == nil, rest.first.map({ Int($0) == nil }) ?? false {
            // "đến 30/6", "từ 01/7 đến 30/9"; "từ 01/7" alone tells no end.
            let from = MonthDay(month: first.month, day: first.day)
            place = afterFirst
            skip(["den", "ngay", "het", "toi"])
            if let second = dayParts(rest, &place), second.year == nil {
                return (.daysOfYear(from: from, to: MonthDay(month: second.month, day: second.day)), place)
            }
            return rest.first == "tu" ? nil : (.daysOfYear(from: nil, to: from), afterFirst)
        }
        guard let year = first.year, rest.first != "tu",
            let day = CalendarDay(year: year, month: first.month, day: first.day)
        else { return nil }
        return (.days(from: nil, to: day), afterFirst)
    }

    private static func dayParts(
        _ rest: [String], _ place: inout Int
    ) -> (day: Int, month: Int, year: Int?)? {
        var at = place
        guard at < rest.count, let day = Int(rest[at]), (1...31).contains(day) else { return nil }
        at += 1
        if at < rest.count, rest[at] == "thang" { at += 1 }
        guard at < rest.count, let month = Int(rest[at]), (1...12).contains(month) else { return nil }
        at += 1
        var year: Int?
        let afterMonth = at
        if at < rest.count, rest[at] == "nam" { at += 1 }
        if at < rest.count, let found = Self.year(rest[at]) {
            year = found
            at += 1
        } else {
            at = afterMonth
        }
        place = at
        return (day, month, year)
    }

    private static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1990...2199).contains(year) else { return nil }
        return year
    }

    private static let quarters = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4]
}
