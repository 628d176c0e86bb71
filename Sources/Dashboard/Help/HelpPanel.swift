import Statistics
import Terminal

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

    static func placement(_ context: Context, _ model: Model) -> Box {
        Box(
            columns: min(90, model.size.columns - 6),
            rows: min(lines(context, model.language).count, model.size.rows - 4),
            in: model.size)
    }

    static func draw(_ context: Context, _ window: ListWindow, _ model: Model, on frame: inout Frame) {
        let placement = placement(context, model)
        placement.draw(title: Text.helpTitle[model.language], on: &frame)
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
            " \(foot[model.language]) ", row: placement.rect.row + placement.rect.rows - 1,
            column: placement.rect.column + 2, style: Style(.dialogBorder))
    }
}
