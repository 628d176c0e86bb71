import Statistics
import Terminal

extension OverlayPlacement {
    /// Draws the box with its title.
    func drawBox(title: String, on frame: inout Frame) {
        frame.fill(box, style: Style(.dialog))
        let border = Style(.dialogBorder)
        let horizontal = String(repeating: "─", count: max(0, box.columns - 2))
        frame.put("┌" + horizontal + "┐", row: box.row, column: box.column, style: border)
        for row in (box.row + 1)..<max(box.row + 1, box.row + box.rows - 1) {
            frame.put("│", row: row, column: box.column, style: border)
            frame.put("│", row: row, column: box.column + box.columns - 1, style: border)
        }
        frame.put("└" + horizontal + "┘", row: box.row + box.rows - 1, column: box.column, style: border)
        frame.put(
            " \(title) ", row: box.row, column: box.column + 2, style: Style(.dialogBorder, flags: .bold),
            maxWidth: max(0, box.columns - 4))
    }
}

extension OverlayPlacement {
    /// Draws the lines of a list that the window shows, the selected one marked, and a line at the foot of the panel.
    func drawList(
        _ window: ListWindow, foot: String, on frame: inout Frame,
        line: (Int, Int, inout Frame) -> Void
    ) {
        for row in 0..<max(0, inner.rows - 2) {
            let place = window.top + row
            guard place < window.count else { break }
            line(place, inner.row + row, &frame)
            if place == window.selected {
                frame.restyle(
                    Rect(row: inner.row + row, column: inner.column, rows: 1, columns: inner.columns), adding: .selected
                )
            }
        }
        frame.put(
            foot, row: inner.row + inner.rows - 1, column: inner.column, style: Style(.muted), maxWidth: inner.columns)
    }
}

/// The panel in which sort columns are chosen.
enum SortDrawing {
    static func draw(_ panel: SortPanel, _ model: Model, on frame: inout Frame) {
        let placement = OverlayPlacement.sort(panel, model.size)
        placement.drawBox(title: Text.sortTitle[model.language], on: &frame)
        let inner = placement.inner
        placement.drawList(panel.window, foot: Text.sortFoot[model.language], on: &frame) { place, row, frame in
            let position = panel.keys.firstIndex { $0.place == place }
            let mark = position.map { "\($0 + 1)\(panel.keys[$0].isDescending ? "▼" : "▲")" } ?? "  "
            let digit = place < 9 ? String(place + 1) : " "
            frame.put(
                "\(digit) \(mark) \(panel.titles[place][model.language])", row: row, column: inner.column,
                style: Style(position == nil ? .dialog : .headingSorted), maxWidth: inner.columns)
        }
    }
}

/// The keys that work in a screen, and what the marks mean.
enum HelpPanel {
    static func lines(_ context: Context, _ language: Language) -> [(keys: String, text: String)] {
        let entries = ActionTable.entries.filter { $0.contexts.contains(context) }
        let keys = entries.map { (keys: $0.keys.map(\.name).joined(separator: " "), text: $0.title[language]) }
        guard context != .document else { return keys }
        let marks: [(keys: String, text: String)] =
            Severity.allCases.map { (Glyph.text($0, of: .processing), $0.title[language]) } + [
                (Glyph.text(.zero, of: .leader), Flag.leaderSigningZero.title[language]),
                ("%LĐ/đã ký", Column.leaderRateOfSigned.definition.title[language]),
                ("%LĐ/đi", Column.leaderRateOfIssued.definition.title[language]),
            ]
        return keys + [("", "")] + [(Text.legendTitle[language], "")] + marks
    }

    static func placement(_ context: Context, _ model: Model) -> OverlayPlacement {
        OverlayPlacement(
            columns: min(90, model.size.columns - 6),
            rows: min(lines(context, model.language).count, model.size.rows - 4),
            in: model.size)
    }

    static func draw(_ context: Context, _ window: ListWindow, _ model: Model, on frame: inout Frame) {
        let placement = placement(context, model)
        placement.drawBox(title: Text.helpTitle[model.language], on: &frame)
        let inner = placement.inner
        let lines = lines(context, model.language)
        let keyWidth = 16
        for row in 0..<inner.rows {
            let place = window.top + row
            guard lines.indices.contains(place) else { break }
            frame.put(
                lines[place].keys, row: inner.row + row, column: inner.column, style: Style(.hintKey),
                maxWidth: keyWidth)
            frame.put(
                lines[place].text, row: inner.row + row, column: inner.column + keyWidth + 1, style: Style(.dialog),
                maxWidth: max(0, inner.columns - keyWidth - 1))
        }
        let more = window.top + inner.rows < lines.count
        let foot = more ? Phrase(" ↓ còn nữa ", " ↓ more ") : Text.pressAnyKey
        frame.put(
            " \(foot[model.language]) ", row: placement.box.row + placement.box.rows - 1,
            column: placement.box.column + 2, style: Style(.dialogBorder))
    }
}

/// Finding an action by typing.
enum PalettePanel {
    static func placement(_ size: Size) -> OverlayPlacement {
        OverlayPlacement(columns: min(72, size.columns - 6), rows: min(14, size.rows - 5), in: size)
    }

    static func draw(_ field: TextField, _ window: ListWindow, _ model: Model, on frame: inout Frame) {
        let placement = placement(model.size)
        placement.drawBox(title: Text.palettePrompt[model.language], on: &frame)
        let inner = placement.inner
        TextEntry.draw(
            prompt: Text.palettePrompt[model.language], field,
            Rect(row: inner.row, column: inner.column, rows: 1, columns: inner.columns), on: &frame)
        let found = Palette.matches(field.text, in: model.context)
        for row in 1..<max(1, inner.rows) {
            let place = window.top + row - 1
            guard found.indices.contains(place) else { break }
            let keys = found[place].keys.first?.name ?? ""
            frame.put(
                found[place].title[model.language], row: inner.row + row, column: inner.column, style: Style(.dialog),
                maxWidth: max(0, inner.columns - 8))
            frame.putRight(
                keys, row: inner.row + row, endColumn: inner.column + inner.columns, style: Style(.hintKey), maxWidth: 7
            )
            if place == window.selected {
                frame.restyle(
                    Rect(row: inner.row + row, column: inner.column, rows: 1, columns: inner.columns), adding: .selected
                )
            }
        }
    }
}
