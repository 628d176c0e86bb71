/// Reads a packed workbook (Office Open XML, ECMA-376): its sheets of cells in their order, hidden ones too.
func readXLSX(_ bytes: Span<UInt8>, _ limits: ReadLimits) throws(SheetError) -> Workbook {
    try bytes.withUnsafeBufferPointer { (buffer) throws(SheetError) in
        var reader = try XLSXReader(buffer, limits)
        return try reader.read()
    }
}

/// Follows the relationships of a package: from its root to the workbook, from there to strings, styles and sheets.
private struct XLSXReader: ~Copyable {
    private var archive: ZipArchive
    private let limits: ReadLimits
    private var notes: [SheetNote] = []
    private let budget = TextBudget()

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: ReadLimits) throws(SheetError) {
        archive = try ZipArchive(bytes, limits)
        self.limits = limits
    }

    mutating func read() throws(SheetError) -> Workbook {
        if let kind = foreignKind() {
            guard kind == .openDocument else { throw .unsupported(kind) }
            let reader = ODSReader(limits)
            try parse("content.xml", reader)
            return try reader.workbook()
        }
        let root = Relationships()
        try parse("_rels/.rels", root)
        guard let main = root.part(type: "/officeDocument", of: ""), archive.holds(main) else {
            throw .damaged(.xlsx, part: "_rels/.rels")
        }
        let list = SheetList(limits)
        try parse(main, list)
        let relationships = Relationships()
        let name = Relationships.name(of: main)
        if archive.holds(name) { try parse(name, relationships) }
        let context = WorksheetReader.Context(
            strings: try strings(relationships.part(type: "/sharedStrings", of: main)),
            formats: try formats(relationships.part(type: "/styles", of: main)), epoch: list.epoch, limits: limits)
        var sheets: [Sheet] = []
        for entry in list.sheets where relationships.isWorksheet(id: entry.id) {
            guard let part = relationships.part(id: entry.id, of: main) else { continue }
            if entry.isHidden { notes.append(.hiddenSheet(entry.name)) }
            sheets.append(try sheet(entry.name, part, context, isHidden: entry.isHidden))
        }
        guard !sheets.isEmpty else { throw .notATable(.xlsx) }
        return Workbook(kind: .xlsx, sheets: sheets, notes: notes)
    }

    /// What else comes packed in the same way.
    private borrowing func foreignKind() -> ForeignKind? {
        if archive.holds("_rels/.rels") {
            if archive.holds("word/document.xml") { return .wordDocument }
            if archive.holds("ppt/presentation.xml") { return .presentation }
            return archive.holds("xl/workbook.bin") ? .binaryWorkbook : nil
        }
        if archive.holds("[Content_Types].xml") { return nil }
        return archive.holds("mimetype") && archive.holds("content.xml") ? .openDocument : .zipArchive
    }

    private mutating func strings(_ part: String?) throws(SheetError) -> SharedStrings? {
        guard let part else { return nil }
        let strings = SharedStrings(limits)
        try parse(part, strings)
        return strings
    }

    private mutating func formats(_ part: String?) throws(SheetError) -> [NumberFormat] {
        guard let part else { return [] }
        let styles = CellStyles()
        try parse(part, styles)
        return styles.formats
    }

    private mutating func sheet(
        _ name: String, _ part: String, _ context: WorksheetReader.Context, isHidden: Bool
    ) throws(SheetError) -> Sheet {
        let reader = WorksheetReader(context, budget)
        try parse(part, reader)
        guard let cells = reader.takeCells() else { throw .damaged(.xlsx, part: part) }
        note(cells.cut) { .cellTextCut(sheet: name, count: $0.count, row: $0.row, column: $0.column) }
        note(reader.unreadable) { .unreadableCells(sheet: name, count: $0.count, row: $0.row, column: $0.column) }
        note(reader.withoutValue) {
            .formulasWithoutValue(sheet: name, count: $0.count, row: $0.row, column: $0.column)
        }
        let sheet = cells.sheet(name)
        let shown = try emptyingHiddenCells(of: sheet, reader.merged, limits) ?? sheet
        return shown.with(merged: reader.merged, isHidden: isHidden)
    }

    private mutating func note(_ tally: CellTally, _ note: (CellTally) -> SheetNote) {
        if tally.count > 0 { notes.append(note(tally)) }
    }

    private mutating func parse(_ part: String, _ handler: any MarkupHandler) throws(SheetError) {
        let reader = try MarkupReader(handler)
        try archive.unpack(part) { (piece, isLast) throws(SheetError) in
            guard try reader.feed(piece, isLast: isLast) else { throw .damaged(.xlsx, part: part) }
            return true
        }
    }
}
