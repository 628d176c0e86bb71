import Statistics
import Terminal

/// What was noticed while reading: where, and what to do about it.
enum FindingsScreen {
    /// Rows each finding may take.
    static let rowsEach = 2

    static func draw(_ window: ListWindow, _ model: Model, on frame: inout Frame) {
        let language = model.language
        TitleLine.draw(model, crumbs: [Text.findingsTitle[language]], on: &frame)
        let findings = model.data?.findings ?? []
        guard !findings.isEmpty else {
            frame.put(
                Text.noFindings[language], row: 2, column: 2, style: Style(.met), maxWidth: model.size.columns - 4)
            return
        }
        let last = model.size.rows - 1
        for place in window.top..<min(findings.count, window.top + window.height) {
            let row = 2 + (place - window.top) * rowsEach
            guard row + 1 < last else { break }
            let finding = findings[place]
            let role: Role =
                switch finding.severity {
                case .error: .error
                case .warning: .warning
                case .info: .muted
                }
            let lines = wrapped(finding.line(language), to: model.size.columns - 5)
            for (number, line) in lines.prefix(rowsEach).enumerated() {
                frame.put(
                    line, row: row + number, column: number == 0 ? 2 : 4, style: Style(role),
                    maxWidth: model.size.columns - 5)
            }
            if place == window.selected {
                frame.select(Rect(row: row, column: 0, rows: rowsEach, columns: model.size.columns), indent: 1)
            }
        }
    }
}
