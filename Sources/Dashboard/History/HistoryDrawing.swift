import Statistics
import Terminal

/// How a backlog came about and where it is heading, in as many charts as the window has room for.
struct HistoryDrawing {
    private let screen: HistoryScreen
    private let model: Model
    private let language: Language

    init(_ screen: HistoryScreen, _ model: Model) {
        self.screen = screen
        self.model = model
        language = model.language
    }

    func draw(on frame: inout Frame) {
        let name = screen.unit.flatMap { model.data?.unit($0)?.figures.unit.name } ?? Text.whole[language]
        TitleLine.draw(model, crumbs: [Text.historyTitle[language], name], on: &frame)
        frame.cursor = Position(row: 1, column: 1)
        guard let data = model.data else { return }
        let pace = screen.unit.map { data.unit($0)?.pace } ?? model.current.content?.all.pace
        strip(pace, data.assessment.frame, on: &frame)
        guard case .ready(let history) = screen.history, history.points.count > 1 else {
            let sentence: Phrase =
                switch screen.history {
                case .waiting: Text.fetchingFigures
                case .ready: Text.onePoint
                case .unavailable: Text.noHistory
                }
            for (row, line) in wrapped(sentence[language], to: model.size.columns - 4).enumerated() {
                frame.put(line, row: 3 + row, column: 2, style: Style(.muted))
            }
            return
        }
        let outlook = pace.flatMap { BacklogOutlook($0, in: data.assessment.frame) }
        let charts = HistoryCharts(history, outlook, language)
        for (chart, rows) in zip(screen.charts, Self.rows(model.size)) {
            let legend = charts.legend(chart, room: model.size.columns - 2)
            for (place, segment) in legend.enumerated() {
                let before = legend.prefix(place).reduce(1) { $0 + displayWidth(of: $1.text) }
                frame.put(
                    segment.text, row: rows.lowerBound, column: before, style: Style(segment.role),
                    maxWidth: max(0, model.size.columns - before - 1))
            }
            let rect = Rect(
                row: rows.lowerBound + 1, column: 1, rows: rows.count - 1, columns: model.size.columns - 2)
            charts.draw(chart, in: rect, on: &frame)
        }
    }

    private func strip(_ pace: Pace?, _ frame: PaceFrame, on screen: inout Frame) {
        let isNarrow = model.size.columns < 110
        var column = 1
        column += screen.put(
            StatusLine.deadline(frame, language, isShort: isNarrow), row: 1, column: column, style: Style(.deadline))
        guard let pace else { return }
        column += 2
        screen.put(
            pace.verdictSentence(language), row: 1, column: column,
            style: Style(pace.verdict.map { Glyph.role($0.severity) } ?? .normal),
            maxWidth: max(0, model.size.columns - column - 1))
    }

    /// The rows of each chart, its legend included: three where the window is high, else two or one.
    static func rows(_ size: Size) -> [Range<Int>] {
        let (first, last) = (2, size.rows - 1)
        let body = last - first
        // The one on top is given the most.
        let count = body >= 30 ? 3 : body >= 18 ? 2 : 1
        let lower = count == 1 ? 0 : body * 2 / (count == 3 ? 7 : 5)
        let upper = body - lower * (count - 1)
        return (0..<count).map { place in
            let start = place == 0 ? first : first + upper + lower * (place - 1)
            return start..<(start + (place == 0 ? upper : lower))
        }
    }
}

/// The charts of one history, and a line above each that says its values at both ends.
struct HistoryCharts {
    private let history: History
    private let outlook: BacklogOutlook?
    private let language: Language
    private let numbers: NumberText

    init(_ history: History, _ outlook: BacklogOutlook?, _ language: Language) {
        self.history = history
        self.outlook = outlook
        self.language = language
        numbers = NumberText(language)
    }

    /// In as many words as there is room for: where the lines lead is never what is cut.
    func legend(_ chart: HistoryScreen.Chart, room: Int) -> [Segment] {
        let choices = Shortness.allCases.map { legend(chart, $0) }
        return choices.first { $0.reduce(0) { $0 + displayWidth(of: $1.text) } <= room } ?? choices.last ?? []
    }

    /// What gives way first: that a register begins at 0, then the range of what is foretold.
    private enum Shortness: CaseIterable { case whole, withoutBeginning, short }

