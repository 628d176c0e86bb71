import Intake
import SampleFiles
import Sheets
import Statistics
import TestSupport
import Testing

@Suite("Registers of documents")
struct RegisterTests {
    static let incomingHeader =
        "Mã đơn vị,Tên đơn vị,Số đến,Ngày đến,Số ký hiệu,Ngày văn bản,Cơ quan ban hành,Trích yếu,Độ khẩn,Hạn xử lý,"
        + "Vai trò xử lý,Tình trạng,Ngày xử lý,Số văn bản trả lời\n"

    static let incoming =
        incomingHeader + """
            143,UBND xã Vĩnh Long,1,02/01/2023,12/UBND-VP,30/12/2022,UBND tỉnh,"Kế hoạch ""một cửa"", đợt 1",Thường,,Để biết,Kết thúc,05/01/2023,
            143,UBND xã Vĩnh Long,2,03/01/2023,13/SNV,02/01/2023,Sở Nội vụ,Báo cáo,Khẩn,10/01/2023,Xử lý chính,Phúc đáp,20/02/2023,7/UBND
            143,UBND xã Vĩnh Long,3,10/02/2023,14/STC,09/02/2023,Sở Tài chính,Dự toán,Hỏa tốc,15/02/2023,Phối hợp,Chưa xử lý,,
            144,UBND xã Vĩnh Lâm,1,11/02/2023,15/STC,10/02/2023,Sở Tài chính,Trả nhầm,Thường,,Để biết,Trả lại,12/02/2023,
            144,UBND xã Vĩnh Lâm,2,12/02/2023,16/STC,10/02/2023,Sở Tài chính,Đang làm,Thường,,Để biết,Đang xử lý,,

            """

    private static func load(_ files: SourceFile..., asOf: String? = nil) throws -> LoadedReports {
        try loadReports(files, options: LoadOptions(asOf: asOf.map(day)))
    }

