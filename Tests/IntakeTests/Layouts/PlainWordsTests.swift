import Intake
import SampleFiles
import Statistics
import Testing

@Suite("What is plain is read without a question")
struct PlainWordsTests {
    private static func timed(_ first: String, _ second: String) throws -> Counts {
        try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Tổng số|" + first, "|||" + second, "1|Phòng A|100|50|20|25|5", "2|Phòng B|90|40|10|33|7",
                "3|Xã C|70|25|15|20|10"))
    }

    @Test(
        "shortened and signed words of timing",
        arguments: [
            ("Đã giải quyết||Chưa giải quyết|", "Đ.hạn|Q.hạn|T.hạn|Q.hạn"),
            ("Đã xử lý||Chưa xử lý|", "≤ hạn|> hạn|≤ hạn|> hạn"),
            ("Đã xử lý||Chưa xử lý|", "Đảm bảo tiến độ|Chậm tiến độ|Đảm bảo tiến độ|Chậm tiến độ"),
            ("ĐXL ĐH|ĐXL QH|CXL TH|CXL QH", "|||"),
        ])
    func timing(_ first: String, _ second: String) throws {
        let counts = try Self.timed(first, second)
        #expect(counts[.processedInTime] == 115 && counts[.processedLate] == 45, "\(first)")
        #expect(counts[.openInTime] == 78 && counts[.openLate] == 22, "\(first)")
        #expect(counts[.processed] == 160 && counts[.open] == 100, "\(first)")
    }

    @Test("bare words of state below a timing or a signature")
    func bareStates() throws {
        let counts = try Self.timed("Trong hạn||Quá hạn|", "Đã|Chưa|Chưa|Đã")
        #expect(counts[.processedInTime] == 115 && counts[.openInTime] == 45)
        #expect(counts[.openLate] == 78 && counts[.processedLate] == 22)
        let signed = try LoadedLines.totals(
            LoadedLines.issued(
                "STT|Đơn vị|Tổng VB đi|Ký số|", "|||Đã|Chưa", "1|Phòng A|100|60|40", "2|Phòng B|90|70|20",
                "3|Xã C|70|50|20"))
        #expect(signed[.issued] == 260 && signed[.signed] == 180 && signed[.unsigned] == 80)
    }

    @Test("several ways of ending beside each other are added up")
    func endings() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Tổng số VB đến|Đã xử lý|||Chưa xử lý", "|||Có văn bản trả lời|Kết thúc|Lưu hồ sơ|",
                "1|Phòng A|143|24|63|17|39", "2|Phòng B|117|42|50|12|13", "3|Xã C|165|48|83|31|3"))
        #expect(counts[.processed] == 370 && counts[.replied] == 114 && counts[.open] == 55)
        let returned = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Tổng số VB đến|Đã xử lý|Đang xử lý|Chưa xử lý|Trả lại|Thu hồi",
                "1|Phòng A|194|136|14|34|6|4", "2|Phòng B|114|38|15|50|8|3", "3|Xã C|227|193|1|27|2|4"))
        #expect(returned[.processed] == 367 && returned[.open] == 141 && returned[.returned] == 27)
    }

    @Test("a part that is called one is within the column on its left")
    func statedPart() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|VB đến|Đã xử lý||||Chưa xử lý", "|||Tổng|Đúng hạn|Trong đó trước hạn|Quá hạn|",
                "1|Phòng A|276|260|234|123|26|16", "2|Phòng B|251|222|203|147|19|29", "3|Xã C|107|106|85|28|21|1"))
        #expect(counts[.processed] == 588 && counts[.processedInTime] == 522 && counts[.processedLate] == 66)
    }

    @Test("signatures that are counted twice where a document has both")
    func overlap() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.issued(
                "STT|Đơn vị|Văn bản điện tử|Ký số lãnh đạo|Ký số cơ quan|Ký số cả hai|Chưa ký số",
                "1|Phòng A|115|87|103|75|0", "2|Phòng B|142|110|105|81|8", "3|Xã C|170|140|153|124|1"))
        #expect(counts[.electronic] == 427 && counts[.leaderSigned] == 337 && counts[.signed] == 361)
        #expect(counts[.fullySigned] == 280)
    }

    @Test("headings in one row that begin again belong to what heads them")
    func runs() throws {
        let roles = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Chủ trì|Đã xử lý|Chưa xử lý|Phối hợp|Đã xử lý|Chưa xử lý", "1|Phòng A|276|262|14|121|73|48",
                "2|Phòng B|295|290|5|97|95|2", "3|Xã C|304|290|14|311|294|17"))
        #expect(roles[.received.of(.lead)] == 875 && roles[.processed] == 1_304 && roles[.open] == 100)
        let timings = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Tổng số|Đã xử lý|Đúng hạn|Quá hạn|Chưa xử lý|Trong hạn|Quá hạn",
                "1|Phòng A|100|70|50|20|30|25|5", "2|Phòng B|90|50|40|10|40|33|7", "3|Xã C|65|40|25|15|25|17|8"))
        #expect(timings[.processedLate] == 45 && timings[.openLate] == 20 && timings[.received] == 255)
    }

    @Test(
        "complaints and calls counted beside incoming documents are none",
        arguments: ["Công việc", "Phản ánh hiện trường"])
    func others(_ other: String) throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Văn bản đến|||\(other)||", "||Tổng|Đã xử lý|Chưa xử lý|Tổng|Đã xử lý|Chưa xử lý",
                "1|Phòng A|100|60|40|7|5|2", "2|Phòng B|90|70|20|6|5|1", "3|Xã C|70|40|30|5|4|1"))
        #expect(counts[.received] == 260 && counts[.processed] == 170 && counts[.open] == 90)
    }

    @Test("a report of both kinds with a word that registers have too is a report")
    func notARegister() throws {
        let loaded = try loadReports([
            LoadedLines.file(
                "TỔNG HỢP VĂN BẢN ĐI, ĐẾN",
                [
                    "STT|Đơn vị|VB đi||VB đến||", "||Tổng số|Ký số|Tổng số|Đã xử lý|Quá hạn",
                    "1|Phòng A|196|67|56|31|18", "2|Phòng B|85|85|199|168|6", "3|Xã C|138|116|118|78|24",
                ])
        ])
        let counts = loaded.snapshot.units.compactMap(\.incoming).reduce(0) { $0 + ($1[.received] ?? 0) }
        #expect(counts == 373)
    }

    @Test(
        "headings in English",
        arguments: [
            ("Received|Processed on time|Processed late|Open in time|Overdue", 4), ("Total|Completed|In progress", 2),
            ("Incoming documents|Handled|Pending", 2),
        ])
    func english(_ headings: String, _ parts: Int) throws {
        let rows = (1...3).map { row in
            let counts = (0..<parts).map { row * 3 + $0 }
            return "\(row)|Unit \(row)|\(counts.reduce(0, +))|" + counts.map { "\($0)" }.joined(separator: "|")
        }
        for first in ["No|Unit|", "No.|Office|"] {
            let file = LoadedLines.file("Report on incoming documents", [first + headings] + rows)
            let counts = try LoadedLines.totals(file)
            #expect(counts[.received] == (parts == 4 ? 90 : 39) && counts[.processed] == (parts == 4 ? 39 : 18))
        }
    }
}
