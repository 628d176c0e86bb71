import Intake
import SampleFiles
import Sheets
import Statistics
import Testing

@Suite("Units in several rows, and tables that belong together")
struct SplitUnitsTests {
    @Test(
        "a unit with a row for each role or time is not read by the first of them",
        arguments: [
            "Vai trò|Chủ trì|Phối hợp", "Kỳ|Kỳ trước|Kỳ này", "Tháng|Tháng 7|Tháng 8", "Năm|2022|2023", "Tháng|7|8",
            "Phòng|Văn phòng|Tư pháp",
        ], [true, false])
    func split(_ words: String, isRepeated: Bool) {
        let parts = words.split(separator: "|").map(String.init)
        var lines = ["STT|Đơn vị|\(parts[0])|Tổng số|Đã xử lý|Chưa xử lý"]
        for (place, unit) in ["Phòng A", "Phòng B", "Xã C"].enumerated() {
            lines.append("\(place + 1)|\(unit)|\(parts[1])|\(50 + place)|\(40 + place)|10")
            lines.append("|\(isRepeated ? unit : "")|\(parts[2])|\(30 + place)|\(10 + place)|20")
        }
        let error = #expect(throws: LoadError.self) {
            try loadReports([LoadedLines.file("TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", lines)])
        }
        let said = error?.message(.english) ?? ""
        #expect(said.contains("“\(parts[0])”") || said.contains("“Phòng A”"))
    }

    @Test("a merged cell tells the unit of every document it spans")
    func mergedRegister() {
        let text =
            "STT\tĐơn vị xử lý\tSố đến\tNgày đến\tTrích yếu\tTrạng thái\n1\tPhòng A\t1\t01/07/2025\tx\tĐã xử lý\n"
            + "2\t\t2\t02/07/2025\tx, \"y\"\tChưa xử lý\n3\tPhòng B\t3\t03/07/2025\tx\tĐã xử lý\n"
        let sheet = Sheet(
            bytes: SharedBytes(copying: Array(text.utf8)), delimiter: .tab,
            merged: [CellRange(rows: 1...2, columns: 1...1)])
        let found = recognise(sheet)
        #expect(found.first?.report == .incomingRegister)
        #expect(found.first?.sheet.rows().map { $0[1] } == ["Đơn vị xử lý", "Phòng A", "Phòng A", "Phòng B"])
    }

    private static let first = LoadedLines.file(
        "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN",
        ["STT|Đơn vị|VB đến|Đã xử lý|Chưa xử lý", "1|Phòng A|100|60|40", "2|Phòng B|90|70|20", "3|Xã C|70|50|20"])

    private static func second(_ lines: String...) -> SourceFile {
        LoadedLines.file("TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", lines, name: "b.tsv")
    }

    @Test("a part that another table of the same days tells is joined where it is no more than its whole")
    func joined() throws {
        for files in [[0, 1], [1, 0]] {
            let all = [
                Self.first,
                Self.second("STT|Đơn vị|VB chưa xử lý quá hạn", "1|Phòng A|25", "2|Phòng B|2", "3|Xã C|15"),
            ]
            let loaded = try loadReports(files.map { all[$0] })
            #expect(LoadedLines.totals(loaded)[.openLate] == 42)
            #expect(LoadedLines.totals(loaded)[.received] == 260)
        }
    }

    @Test("a part that is more than its whole is not used, and that is an error")
    func notJoined() throws {
        let loaded = try loadReports([
            Self.first, Self.second("STT|Đơn vị|VB chưa xử lý quá hạn", "1|Phòng A|25", "2|Phòng B|22", "3|Xã C|15"),
        ])
        let told = loaded.findings.filter { $0.kind == .reading(.notJoined(units: 1)) }
        #expect(told.count == 1 && told.allSatisfy { $0.severity == .error && $0.place.file == "b.tsv" })
    }

    @Test(
        "a count with its share in one cell",
        arguments: [
            "60/100 (60,00%)|40/100 (40,00%)", "60,00% (60/100)|40,00% (40/100)", "60 VB (60,00%)|40 VB (40,00%)",
            "60 (60,00)|40 (40,00)", "60 (đạt 60,00%)|40 (đạt 40,00%)", "60, tỷ lệ 60,00%|40, tỷ lệ 40,00%",
        ])
    func cells(_ form: String) throws {
        func row(_ text: String, _ done: Int, _ open: Int, _ all: Int, _ shares: (String, String)) -> String {
            let halves = form.split(separator: "|")
            func filled(_ half: Substring, _ count: Int, _ share: String) -> String {
                String(half).replacing("60,00", with: "S").replacing("40,00", with: "S").replacing("100", with: "W")
                    .replacing("60", with: "\(count)").replacing("40", with: "\(count)").replacing("S", with: share)
                    .replacing("W", with: "\(all)")
            }
            return "\(text)|\(all)|\(filled(halves[0], done, shares.0))|\(filled(halves[1], open, shares.1))"
        }
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|VB đến|Đã xử lý (tỷ lệ)|Chưa xử lý (tỷ lệ)",
                row("1|Phòng A", 60, 40, 100, ("60,00", "40,00")),
                row("2|Phòng B", 70, 20, 90, ("77,78", "22,22")), row("3|Xã C", 50, 20, 70, ("71,43", "28,57"))))
        #expect(counts[.processed] == 180 && counts[.open] == 80, "\(form)")
    }

    @Test("two counts in a cell that nothing explains are an error, not a remark")
    func twoCounts() throws {
        let loaded = try loadReports([
            LoadedLines.incoming(
                "STT|Đơn vị|VB đến|Đã xử lý|Chưa xử lý", "1|Phòng A|209|204/113|5/4", "2|Phòng B|168|145/126|23/17",
                "3|Xã C|214|189/23|25/15")
        ])
        #expect(loaded.findings.contains { $0.kind == .reading(.columnUnread) && $0.severity == .error })
    }
}
