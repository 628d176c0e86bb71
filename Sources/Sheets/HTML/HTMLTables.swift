/// Reads the tables of a page, each as a sheet. A table inside a cell is a sheet of its own, and no part of the cell.
///
/// Paragraphs above a table are its first rows, those below the last table its last rows, one line a row: exported
/// reports have their title, their period and their signatures there.
final class HTMLTables: MarkupHandler {
    private let limits: ReadLimits
    private let budget = TextBudget()
    /// The tables that have begun, in the order of their beginnings.
    private var tables: [HTMLTable] = []
    /// Those that have not ended, the innermost last.
    private var open: [HTMLTable] = []
    private var paragraph: HTMLText
    /// Inside elements whose text is not shown.
    private var hiddenDepth = 0

    init(_ limits: ReadLimits) {
        self.limits = limits
        paragraph = HTMLText(limit: limits.cellText)
    }

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(SheetError) {
        switch name {
        case "td", "th":
            try open.last?.startCell(columns: attributes.number("colspan"), rows: attributes.number("rowspan"))
        case "tr": try open.last?.startRow()
        case "table": try startTable()
        case "script", "style", "title", "template": hiddenDepth += 1
        case "br": changeText { $0.breakLine() }
        default: if Self.isBlock(name) { changeText { $0.beginBlock() } }
        }
    }

    func end(_ name: MarkupName) throws(SheetError) {
        switch name {
        case "td", "th", "tr": try open.last?.endCell()
        case "table":
            try open.last?.endCell()
            _ = open.popLast()
        case "caption":
            guard let table = open.last, !table.isInCell else { return }
            try table.put(paragraph: table.text.finish())
        case "script", "style", "title", "template": hiddenDepth = max(0, hiddenDepth - 1)
        default: if Self.isBlock(name) { changeText { $0.beginBlock() } }
        }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) {
        if hiddenDepth == 0 { changeText { $0.add(text) } }
    }

    /// The sheets of the tables that hold any text, and how many cells of each were cut. Named by their number when
    /// there are several.
    func sheets() throws(SheetError) -> [(Sheet, CellTally)] {
        for table in open.reversed() { try table.endCell() }
        try tables.last?.put(paragraph: paragraph.finish())
        let found = tables.compactMap { $0.sheet("") }
        guard found.count > 1 else { return found }
        return found.enumerated().map { place, table in
            let (sheet, cut) = table
            return (
                Sheet(
                    name: "\(place + 1)", bytes: sheet.bytes, delimiter: sheet.delimiter, dataStart: sheet.dataStart,
                    merged: sheet.merged),
                cut
            )
        }
    }

    private func startTable() throws(SheetError) {
        guard tables.count < limits.sheets else { throw .tooLarge(.sheets) }
        let table = HTMLTable(limits, budget)
        if open.isEmpty { try table.put(paragraph: paragraph.finish()) }
        tables.append(table)
        open.append(table)
    }

    private func changeText(_ change: (inout HTMLText) -> Void) {
        if let table = open.last { change(&table.text) } else { change(&paragraph) }
    }

    private static func isBlock(_ name: MarkupName) -> Bool {
        switch name {
        case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "center", "pre", "ul", "ol", "dt", "dd", "hr": true
        default: false
        }
    }
}
