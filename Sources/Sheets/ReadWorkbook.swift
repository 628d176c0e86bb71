/// Reads the sheets of a file from its bytes; its kind is recognised by its content. Delimited UTF-8 is not copied and
/// only looked into; everything else is converted to delimited UTF-8 in memory, where record N is row N of the sheet.
public func readWorkbook(_ bytes: SharedBytes, limits: ReadLimits = .standard) throws(SheetError) -> Workbook {
    try bytes.withSpan { (span: Span<UInt8>) throws(SheetError) in
        switch FileSignature(span) {
        case .foreign(let kind): throw .unsupported(kind)
        case .zip: return try convertingLegacyFonts(try readXLSX(span, limits), limits)
        case .oldWorkbook: return try convertingLegacyFonts(try readXLS(span, limits), limits)
        case nil: return try readText(bytes, span, limits)
        }
    }
}

/// Files up to this size are read to their end at once, so that notes tell everything that is wrong with them.
private let smallFile = 1 << 20

private func readText(
    _ shared: SharedBytes, _ bytes: Span<UInt8>, _ limits: ReadLimits
) throws(SheetError) -> Workbook {
    if isBlank(bytes, from: 0) { throw .empty }
    guard let guess = guessEncoding(bytes) else { throw .binary }
    var notes: [SheetNote] = []
    if let runnerUp = guess.runnerUp { notes.append(.encodingGuessed(guess.encoding, runnerUp: runnerUp)) }
    guard guess.encoding != .utf8 else {
        return try readUTF8(shared, from: guess.start, .utf8, notes, limits)
    }
    let text = try transcode(bytes, from: guess.start, guess.encoding, limit: limits.text)
    if text.invalid > 0 { notes.append(.invalidTextReplaced(count: text.invalid, firstLine: text.firstInvalidLine)) }
    return try readUTF8(text.bytes, from: 0, guess.encoding, notes, limits)
}

private func readUTF8(
    _ shared: SharedBytes, from start: Int, _ encoding: TextEncoding, _ notes: [SheetNote], _ limits: ReadLimits
) throws(SheetError) -> Workbook {
    try shared.withSpan { (bytes: Span<UInt8>) throws(SheetError) in
        var notes = notes
        if isBlank(bytes, from: start) { throw .empty }
        if isXMLSpreadsheet(bytes) {
            return try convertingLegacyFonts(try readXMLSpreadsheet(bytes, from: start, encoding, limits), limits)
        }
        if isHTML(bytes) {
            let workbook = try readHTML(bytes, from: start, encoding, notes, limits)
            return try convertingLegacyFonts(workbook, limits)
        }
        let sample = bytes.extracting(0..<min(bytes.count, TextSample.headSize))
        let delimiter = likelyDelimiter(sample, from: start)
        let sheet = Sheet(bytes: shared, delimiter: delimiter, dataStart: start)
        if bytes.count <= smallFile { notes += defects(of: sheet, bytes) }
        let workbook = Workbook(
            kind: .delimitedText(delimiter), encoding: encoding, sheets: [sheet], notes: notes)
        // Of a guessed encoding every letter has been turned already.
        guard ByteEncoding.of(encoding) == nil else { return workbook }
        return try convertingLegacyFonts(workbook, limits, sampledRecords: 2_000)
    }
}

/// What is wrong with a small delimited text; of a large one, its reader learns it record by record.
private func defects(of sheet: Sheet, _ bytes: Span<UInt8>) -> [SheetNote] {
    var notes: [SheetNote] = []
    let check = UTF8Check(bytes)
    let invalid = check.invalid + (check.isCutOff ? 1 : 0)
    if invalid > 0 {
        var line = 1
        for place in 0..<(check.firstInvalid ?? bytes.count) where bytes[place] == 0x0A { line += 1 }
        notes.append(.invalidTextReplaced(count: invalid, firstLine: line))
    }
    sheet.forEachRecord { _, _, position in
        if position.hasUnclosedQuote { notes.append(.unclosedQuote(line: position.line)) }
        if position.isCut { notes.append(.recordCut(line: position.line)) }
        return notes.count < 100
    }
    return notes
}

private func isBlank(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var place = start
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    return place >= bytes.count
}
