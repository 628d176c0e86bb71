import Sheets
import TestSupport
import Testing

@testable import struct Sheets.NumberText

/// The parts of a packed workbook, one matter at a time.
@Suite struct XLSXTests {
    private func read(_ bytes: [UInt8], _ limits: ReadLimits = .standard) throws -> Workbook {
        try readWorkbook(SharedBytes(copying: bytes), limits: limits)
    }

    private func rows(
        _ rows: String, after: String = "", strings: String? = nil, styles: String? = nil
    ) throws
        -> [[String]]
    {
        try read(StoredArchive.workbook(rows: rows, after: after, strings: strings, styles: styles)).sheets[0].rows()
    }

    @Test(arguments: [
        (
            "<row r='1'><c r='A1'><v>1</v></c></row><row r='4'><c r='C4'><v>2</v></c></row>",
            [["1"], [""], [""], ["", "", "2"]]
        ),
        ("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", [["1", "2"], ["3"]]),
        ("<row r='2'><c r='B2' t='b'><v>1</v></c><c r='C2' t='b'><v>0</v></c></row>", [[""], ["", "TRUE", "FALSE"]]),
        (
            "<row><c t='e'><v>#DIV/0!</v></c><c t='str'><f>A1</f><v>x</v></c><c><f>1+1</f><v>2</v></c></row>",
            [["#DIV/0!", "x", "2"]]
        ),
        ("<row><c t='d'><v>2023-06-14</v></c><c s='9'><v>1501.0</v></c></row>", [["2023-06-14", "1501"]]),
        ("<row><c t='str'><v>a_x000A_b_x005F_c</v></c><c><v>abc</v></c></row>", [["a\nb_c", "abc"]]),
        ("<x:row xmlns:x='y'><x:c><x:v>7</x:v></x:c></x:row>", [["7"]]),
        ("<row><c t='inlineStr'><is><t>Vĩnh</t><r><t> Ô</t></r></is></c></row>", [["Vĩnh Ô"]]),
    ])
    func cells(xml: String, expected: [[String]]) throws {
        #expect(try rows(xml) == expected)
    }

    @Test func sharedStringsJoinTheirRunsAndLeaveReadingsOut() throws {
        let strings = """
            <sst><si><t>một</t></si><si><r><t>hai </t></r><r><rPr><b/></rPr><t>ba</t></r><rPh sb="0" eb="1"><t>XX</t></rPh></si>\
            <si><t xml:space="preserve"> bốn </t></si><si/></sst>
            """
        let xml = "<row><c t='s'><v>2</v></c><c t='s'><v>1</v></c><c t='s'><v>0</v></c><c t='s'><v>3</v></c></row>"
        #expect(try rows(xml, strings: strings) == [[" bốn ", "hai ba", "một", ""]])
    }

    @Test func cellsThatCannotBeReadAreCountedNotDropped() throws {
        let xml = """
            <row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="ZZZZ1"><v>3</v></c></row>\
            <row r="2"><c r="A2"><v>5</v></c><c r="B2" t="s"><v>9</v></c></row><row r="1"><c r="D1"><v>4</v></c></row>
            """
        let workbook = try read(StoredArchive.workbook(rows: xml))
        #expect(workbook.sheets[0].rows() == [["1"], ["5"]])
        #expect(workbook.notes == [.unreadableCells(sheet: "S & T", count: 4, row: 1, column: 1)])
    }

    @Test func mergedCellsHideWhatTheyCover() throws {
        let xml = """
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>\
            <row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c><c r="C2"><v>6</v></c></row>\
            <row r="3"><c r="A3"><v>7</v></c><c r="B3"><v>8</v></c></row>
            """
        let merged =
            #"<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A3:B3"/><mergeCell ref="nonsense"/></mergeCells>"#
        #expect(try rows(xml, after: merged) == [["1", "", "3"], ["", "", "6"], ["7"]])
    }

