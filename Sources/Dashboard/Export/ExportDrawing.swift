import Statistics
import Terminal

/// The panel of exports.
enum ExportDrawing {
    static func list(_ panel: ExportPanel) -> ListBox { ListBox(panel.window, columns: 64) }

    static func draw(_ panel: ExportPanel, _ model: Model, on frame: inout Frame) {
        let foot: Phrase =
            switch panel.stage {
            case .choosing: Text.exportFoot
            case .naming: Phrase("", "")
            case .writing: Text.exportWriting
            case .replacing(let name): Text.replaceFile(name)
            }
        let list = list(panel)
        let title = Text.exportTitle[model.language]
        list.draw(title: title, foot: "", in: model.size, on: &frame) { place, line, frame in
            frame.put(
                panel.choices[place].title[model.language], row: line.row, column: line.column, style: Style(.dialog),
                maxWidth: line.columns)
        }
        let last = list.footLine(in: model.size)
        if case .naming(let field) = panel.stage {
            TextEntry.draw(prompt: Text.filePrompt[model.language], field, last, on: &frame)
        } else {
            var isQuestion = false
            if case .replacing = panel.stage { isQuestion = true }
            // A long name is cut, never the question.
            let lines = wrapped(foot[model.language], to: last.columns)
            for (place, line) in lines.suffix(2).enumerated() {
                frame.put(
                    line, row: last.row - lines.suffix(2).count + 1 + place, column: last.column,
                    style: Style(isQuestion ? .warning : .muted), maxWidth: last.columns)
            }
        }
    }
}