    private func legend(_ chart: HistoryScreen.Chart, _ shortness: Shortness) -> [Segment] {
        guard let first = history.points.first, let last = history.points.last else { return [] }
        func ends(_ title: Phrase, _ value: (History.Point) -> String) -> Segment {
            Segment(
                "\(title[language]) \(value(first)) (\(numbers.dayAndMonth(first.day))) → \(value(last)) (\(numbers.dayAndMonth(last.day)))",
                .chartLine)
        }
        switch chart {
        case .backlog:
            var parts = [ends(Phrase("Tồn", "Open")) { numbers.count($0.open) }]
            if history.beginsAtZero, shortness == .whole {
                parts.append(
                    Segment(Phrase(" · sổ bắt đầu từ 0", " · the register begins at 0")[language], .muted))
            }
            if let outlook {
                let day = numbers.dayAndMonth(outlook.until)
                parts.append(Segment(Phrase(" · ⠢ cần: 0", " · ⠢ needed: 0")[language], .met))
                if let left = outlook.left {
                    let count = numbers.count(left)
                    let range =
                        outlook.least == outlook.most
                        ? "" : " \(numbers.count(outlook.least))–\(numbers.count(outlook.most))"
                    let detail = range.isEmpty ? "" : Phrase(" (từ\(range))", " (of\(range))")[language]
                    let short = Phrase(" · ⠢ cứ thế còn: \(count) (\(day))", " · ⠢ left so: \(count) (\(day))")
                    if shortness == .short {
                        parts.append(Segment(short[language], .warning))
                        return parts
                    }
                    parts.append(
                        Segment(
                            Phrase(
                                " · ⠢ tồn này cứ thế còn: \(count)\(detail) (\(day))",
                                " · ⠢ of these still open: \(count)\(detail) (\(day))")[language], .warning))
                }
            }
            return parts
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

    func draw(_ chart: HistoryScreen.Chart, in rect: Rect, on frame: inout Frame) {
        switch chart {
        case .backlog: backlog(rect, on: &frame)
        case .flows: flows(rect, on: &frame)
        case .rate: rate(rect, on: &frame)
        }
    }

    private var days: ClosedRange<Int> {
        let first = number(history.points.first?.day)
        return first...max(first, number(history.points.last?.day), number(outlook?.until))
    }

    private func number(_ day: CalendarDay?) -> Int { day.map { Int($0.daysSince1970) } ?? .min }

    private func scale(_ greatest: Int, _ rect: Rect) -> ChartScale {
        ChartScale(greatest: greatest, steps: max(1, (rect.rows - 1) / 2))
    }

    private func backlog(_ rect: Rect, on frame: inout Frame) {
        let greatest = max(history.points.map(\.open).max() ?? 0, outlook?.from.open ?? 0)
        let scale = scale(greatest, rect)
        var lines: [LineChart.Line] = []
        if let outlook {
            func line(to open: Int, _ role: Role) -> LineChart.Line {
                LineChart.Line(
                    [
                        LineChart.Point(x: number(outlook.from.day), y: outlook.from.open),
                        LineChart.Point(x: number(outlook.until), y: open),
                    ], role: role, isDotted: true)
            }
            lines.append(line(to: 0, .met))
            if let left = outlook.left { lines.append(line(to: left, .warning)) }
        }
        lines.append(
            LineChart.Line(history.points.map { LineChart.Point(x: number($0.day), y: $0.open) }, role: .chartLine))
        var marks = [outlook?.until, history.points.last?.day, history.points.first?.day].compactMap { $0 }
        marks += history.points.dropFirst().dropLast().reversed().map(\.day)
        LineChart(
            x: days, scale: scale, lines: lines,
            yMarks: scale.marks.reversed().map { ChartMark($0, numbers.count($0)) },
            xMarks: spread(marks, over: rect), rule: outlook.map { number($0.from.day) }
        ).draw(on: &frame, in: rect)
    }

    /// The first three marks, then only as many as leave room between them.
    private func spread(_ marks: [CalendarDay], over rect: Rect) -> [ChartMark] {
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
        LineChart(
            x: number(history.points.first?.day)...number(history.points.last?.day), scale: fine,
            lines: [LineChart.Line(points)],
            yMarks: scale.marks.reversed().map { ChartMark($0 * 100, "\($0) %") },
            xMarks: spread(marks + history.points.dropFirst().dropLast().reversed().map(\.day), over: rect)
        ).draw(on: &frame, in: rect)
    }
}
