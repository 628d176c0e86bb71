/// Whether a text is a page rather than a delimited table: it begins with a tag of one, or holds a table in its tags.
func isHTML(_ bytes: Span<UInt8>) -> Bool {
    let head = LowercaseHead(bytes)
    if head.begins("<") {
        return ["<html", "<!doctype html", "<table", "<meta", "<body", "<head"].contains(where: head.holds)
    }
    return head.holds("<table") && head.holds("<tr") && head.holds("<td")
}

/// Whether a text is the XML form that spreadsheets of 2003 wrote.
func isXMLSpreadsheet(_ bytes: Span<UInt8>) -> Bool {
    let head = LowercaseHead(bytes)
    return head.begins("<?xml") && head.holds("urn:schemas-microsoft-com:office:spreadsheet") && !head.holds("<html")
}

/// The encoding a page says it has. What it says is often wrong, so it only decides where the text leaves it open.
func declaredEncoding(_ bytes: Span<UInt8>) -> TextEncoding? {
    let head = LowercaseHead(bytes)
    if head.holds("charset=windows-1258") || head.holds("charset=\"windows-1258") { return .windows1258 }
    return nil
}

/// The beginning of a text in lowercase, without the blanks before it.
private struct LowercaseHead {
    private let text: [UInt8]
    private static let size = 8_192

    init(_ bytes: Span<UInt8>) {
        var text: [UInt8] = []
        for place in 0..<min(bytes.count, Self.size) {
            let byte = bytes[place]
            if text.isEmpty, byte <= 0x20 || [0xEF, 0xBB, 0xBF].contains(byte) { continue }
            text.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        }
        self.text = text
    }

    func begins(_ pattern: String) -> Bool { text.starts(with: pattern.utf8) }

    func holds(_ pattern: String) -> Bool {
        let pattern = Array(pattern.utf8)
        guard let first = pattern.first, text.count >= pattern.count else { return false }
        return text.indices.dropLast(pattern.count - 1).contains {
            text[$0] == first && text[$0..<$0 + pattern.count].elementsEqual(pattern)
        }
    }
}

/// Reads the tables of a page in UTF-8.
func readHTML(
    _ bytes: Span<UInt8>, from start: Int, _ encoding: TextEncoding, _ notes: [SheetNote], _ limits: ReadLimits
) throws(SheetError) -> Workbook {
    guard bytes.count <= limits.page else { throw .tooLarge(.text) }
    let tables = HTMLTables(limits)
    let reader = try MarkupReader(tables, isHTML: true)
    if let repaired = repaired(bytes) {
        try feed(repaired.span, from: start, to: reader)
    } else {
        try feed(bytes, from: start, to: reader)
    }
    var notes = notes
    var sheets: [Sheet] = []
    for (sheet, cut) in try tables.sheets() {
        sheets.append(sheet)
        if cut.count > 0 {
            notes.append(.cellTextCut(sheet: sheet.name, count: cut.count, row: cut.row, column: cut.column))
        }
    }
    guard !sheets.isEmpty else { throw .notATable(.html) }
    return Workbook(kind: .html, encoding: encoding, sheets: sheets, notes: notes)
}

/// Feeds the page in pieces that end between ASCII characters, so that none is cut in two.
private func feed(_ bytes: Span<UInt8>, from start: Int, to reader: MarkupReader) throws(SheetError) {
    let size = 16_384
    var place = start
    while place < bytes.count {
        var end = min(bytes.count, place + size)
        while end < bytes.count, end > place + size / 2, bytes[end] >= 0x80 { end -= 1 }
        try bytes.extracting(place..<end).withUnsafeBufferPointer { (piece) throws(SheetError) in
            guard try reader.feed(piece, isLast: end == bytes.count) else { throw .damaged(.html, part: "") }
        }
        place = end
    }
}

/// The page without invalid bytes and zeros, at which libxml2 would take the rest of it for another encoding, or end;
/// nil when there are none.
private func repaired(_ bytes: Span<UInt8>) -> [UInt8]? {
    var holdsZero = false
    for place in 0..<bytes.count where bytes[place] == 0 {
        holdsZero = true
        break
    }
    let check = UTF8Check(bytes)
    guard holdsZero || check.invalid > 0 || check.isCutOff else { return nil }
    let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    return text.utf8.map { $0 == 0 ? 0x20 : $0 }
}
