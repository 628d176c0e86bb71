/// Reads one sheet of a workbook into cells of text.
///
/// Values are written as they are stored, not as they are shown: numbers in full, percentages as such, days in ISO form;
/// of a formula, the value it had when the workbook was saved.
final class WorksheetReader: MarkupHandler {
    /// What the sheets of one workbook have in common.
    struct Context {
        let strings: SharedStrings?
        let formats: [NumberFormat]
        let epoch: SerialDate.Epoch
        let limits: ReadLimits
    }

    private enum CellType {
        case number, sharedString, string, inlineString, boolean, verbatim
    }

    private let context: Context
    private(set) var cells: CellText?
    private(set) var merged: [CellRange] = []
    private(set) var unreadable = CellTally()
    private(set) var withoutValue = CellTally()

    private var row = -1
    private var column = -1
    private var type = CellType.number
    private var style = 0
    private var hasFormula = false
    private var isInValue = false
    private var value: [UInt8] = []
    private var string: StringCollector
    /// More merged ranges than anyone makes by hand or program.
    private static let mostMerged = 1 << 18

    init(_ context: Context, _ budget: TextBudget) {
        self.context = context
        cells = CellText(context.limits, budget)
        string = StringCollector(limit: context.limits.cellText)
    }

    /// The cells, once; the reader is done with afterwards.
    func takeCells() -> CellText? { cells.take() }

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(SheetError) {
        switch name {
        case "c": startCell(attributes)
        case "v": isInValue = true
        case "row":
            row = attributes.number("r").map { $0 - 1 } ?? row + 1
            column = -1
        case "f": hasFormula = true
        case "t", "rPh": string.start(name)
        case "mergeCell":
            guard let range = attributes.bytes("ref").flatMap({ CellRange($0) }) else { return }
            guard merged.count < Self.mostMerged else { throw .tooLarge(.cells) }
            merged.append(range)
        default: break
        }
    }

    func end(_ name: MarkupName) throws(SheetError) {
        switch name {
        case "v": isInValue = false
        case "c": try endCell()
        case "t", "rPh": string.end(name)
        default: break
        }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) {
        if isInValue {
            if value.count <= context.limits.cellText { value.append(contentsOf: text) }
        } else {
            string.text(text)
        }
    }

    private func startCell(_ attributes: MarkupAttributes) {
        value.removeAll(keepingCapacity: true)
        string.clear()
        hasFormula = false
        isInValue = false
        if let reference = attributes.bytes("r") {
            // A reference that is none makes the cell unreadable, since its place is unknown.
            column = CellReference(reference)?.column ?? -1
        } else {
            column += 1
        }
        style = attributes.number("s") ?? 0
        type =
            switch attributes.text("t") {
            case nil, "n": .number
            case "s": .sharedString
            case "str": .string
            case "inlineStr": .inlineString
            case "b": .boolean
            // Errors (#DIV/0!) and ISO days.
            default: .verbatim
            }
    }

    private func endCell() throws(SheetError) {
        if type == .inlineString { value = string.finish() }
        guard !value.isEmpty else {
            if hasFormula, type != .string { withoutValue.add(row: row, column: column) }
            return
        }
        guard column >= 0, cells?.isAhead(row: row, column: column) == true else {
            return unreadable.add(row: max(0, row), column: max(0, column))
        }
        switch type {
        case .number: try putNumber()
        case .sharedString:
            let isKnown = try wholeNumber(value).map { (number) throws(SheetError) in
                try context.strings?.with(number) { (text) throws(SheetError) in
                    try cells?.put(row: row, column: column, text)
                } ?? false
            }
            if isKnown != true { unreadable.add(row: row, column: column) }
        case .string: try put(StringCollector.unescaped(value))
        case .inlineString, .verbatim: try put(value)
        case .boolean: try put(Array((value == [0x30] ? "FALSE" : "TRUE").utf8))
        }
    }

    private func putNumber() throws(SheetError) {
        let format = context.formats.indices.contains(style) ? context.formats[style] : .plain
        if format == .plain, value.count <= 15, wholeNumber(value) != nil, value.count == 1 || value[0] != 0x30 {
            return try put(value)
        }
        guard let number = NumberText(value) else { return try put(value) }
        try put(Array(number.text(format, context.epoch).utf8))
    }

    private func put(_ bytes: [UInt8]) throws(SheetError) {
        try cells?.put(row: row, column: column, bytes)
    }
}
