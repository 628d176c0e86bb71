import Sheets
import Statistics

/// Scans a register of issued documents; built like ``IncomingScanner``.
struct IssuedScanner {
    let source: RecognisedSheet
    private let sheet: Int
    private(set) var entries: [IssuedEntry] = []
    private(set) var units: UnitColumn
    private(set) var rejected = 0
    private var collected = FindingCollector()
    private var medium: WordColumn
    private var electronic: WordColumn
    private var paper: WordColumn
    private var signed: WordColumn
    private var leader: WordColumn
    private var initialled: WordColumn
    private var exempt: WordColumn
    private let date: Int
    private let reference: Int

    /// A scanner for `source`, the `sheet`-th register; `title` is the unit of all rows where no column tells.
    init(_ source: RecognisedSheet, sheet: Int, title: Unit?, vocabulary: Vocabulary) {
        self.source = source
        self.sheet = sheet
        units = UnitColumn(source, title: title)
        let yesOrNo = WordMeanings.yesOrNo(vocabulary)
        medium = WordColumn(.medium, in: source, .medium(vocabulary))
        electronic = WordColumn(.electronic, in: source, yesOrNo)
        paper = WordColumn(.paper, in: source, yesOrNo)
        signed = WordColumn(.signed, in: source, yesOrNo)
        leader = WordColumn(.leaderSigned, in: source, yesOrNo)
        initialled = WordColumn(.initialled, in: source, yesOrNo)
        exempt = WordColumn(.exempt, in: source, yesOrNo)
        date = source.column(.documentDate) ?? -1
        reference = source.column(.reference) ?? -1
    }

    /// What was found while scanning.
    var findings: [Finding] { collected.findings + initialled.findings(in: source) }

    /// Hands the entries over, so that they are not copied.
    mutating func takeEntries() -> [IssuedEntry] {
        let taken = entries
        entries = []
        return taken
    }

    /// Scans all rows. `progress` gets the bytes done; false stops the scan and is returned.
    mutating func scan(progress: (Int) -> Bool) -> Bool {
        let bytes = source.sheet.bytes
        return bytes.withSpan { scan($0, progress: progress) }
    }

    private mutating func scan(_ bytes: Span<UInt8>, progress: (Int) -> Bool) -> Bool {
        var scanner = DelimitedScanner(delimiter: source.sheet.delimiter, from: source.sheet.dataStart)
        var row = RowFields()
        while let record = scanner.next(in: bytes, fields: &row.fields) {
            row.number = record.record
            if row.number <= source.firstDataRow { continue }
            if record.hasUnclosedQuote { tellOpenQuote(row.number) }
            read(row, at: record.offset, in: bytes)
            if row.number & 0xFFFF == 0, !progress(record.offset) { return false }
        }
        return true
    }

    @inline(__always)
    private mutating func read(_ row: borrowing RowFields, at offset: Int, in bytes: Span<UInt8>) {
        guard case .value(let day) = row.day(date, in: bytes) else { return readWithoutDate(row, in: bytes) }
        let unit = units.code(row, in: bytes)
        guard unit >= 0 else { return reject(row, .unitMissing, .unitID, "", bytes) }
        guard let traits = traits(row, in: bytes) else { return }
        entries.append(
            IssuedEntry(
                locator: RowLocator(sheet: sheet, offset: offset), unit: unit, date: day.daysSince1970,
                referenceHash: row.hash(reference, in: bytes), traits: traits))
    }

    /// The form and signatures of a row; nil, with the row left out, when a word cannot be understood: to take it for
    /// "not signed" would accuse the unit, to take it for "signed" would excuse it.
    @inline(__always)
    private mutating func traits(_ row: borrowing RowFields, in bytes: Span<UInt8>) -> IssuedEntry.Traits? {
        var traits: IssuedEntry.Traits = []
        let medium = self.medium.code(row, in: bytes)
        if medium == WordMeanings.unknown {
            rejectWord(.medium, row, bytes)
            return nil
        }
        if medium < WordColumn.blank {
            if medium == 1 { traits.insert(.electronic) }
        } else if electronic.column >= 0 {
            if electronic.code(row, in: bytes) == 1 { traits.insert(.electronic) }
        } else if paper.column < 0 || paper.code(row, in: bytes) != 1 {
            traits.insert(.electronic)
        }
        guard let isSigned = signature(signed.code(row, in: bytes), .signed, row, bytes),
            let isLeaderSigned = signature(leader.code(row, in: bytes), .leaderSigned, row, bytes),
            let isExempt = signature(exempt.code(row, in: bytes), .exempt, row, bytes)
        else { return nil }
        if isSigned { traits.insert(.signed) }
        if isLeaderSigned { traits.insert(.leaderSigned) }
        if isExempt { traits.insert(.exempt) }
        if initialled.code(row, in: bytes) == 1 { traits.insert(.initialled) }
        return traits
    }

    /// Yes or no; a day (when it was signed) is a yes; nil, with the row left out, for anything else.
    @inline(__always)
    private mutating func signature(
        _ code: Int32, _ field: ReportField, _ row: borrowing RowFields, _ bytes: Span<UInt8>
    ) -> Bool? {
        switch code {
        case 1: return true
        case 0, WordColumn.blank: return false
        default:
            if row.day(source.column(field) ?? -1, in: bytes).value != nil { return true }
            rejectWord(field, row, bytes)
            return nil
        }
    }

    // MARK: Rows with surprises

    @inline(never)
    private mutating func readWithoutDate(_ row: borrowing RowFields, in bytes: Span<UInt8>) {
        if case .problem(let problem) = row.day(date, in: bytes) {
            let text = row.text(date, in: bytes)
            return reject(row, .unreadable(.documentDate, problem), .documentDate, text, bytes)
        }
        let texts = row.texts(in: bytes)
        let filled = texts.reduce(0) { $0 + (trimmedCell($1).isEmpty ? 0 : 1) }
        guard filled > max(2, source.mapping.count / 2), !SheetRecogniser.isIndexRow(texts) else { return }
        reject(row, .unreadable(.documentDate, .blank), .documentDate, "", bytes)
    }

    @inline(never)
    private mutating func rejectWord(_ field: ReportField, _ row: borrowing RowFields, _ bytes: Span<UInt8>) {
        reject(row, .unknownWord(field, rows: 1), field, row.text(source.column(field) ?? -1, in: bytes), bytes)
    }

    @inline(never)
    private mutating func tellOpenQuote(_ row: Int) {
        collected.add("quote") { Finding(.quoteNotClosed, at: source.place(row: row)) }
    }

    @inline(never)
    private mutating func reject(
        _ row: borrowing RowFields, _ kind: FindingKind, _ field: ReportField, _ read: String, _ bytes: Span<UInt8>
    ) {
        rejected += 1
        let number = row.number
        collected.add("reject", field) {
            Finding(kind, at: source.place(row: number, field: field), read: trimmedCell(read), severity: .error)
        }
        let texts = row.texts(in: bytes)
        collected.add("text") { Finding(.rowRejected, at: source.place(row: number), read: rowText(texts)) }
    }
}