    @Test("the headers of the sample registers, of a system export in English, and of decree 30 are recognised")
    func headers() throws {
        let sample = try SourceFile("đến.csv", Self.incoming).recognised()
        #expect(sample.report == .incomingRegister)
        #expect(
            sample.mapping.map(\.field) == [
                .unitID, .unitName, .arrivalNumber, .arrivalDate, .reference, .documentDate, .issuer, .subject,
                .urgency, .dueDate, .role, .state, .processedDate, .replyReference,
            ])
        let english = try SourceFile(
            "r.csv",
            "unit_id,unit_name,arrival_no,arrival_date,doc_symbol,issuer,subject,urgency,due_date,assignee_role,"
                + "status,closed_date\n"
        ).recognised()
        #expect(english.report == .incomingRegister)
        #expect(
            english.mapping.map(\.field) == [
                .unitID, .unitName, .arrivalNumber, .arrivalDate, .reference, .issuer, .subject, .urgency, .dueDate,
                .role, .state, .processedDate,
            ])
        let issued = try SourceFile(
            "đi.csv",
            "Mã đơn vị,Tên đơn vị,Số ký hiệu,Ngày văn bản,Trích yếu,Nơi nhận,Hình thức,Ký số đơn vị,Lãnh đạo ký số,"
                + "Ký nháy,Miễn ký số\n"
        ).recognised()
        #expect(issued.report == .issuedRegister)
        #expect(
            issued.mapping.map(\.field) == [
                .unitID, .unitName, .reference, .documentDate, .subject, .recipients, .medium, .signed, .leaderSigned,
                .initialled, .exempt,
            ])
        #expect(sample.findings == [] && english.findings == [] && issued.findings == [])
    }

    @Test(
        "the three register forms of decree 30/2020/NĐ-CP",
        arguments: [
            (
                "Ngày đến;Số đến;Tác giả;Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung văn bản;"
                    + "Đơn vị hoặc người nhận;Ngày chuyển;Ký nhận;Ghi chú",
                ReportKind.incomingRegister,
                [
                    ReportField.arrivalDate, .arrivalNumber, .issuer, .reference, .documentDate, .subject, .receiver,
                    .transferDate, .receipt, .remarks,
                ]
            ),
            (
                "Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung văn bản;Người ký;"
                    + "Nơi nhận văn bản;Đơn vị, người nhận bản lưu;Số lượng bản;Ngày chuyển;Ký nhận;Ghi chú",
                .issuedRegister,
                [
                    .reference, .documentDate, .subject, .signer, .recipients, .archivist, .copies, .transferDate,
                    .receipt, .remarks,
                ]
            ),
            (
                "Số đến;Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan ban hành;Đơn vị hoặc người nhận;"
                    + "Thời hạn giải quyết;Tiến độ giải quyết;Số, ký hiệu văn bản trả lời;Ghi chú",
                .incomingRegister,
                [.arrivalNumber, .description, .receiver, .dueDate, .state, .replyReference, .remarks]
            ),
        ])
    func decree30(_ header: String, _ kind: ReportKind, _ fields: [ReportField]) throws {
        let sheet = try SourceFile("sổ.csv", "SỔ ĐĂNG KÝ\n\n\(header)\n(1);(2);(3);(4);(5);(6)\n").recognised()
        #expect(sheet.report == kind)
        #expect(sheet.mapping.map(\.field) == fields)
        #expect(sheet.firstDataRow == 4)
    }

    @Test("counts, backlog and what it consists of, as of the last day")
    func counts() throws {
        let loaded = try Self.load(SourceFile("đến.csv", Self.incoming))
        #expect(loaded.findings.map { $0.line(.english) } == [])
        #expect(loaded.snapshot.asOf == day("2023-02-20"))
        #expect(loaded.snapshot.hasRegister)
        #expect(loaded.snapshot.period?.from == day("2023-01-02"))
        let units = loaded.snapshot.units
        #expect(units.map(\.unit.name) == ["UBND xã Vĩnh Long", "UBND xã Vĩnh Lâm"])
        #expect(areTold([units[0].incoming], [.incoming(replied: 1, closed: 1, open: 1)]))
        // A returned document counts nowhere.
        #expect(areTold([units[1].incoming], [.incoming(open: 1)]))
        #expect(units[0].backlog?.overdue == 1)
        #expect(units[0].backlog?[.express] == 1)
        #expect(units[1].backlog?.closable == 1)
        let backlog = try #require(try loaded.documents?.backlog(of: UnitID("143"), asOf: day("2023-02-20")))
        #expect(
            backlog == [
                IncomingDocument(
                    unit: UnitID("143"), arrivalNumber: 3, arrivalDate: day("2023-02-10"), reference: "14/STC",
                    documentDate: day("2023-02-09"), issuer: "Sở Tài chính", subject: "Dự toán", urgency: .express,
                    dueDate: day("2023-02-15"), role: .cooperate, state: .unprocessed)
            ])
    }

    @Test("the state at any past day follows from arrival and processing")
    func past() throws {
        let documents = try #require(try Self.load(SourceFile("đến.csv", Self.incoming)).documents)
        func counted(_ iso: String) throws -> [Int?]? {
            let counts = try documents.incomingCounts(from: nil, asOf: day(iso))[UnitID("143")]
            return counts.map { [$0[.replied], $0[.closed], $0[.open]] }
        }
        #expect(try counted("2023-01-01") == nil)
        #expect(try counted("2023-01-02") == [0, 0, 1])
        #expect(try counted("2023-01-04") == [0, 0, 2])
        #expect(try counted("2023-01-05") == [0, 1, 1])
        #expect(try counted("2023-02-19") == [0, 1, 2])
        let then = try documents.backlog(of: UnitID("143"), asOf: day("2023-01-04"))
        #expect(then.map(\.arrivalNumber) == [1, 2])
        #expect(then.allSatisfy { $0.state.isOpen })
        #expect(then[0].subject == "Kế hoạch \"một cửa\", đợt 1")
        #expect(then.allSatisfy { $0.processedDate == nil && $0.replyReference.isEmpty })
    }

    @Test("issued documents: medium, signatures, exemptions")
    func issued() throws {
        let text = """
            Mã đơn vị,Tên đơn vị,Số ký hiệu,Ngày văn bản,Trích yếu,Nơi nhận,Hình thức,Ký số đơn vị,Lãnh đạo ký số,Ký nháy,Miễn ký số
            143,UBND xã Vĩnh Long,1/UBND,02/01/2023,A,UBND huyện,Điện tử,Có,Có,x,
            143,UBND xã Vĩnh Long,2/UBND,03/01/2023,B,UBND huyện,Điện tử,Có,Không,,
            143,UBND xã Vĩnh Long,3/UBND,04/01/2023,C,UBND huyện,Điện tử,,,,Mật
            143,UBND xã Vĩnh Long,4/UBND,05/01/2023,D,UBND huyện,Giấy,,,,
            143,UBND xã Vĩnh Long,5/UBND,06/01/2023,E,UBND huyện,Điện tử,Chưa,✓,,
            143,UBND xã Vĩnh Long,5/UBND,06/01/2023,E,UBND huyện,Điện tử,Chưa,✓,,
            152,UBND xã Vĩnh Tú,6/UBND,07/01/2023,F,UBND huyện,Điện tử,có lẽ,,,

            """
        let loaded = try Self.load(SourceFile("đi.csv", text))
        let unit = try #require(loaded.snapshot.units.first)
        #expect(
            unit.issued.map { [$0[.paper], $0[.signed], $0[.unsigned], $0[.exempt], $0[.toSign]] } == [1, 2, 1, 1, 3])
        #expect(unit.incoming == nil)
        let lacking = try #require(try loaded.documents?.notFullySigned(of: UnitID("143"), asOf: day("2023-12-31")))
        #expect(lacking.map(\.reference) == ["2/UBND", "5/UBND"], "a secret one lacks nothing")
        #expect(
            loaded.findings.map { $0.line(.english) } == [
                "đi.csv, row 7, column C “Số ký hiệu”: This unit's document “5/UBND” of 2023 stands in row 6 already; "
                    + "only that row counts. Remove the extra row.",
                "đi.csv, row 8, column H “Ký số đơn vị”: Signed: “có lẽ” is not understood (1 row). "
                    + "Add the word to the settings file.",
            ])
        #expect(loaded.sheets.map(\.accepted) == [6])
        #expect(loaded.rejectedRows == 1)
        // A word nobody knows leaves what the document is unknown, not the document out.
        let unclear = loaded.snapshot.units.first { $0.unit.id.text == "152" }?.issued
        #expect(unclear?[.issued] == 1 && unclear?[.signed] == nil && unclear?[.unsigned] == nil)
    }

    @Test("registers that add up to the published appendices agree with them, and give them for any day")
    func agreesWithAppendices() throws {
        let appendices = try ["phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "units.csv"]
            .map { try SampleFiles.file($0) }
        let published = try loadReports(appendices)
        let registers = try ["so-van-ban-den.csv", "so-van-ban-di.csv"].map { try SampleFiles.file($0) }
        let together = try loadReports(appendices + registers)
        #expect(together.findings.map { $0.line(.english) } == [])
        #expect(areTold(together.snapshot.units.map(\.incoming), published.snapshot.units.map(\.incoming)))
        #expect(together.snapshot.isSample && together.snapshot.hasRegister)
        #expect(together.sheets.map(\.accepted) == [36, 36, 36, 56_912, 6679])
        let alone = try loadReports(registers + [appendices[2]])
        #expect(alone.findings.map { $0.line(.english) } == [])
        #expect(alone.snapshot.asOf == day("2023-06-14"))
        #expect(alone.snapshot.period == published.snapshot.period)
        #expect(areTold(alone.snapshot.units.map(\.incoming), published.snapshot.units.map(\.incoming)))
        // The register tells which documents are exempt, the appendix does not.
        for (one, other) in zip(alone.snapshot.units, published.snapshot.units) {
            for measure in [Measure.issued, .electronic, .paper, .signed, .unsigned, .leaderSigned, .fullySigned] {
                #expect(one.issued?[measure] == other.issued?[measure])
            }
        }
        #expect(alone.snapshot.units.allSatisfy { ($0.backlog?.open ?? 0) == ($0.incoming?.open ?? 0) })
        // Another day than the appendix's: the register is counted, and it says so.
        let earlier = try loadReports(
            appendices + [registers[0]], options: LoadOptions(asOf: day("2023-03-01")))
        let received = earlier.snapshot.units.compactMap(\.incoming?.received).reduce(0, +)
        #expect(received > 0 && received < 56_912)
        #expect(
            earlier.findings.map(\.kind).contains(
                .registerUsed(asOf: day("2023-03-01"), appendix: day("2023-06-14"))))
    }

    @Test("a register that disagrees with the appendix is reported unit by unit and column by column")
    func disagrees() throws {
        let appendix = SourceFile(
            "pl1.csv",
            """
            Từ ngày 01/01/2023 đến ngày 20/02/2023
            ID,Tên,Tổng số văn bản đến,Phúc đáp,Kết thúc,Chưa xử lý
            143,UBND xã Vĩnh Long,4,1,1,2
            144,UBND xã Vĩnh Lâm,1,0,0,1

            """)
        let loaded = try Self.load(appendix, SourceFile("đến.csv", Self.incoming))
        #expect(
            loaded.findings.map { $0.line(.vietnamese) } == [
                "pl1.csv, dòng 3, cột F “Chưa xử lý”: Chưa xử lý: báo cáo ghi 2, đếm trong sổ được 1. "
                    + "Đối chiếu lại với đơn vị."
            ])
        #expect(loaded.snapshot.units[0].incoming?.open == 2)
    }

    @Test("rows that cannot be counted are told and left out; the others are kept")
    func badRows() throws {
        let text =
            Self.incomingHeader + """
                143,A,1,31/02/2023,,,,,,,,Kết thúc,,
                143,A,2,02/01/2023,,,,,,,,lạ lùng,,
                ,,3,02/01/2023,,,,,,,,Kết thúc,,
                143,A,bốn,02/01/2023,,,,,Rất vội,99/99/2023,,Kết thúc,01/01/2023,
                143,A,5,02/01/2023,,,,,,,,Chưa xử lý,,
                143,A,5,03/01/2023,,,,,,,,Kết thúc,,

                Người lập biểu,,,,,,,,,,,,,

                """
        let loaded = try Self.load(SourceFile("đến.csv", text))
        // A document whose state nobody knows is received; with it the unit's outcomes are unknown.
        #expect(loaded.snapshot.units.map { $0.incoming?[.received] } == [3])
        #expect(loaded.snapshot.units.map { $0.incoming?[.open] } == [nil])
        #expect(loaded.rejectedRows == 3)
        let told = loaded.findings.filter { $0.kind != .rowRejected }.map {
            "\($0.place.row ?? 0)\($0.place.columnLetters ?? "") \($0.severity.rawValue): \($0.message(.english))"
        }
        #expect(
            told == [
                "2D error: Arrival date: no such day “31/02/2023”. Check day and month.",
                "3L warning: The state “lạ lùng” is not understood (1 document): received, their outcome unknown. "
                    + "Add the word to the settings file (states).",
                "4A error: The row has neither a unit ID nor a unit name. Enter one of them.",
                "5C warning: Arrival number: not a number “bốn”. Write it in digits.",
                "5I warning: Urgency: “Rất vội” is not understood (1 row). Add the word to the settings file.",
                "5J warning: Due date: no such day “99/99/2023”. Check day and month.",
                "5M warning: Processed on “2023-01-01”, before it arrived on 2023-01-02. Check both dates.",
                "7C error: This unit's arrival number 5 of 2023 stands in row 6 already; only that row counts. "
                    + "Check the number.",
            ])
    }

    @Test("after a thousand findings of a kind the rest is one line")
    func manyFindings() throws {
        var text = Self.incomingHeader
        for number in 1...2_500 { text += "143,A,\(number),hôm qua,,,,,,,,Kết thúc,,\n" }
        text += "143,A,1,02/01/2023,,,,,,,,Kết thúc,,\n"
        let loaded = try Self.load(SourceFile("đến.csv", text))
        #expect(loaded.rejectedRows == 2_500)
        #expect(loaded.findings.count == 2_002)
        #expect(
            loaded.findings.first?.message(.vietnamese).hasPrefix("Còn 1.500 trường hợp cùng loại không liệt kê.")
                == true)
    }

    @Test("a newer register of the same unit replaces what an older one says")
    func newerRegister() throws {
        let old =
            Self.incomingHeader + "143,A,1,02/01/2023,,,,,,,,Chưa xử lý,,\n143,A,2,03/01/2023,,,,,,,,Chưa xử lý,,\n"
        let new = Self.incomingHeader + "143,A,1,02/01/2023,,,,,,,,Kết thúc,09/01/2023,\n"
        for files in [[("a.csv", old), ("b.csv", new)], [("a.csv", new), ("b.csv", old)]] {
            let loaded = try loadReports(files.map { SourceFile($0.0, $0.1) })
            let counts = loaded.snapshot.units.map(\.incoming)
            #expect(counts.map { [$0?[.closed], $0?[.open]] } == [[1, 1]])
            #expect(loaded.findings.map(\.kind) == [.newerRegisterWins(documents: 1)])
        }
    }

    @Test("a register of one unit names it in its title")
    func unitFromTitle() throws {
        let text = """
            UBND HUYỆN VĨNH LINH
            UBND XÃ VĨNH LONG
            SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN
            Số đến,"Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan ban hành",Thời hạn giải quyết,Tiến độ giải quyết,"Số, ký hiệu văn bản trả lời",Ghi chú
            1,Công văn số 12/SNV ngày 02/01/2023 của Sở Nội vụ,10/01/2023,Đã trả lời,3/UBND,
            2,Kế hoạch số 14/KH-UBND ngày 5 tháng 1 năm 2023 của UBND huyện,,Đang giải quyết,,

            """
        let loaded = try Self.load(SourceFile("sổ.csv", text), try SampleFiles.file("units.csv"), asOf: "2023-02-01")
        let unit = try #require(loaded.snapshot.units.first { $0.incoming != nil })
        #expect(unit.unit.id == UnitID("143"))
        #expect(areTold([unit.incoming], [.incoming(replied: 1, open: 1)]))
        #expect(
            try loaded.documents?.backlog(of: UnitID("143"), asOf: day("2023-02-01")).map(\.arrivalDate) == [
                day("2023-01-05")
            ])
        let kinds = loaded.findings.map(\.kind)
        #expect(kinds.contains(.unitFromTitle("UBND xã Vĩnh Long")) && kinds.contains(.arrivalFromDescription))
    }

    @Test("scanning can be stopped")
    func cancel() {
        #expect(throws: LoadError.cancelled) {
            try loadReports([SourceFile("đến.csv", Self.incoming)]) { _ in false }
        }
    }
}
