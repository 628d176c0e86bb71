import Sheets

/// The first rows of a sheet as a table of texts, with what merged cells span.
struct SheetGrid {
    let rows: [[String]]
    let width: Int
    private let merged: [CellRange]
    private let spans = Spans()
    /// Columns beyond these are not looked at: no report is as wide, hostile files are.
    static let mostColumns = 256

    init(_ rows: [[String]], merged: [CellRange]) {
        self.rows = rows
        width = min(Self.mostColumns, rows.reduce(0) { max($0, $1.count) })
        self.merged = merged.filter { $0.rows.count > 1 || $0.columns.count > 1 }
    }

    var height: Int { rows.count }

    /// The text of a cell; "" where none stands, and in all but the first cell of merged ones.
    func text(_ row: Int, _ column: Int) -> String {
        row < rows.count && column < rows[row].count ? rows[row][column] : ""
    }

    /// The merged ranges of the rows that were asked about, by column.
    private final class Spans { var ofRows: [Int: [CellRange?]] = [:] }

    /// The merged range that holds a cell.
    func span(_ row: Int, _ column: Int) -> CellRange? {
        guard !merged.isEmpty, (0..<width).contains(column) else { return nil }
        if let known = spans.ofRows[row] { return known[column] }
        var found = [CellRange?](repeating: nil, count: width)
        // Ranges do not overlap, so a row has no more of them than columns; hostile files have them upon each other.
        for range in merged.lazy.filter({ $0.rows.contains(row) && $0.columns.lowerBound < width }).prefix(width) {
            for column in range.columns.clamped(to: 0...width - 1) where found[column] == nil { found[column] = range }
        }
        spans.ofRows[row] = found
        return found[column]
    }

    /// Whether a cell is part of a merged range that begins elsewhere.
    func isCovered(_ row: Int, _ column: Int) -> Bool {
        span(row, column).map { $0.rows.lowerBound != row || $0.columns.lowerBound != column } ?? false
    }

    /// Rows as columns, below the lines of the title: units side by side become units below each other. Nil where there
    /// is no such table.
    var turned: SheetGrid? {
        guard height <= Self.mostColumns,
            let first = rows.firstIndex(where: { row in row.count { !trimmedCell($0).isEmpty } >= 3 })
        else { return nil }
        var columns = (0..<width).map { column in (first..<height).map { text($0, column) } }
        guard columns.count >= 3, !columns[0].isEmpty else { return nil }
        // Whatever stands in the corner, below it now stand the units.
        columns[0][0] = "Đơn vị"
        return SheetGrid(rows[..<first] + columns, merged: [])
    }
}
