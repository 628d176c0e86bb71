import Intake
import SampleFiles
import Sheets
import Statistics
import Testing

/// What offices really send: everything DOMAIN calls "what an importer meets".
@Suite("Appendices as offices send them")
struct MessyAppendixTests {
    private static let title = "BÁO CÁO VĂN BẢN ĐẾN\nTừ ngày 15/12/2022 đến ngày 14/06/2023\n\n"

    private static func told(_ text: String, roster: Bool = false) throws -> (LoadedReports, [String]) {
        var files = [SourceFile("a.csv", text)]
        if roster { files.append(try SampleFiles.file("units.csv")) }
        let loaded = try loadReports(files)
        let lines = loaded.findings.filter { !$0.place.file.isEmpty || !roster }.map {
            "\($0.place.row ?? 0)\($0.place.columnLetters ?? "") \($0.severity.rawValue): \($0.message(.english))"
        }
        return (loaded, lines)
    }

    @Test("ordinals, group rows, total rows, an index row, a signature block, and counts in every spelling")
    func everything() throws {
        let (loaded, told) = try Self.told(
            """
            PHỤ LỤC 1;;;;;;;
            TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN;;;;;;;
            (Từ ngày 15 tháng 12 năm 2022 đến hết ngày 14 tháng 6 năm 2023);;;;;;;
            ;;;;;;;
            STT;Mã ĐV;Tên đơn vị;Tổng số VB đến;Đã xử lý;;"Chưa
            xử lý";Tỷ lệ %
            ;;;;Phúc đáp;Kết thúc;;
            (1);(2);(3);(4)=(5)+(6)+(7);(5);(6);(7);(8)
            I;;Khối huyện;7.317;65;5.625;1.627;
            1;100;UBND huyện Vĩnh Linh;5.701;65;4.221;1 415;75,18 %
            2;240;HĐND huyện Vĩnh Linh;'1616;-;1,404;212;87%
            II;;Khối xã;;;;;
            3;143;UBND xã Vĩnh Long;1\u{A0}640;0;114;1526;7
            4;152;UBND xã Vĩnh Tú;;;;;-
            Tổng cộng;;;8.957;65;5.739;3.153;64,8 %
            ;;;;;;;
            Nơi nhận:;;;;;Vĩnh Linh, ngày 20 tháng 6 năm 2023;;
            - Như trên;;;;;CHỦ TỊCH;;

            """)
        #expect(
            told == [
                "13C warning: Unit “UBND xã Vĩnh Tú” has a row but no figures."
            ])
        #expect(loaded.snapshot.period == ReportingPeriod(from: day("2022-12-15"), to: day("2023-06-14")))
        #expect(
            loaded.snapshot.units.map { "\($0.unit.id) \($0.unit.name)" } == [
                "100 UBND huyện Vĩnh Linh", "240 HĐND huyện Vĩnh Linh", "143 UBND xã Vĩnh Long", "152 UBND xã Vĩnh Tú",
            ])
        #expect(
            loaded.snapshot.units.map(\.incoming) == [
                Counts.incoming(replied: 65, closed: 4221, open: 1415), Counts.incoming(closed: 1404, open: 212),
                Counts.incoming(closed: 114, open: 1526), nil,
            ])
        #expect(loaded.snapshot.units.map(\.published.processing) == [75, 87, 7, nil])
    }

    @Test("sums, percentages and totals that do not add up are told with both values")
    func disagreements() throws {
        let (loaded, told) = try Self.told(
            Self.title + """
                ID,Tên,Tổng số văn bản đến,Phúc đáp,Kết thúc,Tỷ lệ % xử lý HSCV,Chưa xử lý
                1,Phòng A,10,1,2,30,8
                2,Phòng B,10,1,2,31,7
                ,Tổng cộng,20,2,5,30,15

                """)
        #expect(
            told == [
                "5C warning: Received says 10, but Replied + Closed + Open = 11. Check these columns.",
                "6F warning: Processing % says 31 %; 3/10 gives 30 %. The counts are used.",
                "7E warning: The total row says Closed = 5, the units add up to 4. See whether a unit is missing.",
                "7F warning: Processing % says 30 %; 7/20 gives 35 %. The counts are used.",
            ])
        #expect(loaded.snapshot.units[0].incoming == Counts.incoming(replied: 1, closed: 2, open: 8))
    }

    @Test("a cell that cannot be read leaves its figure unknown; rows of nobody and of a unit told before are left out")
    func rejected() throws {
        let (loaded, told) = try Self.told(
            Self.title + """
                ID,Tên,Tổng số văn bản đến,Phúc đáp,Kết thúc,Tỷ lệ % xử lý HSCV,Chưa xử lý
                1,Phòng A,10,1,2,30,#REF!
                2,Phòng B,10,-1,2,31,7
                3,Phòng C,10,1,2.5,31,7
                4,Phòng D,mười,1,2,31,7
                5,Phòng E,10,1,2,#DIV/0!,7
                5,Phòng E,9,1,2,,6
                ,,9,1,2,,6

                """)
        #expect(
            told == [
                "5G error: The figure cannot be read: the cell holds a formula error “#REF!”. Mend it.",
                "6D error: The figure cannot be read: negative number “-1”. Counts cannot be negative.",
                "7E error: The figure cannot be read: fraction “2.5”. Counts are whole numbers.",
                "8C error: The figure cannot be read: not a number “mười”. Write it in digits.",
                "9F warning: The figure cannot be read: the cell holds a formula error “#DIV/0!”. Mend it.",
                "10 error: The row is left out: “5 | Phòng E | 9 | 1 | 2 |  | 6”",
                "10B error: Unit “Phòng E” stands in row 9 already; only that row counts. Remove the extra row.",
                "11 error: The row is left out: “ |  | 9 | 1 | 2 |  | 6”",
                "11B error: The row has neither a unit ID nor a unit name. Enter one of them.",
            ])
        #expect(loaded.snapshot.units.map(\.unit.id.text) == ["1", "2", "3", "4", "5"])
        #expect(loaded.snapshot.units.map { $0.incoming?[.processed] } == [3, nil, nil, 3, 3])
        #expect(loaded.rejectedRows == 2)
    }

    @Test("units by name, by other names, unknown ones with the nearest name, absent ones")
    func names() throws {
        let (loaded, told) = try Self.told(
            Self.title + """
                TT,Đơn vị,Tổng số,Phúc đáp,Kết thúc,Chưa xử lý
                1,phòng lao động thương binh – xã hội,10,1,2,7
                2,UBND xã Vĩnh Thuỷ,10,1,2,7
                3,UBND xã Vĩnh Lông Lanh,10,1,2,7
                4,Phòng Kinh té Hạ tầng,10,1,2,7

                """, roster: true)
        #expect(loaded.snapshot.units.prefix(3).map(\.unit.id.text) == ["123", "146", "UBND xã Vĩnh Lông Lanh"])
        #expect(loaded.snapshot.units.prefix(2).map(\.unit.name) == ["Phòng Lao động, TB - XH", "UBND xã Vĩnh Thủy"])
        let unknown = told.filter { $0.contains("roster has no unit") }
        #expect(
            unknown == [
                "7B warning: The roster has no unit “UBND xã Vĩnh Lông Lanh”; the nearest is “UBND xã Vĩnh Long”. "
                    + "Correct the name, or add it to the roster."
            ])
        #expect(told.filter { $0.contains("has no row in the report of incoming documents: no data") }.count == 33)
        #expect(loaded.snapshot.units.filter { $0.incoming == nil }.count == 33)
    }

    @Test("the number decides when number and name are of two units, and it is told")
    func swapped() throws {
        let (_, told) = try Self.told(
            Self.title + "ID,Tên,Tổng số,Phúc đáp,Kết thúc,Chưa xử lý\n143,UBND xã Vĩnh Lâm,10,1,2,7\n", roster: true)
        #expect(
            told.contains(
                "5B warning: The unit ID belongs to “UBND xã Vĩnh Long”, but the name is “UBND xã Vĩnh Lâm”. "
                    + "The ID decides; check both."))
    }

    @Test("counts that follow from the others when a column is missing")
    func derived() throws {
        func incoming(_ header: String, _ row: String) throws -> Counts? {
            try loadReports([SourceFile("a.csv", "\(Self.title)ID,Tên,\(header)\n1,A,\(row)\n")]).snapshot.units[0]
                .incoming
        }
        let all = Counts.incoming(replied: 1, closed: 2, open: 7)
        #expect(try incoming("Phúc đáp,Kết thúc,Chưa xử lý", "1,2,7") == all)
        #expect(try incoming("Tổng số,Phúc đáp,Kết thúc", "10,1,2") == all)
        #expect(try incoming("Tổng số,Kết thúc,Chưa xử lý", "10,2,7") == all)
        #expect(try incoming("Tổng số,Đã xử lý,Phúc đáp", "10,3,1") == all)
        #expect(try incoming("Tổng số,Đã xử lý,Chưa xử lý", "10,3,7")?[.processed] == 3)
        #expect(try incoming("Tổng số,Đã xử lý,Chưa xử lý", "10,3,7")?[.closed] == nil, "how is not told")
        #expect(try incoming("Tổng số,Đã xử lý", "10,3")?[.open] == 7)
        // A column without any figure is not one of zeros: what it would tell is unknown, what follows without it is not.
        let dashed = try incoming("Tổng số,Phúc đáp,Kết thúc,Chưa xử lý", "10,-,3,7")
        #expect(dashed?[.processed] == 3 && dashed?[.open] == 7 && dashed?[.replied] == nil)
        let blank = try incoming("Tổng số,Phúc đáp,Kết thúc,Chưa xử lý", "7,,,7")
        #expect(blank?[.processed] == 0 && blank?[.open] == 7 && blank?[.replied] == nil && blank?[.closed] == nil)
    }

    @Test("several reports: parts of one day complete each other, older ones are left out")
    func several() throws {
        func report(_ name: String, _ to: String, _ unit: Int, _ open: Int) -> SourceFile {
            SourceFile(
                name,
                "Từ ngày 15/12/2022 đến ngày \(to)\nID,Tên,Tổng số,Phúc đáp,Kết thúc,Chưa xử lý\n\(unit),Phòng \(unit),"
                    + "\(open),0,0,\(open)\n")
        }
        let loaded = try loadReports([
            report("cũ.csv", "31/05/2023", 1, 5), report("phần 1.csv", "14/06/2023", 1, 6),
            report("phần 2.csv", "14/06/2023", 2, 7),
        ])
        #expect(loaded.snapshot.units.map(\.incoming?.open) == [6, 7])
        #expect(
            loaded.findings.map { $0.line(.vietnamese) } == [
                "cũ.csv: Không dùng báo cáo văn bản đến chốt ngày 31/05/2023 vì đã dùng bản ngày 14/06/2023."
            ])
        let may = try loadReports(
            [report("cũ.csv", "31/05/2023", 1, 5), report("mới.csv", "14/06/2023", 1, 6)],
            options: LoadOptions(asOf: day("2023-06-01")))
        #expect(may.snapshot.asOf == day("2023-05-31"))
        #expect(may.snapshot.units.map(\.incoming?.open) == [5])
    }

    @Test(
        "issued documents: a share of leaders that fits nothing is told; without paper nothing is electronic by guess")
    func issued() throws {
        let (loaded, told) = try Self.told(
            "Từ ngày 15/12/2022 đến ngày 14/06/2023\nID,Tên,Tổng VB đi,Ký số,Tỷ lệ ký số,Không ký số,LĐ KS,Tỷ lệ LĐ KS\n"
                + "1,A,10,9,90,1,10,111\n2,B,0,0,0,0,0,0\n")
        #expect(
            told == [
                "2H warning: The percentage “Tỷ lệ LĐ KS” fits no columns of the table and is not used. "
                    + "Check what it is a share of."
            ])
        // Leaders may have signed what the organisation has not: 10 of 10 issued documents is no contradiction by itself.
        // Which of them are electronic is not told, so the signing rate stays unknown.
        let issued = loaded.snapshot.units.compactMap(\.issued)
        #expect(issued.map { $0[.issued] } == [10, 0] && issued.map { $0[.signed] } == [9, 0])
        #expect(issued.map { $0[.unsigned] } == [1, 0] && issued.map { $0[.leaderSigned] } == [10, 0])
        #expect(issued.allSatisfy { $0[.electronic] == nil && $0[.paper] == nil })
    }
}
