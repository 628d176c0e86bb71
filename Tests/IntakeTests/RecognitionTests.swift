import Intake
import SampleFiles
import Sheets
import Statistics
import TestSupport
import Testing

@Suite("Recognising which report a sheet is")
struct RecognitionTests {
    @Test(
        "the period in all its spellings",
        arguments: [
            "Từ ngày 15/12/2022 đến ngày 14/06/2023", "(Từ 15/12/2022 đến 14/6/2023)",
            "từ ngày 15-12-2022 tới 14-06-2023",
            "Kỳ báo cáo: 15/12/2022 – 14/06/2023", "Từ ngày 15 tháng 12 năm 2022 đến ngày 14 tháng 6 năm 2023",
            "Từ ngày 15.12.2022 đến hết ngày 14.06.2023", "TỪ NGÀY 15/12/2022\nĐẾN NGÀY 14/06/2023",
            "From 2022-12-15 to 2023-06-14", "Từ 15/12 đến 14/06/2023",
            "(Kèm theo Báo cáo số 45/BC-UBND ngày 20/06/2023, số liệu từ 15/12/2022 đến 14/06/2023)",
            "Từ ngày 15/12/2022 đến ngày 14/06/2023 (theo công văn ngày 20/06/2023)",
            "Tu\u{0300}\u{031B} ngày 15/12/2022 đến ngày 14/06/2023",
        ])
    func period(_ line: String) throws {
        let sheet = try SourceFile("a.csv", "\(line)\nID;Tên;Tổng số;Phúc đáp;Kết thúc;Chưa xử lý\n").recognised()
        #expect(sheet.period == ReportingPeriod(from: day("2022-12-15"), to: day("2023-06-14")))
    }

    @Test(
        "a single day, and lines that are no period",
        arguments: [
            ("Tính đến ngày 14/06/2023", "2023-06-14"), ("Số liệu đến hết ngày 14/6/2023", "2023-06-14"),
            ("Số liệu chốt ngày 14/06/2023", "2023-06-14"), ("As of 2023-06-14", "2023-06-14"),
            ("Kèm theo Công văn số 12 ngày 20/06/2023", ""), ("Kế hoạch năm 2023", ""), ("Từ ngày 31/12/2023", ""),
        ])
    func single(_ line: String, _ iso: String) throws {
        let sheet = try SourceFile("a.csv", "\(line)\nID;Tên;Tổng số;Phúc đáp;Kết thúc;Chưa xử lý\n").recognised()
        #expect(sheet.period == nil)
        #expect(sheet.title.asOf?.iso ?? "" == iso)
    }

    @Test(
        "periods named in words stand for the days on which reports close, and it is told",
        arguments: [
            ("BÁO CÁO 6 THÁNG ĐẦU NĂM 2023", "2022-12-15", "2023-06-14"),
            ("Sáu tháng cuối năm 2023", "2023-06-15", "2023-12-14"), ("Quý II/2023", "2023-03-15", "2023-06-14"),
            ("(Quý 1 năm 2023)", "2022-12-15", "2023-03-14"), ("Tháng 5 năm 2023", "2023-04-15", "2023-05-14"),
            ("Báo cáo tháng 01/2023", "2022-12-15", "2023-01-14"), ("Cả năm 2023", "2022-12-15", "2023-12-14"),
            ("9 tháng đầu năm 2023\nVĩnh Linh, ngày 20 tháng 9 năm 2023", "2022-12-15", "2023-09-14"),
        ])
    func named(_ line: String, _ from: String, _ to: String) throws {
        let sheet = try SourceFile("a.csv", "\(line)\nID;Tên;Tổng số;Phúc đáp;Kết thúc;Chưa xử lý\n").recognised()
        #expect(sheet.period == ReportingPeriod(from: day(from), to: day(to)))
        #expect(sheet.title.asOf == day(to))
        #expect(sheet.findings.map(\.kind) == [.periodAssumed(from: day(from), to: day(to))])
        #expect(sheet.findings.map(\.severity) == [.info])
    }

