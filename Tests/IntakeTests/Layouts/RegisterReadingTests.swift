import Intake
import SampleFiles
import Sheets
import Statistics
import Testing

@Suite("Registers of other systems")
struct RegisterReadingTests {
    private static let title = "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN\nTừ ngày 01/05/2023 đến ngày 31/05/2023\n"
    private static let heading = "Đơn vị\tNgày đến\tSố đến\tSố ký hiệu\tTrích yếu\t"

    private static func load(_ heading: String, _ rows: [String]) throws -> LoadedReports {
        let lines = rows.enumerated().map {
            "Phòng A\t\($1.split(separator: ";")[0])\t\($0 + 1)\t\($0 + 1)/UBND\tV/v\t"
                + $1.split(separator: ";", omittingEmptySubsequences: false).dropFirst().joined(separator: "\t")
        }
        return try loadReports([
            SourceFile("so.tsv", title + Self.heading + heading + "\n" + lines.joined(separator: "\n") + "\n")
        ])
    }

    @Test("the state is the column whose words are states, not the one of timing that is called a state too")
    func stateByValues() throws {
        let loaded = try Self.load(
            "Trạng thái văn bản đến\tTình trạng",
            ["02/05/2023;Quá hạn;Đã xử lý", "03/05/2023;Trong hạn;Đang xử lý", "04/05/2023;Quá hạn;Chưa xử lý"])
        let counts = try #require(loaded.snapshot.units.first?.incoming)
        #expect(counts[.received] == 3)
        #expect(counts[.processed] == 1)
        #expect(counts[.open] == 2)
    }

    @Test("repeated words of real systems are understood; timing alone is open; a word nobody knows is told once")
    func words() throws {
        let loaded = try Self.load(
            "Tình trạng",
            [
                "02/05/2023;Hoàn thành quá hạn", "02/05/2023;Chờ xử lý quá hạn", "02/05/2023;Đã chuyển",
                "02/05/2023;Quá hạn", "02/05/2023;Đã phát hành văn bản trả lời", "02/05/2023;Lạ lùng",
                "02/05/2023;Lạ lùng",
            ])
        let counts = try #require(loaded.snapshot.units.first?.incoming)
        #expect(counts[.received] == 7)
        #expect(counts[.processed] == nil)
        #expect(counts[.open] == nil)
        #expect(loaded.findings.contains { $0.kind == .reading(.stateUnknown(rows: 2)) && $0.read == "Lạ lùng" })
        #expect(loaded.findings.contains { $0.kind == .reading(.stateIsTiming(rows: 1)) })
        #expect(loaded.rejectedRows == 0)
    }

