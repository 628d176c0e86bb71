import Foundation
import Intake
import SampleFiles
import Sheets
import Statistics
import Testing

/// Units of two eras with one name: the district of before July 2025 and the communes after it never mix.
@Suite("Units that change")
struct EraTests {
    /// Thủy and Lâm became one commune that is called Thủy as well.
    static let roster = """
        parent_id,unit_id,name,group,aliases,successors,level,valid_from,valid_to
        1,146,UBND xã Vĩnh Thủy,xa,,Vĩnh Thủy mới,commune,,30/06/2025
        1,144,UBND xã Vĩnh Lâm,xa,,Vĩnh Thủy mới,commune,,30/06/2025
        2,901,UBND xã Vĩnh Thủy,xa,Vĩnh Thủy mới,,commune,01/07/2025,
        """

    private static func report(_ day: String, _ rows: String) -> String {
        "BÁO CÁO VĂN BẢN ĐẾN\nTừ ngày 01/01/2025 đến ngày \(day)\nĐơn vị,Tổng số,Phúc đáp,Kết thúc,Chưa xử lý\n\(rows)\n"
    }

    static let old = report("30/06/2025", "UBND xã Vĩnh Thủy,100,10,30,60\nUBND xã Vĩnh Lâm,50,5,20,25")
    static let new = report("31/07/2025", "UBND xã Vĩnh Thủy,150,15,50,85")

    private func snapshot(_ files: [(String, String)], asOf: String? = nil) throws -> Snapshot {
        try loadReports(
            files.map { SourceFile($0.0, $0.1) }, options: LoadOptions(asOf: asOf.flatMap { CalendarDay(iso: $0) })
        ).snapshot
    }

    @Test("a name means the unit of the day of the report; the totals of both eras agree")
    func reports() throws {
        let before = try snapshot([("units.csv", Self.roster), ("old.csv", Self.old)])
        let after = try snapshot([("units.csv", Self.roster), ("new.csv", Self.new)])
        #expect(before.units.map(\.unit.id.text) == ["146", "144"], "the unit of later is not expected yet")
        #expect(after.units.map(\.unit.id.text) == ["901"], "those of before are no longer expected")
        func sums(_ snapshot: Snapshot, by grouping: Grouping) -> [(String?, Counts?)] {
            let assessment = Assessment(snapshot, targets: Targets(), deadline: nil, calendar: WorkingCalendar())
            let table = UnitTable(
                assessment, query: TableQuery(table: .incoming, grouping: grouping), groups: [], searchKeys: [])
            return table.sections.map { ($0.key, $0.totals.incoming) }
        }
        let rolled = sums(before, by: .successor)
        #expect(rolled.map(\.0) == ["Vĩnh Thủy mới"])
        #expect(rolled.first?.1 == Counts.incoming(replied: 15, closed: 50, open: 85))
        #expect(rolled.first?.1 == after.units.first?.incoming)
        // Both together: the newer report counts, the older is left for its day.
        let both = [("units.csv", Self.roster), ("old.csv", Self.old), ("new.csv", Self.new)]
        #expect(try snapshot(both).units.map(\.unit.id.text) == ["901"])
        #expect(try snapshot(both, asOf: "2025-06-30").units.map(\.unit.id.text) == ["146", "144"])
    }

    @Test("documents of a register that spans both eras go to the unit of their day")
    func register() throws {
        let register = """
            Tên đơn vị,Ngày đến,Số đến,Trích yếu,Tình trạng,Ngày xử lý
            UBND xã Vĩnh Thủy,01/06/2025,1,A,Chưa xử lý,
            UBND xã Vĩnh Thủy,30/06/2025,2,B,Kết thúc,02/07/2025
            UBND xã Vĩnh Thủy,01/07/2025,3,C,Chưa xử lý,
            UBND xã Vĩnh Lâm,05/06/2025,1,D,Chưa xử lý,
            UBND xã Vĩnh Thủy,20/07/2025,4,E,Chưa xử lý,
            """
        let found = try snapshot([("units.csv", Self.roster), ("so.csv", register)])
        let open = Dictionary(
            uniqueKeysWithValues: found.units.map {
                ($0.unit.id.text, $0.incoming?[.toProcess] ?? $0.incoming?[.received] ?? 0)
            })
        #expect(open == ["146": 2, "144": 1, "901": 2])
    }

    @Test("mistakes in the new columns are told with their place")
    func mistakes() throws {
        let roster = """
            unit_id,name,group,successors,level,valid_from,valid_to
            1,Xã A,xa,B:x,commune,,
            2,Xã B,xa,C:60|D:30,commune,01/07/2025,30/06/2025
            3,Xã C,xa,,commune,hôm qua,
            """
        let report = "BÁO CÁO\nĐến ngày 30/06/2025\nMã đơn vị,Tên,Phúc đáp,Kết thúc,Chưa xử lý\n1,Xã A,1,2,3\n"
        let findings = try loadReports([SourceFile("units.csv", roster), SourceFile("a.csv", report)]).findings
        let told = findings.filter { $0.place.file == "units.csv" }.map { $0.line(.english) }
        #expect(told.contains { $0.contains("row 2") && $0.contains("cannot be read") }, "\(told)")
        #expect(told.contains { $0.contains("row 3") && $0.contains("before it begins") }, "\(told)")
        #expect(told.contains { $0.contains("row 3") && $0.contains("add up to 90") }, "\(told)")
        #expect(told.contains { $0.contains("row 4") && $0.contains("hôm qua") }, "\(told)")
    }

    @Test("other names from the settings find their unit")
    func aliases() throws {
        let report = "BÁO CÁO\nĐến ngày 30/06/2025\nĐơn vị,Phúc đáp,Kết thúc,Chưa xử lý\nXã Lâm cũ,1,2,3\n"
        let loaded = try loadReports(
            [SourceFile("units.csv", Self.roster), SourceFile("a.csv", report)],
            options: LoadOptions(aliases: [UnitID("144"): ["Xã Lâm cũ"]]))
        #expect(loaded.snapshot.units.first?.unit.id == UnitID("144"))
    }
}