    @Test(
        "names that leave a doubt are no period",
        arguments: [
            "Tháng 4, tháng 5 năm 2023", "Quý I, quý II năm 2023", "Quý II", "Quý 5/2023", "6 tháng năm 2023",
            "Ngày 20 tháng 6 năm 2023", "Báo cáo quý II/2023\nvà kế hoạch quý III/2023", "Tháng 13/2023",
        ])
    func notNamed(_ line: String) throws {
        let sheet = try SourceFile("a.csv", "\(line)\nID;Tên;Tổng số;Phúc đáp;Kết thúc;Chưa xử lý\n").recognised()
        #expect(sheet.period == nil)
        #expect(sheet.findings == [])
    }

    @Test("days that are written out win over the name of a period")
    func daysWin() throws {
        let sheet = try SourceFile(
            "a.csv",
            "6 tháng đầu năm 2023\nTừ ngày 01/01/2023 đến ngày 30/06/2023\nID;Tên;Tổng số;Phúc đáp;Kết thúc;Chưa xử lý\n"
        ).recognised()
        #expect(sheet.period == ReportingPeriod(from: day("2023-01-01"), to: day("2023-06-30")))
        #expect(sheet.findings == [])
    }

    @Test("a period that ends before it begins is told")
    func reversed() throws {
        let sheet = try SourceFile(
            "a.csv", "Từ ngày 14/06/2023 đến ngày 15/12/2022\nID;Tên;Tổng số;Phúc đáp;Kết thúc;Chưa xử lý\n"
        ).recognised()
        #expect(sheet.findings.map(\.kind) == [.periodReversed])
    }

    @Test("sample data say so in their title", arguments: ["DỮ LIỆU MẪU – không phải số liệu thật", "# dữ liệu mẫu"])
    func sample(_ line: String) throws {
        let sheet = try SourceFile("a.csv", "\(line)\nID;Tên;Tổng số;Phúc đáp;Kết thúc;Chưa xử lý\n").recognised()
        #expect(sheet.isSample)
    }

    @Test(
        "headings: abbreviations, misspellings, line breaks, other words",
        arguments: [
            ("VB đến chưa XL", ReportField.open), ("Văn bản đến chưa sử lý", .open), ("CHƯA XỬ LÝ", .open),
            ("Tổng số văn bản đến trong kỳ", .received), ("Tổng số văn bản đếnn", .received),
            ("Tỉ lệ % xử lí", .processingPercent), ("% xử lý", .processingPercent), ("Phản  hồi", .replied),
            ("phải\nhồi", .replied), ("Đã kết thúc", .closed), ("Ma don vi", .unitID),
            ("TÊN CƠ QUAN, ĐƠN VỊ", .unitName),
        ])
    func headings(_ heading: String, _ field: ReportField) throws {
        let others: [(ReportField, String)] = [
            (.unitID, "Mã đơn vị"), (.unitName, "Tên đơn vị"), (.received, "Tổng số"), (.replied, "Phúc đáp"),
            (.closed, "Kết thúc"), (.open, "Chưa xử lý"),
        ]
        let header = ["\"\(heading)\""] + others.filter { $0.0 != field }.map(\.1)
        let sheet = try SourceFile("a.csv", header.joined(separator: ";") + "\n").recognised()
        #expect(sheet.report == .incomingAppendix)
        #expect(sheet.mapping.first?.field == field, "\(sheet.mapping)")
    }

