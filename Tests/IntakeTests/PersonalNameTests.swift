import Intake
import Output
import SampleFiles
import Sheets
import Statistics
import Testing

@Suite("Names of people")
struct PersonalNameTests {
    /// The decree's forms and exports of systems: the headings, a row, and where people stand in it.
    private static let registers: [(heading: String, row: String, people: [Int])] = [
        (
            "Mã đơn vị;Ngày đến;Số đến;Tác giả;Số, ký hiệu văn bản;Ngày tháng văn bản;"
                + "Tên loại và trích yếu nội dung văn bản;Đơn vị hoặc người nhận;Ngày chuyển;Ký nhận;Ghi chú;Tình trạng",
            "143;05/01/2023;7;UBND huyện;1/UBND;04/01/2023;V/v họp;VÔ DANH MỘT;05/01/2023;VÔ DANH HAI;;Chưa xử lý",
            [7, 9]
        ),
        (
            "Mã đơn vị;Số, ký hiệu văn bản;Ngày tháng văn bản;Tên loại và trích yếu nội dung văn bản;Người ký;"
                + "Nơi nhận văn bản;Đơn vị, người nhận bản lưu;Số lượng bản;Ngày chuyển;Ký nhận;Ghi chú;Hình thức;Ký số;LĐ ký số",
            "143;1/BC;05/01/2023;Báo cáo;VÔ DANH MỘT;UBND huyện;VÔ DANH HAI;2;05/01/2023;VÔ DANH BA;;Điện tử;không;không",
            [4, 6, 9]
        ),
        (
            "Mã đơn vị;Số đến;Ngày đến;Trích yếu;Chuyên viên xử lý;Số điện thoại;Cán bộ thụ lý;Tình trạng",
            "143;7;05/01/2023;V/v họp;VÔ DANH MỘT;0900000000;VÔ DANH HAI;Chưa xử lý", [4, 5, 6]
        ),
    ]

    @Test("are dropped from cells, findings and documents unless asked for", arguments: 0..<3)
    func dropped(place: Int) throws {
        let (heading, row, people) = Self.registers[place]
        // The second row has no day that can be read, so that a finding quotes it.
        let broken = row.replacing("05/01/2023", with: "hôm qua")
        let file = SourceFile("sổ.csv", "\(heading)\n\(row)\n\(broken)\n")
        for keepsNames in [false, true] {
            let options = LoadOptions(keepsNames: keepsNames)
            let inspection = inspect(file, options: options)
            let sheet = try #require(inspection.sheets.first)
            #expect(sheet.report.isRegister)
            for column in people { #expect(sheet.cells[1][column].isEmpty != keepsNames, "column \(column)") }
            let told = InspectionReport([inspection], language: .vietnamese)
            #expect(told.json.text.contains("VÔ DANH") == keepsNames)
            #expect(inspection.findings.contains { $0.read.contains("|") }, "the row is quoted")
            #expect(inspection.findings.contains { $0.read.contains("VÔ DANH") } == keepsNames)
            #expect(inspection.findings.contains { $0.kind.code == "column-dropped" } == !keepsNames)

            let reports = try loadReports([file], options: options)
            let day = reports.snapshot.asOf
            let unit = UnitID("143")
            let named =
                (try reports.documents?.backlog(of: unit, asOf: day).map(\.people) ?? [])
                + (try reports.documents?.notFullySigned(of: unit, asOf: day).map(\.people) ?? [])
            #expect(named.count == 1)
            #expect(named.first?.contains("VÔ DANH MỘT") == keepsNames)
        }
    }

    @Test("reach an export only when they were asked for", arguments: [false, true])
    func exported(keepsNames: Bool) throws {
        let (heading, row, _) = Self.registers[2]
        let reports = try loadReports(
            [SourceFile("sổ.csv", "\(heading)\n\(row)\n")], options: LoadOptions(keepsNames: keepsNames))
        let assessment = Assessment(
            reports.snapshot, targets: Targets(), deadline: nil, calendar: WorkingCalendar())
        let unit = try #require(assessment.units.first)
        let documents = try reports.documents?.backlog(of: unit.figures.unit.id, asOf: reports.snapshot.asOf) ?? []
        let report = DocumentReport(
            .backlog(documents, shown: Array(documents.indices)), of: unit, in: assessment, language: .vietnamese)
        for format in OutputFormat.allCases where format != .xlsx && format != .pdf {
            let text = report.formatted(as: format)
            #expect(text.contains("V/v họp") && text.contains("VÔ DANH MỘT; 0900000000; VÔ DANH HAI") == keepsNames)
            #expect(text.contains("0900000000") == keepsNames, "\(format)")
        }
    }

    @Test("a receiver that tells the unit is none") func receivingUnits() throws {
        let text =
            "Số đến;Ngày đến;Trích yếu;Đơn vị hoặc người nhận;Ký nhận;Tình trạng\n"
            + "7;05/01/2023;V/v họp;Phòng Nội vụ;VÔ DANH;Chưa xử lý\n"
        let inspection = inspect(SourceFile("sổ.csv", text))
        #expect(inspection.sheets.first?.cells[1][3] == "Phòng Nội vụ")
        #expect(inspection.sheets.first?.cells[1][4] == "")
        let reports = try loadReports([SourceFile("sổ.csv", text)])
        #expect(reports.snapshot.units.map(\.unit.name) == ["Phòng Nội vụ"])
    }
}
