/// The rows of a heading put together column by column.
///
/// Merged cells arrive as text followed by blanks: an upper text is carried to the right over blanks as long as a row
/// below says something there, and the rows of a column are joined downwards.
struct HeadingBlock {
    /// The texts of one column.
    struct Column {
        /// All rows joined, for people.
        let full: String
        /// The lowest text.
        let own: String
    }

    let columns: [Column]

    init(_ rows: ArraySlice<[String]>) {
        let cells = rows.map { $0.map(Self.singleLine) }
        let width = min(Self.mostColumns, cells.reduce(0) { max($0, $1.count) })
        func cell(_ row: Int, _ column: Int) -> String { column < cells[row].count ? cells[row][column] : "" }
        var columns: [Column] = []
        var carried = [String](repeating: "", count: cells.count)
        for column in 0..<width {
            var parts: [String] = []
            for row in cells.indices {
                var text = cell(row, column)
                if text.isEmpty {
                    let isSpanned = (row + 1..<cells.count).contains { !cell($0, column).isEmpty }
                    text = isSpanned ? carried[row] : ""
                    if !isSpanned { carried[row] = "" }
                } else {
                    // A new text ends what the rows below carried from the left.
                    for lower in row..<cells.count { carried[lower] = "" }
                    carried[row] = text
                }
                if !text.isEmpty, parts.last != text { parts.append(text) }
            }
            columns.append(Column(full: parts.joined(separator: " / "), own: parts.last ?? ""))
        }
        self.columns = columns
    }

    /// Columns beyond these are not looked at: no report is as wide, hostile files are.
    private static let mostColumns = 256

    /// Line breaks and runs of spaces in a heading as one space.
    private static func singleLine(_ text: String) -> String {
        String(trimmedCell(text).prefix(200)).split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }
}
