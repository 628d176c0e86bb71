import Intake
import Statistics
import Terminal

/// Draws the question about a file: one line a column with its first values and its meaning, the sums below.
enum QuestionDrawing {
    /// Rows of the screen for columns; the sums have the rest.
    static func columnRows(_ size: Size) -> Int { max(3, (size.rows - 9) * 3 / 5) }

    private static let values = 3
    private static let valueWidth = 9

    static func draw(_ screen: QuestionScreen, _ model: Model, on frame: inout Frame) {
        let size = model.size
        let language = model.language
        frame.fill(Rect(row: 0, column: 0, rows: size.rows, columns: size.columns), style: Style(.normal))
        frame.put(
            QuestionText.title(screen.table)[language], row: 0, column: 1, style: Style(.title),
            maxWidth: size.columns - 2)
        let isCertain = screen.table.isCertain
        let lacksDays = isCertain && screen.table.lacksDays && screen.table.days(ofPart: 0) == nil
        frame.put(
            (lacksDays ? QuestionText.lacksDays : isCertain ? QuestionText.certain : QuestionText.why)[language],
            row: 1, column: 1, style: Style(isCertain && !lacksDays ? .good : .warning), maxWidth: size.columns - 2)
        frame.put(
            TableSummary.days(screen.table, part: screen.part, language), row: 2, column: 1, style: Style(.muted),
            maxWidth: size.columns - 2)
        drawColumns(screen, model, on: &frame)
        drawSums(screen, model, on: &frame)
        drawHints(model, on: &frame)
        if let choosing = screen.choosing { drawChoices(choosing, screen, model, on: &frame) }
        if let typing = screen.typing {
            TextEntry.draw(
                prompt: QuestionText.days[language], typing, Rect(row: 2, column: 0, rows: 1, columns: size.columns),
                on: &frame)
        }
    }

    private static func drawColumns(_ screen: QuestionScreen, _ model: Model, on frame: inout Frame) {
        let size = model.size
        let language = model.language
        let shown = min(values, screen.table.units.count)
        let meaningWidth = max(18, size.columns * 3 / 10)
        let headingWidth = max(10, size.columns - 3 - shown * valueWidth - meaningWidth)
        func columnStart(_ value: Int) -> Int { 2 + headingWidth + value * valueWidth }
        frame.put(QuestionText.heading[language], row: 3, column: 2, style: Style(.heading), maxWidth: headingWidth - 1)
        for value in 0..<shown {
            frame.putRight(
                QuestionText.row(screen.table.sheetRows[value])[language], row: 3,
                endColumn: columnStart(value) + valueWidth - 1, style: Style(.heading))
        }
        frame.put(
            QuestionText.meaning[language], row: 3, column: columnStart(shown) + 1, style: Style(.heading),
            maxWidth: meaningWidth - 2)
        let doubtful = Set(screen.table.readings.flatMap { $0.contradictions.flatMap(\.columns) })
        for place in screen.window.visible {
            let row = 4 + place - screen.window.top
            let role: Role = doubtful.contains(place) ? .warning : .normal
            let table = screen.table.starts.isEmpty ? "" : "\(screen.table.part(of: place) + 1)│ "
            frame.put(
                table + screen.table.headings[place], row: row, column: 2, style: Style(role),
                maxWidth: headingWidth - 1)
            for value in 0..<shown {
                frame.putRight(
                    screen.table.value(place, row: value), row: row,
                    endColumn: columnStart(value) + valueWidth - 1, style: Style(role))
            }
            let isDecided = screen.table.decisions[place] != nil
            frame.put(
                TableSummary.meaning(screen.table, place, language), row: row, column: columnStart(shown) + 1,
                style: Style(isDecided ? .good : role), maxWidth: meaningWidth - 2)
            if place == screen.window.selected {
                frame.select(Rect(row: row, column: 0, rows: 1, columns: size.columns), indent: 1)
                frame.cursor = Position(row: row, column: 2)
            }
        }
    }

    private static func drawSums(_ screen: QuestionScreen, _ model: Model, on frame: inout Frame) {
        let size = model.size
        let first = 5 + min(columnRows(size), screen.table.headings.count)
        let sums = TableSummary.sums(screen.table, model.language)
        if sums.isEmpty {
            frame.put(
                QuestionText.noSums[model.language], row: first, column: 2, style: Style(.muted),
                maxWidth: size.columns - 4)
        }
        for (place, sum) in sums.enumerated() where first + place < size.rows - 3 {
            frame.put(
                "\(sum.isGood ? "✓" : "✗") \(sum.text)", row: first + place, column: 2,
                style: Style(sum.isGood ? .good : .bad), maxWidth: size.columns - 3)
        }
    }

    private static func drawHints(_ model: Model, on frame: inout Frame) {
        var row = model.size.rows - 1
        if let notice = model.notice {
            frame.put(
                notice[model.language], row: row, column: 1, style: Style(.warning), maxWidth: model.size.columns - 2)
            return
        }
        var column = 1
        row -= 1
        for hint in QuestionText.hints {
            let text = hint.text[model.language]
            let width = displayWidth(of: hint.key) + 1 + displayWidth(of: text) + 2
            if column + width > model.size.columns + 2 {
                // Two lines have room for all of them.
                guard row < model.size.rows - 1 else { break }
                (row, column) = (row + 1, 1)
            }
            column += frame.put(hint.key, row: row, column: column, style: Style(.hintKey)) + 1
            column += frame.put(text, row: row, column: column, style: Style(.hintText)) + 2
        }
    }

    private static func drawChoices(
        _ window: ListWindow, _ screen: QuestionScreen, _ model: Model, on frame: inout Frame
    ) {
        let list = ListBox(window, columns: 56, height: min(window.count, max(1, model.size.rows - 8)))
        list.draw(
            title: QuestionText.choose(screen.kind)[model.language], foot: "", in: model.size, on: &frame
        ) { place, line, frame in
            frame.put(
                screen.choices[place].title()[model.language], row: line.row, column: line.column,
                style: Style(.dialog), maxWidth: line.columns)
        }
    }
}
