/// A table of a page while it is read: finds the row and column of each cell, with those that span several.
final class HTMLTable {
    private var cells: CellText?
    private let limits: ReadLimits
    private var row = -1
    private var column = 0
    private var span = 1
    /// Above which row each column is taken by a cell from an earlier one.
    private var takenTo: [Int] = []
    private(set) var isInCell = false
    private var merged: [CellRange] = []
    /// The text of the cell, caption or paragraph being read.
    var text: HTMLText
    /// The limits that browsers set.
    private static let mostColumns = 1_000
    private static let mostRows = 65_534

    init(_ limits: ReadLimits, _ budget: TextBudget) {
        self.limits = limits
        cells = CellText(limits, budget)
        text = HTMLText(limit: limits.cellText)
    }

    /// Puts each line of `paragraph` in a row of its own: a caption, or what stands above or below the table.
    func put(paragraph: [UInt8]) throws(SheetError) {
        for line in paragraph.split(separator: 0x0A) {
            row += 1
            try cells?.put(row: row, column: 0, Array(line))
        }
        column = 0
    }

    func startRow() throws(SheetError) {
        try endCell()
        row += 1
        column = 0
    }

    func startCell(columns: Int?, rows: Int?) throws(SheetError) {
        try endCell()
        if row < 0 { row = 0 }
        while column < takenTo.count, takenTo[column] > row { column += 1 }
        span = min(max(1, columns ?? 1), Self.mostColumns)
        guard column + span <= limits.columns else { throw .tooLarge(.columns) }
        // No rows at all means all that follow.
        let height = rows == 0 ? Self.mostRows : min(max(1, rows ?? 1), Self.mostRows)
        if height > 1 {
            if takenTo.count < column + span {
                takenTo += [Int](repeating: 0, count: column + span - takenTo.count)
            }
            for place in column..<column + span { takenTo[place] = max(takenTo[place], row + height) }
        }
        if height > 1 || span > 1, merged.count < Self.mostRows {
            merged.append(CellRange(rows: row...row + height - 1, columns: column...column + span - 1))
        }
        isInCell = true
        _ = text.finish()
    }

    func endCell() throws(SheetError) {
        guard isInCell else { return }
        isInCell = false
        let text = text.finish()
        if !text.isEmpty { try cells?.put(row: row, column: column, text) }
        column += span
    }

    /// The table as a sheet, and how many of its cells were cut; nil when it has no text. To be called once.
    func sheet(_ name: String) -> (Sheet, CellTally)? {
        guard let cells = cells.take(), !cells.isEmpty else { return nil }
        let cut = cells.cut
        return (cells.sheet(name).with(merged: merged, isHidden: false), cut)
    }
}
