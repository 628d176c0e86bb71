import Intake
import Statistics
import Terminal

/// Two days side by side: what came and went, who gained and who lost.
struct ComparisonDrawing {
    private let screen: ComparisonScreen
    private let model: Model
    private let language: Language
    private let text: ColumnText
    private let view: TableView<ComparisonColumn>

    init(_ screen: ComparisonScreen, _ model: Model) {
        self.screen = screen
        self.model = model
        language = model.language
        text = ColumnText(model.language, groups: [])
        let name = ScreenColumns.nameColumn..<ScreenColumns.nameColumn + Self.nameWidth(screen, model)
        let layout = TableLayout(
            Self.asked(screen, model), yielding: Self.yielding, offset: screen.columnOffset,
            room: Self.room(screen, model))
        view = TableView(first: name, layout, line: 0..<model.size.columns)
    }

    func draw(on frame: inout Frame) {
        TitleLine.draw(model, crumbs: [Text.comparisonTitle[language]], on: &frame)
        strip(on: &frame)
        let places = TablePlacement(model.size, hasFilteredTotals: false)
        guard let comparison = screen.ready else {
            let sentence = screen.comparison == .waiting ? Text.fetchingFigures : screen.problem ?? Text.noHistory
            for (row, line) in zip(places.body, wrapped(sentence[language], to: model.size.columns - 4)) {
                frame.put(line, row: row, column: 2, style: Style(screen.comparison == .waiting ? .muted : .warning))
            }
            return
        }
        heading(row: places.heading, on: &frame)
        for row in places.body {
            let place = screen.window.top + row - places.body.lowerBound
            guard let shown = screen.row(place) else { break }
            line(shown, row: row, on: &frame)
            if place == screen.window.selected { view.select(row: row, on: &frame) }
        }
        if let whole = comparison.whole { totals(whole, comparison.units.count, row: places.allTotals, on: &frame) }
    }

    /// The days and what they mean in a sentence, then who moved which way.
    private func strip(on frame: inout Frame) {
        let numbers = text.numbers
        var line = " " + Text.days(numbers.date(screen.from), numbers.date(screen.to))[language]
        if let open = screen.ready?.whole?.open, let arrived = screen.ready?.whole?.received,
            let done = screen.ready?.whole?.processed
        {
            line += ": "
            let movement = Text.movement(
                numbers.count(arrived.difference), numbers.count(done.difference), numbers.signed(open))
            let used = frame.put(line, row: 1, column: 0, style: Style(.deadline), maxWidth: model.size.columns - 1)
            frame.put(
                movement[language], row: 1, column: used, style: Style(Glyph.role(open.improvement)),
                maxWidth: max(0, model.size.columns - used))
        } else {
            frame.put(line, row: 1, column: 0, style: Style(.deadline), maxWidth: model.size.columns)
        }
        guard let comparison = screen.ready else { return }
        let movements = comparison.units.compactMap(\.change.open?.improvement)
        let movers = Text.movers(
            better: movements.count { $0 == .better }, worse: movements.count { $0 == .worse })
        let used = frame.put(
            movers[language], row: 2, column: 1, style: Style(.normal), maxWidth: model.size.columns - 2)
        let remark = comparison.remarks(language).joined(separator: " ")
        frame.put(
            remark, row: 2, column: used + 3, style: Style(.warning), maxWidth: max(0, model.size.columns - used - 4))
    }

    private func heading(row: Int, on frame: inout Frame) {
        func mark(_ column: ComparisonColumn) -> String {
            guard let place = screen.sort.firstIndex(where: { $0.column == column }) else { return "" }
            return (screen.sort.count > 1 ? String(place + 1) : "") + (screen.sort[place].isDescending ? "▼" : "▲")
        }
        view.heading(row: row, name: (ComparisonColumn.name.shortTitle[language], mark(.name)), on: &frame) { column in
            (TableCell(column.shortTitle[language]), mark(column))
        }
    }

    private func line(_ line: ComparisonScreen.Row, row: Int, on frame: inout Frame) {
        switch line {
        case .unit(let unit):
            view.line(row: row, name: TableCell(unit.unit.name), on: &frame) { cell($0.value(unit), .normal) }
        case .appeared(let unit), .vanished(let unit):
            let isNew = line == .appeared(unit)
            view.line(row: row, name: TableCell(unit.name, .noData), on: &frame) { _ in nil }
            frame.put(
                (isNew ? Text.appeared : Text.vanished)[language], row: row, column: view.first.upperBound + 1,
                style: Style(.noData))
        }
    }

    private func totals(_ whole: FiguresChange, _ count: Int, row: Int, on frame: inout Frame) {
        let title = Text.units(shown: count, all: count)[language]
        view.strip(row: row, title: title, role: .total, on: &frame) { column in
            let value = column.total(whole)
            return value == .missing ? nil : cell(value, .total)
        }
    }

    private func cell(_ value: ColumnValue, _ role: Role) -> TableCell {
        TableCell(text.totalText(value), value.improvement.map { $0 == .same ? role : Glyph.role($0) } ?? role)
    }

    // MARK: Which columns, and where

    /// Columns in the order they are given room; the last are the first to go.
    private static let yielding: [ComparisonColumn] = [
        .openAfter, .openChange, .processingChange, .arrived, .done, .processingAfter, .openBefore, .rankChange,
        .rankAfter, .signingAfter, .signingChange, .leaderAfter, .leaderChange, .processingBefore, .rankBefore,
        .signingBefore, .leaderBefore,
    ]

    private static func nameWidth(_ screen: ComparisonScreen, _ model: Model) -> Int {
        let longest = screen.ready?.units.map { displayWidth(of: $0.unit.name) }.max() ?? 20
        return max(16, min(longest, max(20, min(44, model.size.columns / 3))))
    }

    private static func width(_ column: ComparisonColumn, _ screen: ComparisonScreen, _ model: Model) -> Int {
        let title = displayWidth(of: column.shortTitle[model.language]) + 1
        let total = screen.ready?.whole.map { whole in
            displayWidth(of: ColumnText(model.language, groups: []).totalText(column.total(whole)))
        }
        // A change of points is never cut, whosever it is: "+100,00 ↗".
        let text = ColumnText(model.language, groups: [])
        let widest = (screen.ready?.units ?? []).map { displayWidth(of: text.text(column.value($0))) }.max() ?? 0
        return max(title, total ?? 0, min(widest, 10), column == .rankChange ? 6 : 7)
    }

    private static func asked(_ screen: ComparisonScreen, _ model: Model) -> [TableLayout<ComparisonColumn>.Column] {
        (screen.ready?.columns ?? []).filter { $0 != .unitID && $0 != .name }
            .map { TableLayout.Column($0, width: width($0, screen, model)) }
    }

    private static func room(_ screen: ComparisonScreen, _ model: Model) -> Range<Int> {
        let start = ScreenColumns.nameColumn + nameWidth(screen, model)
        return start..<max(start, model.size.columns)
    }

    /// How far columns can be scrolled.
    static func maximumOffset(_ screen: ComparisonScreen, _ model: Model) -> Int {
        TableLayout.maximumOffset(asked(screen, model), yielding: yielding, room: room(screen, model))
    }
}
