import Statistics

/// Sentences of comparisons, histories and the pace.
extension Text {
    static let comparisonTitle = Phrase("So sánh", "Comparison")
    static let historyTitle = Phrase("Diễn biến tồn đọng", "Backlog over time")
    static let whole = Phrase("toàn bộ", "all units")
    static let daysPrompt = Phrase("So sánh hai ngày:", "Compare two days:")
    static let needsTwoDays = Phrase(
        "Cần hai ngày khác nhau, vd 7/6/2023 14/6/2023:", "Two days, e.g. 7/6/2023 14/6/2023:")
    static let fetchingFigures = Phrase("Đang lấy số liệu…", "Fetching the figures…")
    static let noHistory = Phrase(
        "Chưa có sổ đăng ký hoặc báo cáo của nhiều ngày nên chưa vẽ được diễn biến.",
        "There is no register and no report of another day, so nothing can be drawn.")
    static let onePoint = Phrase(
        "Mới có số liệu của một ngày: cần sổ đăng ký hoặc báo cáo của ngày khác để vẽ diễn biến.",
        "There are figures of one day only: a register or a report of another day is needed for a chart.")
    static let appeared = Phrase("mới có", "new")
    static let vanished = Phrase("không còn", "gone")

    /// What stands above a comparison: days, what came and went, who moved which way.
    static func days(_ from: String, _ to: String) -> Phrase {
        Phrase("\(from) → \(to)", "\(from) → \(to)")
    }

    /// "đến 1.234, xử lý 890, tồn +344".
    static func movement(_ arrived: String, _ done: String, _ open: String) -> Phrase {
        Phrase("đến \(arrived), xử lý \(done), tồn \(open)", "arrived \(arrived), done \(done), open \(open)")
    }

    /// "↗ 12 đơn vị tốt lên · ↘ 20 xấu đi".
    static func movers(better: Int, worse: Int) -> Phrase {
        Phrase(
            "↘ \(better) đơn vị giảm tồn (tốt lên) · ↗ \(worse) tăng tồn (xấu đi)",
            "↘ \(plural(better, "unit")) with less open (better) · ↗ \(worse) with more (worse)")
    }
}
