import Sheets
import TestSupport
import Testing

/// Twice as much of anything in a file takes twice as long, or is refused: also inside the libraries that read it.
@Suite(.serialized) struct GrowthTests {
    typealias Dimension = GrowthDimension<[UInt8]>

    private static func text(_ head: String, _ count: Int, _ tail: String = "", _ unit: (Int) -> String) -> [UInt8] {
        Dimension.text(head, count, tail, unit)
    }

    private static let pages: [Dimension] = [
        Dimension("attributes of a tag", 40_000) { text("<table><tr><td", $0, ">x</table>") { " a\($0)=1" } },
        Dimension("bare attributes", 40_000) { text("<table><tr><td", $0, ">x</table>") { " a\($0)" } },
        Dimension("quoted attributes", 40_000) { text("<table><tr><td", $0, ">x</table>") { "a\($0)='\"'" } },
        Dimension("attributes without an end", 40_000) { text("<table><tr><td", $0) { " a\($0)=1" } },
        Dimension("attributes of the page, again and again", 10_000) { text("", $0, "<table>") { "<html a\($0)=1>" } },
        Dimension("tags of 300 attributes", 40) {
            text("<table>", $0, "</table>") { _ in "<tr" + (0..<300).map { " a\($0)=1" }.joined() + "><td>x" }
        },
        Dimension("depth", 50_000) { text("<table>", $0) { _ in "<tr><td><b>" } },
        Dimension("columns", 8_000) { text("<table><tr>", $0, "</table>") { "<td>\($0)" } },
        Dimension("rows", 10_000) { text("<table>", $0, "</table>") { "<tr><td>\($0)<td>x" } },
        Dimension("merged cells", 4_000) { text("<table>", $0, "</table>") { _ in "<tr><td rowspan=9 colspan=3>x" } },
        Dimension("tables", 500) { text("", $0) { "<table><tr><td>\($0)</table>" } },
        Dimension("entities", 100_000) { text("<table><tr><td>", $0, "</table>") { _ in "&amp;&#225;" } },
        Dimension("text of a cell", 200_000) { text("<table><tr><td>", $0, "</table>") { _ in "chữ " } },
        Dimension("a comment", 30_000) { text("<table><!--", $0, "--><tr><td>x</table>") { _ in "- ghi" } },
        Dimension("comments", 40_000) { text("<table>", $0, "<tr><td>x</table>") { _ in "<!--x-->" } },
        Dimension("end tags", 40_000) { text("<table><tr><td>x", $0, "</table>") { _ in "</b>" } },
    ]

    private static let delimited: [Dimension] = [
        Dimension("columns of a line", 8_000) { text("a,b\n", $0, "\n") { "\($0)," } },
        Dimension("lines", 20_000) { text("a,b\n", $0) { "\($0),x\n" } },
        Dimension("quotes", 100_000) { text("a,b\n1,\"", $0, "\"\n") { _ in "\"\"x" } },
        Dimension("a quote without an end", 100_000) { text("a,b\n1,\"", $0) { _ in "x\n" } },
        Dimension("lines that each open a quote", 20_000) { text("a,b\n", $0) { _ in "1,\"x\n" } },
        Dimension("a long field", 200_000) { text("a,b\n1,", $0) { _ in "chữ " } },
        Dimension("invalid bytes", 50_000) {
            Array("a,b\n".utf8) + (0..<$0).flatMap { _ in [0xFF, 0x2C, 0x0A] as [UInt8] }
        },
    ]

    private static func sheet(
        _ count: Int, after: String = "", strings: String? = nil, _ row: (Int) -> String
    ) -> [UInt8] {
        StoredArchive.workbook(
            rows: (0..<count).map(row).joined(), after: after, strings: strings, styles: nil)
    }

