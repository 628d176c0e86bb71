import Statistics

/// What can be said of time in a document of a certain half of a month.
struct TimeWords: Sendable {
    /// Of what lies behind it, for reports.
    let past: [String]
    /// Of continuing work.
    let ahead: [String]
    /// Of a single thing to do.
    let year: String

    /// The words for documents of that `half` month; reports in its second half cover that month, in its first half
    /// the month before.
    init(_ half: HalfMonth) {
        let year = half.year
        past =
            half.isSecond
            ? Self.past(year: year, month: half.month)
            : half.month == 1 ? Self.past(year: year - 1, month: 12) : Self.past(year: year, month: half.month - 1)
        let planned = half.month == 12 ? year + 1 : year
        self.year = "năm \(planned)"
        var ahead = [
            "năm \(planned)", "năm \(planned)", "năm \(planned)", "trong thời gian tới", "trong tình hình mới",
            half.month == 12 ? Self.quarter(1, planned) : Self.quarter((half.month + 2) / 3, year),
        ]
        if half.isBeforeTet { ahead += ["trước, trong và sau Tết Nguyên đán", "dịp Tết Nguyên đán"] }
        self.ahead = ahead
    }

    /// Spans that end with `month`.
    private static func past(year: Int, month: Int) -> [String] {
        var spans = ["tháng \(month) năm \(year)", "tháng \(month) năm \(year)"]
        if month % 3 == 0 { spans += [quarter(month / 3, year), quarter(month / 3, year)] }
        switch month {
        case 2, 4, 5, 7, 8, 10: spans.append("\(month) tháng đầu năm \(year)")
        case 6, 9: spans += ["\(month) tháng đầu năm \(year)", "\(month) tháng đầu năm \(year)"]
        case 11, 12: spans += ["năm \(year)", "năm \(year)", "năm \(year)"]
        default: break
        }
        return spans
    }

    private static func quarter(_ number: Int, _ year: Int) -> String {
        "quý \(["I", "II", "III", "IV"][max(0, min(3, number - 1))]) năm \(year)"
    }
}

/// Half of a month: as finely as subjects tell time.
struct HalfMonth: Equatable, Sendable {
    let year: Int
    let month: Int
    let isSecond: Bool
    /// Whether the lunar new year of that winter is still ahead.
    let isBeforeTet: Bool

    init(_ day: CalendarDay) {
        let (year, month, dayOfMonth) = day.components
        self.year = year
        self.month = month
        isSecond = dayOfMonth > 14
        isBeforeTet = month == 12 || (month == 1 && dayOfMonth < 20)
    }
}

extension Institution.Level {
    /// What can be said of place in a document written at this level.
    var places: [String] {
        switch self {
        case .central: ["tại các bộ, ngành, địa phương", "tại các địa phương"]
        case .province: ["trên địa bàn tỉnh", "trên địa bàn tỉnh", "tại các huyện, thị xã, thành phố"]
        case .district: ["trên địa bàn huyện", "trên địa bàn huyện", "tại các xã, thị trấn"]
        case .commune: ["tại địa phương", "trên địa bàn quản lý"]
        }
    }
}
