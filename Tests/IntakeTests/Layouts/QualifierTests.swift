import Intake
import SampleFiles
import Statistics
import Testing

@Suite("What stands above a heading or beside it is never dropped")
struct QualifierTests {
    private static func load(_ title: String, _ rows: [String]) throws -> LoadedReports {
        try loadReports([
            SourceFile(
                "a.tsv",
                title + "\nTừ ngày 01/05/2023 đến ngày 31/05/2023\n"
                    + rows.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\t") }
                    .joined(separator: "\n") + "\n")
        ])
    }

    private static func totals(_ loaded: LoadedReports) -> Counts {
        let counts = loaded.snapshot.units.compactMap { $0.incoming ?? $0.issued }
        return counts.dropFirst().reduce(counts.first ?? Counts(), +)
    }

    @Test("electronic and signed documents alone say nothing of all, nor of paper")
    func noTotal() throws {
        let counts = Self.totals(
            try Self.load(
                "KẾT QUẢ KÝ SỐ VĂN BẢN ĐI",
                [
                    "STT|Đơn vị|Văn bản điện tử|Đã ký số", "1|Phòng A|100|40", "2|Phòng B|90|30", "3|Xã C|70|10",
                ]))
        #expect(counts[.electronic] == 260 && counts[.signed] == 80)
        #expect(counts[.issued] == nil && counts[.paper] == nil)
    }

    @Test(
        "steps of handling tell nothing of what is done",
        arguments: ["Đã phân công|Chưa phân công", "Đã xem|Chưa xem", "Đã chuyển|Chưa chuyển"])
    func steps(_ columns: String) throws {
        let counts = Self.totals(
            try Self.load(
                "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN",
                [
                    "STT|Đơn vị|Tổng số văn bản đến|" + columns, "1|Phòng A|100|60|40", "2|Phòng B|90|60|30",
                    "3|Xã C|70|60|10",
                ]))
        #expect(counts[.received] == 260)
        #expect(counts[.processed] == nil && counts[.open] == nil, "\(columns)")
    }

