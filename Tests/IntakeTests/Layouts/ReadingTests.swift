import Intake
import SampleFiles
import Statistics
import Testing

@Suite("Reports of other layouts")
struct ReadingTests {
    private static let title = "BÁO CÁO TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN\nTừ ngày 01/01/2023 đến ngày 30/06/2023\n"

    /// A report of these lines, cells separated by bars.
    private static func file(_ name: String, _ lines: String, title: String = title) -> SourceFile {
        SourceFile(
            name,
            title
                + lines.split(separator: "\n").map { line in
                    line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }.joined(
                        separator: "\t")
                }.joined(separator: "\n") + "\n")
    }

    /// What is asked about a file; nil, and a failure, where it is read or refused otherwise.
    private func doubt(about file: SourceFile, _ remark: String = "") -> UncertainTable? {
        let error = #expect(throws: LoadError.self, "\(remark)") { try loadReports([file]) }
        guard case .uncertain(let table) = error else {
            Issue.record("not asked about: \(remark) \(String(describing: error))")
            return nil
        }
        return table
    }

    private static func totals(_ files: SourceFile...) throws -> Counts {
        let counts = try loadReports(files).snapshot.units.compactMap { $0.incoming ?? $0.issued }
        return counts.dropFirst().reduce(counts.first ?? Counts(), +)
    }

    @Test("processed and open, each in time and late, under merged headings: all are received")
    func timing() throws {
        let counts = try Self.totals(
            Self.file(
                "a.tsv",
                """
                STT|Đơn vị|Tổng số|Đã xử lý||Chưa xử lý|
                |||Đúng hạn|Quá hạn|Trong hạn|Quá hạn
                1|Phòng A|100|40|10|20|30
                2|Phòng B|90|30|20|25|15
                3|Xã C|70|10|20|15|25
                """))
        #expect(counts[.received] == 260)
        #expect(counts[.processed] == 130)
        #expect(counts[.processedLate] == 50)
        #expect(counts[.openInTime] == 60)
        #expect(counts[.replied] == nil)
    }

    @Test("a sub-heading nobody knows leaves what depends on it unknown")
    func unknownHeading() throws {
        let counts = try Self.totals(
            Self.file(
                "a.tsv",
                """
                STT|Đơn vị|Tổng số|Đã xử lý||Chưa xử lý
                |||Đúng hạn|Theo cơ chế riêng|
                1|Phòng A|100|40|10|50
                2|Phòng B|90|30|20|40
                3|Xã C|70|10|20|40
                """))
        #expect(counts[.received] == 260)
        #expect(counts[.processed] == 130)
        #expect(counts[.processedInTime] == 80)
        #expect(counts[.processedLate] == nil)
    }

    @Test(
        "a whole that is stated and is not the sum of its parts is asked about, not replaced by that sum",
        arguments: [
            "VB đến trong tháng", "VB đến trong tuần", "Số VB nhận trong tháng", "Số VB vào sổ",
            "Văn bản đến trong ngày",
        ]) func droppedWhole(heading: String)
    {
        let file = Self.file(
            "a.tsv",
            """
            STT|Đơn vị|\(heading)|Đã xử lý|Còn tồn
            1|Phòng A|100|90|43
            2|Phòng B|222|150|112
            3|Xã C|70|61|20
            """)
        #expect(doubt(about: file, heading)?.headings == [heading])
    }

    @Test("headings whose sums fail in most rows are asked about, in one sentence that names them")
    func contradiction() throws {
        let file = Self.file(
            "a.tsv",
            """
            STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý
            1|Phòng A|100|40|10
            2|Phòng B|90|30|20
            3|Xã C|70|10|20
            """)
        let table = try #require(doubt(about: file))
        #expect(table.headings == ["Tổng số", "Đã xử lý", "Chưa xử lý"])
        #expect(table.sentence.english.contains("a.tsv"))
        // Leaving the wrong column aside settles it, and the decision is kept for the next file.
        var asked = table.table
        #expect(!asked.isCertain)
        asked.decide(2, .aside)
        #expect(asked.isCertain)
        var options = LoadOptions()
        options.layouts = [asked.layout].byFingerprint
        let loaded = try? loadReports([file], options: options)
        #expect(loaded?.snapshot.units.first?.incoming?[.received] == 100)
        #expect(loaded?.snapshot.units.first?.incoming?[.open] == 60)
    }

    @Test("columns that a digit alone tells apart keep meanings of their own")
    func keysOfColumns() throws {
        #expect(headingKeys(["VB quý 1", "Đã xử lý"]) == headingKeys(["VB quý 2", "Đã xử lý"]))
        #expect(headingKeys(["Loại 1", "Loại 2", "Loại 2"]) == ["loai 1", "loai 2", "loai 2 #2"])
        let lines = [
            "STT|Đơn vị|Tổng số|Loại 1|Loại 2", "1|Phòng A|100|60|40", "2|Phòng B|90|70|20", "3|Xã C|70|50|20",
        ]
        let error = #expect(throws: LoadError.self) { try loadReports([LoadedLines.incoming(lines)]) }
        guard case .uncertain(let asked) = error else { return #expect(Bool(false), "it is asked about") }
        var table = asked.table
        for (heading, measure) in [("Loại 1", Measure.processed), ("Loại 2", .open)] {
            let place = try #require(table.headings.firstIndex(of: heading))
            table.decide(place, .count(measure.population))
        }
        var options = LoadOptions()
        options.layouts = [table.layout].byFingerprint
        let counts = LoadedLines.totals(try loadReports([LoadedLines.incoming(lines)], options: options))
        #expect(counts[.processed] == 180 && counts[.open] == 80)
    }

    @Test("decisions as text and as a file read back the same")
    func layoutText() throws {
        let layout = KeptColumns(
            fingerprint: "don vi|tong so|loai b",
            meanings: ["tong so": .count(Measure.received.population), "loai b": .aside, "ty le": .percent])
        #expect(KeptColumns(fingerprint: layout.fingerprint, text: layout.text) == layout)
        #expect(KeptColumns.read(file: KeptColumns.file([layout, layout])) == [layout, layout])
        #expect(KeptColumns.read(file: "STT\tĐơn vị\n") == nil)
    }

    @Test("a week beside what was counted since the year began: the week counts, the other is told")
    func weekAndYear() throws {
        let file = Self.file(
            "a.tsv",
            """
            STT|Đơn vị|Trong tuần|||Lũy kế từ đầu năm||
            ||Tổng số|Đã xử lý|Chưa xử lý|Tổng số|Đã xử lý|Chưa xử lý
            1|Phòng A|10|4|6|100|60|40
            2|Phòng B|9|3|6|90|40|50
            3|Xã C|7|1|6|70|30|40
            """)
        let loaded = try loadReports([file])
        #expect(loaded.snapshot.units.compactMap { $0.incoming?[.received] } == [10, 9, 7])
        #expect(loaded.findings.contains { $0.kind == .reading(.otherDays) })
    }

    @Test("counts with their share in one cell, a code that is the same in every row, tables side by side")
    func forms() throws {
        let shares = try Self.totals(
            Self.file(
                "a.tsv",
                """
                STT|Đơn vị|Tổng số|Đã xử lý (tỷ lệ)|Chưa xử lý (tỷ lệ)
                1|Phòng A|100|40 (40%)|60 (60%)
                2|Phòng B|90|30 (33,33%)|60 (66,67%)
                3|Xã C|70|10 (14,29%)|60 (85,71%)
                """))
        #expect(shares[.processed] == 80)
        let codes = try loadReports([
            Self.file(
                "b.tsv",
                """
                Mã cơ quan|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý
                H50|Phòng A|100|40|60
                H50|Phòng B|90|30|60
                H50|Xã C|70|10|60
                """)
        ])
        #expect(codes.snapshot.units.map(\.unit.name) == ["Phòng A", "Phòng B", "Xã C"])
        let beside = try loadReports([
            Self.file(
                "c.tsv",
                """
                STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý||STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý
                1|Phòng A|100|40|60||3|Xã C|70|10|60
                2|Phòng B|90|30|60||4|Xã D|50|20|30
                """)
        ])
        #expect(beside.snapshot.units.map(\.unit.name) == ["Phòng A", "Phòng B", "Xã C", "Xã D"])
        #expect(beside.snapshot.units.compactMap { $0.incoming?[.received] } == [100, 90, 70, 50])
    }

    @Test("percentages that are the share of other columns show that headings are swapped")
    func swappedHeadings() {
        let file = Self.file(
            "a.tsv",
            """
            STT|Đơn vị|Tổng số|Chưa xử lý|Kết thúc|Tỷ lệ xử lý|Phúc đáp
            1|Phòng A|1200|20|980|83,33|200
            2|Phòng B|305|5|100|34,43|200
            3|Xã C|1501|1|206|13,79|1294
            """)
        #expect(throws: LoadError.self) { try loadReports([file]) }
    }

    @Test("tasks and work files are no documents")
    func otherSubjects() {
        for title in ["KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO\n", "TÌNH HÌNH LẬP HỒ SƠ CÔNG VIỆC\n"] {
            let file = Self.file(
                "a.tsv",
                """
                STT|Đơn vị|Tổng số|Đã hoàn thành|Chưa hoàn thành
                1|Phòng A|100|40|60
                2|Phòng B|90|30|60
                3|Xã C|70|10|60
                """, title: title + "Từ ngày 01/01/2023 đến ngày 30/06/2023\n")
            let error = #expect(throws: LoadError.self) { try loadReports([file]) }
            #expect(error?.message(.english).contains("tasks or work files") ?? false)
        }
    }

    @Test("two files of one day with other figures are refused, and both are named")
    func conflict() {
        func report(_ name: String, _ processed: Int) -> SourceFile {
            Self.file(
                name,
                """
                STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý
                1|Phòng A|100|\(processed)|\(100 - processed)
                2|Phòng B|90|30|60
                3|Xã C|70|10|60
                """)
        }
        let error = #expect(throws: LoadError.self) { try loadReports([report("a.tsv", 40), report("b.tsv", 41)]) }
        let sentence = error?.message(.english) ?? ""
        #expect(sentence.contains("a.tsv") && sentence.contains("b.tsv") && sentence.contains("Phòng A"))
        #expect(throws: Never.self) { try loadReports([report("a.tsv", 40), report("b.tsv", 40)]) }
    }

    @Test("a month in words is closed as the office's setting says")
    func monthInWords() throws {
        let file = Self.file(
            "a.tsv",
            """
            STT|Đơn vị|Tổng số|Đã xử lý|Chưa xử lý
            1|Phòng A|100|40|60
            2|Phòng B|90|30|60
            3|Xã C|70|10|60
            """, title: "BÁO CÁO VĂN BẢN ĐẾN\nTháng 6 năm 2023\n")
        #expect(try loadReports([file]).snapshot.period?.to == day("2023-06-14"))
        let calendar = try loadReports([file], options: LoadOptions(cutOff: .calendar)).snapshot
        #expect(calendar.period == ReportingPeriod(from: day("2023-06-01"), to: day("2023-06-30")))
    }

    @Test(
        "days of titles: times beside them, shortened first days, digits of full width",
        arguments: [
            ("Số liệu tính đến 17h00 ngày 30/6/2023", nil, "2023-06-30"),
            ("(Tính đến 16 giờ 30 ngày 30/6/2023)", nil, "2023-06-30"),
            ("TUẦN 24 NĂM 2023 (12/6 - 16/6/2023)", "2023-06-12", "2023-06-16"),
            ("Tuần 24 (từ 12/6 đến 18/6/2023)", "2023-06-12", "2023-06-18"),
            ("Từ 25/12 đến 05/01/2023", "2022-12-25", "2023-01-05"),
            ("Từ ngày 01 đến ngày 30 tháng 6 năm 2023", "2023-06-01", "2023-06-30"),
            ("9 tháng năm 2023", "2022-12-15", "2023-09-14"),
            ("Từ ngày ０１/０１/２０２３ đến ngày 30/6/2023", "2023-01-01", "2023-06-30"),
            ("Từ ngày 15 tháng 12 năm 2022 đến hết ngày 14 tháng 6 năm 2023", "2022-12-15", "2023-06-14"),
        ])
    func days(_ line: String, _ from: String?, _ to: String) {
        let title = TitleText(rows: [["BÁO CÁO"], [line]])
        #expect(title.asOf == day(to))
        #expect(title.period?.from == from.map { day($0) })
    }

    @Test("a cell that cannot be read leaves its figure unknown, and is told with row and column")
    func badCell() throws {
        let file = Self.file(
            "a.tsv",
            """
            STT|Đơn vị|Tổng số|Đã xử lý||Chưa xử lý
            |||Đúng hạn|Quá hạn|
            1|Phòng A|100|40|1O|50
            2|Phòng B|90|30|20|40
            3|Xã C|70|10|20|40
            4|Xã D|60|10|20|30
            """)
        let loaded = try loadReports([file])
        #expect(loaded.snapshot.units.count == 4)
        let told = loaded.findings.first { $0.severity == .error }
        #expect(told?.place.row == 5)
        #expect(told?.place.columnLetters == "E")
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
