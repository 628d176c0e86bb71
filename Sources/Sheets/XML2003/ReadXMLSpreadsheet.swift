/// Reads the XML form that spreadsheets of 2003 wrote, from UTF-8.
func readXMLSpreadsheet(
    _ bytes: Span<UInt8>, from start: Int, _ encoding: TextEncoding, _ limits: ReadLimits
) throws(SheetError) -> Workbook {
    guard bytes.count <= limits.page else { throw .tooLarge(.text) }
    let handler = XMLSpreadsheetReader(limits)
    let reader = try MarkupReader(handler)
    var place = afterDeclaration(bytes, from: start)
    while place < bytes.count {
        let end = min(bytes.count, place + 65_536)
        try bytes.extracting(place..<end).withUnsafeBufferPointer { (piece) throws(SheetError) in
            guard try reader.feed(piece, isLast: end == bytes.count) else { throw .damaged(.xmlSpreadsheet, part: "") }
        }
        place = end
    }
    guard !handler.sheets.isEmpty else { throw .notATable(.xmlSpreadsheet) }
    return Workbook(kind: .xmlSpreadsheet, encoding: encoding, sheets: handler.sheets, notes: handler.notes)
}

/// Behind `<?xml … ?>`: the encoding it names is that of before the text was made UTF-8.
private func afterDeclaration(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    guard place + 5 < bytes.count, bytes[place] == 0x3C, bytes[place + 1] == 0x3F, bytes[place + 2] == 0x78 else {
        return place
    }
    while place + 1 < bytes.count, !(bytes[place] == 0x3F && bytes[place + 1] == 0x3E) { place += 1 }
    return min(bytes.count, place + 2)
}

/// Hears the elements of such a workbook.
private final class XMLSpreadsheetReader: MarkupHandler {
    private let limits: ReadLimits
    private let budget = TextBudget()
    private(set) var sheets: [Sheet] = []
    private(set) var notes: [SheetNote] = []
    private var formats: [String: NumberFormat] = [:]
    private var styleID = ""
    private var cells: CellText?
    private var merged: [CellRange] = []
    private var name = ""
    private var isHidden = false
    private var row = -1
    private var column = -1
    private var wide = 0
    private var format = NumberFormat.plain
    private var type = ""
    private var text: [UInt8] = []
    private var isInData = false
    private var isInVisible = false
    private var commentDepth = 0
    private static let mostMerged = 1 << 16

    init(_ limits: ReadLimits) { self.limits = limits }

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(SheetError) {
        switch name {
        case "Style": styleID = attributes.text("ID") ?? ""
        case "NumberFormat":
            guard formats.count < 65_536, let code = attributes.text("Format") else { return }
            formats[styleID] = code == "Percent" ? .percent : NumberFormat(code: code)
        case "Worksheet":
            guard sheets.count < limits.sheets else { throw .tooLarge(.sheets) }
            self.name = attributes.text("Name") ?? ""
            cells = CellText(limits, budget)
            (merged, row, isHidden) = ([], -1, false)
        case "Row":
            row = attributes.number("Index").map { $0 - 1 } ?? row + 1
            (column, wide) = (-1, 0)
        case "Cell": startCell(attributes)
        case "Comment": commentDepth += 1
        case "Data" where commentDepth == 0:
            isInData = true
            type = attributes.text("Type") ?? ""
            text = []
        case "Visible":
            isInVisible = true
            text = []
        default: break
        }
    }

    private func startCell(_ attributes: MarkupAttributes) {
        column = attributes.number("Index").map { $0 - 1 } ?? column + 1 + wide
        wide = attributes.number("MergeAcross") ?? 0
        let high = attributes.number("MergeDown") ?? 0
        if wide > 0 || high > 0, row >= 0, column >= 0, column + wide < limits.columns, merged.count < Self.mostMerged {
            merged.append(CellRange(rows: row...row + high, columns: column...column + wide))
        }
        format = attributes.text("StyleID").flatMap { formats[$0] } ?? .plain
    }

    func end(_ name: MarkupName) throws(SheetError) {
        switch name {
        case "Comment": commentDepth = max(0, commentDepth - 1)
        case "Data" where isInData:
            isInData = false
            try put()
        case "Visible":
            isInVisible = false
            isHidden =
                String(decoding: text, as: UTF8.self).hasPrefix("SheetHidden")
                || String(decoding: text, as: UTF8.self).hasPrefix("SheetVeryHidden")
        case "Worksheet":
            guard let cells = cells.take() else { return }
            let cut = cells.cut
            if cut.count > 0 {
                notes.append(.cellTextCut(sheet: self.name, count: cut.count, row: cut.row, column: cut.column))
            }
            if isHidden { notes.append(.hiddenSheet(self.name)) }
            sheets.append(cells.sheet(self.name).with(merged: merged, isHidden: isHidden))
        default: break
        }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard isInData || isInVisible, self.text.count <= limits.cellText else { return }
        self.text.append(contentsOf: text)
    }

    private func put() throws(SheetError) {
        guard row >= 0, column >= 0, !text.isEmpty else { return }
        var value = text
        switch type {
        case "Number": if let number = NumberText(text) { value = Array(number.text(format, .since1900).utf8) }
        case "DateTime" where text.count > 10 && text[10] == 0x54:
            let time = text[11...].prefix(8)
            let isMidnight = time.allSatisfy { $0 == 0x30 || $0 == 0x3A }
            value = isMidnight ? Array(text[..<10]) : Array(text[..<10]) + [0x20] + time
        case "Boolean": value = Array((text == [0x31] ? "TRUE" : "FALSE").utf8)
        default: break
        }
        // A cell that is not ahead of the last stands twice: the first counts.
        guard cells?.isAhead(row: row, column: column) == true else { return }
        try cells?.put(row: row, column: column, value)
    }
}
