/// Workbooks typed in fonts of TCVN3 or VNI hold letters of Western Europe that only look Vietnamese in those fonts:
/// "Vieät Nam", "ViÖt Nam". Their cells are turned into real text.
///
/// Only cells that consist of such letters are looked at, and only turned when that makes more Vietnamese syllables of
/// their sheet, and no fewer of the cell itself, than it has as it stands.
func convertingLegacyFonts(_ workbook: Workbook, _ limits: ReadLimits) throws(SheetError) -> Workbook {
    var notes = workbook.notes
    var sheets: [Sheet] = []
    let budget = TextBudget()
    for sheet in workbook.sheets {
        guard let encoding = legacyFont(of: sheet), let table = ByteEncoding.of(encoding) else {
            sheets.append(sheet)
            continue
        }
        notes.append(.legacyFont(sheet: sheet.name, encoding))
        sheets.append(try converted(sheet, table, limits, budget))
    }
    return Workbook(kind: workbook.kind, encoding: workbook.encoding, sheets: sheets, notes: notes)
}

/// The encoding of the fonts that a sheet was typed in; nil when it is Unicode throughout.
private func legacyFont(of sheet: Sheet) -> TextEncoding? {
    var sample: [UInt8] = []
    sheet.forEachRecord { bytes, fields, _ in
        for field in fields {
            guard let western = westernBytes(of: field, in: bytes) else { continue }
            sample += western + [0x0A]
        }
        return sample.count < TextSample.headSize
    }
    guard !sample.isEmpty else { return nil }
    let asItStands = syllableScore(sample.span, .windows1252)
    let ranked = rankLegacyEncodings(sample.span).filter { [.tcvn3, .vni].contains($0.encoding) }
    guard let best = ranked.first, best.score > max(0, asItStands) else { return nil }
    return best.encoding
}

/// The bytes of a field in Windows-1252 when it has letters beyond ASCII and all of its letters have one.
private func westernBytes(of field: FieldRange, in bytes: Span<UInt8>) -> [UInt8]? {
    var isASCII = true
    for place in field.start..<field.end where bytes[place] >= 0x80 {
        // Letters above U+07FF are beyond every byte but the few signs of Windows-1252, such as dashes and quotes.
        if bytes[place] >= 0xE1, bytes[place] != 0xE2 { return nil }
        isASCII = false
    }
    return isASCII ? nil : ByteEncoding.windows1252.encode(text(of: field, in: bytes))
}

private func converted(
    _ sheet: Sheet, _ table: ByteEncoding, _ limits: ReadLimits, _ budget: TextBudget
) throws(SheetError) -> Sheet {
    var cells = CellText(limits, budget)
    var failure: SheetError?
    sheet.forEachRecord { bytes, fields, position in
        do throws(SheetError) {
            for (column, field) in fields.enumerated() where !field.isEmpty {
                var text = unquoted(bytes, field.start..<field.end)
                if let western = westernBytes(of: field, in: bytes),
                    syllableScore(western.span, table) >= syllableScore(western.span, .windows1252)
                {
                    text = table.utf8(western.span)
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
