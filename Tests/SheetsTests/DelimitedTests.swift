import Foundation
import Sheets
import TestSupport
import Testing
import Text

@Suite struct DelimitedTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/csv-spectrum")

    private func rows(_ text: String) throws -> [[String]] {
        try readWorkbook(SharedBytes(copying: Array(text.utf8))).sheets[0].rows()
    }

    @Test(arguments: [
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
        "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
    func csvSpectrum(name: String) throws {
        let csv = try Data(contentsOf: Self.fixtures.appendingPathComponent("csvs/\(name).csv"))
        let json = try Data(contentsOf: Self.fixtures.appendingPathComponent("json/\(name).json"))
        let expected = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: String]])
        let sheet = Sheet(bytes: SharedBytes(copying: Array(csv)), delimiter: .comma)
        let rows = sheet.rows()
        let header = try #require(rows.first)
        let records = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
        #expect(records == expected)
    }

    @Test(arguments: [
        ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]), ("a;b\r\n1,5;2", [["a", "b"], ["1,5", "2"]]),
        ("\u{FEFF}a,b\r1,2\r", [["a", "b"], ["1", "2"]]), ("a,\"b\nc\",d", [["a", "b\nc", "d"]]),
        ("a,b\n\n1,2", [["a", "b"], [""], ["1", "2"]]), ("a,b\"c,d", [["a", "b\"c", "d"]]),
        ("a,\"b\"c,d", [["a", "\"b\"c", "d"]]), ("Vie\u{0323}\u{0302}t,x", [["Việt", "x"]]), ("a,", [["a", ""]]),
    ])
    func shapes(text: String, expected: [[String]]) throws {
        #expect(try rows(text) == expected)
    }

    @Test func unclosedQuoteTakesItsLineOnly() throws {
        let text = "a,b\n1,\"open\n2,3\n"
        var unclosed: [Int] = []
        let sheet = Sheet(bytes: SharedBytes(copying: Array(text.utf8)), delimiter: .comma)
        sheet.forEachRecord { _, _, position in
            if position.hasUnclosedQuote { unclosed.append(position.line) }
            return true
        }
        #expect(sheet.rows() == [["a", "b"], ["1", "\"open"], ["2", "3"]])
        #expect(unclosed == [2])
    }

    /// The next quote in the file opens another field; it must not close this one and swallow the rows between.
    @Test func unclosedQuoteDoesNotReachTheNextQuotedField() throws {
        let text = "id,subject\n1,\"open\n2,b\n3,\"c, d\"\n"
        let workbook = try readWorkbook(SharedBytes(copying: Array(text.utf8)))
        #expect(workbook.sheets[0].rows() == [["id", "subject"], ["1", "\"open"], ["2", "b"], ["3", "c, d"]])
        #expect(workbook.notes == [.unclosedQuote(line: 2)])
    }

    @Test func unclosedQuotesInEveryLineTakeNoLongerThanOthers() {
        let text = String(repeating: "a,\"b\"\"c\n", count: 100_000)
        var records = 0
        Sheet(bytes: SharedBytes(copying: Array(text.utf8)), delimiter: .comma).forEachRecord { _, _, _ in
            records += 1
            return true
        }
        #expect(records == 100_000)
    }

    @Test func aRecordHasNoMoreFieldsThanASheetHasColumns() throws {
        let text = "a\n" + String(repeating: ",", count: 20_000) + "\nb\n"
        let workbook = try readWorkbook(SharedBytes(copying: Array(text.utf8)))
        #expect(workbook.sheets[0].rows().map(\.count) == [1, 16_384, 1])
        #expect(workbook.notes == [.recordCut(line: 2)])
    }

    @Test(arguments: [
        ("1,5;2,5;3,5\n4,5;5,5;6,5\n", Delimiter.semicolon), ("a,b;c\nd,e\nf,g;h\n", .comma),
        ("Tiêu đề, một; hai\n\nID\tTên\tSố\n1\ta, b; c\t5\n2\td, e; f\t6\n", .tab),
        ("sep=;\na,b;c,d\n", .semicolon), ("một cột\nhai\n", .comma), ("\"a;b;c\",d\n\"e;f;g\",h\n", .comma),
    ])
    func delimiterIsTheConsistentOne(text: String, delimiter: Delimiter) throws {
        let workbook = try readWorkbook(SharedBytes(copying: Array(text.utf8)))
        #expect(workbook.kind == .delimitedText(delimiter))
    }

    @Test func readingGoesOnFromAKeptPosition() {
        let sheet = Sheet(bytes: SharedBytes(copying: Array("a\n\"b\nc\"\nd\ne\n".utf8)), delimiter: .comma)
        var kept: RecordPosition?
        sheet.forEachRecord { _, _, position in
            kept = position
            return position.record < 3
        }
        var rest: [[Int]] = []
        sheet.forEachRecord(from: kept) { _, _, position in
            rest.append([position.record, position.line])
            return true
        }
        #expect(rest == [[3, 4], [4, 5]])
    }

    @Test func positionsCountRecordsAndLines() {
        var positions: [[Int]] = []
        let text = "a,\"b\r\nc\"\r\nd\ne"
        Sheet(bytes: SharedBytes(copying: Array(text.utf8)), delimiter: .comma).forEachRecord { _, _, position in
            positions.append([position.offset, position.record, position.line])
            return true
        }
        #expect(positions == [[0, 1, 1], [10, 2, 3], [12, 3, 4]])
    }

    @Test func aRowIsReadAgainFromItsOffset() {
        let sheet = Sheet(bytes: SharedBytes(copying: Array("a,b\n\"x, y\",2\nc".utf8)), delimiter: .comma)
        #expect(sheet.row(atOffset: 4) == ["x, y", "2"])
        #expect(sheet.row(atOffset: 400).isEmpty)
    }

    @Test(arguments: [
        ([UInt8]([]), SheetError.empty), (Array(" \n\t\r\n".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
        ([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1], .binary), (Array("%PDF-1.7".utf8), .unsupported(.pdf)),
    ])
    func whatIsNoTable(bytes: [UInt8], error: SheetError) {
        #expect(throws: error) { try readWorkbook(SharedBytes(copying: bytes)) }
    }

    /// One stray control character must not cost a whole report.
    @Test(arguments: ["\u{7}", "\u{0}", "\u{1B}]0;x\u{7}", "\u{8}"]) func strayControlCharactersAreRead(
        stray: String
    ) throws {
        let text = "Đơn vị,Tổng số văn bản đến\nUBND xã \(stray)Vĩnh Long,1640\n"
        #expect(try rows(text)[1] == ["UBND xã \(stray)Vĩnh Long", "1640"])
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(
            try readWorkbook(SharedBytes(copying: wide)).sheets[0].rows()[1] == ["UBND xã \(stray)Vĩnh Long", "1640"])
    }

    @Test func anyBytesAreReadToTheEnd() {
        let seed: UInt64 = 4_180
        var generator = SeededGenerator(seed: seed)
        let common: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xE1, 0xBB, 0x87]
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                Int.random(in: 0..<4, using: &generator) > 0
                    ? common[Int.random(in: 0..<common.count, using: &generator)]
                    : UInt8.random(in: 0...255, using: &generator)
            }
            var end = 0
            Sheet(bytes: SharedBytes(copying: bytes), delimiter: .comma).forEachRecord { span, fields, position in
                #expect(position.offset == end, "seed \(seed): records follow each other")
                end = fields.last.map { max($0.end, position.offset) } ?? end
                while end < span.count, span[end] != 0x0A, span[end] != 0x0D { end += 1 }
                if end < span.count {
                    end += span[end] == 0x0D && end + 1 < span.count && span[end + 1] == 0x0A ? 2 : 1
                }
                for field in fields { _ = text(of: field, in: span) }
                return true
            }
            #expect(end == bytes.count, "seed \(seed): \(bytes)")
        }
    }

    @Test func whatIsWrittenReadsBack() {
        let seed: UInt64 = 2_023
        var generator = SeededGenerator(seed: seed)
        let pieces = ["a", "\"", ",", "\t", ";", "\n", "\r\n", "Việt", "=", " ", "'", "mười hai chữ cái", "12345678"]
        for (dialect, delimiter) in [(DelimitedDialect.comma, Delimiter.comma), (.tab, .tab)] {
            for _ in 0..<400 {
                let rows = (0..<3).map { _ in
                    (0..<4).map { _ in
                        "x"
                            + (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                            }.joined()
                    }
                }
                var writer = DelimitedWriter(dialect)
                for row in rows {
                    for cell in row { writer.text(cell) }
                    writer.endRecord()
                }
                let sheet = Sheet(bytes: SharedBytes(copying: writer.bytes), delimiter: delimiter)
                #expect(sheet.rows() == rows.map { $0.map(VisibleText.clean) }, "seed \(seed)")
            }
        }
    }

    @Test(arguments: ["=1+1", "+84", "-5", "@SUM(A1)", "\tx", "\rx"])
    func textCannotBecomeAFormula(text: String) {
        var writer = DelimitedWriter(.comma)
        writer.text(text)
        writer.number("-5")
        #expect(String(decoding: writer.bytes, as: UTF8.self).contains("'" + VisibleText.clean(text)))
        #expect(String(decoding: writer.bytes, as: UTF8.self).hasSuffix(",-5"))
    }

    /// What a double click on a Vietnamese Windows opens: a mark, semicolons, CRLF, no formula.
    @Test func theDialectOfExcel() {
        var writer = DelimitedWriter(.excel)
        writer.text("Tồn; cũ")
        writer.number("45,87")
        writer.endRecord()
        writer.text("=1+1")
        writer.number("-3")
        writer.endRecord()
        #expect(writer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: writer.bytes.dropFirst(3), as: UTF8.self)
        #expect(text == "\"Tồn; cũ\";45,87\r\n'=1+1;-3\r\n")
    }
}
