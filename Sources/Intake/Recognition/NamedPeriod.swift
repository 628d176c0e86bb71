import Statistics

/// The period that folded lines of a title name in words, as the office closes its figures: by the 14th (decree
/// 09/2019/NĐ-CP, article 12) a month goes from the 15th of the one before, and "6 tháng đầu năm 2023" is
/// 15/12/2022–14/06/2023. Nil when no line names one, or when they name several.
func namedPeriod(in lines: [[Substring]], cutOff: CutOff) -> ReportingPeriod? {
    var found: Set<MonthSpan> = []
    // "tháng 4, tháng 5 năm 2023" is more than one.
    for words in lines where words.count(where: { $0 == "thang" || $0 == "quy" }) < 2 {
        for place in words.indices {
            if let span = MonthSpan(words, at: place) { found.insert(span) }
        }
    }
    return found.count == 1 ? found.first.flatMap { cutOff.period(year: $0.year, months: $0.months) } : nil
}

/// Whole months of a year, from 1.
private struct MonthSpan: Hashable {
    let year: Int
    let months: ClosedRange<Int>

    init?(_ words: [Substring], at place: Int) {
        let rest = Array(words[place...].prefix(6))
        guard let first = rest.first else { return nil }
        let before = place > 0 ? words[place - 1] : ""
        let months: ClosedRange<Int>
        let length: Int
        if first == "quy", let quarter = rest.dropFirst().first.flatMap({ Self.quarters[$0] }) {
            (months, length) = (quarter * 3 - 2...quarter * 3, 2)
        } else if let half = Self.halves[rest.prefix(4).joined(separator: " ")] {
            (months, length) = (half, 4)
        } else if first == "thang", let month = rest.dropFirst().first.flatMap({ Int($0) }), (1...12).contains(month),
            // "ngày 20 tháng 6 năm 2023" is a day, "6 tháng …" a number of months.
            Int(before) == nil
        {
            (months, length) = (month...month, 2)
        } else if rest.count > 2, rest[1] == "thang", rest[2] == "nam", before != "ngay", let count = Int(first),
            (7...11).contains(count)
        {
            // "9 tháng năm 2023" is its first nine months, "6 tháng" may be either half; "ngày 9 tháng năm" is in May.
            (months, length) = (1...count, 2)
        } else if rest.prefix(2) == ["ca", "nam"] {
            (months, length) = (1...12, 1)
        } else if first == "nam", rest.count == 2, Self.isOfYear(words[..<place]) {
            (months, length) = (1...12, 0)
        } else {
            return nil
        }
        let behind = rest.dropFirst(length).drop { $0 == "nam" }
        guard let word = behind.first, word.utf8.count == 4, let year = Int(word), (1990...2199).contains(year)
        else { return nil }
        self.year = year
        self.months = months
    }

    /// What stands before a year that is the period itself: nothing, "kỳ báo cáo", or what a report is about.
    private static func isOfYear(_ before: ArraySlice<Substring>) -> Bool {
        if before.allSatisfy({ ["ky", "bao", "cao", "trong"].contains($0) }) { return true }
        let openings: [[Substring]] = [
            ["bao", "cao"], ["ket", "qua"], ["tinh", "hinh"], ["thong", "ke"], ["tong", "hop"], ["so", "lieu"],
            ["so", "van", "ban"], ["so", "dang", "ky"], ["so", "theo", "doi"], ["so", "cong", "van"], ["danh", "sach"],
            ["danh", "muc"],
        ]
        let others: Set<Substring> = [
            "thang", "quy", "tuan", "ngay", "theo", "dau", "cuoi", "voi", "sanh", "cung", "viet", "quang", "ha", "phia",
        ]
        return openings.contains { before.starts(with: $0) }
            && !before.dropFirst(2).contains { others.contains($0) || Int($0) != nil }
    }

    private static let quarters: [Substring: Int] = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "mot": 1, "hai": 2, "ba": 3, "tu": 4,
        "bon": 4,
    ]
    private static let halves: [String: ClosedRange<Int>] = [
        "6 thang dau nam": 1...6, "sau thang dau nam": 1...6, "6 thang cuoi nam": 7...12,
        "sau thang cuoi nam": 7...12, "9 thang dau nam": 1...9, "chin thang dau nam": 1...9,
    ]
}
