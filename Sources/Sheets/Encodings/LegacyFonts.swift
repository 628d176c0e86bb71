/// Workbooks typed in fonts of TCVN3 or VNI hold letters of Western Europe that only look Vietnamese in those fonts:
/// "Vieät Nam", "ViÖt Nam". Their cells are turned into real text.
///
/// Only cells that consist of such letters are looked at. The fonts are those with which more cells become Vietnamese
/// than stay foreign. A cell is turned when it gains by that, or loses nothing in a sheet without any Vietnamese in Unicode
/// ("Tên" can be read in both ways). The first
/// `sampledRecords` of a sheet tell.
func convertingLegacyFonts(
    _ workbook: Workbook, _ limits: ReadLimits, sampledRecords: Int = .max
) throws(SheetError) -> Workbook {
    var notes = workbook.notes
    var sheets: [Sheet] = []
    let budget = TextBudget()
    for sheet in workbook.sheets {
        guard let font = LegacyFont(of: sheet, sampledRecords: sampledRecords) else {
            sheets.append(sheet)
            continue
        }
        notes.append(.legacyFont(sheet: sheet.name, font.encoding))
        sheets.append(
            try converted(sheet, font, limits, budget).with(merged: sheet.merged, isHidden: sheet.isHidden))
    }
    return Workbook(kind: workbook.kind, encoding: workbook.encoding, sheets: sheets, notes: notes)
}

/// The fonts that some cells of a sheet were typed in.
private struct LegacyFont {
    let encoding: TextEncoding
    let table: ByteEncoding
    /// Some cells are Vietnamese in Unicode beyond doubt.
    private let isMixed: Bool

    /// Nil when the sheet is Unicode throughout.
    init?(of sheet: Sheet, sampledRecords: Int) {
        let candidates = [TextEncoding.tcvn3, .vni].compactMap { encoding in
            ByteEncoding.of(encoding).map { (encoding: encoding, table: $0) }
        }
        var gains = [Int](repeating: 0, count: candidates.count)
        var losses = gains
        var isMixed = false
        var sampled = 0
        // Words of a column, such as states, come again and again: the size of the text, the score as it stands, then that of
        // each candidate.
        var known: [[UInt8]: [Int]] = [:]
        sheet.forEachRecord { bytes, fields, position in
            for field in fields {
                guard mayBeWestern(field, in: bytes) else {
                    isMixed = isMixed || (field.start..<field.end).contains { bytes[$0] >= 0x80 }
                    continue
                }
                let written = bytes.extracting(field.start..<field.end).withUnsafeBufferPointer { Array($0) }
                var scores = known[written]
                if scores == nil, let western = ByteEncoding.windows1252.encode(text(of: field, in: bytes)) {
                    let tables = [.windows1252] + candidates.map(\.table)
                    scores = [western.count] + tables.map { syllableScore(western.span, $0) }
                    known[written] = scores
                }
                guard let scores else {
                    isMixed = true
                    continue
                }
                sampled += scores[0]
                let asItStands = scores[1]
                for (place, turned) in scores.dropFirst(2).enumerated() {
                    if turned > max(0, asItStands) {
                        gains[place] += turned - asItStands
                    } else if turned < 0, asItStands < 0 {
                        losses[place] -= turned
                    }
                }
            }
            return sampled < TextSample.headSize && position.record < sampledRecords
        }
        let best = candidates.indices.max { gains[$0] - losses[$0] < gains[$1] - losses[$1] } ?? 0
        guard gains[best] > losses[best] else { return nil }
        (encoding, table) = candidates[best]
        self.isMixed = isMixed
    }

    /// The text of a cell in Unicode; nil when it is that already.
    func turned(_ western: [UInt8]) -> [UInt8]? {
        let (turned, asItStands) = (syllableScore(western.span, table), syllableScore(western.span, .windows1252))
        return turned > asItStands || (turned == asItStands && !isMixed)
            ? table.utf8(western.span) : nil
    }
}

/// The bytes of a field in Windows-1252 when it has letters beyond ASCII and all of its letters have one.
private func westernBytes(of field: FieldRange, in bytes: Span<UInt8>) -> [UInt8]? {
    mayBeWestern(field, in: bytes) ? ByteEncoding.windows1252.encode(text(of: field, in: bytes)) : nil
}

/// Whether a field has letters beyond ASCII, and none that are beyond every byte: those above U+07FF are, but for the few
/// signs of Windows-1252 such as dashes and quotes.
private func mayBeWestern(_ field: FieldRange, in bytes: Span<UInt8>) -> Bool {
    var isASCII = true
    for place in field.start..<field.end where bytes[place] >= 0x80 {
        if bytes[place] >= 0xE1, bytes[place] != 0xE2 { return false }
        isASCII = false
    }
    return !isASCII
}

private func converted(
    _ sheet: Sheet, _ font: LegacyFont, _ limits: ReadLimits, _ budget: TextBudget
) throws(SheetError) -> Sheet {
    var cells = CellText(limits, budget)
    var failure: SheetError?
    sheet.forEachRecord { bytes, fields, position in
        do throws(SheetError) {
            for (column, field) in fields.enumerated() where !field.isEmpty {
                var text = unquoted(bytes, field.start..<field.end)
                if let western = westernBytes(of: field, in: bytes) {
                    text = font.turned(western) ?? text
                }
                try cells.put(row: position.record - 1, column: column, text)
            }
            return true
        } catch {
            failure = error
            return false
        }
    }
    if let failure { throw failure }
    return cells.sheet(sheet.name)
}
