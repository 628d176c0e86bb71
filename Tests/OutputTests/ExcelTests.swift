import Foundation
import Intake
import Output
import SampleFiles
import Sheets
import Statistics
import Testing

/// CSV that a double click opens on a Vietnamese Windows: every number is one, and nothing is a formula.
@Suite struct ExcelTests {
    private static func report(_ table: TableKind, _ snapshot: Snapshot) -> UnitTableReport {
        let assessment = Assessment(snapshot, targets: Targets(), deadline: nil, calendar: WorkingCalendar())
        let answer = UnitTable(
            assessment, query: TableQuery(table: table), groups: [], searchKeys: assessment.searchKeys(groups: []))
        return UnitTableReport(answer, of: assessment, groups: [], language: .vietnamese)
    }

    private static func published() throws -> Snapshot {
        try loadReports(
            ["phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "units.csv"].map { try SampleFiles.file($0) }
        ).snapshot
    }

    @Test(arguments: [TableKind.summary, .incoming, .issued])
    func numbersAreNumbers(table: TableKind) throws {
        let bytes = try Self.report(table, Self.published()).bytes(as: .excelCSV)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"), "every line ends in CRLF")
        let lines = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }.map { $0.components(separatedBy: ";") }
        #expect(lines.count == 37 && lines.allSatisfy { $0.count == lines[0].count })
        let number = /-?[0-9]+(,[0-9]+)?/
        for (place, title) in lines[0].enumerated() where title.contains("Tỷ lệ") || title.contains("Tổng số") {
            if title.contains("Tỷ lệ") { #expect(title.contains("%"), "\(title) has no sign of its own in the cells") }
            for line in lines.dropFirst() where !line[place].isEmpty {
                #expect(line[place].wholeMatch(of: number) != nil, "\(title): \(line[place])")
            }
        }
        #expect(text.contains(";5701;") || table == .issued, "no marks between thousands")
        if table == .summary { #expect(text.contains(";75,18;") && text.contains(";98,86;")) }
    }

    @Test func nothingIsAFormula() throws {
        let names = ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "a;b\"c"]
        let units = names.enumerated().map { place, name in
            UnitFigures(unit: Unit(id: UnitID("\(place)"), name: name), reportOrder: place)
        }
        let snapshot = Snapshot(asOf: day("2023-06-14"), scope: "", units: units, isSample: false)
        let text = String(
            decoding: try Self.report(.summary, snapshot).bytes(as: .excelCSV).dropFirst(3), as: UTF8.self)
        for line in text.components(separatedBy: "\r\n").dropFirst() where !line.isEmpty {
            let name = line.components(separatedBy: ";")[1]
            #expect(!["=", "+", "-", "@", "\t"].contains { name.hasPrefix($0) }, "\(name)")
        }
        #expect(text.contains("\"a;b\"\"c\""))
    }
}
