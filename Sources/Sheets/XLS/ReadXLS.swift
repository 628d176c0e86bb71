/// Reads an old binary workbook (versions 2 to 8, of the years before 2007): its sheets of cells in their order, hidden
/// ones too.
func readXLS(_ bytes: Span<UInt8>, _ limits: ReadLimits) throws(SheetError) -> Workbook {
    guard bytes.count <= limits.unpackedPart else { throw .tooLarge(.unpackedPart) }
    let records = XLSRecords(bytes: try workbookStream(bytes))
    let globals = try XLSGlobals(records, limits)
    var sheets: [Sheet] = []
    var notes: [SheetNote] = []
    var work = 0
    var budget = TextBudget()
    for entry in globals.sheets {
        if entry.isHidden { notes.append(.hiddenSheet(entry.name)) }
        let before = budget.copy()
        var reader = XLSSheetReader(records, globals, limits, budget, ordering: false)
        try reader.read(from: entry.start)
        work += reader.work
        if reader.isOutOfOrder {
            budget = before
            reader = XLSSheetReader(records, globals, limits, budget, ordering: true)
            try reader.read(from: entry.start)
            work += reader.work
        }
        // Sheets that share their records again and again would take for ever.
        guard work <= 4 * records.bytes.count else { throw .tooLarge(.work) }
        let (cut, unreadable, merged) = (reader.cells.cut, reader.unreadable, reader.merged)
        if cut.count > 0 {
            notes.append(.cellTextCut(sheet: entry.name, count: cut.count, row: cut.row, column: cut.column))
        }
        if unreadable.count > 0 {
            notes.append(
                .unreadableCells(
                    sheet: entry.name, count: unreadable.count, row: unreadable.row, column: unreadable.column))
        }
        let sheet = reader.sheet(entry.name)
        let shown = try emptyingHiddenCells(of: sheet, merged, limits) ?? sheet
        sheets.append(shown.with(merged: merged, isHidden: entry.isHidden))
    }
    guard !sheets.isEmpty else { throw .notATable(.xls) }
    return Workbook(kind: .xls, sheets: sheets, notes: notes)
}

/// The records of a workbook: out of its container, or the file itself.
private func workbookStream(_ bytes: Span<UInt8>) throws(SheetError) -> [UInt8] {
    guard bytes.count > 0, bytes[0] == 0xD0 else {
        return bytes.withUnsafeBufferPointer { Array($0) }
    }
    guard let file = CompoundFile(bytes) else { throw .damaged(.xls, part: "") }
    // A file saved for two versions of the program at once has both.
    if let stream = file.stream("Workbook", bytes) ?? file.stream("Book", bytes) { return stream }
    let names = file.names
    if names.contains("encryptedpackage") { throw .passwordProtected }
    let others = ["worddocument", "powerpoint document", "__properties_version1.0"]
    throw others.contains(where: names.contains) ? .unsupported(.oldWordDocument) : .damaged(.xls, part: "")
}