    @Test("đến and đi, đã and chưa, ký số and không ký số are never mistaken for each other")
    func opposites() throws {
        let sheet = try SourceFile(
            "a.csv", "Mã,Tên,VB đi,VB ký số,VB không ký số,LĐ ký số,Tỷ lệ ký số,Tỷ lệ LĐ ký số\n"
        ).recognised()
        #expect(sheet.report == .issuedAppendix)
        #expect(
            sheet.mapping.map(\.field) == [
                .unitID, .unitName, .issued, .signed, .unsigned, .leaderSigned, .signingPercent, .leaderPercent,
            ])
    }

    @Test("both tables side by side under three rows of headings")
    func sideBySide() throws {
        let loaded = try loadReports([
            SourceFile(
                "tổng hợp.csv",
                """
                Từ ngày 15/12/2022 đến ngày 14/06/2023
                TT;Mã;Đơn vị;Văn bản đến;;;;;Văn bản đi;;;;;
                ;;;Tổng số;Đã xử lý;;Chưa xử lý;Tỷ lệ;Tổng số;Ký số đơn vị;;;Lãnh đạo ký số;
                ;;;;Phúc đáp;Kết thúc;;;;Đã ký;Chưa ký số;Tỷ lệ ký số;Số lượng;Tỷ lệ LĐ KS
                1;143;UBND xã Vĩnh Long;1640;0;114;1526;7;300;110;190;37;106;96

                """)
        ])
        #expect(loaded.recognised.map(\.report) == [.incomingAppendix, .issuedAppendix])
        #expect(loaded.findings.map { $0.line(.english) } == [])
        let unit = try #require(loaded.snapshot.units.first)
        #expect(unit.incoming == Counts.incoming(closed: 114, open: 1526))
        let issued = try #require(unit.issued)
        #expect(issued[.issued] == 300 && issued[.signed] == 110 && issued[.unsigned] == 190)
        #expect(issued[.leaderSigned] == 106 && issued[.electronic] == nil, "the medium is not told")
        // In one row 7 % is as well the share of what was closed; what the shares are of is not told.
        #expect(unit.published == PublishedPercents(processing: nil, signing: nil, leader: 96))
    }

    @Test("a record number beside the unit's number is not taken for a unit")
    func recordNumber() throws {
        let sheet = try SourceFile("a.csv", "ID,Mã đơn vị,Ngày đến,Số đến,Trích yếu,Trạng thái\n").recognised()
        #expect(sheet.mappingText.first == "B: unit_id")
        #expect(sheet.findings.map(\.kind) == [.headingRepeated(.unitID)])
    }

    @Test("doubtful headings are told")
    func doubtful() throws {
        let sheet = try SourceFile(
            "a.csv", "Mã đơn vị,Tên đơn vị,Tổng số,Phúc đáp,Kết thúc,Chưa sử lý,Chưa xử lý,Màu sắc\n"
        ).recognised()
        #expect(
            sheet.findings.map { "\($0.place.columnLetters ?? "") \($0.message(.vietnamese))" } == [
                "H Không nhận ra cột “Màu sắc”; bỏ qua. Nếu cần cột này, thêm tên vào tệp cấu hình.",
                "F Cột “Chưa sử lý” lặp lại Chưa xử lý; chỉ dùng cột khớp nhất.",
            ])
    }

    @Test("an office's own words")
    func ownWords() throws {
        let header = "Mã đơn vị,Tên đơn vị,Ngày đến,Số đến,Trích yếu,Bước hiện tại\n"
        #expect(try SourceFile("a.csv", header).recognised().column(.state) == nil)
        let own = Vocabulary.standard.merging(
            Vocabulary(headings: [.state: ["Bước hiện tại"]], states: [.replied: ["Xong"], .unprocessed: ["Treo"]]))
        #expect(try SourceFile("a.csv", header).recognised(own).column(.state) == 5)
        let loaded = try loadReports(
            [
                SourceFile(
                    "a.csv", header + "1,A,02/01/2023,1,X,Xong\n1,A,02/01/2023,2,X,treo\n1,A,02/01/2023,3,X,Kết thúc\n")
            ],
            options: LoadOptions(vocabulary: own))
        // "Xong" is built in as closed; what the office says about it wins.
        #expect(areTold(loaded.snapshot.units.map(\.incoming), [.incoming(replied: 1, closed: 1, open: 1)]))
    }

    @Test("the roster")
    func roster() throws {
        let sheet = try SampleFiles.file("units.csv").recognised()
        #expect(sheet.report == .roster)
        #expect(sheet.mapping.map(\.field) == [.parentID, .unitID, .unitName, .group, .aliases, .successor])
    }

    @Test(
        "files that cannot be used say why, and what would help",
        arguments: [
            ("", "a.csv: The file is empty. Export the report again."),
            ("\u{0}\u{1}\u{2}\u{3}", "a.csv: Not a spreadsheet or text file. Save it as XLSX or CSV."),
            (
                "Họ tên,Tuổi\nA,5\n",
                "a.csv: Not a report or register that is recognised; its headings are “Họ tên”, “Tuổi”."
            ),
            (
                "Từ ngày 15/12/2022 đến ngày 14/06/2023\nTổng số,Phúc đáp,Kết thúc,Chưa xử lý\n10,1,2,7\n",
                "a.csv, row 2: There is no column Unit ID or Unit name; the headings are “Tổng số”, “Phúc đáp”, "
                    + "“Kết thúc”, “Chưa xử lý”. Add the column, or declare its name in the settings file."
            ),
            (
                "Ngày đến,Số đến,Trích yếu,Tình trạng\n02/01/2023,1,A,Kết thúc\n",
                "a.csv, row 1: There is no column Unit ID or Unit name; the headings are “Ngày đến”, “Số đến”, "
                    + "“Trích yếu”, “Tình trạng”. Add the column, or declare its name in the settings file."
            ),
            (
                "Mã đơn vị,Ngày đến,Số đến,Trích yếu\n1,02/01/2023,1,A\n",
                "a.csv, row 1: There is no column State or Processed date or Reply reference; the headings are "
                    + "“Mã đơn vị”, “Ngày đến”, “Số đến”, “Trích yếu”. Add the column, or declare its name in the "
                    + "settings file."
            ),
            (
                "ID,Tên,Tổng số,Phúc đáp,Kết thúc,Chưa xử lý\n1,A,10,1,2,7\n",
                "a.csv: The day the figures are as of is unknown. Add the line “Từ ngày … đến ngày …” or give --as-of."
            ),
        ])
    func unusable(_ text: String, _ message: String) throws {
        do {
            _ = try loadReports([SourceFile("a.csv", text)])
            Issue.record("nothing was thrown")
        } catch let error as LoadError {
            #expect(error.message(.english) == message)
            #expect(!error.message(.vietnamese).isEmpty)
        }
    }

    @Test("a stranger among reports is told, and stops nothing")
    func stranger() throws {
        let loaded = try loadReports([
            SourceFile("danh bạ.csv", "Họ tên,Tuổi\nA,5\n"), SourceFile("rỗng.csv", ""),
            try SampleFiles.file("phu-luc-1-van-ban-den.tsv"),
        ])
        #expect(loaded.snapshot.units.count == 36)
        #expect(loaded.findings.map(\.severity) == [.info, .error])
        #expect(loaded.findings.map(\.place.file) == ["danh bạ.csv", "rỗng.csv"])
    }

    @Test("no bytes make the loader fail, seed 143")
    func hostile() throws {
        var state: UInt64 = 143
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let parts = [
            "ID", "Tên", "Tổng số", "Phúc đáp", "Chưa xử lý", "Số đến", "Ngày đến", "Trích yếu", "Tình trạng",
            "Mã đơn vị",
            "Ngày văn bản", "Ký số", "Hình thức", ",", ",", ",", ",", "\n", "\n", "\n", "\"", "\"\"", "\r\n", ";", "\t",
            "14/06/2023",
            "9999999999999999999", "-", "#REF!", "Tổng cộng", "I.", "(1)", "(2)", "(3)",
            "Từ ngày 1/1/2023 đến ngày 2/2/2023",
            "\u{FEFF}", "đ", "e\u{302}\u{323}", "Kết thúc", "1.234", "0", "143", "UBND",
        ]
        for _ in 0..<500 {
            var text = ""
            for _ in 0..<next(120) { text += parts[next(parts.count)] }
            var bytes = Array(text.utf8)
            for _ in 0..<next(4) where !bytes.isEmpty { bytes[next(bytes.count)] = UInt8(next(256)) }
            let file = SourceFile(name: "x", bytes: SharedBytes(copying: bytes))
            let options = LoadOptions(asOf: next(2) == 0 ? nil : day("2023-06-14"))
            if let loaded = try? loadReports([file], options: options) {
                for unit in loaded.snapshot.units {
                    #expect((unit.incoming?.received ?? 0) >= 0)
                    _ = try? loaded.documents?.backlog(of: unit.unit.id, asOf: loaded.snapshot.asOf)
                }
                for finding in loaded.findings { #expect(!finding.line(.vietnamese).isEmpty) }
            }
        }
    }
}
