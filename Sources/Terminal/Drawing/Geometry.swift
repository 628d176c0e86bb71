/// Columns and rows of a window.
public struct Size: Hashable, Sendable {
    /// Width in cells, 0 to ``limit``.
    public let columns: Int
    /// Height in cells, 0 to ``limit``.
    public let rows: Int

    /// No window is wider or higher than this: a nonsensical size must not ask for gigabytes of cells.
    public static let limit = 2000

    /// A size; what is out of range counts as the nearest size in range.
    public init(columns: Int, rows: Int) {
        self.columns = min(max(0, columns), Self.limit)
        self.rows = min(max(0, rows), Self.limit)
    }
}

/// A cell of a window, from 0.
public struct Position: Hashable, Sendable {
    /// From the top.
    public var row: Int
    /// From the left.
    public var column: Int

    /// A place; it may lie outside the window.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A rectangle of cells; parts outside a frame are ignored when drawing.
public struct Rect: Hashable, Sendable {
    /// First row.
    public var row: Int
    /// First column.
    public var column: Int
    /// Height; nothing is drawn when it is not positive.
    public var rows: Int
    /// Width; nothing is drawn when it is not positive.
    public var columns: Int

    /// A rectangle.
    public init(row: Int, column: Int, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = rows
        self.columns = columns
    }

    /// The rows that lie in a window of this size.
    func rows(in size: Size) -> Range<Int> { Self.overlap(row, rows, size.rows) }

    /// The columns that lie in a window of this size.
    func columns(in size: Size) -> Range<Int> { Self.overlap(column, columns, size.columns) }

    private static func overlap(_ start: Int, _ count: Int, _ limit: Int) -> Range<Int> {
        let (end, overflow) = start.addingReportingOverflow(max(0, count))
        let first = min(max(0, start), limit)
        return first..<max(first, min(limit, overflow ? limit : end))
    }
}
