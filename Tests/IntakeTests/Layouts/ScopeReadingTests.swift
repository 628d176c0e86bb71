import Intake
import SampleFiles
import Statistics
import Testing

@Suite("What a table does not count")
struct ScopeReadingTests {
    private static let period = "Từ ngày 01/01/2023 đến ngày 30/06/2023\n"

    private static func load(_ title: String, _ rows: [String]) throws -> LoadedReports {
        try loadReports([
            SourceFile(
                "a.tsv",
                title + "\n" + period
                    + rows.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\t") }
                    .joined(separator: "\n") + "\n")
        ])
    }

    private static func totals(_ loaded: LoadedReports) -> Counts {
        let counts = loaded.snapshot.units.compactMap { $0.incoming ?? $0.issued }
        return counts.dropFirst().reduce(counts.first ?? Counts(), +)
    }

    private static let table = [
        "STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý", "1|Phòng A|100|40|60", "2|Phòng B|90|30|60", "3|Xã C|70|10|60",
    ]

    @Test(
        "a title that chooses some documents, or speaks of none, is asked about",
        arguments: [
            "THỐNG KÊ VĂN BẢN ĐẾN QUÁ HẠN", "KẾT QUẢ XỬ LÝ VĂN BẢN MẬT ĐẾN", "THỐNG KÊ VĂN BẢN ĐẾN XỬ LÝ CHÍNH",
            "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN HỎA TỐC", "KẾT QUẢ XỬ LÝ VĂN BẢN CỦA UBND HUYỆN GIAO",
            "TÌNH HÌNH XỬ LÝ VI PHẠM HÀNH CHÍNH", "KẾT QUẢ THỰC HIỆN KẾT LUẬN THANH TRA",
            "TÌNH HÌNH GIẢI QUYẾT HỒ SƠ TRÊN CỔNG DỊCH VỤ CÔNG",
        ])
    func asked(_ title: String) {
        let error = #expect(throws: LoadError.self) { try Self.load(title, Self.table) }
        #expect(error?.message(.vietnamese).contains(title) ?? false)
    }

    @Test(
        "titles that name all values of an axis, or nothing, or agencies, are read",
        arguments: [
            "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN ĐÚNG HẠN, QUÁ HẠN", "BÁO CÁO", "PHÒNG TÀI CHÍNH - KẾ HOẠCH", "PHỤ LỤC 1",
            "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN CỦA CÁC PHÒNG",
        ])
    func read(_ title: String) throws {
        #expect(Self.totals(try Self.load(title, Self.table))[.received] == 260)
    }

    @Test("secret documents apart from paper and electronic ones: the printed total stays, unsigned is as printed")
    func secret() throws {
        let apart = Self.totals(
            try Self.load(
                "KẾT QUẢ KÝ SỐ VĂN BẢN ĐI",
                [
                    "STT|Đơn vị|Tổng số văn bản đi|Văn bản không ký số||Văn bản phải ký số||",
                    "|||Văn bản mật|Văn bản giấy|Tổng|Đã ký số|Chưa ký số", "1|Phòng A|159|1|14|144|134|10",
                    "2|Phòng B|118|8|14|96|92|4", "3|Xã C|101|1|10|90|62|28", "4|Xã D|184|9|8|167|144|23",
                ]))
        #expect(apart[.issued] == 562 && apart[.signed] == 432 && apart[.unsigned] == 65)
        let electronic = Self.totals(
            try Self.load(
                "KẾT QUẢ KÝ SỐ VĂN BẢN ĐI",
                [
                    "STT|Đơn vị|Tổng số văn bản đi|Văn bản mật|Văn bản giấy|Văn bản điện tử|Đã ký số|Chưa ký số",
                    "1|Phòng A|159|1|14|144|134|10", "2|Phòng B|118|8|14|96|92|4", "3|Xã C|101|1|10|90|62|28",
                    "4|Xã D|184|9|8|167|144|23",
                ]))
        #expect(electronic[.issued] == 562 && electronic[.exempt] == 19 && electronic[.unsigned] == 65)
    }

    @Test("“Đơn vị” under a heading of signatures is who signs; a bare percentage is of the column before it")
    func signers() throws {
        let counts = Self.totals(
            try Self.load(
                "BÁO CÁO VĂN BẢN ĐI",
                [
                    "STT|Đơn vị|Văn bản đi|||Chữ ký số|||", "||Tổng|VB điện tử|VB giấy|Lãnh đạo|Tỷ lệ|Đơn vị|Tỷ lệ",
                    "1|Phòng A|110|100|10|40|40|90|90", "2|Phòng B|90|80|10|20|25|60|75",
                    "3|Xã C|70|60|10|30|50|45|75", "4|Xã D|55|50|5|10|20|35|70",
                ]))
        #expect(counts[.leaderSigned] == 100 && counts[.signed] == 230 && counts[.electronic] == 290)
    }

