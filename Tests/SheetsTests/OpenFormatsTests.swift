import Sheets
import TestSupport
import Testing

@Suite("OpenDocument and XML spreadsheets")
struct OpenFormatsTests {
    private static func ods(_ body: String, styles: String = "") throws -> Workbook {
        let content = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">\
            <office:automatic-styles>\(styles)</office:automatic-styles>
            <office:body><office:spreadsheet>\(body)</office:spreadsheet></office:body></office:document-content>
            """
        let mime = "application/vnd.oasis.opendocument.spreadsheet"
        let bytes = StoredArchive.archive([("mimetype", Array(mime.utf8)), ("content.xml", Array(content.utf8))])
        return try readWorkbook(SharedBytes(copying: bytes))
    }

    @Test("numbers, percentages, days, repeated and covered cells of an OpenDocument spreadsheet")
    func openDocument() throws {
        let workbook = try Self.ods(
            """
            <table:table table:name="PL1"><table:table-row>\
            <table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Đã xử lý</text:p>\
            </table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>Ngày</text:p>\
            <office:annotation><text:p>ghi chú</text:p></office:annotation></table:table-cell></table:table-row>\
            <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="1200.5">\
            <text:p>1.200,5</text:p></table:table-cell>\
            <table:table-cell office:value-type="percentage" office:value="0.8333"><text:p>83%</text:p></table:table-cell>\
            <table:table-cell office:value-type="date" office:date-value="2023-06-14T00:00:00"><text:p>14/6</text:p>\
            </table:table-cell></table:table-row>\
            <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/>\
            </table:table-row></table:table>
            """)
        #expect(workbook.kind == .ods)
        let sheet = workbook.sheets[0]
        #expect(sheet.name == "PL1")
        #expect(
            sheet.rows() == [
                ["Đã xử lý", "", "Ngày"], ["1200.5", "83.33%", "2023-06-14"], ["1200.5", "83.33%", "2023-06-14"],
            ])
        #expect(sheet.merged == [CellRange(rows: 0...0, columns: 0...1)])
    }

    @Test("a hidden sheet of an OpenDocument spreadsheet is known as hidden")
    func hiddenSheet() throws {
        let cell = "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"
        let workbook = try Self.ods(
            "<table:table table:name='A' table:style-name='ta2'>\(cell)</table:table><table:table table:name='B'>\(cell)</table:table>",
            styles: "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>")
        #expect(workbook.sheets.map(\.isHidden) == [true, false])
    }

    @Test("an XML spreadsheet of 2003: places by index, merged cells, formats, comments left aside")
    func xmlSpreadsheet() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-16"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Styles><Style ss:ID="s1"><NumberFormat ss:Format="0.0%"/></Style></Styles>
            <Worksheet ss:Name="PL1"><Table>
            <Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">Đơn vị</Data>\
            <Comment><Data>x</Data></Comment></Cell><Cell><Data ss:Type="String">Tỷ lệ</Data></Cell></Row>
            <Row><Cell><Data ss:Type="Number">7</Data></Cell><Cell ss:StyleID="s1"><Data ss:Type="Number">0.25</Data></Cell>\
            <Cell><Data ss:Type="DateTime">2023-06-14T00:00:00.000</Data></Cell></Row>
            </Table></Worksheet></Workbook>
            """
        let workbook = try readWorkbook(SharedBytes(copying: Array(text.utf8)))
        #expect(workbook.kind == .xmlSpreadsheet)
        #expect(workbook.sheets[0].rows() == [[""], ["", "Đơn vị", "", "Tỷ lệ"], ["7", "25%", "2023-06-14"]])
        #expect(workbook.sheets[0].merged == [CellRange(rows: 1...1, columns: 1...2)])
    }

    @Test("formats of conditional formats and tables redefine none of the cells'")
    func differentialFormats() throws {
        // A dxf with the number of a cell's own format.
        let styles = """
            <styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0"/></numFmts>\
            <cellXfs><xf numFmtId="164"/></cellXfs>\
            <dxfs><dxf><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></dxf></dxfs></styleSheet>
            """
        let bytes = StoredArchive.archive([
            (
                "_rels/.rels",
                Array(
                    "<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                        .utf8)
            ),
            (
                "xl/workbook.xml",
                Array("<workbook><sheets><sheet name='A' r:id='r1' xmlns:r='r'/></sheets></workbook>".utf8)
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Array(
                    "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/><Relationship Id='r2' Type='x/styles' Target='st.xml'/></Relationships>"
                        .utf8)
            ),
            (
                "xl/s.xml",
                Array(
                    "<worksheet><sheetData><row r='1'><c r='A1' s='0'><v>45000</v></c></row></sheetData></worksheet>"
                        .utf8)
            ),
            ("xl/st.xml", Array(styles.utf8)),
        ])
        #expect(try readWorkbook(SharedBytes(copying: bytes)).sheets[0].rows() == [["45000"]])
    }
}
