import Intake
import SampleFiles
import Statistics
import Testing

@Suite("Columns under words nobody knows: their sum is told where it is proven, else they are asked about")
struct JoinedPartsTests {
    private static let rows = ["1|Phòng A|100|50|20|25|5", "2|Phòng B|90|40|10|33|7", "3|Xã C|70|25|15|20|10"]

    private static func incoming(_ first: String, _ second: String) -> SourceFile {
        LoadedLines.file("TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", ["STT|Đơn vị|" + first, "||" + second] + rows)
    }

    @Test(
        "parts of what is done and of what is open",
        arguments: [
            "VB đến điện tử|VB đến giấy", "VB từ Trung ương|VB từ địa phương",
            "VB liên thông|VB không liên thông",
        ])
    func outcomes(_ parts: String) throws {
        let counts = try LoadedLines.totals(
            Self.incoming("Tổng số VB đến|Đã xử lý||Chưa xử lý|", "|" + parts + "|" + parts))
        #expect(counts[.received] == 260 && counts[.processed] == 160 && counts[.open] == 100, "\(parts)")
    }

    @Test("groups that are together the whole")
    func groups() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Tổng VB đến|VB đến điện tử|||VB đến giấy||",
                "|||Tổng|Đã xử lý|Chưa xử lý|Tổng|Đã xử lý|Chưa xử lý", "1|Phòng A|100|80|60|20|20|15|5",
                "2|Phòng B|90|60|50|10|30|20|10", "3|Xã C|70|40|30|10|30|28|2"))
        #expect(counts[.received] == 260 && counts[.processed] == 203 && counts[.open] == 57)
    }

    @Test("kinds of signature that are together all of them")
    func signatures() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.issued(
                "STT|Đơn vị|Tổng VB đi|Đã ký số||Chưa ký số", "|||Ký số bằng USB Token|Ký số bằng SIM PKI|",
                "1|Phòng A|100|50|20|30", "2|Phòng B|90|40|10|40", "3|Xã C|70|25|15|30"))
        #expect(counts[.issued] == 260 && counts[.signed] == 160 && counts[.unsigned] == 100)
    }

    @Test("late ones by how late they are")
    func ages() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý|||",
                "||||Tổng số|Còn hạn|Quá hạn dưới 10 ngày|Quá hạn từ 10 ngày trở lên", "1|Phòng A|100|60|40|20|15|5",
                "2|Phòng B|90|70|20|8|10|2", "3|Xã C|70|40|30|20|3|7"))
        #expect(counts[.openLate] == 42 && counts[.openInTime] == 48 && counts[.open] == 90)
    }

    @Test(
        "what no sum proves is asked about, not left out",
        arguments: [
            // The parts leave something open, or nothing says what they are parts of.
            "Đã xử lý: loại A|Đã xử lý: loại B|Chưa xử lý: loại A|Chưa xử lý: loại B", "Ô vàng|Ô đỏ|Ô xanh|Ô tím",
            "Xử lý loại A đúng hạn|Xử lý loại A quá hạn|Loại khác|Loại còn lại khác",
        ])
    func unproven(_ headings: String) {
        #expect(throws: LoadError.self, "\(headings)") {
            try loadReports([
                LoadedLines.incoming(
                    "STT|Đơn vị|Tổng số VB đến|" + headings, "1|Phòng A|110|50|20|25|5", "2|Phòng B|95|40|10|33|7",
                    "3|Xã C|80|25|15|20|10")
            ])
        }
    }

    @Test("what is told besides in words nobody knows takes nothing away")
    func besides() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Văn bản đến||Đã xử lý||Chưa xử lý|",
                "||Tổng|Trong đó VB khẩn|Tổng|Trong đó VB khẩn|Tổng|Trong đó VB khẩn", "1|Phòng A|100|7|60|5|40|2",
                "2|Phòng B|90|6|70|5|20|1", "3|Xã C|70|5|40|4|30|1"))
        #expect(counts[.received] == 260 && counts[.processed] == 170 && counts[.open] == 90)
    }
}
