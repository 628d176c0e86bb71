import Intake
import Sheets
import TestSupport
import Testing

/// Twice as many rows, columns, totals, tables or entries take twice as long to understand, not only to read.
@Suite(.serialized) struct TableGrowthTests {
    typealias Dimension = GrowthDimension<[UInt8]>

    private static func text(_ head: String, _ count: Int, _ tail: String = "", _ unit: (Int) -> String) -> [UInt8] {
        Dimension.text(head, count, tail, unit)
    }

    private static let title = "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN\nTừ ngày 01/01/2023 đến ngày 30/06/2023\n"
    private static let headings = "STT,Mã đơn vị,Đơn vị,Tổng số,Đã xử lý,Chưa xử lý\n"

    private static func unit(_ number: Int) -> String { "\(number),\(number),Xã \(number),9,5,4\n" }

    private static let reports: [Dimension] = [
        Dimension("units", 800) { text(title + headings, $0) { unit($0 + 1) } },
        Dimension("one unit again and again", 800) { text(title + headings, $0) { _ in unit(1) } },
        Dimension("units without a code", 800) {
            text(title + "Đơn vị,Tổng số,Đã xử lý,Chưa xử lý\n", $0) { "Xã \($0),9,5,4\n" }
        },
        Dimension("totals", 1_500) { text(title + headings, $0) { unit($0 + 1) + ",,Tổng cộng,9,5,4\n" } },
        Dimension("totals of nothing", 1_500) { text(title + headings + unit(1), $0) { _ in ",,Tổng cộng,9,5,4\n" } },
        Dimension("groups", 800) { text(title + headings, $0) { "I,,Khối \($0),9,5,4\n" + unit($0 + 1) } },
        Dimension("figures that cannot be read", 800) { text(title + headings, $0) { "\($0),\($0),Xã \($0),x,5,4\n" } },
        Dimension("sums that fail", 800) { text(title + headings, $0) { "\($0),\($0),Xã \($0),9,5,5\n" } },
        Dimension("lines of a title", 800) { text("", $0, title + headings + unit(1)) { "dòng \($0)\n" } },
        Dimension("lines below a table", 800) { text(title + headings + unit(1), $0) { "dòng \($0)\n" } },
        Dimension("headings again and again", 800) { text(title, $0) { headings + unit($0 + 1) } },
        Dimension("blank rows", 500) { text(title + headings + unit(1), $0) { _ in ",,,,,\n" } },
        Dimension("columns nobody knows", 20) { count in
            let names = (0..<count).map { ",ghi chú \($0)" }.joined()
            return text(
                title + headings.dropLast() + names + "\n", 20, ""
            ) { unit($0 + 1).dropLast() + String(repeating: ",1", count: count) + "\n" }
        },
        Dimension("one column again and again", 4) { count in
            let names = String(repeating: ",Đã xử lý", count: count)
            return text(
                title + headings.dropLast() + names + "\n", 20, ""
            ) { unit($0 + 1).dropLast() + String(repeating: ",5", count: count) + "\n" }
        },
        Dimension("a long heading", 500) { count in
            text(title + "STT,Mã đơn vị,Đơn vị,Tổng số" + String(repeating: " văn bản", count: count) + "\n", 9) {
                "\($0),\($0),Xã \($0),9\n"
            }
        },
        Dimension("a long name", 2_000) { count in
            text(title + headings + "1,1,Xã" + String(repeating: " đồng", count: count) + ",9,5,4\n", 3) {
                unit($0 + 2)
            }
        },
    ]

    private static let registerHeadings =
        "Mã đơn vị,Tên đơn vị,Số đến,Ngày đến,Trích yếu,Hạn xử lý,Vai trò xử lý,Tình trạng,Ngày xử lý\n"

    private static let registers: [Dimension] = [
        Dimension("documents", 500) {
            text(registerHeadings, $0) { "1,Xã Một,\($0),02/01/2023,Việc,10/01/2023,Phối hợp,Kết thúc,05/01/2023\n" }
        },
        Dimension("one document again and again", 500) {
            text(registerHeadings, $0) { _ in "1,Xã Một,1,02/01/2023,Việc,,Phối hợp,Kết thúc,05/01/2023\n" }
        },
        Dimension("units of a register", 1_000) {
            text(registerHeadings, $0) { "\($0 + 1),Xã \($0),1,02/01/2023,Việc,,Phối hợp,Kết thúc,05/01/2023\n" }
        },
        Dimension("words nobody knows", 1_000) {
            text(registerHeadings, $0) { "1,Xã Một,\($0),02/01/2023,Việc,,Phối hợp,chữ \($0),05/01/2023\n" }
        },
        Dimension("days that cannot be read", 1_000) {
            text(registerHeadings, $0) { "1,Xã Một,\($0),hôm \($0),Việc,,Phối hợp,Kết thúc,05/01/2023\n" }
        },
        Dimension("units of a roster", 1_000) {
            text("Mã đơn vị,Tên đơn vị,Mã cấp trên,Tên khác\n", $0) { "\($0 + 1),Xã \($0),1,X\($0)\n" }
        },
    ]

    /// Merged cells below a heading, and beside it.
    private static let workbooks: [Dimension] = [
        Dimension("merged cells of a report", 800) { count in
            let names = ["Đơn vị", "Tổng số", "Đã xử lý", "Chưa xử lý"]
            func row(_ cells: [String]) -> String {
                "<row>" + cells.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined() + "</row>"
            }
            return StoredArchive.workbook(
                rows: row(names) + (0..<count).map { row(["Xã \($0)", "9", "5", "4"]) }.joined(),
                after: "<mergeCells>" + (0..<count).map { "<mergeCell ref='F\($0 + 1):G\($0 + 1)'/>" }.joined()
                    + "</mergeCells>")
        }
    ]

    @Test(arguments: reports + registers + workbooks) func twiceAsMuchTakesTwiceAsLong(_ dimension: Dimension) {
        let ratio = dimension.ratio { bytes in
            _ = try? loadReports([SourceFile(name: "a.csv", bytes: SharedBytes(copying: bytes))])
        }
        #expect(ratio < Growth.tolerated, "\(dimension): \(ratio) times as long")
    }
}
