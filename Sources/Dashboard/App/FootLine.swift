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
        } else if model.notice != nil {
            // What a sentence says at its end is often what to do next: it takes a second line before it is cut.
            let lines = noticeLines(model)
            for (place, line) in lines.enumerated() {
                let row = row - lines.count + 1 + place
                frame.clearRow(row)
                frame.put(" " + line, row: row, column: 0, style: Style(.warning), maxWidth: model.size.columns)
            }
        } else {
            HintLine.draw(model, on: &frame)
        }
    }

    /// The notice in one line, or two; the rest of a longer one stays in the second, cut with a sign.
    static func noticeLines(_ model: Model) -> [String] {
        guard let notice = model.notice?[model.language] else { return [] }
        let lines = wrapped(notice, to: max(1, model.size.columns - 2))
        return lines.count <= 2 ? lines : [lines[0], lines.dropFirst().joined(separator: " ")]
    }
}
