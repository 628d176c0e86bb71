import Statistics
import Terminal

/// A line in which text is typed.
enum TextEntry {
    static func draw(prompt: String, _ field: TextField, _ place: Rect, on frame: inout Frame) {
        frame.fill(place, style: Style(.input))
        let start = place.column + 1
        let after = start + frame.put(prompt, row: place.row, column: start, style: Style(.hintKey)) + 1
        let room = max(1, place.column + place.columns - after - 1)
        // The end of a long text stays in sight: that is where typing happens.
        var shown = Substring(field.text)
        while displayWidth(of: String(shown)) >= room, !shown.isEmpty { shown = shown.dropFirst() }
        let hidden = field.text.count - shown.count
        frame.put(String(shown), row: place.row, column: after, style: Style(.input), maxWidth: room)
        let beforeCursor = String(shown.prefix(max(0, field.cursor - hidden)))
        frame.cursor = Position(row: place.row, column: min(after + displayWidth(of: beforeCursor), after + room - 1))
    }
}
