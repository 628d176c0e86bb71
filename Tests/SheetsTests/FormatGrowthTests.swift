import Sheets
import TestSupport
import Testing

/// As GrowthTests, for OpenDocument, XML spreadsheets of 2003 and old workbooks.
@Suite(.serialized) struct FormatGrowthTests {
    typealias Dimension = GrowthDimension<[UInt8]>

    private static func text(_ head: String, _ count: Int, _ tail: String = "", _ unit: (Int) -> String) -> [UInt8] {
        Dimension.text(head, count, tail, unit)
    }

    // MARK: OpenDocument

    static func ods(_ count: Int, head: String = "", tail: String = "", _ unit: (Int) -> String) -> [UInt8] {
        let content = text(
            "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'><office:spreadsheet>" + head,
            count,
            tail + "</office:spreadsheet></office:document-content>", unit)
        let mime = "application/vnd.oasis.opendocument.spreadsheet"
        return StoredArchive.archive([("mimetype", Array(mime.utf8)), ("content.xml", content)])
    }

    private static let inTable = (head: "<table:table><table:table-row>", tail: "</table:table-row></table:table>")

    private static let openDocuments: [Dimension] = [
        Dimension("rows of a table", 2_000) {
            ods($0, head: "<table:table>", tail: "</table:table>") {
                "<table:table-row><table:table-cell><text:p>\($0)</text:p></table:table-cell></table:table-row>"
            }
        },
        Dimension("cells of a row", 1_000) {
            ods($0, head: inTable.head, tail: inTable.tail) {
                "<table:table-cell><text:p>\($0)</text:p></table:table-cell>"
            }
        },
        Dimension("repeated cells of a row", 1_000) {
            ods($0, head: inTable.head, tail: inTable.tail) { _ in
                "<table:table-cell table:number-columns-repeated='9999'><text:p>x</text:p></table:table-cell>"
            }
        },
        Dimension("how often a row is repeated", 5_000) { count in
            ods(1, head: "<table:table>", tail: "</table:table>") { _ in
                "<table:table-row table:number-rows-repeated='\(count)'><table:table-cell><text:p>x</text:p>"
                    + "</table:table-cell></table:table-row>"
            }
        },
        Dimension("paragraphs of a cell", 5_000) {
            ods($0, head: inTable.head + "<table:table-cell>", tail: "</table:table-cell>" + inTable.tail) { _ in
                "<text:p>x</text:p>"
            }
        },
        Dimension("attributes of a cell", 20_000) {
            ods(
                $0, head: inTable.head + "<table:table-cell",
                tail: "><text:p>x</text:p></table:table-cell>" + inTable.tail
            ) { " a\($0)='1'" }
        },
        Dimension("merged cells", 2_000) {
            ods($0, head: "<table:table>", tail: "</table:table>") { _ in
                "<table:table-row><table:table-cell table:number-columns-spanned='3' table:number-rows-spanned='9'>"
                    + "<text:p>x</text:p></table:table-cell></table:table-row>"
            }
        },
        Dimension("tables", 100) { ods($0) { "<table:table table:name='\($0)'></table:table>" } },
        Dimension("tables in tables", 1_000) { ods($0, head: inTable.head) { _ in "<table:table>" } },
    ]

    // MARK: XML spreadsheets

    private static func xml(_ count: Int, head: String, tail: String, _ unit: (Int) -> String) -> [UInt8] {
        text(
            "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>"
                + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='s'>" + head, count,
            tail + "</Workbook>", unit)
    }

    private static let sheet = (head: "<Worksheet ss:Name='A'><Table>", tail: "</Table></Worksheet>")

