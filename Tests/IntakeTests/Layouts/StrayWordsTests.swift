import Intake
import SampleFiles
import Statistics
import Testing

@Suite("Words that stand where figures, units or days are looked for")
struct StrayWordsTests {
    private static let rows = ["1|Phòng A|100|60|40", "2|Phòng B|90|70|20", "3|Xã C|70|50|20"]
    private static let title = "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN"

    @Test(
        "the formula of a column is no day",
        arguments: [
            "Tổng số VB đến (1)=(2)+(3)|Đã xử lý (2)|Chưa xử lý (3)", "Số VB đến (4)=(5)+(6)|Đã xử lý|Chưa xử lý",
            "Số văn bản đến 1=2+3|Đã xử lý 2|Chưa xử lý 3=1-2",
        ])
    func formulas(_ headings: String) throws {
        let loaded = try loadReports([LoadedLines.file(Self.title, ["STT|Đơn vị|" + headings] + Self.rows)])
        #expect(loaded.snapshot.period?.from == CalendarDay(year: 2025, month: 7, day: 1), "\(headings)")
        #expect(loaded.snapshot.asOf == CalendarDay(year: 2025, month: 9, day: 30), "\(headings)")
        let counts = LoadedLines.totals(loaded)
        #expect(counts[.received] == 260 && counts[.processed] == 180 && counts[.open] == 80, "\(headings)")
    }

