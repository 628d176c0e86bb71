import Foundation
import Testing

/// `dondoc evaluate`, scopes and settings as a user meets them.
@Suite struct EvaluateCommandTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// The appendices of the sample in a folder of their own, so that they can change.
    private func appendices() throws -> URL {
        let folder = try folder()
        for name in ["units.csv", "phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "dondoc.yaml"] {
            try FileManager.default.copyItem(
                atPath: "\(Program.sample)/\(name)", toPath: folder.appendingPathComponent(name).path)
        }
        return folder
    }

    private func number(_ value: Any?) -> Int? { (value as? NSNumber)?.intValue }

    @Test func evaluatesTheSampleWithItsCounts() {
        let result = Program.run("evaluate", "--format", "json", Program.sample)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.rows.count == 36)
        #expect(result.json["example_rule"] as? Bool == true)
        #expect((result.json["period"] as? [String: String]) == ["from": "2022-12-15", "to": "2023-06-14"])
        let row = result.rows.first { number($0["unit_id"]) == 143 } ?? [:]
        #expect(number(row["received"]) == 1_640 && number(row["processed"]) == 114)
        #expect(row["band"] as? String == "not-met")
        let conditions = row["next_band_conditions"] as? [[String: Any]] ?? []
        #expect(number(conditions.first?["part"]) == 114)
        #expect(conditions.first?["holds"] as? Bool == false)
        let plain = Program.run("evaluate", Program.sample).output
        #expect(plain.contains("Tính lại bằng tay từ phụ lục"))
        #expect(plain.contains("VÍ DỤ"))
        #expect(plain.contains("114/1.640 = 6,95 %"))
        #expect(plain.contains("Đủ số liệu: 36/36 đơn vị."))
    }

    @Test(arguments: ["csv", "md", "html", "xlsx"]) func writesEveryFormat(format: String) throws {
        let file = try folder().appendingPathComponent("danh-gia.\(format)").path
        let result = Program.run("evaluate", "--format", format, "-o", file, Program.sample)
        #expect(result.code == 0, "\(result.errors)")
        let bytes = FileManager.default.contents(atPath: file) ?? Data()
        #expect(bytes.count > 3_000)
        if format != "xlsx" {
            #expect(String(decoding: bytes, as: UTF8.self).contains("UBND xã Vĩnh Long"))
        }
    }

    /// Frozen, unchanged; then a document of one unit is closed and the report imported again.
    @Test func aFrozenEvaluationNoticesAChangedReport() throws {
        let folder = try appendices()
        let frozen = folder.appendingPathComponent("chot.dondoc").path
        let made = Program.run("evaluate", folder.path, "--freeze", frozen)
        #expect(made.code == 0, "\(made.errors)")
        try FileManager.default.moveItem(atPath: frozen, toPath: frozen + "~")
        let same = Program.run("evaluate", folder.path, "--verify", frozen + "~")
        #expect(same.code == 0, "\(same.errors)")
        #expect(same.output.contains("số liệu không đổi"))
        let report = folder.appendingPathComponent("phu-luc-1-van-ban-den.tsv")
        let text = try String(contentsOf: report, encoding: .utf8)
        let line = try #require(text.components(separatedBy: "\n").first { $0.hasPrefix("2730\t143\t") })
        var fields = line.components(separatedBy: "\t")
        fields[5] = "115"
        fields[7] = "1525"
        try text.replacing(line, with: fields.joined(separator: "\t")).write(
            to: report, atomically: true, encoding: .utf8)
        let changed = Program.run("evaluate", folder.path, "--verify", frozen + "~")
        #expect(changed.code == 1)
        #expect(changed.output.contains("ĐÃ THAY ĐỔI"))
        #expect(changed.output.contains("unit 143"))
        // A frozen evaluation that was edited by hand is not trusted.
        let kept = try String(contentsOfFile: frozen + "~", encoding: .utf8)
        try kept.replacing("open=1526", with: "open=1525").write(
            toFile: frozen + "~", atomically: true, encoding: .utf8)
        let altered = Program.run("evaluate", folder.path, "--verify", frozen + "~")
        #expect(altered.code == 1)
        #expect(altered.output.contains("không khớp mã SHA-256"))
        try FileManager.default.removeItem(at: folder)
    }

    /// The same with the archive: the report is imported again with one document less open.
    @Test func aKeptEvaluationNoticesAChangedImport() throws {
        let folder = try appendices()
        let archive = folder.appendingPathComponent("kho.sqlite").path
        func run(_ arguments: String...) -> Program.Result { Program.run(arguments + ["--archive", archive]) }
        #expect(run("evaluate", "--kept").code == 2, "nothing was imported")
        #expect(run("import", folder.path).code == 0)
        #expect(run("evaluate", "--keep").code == 0)
        let same = run("evaluate", "--kept")
        #expect(same.code == 0, "\(same.errors)")
        #expect(same.output.contains("số liệu không đổi"))
        let report = folder.appendingPathComponent("phu-luc-1-van-ban-den.tsv")
        let text = try String(contentsOf: report, encoding: .utf8)
        let line = try #require(text.components(separatedBy: "\n").first { $0.hasPrefix("2730\t143\t") })
        var fields = line.components(separatedBy: "\t")
        fields[5] = "115"
        fields[7] = "1525"
        try text.replacing(line, with: fields.joined(separator: "\t")).write(
            to: report, atomically: true, encoding: .utf8)
        #expect(run("import", report.path).code == 0)
        let changed = run("evaluate", "--kept")
        #expect(changed.code == 1)
        #expect(changed.output.contains("ĐÃ THAY ĐỔI") && changed.output.contains("open=1526"), "\(changed.output)")
        try FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: [
        (["--from", "2023-01-01"], "--to"), (["--from", "2023-02-01", "--to", "2023-01-01"], "01"),
        (["--from", "2020-01-01", "--to", "2020-02-01"], "Không có số liệu"), (["--verify", "/nowhere"], "/nowhere"),
        (["--scope", "Mỹ Tho"], "Mỹ Tho"),
    ])
    func mistakesGetOneSentence(arguments: [String], mention: String) {
        let result = Program.run(["evaluate", Program.sample] + arguments)
        #expect(result.code == 2)
        #expect(result.errors.contains(mention), "\(result.errors)")
        #expect(result.errors.components(separatedBy: "\n").filter { !$0.isEmpty }.count == 1)
    }

    @Test func presetsAreCountedFromTheRegister() {
        let quarter = Program.run("evaluate", Program.sample, "--preset", "quarter", "--format", "json")
        #expect((quarter.json["period"] as? [String: String]) == ["from": "2023-03-15", "to": "2023-06-14"])
        let received = quarter.rows.reduce(0) { $0 + (number($1["received"]) ?? 0) }
        #expect((10_000..<56_912).contains(received))
        let calendar = Program.run(
            "evaluate", Program.sample, "--preset", "quarter", "--cut-off", "calendar", "--format", "json")
        #expect((calendar.json["period"] as? [String: String])?["from"] == "2023-04-01")
    }

    // MARK: Scope

    private static let districts = """
        parent_id,unit_id,name,group
        1,10,UBND huyện Một,huyen
        10,11,Xã A,xa
        10,12,Xã B,xa
        1,20,UBND huyện Hai,huyen
        20,21,Xã C,xa
        """
    private static let report = """
        BÁO CÁO VĂN BẢN ĐẾN
        Từ ngày 15/12/2022 đến ngày 14/06/2023
        ID,Tên,Tổng số,Phúc đáp,Kết thúc,Chưa xử lý
        10,UBND huyện Một,10,1,4,5
        11,Xã A,20,2,8,10
        20,UBND huyện Hai,40,4,16,20
        21,Xã C,80,8,32,40
        """

    @Test func aScopeGoesThroughTablesTotalsAndTitle() throws {
        let folder = try folder()
        try Self.districts.write(to: folder.appendingPathComponent("units.csv"), atomically: true, encoding: .utf8)
        try Self.report.write(to: folder.appendingPathComponent("a.csv"), atomically: true, encoding: .utf8)
        let all = Program.run("report", "incoming", folder.path, "--format", "json")
        #expect(number((all.json["totals"] as? [String: Any])?["open"]) == 75)
        let completeness = all.json["completeness"] as? [String: Any] ?? [:]
        #expect(number(completeness["expected"]) == 5 && number(completeness["with_figures"]) == 4)
        #expect((completeness["missing"] as? [NSNumber])?.map(\.intValue) == [12])
        #expect(Program.run("report", "incoming", folder.path).output.contains("Tất cả 4/5 đơn vị, thiếu 1"))
        for name in ["20", "huyện hai"] {
            let one = Program.run("report", "incoming", folder.path, "--format", "json", "--scope", name)
            #expect(number((one.json["totals"] as? [String: Any])?["open"]) == 60, "\(one.errors)")
            #expect(one.json["scope"] as? String == "UBND huyện Hai")
            #expect(one.rows.count == 2)
        }
        let screen = Program.run(
            "open", folder.path, "--play", "P Down Enter 2", "--print-screen", "--size", "80x24")
        #expect(screen.output.contains("UBND huyện Một"))
        #expect(!screen.output.contains("Xã C"))
        let parents = Program.run("report", "incoming", folder.path, "--group-by", "parent").output
        #expect(parents.contains("UBND huyện Một (2, thiếu 1)"), "\(parents)")
        try FileManager.default.removeItem(at: folder)
    }

    // MARK: Settings

    @Test func theSettingsScreenWritesTheFileAndJudgesAgain() throws {
        let folder = try appendices()
        let file = folder.appendingPathComponent("dondoc.yaml")
        let before = try String(contentsOf: file, encoding: .utf8)
        // Down to the target of processing: 100 becomes 50.
        let keys = "S Down Down Down Down Down Down Enter Backspace Backspace Backspace 5 0 Enter Esc"
        let screen = Program.run("open", folder.path, "--play", keys, "--print-screen", "--size", "120x40")
        #expect(screen.code == 0, "\(screen.errors)")
        #expect(
            try String(contentsOf: file, encoding: .utf8)
                == before.replacing("  processing: 100", with: "  processing: 50"))
        #expect(screen.output.contains("Xử lý chưa đạt: 25"), "eleven have processed half")
        // A file that may not be written stays, and the sentence says so.
        let now = try String(contentsOf: file, encoding: .utf8)
        let bad = Program.run(
            "open", folder.path, "--play", "S Down Down Down Enter Backspace x Enter", "--print-screen", "--size",
            "120x40")
        #expect(bad.output.contains("Chưa lưu."))
        #expect(try String(contentsOf: file, encoding: .utf8) == now)
        try FileManager.default.removeItem(at: folder)
    }

    @Test func everyUnitIsHeldToItsOwnTarget() throws {
        let folder = try appendices()
        let file = folder.appendingPathComponent("dondoc.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("  processing: 100", with: "  processing:\n    - rate: 100\n    - {rate: 90, group: xa}")
            .write(to: file, atomically: true, encoding: .utf8)
        let result = Program.run("report", "incoming", folder.path, "--format", "json")
        let failing = result.rows.filter { ($0["flags"] as? [String] ?? []).contains("processing-below-target") }
        #expect(failing.count == 35)
        let why = Program.run("open", folder.path, "--play", "' 1 4 3 Enter w", "--print-screen", "--size", "120x40")
        #expect(why.output.contains("chỉ tiêu 90 % [nhóm Xã]"), "\(why.output)")
        try FileManager.default.removeItem(at: folder)
    }
}
