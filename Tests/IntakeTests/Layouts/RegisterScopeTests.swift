import Intake
import SampleFiles
import Sheets
import Statistics
import Testing

/// What the title and the columns beside a register say of which documents it holds.
@Suite("Registers: whose days, which documents")
struct RegisterScopeTests {
    private static func incoming(_ title: String, _ rows: [String]) -> SourceFile { incoming(title, "", rows) }

    private static func incoming(_ title: String, _ heading: String, _ rows: [String]) -> SourceFile {
        let lines = rows.enumerated().map { "Phòng A\t\($0 + 1)\t\($0 + 1)/UBND\tV/v \($0 + 1)\t\($1)" }
        return SourceFile(
            "so.tsv",
            title + "\n" + "Đơn vị\tSố đến\tSố ký hiệu\tTrích yếu\tNgày đến\tTình trạng" + heading + "\n"
                + lines.joined(separator: "\n") + "\n")
    }

    private static func vietnamese(_ day: CalendarDay) -> String {
        let (year, month, number) = day.components
        return "\(number)/\(month)/\(year)"
    }

    private static let titles: [(words: String, months: ClosedRange<Int>)] =
        (1...12).map { ("THÁNG \($0) NĂM 2024", $0...$0) }
        + zip(["I", "II", "III", "IV"], [1...3, 4...6, 7...9, 10...12]).map { ("QUÝ \($0)/2024", $1) }
        + [("6 THÁNG ĐẦU NĂM 2024", 1...6), ("6 THÁNG CUỐI NĂM 2024", 7...12), ("NĂM 2024", 1...12)]

    @Test(
        "of every month, quarter, half year and year the documents tell whether the calendar is meant; none is lost silently"
    )
    func calendar() throws {
        for (words, months) in Self.titles {
            for cutOff in [CutOff.calendar, .standard] {
                let meant = try #require(cutOff.period(year: 2024, months: months))
                let length = Int(meant.to.daysSince1970 - meant.from.daysSince1970)
                let days = (0...40).map { meant.from.advanced(by: $0 * length / 40) }
                let file = Self.incoming(
                    "SỔ VĂN BẢN ĐẾN \(words)", days.map { Self.vietnamese($0) + "\tChưa xử lý" })
                let loaded = try loadReports([file])
                let isTold = loaded.findings.contains {
                    if case .reading(.calendarPeriod) = $0.kind { return true }
                    return false
                }
                #expect(loaded.snapshot.units.first?.incoming?[.received] == days.count, "\(words) \(cutOff)")
                #expect(isTold == (cutOff == .calendar), "\(words) \(cutOff)")
                #expect(loaded.rejectedRows == 0)
                // What lies behind the days that were taken is left out aloud.
                let late = days + [meant.to.advanced(by: 40)]
                let outside = try loadReports([
                    Self.incoming("SỔ VĂN BẢN ĐẾN \(words)", late.map { Self.vietnamese($0) + "\tChưa xử lý" })
                ])
                #expect(outside.snapshot.units.first?.incoming?[.received] == days.count, "\(words) \(cutOff)")
                #expect(outside.rejectedRows == 1)
            }
        }
    }

    @Test("an issued register is read by the calendar too, and what comes later is left out aloud")
    func issued() throws {
        let rows = ["1/5", "20/5", "31/5", "2/7"].enumerated().map {
            "Phòng A\t\($0 + 1)/UBND\t\($1)/2024\tV/v\tCó\tCó"
        }
        let loaded = try loadReports([
            SourceFile(
                "di.tsv",
                "SỔ VĂN BẢN ĐI THÁNG 5 NĂM 2024\nĐơn vị\tSố ký hiệu\tNgày văn bản\tTrích yếu\tKý số đơn vị\tLãnh đạo ký số\n"
                    + rows.joined(separator: "\n") + "\n")
        ])
        #expect(loaded.snapshot.units.first?.issued?[.signed] == 3)
        #expect(loaded.rejectedRows == 1)
    }

    @Test(
        "a register that is an excerpt by its title is refused: nobody is told to have processed nothing",
        arguments: [
            "DANH SÁCH VĂN BẢN ĐẾN CHƯA XỬ LÝ", "DANH SÁCH VĂN BẢN ĐẾN QUÁ HẠN XỬ LÝ", "DANH SÁCH VĂN BẢN ĐẾN ĐÃ XỬ LÝ",
            "DANH SÁCH VĂN BẢN KHẨN, HỎA TỐC", "Danh sách văn bản tồn đọng, chưa xử lý",
            "THEO DÕI NHIỆM VỤ UBND TỈNH GIAO",
            "Danh sách văn bản sắp đến hạn, quá hạn", "DANH SÁCH VĂN BẢN ĐẾN THƯỢNG KHẨN",
        ])
    func excerpts(_ title: String) {
        let file = Self.incoming(title + "\nTừ ngày 01/05/2024 đến ngày 31/05/2024", ["02/05/2024\tChưa xử lý"])
        #expect(throws: LoadError.self) { try loadReports([file]) }
    }

