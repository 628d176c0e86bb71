import Statistics
import Terminal

/// The charts of one history, and a line above each that says its values at both ends.
struct HistoryCharts {
    private let history: History
    private let outlook: BacklogOutlook?
    private let language: Language
    private let numbers: NumberText
    /// How many units, of how many, have open documents that are not in the lines.
    private let leftOut: (units: Int, of: Int)?

    init(
        _ history: History, _ outlook: BacklogOutlook?, _ language: Language,
        leavingOut leftOut: (units: Int, of: Int)? = nil
    ) {
        self.history = history
        self.leftOut = leftOut
        self.outlook = outlook
        self.language = language
        numbers = NumberText(language)
    }

    /// In as many words as there is room for: where the lines lead is never what is cut.
    func legend(_ chart: HistoryScreen.Chart, room: Int) -> [Segment] {
        let choices = Shortness.allCases.map { shortness in
            var parts = legend(chart, shortness)
            // Of whom the lines tell nothing is never what is cut: it stands right behind the first words.
            if let leftOut, !parts.isEmpty { parts.insert(leftOutSegment(leftOut, shortness), at: 1) }
            return parts
        }
        return choices.first { $0.reduce(0) { $0 + displayWidth(of: $1.text) } <= room } ?? choices.last ?? []
    }

    private func leftOutSegment(_ leftOut: (units: Int, of: Int), _ shortness: Shortness) -> Segment {
        let (told, all) = (numbers.count(leftOut.of - leftOut.units), numbers.count(leftOut.of))
        let text =
            shortness == .shortest || shortness == .short
            ? Phrase(" · \(told)/\(all) đơn vị", " · \(told) of \(plural(all, "unit"))")
            : Phrase(
                " · \(told)/\(all) đơn vị có sổ, số khác không tính",
                " · \(told) of \(plural(all, "unit")) have registers, others are not counted")
        return Segment(text[language], .warning)
    }

    /// What gives way first: that a register begins at 0, then the range of what is foretold, then where the curve began and what
    /// is asked for. What is foretold never does.
    private enum Shortness: CaseIterable { case whole, withoutBeginning, short, shortest }

    private func legend(_ chart: HistoryScreen.Chart, _ shortness: Shortness) -> [Segment] {
        guard let first = history.points.first, let last = history.points.last else { return [] }
        func ends(_ title: Phrase, _ value: (History.Point) -> String) -> Segment {
            guard shortness != .shortest else {
                return Segment("\(title[language]) \(value(last)) (\(numbers.dayAndMonth(last.day)))", .chartLine)
            }
            return Segment(
                "\(title[language]) \(value(first)) (\(numbers.dayAndMonth(first.day))) → \(value(last)) (\(numbers.dayAndMonth(last.day)))",
                .chartLine)
        }
        switch chart {
        case .burnDown: return burnDownLegend(shortness)
        case .backlog:
            var parts = [ends(Phrase("Tồn", "Open")) { numbers.count($0.open) }]
            if history.beginsAtZero, shortness == .whole {
                parts.append(
                    Segment(" · " + Self.beginsAtZero[language], .muted))
            }
            if let day = history.endsEarly, shortness == .whole {
                let shown = numbers.dayAndMonth(day)
                parts.append(
                    Segment(Phrase(" · sau \(shown): chưa rõ", " · after \(shown): not known")[language], .warning))
            }
            // With an order the outlook is that of its documents, not of everything open.
            return parts + (history.burnDown == nil ? outlookLegend(shortness) : [])
        case .flows:
            let title =
                history.isWeekly ? Phrase("mỗi tuần", "each week") : Phrase("giữa hai báo cáo", "between reports")
            let latest = history.points.last?.since.map { since in
                Phrase(
                    "; gần nhất đến \(numbers.count(since.arrivals)), xử lý \(numbers.count(since.completions))",
                    "; latest: \(numbers.count(since.arrivals)) arrived, \(numbers.count(since.completions)) done")[
                        language]
            }
            return [
                Segment("█ " + Phrase("đến", "arrived")[language] + "  ", .warning),
                Segment("▒ " + Phrase("xử lý", "done")[language], .met),
                Segment(" \(title[language])\(latest ?? "")", .normal),
            ]
        case .rate:
            return [ends(Phrase("Tỷ lệ xử lý", "Processed")) { numbers.percent($0.processedShare) }]
        }
    }

