/// Reads the sheets of an OpenDocument spreadsheet (ODF 1.2, part 1, chapter 9) from its unpacked content.
///
/// Values are written as they are stored: numbers in full, percentages as such, days in ISO form. Cells and rows that are
/// repeated are repeated as far as they hold anything.
final class ODSReader: MarkupHandler {
    private let limits: ReadLimits
    private let budget = TextBudget()
    private(set) var sheets: [Sheet] = []
    private(set) var notes: [SheetNote] = []
    /// Whether it is a spreadsheet at all.
    private(set) var isSpreadsheet = false

    private var cells: CellText?
    private var merged: [CellRange] = []
    private var name = ""
    private var isHidden = false
    private var hiddenStyles: Set<String> = []
    private var style = ""
    private var row = 0
    private var column = 0
    private var rowRepeat = 1
    /// The cells of the row being read.
    private var texts: [(column: Int, text: [UInt8])] = []
    private var cell: Cell?
    private var paragraphs = 0
    private var annotationDepth = 0
    private var tableDepth = 0
    private var text: [UInt8] = []
    /// Copies of cells with something in them, and their bytes: a few hundred bytes can ask for gigabytes.
    private var copies = (cells: 0, bytes: 0)
    /// More copies than anyone fills down.
    private static let mostCopies = (cells: 100_000, bytes: 8 << 20)
    /// More merged ranges than anyone makes by hand or program.
    private static let mostMerged = 1 << 16

    /// A cell while it is read.
    private struct Cell {
        var repeats: Int
        /// What its value says; nil where its text does.
        var value: [UInt8]?
    }

    init(_ limits: ReadLimits) { self.limits = limits }

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(SheetError) {
        switch name {
        case "spreadsheet": isSpreadsheet = true
        case "style": style = attributes.text("name") ?? ""
        case "table-properties" where attributes.text("display") == "false": hiddenStyles.insert(style)
        case "annotation": annotationDepth += 1
        case "table": try startTable(attributes)
        case "table-row" where tableDepth == 1:
            rowRepeat = max(1, attributes.number("number-rows-repeated") ?? 1)
            column = 0
            texts = []
        case "table-cell" where tableDepth == 1: startCell(attributes)
        case "covered-table-cell" where tableDepth == 1:
            column += max(1, attributes.number("number-columns-repeated") ?? 1)
        case "p" where cell != nil && annotationDepth == 0:
            if paragraphs > 0 { text.append(0x0A) }
            paragraphs += 1
        case "line-break": text.append(0x0A)
        case "tab": text.append(0x20)
        case "s": text += [UInt8](repeating: 0x20, count: min(64, max(1, attributes.number("c") ?? 1)))
        default: break
        }
    }

    func end(_ name: MarkupName) throws(SheetError) {
        switch name {
        case "annotation": annotationDepth = max(0, annotationDepth - 1)
        case "table-cell" where tableDepth == 1: try endCell()
        case "table-row" where tableDepth == 1: try endRow()
        case "table":
            tableDepth -= 1
            if tableDepth == 0 { endTable() }
        default: break
        }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard paragraphs > 0, annotationDepth == 0, self.text.count <= limits.cellText else { return }
        self.text.append(contentsOf: text)
    }

    private func startTable(_ attributes: MarkupAttributes) throws(SheetError) {
        tableDepth += 1
        guard tableDepth == 1 else { return }
        guard sheets.count < limits.sheets else { throw .tooLarge(.sheets) }
        cells = CellText(limits, budget)
        merged = []
        row = 0
        name = attributes.text("name") ?? ""
        isHidden = hiddenStyles.contains(attributes.text("style-name") ?? "")
    }

    private func startCell(_ attributes: MarkupAttributes) {
        var found = Cell(repeats: max(1, attributes.number("number-columns-repeated") ?? 1))
        switch attributes.text("value-type") {
        case "float", "currency":
            found.value = attributes.bytes("value").flatMap { NumberText($0) }.map { Array($0.text().utf8) }
        case "percentage":
            found.value = attributes.bytes("value").flatMap { NumberText($0) }.map {
                Array($0.text(asPercent: true).utf8)
            }
        case "date": found.value = attributes.bytes("date-value").map { Self.day(Array($0)) }
        case "boolean": found.value = Array((attributes.flag("boolean-value") ? "TRUE" : "FALSE").utf8)
        default: break
        }
        let (wide, high) = (
            max(1, attributes.number("number-columns-spanned") ?? 1),
            max(1, attributes.number("number-rows-spanned") ?? 1)
        )
        if wide > 1 || high > 1, merged.count < Self.mostMerged, column + wide <= limits.columns {
            merged.append(CellRange(rows: row...row + high - 1, columns: column...column + wide - 1))
        }
        cell = found
        text = []
        paragraphs = 0
    }

    /// `2023-06-14T00:00:00` without a time that is midnight.
    private static func day(_ text: [UInt8]) -> [UInt8] {
        guard text.count > 10, text[10] == 0x54 else { return text }
        let time = text[11...]
        if time.allSatisfy({ $0 == 0x30 || $0 == 0x3A || $0 == 0x2E }) { return Array(text[..<10]) }
        return Array(text[..<10]) + [0x20] + time
    }

    private func endCell() throws(SheetError) {
        guard let cell else { return }
        self.cell = nil
        paragraphs = 0
        let value = cell.value ?? text
        // Empty cells are repeated to the end of the sheet.
        if !value.isEmpty {
            // Here and not when the row is put: thousands of cells, each repeated thousands of times, would be gigabytes by then.
            guard column + cell.repeats <= limits.columns else { throw .tooLarge(.columns) }
            try copy(cell.repeats - 1, cells: 1, bytes: value.count)
            for place in 0..<cell.repeats { texts.append((column + place, value)) }
        }
        column += cell.repeats
    }

    /// Counts `times` copies of cells with so many bytes.
    private func copy(_ times: Int, cells: Int, bytes: Int) throws(SheetError) {
        guard times <= Self.mostCopies.cells else { throw .tooLarge(.rows) }
        copies.cells += times * cells
        copies.bytes += times * bytes
        guard copies.cells <= Self.mostCopies.cells, copies.bytes <= Self.mostCopies.bytes else {
            throw .tooLarge(.text)
        }
    }

    private func endRow() throws(SheetError) {
        if !texts.isEmpty {
            if rowRepeat > 1 {
                try copy(rowRepeat - 1, cells: texts.count, bytes: texts.reduce(0) { $0 + $1.text.count })
            }
            for place in 0..<rowRepeat {
                for (column, text) in texts { try cells?.put(row: row + place, column: column, text) }
            }
        }
        row += rowRepeat
        texts = []
    }

    private func endTable() {
        guard let cells = cells.take() else { return }
        let cut = cells.cut
        if cut.count > 0 {
            notes.append(.cellTextCut(sheet: name, count: cut.count, row: cut.row, column: cut.column))
        }
        if isHidden { notes.append(.hiddenSheet(name)) }
        sheets.append(cells.sheet(name).with(merged: merged, isHidden: isHidden))
    }

    /// What was read, once it is.
    func workbook() throws(SheetError) -> Workbook {
        guard isSpreadsheet else { throw .unsupported(.openDocument) }
        guard !sheets.isEmpty else { throw .notATable(.ods) }
        return Workbook(kind: .ods, sheets: sheets, notes: notes)
    }
}
