import Intake
import SampleFiles
import Statistics
import Testing

/// What stands in single cells of registers: units with a person or another unit beside them, times of day, drafts.
@Suite struct RegisterCellsTests {
    private static func load(
        _ title: String = "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN",
        _ heading: String = "Đơn vị\tSố đến\tNgày đến\tTrích yếu\tTrạng thái",
        rows: [String]
    ) throws -> LoadedReports {
        try loadReports([
            SourceFile(
                "so.tsv",
                "\(title)\nTừ ngày 01/05/2023 đến ngày 31/05/2023\n\(heading)\n" + rows.joined(separator: "\n") + "\n")
        ])
    }

    private static func rows(_ units: [String]) -> [String] {
        units.enumerated().map { "\($1)\t\($0 + 1)\t0\($0 % 9 + 1)/05/2023\tV/v\tĐã xử lý" }
    }

    @Test(
        "a person beside the unit makes no other unit of it",
        arguments: [
            "Phòng Nội vụ - Nguyễn Văn An", "Phòng Nội vụ (Trần Thị Bưởi)", "Phòng Nội vụ/Lê Cam",
            "Nguyễn Văn An - Phòng Nội vụ",
            "Phòng Nội vụ, Ông Hồ Dừa",
        ])
    func person(_ cell: String) throws {
        let loaded = try Self.load(rows: Self.rows(["Phòng Nội vụ", cell, cell]))
        #expect(loaded.snapshot.units.map(\.unit.name) == ["Phòng Nội vụ"])
        #expect(loaded.snapshot.units.first?.incoming?[.received] == 3 && loaded.rejectedRows == 0)
    }

    @Test(
        "a document of two units is left out and told",
        arguments: ["Phòng Nội vụ; UBND xã A", "Phòng Nội vụ, UBND xã A", "TN&MT; Phòng Nội vụ"])
    func severalUnits(_ cell: String) throws {
        let loaded = try Self.load(rows: Self.rows(["Phòng Nội vụ", cell, "UBND xã A"]))
        #expect(loaded.snapshot.units.map(\.unit.name) == ["Phòng Nội vụ", "UBND xã A"])
        #expect(loaded.rejectedRows == 1)
        #expect(loaded.findings.contains { $0.kind == .reading(.severalUnits) && $0.read == cell })
    }

    @Test(
        "commas, dashes and plus signs stand in names of units too",
        arguments: [
            "Phòng Lao động, TB - XH", "BQL dự án, PTQĐ và CCN, DLB", "Trung tâm VHHTT- TĐTT", "Trường TH - THCS Hồ Xá",
        ])
    func oneUnit(_ cell: String) throws {
        #expect(try Self.load(rows: Self.rows([cell, cell, "UBND xã A"])).snapshot.units.first?.unit.name == cell)
    }

    @Test("times of day are left aside, in the morning and in the afternoon", arguments: ["SA", "CH", "AM", "pm", ""])
    func times(_ half: String) throws {
        let rows = (1...3).map { "Phòng Nội vụ\t\($0)\t0\($0)/05/2023 08:15:00 \(half)\tV/v\tĐã xử lý" }
        let loaded = try Self.load(rows: rows)
        #expect(loaded.snapshot.units.first?.incoming?[.received] == 3 && loaded.rejectedRows == 0)
    }

    @Test("drafts are no issued documents: left out and counted, or the register is refused by its title")
    func drafts() throws {
        let heading = "Đơn vị\tSố ký hiệu\tNgày ban hành\tTrích yếu\tTrạng thái\tKý số"
        let words = ["Đã phát hành", "Dự thảo", "Chờ phát hành", "Đã phát hành"]
        let rows = words.enumerated().map { "Phòng Nội vụ\t\($0 + 1)/BC\t0\($0 + 1)/05/2023\tV/v\t\($1)\tx" }
        let loaded = try Self.load("SỔ VĂN BẢN ĐI", heading, rows: rows)
        #expect(loaded.snapshot.units.first?.issued?[.issued] == 2)
        #expect(loaded.findings.contains { $0.kind == .reading(.notIssued(rows: 2)) })
        #expect(throws: LoadError.self) { try Self.load("DANH SÁCH DỰ THẢO VĂN BẢN ĐI", heading, rows: rows) }
    }
}
