import Sheets
import Statistics

/// Rows of registers whose key an earlier row has: which of the two counts, and what to tell about it.
struct RepeatedRows {
    private struct Pair {
        let first: RowLocator
        let again: RowLocator
        let number: Int
        let year: Int
    }

    private let sheets: [RecognisedSheet]
    private let files: RegisterFiles
    private var pairs: [Pair] = []
    private var more = 0
    private var acrossSheets = 0
    /// Where the rows of each sheet begin that repeat a row of the same sheet.
    private var repeatedOffsets: [[Int]]

    /// For `sheets`, which stand in `files`.
    init(sheets: [RecognisedSheet], files: RegisterFiles) {
        self.sheets = sheets
        self.files = files
        repeatedOffsets = [[Int]](repeating: [], count: sheets.count)
    }

    /// Whether the first of two rows with the same key counts: the earlier row of one register, the row of the newer
    /// one of two registers.
    mutating func keepsFirst(_ first: RowLocator, _ again: RowLocator, number: Int, year: Int) -> Bool {
        guard first.sheet == again.sheet else {
            acrossSheets += 1
            return files.isNewer(first.sheet, than: again.sheet)
        }
        repeatedOffsets[again.sheet].append(again.offset)
        if pairs.count < FindingCollector.mostOfAKind {
            pairs.append(Pair(first: first, again: again, number: number, year: year))
        } else {
            more += 1
        }
        return true
    }

    /// The rows of each sheet, from 1, that repeat a row of the same sheet.
    var repeatedRows: [[Int]] {
        sheets.indices.map { rowNumbers(in: sheets[$0].sheet, offsets: repeatedOffsets[$0]).values.sorted() }
    }

    /// A finding for each row that repeats a row of its own register, and one for what several registers share.
    /// `field` is the column the key stands in.
    func findings(_ field: ReportField) -> [Finding] {
        let rows = sheets.indices.map { sheet in
            rowNumbers(
                in: sheets[sheet].sheet,
                offsets: pairs.flatMap { [$0.first, $0.again] }.filter { $0.sheet == sheet }.map(\.offset))
        }
        var result = pairs.map { pair in
            let source = sheets[pair.first.sheet]
            let firstRow = rows[pair.first.sheet][pair.first.offset] ?? 0
            return Finding(
                field == .arrivalNumber
                    ? .duplicateDocument(number: pair.number, year: pair.year, firstRow: firstRow)
                    : .duplicateReference(year: pair.year, firstRow: firstRow),
                at: source.place(row: rows[pair.again.sheet][pair.again.offset], field: field),
                read: RowText(source, offset: pair.again.offset)[field])
        }
        if more > 0, let last = result.last {
            var place = last.place
            place.row = nil
            result.append(
                Finding(.more(more, like: last.kind), at: place, read: last.read, expected: last.expected))
        }
        if acrossSheets > 0 { result.append(Finding(.newerRegisterWins(documents: acrossSheets), at: FindingPlace())) }
        return result
    }
}

/// The rows, from 1, that begin at `offsets`.
private func rowNumbers(in sheet: Sheet, offsets: [Int]) -> [Int: Int] {
    guard let last = offsets.max() else { return [:] }
    let wanted = Set(offsets)
    var found: [Int: Int] = [:]
    let bytes = sheet.bytes
    bytes.withSpan { span in
        var scanner = DelimitedScanner(delimiter: sheet.delimiter, from: sheet.dataStart)
        var fields: [FieldRange] = []
        while let record = scanner.next(in: span, fields: &fields), record.offset <= last {
            if wanted.contains(record.offset) { found[record.offset] = record.record }
        }
    }
    return found
}
