import Statistics
import Terminal

/// One screen at the first start: what is seen, three keys, where help is.
enum WelcomePanel {
    static func draw(_ model: Model, on frame: inout Frame) {
        let width = min(70, model.size.columns - 6)
        let lines = (model.unitScreen == nil ? Text.welcome : Text.welcomeInUnit).flatMap { phrase -> [String] in
            let text = phrase[model.language]
            // Lines with a key keep the spaces after it.
            return text.contains("  ") ? [text] : text.isEmpty ? [""] : wrapped(text, to: width)
        }
        let placement = Box(columns: width, rows: min(lines.count, model.size.rows - 4), in: model.size)
        placement.draw(title: Text.welcomeTitle[model.language], on: &frame)
        for (row, line) in lines.prefix(placement.inner.rows).enumerated() {
            frame.put(
                line, row: placement.inner.row + row, column: placement.inner.column, style: Style(.dialog),
                maxWidth: placement.inner.columns)
        }
        frame.put(
            " \(Text.pressAnyKey[model.language]) ", row: placement.rect.row + placement.rect.rows - 1,
            column: placement.rect.column + 2, style: Style(.dialogBorder))
    }
}
