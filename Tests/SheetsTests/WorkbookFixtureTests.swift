import Foundation
import Sheets
import Testing

/// Workbooks written by other programs, held against the published appendices. Fixtures/workbooks/README.md tells how
/// they were made.
@Suite struct WorkbookFixtureTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/workbooks")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    private func read(_ name: String) throws -> Workbook {
        try readWorkbook(SharedBytes(copying: try Self.bytes(name)))
    }

    private static let appendices = ["phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv"]

    private func published(_ name: String) throws -> [[String]] {
        let data = try Data(contentsOf: EncodingTests.sampleData.appending(path: name))
        return try readWorkbook(SharedBytes(copying: Array(data))).sheets[0].rows()
    }

    /// The rows of units, by their id: the running number is left out, and so is what stands between.
    private func unitRows(_ rows: [[String]], idAt column: Int) -> [String: [String]] {
        var found: [String: [String]] = [:]
        for row in rows where row.count > column && row[column - 1] == "2730" {
            found[row[column]] = Array(row.dropFirst(column - 1))
        }
        return found
    }

    @Test(arguments: [
        ("phu-luc.xlsx", FileKind.xlsx), ("phu-luc.xls", .xls), ("phu-luc-libreoffice.xlsx", .xlsx),
        ("phu-luc-libreoffice.xls", .xls),
    ])
    func bothAppendicesAsOfficesPrintThem(file: String, kind: FileKind) throws {
        let workbook = try read(file)
        #expect(workbook.kind == kind)
        for (place, name) in Self.appendices.enumerated() {
            let published = try published(name)
            let sheet = workbook.sheets[place]
            #expect(sheet.name == "Phụ lục \(place + 1)")
            let rows = sheet.rows()
            #expect(rows[0...2].map { $0[0] } == published[0...2].map { $0[0] })
            #expect(rows[0].count == 1, "merged cells show at their top left only")
            #expect(rows[3] == [""])
            #expect(Array(rows[4].dropFirst()) == published[4], "an empty cell of the heading keeps its place")
            #expect(rows[6] == ["I. Huyện"])
            let percents = published[4].indices.filter {
                published[4][$0].contains("Tỷ lệ") || ($0 < published[5].count && published[5][$0].contains("Tỷ lệ"))
            }
            var expected = unitRows(published, idAt: 1)
            for (id, row) in expected {
                var row = row
                for column in percents { row[column] += "%" }
                expected[id] = row
            }
            #expect(unitRows(rows, idAt: 2) == expected)
            #expect(expected.count == 36)
            let total = try #require(rows.first { $0[0] == "Tổng cộng" })
            #expect(
                total[4]
                    == (place == 0 ? "56912" : String(published.dropFirst(6).compactMap { Int($0[3]) }.reduce(0, +))))
            #expect(rows[rows.count - 2] == ["", "", "", "", "", "Ngày ký", "2023-06-14"])
            #expect(rows[rows.count - 1].last == "NGƯỜI LẬP BIỂU\n(Ký, ghi rõ họ tên)")
        }
    }

    @Test func hiddenSheetsAndUncalculatedFormulasAreNoted() throws {
        let workbook = try read("phu-luc.xlsx")
        let name = "Ghi chú & nguồn"
        #expect(workbook.sheets.map(\.name) == ["Phụ lục 1", "Phụ lục 2", name])
        #expect(workbook.sheets[2].rows() == [[""], ["", "Số liệu tạm tính"]])
        #expect(
            workbook.notes == [
                .hiddenSheet(name), .formulasWithoutValue(sheet: name, count: 1, row: 3, column: 2),
            ])
        #expect(workbook.notes[1].sentence.english.contains("B3"))
    }

    @Test func thePageOfAWebSystem() throws {
        let workbook = try read("phu-luc.html")
        #expect(workbook.kind == .html)
        #expect(workbook.sheets.map(\.name) == ["1", "2"])
        for (place, name) in Self.appendices.enumerated() {
            // The page has no blank line below the period, and nothing of cells that are empty at the end of a row.
            let published = try published(name).filter { $0 != [""] }.map(trimmed)
            #expect(workbook.sheets[place].rows().map(trimmed) == published)
        }
    }

    private func trimmed(_ row: [String]) -> [String] {
        Array(row.reversed().drop { $0.isEmpty }.reversed())
    }

    @Test(arguments: ["values.xlsx", "values-1904.xlsx"])
    func everyKindOfValue(file: String) throws {
        let rows = try read(file).sheets[0].rows()
        var values: [String: String] = [:]
        for row in rows {
            #expect(row.count == 3 && row[1].isEmpty)
            values[row[0]] = row[2]
        }
        let expected = [
            "số": "1501", "số thập phân": "12.5", "số âm": "-7", "số nhỏ": "0.000001", "phần trăm": "75.18%",
            "phần trăm tròn": "75%", "phần trăm dài": "0.3333333333333333", "phần trăm thật": "33.33333333333333%",
            "ngày": "2023-06-14", "ngày giờ": "2023-06-14 08:30", "giây": "2023-06-14 23:59:59", "giờ": "17:05",
            "thời lượng": "36:05", "đúng": "TRUE", "sai": "FALSE", "chữ số": "1.501", "lỗi": "#DIV/0!",
            "nháy": "a \"b\"\tc\nd", "khoảng trắng": "  x  ", "tiền": "1500000", "ngày chữ": "2023-06-14",
            "phân số": "0.5",
        ]
        for (name, value) in expected { #expect(values[name] == value, "\(name)") }
        let is1904 = file.contains("1904")
        #expect(values["ngày đầu"] == (is1904 ? "1904-01-02" : "1900-01-01"))
        #expect(values["ngày không có"] == (is1904 ? "1904-03-01" : "1900-02-29"))
        #expect(values["số không"] == (is1904 ? "1904-01-01" : "0"))
    }

    @Test func lettersOfOldFontsBecomeText() throws {
        let workbook = try read("legacy-fonts.xlsx")
        let expected = ["Đơn vị", "Phòng Tài nguyên và Môi trường", "Tổng số văn bản", "Vĩnh Thủy"]
        #expect(workbook.sheets[0].rows().map { $0[0] } == expected)
        #expect(workbook.sheets[0].rows()[0][1] == "Cột gõ bằng Unicode")
        #expect(workbook.sheets[1].rows().map { $0[0] } == expected)
        #expect(workbook.sheets[2].rows() == [["xã Vĩnh Hà"], ["và"], ["Hà"], ["Zürich"]])
        #expect(workbook.notes == [.legacyFont(sheet: "ABC", .tcvn3), .legacyFont(sheet: "VNI", .vni)])
    }
}