    @Test("marks of notes and words behind a number, a cell that is no number, a column of two numbers a cell")
    func cells() throws {
        let loaded = try Self.load(
            "BÁO CÁO VĂN BẢN ĐẾN",
            [
                "STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý|Đúng hạn/quá hạn", "1|Phòng A|100*|40 (1)|60 VB.|20/20",
                "2|Phòng B|90[1]|30 (*)|60 (văn bản)|20/10", "3|Xã C|70¹|10 công văn|60|5/5", "4|Xã D|3O|10|20|5/5",
                "5|Xã E|40|./.|40|0/0",
            ])
        #expect(loaded.snapshot.units.map { $0.incoming?[.processed] } == [40, 30, 10, 10, 0])
        #expect(loaded.snapshot.units.map { $0.incoming?[.received] } == [100, 90, 70, 30, 40])
        #expect(loaded.findings.contains { $0.kind.code == "figure-unreadable" && $0.read == "3O" })
        // Two parts of what is processed, as their sums show.
        #expect(loaded.snapshot.units.map { $0.incoming?[.processedInTime] } == [20, 20, 5, 5, 0])
    }

    @Test("two counts in a cell: read where a sum proves one of them, told where none does")
    func twoCounts() throws {
        let proven = try Self.load(
            "BÁO CÁO VĂN BẢN ĐẾN",
            [
                "STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý", "1|Phòng A|100|40/100|60/100", "2|Phòng B|90|30/90|60/90",
                "3|Xã C|70|10/70|60/70",
            ])
        #expect(Self.totals(proven)[.processed] == 80 && Self.totals(proven)[.open] == 180)
        #expect(!proven.findings.contains { $0.kind.code == "column-unread" })
        let named = try Self.load(
            "KẾT QUẢ KÝ SỐ VĂN BẢN ĐI",
            [
                "STT|Đơn vị|Tổng số văn bản đi|Văn bản giấy|Văn bản điện tử|VB đã ký số/VB điện tử",
                "1|Phòng A|100|40|60|35/60", "2|Phòng B|91|30|61|61/61", "3|Xã C|72|10|62|1/62", "4|Xã D|9|1|8|8/8",
            ])
        #expect(Self.totals(named)[.signed] == 105 && Self.totals(named)[.electronic] == 191)
        let unproven = try Self.load(
            "KẾT QUẢ KÝ SỐ VĂN BẢN ĐI",
            [
                "STT|Đơn vị|Tổng số văn bản đi|VB đã ký số/VB phải ký số", "1|Phòng A|100|35/60", "2|Phòng B|90|60/61",
                "3|Xã C|70|1/2",
            ])
        #expect(Self.totals(unproven)[.issued] == 260 && Self.totals(unproven)[.signed] == nil)
        #expect(unproven.findings.contains { $0.kind.code == "column-unread" && $0.read == "35/60" })
    }

    @Test(
        "counts that only words of timing tell: nothing says whether they are processed, open or all, so it is asked",
        arguments: [
            "STT|Đơn vị|Tổng số|Trước hạn|Đúng hạn|Quá hạn",
            "STT|Đơn vị|Tổng cộng|Đúng hạn|Quá hạn|Trễ hạn trên 10 ngày",
            "STT|Đơn vị|Tổng số|Còn hạn|Sắp đến hạn|Quá hạn",
        ])
    func timingAlone(_ headings: String) throws {
        let rows = ["1|Phòng A|100|40|50|10", "2|Phòng B|90|30|45|15", "3|Xã C|70|10|40|20"]
        #expect(throws: LoadError.self) { try Self.load("KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN", [headings] + rows) }
        // Where a heading says it, it is read.
        let said = try Self.load(
            "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN", ["STT|Đơn vị|Đã xử lý|Trước hạn|Đúng hạn|Quá hạn"] + rows)
        #expect(Self.totals(said)[.processed] == 260 && Self.totals(said)[.processedLate] == 45)
        let all = try Self.load(
            "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN", ["STT|Đơn vị|Tổng số VB đến|Trước hạn|Đúng hạn|Quá hạn"] + rows)
        #expect(Self.totals(all)[.received] == 260 && Self.totals(all)[.processed] == nil)
    }
}
