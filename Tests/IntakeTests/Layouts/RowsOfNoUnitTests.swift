import Intake
import SampleFiles
import Statistics
import Testing

@Suite("Rows that are no unit's")
struct RowsOfNoUnitTests {
    private static let units = [
        "1\tPhòng A\t100\t40\t60", "2\tPhòng B\t90\t35\t55", "3\tXã C\t70\t15\t55", "4\tXã D\t50\t21\t29",
    ]
    private static let total = "\tTổng cộng\t310\t111\t199"

    private static func file(_ rows: [String]) -> SourceFile {
        SourceFile(
            "a.tsv",
            "BÁO CÁO XỬ LÝ VĂN BẢN ĐẾN\nTừ ngày 01/01/2023 đến ngày 30/06/2023\n"
                + "STT\tĐơn vị\tTổng số\tĐã xử lý\tChưa xử lý\n" + rows.joined(separator: "\n") + "\n")
    }

    /// What is put in front of these rows of ``units`` (and of what is behind the last one).
    private struct Case: Sendable {
        let rows: [Int: [String]]
    }

    private static let cases: [Case] = [
        Case(rows: [2: ["\tCộng khối phòng ban\t190\t75\t115"], 4: ["\tCác xã\t120\t36\t84", total]]),
        Case(
            rows: [0: ["\tHUYỆN E\t310\t111\t199", "\tKHỐI PHÒNG\t190\t75\t115"], 2: ["\tKHỐI XÃ\t120\t36\t84"]]),
        Case(rows: [4: ["\tCộng các phòng\t190\t75\t115", "\tCộng các xã\t120\t36\t84", total]]),
        Case(rows: [4: [total, "\tBình quân\t78\t28\t50", "\tVăn bản hỏa tốc\t4\t1\t3"]]),
        Case(rows: [4: ["\tTrong đó: khẩn\t4\t1\t3", total]]),
        Case(rows: [1: ["\t- Bộ phận một cửa\t60\t20\t40", "\t- Bộ phận văn thư\t40\t20\t20"], 4: [total]]),
    ]

    @Test("sums of units, above them, below them or together at the end, count nowhere", arguments: 0..<6)
    func sums(_ number: Int) throws {
        var rows: [String] = []
        for place in 0...Self.units.count {
            rows += Self.cases[number].rows[place] ?? []
            if place < Self.units.count { rows.append(Self.units[place]) }
        }
        let loaded = try loadReports([Self.file(rows)])
        #expect(loaded.snapshot.units.map(\.unit.name) == ["Phòng A", "Phòng B", "Xã C", "Xã D"])
        #expect(loaded.snapshot.units.compactMap { $0.incoming?[.received] } == [100, 90, 70, 50])
        #expect(loaded.rejectedRows == 0)
        #expect(loaded.findings.contains { $0.kind.code == "row-aside" })
    }

    @Test("a unit without a number whose figures are no sum stays a unit")
    func unit() throws {
        var rows = Self.units
        rows.insert("\tUBND huyện\t71\t22\t49", at: 2)
        let loaded = try loadReports([Self.file(rows)])
        #expect(loaded.snapshot.units.count == 5)
    }

    @Test("a grand total that differs from its units in most columns is asked about, in one alone it is told")
    func grandTotal() throws {
        let most = Self.file(Self.units + ["\tTổng cộng\t410\t151\t199"])
        #expect(throws: LoadError.self) { try loadReports([most]) }
        let one = try loadReports([Self.file(Self.units + ["\tTổng cộng\t410\t111\t199"])])
        #expect(one.snapshot.units.count == 4)
        #expect(one.findings.contains { $0.severity == .warning })
    }
}
