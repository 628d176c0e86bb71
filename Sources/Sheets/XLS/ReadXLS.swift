import CSheetLibraries

/// Seconds and bytes that reading an old workbook may take.
private let mostSeconds: UInt32 = 8
private let mostMemory = 384 << 20

/// Reads an old binary workbook through libfreexl, in a process of its own.
///
/// The library knows days but neither percentages nor merged cells: a cell that shows 75,18 % reads as 0.7518.
func readXLS(_ bytes: Span<UInt8>, _ limits: ReadLimits) throws(SheetError) -> Workbook {
    guard sheets_has_xls() else { throw .libraryMissing("libfreexl") }
    guard bytes.count <= limits.unpackedPart else { throw .tooLarge(.unpackedPart) }
    var records = sheets_xls_records()
    let code = bytes.withUnsafeBufferPointer {
        sheets_xls_read($0.baseAddress, $0.count, mostSeconds, mostMemory, UInt64(limits.cells), &records)
    }
    defer { sheets_xls_free(&records) }
    switch Int(code) {
    case sheets_xls_fine: break
    case sheets_xls_protected: throw .passwordProtected
    case sheets_xls_too_much: throw .tooLarge(.work)
    default: throw whyNoWorkbook(bytes)
    }
    let reader = XLSRecords(UnsafeRawBufferPointer(start: records.bytes, count: records.count), limits)
    return try reader.workbook()
}

/// Other programs keep their files in the same container; the names of its streams tell.
private func whyNoWorkbook(_ bytes: Span<UInt8>) -> SheetError {
    if holdsStream("Workbook", bytes) || holdsStream("Book", bytes) { return .damaged(.xls, part: "") }
    if holdsStream("EncryptedPackage", bytes) { return .passwordProtected }
    let others = ["WordDocument", "PowerPoint Document", "__properties_version1.0"]
    return others.contains { holdsStream($0, bytes) } ? .unsupported(.oldWordDocument) : .damaged(.xls, part: "")
}

/// Whether the container lists a stream of that name, which ends with a zero, in UTF-16.
private func holdsStream(_ name: String, _ bytes: Span<UInt8>) -> Bool {
    let units = Array(name.utf16) + [0]
    let pattern: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard bytes.count >= pattern.count else { return false }
    // Names stand at multiples of 128 bytes.
    for start in stride(from: 0, through: bytes.count - pattern.count, by: 128)
    where pattern.indices.allSatisfy({ bytes[start + $0] == pattern[$0] }) { return true }
    return false
}

/// The records that the reading process leaves behind, read as sheets.
private struct XLSRecords {
    private let memory: UnsafeRawBufferPointer
    private let limits: ReadLimits

    init(_ memory: UnsafeRawBufferPointer, _ limits: ReadLimits) {
        self.memory = memory
        self.limits = limits
    }

    func workbook() throws(SheetError) -> Workbook {
        var sheets: [Sheet] = []
        var notes: [SheetNote] = []
        let budget = TextBudget()
        var place = 0
        while let (record, name) = next(at: &place) {
            guard record.kind == sheets_xls_sheet else { throw .damaged(.xls, part: "") }
            guard sheets.count < limits.sheets else { throw .tooLarge(.sheets) }
            var cells = CellText(limits, budget)
            while let (record, text) = peekCell(at: &place) {
                try put(record, text, into: &cells)
            }
            let title = String(decoding: name, as: UTF8.self)
            let cut = cells.cut
            if cut.count > 0 {
                notes.append(.cellTextCut(sheet: title, count: cut.count, row: cut.row, column: cut.column))
            }
            sheets.append(cells.sheet(title))
        }
        guard !sheets.isEmpty else { throw .notATable(.xls) }
        return Workbook(kind: .xls, sheets: sheets, notes: notes)
    }

    private func put(
        _ record: sheets_xls_record, _ text: UnsafeBufferPointer<UInt8>, into cells: inout CellText
    ) throws(SheetError) {
        let (row, column) = (Int(record.row), Int(record.column))
        switch Int(record.kind) {
        case sheets_xls_integer, sheets_xls_double:
            guard let number = NumberText(record.number) else { return }
            try cells.put(row: row, column: column, Array(number.text().utf8))
        case sheets_xls_date:
            try cells.put(row: row, column: column, Self.shortened(text))
        case sheets_xls_text where !text.isEmpty:
            try cells.put(row: row, column: column, text)
        default: break
        }
    }

    /// `2023-06-14 00:00:00` is a day, `08:30:00` half past eight.
    private static func shortened(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var bytes = Array(text)
        if bytes.suffix(9).elementsEqual(" 00:00:00".utf8) { bytes.removeLast(9) }
        if bytes.suffix(3).elementsEqual(":00".utf8) { bytes.removeLast(3) }
        return bytes
    }

    private func peekCell(at place: inout Int) -> (sheets_xls_record, UnsafeBufferPointer<UInt8>)? {
        var ahead = place
        guard let found = next(at: &ahead), found.0.kind != sheets_xls_sheet else { return nil }
        place = ahead
        return found
    }

    private func next(at place: inout Int) -> (sheets_xls_record, UnsafeBufferPointer<UInt8>)? {
        let size = MemoryLayout<sheets_xls_record>.size
        guard memory.count - place >= size else { return nil }
        let record = memory.loadUnaligned(fromByteOffset: place, as: sheets_xls_record.self)
        let start = place + size
        guard Int(record.length) <= memory.count - start else { return nil }
        place = start + Int(record.length)
        let text = UnsafeRawBufferPointer(rebasing: memory[start..<place])
        return (record, text.assumingMemoryBound(to: UInt8.self))
    }
}
