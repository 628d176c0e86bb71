import Sheets
import Statistics

/// The tables of figures in a sheet, as their headings and sums tell what they say.
///
/// `layouts` are what was decided before, by ``headingFingerprint(_:)``.
public func readTables(
    _ sheet: Sheet, vocabulary: Vocabulary = .standard, cutOff: CutOff = .standard,
    layouts: [String: KeptColumns] = [:]
) -> [SheetTable] {
    readTables(sheet, HeadingWords(vocabulary), cutOff: cutOff, layouts: layouts).tables
}

/// The tables, whether one is about tasks or work files rather than documents, by which column units are split into
/// several rows, and what the rows are where they are no units.
func readTables(
    _ sheet: Sheet, _ words: HeadingWords, cutOff: CutOff, layouts: [String: KeptColumns]
) -> (tables: [SheetTable], isOfOthers: Bool, splitBy: String?, rowsOf: String?) {
    let grid = SheetGrid(sheet.rows(limit: mostUnitRows), merged: sheet.merged)
    var upright = SheetTables(grid, words, cutOff: cutOff, sheetName: sheet.name, layouts: layouts)
    let tables = upright.read()
    // Units may stand side by side, and what is counted below each other.
    guard tables.isEmpty, !upright.othersFound, !upright.unitsFound, let turned = grid.turned else {
        return (tables, upright.othersFound, upright.splitBy, upright.rowsOf)
    }
    var sideways = SheetTables(turned, words, cutOff: cutOff, sheetName: sheet.name, layouts: layouts)
    return (sideways.read(), sideways.othersFound, sideways.splitBy, sideways.rowsOf)
}
