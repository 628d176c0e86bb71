import Statistics
import Terminal

/// The low lists as a screen.
enum ListsDrawing {
    /// The rows between the title with its hint and the foot.
    static func body(_ size: Size) -> Range<Int> { 3..<max(4, size.rows - 1) }

    static func draw(_ screen: ListsScreen, _ model: Model, on frame: inout Frame) {
        let language = model.language
        TitleLine.draw(model, crumbs: [Text.listsTitle[language]], on: &frame)
        guard let data = model.data else { return }
        let layout = ListsLayout(screen, data, language, columns: model.size.columns)
        let above = layout.outcome ?? Text.listsHint
        for (place, line) in wrapped(above[language], to: model.size.columns - 2).prefix(2).enumerated() {
            frame.put(
                line, row: 1 + place, column: 1, style: Style(layout.outcome == nil ? .muted : .warning),
                maxWidth: model.size.columns - 2)
        }
        for row in body(model.size) {
            let place = screen.window.top + row - body(model.size).lowerBound
            guard layout.lines.indices.contains(place) else { break }
            draw(layout.lines[place], model, row: row, on: &frame)
            if place == screen.window.selected {
                frame.select(Rect(row: row, column: 0, rows: 1, columns: model.size.columns), indent: 1)
            }
        }
    }

    private static func draw(_ line: ListsLine, _ model: Model, row: Int, on frame: inout Frame) {
        let columns = model.size.columns
        switch line {
        case .blank: break
        case .sentence(let sentence):
            frame.put(sentence, row: row, column: 1, style: Style(.groupHeading), maxWidth: columns - 2)
        case .note(let note):
            frame.put(note, row: row, column: 3, style: Style(.muted), maxWidth: columns - 4)
        case .unit(_, let name, let figures, let standing):
            let (sign, word, role): (String, Phrase, Role) =
                switch standing {
                case .notCompared: ("", Phrase("", ""), .normal)
                case .listed: ("✓", Text.inTyped, .muted)
                case .missing: ("✗", Text.missingInTyped, .zero)
                case .stranger: ("?", Text.strangerInTyped, .low)
                }
            let right = standing == .notCompared ? figures : word[model.language]
            let width = displayWidth(of: right)
            frame.put(sign, row: row, column: 1, style: Style(role))
            frame.put(name, row: row, column: 3, style: Style(role), maxWidth: max(1, columns - width - 6))
            frame.putRight(
                right, row: row, endColumn: columns - 1, style: Style(standing == .notCompared ? .muted : role),
                maxWidth: width)
        }
    }
}