    private static let xmlSpreadsheets: [Dimension] = [
        Dimension("rows of an XML spreadsheet", 2_000) {
            xml($0, head: sheet.head, tail: sheet.tail) {
                "<Row><Cell><Data ss:Type='Number'>\($0)</Data></Cell></Row>"
            }
        },
        Dimension("cells of its rows", 1_000) {
            xml($0, head: sheet.head + "<Row>", tail: "</Row>" + sheet.tail) {
                "<Cell><Data ss:Type='String'>\($0)</Data></Cell>"
            }
        },
        Dimension("its styles", 2_000) {
            xml($0, head: "<Styles>", tail: "</Styles>" + sheet.head + sheet.tail) {
                "<Style ss:ID='s\($0)'><NumberFormat ss:Format='0.\($0)'/></Style>"
            }
        },
        Dimension("how long a number format is", 20_000) { count in
            xml(1, head: "<Styles>", tail: "</Styles>" + sheet.head + sheet.tail) { _ in
                "<Style ss:ID='s'><NumberFormat ss:Format='\(String(repeating: "[d", count: count))'/></Style>"
            }
        },
        Dimension("its merged cells", 2_000) {
            xml($0, head: sheet.head, tail: sheet.tail) { _ in
                "<Row><Cell ss:MergeAcross='3' ss:MergeDown='9'><Data ss:Type='String'>x</Data></Cell></Row>"
            }
        },
        Dimension("its sheets", 100) {
            xml($0, head: "", tail: "") {
                sheet.head + "<Row><Cell><Data ss:Type='String'>\($0)</Data></Cell></Row>" + sheet.tail
            }
        },
        Dimension("its declarations", 5_000) {
            text("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>", $0) { "<?a\($0) x?>" }
        },
        Dimension("attributes of its cells", 20_000) {
            xml(
                $0, head: sheet.head + "<Row><Cell", tail: "><Data ss:Type='String'>x</Data></Cell></Row>" + sheet.tail
            ) { " a\($0)='1'" }
        },
    ]

    // MARK: Old workbooks

    private static let oldWorkbooks: [Dimension] = [
        Dimension("cells of an old workbook", 2_000) { count in
            OldRecords.workbook((0..<min(count, 65_536)).map { OldRecords.number(Double($0), row: $0, column: 0) })
        },
        Dimension("its cells the wrong way round", 2_000) { count in
            OldRecords.workbook(
                (0..<min(count, 65_536)).reversed().map { OldRecords.number(1, row: $0, column: 0) })
        },
        Dimension("one cell again and again", 2_000) { count in
            OldRecords.workbook((0..<count).map { _ in OldRecords.number(1, row: 0, column: 0) })
        },
        Dimension("its merged ranges", 1_000) { count in
            let range =
                OldRecords.little(0, 2) + OldRecords.little(9, 2) + OldRecords.little(0, 2) + OldRecords.little(3, 2)
            return OldRecords.workbook(
                [OldRecords.number(1, row: 0, column: 0)]
                    + (0..<count).map { _ in OldRecords.record(0xE5, OldRecords.little(1, 2) + range) })
        },
        Dimension("its number formats", 2_000) { count in
            OldRecords.workbook(
                [OldRecords.number(1, row: 0, column: 0)],
                globals: (0..<count).flatMap {
                    OldRecords.record(0x41E, OldRecords.little($0 % 65_536, 2) + OldRecords.text("0.0"))
                })
        },
        Dimension("its shared strings", 1_000) { count in
            let strings = (0..<100).flatMap { OldRecords.text("chữ \($0)") }
            let list = OldRecords.record(
                0xFC, OldRecords.little(100 * count, 4) + OldRecords.little(100 * count, 4) + strings)
            let more = (1..<max(2, count / 10)).flatMap { _ in OldRecords.record(0x3C, strings) }
            return OldRecords.workbook([OldRecords.number(1, row: 0, column: 0)], globals: list + more)
        },
        Dimension("its sheets that share their cells", 100) { count in
            OldRecords.workbook(
                (0..<1_000).map { OldRecords.number(1, row: $0, column: 0) }, sheets: min(count, 1_024))
        },
    ]

    @Test(arguments: openDocuments + xmlSpreadsheets + oldWorkbooks)
    func twiceAsMuchTakesTwiceAsLong(_ dimension: Dimension) {
        let ratio = dimension.ratio { bytes in
            _ = try? readWorkbook(SharedBytes(copying: bytes)).sheets.map { $0.rows(limit: 10).count }
        }
        #expect(ratio < Growth.tolerated, "\(dimension): \(ratio) times as long")
    }

    /// Cells that are repeated far beyond the last column of any spreadsheet would be gigabytes before they are looked at.
    @Test func cellsBeyondTheLastColumnAreRefused() {
        let bytes = Self.ods(100, head: Self.inTable.head, tail: Self.inTable.tail) { _ in
            "<table:table-cell table:number-columns-repeated='9999'><text:p>x</text:p></table:table-cell>"
        }
        #expect(throws: SheetError.tooLarge(.columns)) { try readWorkbook(SharedBytes(copying: bytes)) }
    }

    /// A few hundred bytes that ask for a row of 64 MB, or for half a million rows.
    @Test(arguments: [
        ("", "table:number-columns-repeated='16000'", String(repeating: "x", count: 4_000)),
        ("table:number-rows-repeated='500000'", "", "x"),
        ("table:number-rows-repeated='20000'", "table:number-columns-repeated='100'", "x"),
    ])
    func whatIsRepeatedTooOftenIsRefused(row: String, cell: String, text: String) {
        let bytes = Self.ods(1, head: "<table:table>", tail: "</table:table>") { _ in
            "<table:table-row \(row)><table:table-cell \(cell)><text:p>\(text)</text:p></table:table-cell></table:table-row>"
        }
        #expect(throws: SheetError.self) { try readWorkbook(SharedBytes(copying: bytes)) }
    }
}