    @Test(arguments: [
        ("General", "0.7518", "0.7518"), ("0%", "0.7518", "75.18%"), ("0.00%", "0.75180000000000002", "75.18%"),
        ("0%", "1", "100%"), ("0%", "0", "0%"), ("0%", "1.1499999999999999", "115%"), ("0.0%", "-0.005", "-0.5%"),
        ("#,##0", "1501", "1501"), ("#,##0.00", "1501.50", "1501.5"), ("0.00E+00", "1.5E-3", "0.0015"),
        ("dd/mm/yyyy", "45091", "2023-06-14"), ("[$-42A]dd mmmm yyyy", "45091.5", "2023-06-14 12:00"),
        ("[Red]0;[Blue]0", "5", "5"), ("\"d\"0", "5", "5"), ("0\\d", "5", "5"), ("h:mm AM/PM", "0.75", "18:00"),
        ("[h]:mm", "1.5", "36:00"), ("mm:ss.000", "0.5", "12:00"), ("mmm yyyy", "45091", "2023-06-14"),
        ("dd/mm/yyyy", "-1", "-1"), ("dd/mm/yyyy", "99999999", "99999999"), ("@", "1501", "1501"),
        ("0\" %\"", "75.18", "75.18"), ("yyyy-mm-dd", "45090.999999", "2023-06-14"),
    ])
    func formats(code: String, stored: String, text: String) throws {
        let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        let styles = """
            <styleSheet><numFmts><numFmt numFmtId="200" formatCode="\(escaped)"/></numFmts>\
            <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>
            """
        #expect(try rows("<row><c s='1'><v>\(stored)</v></c></row>", styles: styles) == [[text]])
    }

    @Test(arguments: [(9, "75.18%"), (10, "75.18%"), (2, "0.7518"), (20, "18:02:36"), (46, "18:02:36")])
    func builtInFormats(number: Int, text: String) throws {
        let styles = "<styleSheet><cellXfs><xf numFmtId=\"\(number)\"/></cellXfs></styleSheet>"
        #expect(try rows("<row><c s='0'><v>0.7518</v></c></row>", styles: styles).map { $0[0] } == [text])
    }

    /// Moving the decimal point of a number's shortest text is exact: it reads back as the same number.
    @Test func numbersAreWrittenExactly() throws {
        let seed: UInt64 = 75_18
        var generator = SeededNumbers(seed: seed)
        for _ in 0..<5_000 {
            let value = generator.next()
            let text = try #require(NumberText(value)).text()
            #expect(Double(text) == value, "seed \(seed)")
            let percent = try #require(NumberText(value)).text(asPercent: true)
            #expect(Double(percent.dropLast()) == Double(shifted(text)), "seed \(seed): \(value)")
        }
    }

    private func shifted(_ text: String) -> String {
        let parts = text.split(separator: "E")
        return "\(parts[0])E\((parts.count > 1 ? Int(parts[1]) ?? 0 : 0) + 2)"
    }

    /// Offices write one thousand five hundred and one as 1.501; a number cannot mean that.
    @Test func aFractionIsNotTakenForThousands() throws {
        let cells = "<c><v>1.501</v></c><c t='str'><v>1.501</v></c><c><v>-12.345</v></c><c><v>0.125</v></c>"
        #expect(try rows("<row>\(cells)</row>") == [["1.5010", "1.501", "-12.3450", "0.125"]])
    }

    /// Some programs of Windows name the parts with its separator.
    @Test func partsNamedWithBackslashes() throws {
        let bytes = StoredArchive.workbook(rows: "<row><c><v>7</v></c></row>", separator: "\\")
        #expect(try read(bytes).sheets[0].rows() == [["7"]])
    }

    @Test func dayCountFrom1904() throws {
        let styles = "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        let bytes = StoredArchive.workbook(
            rows: "<row><c s='0'><v>43629</v></c></row>", styles: styles, properties: "<workbookPr date1904=\"1\"/>")
        #expect(try read(bytes).sheets[0].rows() == [["2023-06-14"]])
    }

    @Test(arguments: [
        ("word/document.xml", SheetError.unsupported(.wordDocument)),
        ("xl/workbook.bin", .unsupported(.binaryWorkbook)),
        ("ppt/presentation.xml", .unsupported(.presentation)), ("x", .damaged(.xlsx, part: "_rels/.rels")),
    ])
    func otherPackages(part: String, error: SheetError) {
        let bytes = StoredArchive.archive([("_rels/.rels", Array("<Relationships/>".utf8)), (part, [])])
        #expect(throws: error) { try read(bytes) }
    }

    @Test func otherArchives() {
        #expect(throws: SheetError.unsupported(.zipArchive)) { try read(StoredArchive.archive([("a.csv", [0x61])])) }
        let text = StoredArchive.archive([
            ("mimetype", []), ("content.xml", Array("<office:document-content xmlns:office='o'/>".utf8)),
        ])
        #expect(throws: SheetError.unsupported(.openDocument)) { try read(text) }
    }
}
