import Intake
import Statistics
import Terminal

/// Two days side by side: what came and went, who gained and who lost.
struct ComparisonDrawing {
    private struct Placed {
        let column: ComparisonColumn
        let start: Int
        let width: Int
    }

    private let screen: ComparisonScreen
    private let model: Model
    private let language: Language
    private let text: ColumnText
    private let nameWidth: Int
    private let columns: [Placed]

    init(_ screen: ComparisonScreen, _ model: Model) {
        self.screen = screen
        self.model = model
        language = model.language
        text = ColumnText(model.language, groups: [])
        nameWidth = Self.nameWidth(screen, model)
        columns = Self.placed(screen, model, offset: screen.columnOffset)
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
            if place == screen.window.selected {
                frame.restyle(Rect(row: row, column: 0, rows: 1, columns: model.size.columns), adding: .selected)
            }
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
        frame.fill(Rect(row: row, column: 0, rows: 1, columns: model.size.columns), style: Style(.heading))
        func mark(_ column: ComparisonColumn) -> String {
            guard let place = screen.sort.firstIndex(where: { $0.column == column }) else { return "" }
            return (screen.sort.count > 1 ? String(place + 1) : "") + (screen.sort[place].isDescending ? "▼" : "▲")
        }
        func style(_ mark: String) -> Style { Style(mark.isEmpty ? .heading : .headingSorted) }
        let nameMark = mark(.name)
        frame.put(
            ComparisonColumn.name.shortTitle[language] + (nameMark.isEmpty ? "" : " " + nameMark), row: row,
            column: ScreenColumns.nameColumn, style: style(nameMark), maxWidth: nameWidth)
        for placed in columns {
            let sortMark = mark(placed.column)
            frame.putRight(
                sortMark + placed.column.shortTitle[language], row: row, endColumn: placed.start + placed.width,
                style: style(sortMark), maxWidth: placed.width + 1)
        }
    }

    private func line(_ line: ComparisonScreen.Row, row: Int, on frame: inout Frame) {
        func name(_ unit: Unit, _ role: Role) {
            frame.put(unit.name, row: row, column: ScreenColumns.nameColumn, style: Style(role), maxWidth: nameWidth)
        }
        switch line {
        case .unit(let unit):
            name(unit.unit, .normal)
            for placed in columns { put(placed.column.value(unit), placed, .normal, row, &frame) }
        case .appeared(let unit), .vanished(let unit):
            let isNew = line == .appeared(unit)
            name(unit, .noData)
            frame.put(
                (isNew ? Text.appeared : Text.vanished)[language], row: row,
                column: ScreenColumns.nameColumn + nameWidth + 1, style: Style(.noData))
        }
    }

    private func totals(_ whole: FiguresChange, _ count: Int, row: Int, on frame: inout Frame) {
        frame.fill(Rect(row: row, column: 0, rows: 1, columns: model.size.columns), style: Style(.total))
        frame.put(
            Text.units(shown: count, all: count)[language], row: row, column: ScreenColumns.nameColumn,
            style: Style(.total), maxWidth: nameWidth)
        for placed in columns {
            let value = placed.column.total(whole)
            if value != .missing { put(value, placed, .total, row, &frame) }
        }
    }

    private func put(_ value: ColumnValue, _ placed: Placed, _ role: Role, _ row: Int, _ frame: inout Frame) {
        let role = value.improvement.map { $0 == .same ? role : Glyph.role($0) } ?? role
        frame.putRight(
            text.totalText(value), row: row, endColumn: placed.start + placed.width, style: Style(role),
            maxWidth: placed.width)
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
        return max(title, total ?? 0, column == .rankChange ? 6 : 7)
    }

    private static func placed(_ screen: ComparisonScreen, _ model: Model, offset: Int) -> [Placed] {
        let available = screen.ready?.columns.filter { $0 != .unitID && $0 != .name } ?? []
        var start = ScreenColumns.nameColumn + nameWidth(screen, model)
        var room = model.size.columns - start
        var chosen: [ComparisonColumn] = []
        if offset > 0 {
            for column in available.dropFirst(offset) {
                room -= width(column, screen, model) + 1
                if room < 0 { break }
                chosen.append(column)
            }
        } else {
            var kept: Set<ComparisonColumn> = []
            for column in yielding where available.contains(column) {
                let needed = width(column, screen, model) + 1
                if needed > room { continue }
                room -= needed
                kept.insert(column)
            }
            chosen = available.filter(kept.contains)
        }
        return chosen.map { column in
            let width = width(column, screen, model)
            defer { start += width + 1 }
            return Placed(column: column, start: start + 1, width: width)
        }
    }

    /// How far columns can be scrolled: until the last one alone remains.
    static func maximumOffset(_ screen: ComparisonScreen, _ model: Model) -> Int {
        let available = (screen.ready?.columns.count ?? 2) - 2
        return placed(screen, model, offset: 0).count >= available ? 0 : max(0, available - 1)
    }
}
