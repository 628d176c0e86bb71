import Intake
import SampleFiles
import Sheets
import Statistics
import Testing

@Suite("Inspecting a file")
struct InspectionTests {
    @Test("sheets, mapping, period and cells as read")
    func appendix() throws {
        let inspection = inspect(try SampleFiles.file("phu-luc-1-van-ban-den.tsv"))
        let sheet = try #require(inspection.sheets.first)
        #expect(sheet.report == .incomingAppendix)
        #expect(sheet.period?.to == day("2023-06-14"))
        #expect(sheet.firstDataRow == 7)
        #expect(sheet.cells.count == 42)
        #expect(sheet.cells[5] == ["", "", "", "", "Phải hồi", "Kết thúc", "", ""])
        #expect(sheet.cells[6] == ["2730", "100", "UBND huyện Vĩnh Linh", "5701", "65", "4221", "75", "1415"])
        #expect(!sheet.isCut)
        #expect(inspection.findings == [])
    }

    @Test("cells are shown as they are, findings beside them; long sheets are cut")
    func register() throws {
        let text = RegisterTests.incomingHeader + "143,A,1,31/02/2023,,,,,,,,Kết thúc,,\n143,A,2,1/2/2023,,,,,,,,mở,,\n"
        let inspection = inspect(SourceFile("đến.csv", text), rowLimit: 2)
        #expect(inspection.sheets.map(\.cells.count) == [2])
        #expect(inspection.sheets[0].isCut)
        #expect(inspection.sheets[0].cells[1][3] == "31/02/2023")
        #expect(inspection.findings.map { $0.place.row } == [2, 2, 3])
    }

    @Test("rows that are left out are kept whole")
    func rejected() throws {
        let appendix =
            "Từ ngày 15/12/2022 đến ngày 14/06/2023\nID,Tên,Tổng số,Phúc đáp,Kết thúc,Chưa xử lý,Ghi chú\n1,A,10,1,2,7,\n"
            + "1,\"B, phòng\",10,1,2,7,xem lại\n"
        #expect(
            inspect(SourceFile("a.csv", appendix)).rejected.map { "\($0.row): \($0.text)" } == [
                "4: 1 | B, phòng | 10 | 1 | 2 | 7 | xem lại"
            ])
        let register =
            RegisterTests.incomingHeader + "143,A,1,31/02/2023,,,,,,,,Kết thúc,,\n143,A,2,1/2/2023,,,,,,,,mở,,\n"
        let inspection = inspect(SourceFile("đến.csv", register))
        #expect(inspection.rejected.map(\.row) == [2])
        let json = InspectionReport([inspection], language: .english).json.text
        #expect(json.contains("\"rejected\""))
        #expect(json.contains("143 | A | 1 | 31/02/2023"))
    }

    @Test("what is not recognised is shown too")
    func unknown() {
        let inspection = inspect(SourceFile("a.csv", "a,b\n1,2\n"))
        #expect(inspection.sheets.map(\.report) == [.unknown])
        #expect(inspection.sheets[0].cells == [["a", "b"], ["1", "2"]])
        #expect(inspection.findings.map(\.kind) == [.sheetNotRecognised(headings: ["a", "b"])])
        #expect(inspect(SourceFile("b.csv", "")).findings.map(\.kind.code) == ["file-unreadable"])
    }
}
