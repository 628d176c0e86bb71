/// Merged cells, row by row: of each rectangle only the cell at the top left shows; the others may still hold values
/// from before they were merged, which nobody sees.
struct MergedCells {
    /// By their first rows.
    private let ranges: [CellRange]
    private var next = 0
    /// Down to which row each column is covered.
    private var coveredTo: [Int] = []
    /// The columns in which ranges begin on this row.
    private var corners: Set<Int> = []

    init(_ ranges: [CellRange]) {
        self.ranges = ranges.filter { $0.rows.count > 1 || $0.columns.count > 1 }
            .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }

    /// Goes on to `row`; rows must be entered one after the other.
    mutating func enter(row: Int) {
        corners.removeAll(keepingCapacity: true)
        while next < ranges.count, ranges[next].rows.lowerBound <= row {
            let range = ranges[next]
            next += 1
            guard range.rows.lowerBound == row else { continue }
            if coveredTo.count <= range.columns.upperBound {
                coveredTo += [Int](repeating: -1, count: range.columns.upperBound + 1 - coveredTo.count)
            }
            if coveredTo[range.columns.lowerBound] < row { corners.insert(range.columns.lowerBound) }
            for column in range.columns { coveredTo[column] = max(coveredTo[column], range.rows.upperBound) }
        }
    }

    /// Whether the cell in that column of the row entered last is hidden.
    func hides(row: Int, column: Int) -> Bool {
        column < coveredTo.count && coveredTo[column] >= row && !corners.contains(column)
    }
}

/// `sheet` with the cells emptied that merged ones hide; nil when none of these has any text.
func emptyingHiddenCells(
    of sheet: Sheet, _ ranges: [CellRange], _ limits: ReadLimits
) throws(SheetError) -> Sheet? {
    // Ranges do not overlap in a file that a spreadsheet wrote: together they are no larger than the sheet. Each column of
    // each is entered once, so ranges upon ranges would take for ever.
    guard ranges.reduce(0, { $0 + $1.columns.count }) <= 4 * limits.cells else { throw .tooLarge(.cells) }
    guard hasHiddenText(sheet, ranges) else { return nil }
    var merged = MergedCells(ranges)
    var cells = CellText(limits, TextBudget())
    var failure: SheetError?
    sheet.forEachRecord { bytes, fields, position in
        let row = position.record - 1
        merged.enter(row: row)
        do throws(SheetError) {
            for (column, field) in fields.enumerated() where !field.isEmpty && !merged.hides(row: row, column: column) {
                try cells.put(row: row, column: column, unquoted(bytes, field.start..<field.end))
            }
            return true
        } catch {
            failure = error
            return false
        }
    }
    if let failure { throw failure }
    return cells.sheet(sheet.name)
}

private func hasHiddenText(_ sheet: Sheet, _ ranges: [CellRange]) -> Bool {
    guard !ranges.isEmpty else { return false }
    var merged = MergedCells(ranges)
    var isFound = false
    sheet.forEachRecord { _, fields, position in
        let row = position.record - 1
        merged.enter(row: row)
        isFound = fields.indices.contains { !fields[$0].isEmpty && merged.hides(row: row, column: $0) }
        return !isFound
    }
    return isFound
}