    /// "Theo chỉ đạo 26.659 (31/05) → còn 26.230 (14/06)", with where it is heading.
    private func burnDownLegend(_ shortness: Shortness) -> [Segment] {
        guard let burnDown = history.burnDown, let last = burnDown.points.last, let first = burnDown.points.first
        else { return [] }
        let (ordered, left) = (numbers.count(burnDown.ordered), numbers.count(last.left))
        let (from, to) = (numbers.dayAndMonth(first.day), numbers.dayAndMonth(last.day))
        let title =
            shortness == .shortest
            ? Phrase("Phải xong: còn \(left)/\(ordered)", "Ordered: \(left)/\(ordered) left")
            : Phrase(
                "Phải xong theo chỉ đạo \(ordered) (\(from)) → còn \(left) (\(to))",
                "Ordered to be cleared \(ordered) (\(from)) → left \(left) (\(to))")
        return [Segment(title[language], .chartLine)] + outlookLegend(shortness)
    }

    private func outlookLegend(_ shortness: Shortness) -> [Segment] {
        guard let outlook else { return [] }
        let (asked, so) = (LineChart.Stroke.dotted.sign, LineChart.Stroke.dashed.sign)
        let day = numbers.dayAndMonth(outlook.until)
        var parts =
            shortness == .shortest
            ? [] : [Segment(Phrase(" · \(asked) cần: 0", " · \(asked) needed: 0")[language], .met)]
        guard let left = outlook.left else { return parts }
        let count = numbers.count(left)
        if shortness == .short || shortness == .shortest {
            let short = Phrase(" · \(so) cứ thế còn: \(count) (\(day))", " · \(so) left so: \(count) (\(day))")
            return parts + [Segment(short[language], .warning)]
        }
        let range =
            outlook.least == outlook.most ? "" : " \(numbers.count(outlook.least))–\(numbers.count(outlook.most))"
        let detail = range.isEmpty ? "" : Phrase(" (từ\(range))", " (of\(range))")[language]
        parts.append(
            Segment(
                Phrase(
                    " · \(so) tồn này cứ thế còn: \(count)\(detail) (\(day))",
                    " · \(so) of these still open: \(count)\(detail) (\(day))")[language], .warning))
        return parts
    }

    func draw(_ chart: HistoryScreen.Chart, in rect: Rect, on frame: inout Frame) {
        switch chart {
        case .burnDown: burnDown(rect, on: &frame)
        case .backlog: backlog(rect, on: &frame)
        case .flows: flows(rect, on: &frame)
        case .rate: rate(rect, on: &frame)
        }
    }

    private func number(_ day: CalendarDay?) -> Int { day.map { Int($0.daysSince1970) } ?? .min }

    private func scale(_ greatest: Int, _ rect: Rect) -> ChartScale {
        ChartScale(greatest: greatest, steps: max(1, (rect.rows - 1) / 2))
    }

    /// The line the documents ordered have to follow from the order's day to the deadline, and the one they follow.
    private func burnDown(_ rect: Rect, on frame: inout Frame) {
        guard let points = history.burnDown?.points, let first = points.first else { return }
        var asked: [LineChart.Line] = []
        if let outlook {
            asked = [line(from: (first.day, first.left), to: (outlook.until, 0), .met, .dotted)]
            if let left = outlook.left, let last = points.last {
                asked.append(line(from: (last.day, last.left), to: (outlook.until, left), .warning, .dashed))
            }
        }
        curve(points.map { ($0.day, $0.left) }, asked, until: outlook?.until, in: rect, on: &frame)
    }

    private func backlog(_ rect: Rect, on frame: inout Frame) {
        var asked: [LineChart.Line] = []
        let outlook = history.burnDown == nil ? outlook : nil
        if let outlook {
            asked = [line(from: outlook.from, to: (outlook.until, 0), .met, .dotted)]
            if let left = outlook.left {
                asked.append(line(from: outlook.from, to: (outlook.until, left), .warning, .dashed))
            }
        }
        curve(
            history.points.map { ($0.day, $0.open) }, asked, until: outlook?.until, in: rect, on: &frame,
            least: outlook?.from.open ?? 0)
        // Where the line above has no room for it: in the corner that such a curve leaves free.
        let legend = legend(.backlog, room: rect.columns).map(\.text).joined()
        let note = Self.beginsAtZero[language]
        if history.beginsAtZero, !legend.contains(note), rect.rows > 3 {
            frame.put(
                note, row: rect.row, column: rect.column + 9, style: Style(.muted), maxWidth: max(0, rect.columns - 10))
        }
    }

