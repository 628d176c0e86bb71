/// The sheets of one file.
public struct Workbook: Sendable {
    /// What the file turned out to be.
    public let kind: FileKind
    /// Its sheets; delimited text has one.
    public let sheets: [Sheet]

    /// A workbook.
    public init(kind: FileKind, sheets: [Sheet]) {
        self.kind = kind
        self.sheets = sheets
    }
}

/// Kinds of file, recognised by their content, never by their name.
public enum FileKind: Equatable, Sendable {
    case delimitedText(Delimiter)
}

/// Why bytes cannot be read as sheets. Facts only; the sentences are made where they are shown.
public enum SheetError: Error, Equatable, Sendable {
    /// There are no bytes, or only white space.
    case empty
    /// The bytes are no text, and no kind of file that is known.
    case binary
    /// A kind of file that is known but not read: its common name.
    case unsupported(String)
}

/// Reads the sheets of a file from its bytes, without copying delimited UTF-8 text.
public func readWorkbook(_ bytes: SharedBytes) throws(SheetError) -> Workbook {
    try bytes.withSpan { (span: Span<UInt8>) throws(SheetError) in
        let sample = span.extracting(0..<min(span.count, 65_536))
        let start = sample.count >= 3 && sample[0] == 0xEF && sample[1] == 0xBB && sample[2] == 0xBF ? 3 : 0
        if isBlank(sample, from: start) { throw .empty }
        if let kind = foreignKind(sample) { throw .unsupported(kind) }
        for place in 0..<sample.count where isForeignToText(sample[place]) { throw .binary }
        let delimiter = likelyDelimiter(sample, from: start)
        return Workbook(
            kind: .delimitedText(delimiter), sheets: [Sheet(bytes: bytes, delimiter: delimiter, dataStart: start)])
    }
}

private func isBlank(_ sample: Span<UInt8>, from start: Int) -> Bool {
    for place in start..<max(start, sample.count)
    where ![0x20, 0x09, 0x0A, 0x0D].contains(sample[place]) { return false }
    return true
}

/// Control characters that no text has; TAB, line ends, form feed and end-of-file marks do occur.
private func isForeignToText(_ byte: UInt8) -> Bool {
    byte < 0x20 && ![0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B].contains(byte)
}

private func foreignKind(_ sample: Span<UInt8>) -> String? {
    func begins(_ bytes: [UInt8]) -> Bool {
        guard sample.count >= bytes.count else { return false }
        for place in bytes.indices where sample[place] != bytes[place] { return false }
        return true
    }
    if begins([0x50, 0x4B, 0x03, 0x04]) { return "XLSX/ZIP" }
    if begins([0xD0, 0xCF, 0x11, 0xE0]) { return "XLS" }
    if begins([0x25, 0x50, 0x44, 0x46]) { return "PDF" }
    if begins([0xFF, 0xFE]) || begins([0xFE, 0xFF]) { return "UTF-16" }
    return nil
}

/// The delimiter that gives the most records the same number of fields, more than one; the comma when none does.
private func likelyDelimiter(_ sample: Span<UInt8>, from start: Int) -> Delimiter {
    var best = (delimiter: Delimiter.comma, score: 0)
    for delimiter in [Delimiter.tab, .semicolon, .comma] {
        var scanner = DelimitedScanner(delimiter: delimiter, from: start)
        var fields: [FieldRange] = []
        var counts: [Int: Int] = [:]
        var records = 0
        while records < 60, scanner.next(in: sample, fields: &fields) != nil {
            records += 1
            if fields.count > 1 { counts[fields.count, default: 0] += 1 }
        }
        let score = counts.map { $0.value * min($0.key, 12) }.max() ?? 0
        if score > best.score { best = (delimiter, score) }
    }
    return best.delimiter
}
