import Intake
import SampleFiles
import Statistics
import Testing

@Suite("Days inside the headings of stocks")
struct StockDaysTests {
    @Test(
        "days in the heading of a stock say which stock it is, and the period of the title stands",
        arguments: [
            "VB tồn từ ngày 15/12/2024 đến 30/6/2025|VB đến từ 01/7/2025 đến 30/9/2025|Đã xử lý|Còn tồn",
            "Tồn quý II/2025|Đến quý III/2025|Đã giải quyết|Chuyển sang quý IV/2025",
            "VB tồn đến 30/6/2025|VB đến trong quý III|Đã xử lý|VB tồn đến 30/9/2025",
            "VB năm 2024 chuyển sang|VB đến trong kỳ|Đã xử lý|Còn lại",
            "Tồn cuối tháng 6/2025|Đến quý III/2025|Đã xử lý|Tồn cuối tháng 9/2025",
            "Tồn ngày 30/6|Đến từ 01/7 đến 30/9|Đã xử lý|Tồn đến ngày 30/9",
            "Quý II chuyển sang|Tiếp nhận quý III|Đã giải quyết|Chuyển quý IV",
            "Tồn đầu quý III|Đến trong kỳ|Đã xử lý|Tồn cuối quý III",
            "Số dư đầu kỳ|Số đến trong kỳ|Số xử lý trong kỳ|Số dư cuối kỳ",
        ])
    func balance(_ headings: String) throws {
        let loaded = try loadReports([
            LoadedLines.incoming(
                "STT|Đơn vị|" + headings, "1|Phòng A|30|100|60|70", "2|Phòng B|20|90|70|40", "3|Xã C|11|70|50|31")
        ])
        let counts = LoadedLines.totals(loaded)
        #expect(counts[.carriedOver] == 61 && counts[.received] == 260, "\(headings)")
        #expect(counts[.processedAll] == 180 && counts[.openAll] == 141, "\(headings)")
        #expect(counts[.processed] == nil && counts[.open] == nil, "\(headings)")
        #expect(loaded.snapshot.period?.from == CalendarDay(year: 2025, month: 7, day: 1))
        #expect(loaded.snapshot.asOf == CalendarDay(year: 2025, month: 9, day: 30))
    }

    @Test("what goes over into the next quarter was never carried over into this one")
    func left() {
        // Asked about is right too: nobody knows the first column.
        guard
            let counts = try? LoadedLines.totals(
                LoadedLines.incoming(
                    "STT|Đơn vị|Theo chuyên đề|VB đến quý III|Phải xử lý|Đã xử lý|Chuyển sang quý IV/2025",
                    "1|Phòng A|30|100|130|60|70", "2|Phòng B|20|90|110|70|40", "3|Xã C|11|70|81|50|31"))
        else { return }
        #expect(counts[.carriedOver] == nil || counts[.carriedOver] == 61)
        #expect(counts[.openAll] == nil || counts[.openAll] == 141)
    }

    @Test("a day in the heading of what is open leaves the period of the title")
    func openUntil() throws {
        let loaded = try loadReports([
            LoadedLines.incoming(
                "STT|Đơn vị|VB đến|Đã xử lý|Chưa xử lý đến 30/9/2025", "1|Phòng A|100|60|40", "2|Phòng B|90|70|20",
                "3|Xã C|70|50|20")
        ])
        #expect(LoadedLines.totals(loaded)[.open] == 80)
        #expect(loaded.snapshot.period?.from == CalendarDay(year: 2025, month: 7, day: 1))
    }

    @Test(
        "what came in days that are not the title's, beside a stock, is asked about",
        arguments: ["VB năm 2024 chuyển sang|VB đến năm 2025|Đã xử lý|Còn lại", "Tồn 2024|Đến 2025|Đã xử lý|Còn tồn"])
    func otherDays(_ headings: String) {
        #expect(throws: LoadError.self) {
            try loadReports([
                LoadedLines.incoming(
                    "STT|Đơn vị|" + headings, "1|Phòng A|30|100|60|70", "2|Phòng B|20|90|70|40", "3|Xã C|11|70|50|31")
            ])
        }
    }

    @Test("a year beside the quarter of the title: no figure reaches past the title's last day")
    func year() throws {
        let loaded = try loadReports([
            LoadedLines.incoming(
                "STT|Đơn vị|Năm 2025 (lũy kế từ 01/01)|||Trong đó quý III||",
                "||VB đến|Đã xử lý|Chưa xử lý|VB đến|Đã xử lý|Chưa xử lý", "1|Phòng A|300|200|100|100|60|40",
                "2|Phòng B|200|180|20|90|70|20", "3|Xã C|170|90|80|70|50|20")
        ])
        #expect(LoadedLines.totals(loaded)[.received] == 260)
        #expect(loaded.snapshot.asOf == CalendarDay(year: 2025, month: 9, day: 30))
        #expect(loaded.snapshot.period?.from == CalendarDay(year: 2025, month: 7, day: 1))
    }

    @Test("the months of a title without a year are those of the years below it")
    func months() throws {
        let loaded = try loadReports([
            SourceFile(
                "a.tsv",
                "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN 9 THÁNG\nSTT\tĐơn vị\tNăm 2024\t\tNăm 2025\t\n"
                    + "\t\tTổng\tĐã XL\tTổng\tĐã XL\n1\tPhòng A\t90\t50\t100\t60\n2\tPhòng B\t80\t40\t90\t70\n"
                    + "3\tXã C\t60\t30\t70\t50\n")
        ])
        #expect(LoadedLines.totals(loaded)[.received] == 260)
        #expect(loaded.snapshot.asOf == CalendarDay(year: 2025, month: 9, day: 14))
        #expect(loaded.snapshot.units.allSatisfy { $0.incoming?[.carriedOver] == nil })
    }

    @Test("two periods that end on one day do not contradict each other, and the sentence says which they are")
    func twoPeriods() {
        let lines = ["STT|Đơn vị|VB đến|Đã xử lý|Chưa xử lý", "1|Phòng A|100|60|40", "2|Phòng B|90|70|20"]
        let fewer = ["STT|Đơn vị|VB đến|Đã xử lý|Chưa xử lý", "1|Phòng A|40|30|10", "2|Phòng B|30|20|10"]
        let error = #expect(throws: LoadError.self) {
            try loadReports([
                LoadedLines.file("TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", lines),
                LoadedLines.file(
                    "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", fewer, name: "b.tsv",
                    days: "Từ ngày 01/09/2025 đến ngày 30/09/2025"),
            ])
        }
        let sentence = error?.message(.english) ?? ""
        #expect(sentence.contains("2025-07-01") && sentence.contains("2025-09-01"), "\(sentence)")
        #expect(!sentence.contains("differ"), "\(sentence)")
    }
}