    @Test("days after the last one of the title are left out, and that is told")
    func afterPeriod() throws {
        let loaded = try Self.load(
            "Tình trạng", ["02/05/2023;Chưa xử lý", "02/06/2023;Chưa xử lý", "03/06/2023;Chưa xử lý"])
        #expect(loaded.snapshot.units.first?.incoming?[.received] == 1)
        #expect(loaded.rejectedRows == 2)
        #expect(
            loaded.findings.contains {
                $0.kind == .reading(.afterPeriod(rows: 2, last: day("2023-05-31"))) && $0.severity == .error
            })
    }

    @Test("dates that a foreign locale swapped by half are turned back, and that is told")
    func swappedDays() throws {
        let loaded = try Self.load(
            "Tình trạng",
            ["2023-12-05;Chưa xử lý", "13/05/2023;Chưa xử lý", "25/05/2023;Chưa xử lý", "2023-06-05;Chưa xử lý"])
        #expect(loaded.snapshot.asOf <= day("2023-05-31"))
        #expect(loaded.snapshot.units.first?.incoming?[.received] == 4)
        #expect(loaded.findings.contains { $0.kind == .reading(.daysSwapped(count: 2)) })
    }

    @Test("words that say a document is late, without a due day, leave timing unknown: never none late")
    func timingInWords() throws {
        for (heading, rows) in [
            (
                "Tình trạng",
                ["02/05/2023;Đã xử lý quá hạn", "03/05/2023;Đang xử lý - Quá hạn", "04/05/2023;Chưa xử lý"]
            ),
            (
                "Hạn xử lý\tTình trạng\tTiến độ",
                ["02/05/2023;;Đã xử lý;Quá hạn", "03/05/2023;;Đang xử lý;Quá hạn", "04/05/2023;;Đã xử lý;Đúng hạn"]
            ),
        ] {
            let loaded = try Self.load(heading, rows)
            let counts = try #require(loaded.snapshot.units.first?.incoming)
            #expect(counts[.received] == 3)
            #expect(counts[.processedLate] == nil && counts[.openLate] == nil)
            #expect(loaded.findings.contains { $0.kind.code == "timing-in-words" })
        }
    }

    @Test("days written month first, all of a column; single ones outside the days that are certain")
    func monthFirst() throws {
        let title = "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN\n"
        for days in [
            ["5/12/2023", "5/13/2023", "5/25/2023", "5/6/2023"],
            ["2023-12-05", "13/05/2023", "2023-05-22", "28/05/2023"],
        ] {
            let rows = days.enumerated().map { "Phòng A\t\($1)\t\($0 + 1)\t\($0)/UBND\tV/v\tChưa xử lý" }
            let loaded = try loadReports([
                SourceFile("so.tsv", title + Self.heading + "Tình trạng\n" + rows.joined(separator: "\n") + "\n")
            ])
            #expect(loaded.snapshot.asOf <= day("2023-05-31"))
            #expect(loaded.snapshot.units.first?.incoming?[.received] == 4)
            #expect(loaded.findings.contains { $0.kind.code == "days-swapped" })
            #expect(loaded.rejectedRows == 0)
        }
    }

    @Test("issued documents: who signed in one column, media as phrases; a word nobody knows leaves its unit unknown")
    func issued() throws {
        let title = "SỔ ĐĂNG KÝ VĂN BẢN ĐI\nTừ ngày 01/05/2023 đến ngày 31/05/2023\n"
        let heading = "Đơn vị\tSố ký hiệu\tNgày ban hành\tTrích yếu\tHình thức\tChữ ký số\n"
        let rows = [
            "Phòng A\tĐiện tử\tCá nhân, Cơ quan", "Phòng A\tĐiện tử kèm giấy\tCá nhân", "Phòng A\tVB giấy\t",
            "Phòng A\tĐiện tử\tChưa ký", "Phòng B\tĐiện tử\tLạ lùng", "Phòng B\tĐiện tử\tCơ quan",
        ].enumerated().map { place, row in
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
            return "\(cells[0])\t\(place)/BC\t\(place + 2)/05/2023\tV/v\t\(cells[1])\t\(cells[2])"
        }
        let loaded = try loadReports([SourceFile("di.tsv", title + heading + rows.joined(separator: "\n") + "\n")])
        let (one, other) = (loaded.snapshot.units.first?.issued, loaded.snapshot.units.last?.issued)
        #expect(one?[.issued] == 4 && one?[.electronic] == 3 && one?[.signed] == 1)
        #expect(one?[.leaderSigned] == 2 && one?[.fullySigned] == 1)
        #expect(other?[.issued] == 2 && other?[.signed] == nil)
        #expect(loaded.rejectedRows == 0)
        #expect(loaded.findings.contains { $0.read == "Lạ lùng" })
    }

    @Test("an empty cell among the words of forms leaves the form unknown; a signature shows that it is electronic")
    func formNotTold() throws {
        func counts(_ heading: String, _ rows: [String]) throws -> [Counts?] {
            let title = "SỔ ĐĂNG KÝ VĂN BẢN ĐI\nTừ ngày 01/05/2023 đến ngày 31/05/2023\n"
            let lines = rows.enumerated().map { place, row in
                let cells = row.split(separator: "|", omittingEmptySubsequences: false)
                return "\(cells[0])\t\(place)/BC\t\(place + 2)/05/2023\tV/v\t"
                    + cells.dropFirst().joined(separator: "\t")
            }
            let text = title + "Đơn vị\tSố ký hiệu\tNgày ban hành\tTrích yếu\t\(heading)\n"
            return try loadReports([SourceFile("di.tsv", text + lines.joined(separator: "\n") + "\n")])
                .snapshot.units.map(\.issued)
        }
        let words = try counts(
            "Hình thức\tKý số",
            ["A|Điện tử|Đã ký số", "A||Đã ký số", "A|Giấy|", "B|Điện tử|Chưa ký", "B||Chưa ký", "B||"])
        #expect(words[0]?[.issued] == 3 && words[0]?[.electronic] == 2 && words[0]?[.signed] == 2)
        #expect(words[1]?[.issued] == 3 && words[1]?[.electronic] == nil && words[1]?[.paper] == nil)
        let crosses = try counts(
            "Điện tử\tGiấy\tKý số", ["A|x||x", "A|x|x|", "A||x|", "B|x||x", "B|||", "B||x|"])
        #expect(crosses[0]?[.electronic] == 2 && crosses[0]?[.paper] == 1)
        #expect(crosses[1]?[.issued] == 3 && crosses[1]?[.electronic] == nil)
        let one = try counts("Văn bản điện tử\tKý số", ["A|x|x", "A||", "B|x|", "B|x|x"])
        #expect(one[0]?[.electronic] == 1 && one[0]?[.paper] == 1 && one[1]?[.electronic] == 2)
    }
}
