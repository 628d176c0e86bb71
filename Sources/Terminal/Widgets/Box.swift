/// A box in front of a screen.
public struct Box: Equatable, Sendable {
    /// The frame around it.
    public let rect: Rect

    /// A box in this place.
    public init(_ rect: Rect) { self.rect = rect }

    /// A box of this inner size, in the middle, as large as the window allows.
    public init(columns: Int, rows: Int, in size: Size) {
        let width = min(columns + 4, size.columns)
        let height = min(rows + 2, size.rows)
        rect = Rect(
            row: max(0, (size.rows - height) / 2), column: max(0, (size.columns - width) / 2), rows: height,
            columns: width)
    }

    /// The text area inside the frame.
    public var inner: Rect {
        Rect(
            row: rect.row + 1, column: rect.column + 2, rows: max(0, rect.rows - 2), columns: max(0, rect.columns - 4))
    }

    /// Draws the frame with its title, and a remark in its lower edge. The cursor goes inside, until something there has
    /// it.
    public func draw(title: String, remark: String = "", on frame: inout Frame) {
        frame.fill(rect, style: Style(.dialog))
        let border = Style(.dialogBorder)
        let horizontal = String(repeating: "─", count: max(0, rect.columns - 2))
        frame.put("┌" + horizontal + "┐", row: rect.row, column: rect.column, style: border)
        for row in (rect.row + 1)..<max(rect.row + 1, rect.row + rect.rows - 1) {
            frame.put("│", row: row, column: rect.column, style: border)
            frame.put("│", row: row, column: rect.column + rect.columns - 1, style: border)
        }
        frame.put("└" + horizontal + "┘", row: rect.row + rect.rows - 1, column: rect.column, style: border)
        frame.put(
            " \(title) ", row: rect.row, column: rect.column + 2, style: Style(.dialogBorder, flags: .bold),
            maxWidth: max(0, rect.columns - 4))
        frame.cursor = Position(row: inner.row, column: inner.column)
        guard !remark.isEmpty else { return }
        frame.put(
            " \(remark) ", row: rect.row + rect.rows - 1, column: rect.column + 2, style: border,
            maxWidth: max(0, rect.columns - 4))
    }
}
