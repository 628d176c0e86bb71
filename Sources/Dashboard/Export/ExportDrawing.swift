import Statistics
import Terminal

/// The panel of exports.
enum ExportDrawing {
    static func placement(_ panel: ExportPanel, _ size: Size) -> OverlayPlacement {
        OverlayPlacement(columns: min(64, size.columns - 4), rows: panel.choices.count + 2, in: size)
    }

    static func draw(_ panel: ExportPanel, _ model: Model, on frame: inout Frame) {
        let placement = placement(panel, model.size)
        placement.drawBox(title: Text.exportTitle[model.language], on: &frame)
        let inner = placement.inner
        let foot: Phrase =
            switch panel.stage {
            case .choosing: Text.exportFoot
            case .naming: Phrase("", "")
            case .writing: Text.exportWriting
            case .replacing(let name): Text.replaceFile(name)
            }
        placement.drawList(panel.window, foot: "", on: &frame) { place, row, frame in
            frame.put(
                panel.choices[place].title[model.language], row: row, column: inner.column, style: Style(.dialog),
                maxWidth: inner.columns)
        }
        let last = Rect(row: inner.row + inner.rows - 1, column: inner.column, rows: 1, columns: inner.columns)
        if case .naming(let field) = panel.stage {
            TextEntry.draw(prompt: Text.filePrompt[model.language], field, last, on: &frame)
        } else {
            var isQuestion = false
            if case .replacing = panel.stage { isQuestion = true }
            // A long name is cut, never the question.
            let lines = wrapped(foot[model.language], to: inner.columns)
            for (place, line) in lines.suffix(2).enumerated() {
                frame.put(
                    line, row: last.row - lines.suffix(2).count + 1 + place, column: inner.column,
                    style: Style(isQuestion ? .warning : .muted), maxWidth: inner.columns)
            }
        }
    }
}
