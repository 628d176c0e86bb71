import Intake
import SampleFiles
import Statistics
import Testing

@Suite("What says which documents a whole is made of")
struct WholeTests {
    private static let rows = ["1|Phòng A|100|60|40", "2|Phòng B|90|70|20", "3|Xã C|70|50|20"]

    @Test(
        "a whole of some documents is asked about, though its parts add up",
        arguments: [
            "VB đến có hạn|Đã xử lý|Chưa xử lý", "VB đến điện tử|Đã xử lý|Chưa xử lý",
            "Số văn bản được chuyển xử lý|Đã xử lý|Chưa xử lý", "Số VB hành chính|Đã xử lý|Chưa xử lý",
        ])
    func incoming(_ headings: String) {
        #expect(throws: LoadError.self, "\(headings)") {
            try loadReports([
                LoadedLines.file("TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", ["STT|Đơn vị|" + headings] + Self.rows)
            ])
        }
    }

    @Test(
        "issued documents of one kind, maker or way are not all of them",
        arguments: [
            "Số quyết định ban hành", "Số VB gửi liên thông", "Số VB gửi ra ngoài tỉnh", "Số VB nội bộ", "Số VB QPPL",
            "Số VB do Chủ tịch ký", "Số VB cấp xã ban hành", "Tổng dự thảo",
        ])
    func issued(_ heading: String) {
        #expect(throws: LoadError.self, "\(heading)") {
            try loadReports([
                LoadedLines.file(
                    "KẾT QUẢ KÝ SỐ VĂN BẢN ĐI", ["STT|Đơn vị|\(heading)|Đã ký số|Chưa ký số"] + Self.rows)
            ])
        }
    }

    @Test(
        "words in the heading of a whole that choose nothing",
        arguments: [
            "Tổng số văn bản đến của cơ quan", "Tổng số văn bản đến toàn huyện", "Tổng số văn bản đến đã vào sổ",
        ])
    func plain(_ heading: String) throws {
        let counts = try LoadedLines.totals(
            LoadedLines.file(
                "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", ["STT|Đơn vị|\(heading)|Đã xử lý|Chưa xử lý"] + Self.rows))
        #expect(counts[.received] == 260 && counts[.processed] == 180, "\(heading)")
    }

    @Test("issued documents of the period are issued documents; those of a year are not those of a quarter")
    func days() throws {
        func file(_ heading: String) -> SourceFile {
            LoadedLines.file("KẾT QUẢ KÝ SỐ VĂN BẢN ĐI", ["STT|Đơn vị|\(heading)|Đã ký số|Chưa ký số"] + Self.rows)
        }
        #expect(try LoadedLines.totals(file("Tổng VB đi trong kỳ"))[.issued] == 260)
        #expect(throws: LoadError.self) { try LoadedLines.totals(file("Tổng số văn bản đi trong năm 2025")) }
    }

    @Test("the name of a system in the heading of a whole chooses nothing")
    func system() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.file(
                "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN",
                ["STT|Đơn vị|Tổng số VB đến trên VNPT iOffice|Đã xử lý|Chưa xử lý"] + Self.rows))
        #expect(counts[.received] == 260 && counts[.processed] == 180)
    }

    @Test("groups of which one has a word that also names a role are asked about")
    func administrative() {
        #expect(throws: LoadError.self) {
            try loadReports([
                LoadedLines.incoming(
                    "STT|Đơn vị|VB quy phạm pháp luật đã xử lý|VB quy phạm pháp luật chưa xử lý|VB hành chính đã xử lý|VB hành chính chưa xử lý",
                    "1|Phòng A|41|30|133|35", "2|Phòng B|160|24|81|38", "3|Xã C|37|16|181|36")
            ])
        }
    }

    @Test("a part of a whole nobody understands is asked about")
    func drafts() {
        #expect(throws: LoadError.self) {
            try loadReports([
                LoadedLines.issued(
                    "STT|Đơn vị|Số dự thảo trình|Ký số|Trả lại|Đang trình", "1|Phòng A|36|24|4|8",
                    "2|Phòng B|159|139|6|14", "3|Xã C|202|187|8|7")
            ])
        }
    }

    @Test(
        "the bare noun beside what came and what is left is what was processed",
        arguments: [
            "VB phải giải quyết|VB được giải quyết|VB tồn đọng", "Phát sinh|Giải quyết|Tồn",
            "Số tiếp nhận|Số giải quyết|Số tồn", "Tổng nhận|Tổng xử lý|Tổng tồn",
        ])
    func noun(_ headings: String) throws {
        let counts = try LoadedLines.totals(
            LoadedLines.file("TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", ["STT|Đơn vị|" + headings] + Self.rows))
        #expect(counts[.received] == 260 && counts[.processed] == 180 && counts[.open] == 80, "\(headings)")
    }

    @Test("the bare noun without a whole beside it is told as neither")
    func nounAlone() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Số văn bản xử lý|Chưa xử lý", "1|Phòng A|60|40", "2|Phòng B|70|20", "3|Xã C|50|20"))
        #expect(counts[.received] == nil && counts[.processed] == nil && counts[.open] == 80)
    }

    @Test("the bare noun over words of timing alone is asked about", arguments: ["Số văn bản xử lý", "Giải quyết"])
    func nounAndTiming(_ heading: String) {
        #expect(throws: LoadError.self) {
            try loadReports([
                LoadedLines.file(
                    "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", ["STT|Đơn vị|\(heading)|Đúng hạn|Quá hạn"] + Self.rows)
            ])
        }
    }

    @Test("a percentage that fits nothing beside a column nobody knows: asked")
    func lonely() {
        #expect(throws: LoadError.self) {
            try loadReports([
                LoadedLines.incoming(
                    "STT|Đơn vị|Hồ sơ luân chuyển|Đã giải quyết đúng hạn|Đã giải quyết quá hạn|Chưa hoàn thành|Tỷ lệ % đã xử lý",
                    "1|Phòng A|525|422|159|177|86,20", "2|Phòng B|570|285|348|503|70,52",
                    "3|Phòng C|315|461|296|475|69,30", "4|Phòng D|300|78|251|576|52,20")
            ])
        }
    }

    @Test("what was done before its day is not all that was in time beside a column nobody knows")
    func early() {
        // Asked about, or not told.
        let counts = try? LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Đã giải quyết||Tổng số văn bản đến|Đã giải quyết", "||Hồ sơ luân chuyển|Sớm hạn||Trễ",
                "1|Phòng A|307|300|1569|73", "2|Phòng B|341|538|1675|229", "3|Xã C|508|74|1215|227"))
        #expect(counts?[.processedInTime] == nil)
    }

    @Test("what has to be processed and what was returned make the whole")
    func returned() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Tổng VB đến|VB trả lại|VB phải xử lý|Đã xử lý|Chưa xử lý", "1|Phòng A|57|8|49|40|9",
                "2|Phòng B|288|3|285|273|12", "3|Xã C|250|9|241|216|25"))
        #expect(counts[.received] == 575 && counts[.processed] == 529 && counts[.returned] == 20)
    }

    @Test("documents without a reply are not all open")
    func unreplied() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.file(
                "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN", ["STT|Đơn vị|Tổng VB đến|Đã trả lời|Chưa trả lời"] + Self.rows))
        #expect(counts[.received] == 260 && counts[.replied] == 180)
        #expect(counts[.processed] == nil && counts[.open] == nil)
    }

    @Test("what is left beside a column nobody knows is not all open")
    func cancelled() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|VB đến|Đã xử lý|VB trùng, hủy", "1|Phòng A|144|113|11", "2|Phòng B|153|129|19",
                "3|Xã C|261|233|15"))
        #expect(counts[.processed] == 475 && counts[.open] == nil)
    }

    @Test("documents to be read are done when they were seen")
    func seen() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Tổng VB đến|Chủ trì||Nhận để biết|", "|||Đã xử lý|Chưa xử lý|Đã xem|Chưa xem",
                "1|Phòng A|96|67|9|18|2", "2|Phòng B|133|69|8|30|26", "3|Xã C|77|38|9|13|17"))
        #expect(counts[.processed] == 235 && counts[.open] == 71 && counts[.notStarted] == nil)
    }

    @Test("electronic documents without a signature that were signed on paper are no paper documents besides")
    func signedOnPaper() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.file(
                "KẾT QUẢ KÝ SỐ VĂN BẢN ĐI", ["STT|Đơn vị|VB đi điện tử|Đã ký số|VB chưa ký số, ký giấy"] + Self.rows))
        #expect(counts[.electronic] == 260 && counts[.unsigned] == 80)
        #expect(counts[.paper] == nil && counts[.issued] == nil)
    }

    @Test("not processed in time, where nothing is called late: asked")
    func notInTime() {
        #expect(throws: LoadError.self) {
            try loadReports([
                LoadedLines.file(
                    "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN",
                    ["STT|Đơn vị|VB đến|Xử lý đúng hạn|Chưa xử lý đúng hạn"] + Self.rows)
            ])
        }
    }

    @Test("before, on and after the due day, of what is done and of what is open")
    func dueDays() throws {
        let counts = try LoadedLines.totals(
            LoadedLines.incoming(
                "STT|Đơn vị|Đã xử lý|||Chưa xử lý|||Tổng số",
                "||Trước hạn|Đúng hạn|Trễ hạn|Trước hạn|Đúng hạn|Trễ hạn|", "1|Phòng A|173|4|43|1|1|4|226",
                "2|Phòng B|246|14|5|16|1|18|300", "3|Xã C|30|20|10|7|8|9|84"))
        #expect(counts[.received] == 610 && counts[.processed] == 545)
        #expect(counts[.openInTime] == 34 && counts[.openLate] == 31)
    }

    @Test(
        "a whole since the year began is that of its parts, or asked about",
        arguments: ["Tổng số VB đến từ đầu năm", "Tổng số văn bản đến lũy kế"])
    func sinceTheYearBegan(_ heading: String) throws {
        let file = LoadedLines.incoming(["STT|Đơn vị|\(heading)|Đã xử lý|Chưa xử lý"] + Self.rows)
        #expect(try LoadedLines.totals(file)[.received] == 260)
        let more = Self.rows.map { $0.replacing("|100|", with: "|140|").replacing("|90|", with: "|130|") }
        let error = #expect(throws: LoadError.self) {
            try loadReports([LoadedLines.incoming(["STT|Đơn vị|\(heading)|Đã xử lý|Chưa xử lý"] + more)])
        }
        #expect(error?.message(.vietnamese).contains(heading) == true)
        // Beside the period's own whole it is of other days.
        let beside = LoadedLines.incoming(
            ["STT|Đơn vị|\(heading)|VB đến trong kỳ|Đã xử lý|Chưa xử lý"]
                + ["1|Phòng A|900|100|60|40", "2|Phòng B|900|90|70|20", "3|Xã C|900|70|50|20"])
        #expect(try LoadedLines.totals(beside)[.received] == 260)
    }

    @Test("headings below one that is not merged: a part that is more than the whole beside it is asked about")
    func belowUnmerged() throws {
        func file(_ last: String, _ parts: [(Int, Int, Int)]) -> SourceFile {
            LoadedLines.incoming(
                ["STT|Đơn vị|Đã xử lý|||Chưa xử lý", "||Tự làm|Giao lại|\(last)|"]
                    + parts.enumerated().map { place, part in
                        "\(place + 1)|Phòng \(place + 1)|\(part.0)|\(part.1)|\(part.2)|9"
                    })
        }
        #expect(try LoadedLines.totals(file("Tổng", [(40, 20, 60), (50, 20, 70), (30, 20, 50)]))[.processed] == 180)
        #expect(try LoadedLines.totals(file("Chung", [(4, 2, 60), (5, 2, 70), (3, 2, 50)]))[.processed] == 180)
        for last in ["Chung", "Tổng", "Việc khác"] {
            #expect(throws: LoadError.self, "\(last)") {
                try loadReports([file(last, [(40, 20, 6), (50, 20, 7), (30, 20, 5)])])
            }
        }
    }

    @Test("counts without a heading put what stands left of them in doubt")
    func withoutHeading() {
        let lines = [
            "STT|Đơn vị|Đã xử lý||Chưa xử lý", "1|Phòng A|40|25|9", "2|Phòng B|50|30|8", "3|Xã C|30|20|7",
            "4|Xã D|35|10|6",
        ]
        let error = #expect(throws: LoadError.self) { try loadReports([LoadedLines.incoming(lines)]) }
        #expect(error?.message(.vietnamese).contains("Đã xử lý") == true)
    }
}