    static let beginsAtZero = Phrase("sổ bắt đầu từ 0", "the register begins at 0")

    private func line(
        from: (day: CalendarDay, open: Int), to: (day: CalendarDay, open: Int), _ role: Role,
        _ stroke: LineChart.Stroke
    ) -> LineChart.Line {
        LineChart.Line(
            [LineChart.Point(x: number(from.day), y: from.open), LineChart.Point(x: number(to.day), y: to.open)],
            role: role, stroke: stroke)
    }

    /// Counts by day, with the lines they are measured against until a day ahead.
    private func curve(
        _ points: [(day: CalendarDay, count: Int)], _ asked: [LineChart.Line], until: CalendarDay?, in rect: Rect,
        on frame: inout Frame, least: Int = 0
    ) {
        guard let first = points.first, let last = points.last else { return }
        let scale = scale(max(points.map(\.count).max() ?? 0, least), rect)
        let days = number(first.day)...max(number(first.day), number(last.day), number(until))
        let lines =
            asked
            + [LineChart.Line(points.map { LineChart.Point(x: number($0.day), y: $0.count) }, role: .chartLine)]
        let marks =
            [until, last.day, first.day].compactMap { $0 } + points.dropFirst().dropLast().reversed().map(\.day)
        LineChart(
            x: days, scale: scale, lines: lines,
            yMarks: scale.marks.reversed().map { ChartMark($0, numbers.count($0)) },
            xMarks: spread(marks, over: rect, days), rule: until.map { _ in number(last.day) }
        ).draw(on: &frame, in: rect)
    }

    /// The first three marks, then only as many as leave room between them.
    private func spread(_ marks: [CalendarDay], over rect: Rect, _ days: ClosedRange<Int>) -> [ChartMark] {
        let texts = marks.map { ChartMark(number($0), numbers.dayAndMonth($0)) }
        let span = max(1, days.upperBound - days.lowerBound)
        let apart = max(1, span * 14 / max(1, rect.columns))
        var kept: [ChartMark] = []
        for (place, mark) in texts.enumerated()
        where place < 3 || kept.allSatisfy({ abs($0.value - mark.value) >= apart }) { kept.append(mark) }
        return kept
    }

    private func flows(_ rect: Rect, on frame: inout Frame) {
        let known = history.points.drop { $0.since == nil }
        let scale = scale(known.map { max($0.since?.arrivals ?? 0, $0.since?.completions ?? 0) }.max() ?? 0, rect)
        PairedBars(
            pairs: known.map { point in point.since.map { PairedBars.Pair($0.arrivals, $0.completions) } },
            labels: known.map { numbers.dayAndMonth($0.day) }, scale: scale,
            yMarks: scale.marks.reversed().map { ChartMark($0, numbers.count($0)) }, roles: (.warning, .met)
        ).draw(on: &frame, in: rect)
    }

    private func rate(_ rect: Rect, on frame: inout Frame) {
        let greatest = history.points.compactMap(\.processedShare.hundredthsOfPercent).max() ?? 0
        let scale = scale((greatest + 99) / 100, rect)
        // Hundredths of a per cent, so that a slow change still rises by dots.
        let fine = ChartScale(end: scale.top * 100)
        let points = history.points.compactMap { point in
            point.processedShare.hundredthsOfPercent.map { LineChart.Point(x: number(point.day), y: $0) }
        }
        let marks = [history.points.last?.day, history.points.first?.day].compactMap { $0 }
        let days = number(history.points.first?.day)...number(history.points.last?.day)
        LineChart(
            x: days, scale: fine,
            lines: [LineChart.Line(points)],
            yMarks: scale.marks.reversed().map { ChartMark($0 * 100, "\($0) %") },
            xMarks: spread(marks + history.points.dropFirst().dropLast().reversed().map(\.day), over: rect, days)
        ).draw(on: &frame, in: rect)
    }
}
