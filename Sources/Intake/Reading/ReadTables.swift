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

/// What a sheet of figures says.
struct FoundTables {
    var tables: [SheetTable]
    /// Whether one is about tasks or work files rather than documents.
    var isOfOthers: Bool
    /// Why one is not read.
    var refusal: TableRefusal?
}

/// Why a table is not read, and what says so in it.
struct TableRefusal {
    let finding: ReadingFinding
    let read: String
}

/// The tables, and why others are not read.
func readTables(
    _ sheet: Sheet, _ words: HeadingWords, cutOff: CutOff, layouts: [String: KeptColumns]
) -> FoundTables {
    let grid = SheetGrid(sheet.rows(limit: mostUnitRows), merged: sheet.merged)
    var upright = SheetTables(grid, words, cutOff: cutOff, sheetName: sheet.name, layouts: layouts)
    let tables = upright.read()
    // Units may stand side by side, and what is counted below each other.
    guard tables.isEmpty, !upright.othersFound, !upright.unitsFound, let turned = grid.turned else {
        return FoundTables(tables: tables, isOfOthers: upright.othersFound, refusal: upright.refusal)
    }
    var sideways = SheetTables(turned, words, cutOff: cutOff, sheetName: sheet.name, layouts: layouts)
    let turnedTables = sideways.read()
    return FoundTables(
        tables: turnedTables, isOfOthers: sideways.othersFound,
        refusal: sideways.refusal ?? (turnedTables.isEmpty ? upright.refusal : nil))
}
