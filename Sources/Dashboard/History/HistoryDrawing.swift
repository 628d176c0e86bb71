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
                case .failed(let why): why
                }
            for (row, line) in wrapped(sentence[language], to: model.size.columns - 4).enumerated() {
                frame.put(line, row: 3 + row, column: 2, style: Style(.muted))
            }
            return
        }
        let outlook = pace.flatMap { BacklogOutlook($0, in: data.assessment.frame) }
        let charts = HistoryCharts(history, outlook, language, leavingOut: leftOut(of: history, data))
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

    /// The units with open documents of which no register tells, in a chart of registers of all units.
    private func leftOut(of history: History, _ data: DashboardData) -> (units: Int, of: Int)? {
        guard screen.unit == nil, history.isWeekly else { return nil }
        let units = data.assessment.units.map(\.figures).filter { $0.incoming != nil }
        let missing = units.count { $0.flow == nil && ($0.incoming?.stock ?? $0.incoming?[.open] ?? 0) > 0 }
        return missing == 0 ? nil : (missing, units.count)
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