    @Test(
        "titles of whole registers are read",
        arguments: [
            "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN", "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN",
            "DANH SÁCH VĂN BẢN ĐẾN ĐÃ XỬ LÝ, CHƯA XỬ LÝ",
            "Kết quả xử lý văn bản đến đúng hạn, quá hạn", "TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN KHẨN TRƯƠNG",
            "THEO DÕI VĂN BẢN, NHIỆM VỤ", "Sổ văn bản mật đến",
        ])
    func whole(_ title: String) throws {
        let file = Self.incoming(title + "\nTừ ngày 01/05/2024 đến ngày 31/05/2024", ["02/05/2024\tChưa xử lý"])
        #expect(try loadReports([file]).snapshot.units.first?.incoming?[.received] == 1)
    }

    @Test("a column of kinds that mixes incoming and issued documents is refused, one of incoming alone is read")
    func kinds() throws {
        let title = "SỔ VĂN BẢN\nTừ ngày 01/05/2024 đến ngày 31/05/2024"
        let rows = (1...100).map { "02/05/2024\tChưa xử lý\tVăn bản \($0 == 100 ? "đi" : "đến")" }
        #expect(throws: LoadError.self) { try loadReports([Self.incoming(title, "\tLoại", rows)]) }
        let loaded = try loadReports([Self.incoming(title, "\tLoại", rows.dropLast())])
        #expect(loaded.snapshot.units.first?.incoming?[.received] == 99)
    }

    @Test("a second column of states says which documents were returned")
    func returned() throws {
        let file = Self.incoming(
            "SỔ VĂN BẢN ĐẾN\nTừ ngày 01/05/2024 đến ngày 31/05/2024", "\tTình trạng nhận",
            ["02/05/2024\tĐã xử lý\tĐã nhận", "03/05/2024\tChưa xử lý\tTrả lại", "04/05/2024\tChưa xử lý\tĐã nhận"])
        let counts = try #require(try loadReports([file]).snapshot.units.first?.incoming)
        #expect(counts[.returned] == 1)
        #expect(counts[.open] == 1)
        #expect(counts[.processed] == 1)
    }

    @Test(
        "subjects of documents that a column calls secret are not shown",
        arguments: ["Mật", "Tối mật", "TUYỆT MẬT", "A"])
    func secret(_ word: String) throws {
        let file = Self.incoming(
            "SỔ VĂN BẢN ĐẾN\nTừ ngày 01/05/2024 đến ngày 31/05/2024", "\tĐộ mật",
            ["02/05/2024\tChưa xử lý\t\(word)", "03/05/2024\tChưa xử lý\tThường", "04/05/2024\tChưa xử lý\t"])
        let loaded = try loadReports([file])
        let documents = try #require(loaded.documents)
        let unit = try #require(documents.units.first?.id)
        #expect(try documents.backlog(of: unit, asOf: day("2024-05-31")).map(\.subject) == ["", "V/v 2", "V/v 3"])
        let broken = try loadReports([
            Self.incoming(
                "SỔ VĂN BẢN ĐẾN\nTừ ngày 01/05/2024 đến ngày 31/05/2024", "\tĐộ mật",
                ["02/05/2024\tChưa xử lý\tThường", "không rõ\tChưa xử lý\t\(word)"])
        ])
        #expect(!broken.findings.contains { $0.read.contains("V/v 2") })
    }

    @Test("numbers begin anew in every book: documents of two books are no duplicates, of one book they are")
    func books() throws {
        let title = "SỔ VĂN BẢN ĐẾN\nTừ ngày 01/05/2024 đến ngày 31/05/2024\n"
        let heading = "Đơn vị\tSổ văn bản\tSố đến\tSố ký hiệu\tTrích yếu\tNgày đến\tTình trạng\n"
        let rows = ["Sổ thường\t1", "Sổ mật\t1", "Sổ HĐND\t1", "Sổ mật\t1", "Sổ thường\t2"].enumerated().map {
            "Phòng A\t\($1)\t\($0)/CV\tV/v\t02/05/2024\tChưa xử lý\n"
        }
        let loaded = try loadReports([SourceFile("so.tsv", title + heading + rows.joined())])
        #expect(loaded.snapshot.units.first?.incoming?[.received] == 4)
        #expect(loaded.rejectedRows == 1)
    }
}
