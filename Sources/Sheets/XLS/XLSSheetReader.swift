/// Reads the cells of one sheet of an old workbook. As with packed ones, values are written as they are stored: numbers
/// in full, percentages as such, days in ISO form; of a formula, the value it had when the workbook was saved.
struct XLSSheetReader: ~Copyable {
    private let records: XLSRecords
    private let globals: XLSGlobals
    private let limits: ReadLimits
    private(set) var cells: CellText
    private(set) var merged: [CellRange] = []
    private(set) var unreadable = CellTally()
    /// How many bytes of records were looked at.
    private(set) var work = 0
    /// A cell came that was not ahead of the last: the sheet must be read again with its cells put in order.
    private(set) var isOutOfOrder = false
    /// The cells to be put in order, when they are.
    private var collected: [(row: Int, column: Int, text: [UInt8])]?
    /// The cell of a formula whose text is in a record of its own.
    private var awaited: (row: Int, column: Int)?
    /// Cells out of order are kept one by one; no program writes so many.
    private static let mostCollected = 1_000_000
    /// More merged ranges than anyone makes by hand or program.
    private static let mostMerged = 1 << 18

    init(_ records: XLSRecords, _ globals: XLSGlobals, _ limits: ReadLimits, _ budget: TextBudget, ordering: Bool) {
        self.records = records
        self.globals = globals
        self.limits = limits
        cells = CellText(limits, budget)
        collected = ordering ? [] : nil
    }

    /// The cells, once.
    consuming func sheet(_ name: String) -> Sheet { cells.sheet(name) }

    /// Reads from the record that begins the sheet to the one that ends it.
    mutating func read(from start: Int) throws(SheetError) {
        guard let first = records.record(at: start), XLSKind.beginnings.contains(first.kind) else {
            throw .damaged(.xls, part: "")
        }
        var place = first.body.upperBound
        // Charts within the sheet begin and end like it.
        var depth = 1
        while depth > 0, !isOutOfOrder {
            guard let record = records.record(at: place) else { throw .damaged(.xls, part: "") }
            place = record.body.upperBound
            if XLSKind.beginnings.contains(record.kind) {
                depth += 1
            } else if record.kind == XLSKind.end {
                depth -= 1
            } else if depth == 1 {
                try take(record)
            }
        }
        work += place - start
        try putCollected()
    }

    private mutating func take(_ record: XLSRecords.Record) throws(SheetError) {
        let start = record.body.lowerBound
        let (row, column) = (records.u16(start), records.u16(start + 2))
        // Version 2 has three bytes of looks where the others have the number of a style.
        let value = start + (globals.version == 2 ? 7 : 6)
        switch record.kind {
        case XLSKind.number, XLSKind.oldNumber: try put(record, records.double(value))
        case XLSKind.integer: try put(record, Double(records.u16(value)))
        case XLSKind.packedNumber: try put(record, records.packedNumber(value))
        case XLSKind.packedNumbers:
            for (offset, place) in stride(from: start + 4, to: record.body.upperBound - 7, by: 6).enumerated() {
                try put(
                    row, column + offset, records.packedNumber(place + 2),
                    globals.format(ofStyle: records.u16(place)))
            }
        case XLSKind.sharedLabel:
            if let text = globals.string(records.u32(value)) {
                try put(row, column, Array(text))
            } else {
                unreadable.add(row: row, column: column)
            }
        case XLSKind.label, XLSKind.richLabel, XLSKind.oldLabel:
            let sizeOfLength = globals.version == 2 ? 1 : 2
            try put(row, column, globals.text(records, record, from: value, sizeOfLength: sizeOfLength))
        case XLSKind.truth, XLSKind.oldTruth:
            try put(row, column, Self.truth(records.u8(value), isError: records.u8(value + 1) != 0))
        case XLSKind.string, XLSKind.oldString:
            guard let cell = awaited else { return }
            awaited = nil
            let sizeOfLength = globals.version == 2 ? 1 : 2
            try put(cell.row, cell.column, globals.text(records, record, from: start, sizeOfLength: sizeOfLength))
        case XLSKind.merged: try takeMerged(record)
        case _ where XLSKind.formulas.contains(record.kind): try takeFormula(record, value)
        default: break
        }
    }

    /// A number, or eight bytes that tell of another value by being no number.
    private mutating func takeFormula(_ record: XLSRecords.Record, _ value: Int) throws(SheetError) {
        let (row, column) = (records.u16(record.body.lowerBound), records.u16(record.body.lowerBound + 2))
        awaited = nil
        guard records.u16(value + 6) == 0xFFFF else { return try put(record, records.double(value)) }
        switch records.u8(value) {
        case 0: awaited = (row, column)
        case 1: try put(row, column, Self.truth(records.u8(value + 2), isError: false))
        case 2: try put(row, column, Self.truth(records.u8(value + 2), isError: true))
        default: break
        }
    }

    private mutating func takeMerged(_ record: XLSRecords.Record) throws(SheetError) {
        guard merged.count < Self.mostMerged else { throw .tooLarge(.cells) }
        for place in stride(from: record.body.lowerBound + 2, to: record.body.upperBound - 7, by: 8) {
            let (top, bottom) = (records.u16(place), records.u16(place + 2))
            let (left, right) = (records.u16(place + 4), records.u16(place + 6))
            guard top <= bottom, left <= right, right < limits.columns else { continue }
            merged.append(CellRange(rows: top...bottom, columns: left...right))
        }
    }

    private mutating func put(_ record: XLSRecords.Record, _ number: Double) throws(SheetError) {
        let start = record.body.lowerBound
        let format =
            globals.version == 2
            ? globals.format(records.u8(start + 5) & 0x3F) : globals.format(ofStyle: records.u16(start + 4))
        try put(records.u16(start), records.u16(start + 2), number, format)
    }

    private mutating func put(
        _ row: Int, _ column: Int, _ number: Double, _ format: NumberFormat
    ) throws(SheetError) {
        guard let text = NumberText(number)?.text(format, globals.epoch) else { return }
        try put(row, column, Array(text.utf8))
    }

    private mutating func put(_ row: Int, _ column: Int, _ text: [UInt8]) throws(SheetError) {
        guard !text.isEmpty else { return }
        if let count = collected?.count {
            guard count < Self.mostCollected else { throw .tooLarge(.cells) }
            collected?.append((row, column, text))
        } else if cells.isEmpty || cells.isAhead(row: row, column: column) {
            try cells.put(row: row, column: column, text)
        } else {
            isOutOfOrder = true
        }
    }

    /// Of two values of one cell the later one counts.
    private mutating func putCollected() throws(SheetError) {
        guard
            let all = collected?.enumerated().sorted(by: {
                ($0.element.row, $0.element.column, $1.offset) < ($1.element.row, $1.element.column, $0.offset)
            })
        else { return }
        for (_, cell) in all { try cells.put(row: cell.row, column: cell.column, cell.text) }
    }

    private static func truth(_ value: Int, isError: Bool) -> [UInt8] {
        guard isError else { return Array((value == 0 ? "FALSE" : "TRUE").utf8) }
        let text =
            switch value {
            case 0x00: "#NULL!"
            case 0x07: "#DIV/0!"
            case 0x0F: "#VALUE!"
            case 0x17: "#REF!"
            case 0x1D: "#NAME?"
            case 0x24: "#NUM!"
            default: "#N/A"
            }
        return Array(text.utf8)
    }
}
