import Statistics
import Terminal

/// The last line: what is being typed, a notice, or the keys that work here.
enum FootLine {
    static func draw(_ model: Model, on frame: inout Frame) {
        let row = model.size.rows - 1
        if case .filter(let field, _) = model.overlay {
            TextEntry.draw(
                prompt: Text.filterPrompt[model.language], field,
                Rect(row: row, column: 0, rows: 1, columns: model.size.columns), on: &frame)
        } else if case .jump(let field, _) = model.overlay {
            TextEntry.draw(
                prompt: Text.jumpPrompt[model.language], field,
                Rect(row: row, column: 0, rows: 1, columns: model.size.columns), on: &frame)
        } else if case .days(let field) = model.overlay {
            TextEntry.draw(
                prompt: (model.notice ?? Text.daysPrompt)[model.language], field,
                Rect(row: row, column: 0, rows: 1, columns: model.size.columns), on: &frame)
        } else if case .typedList(let field) = model.overlay {
            TextEntry.draw(
                prompt: Text.typedPrompt[model.language], field,
                Rect(row: row, column: 0, rows: 1, columns: model.size.columns), on: &frame)
        } else if case .setting(let field, let entry) = model.overlay {
            TextEntry.draw(
                prompt: "\(entry.title[model.language]):", field,
                Rect(row: row, column: 0, rows: 1, columns: model.size.columns), on: &frame)
        } else if let notice = model.notice {
            frame.put(
                " " + notice[model.language], row: row, column: 0, style: Style(.warning),
                maxWidth: model.size.columns)
        } else {
            HintLine.draw(model, on: &frame)
        }
    }
}