    private static let workbooks: [Dimension] = [
        Dimension("rows of a sheet", 5_000) { sheet($0) { "<row><c><v>\($0)</v></c></row>" } },
        Dimension("cells of a row", 8_000) { count in
            sheet(1) { _ in "<row>" + (0..<count).map { "<c><v>\($0)</v></c>" }.joined() + "</row>" }
        },
        Dimension("attributes of a cell", 20_000) { count in
            sheet(1) { _ in "<row><c" + (0..<count).map { " a\($0)='1'" }.joined() + "><v>1</v></c></row>" }
        },
        Dimension("namespaces of a cell", 20_000) { count in
            sheet(1) { _ in "<row><c" + (0..<count).map { " xmlns:a\($0)='u'" }.joined() + "><v>1</v></c></row>" }
        },
        Dimension("depth of a sheet", 20_000) { count in
            sheet(1) { _ in "<row>" + String(repeating: "<c>", count: count) }
        },
        Dimension("merged ranges", 4_000) { count in
            sheet(
                1,
                after: "<mergeCells>" + (1...count).map { "<mergeCell ref='A\($0):C\($0)'/>" }.joined()
                    + "</mergeCells>"
            ) { _ in "<row><c><v>1</v></c></row>" }
        },
        Dimension("shared strings", 10_000) { count in
            sheet(1, strings: "<sst>" + (0..<count).map { "<si><t>\($0)</t></si>" }.joined() + "</sst>") { _ in
                "<row><c t='s'><v>0</v></c></row>"
            }
        },
        Dimension("pieces of a shared string", 20_000) { count in
            sheet(1, strings: "<sst><si>" + String(repeating: "<r><t>x</t></r>", count: count) + "</si></sst>") { _ in
                "<row><c t='s'><v>0</v></c></row>"
            }
        },
        Dimension("parts of a package", 2_000) { count in
            StoredArchive.archive((0..<count).map { ("xl/\($0).xml", Array("<a/>".utf8)) })
        },
        Dimension("parts of one name", 2_000) { count in
            StoredArchive.archive((0..<count).map { _ in ("xl/workbook.xml", Array("<a/>".utf8)) })
        },
    ]

    @Test(arguments: pages + delimited + workbooks) func twiceAsMuchTakesTwiceAsLong(_ dimension: Dimension) {
        let ratio = dimension.ratio { bytes in
            _ = try? readWorkbook(SharedBytes(copying: bytes)).sheets.map { $0.rows(limit: 10).count }
        }
        #expect(ratio < Growth.tolerated, "\(dimension): \(ratio) times as long")
    }

    /// Two megabytes of one tag took more than a minute.
    @Test func aTagThatIsTheWholePageIsRefused() {
        let bytes = SharedBytes(copying: Self.text("<table><tr><td", 250_000, ">x</table>") { " a\($0)=1" })
        #expect(throws: SheetError.self) { try readWorkbook(bytes) }
    }

    /// A page of much text in one cell, a long script, a long remark, and pictures that lie in their tags are none of those.
    @Test func longTextAndPicturesAreRead() throws {
        let words = String(repeating: "chữ ", count: 60_000)
        let picture = String(repeating: "QUJDREVG", count: 60_000)
        let script = "<script>" + String(repeating: "if (a < b) x = \"<td> 'y\"; ", count: 10_000) + "</script>"
        let remark = "<!-- " + String(repeating: "a 'b' > ", count: 30_000) + "-->"
        let page =
            "<html><head>\(script)<style>\(words)</style></head>\(remark)<table><tr>"
            + "<td><img src=\"data:image/png;base64,\(picture)\">a<td>b<tr><td>\(words)<td>c</table>"
        let rows = try readWorkbook(SharedBytes(copying: Array(page.utf8))).sheets[0].rows()
        #expect(rows.map(\.last) == ["b", "c"])
    }

    /// Tags whose blanks hide behind quotes, angles and what looks like a remark are counted all the same.
    @Test(arguments: ["<td a='>' ", "<td \"> ", "<!x ><td a=\"'>\" ", "<script></script><td b=x\"> "])
    func hiddenPartsOfATagAreCounted(head: String) {
        let bytes = SharedBytes(copying: Self.text("<table><tr>" + head, 250_000, ">x</table>") { " a\($0)=1" })
        #expect(throws: SheetError.self) { try readWorkbook(bytes) }
    }
}
