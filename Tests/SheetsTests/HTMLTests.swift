import Sheets
import TestSupport
import Testing

/// Pages as reports come in them, each next to what is read.
@Suite struct HTMLTests {
    private func read(_ page: String) throws -> Workbook {
        try readWorkbook(SharedBytes(copying: Array(page.utf8)))
    }

    @Test(arguments: [
        ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", [["1", "2"], ["3"]]),
        ("<table><tr><td>1<td>2<tr><td>3</table>", [["1", "2"], ["3"]]),
        ("<TABLE><TBODY><TR><TH>a<TH>b<TBODY><TR><TD>c", [["a", "b"], ["c"]]),
        ("<table><tr><td colspan=3>a<td>b</table>", [["a", "", "", "b"]]),
        (
            "<table><tr><th rowspan=2>ID<th colspan=2>Đã xử lý<tr><th>Phải hồi<th>Kết thúc<tr><td>1<td>2<td>3</table>",
            [["ID", "Đã xử lý"], ["", "Phải hồi", "Kết thúc"], ["1", "2", "3"]]
        ),
        ("<table><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>", [["a", "b"], ["", "c"], ["", "d"]]),
        ("<table><tr><td colspan=junk rowspan=-1>a<td>b</table>", [["a", "b"]]),
        ("<table><tr><td> a\n  b <br> c <p>d</p><div>e</div></table>", [["a b\nc\nd\ne"]]),
        (
            "<table><tr><td>&nbsp;<td>1&nbsp;501<td>&lt;&amp;&gt; V&#297;nh &Ocirc;</table>",
            [["", "1\u{A0}501", "<&> Vĩnh Ô"]]
        ),
        ("<table><tr><td>a<script>x<y</script><style>z</style><!-- w -->b</table>", [["ab"]]),
        (
            "<h1>Phụ lục</h1><p>Từ ngày<br>đến ngày</p><table><tr><td>1</table><p>Nơi nhận</p>",
            [["Phụ lục"], ["Từ ngày"], ["đến ngày"], ["1"], ["Nơi nhận"]]
        ),
        ("<table><caption>Biểu 1</caption><tr><td>1</table>", [["Biểu 1"], ["1"]]),
        ("<table><tr><td>\"a\"\tb</table>", [["\"a\" b"]]),
    ])
    func table(body: String, expected: [[String]]) throws {
        let workbook = try read("<html><body>\(body)")
        #expect(workbook.kind == .html)
        #expect(workbook.sheets.map { $0.rows() } == [expected])
    }

    @Test func severalTablesAreSeveralSheets() throws {
        let page = "<table><tr><td>a</table><table><tr><td></table><table><tr><td>b<table><tr><td>c</table></table>"
        let workbook = try read(page)
        #expect(workbook.sheets.map(\.name) == ["1", "2", "3"])
        #expect(workbook.sheets.map { $0.rows() } == [[["a"]], [["b"]], [["c"]]])
    }

    @Test(arguments: [TextEncoding.windows1258, .tcvn3, .vni, .utf16LittleEndian])
    func pagesInOldEncodings(encoding: TextEncoding) throws {
        let page = "<html><meta charset=windows-1252><table><tr><td>Ủy ban nhân dân huyện<td>Vĩnh Thủy</table>"
        let typed = encoding == .tcvn3 ? LegacyEncoder.asTypedInTCVN3(page) : page
        let workbook = try readWorkbook(SharedBytes(copying: LegacyEncoder.encode(typed, encoding)))
        #expect(workbook.encoding == encoding)
        let first = encoding == .tcvn3 ? "ủy ban nhân dân huyện" : "Ủy ban nhân dân huyện"
        #expect(workbook.sheets[0].rows() == [[first, "Vĩnh Thủy"]])
    }

    /// A broken byte must not turn the rest of the page into another encoding.
    @Test func brokenBytesStayWhereTheyAre() throws {
        var bytes = Array("<table><tr><td>Vĩnh Ô, Hồ Xá, Bến Quan, Cửa Tùng<td>".utf8) + [0xC4]
        bytes += Array("<td>Vĩnh Thủy</table>".utf8)
        let rows = try readWorkbook(SharedBytes(copying: bytes)).sheets[0].rows()
        #expect(rows == [["Vĩnh Ô, Hồ Xá, Bến Quan, Cửa Tùng", "\u{FFFD}", "Vĩnh Thủy"]])
    }

    /// Pieces are fed to the parser in 64 KiB; no letter is lost where one ends.
    @Test func longPagesAreReadWhole() throws {
        let name = String(repeating: "Vĩnh Thủy ", count: 3) + "x"
        let row = "<tr><td>\(name)<td>ễ\n"
        let workbook = try read("<table>" + String(repeating: row, count: 5_000))
        let rows = workbook.sheets[0].rows()
        #expect(rows.count == 5_000)
        #expect(Set(rows) == [[name, "ễ"]])
    }

    @Test(arguments: [
        ("<html><body><p>Không có bảng", SheetError.notATable(.html)),
        ("<html><table><tr><td>&nbsp;</table>", .notATable(.html)),
        (
            "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
            .notATable(.xmlSpreadsheet)
        ),
        ("<html>" + String(repeating: "<div>", count: 400), .damaged(.html, part: "")),
        ("<table><tr>" + String(repeating: "<td colspan=1000>x", count: 20), .tooLarge(.columns)),
    ])
    func pagesThatAreRefused(page: String, error: SheetError) {
        #expect(throws: error) { try read(page) }
    }
}