    @Test("a table of groups beside that of their units is not counted twice")
    func summaryAndDetail() {
        let head = "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN\nTừ ngày 01/05/2023 đến ngày 31/05/2023\n"
        let columns = "STT\tĐơn vị\tTổng số\tĐã xử lý\tChưa xử lý\n"
        #expect(throws: LoadError.self) {
            try loadReports([
                SourceFile("tong-hop.tsv", head + columns + "1\tKhối phòng\t190\t130\t60\n2\tKhối xã\t70\t20\t50\n"),
                SourceFile(
                    "chi-tiet.tsv",
                    head + columns + "1\tPhòng A\t100\t70\t30\n2\tPhòng B\t90\t60\t30\n3\tXã C\t70\t20\t50\n"),
            ])
        }
    }

    @Test(
        "groups of columns that nobody knows are asked about: the first one is not all",
        arguments: [
            ("VĂN BẢN ĐẾN", "VB của Đảng||VB của chính quyền|", "Tổng số|Đã xử lý|Tổng số|Đã xử lý"),
            ("VĂN BẢN ĐẾN", "VB đến điện tử||VB đến giấy|", "Tổng số|Đã xử lý|Tổng số|Đã xử lý"),
            ("VĂN BẢN ĐẾN", "VB đến bên ngoài||VB đến nội bộ|", "Tổng số|Đã xử lý|Tổng số|Đã xử lý"),
            ("VĂN BẢN ĐẾN", "Văn bản thường||Văn bản khẩn|", "Tổng số|Đã xử lý|Tổng số|Đã xử lý"),
            ("VĂN BẢN ĐẾN", "VB đến từ Trung ương||VB đến từ địa phương|", "đã xử lý|chưa xử lý|đã xử lý|chưa xử lý"),
            ("VĂN BẢN ĐI", "VB do UBND ban hành||VB do Văn phòng ban hành|", "Tổng số|Ký số|Tổng số|Ký số"),
        ])
    func groups(_ title: String, _ first: String, _ second: String) {
        #expect(throws: LoadError.self) {
            try Self.load(
                "TÌNH HÌNH XỬ LÝ " + title,
                [
                    "STT|Đơn vị|" + first, "||" + second, "1|Phòng A|100|40|10|4", "2|Phòng B|90|30|20|8",
                    "3|Xã C|70|10|30|12",
                ])
        }
    }

    @Test("secret documents beside electronic and paper ones are not electronic")
    func secret() throws {
        let counts = Self.totals(
            try Self.load(
                "KẾT QUẢ KÝ SỐ VĂN BẢN ĐI",
                [
                    "STT|Đơn vị|Tổng số VB phát hành|VB mật|VB giấy|VB điện tử|Đã ký số", "1|Phòng A|159|1|14|144|134",
                    "2|Phòng B|118|8|14|96|92", "3|Xã C|101|1|10|90|62",
                ]))
        #expect(counts[.issued] == 378 && counts[.electronic] == 330 && counts[.exempt] == 10)
        #expect(counts[.toSign] == 330 && counts[.signed] == 288)
    }

    @Test("percentages of what is in time that are those of what is late: asked")
    func exchanged() {
        #expect(throws: LoadError.self) {
            try Self.load(
                "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN",
                [
                    "STT|Đơn vị|Tổng số|Đã xử lý|Đã xử lý đúng hạn|Đã xử lý quá hạn|Tỷ lệ xử lý đúng hạn (%)",
                    "1|Phòng A|100|80|20|60|75", "2|Phòng B|90|50|10|40|80", "3|Xã C|70|40|4|36|90",
                    "4|Xã D|50|20|3|17|85",
                ])
        }
    }

    @Test("states beside each other that are finer than ours: what is open is their sum")
    func states() throws {
        for headings in [
            "Chưa mở|Đã xem, chưa xử lý|Đang xử lý", "Chờ tiếp nhận|Đang xử lý|Chờ phê duyệt",
            "Chưa xem|Chưa xử lý|Đang xử lý",
        ] {
            let counts = Self.totals(
                try Self.load(
                    "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN",
                    [
                        "STT|Đơn vị|Tổng số|\(headings)|Đã hoàn thành", "1|Phòng A|100|10|20|30|40",
                        "2|Phòng B|90|20|25|15|30", "3|Xã C|70|30|10|20|10",
                    ]))
            #expect(counts[.received] == 260 && counts[.processed] == 80 && counts[.open] == 180, "\(headings)")
            #expect(counts[.inProgress] == nil && counts[.notStarted] == nil)
        }
    }

    @Test("a total row that differs in several columns is named with what it says")
    func totalRow() {
        let error = #expect(throws: LoadError.self) {
            try Self.load(
                "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN",
                [
                    "STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý", "1|Phòng A|100|40|60", "2|Phòng B|90|30|60",
                    "3|Xã C|70|10|60", "|Tổng cộng|260|120|140",
                ])
        }
        let sentence = error?.message(.english) ?? ""
        #expect(sentence.contains("row 7") && sentence.contains("120") && sentence.contains("80"), "\(sentence)")
    }

    @Test("a year alone is closed as the office's setting says; in a name it is no period")
    func year() {
        #expect(TitleText(rows: [["BÁO CÁO"], ["NĂM 2023"]], cutOff: .calendar).period?.to == day("2023-12-31"))
        #expect(
            TitleText(rows: [["KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN NĂM 2023"]], cutOff: .calendar).period?.from
                == day("2023-01-01"))
        for line in ["Theo Quyết định năm 2023", "TỈNH QUẢNG NAM 2023", "KẾT QUẢ SO VỚI NĂM 2023", "Kế hoạch năm 2023"]
        {
            #expect(TitleText(rows: [[line]]).asOf == nil, "\(line)")
        }
    }

    private static let register = "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"

    @Test("a column of due days that holds words alone tells no due day: late is unknown, never none")
    func dueInWords() throws {
        let counts = Self.totals(
            try Self.load(
                Self.register,
                [
                    "Đơn vị|Ngày đến|Số đến|Số ký hiệu|Trích yếu|Trạng thái|Thời hạn xử lý",
                    "Phòng A|01/05/2023|1|1/UB|V/v|Đã xử lý|Quá hạn 3 ngày",
                    "Phòng A|02/05/2023|2|2/UB|V/v|Chưa xử lý|Còn 5 ngày",
                    "Phòng A|03/05/2023|3|3/UB|V/v|Đang xử lý|Quá hạn 1 ngày",
                ]))
        #expect(counts[.received] == 3 && counts[.processed] == 1)
        #expect(counts[.processedLate] == nil && counts[.openLate] == nil && counts[.openInTime] == nil)
    }

    @Test("a day of completion alone does not say whether a document was answered or closed")
    func completion() throws {
        let counts = Self.totals(
            try Self.load(
                Self.register,
                [
                    "Đơn vị|Ngày đến|Số đến|Số ký hiệu|Trích yếu|Hạn giải quyết|Ngày giải quyết xong",
                    "Phòng A|01/05/2023|1|1/UB|V/v|10/05/2023|09/05/2023", "Phòng A|02/05/2023|2|2/UB|V/v|11/05/2023|",
                ]))
        #expect(counts[.processed] == 1 && counts[.open] == 1)
        #expect(counts[.replied] == nil && counts[.closed] == nil)
    }

    @Test("people who handle documents are no units")
    func people() {
        #expect(throws: LoadError.self) {
            try Self.load(
                Self.register,
                [
                    "Ngày đến|Số đến|Số ký hiệu|Trích yếu|Người xử lý|Tình trạng",
                    "01/05/2023|1|1/UB|V/v|Nguyễn Văn An|Đã xử lý", "02/05/2023|2|2/UB|V/v|Trần Thị B|Chưa xử lý",
                ])
        }
    }

    @Test("“Trong đó quá hạn” is a part of the column on its left")
    func partOfLeft() throws {
        let counts = Self.totals(
            try Self.load(
                "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN",
                [
                    "STT|Đơn vị|Tổng số|Đã xử lý|Trong đó quá hạn|Chưa xử lý|Trong đó quá hạn",
                    "1|Phòng A|100|40|5|60|50",
                    "2|Phòng B|90|30|4|60|40", "3|Xã C|70|10|3|60|30",
                ]))
        #expect(counts[.processedLate] == 12 && counts[.openLate] == 120 && counts[.received] == 260)
    }

    @Test("a row that counts the documents above it is none")
    func countOfRows() throws {
        let loaded = try Self.load(
            Self.register,
            [
                "STT|Ngày đến|Số đến|Đơn vị|Trích yếu|Tình trạng", "1|01/05/2023|1|Phòng A|V/v|Đã xử lý",
                "2|02/05/2023|2|Phòng A|V/v|Chưa phúc đáp", "|Tổng cộng: 2 văn bản||||",
            ])
        #expect(Self.totals(loaded)[.received] == 2 && Self.totals(loaded)[.open] == 1)
        #expect(loaded.rejectedRows == 0)
    }

    @Test(
        "a qualifier in the heading of the whole alone is asked about",
        arguments: [
            "VB đến quá hạn", "Số VB UBND tỉnh giao", "VB đến phối hợp", "Số VB khẩn",
            "Số văn bản lãnh đạo đã bút phê",
        ])
    func wholes(_ heading: String) {
        #expect(throws: LoadError.self) {
            try Self.load(
                "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN",
                [
                    "STT|Đơn vị|\(heading)|Đã xử lý|Chưa xử lý", "1|Phòng A|100|40|60", "2|Phòng B|90|30|60",
                    "3|Xã C|70|10|60",
                ])
        }
    }

    @Test("headings that nobody knows never become units")
    func headings() {
        #expect(throws: LoadError.self) {
            try Self.load(
                "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN",
                [
                    "STT|Đơn vị|Văn bản liên thông đã xử lý|Văn bản liên thông chưa xử lý|Văn bản không liên thông đã xử lý",
                    "1|Phòng A|100|40|60", "2|Phòng B|90|30|60", "3|Xã C|70|10|60",
                ])
        }
    }

    @Test("incoming and issued documents in one flat table: only incoming ones are processed, only issued ones signed")
    func bothFlat() throws {
        let loaded = try Self.load(
            "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN, ĐI",
            [
                "STT|Đơn vị|VB đến|Đã xử lý|Chưa xử lý|VB đi|Đã ký số|Chưa ký số", "1|Phòng A|100|40|60|50|20|30",
                "2|Phòng B|90|30|60|45|15|30", "3|Xã C|70|10|60|35|5|30",
            ])
        #expect(loaded.snapshot.units.map { $0.incoming?[.processed] } == [40, 30, 10])
        #expect(loaded.snapshot.units.map { $0.issued?[.signed] } == [20, 15, 5])
    }
}
