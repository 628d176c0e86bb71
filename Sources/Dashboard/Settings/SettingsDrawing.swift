import Statistics
import Terminal

/// Every setting with its line; the common ones can be changed.
enum SettingsDrawing {
    static let firstRow = 3

    static func draw(_ window: ListWindow, _ model: Model, on frame: inout Frame) {
        let language = model.language
        TitleLine.draw(model, crumbs: [OfficeText.settingsTitle[language]], on: &frame)
        guard let sheet = model.data?.office.settings else { return }
        frame.put(sheet.path, row: 1, column: 1, style: Style(.muted), maxWidth: model.size.columns - 2)
        frame.put(
            OfficeText.settingsHint[language], row: 2, column: 1, style: Style(.muted),
            maxWidth: model.size.columns - 2)
        let labelWidth = min(44, model.size.columns / 2)
        for row in firstRow..<max(firstRow, model.size.rows - 1) {
            let place = window.top + row - firstRow
            guard sheet.entries.indices.contains(place) else { break }
            let entry = sheet.entries[place]
            let depth = entry.line == nil ? 0 : min(entry.path.count - 1, 4)
            let mark = entry.line == nil ? "·" : " "
            frame.put(
                "\(mark)\(String(repeating: "  ", count: depth))\(entry.title[language])", row: row, column: 1,
                style: Style(entry.value == nil ? .groupHeading : .normal), maxWidth: labelWidth)
            if let value = entry.value {
                let room = max(0, model.size.columns - labelWidth - 14)
                frame.put(
                    value.isEmpty ? NumberText.missing : OfficeText.shown(value)[language], row: row,
                    column: labelWidth + 2,
                    style: Style(entry.isEditable ? .input : .muted), maxWidth: room)
            }
            if let line = entry.line {
                frame.putRight(
                    "\(OfficeText.line[language]) \(line)", row: row, endColumn: model.size.columns - 1,
                    style: Style(.muted), maxWidth: 10)
            }
            if place == window.selected {
                frame.select(Rect(row: row, column: 0, rows: 1, columns: model.size.columns), indent: 1)
            }
        }
    }
}