    @Test("the day of a letter in one heading is not that of the figures")
    func letters() {
        #expect(throws: LoadError.self) {
            try loadReports([
                LoadedLines.file(
                    Self.title,
                    ["STT|Đơn vị|Tổng số|Đã xử lý theo Công văn số 45/UBND ngày 05/8/2025|Chưa xử lý"] + Self.rows)
            ])
        }
    }

    @Test(
        "rows that are months, kinds, senders or people are no units",
        arguments: [
            ("Thời gian", ["Tháng 1", "Tháng 2", "Tháng 3"]), ("Nội dung", ["Tháng 7", "Tháng 8", "Tháng 9"]),
            ("Ngày", ["01/07/2025", "02/07/2025", "03/07/2025"]), ("Tuần", ["Tuần 27", "Tuần 28", "Tuần 29"]),
            ("Loại văn bản", ["Công văn", "Quyết định", "Báo cáo"]), ("Lĩnh vực", ["Y tế", "Giáo dục", "Đất đai"]),
            ("Cơ quan ban hành", ["UBND tỉnh", "Sở Nội vụ", "Sở Y tế"]),
            ("Chuyên viên xử lý", ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"]),
            ("Người được giao", ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"]),
            ("Tên cán bộ", ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"]),
            ("Hình thức nhận", ["Qua trục", "Bản giấy", "Thư điện tử"]),
        ])
    func rowsOfOthers(_ heading: String, _ names: [String]) {
        let rows = zip(names, ["100|60|40", "90|70|20", "70|50|20"]).enumerated().map {
            "\($0 + 1)|\($1.0)|\($1.1)"
        }
        #expect(throws: LoadError.self, "\(heading)") {
            try loadReports([
                LoadedLines.file(Self.title, ["STT|\(heading)|Tổng số văn bản đến|Đã xử lý|Chưa xử lý"] + rows)
            ])
        }
    }

    @Test("what is counted below each other never becomes units")
    func sideways() throws {
        let loaded = try? loadReports([
            LoadedLines.file(
                Self.title,
                [
                    "STT|Nội dung|Phòng A|Phòng B|Xã C|Tổng cộng", "1|Tổng số văn bản đến|100|90|70|260",
                    "2|Đã xử lý|60|70|50|180", "3|Chưa xử lý|40|20|20|80", "4|Trong đó quá hạn|4|2|1|7",
                ])
        ])
        let names = loaded?.snapshot.units.map(\.unit.name) ?? []
        #expect(names.allSatisfy { $0.hasPrefix("Phòng") || $0.hasPrefix("Xã") }, "\(names)")
    }

    @Test(
        "a unit that did not report is not zero, whatever the total row says",
        arguments: ["Chưa báo cáo||", "x||", "#REF!||", "Chưa báo cáo|Chưa báo cáo|Chưa báo cáo"])
    func noReport(_ cells: String) throws {
        let loaded = try loadReports([
            LoadedLines.file(
                Self.title,
                ["STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý"] + Self.rows + ["4|Xã D|\(cells)", "|Tổng cộng|260|180|80"])
        ])
        let unit = loaded.snapshot.units.first { $0.unit.name == "Xã D" }
        #expect(unit?.incoming?[.received] == nil, "\(cells)")
        #expect(LoadedLines.totals(loaded)[.received] == 260)
    }

    @Test("a numbered unit without figures is a unit without data")
    func noFigures() throws {
        let loaded = try loadReports([
            LoadedLines.file(
                Self.title,
                ["STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý"] + Self.rows + ["4|Xã D|||", "|Tổng cộng|260|180|80"])
        ])
        #expect(loaded.snapshot.units.contains { $0.unit.name == "Xã D" })
    }

    @Test("one commune's own report: plain words whose sum holds are taken as they stand")
    func oneUnit() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Tổng số văn bản đến|Đã xử lý đúng hạn|Đã xử lý quá hạn|Chưa xử lý trong hạn|Chưa xử lý quá hạn",
                "1|Xã A|274|32|39|116|87"))
        #expect(counts[.processed] == 71 && counts[.open] == 203 && counts[.processedInTime] == 32)
    }

    @Test("timing of what is done beside that of what is being done")
    func timingAndSteps() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|VB đến|Đúng hạn|Trễ hạn|Đang xử lý trong hạn|Đang xử lý quá hạn",
                "1|Phòng A|552|354|71|26|101",
                "2|Phòng B|380|322|24|28|6", "3|Xã C|383|148|22|63|150"))
        #expect(counts[.processed] == 941 && counts[.open] == 374 && counts[.openLate] == 257)
    }

    @Test("documents forwarded are neither done nor open")
    func forwarded() {
        #expect(throws: LoadError.self) {
            try loadReports([
                LoadedLines.incoming(
                    "STT|Đơn vị|Tổng văn bản đến|Chưa xử lý|Đã chuyển tiếp|Đã xử lý", "1|Phòng A|450|241|47|162",
                    "2|Phòng B|602|341|5|256", "3|Xã C|174|78|38|58")
            ])
        }
    }

    @Test(
        "in a register a code or owner that is the same in every row is not the unit",
        arguments: [("Mã đơn vị|Tên đơn vị", "H50.12"), ("Đơn vị|Phòng ban xử lý", "UBND huyện E")])
    func owner(_ headings: String, _ owner: String) throws {
        let lines = ["Phòng A", "Phòng B", "Phòng A", "Phòng D", "Phòng B"].enumerated().map { place, unit in
            "\(owner)|\(unit)|0\(place + 1)/07/2025|\(place + 1)|\(place + 1)/UBND|V/v|Đã xử lý"
        }
        let loaded = try loadReports([
            LoadedLines.file(
                "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", [headings + "|Ngày đến|Số đến|Số ký hiệu|Trích yếu|Trạng thái"] + lines)
        ])
        let counts = loaded.snapshot.units.compactMap { unit in unit.incoming?[.received].map { (unit.unit.name, $0) } }
        #expect(counts.count == 3 && counts.reduce(0) { $0 + $1.1 } == 5, "\(headings): \(counts)")
    }

    @Test(
        "what was open when the period of the block above ended is carried over, where the periods adjoin",
        arguments: [("01/06/2025", "30/06/2025", 80), ("01/04/2025", "30/04/2025", nil as Int?)])
    func blocks(_ from: String, _ to: String, _ carried: Int?) throws {
        let heading = "STT\tĐơn vị\tTổng số\tĐã xử lý\tChưa xử lý\n"
        func lines(_ rows: [String]) -> String {
            rows.map { $0.replacing("|", with: "\t") }.joined(separator: "\n") + "\n"
        }
        let second = ["1|Phòng A|50|40|10", "2|Phòng B|30|20|10", "3|Xã C|20|15|5"]
        let loaded = try loadReports([
            SourceFile(
                "a.tsv",
                "\(Self.title)\nTừ ngày \(from) đến ngày \(to)\n" + heading + lines(Self.rows)
                    + "\n\(Self.title)\nTừ ngày 01/07/2025 đến ngày 31/07/2025\n" + heading + lines(second))
        ])
        let counts = LoadedLines.totals(loaded)
        #expect(counts[.received] == 100 && counts[.open] == 25)
        #expect(counts[.carriedOver] == carried, "\(from)")
    }
}
