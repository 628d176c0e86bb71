import Archive
import Foundation
import Statistics
import Testing

/// What an office decides, and what happens to it over the years, as someone at the command line meets it.
@Suite struct OfficeRulesCommandTests {
    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// The appendices of the sample with the settings `change` makes of its own.
    private static func appendices(_ change: (String) -> String = { $0 }) throws -> URL {
        let folder = try folder()
        for name in ["units.csv", "phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv"] {
            try FileManager.default.copyItem(
                atPath: "\(Program.sample)/\(name)", toPath: folder.appendingPathComponent(name).path)
        }
        let settings = try String(contentsOfFile: "\(Program.sample)/dondoc.yaml", encoding: .utf8)
        try change(settings).write(to: folder.appendingPathComponent("dondoc.yaml"), atomically: true, encoding: .utf8)
        return folder
    }

    /// A report of incoming documents with these lines: name, received, processed, open.
    private static func report(_ folder: URL, _ period: String, _ lines: [(String, Int, Int, Int)]) throws -> String {
        let path = folder.appendingPathComponent("bao-cao-\(UUID().uuidString).tsv").path
        let head = "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN\n\(period)\nSTT\tĐơn vị\tTổng số VB đến\tĐã xử lý\tChưa xử lý\n"
        let body = lines.enumerated().map { "\($0 + 1)\t\($1.0)\t\($1.1)\t\($1.2)\t\($1.3)\n" }.joined()
        try (head + body).write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func number(_ value: Any?) -> Int? { (value as? NSNumber)?.intValue }

    /// The day of the order is that of the figures when the deadline came in, whatever is imported later.
    @Test func theOrderKeepsItsDay() throws {
        let folder = try Self.appendices()
        let archive = folder.appendingPathComponent("a.sqlite").path
        #expect(Program.run("import", folder.path, "--archive", archive).code == 0)
        func orders() throws -> [String: String] {
            let facts = try Archive.open(archive).facts().filter { $0.name.hasPrefix("order") }
            return Dictionary(facts.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        }
        #expect(try orders() == ["order 2023-08-09": "2023-06-14"])
        let later = try Self.report(
            Self.folder(), "Từ ngày 15/12/2022 đến ngày 21/06/2023", [("UBND xã Vĩnh Long", 1_700, 150, 1_550)])
        #expect(Program.run("import", later, "--archive", archive).code == 0)
        #expect(try orders() == ["order 2023-08-09": "2023-06-14"])
    }

    /// After 1 July 2025: five communes report, one under the name of one of the units it was put together from. Nobody of
    /// before is missing, and each is compared with the sum of its predecessors (shared/data/roll-ups: the published sums).
    @Test func afterTheReformSuccessorsStandForTheirUnits() throws {
        let folder = try Self.appendices()
        let archive = folder.appendingPathComponent("a.sqlite").path
        #expect(Program.run("import", folder.path, "--archive", archive).code == 0)
        let names = ["Xã Vĩnh Linh", "Xã Cửa Tùng", "Xã Vĩnh Hoàng", "UBND xã Vĩnh Thủy", "Xã Bến Quan"]
        let later = try Self.report(
            Self.folder(), "Từ ngày 15/06/2025 đến ngày 14/07/2025",
            names.enumerated().map { ($1, 100 + $0, 60, 40 + $0) })
        let imported = Program.run("import", later, "--archive", archive)
        #expect(imported.code == 0, "\(imported.errors)")
        #expect(!imported.output.contains("không có trong danh mục"), "\(imported.output)")
        #expect(!imported.output.contains("không có dữ liệu"), "\(imported.output)")
        let now = Program.run("report", "incoming", "--format", "json", "--archive", archive)
        #expect(now.rows.compactMap { $0["name"] as? String } == names, "\(now.output.prefix(400))")
        #expect((now.json["scope"] as? String)?.contains("huyện") != true)
        #expect(now.json["deadline"] == nil || now.json["deadline"] is NSNull, "that of 2023 was about other documents")
        let compared = Program.run("compare", "2023-06-14", "2025-07-14", "--format", "json", "--archive", archive)
        #expect(compared.code == 0, "\(compared.errors)")
        #expect(compared.rows.map { number($0["open_before"]) } == [3_375, 2_501, 2_254, 2_526, 2_516])
        #expect(compared.rows.map { ($0["predecessors"] as? [Any])?.count } == [3, 4, 4, 3, 4])
        #expect(compared.rows.allSatisfy { number($0["open_after"]) == nil }, "what they took over is not followed")
        let letter = Program.run("remind", "Xã Vĩnh Linh", "--lang", "vi", "--archive", archive).output
        #expect(letter.contains("ồn kỳ trước: chưa rõ (3.375 ngày 14/06/2023)"), "\(letter)")
        #expect((compared.json["vanished"] as? [Any])?.count == 18)
        #expect((compared.json["appeared"] as? [Any])?.count == 0)
    }

    /// A new year begins on 15/12: numbers restart, the deadline of before is over, the stock of before is not forgotten.
    @Test func aNewYearAsksForNoSetting() throws {
        let folder = try Self.appendices()
        let archive = folder.appendingPathComponent("a.sqlite").path
        #expect(Program.run("import", folder.path, "--archive", archive).code == 0)
        let lines = [("UBND xã Vĩnh Long", 20, 5, 15), ("UBND xã Vĩnh Lâm", 12, 12, 0)]
        let later = try Self.report(Self.folder(), "Từ ngày 15/12/2023 đến ngày 14/01/2024", lines)
        #expect(Program.run("import", later, "--archive", archive).code == 0)
        let now = Program.run("report", "pace", "--format", "json", "--archive", archive)
        #expect((now.json["period"] as? [String: String])?["from"] == "2023-12-15")
        let row = now.rows.first { ($0["name"] as? String) == "UBND xã Vĩnh Long" } ?? [:]
        #expect(number(row["open"]) == 15)
        #expect(row["pace_verdict"] == nil || row["pace_verdict"] is NSNull, "no order was about these documents")
        #expect(!now.output.contains("overdue"), "15 documents of this year are not overdue since last August")
    }

    @Test func anOwnMeasureStandsInTablesAndJSON() throws {
        let folder = try Self.appendices {
            $0.replacing(
                "measures: []",
                with: """
                    measures:
                      - {name: replied_share, vi: Tỷ lệ phúc đáp, en: Replied of processed, part: replied, of: processed}
                    """)
        }
        let csv = Program.run("report", "incoming", folder.path, "--format", "csv", "--lang", "vi").output
        let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(lines.first?.contains("Tỷ lệ phúc đáp") == true, "\(csv.prefix(300))")
        let json = Program.run("report", "incoming", folder.path, "--format", "json", "--sort", "replied_share:desc")
        #expect(json.code == 0, "\(json.errors)")
        let rates = json.rows.compactMap { ($0["replied_share"] as? NSNumber)?.doubleValue }
        #expect(rates.count > 20 && rates == rates.sorted(by: >))
        let page = Program.run("measures", folder.path, "--lang", "vi").output
        #expect(page.contains("| `replied_share` | Tỷ lệ phúc đáp |"))
        #expect(page.contains("857/26.107"), "the sum of all units: replied of processed")
    }

    /// One of 330 open: flagged, listed by check, kept by --failing, reminded; and whoever meets a target of the office's
    /// own by everything but one document does not.
    @Test func oneDocumentOf330IsJudgedTheSameEverywhere() throws {
        let folder = try Self.folder()
        let path = try Self.report(
            folder, "Từ ngày 15/12/2022 đến ngày 14/06/2023",
            [("UBND xã A", 330, 329, 1), ("UBND xã B", 50, 50, 0), ("UBND xã C", 0, 0, 0)])
        let json = Program.run("report", "incoming", path, "--format", "json")
        let failing = json.rows.filter { ($0["flags"] as? [String])?.contains("processing-below-target") == true }
        #expect(failing.compactMap { $0["name"] as? String } == ["UBND xã A"])
        let check = Program.run("check", path)
        #expect(check.code == 1 && check.output.contains("UBND xã A"))
        #expect(!check.output.contains("UBND xã B") && !check.output.contains("UBND xã C"))
        #expect(Program.run("report", "incoming", path, "--failing", "--format", "json").rows.count == 1)
        let shown = Program.run("report", "incoming", path, "--lang", "vi").output
        #expect(shown.contains("99,70 %") && !shown.contains("330 100 %"))
        let letters = Program.run("remind", path, "--failing", "--lang", "vi")
        #expect(letters.output.contains("99,70 %"), "\(letters.errors) \(letters.output.prefix(300))")
    }

    @Test func targetsOfTheOfficeAreChecked() throws {
        let folder = try Self.appendices {
            $0.replacing("  signing: 100\n", with: "  signing: 100\n  leader_signing: 99\n")
        }
        let json = Program.run("report", "issued", folder.path, "--format", "json")
        let below = json.rows.filter { ($0["flags"] as? [String])?.contains("leader-signing-below-target") == true }
        // 134 has every one, 140 645 of 650: below; whoever issued nothing electronic is not judged.
        let ids = below.compactMap { number($0["unit_id"]) }
        #expect(!ids.contains(134) && ids.contains(127) && ids.contains(133))
        let why = Program.run("check", folder.path, "--lang", "vi").output
        #expect(why.contains("Lãnh đạo ký số dưới chỉ tiêu"))
    }
}

/// The facts of the office lie in the archive: two people who open it see the same, whatever their own files say.
@Suite struct OfficeFactsCommandTests {
    private static func home(_ settings: String?) throws -> [String: String] {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)")
        let folder = home.appendingPathComponent(".config/dondoc")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try settings?.write(to: folder.appendingPathComponent("dondoc.yaml"), atomically: true, encoding: .utf8)
        return ["LANG": "vi_VN.UTF-8", "XDG_CONFIG_HOME": home.appendingPathComponent(".config").path]
    }

    private static func archive() throws -> (path: String, folder: URL) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["units.csv", "phu-luc-1-van-ban-den.tsv", "dondoc.yaml"] {
            try FileManager.default.copyItem(
                atPath: "\(Program.sample)/\(name)", toPath: folder.appendingPathComponent(name).path)
        }
        return (folder.appendingPathComponent("a.sqlite").path, folder)
    }

    @Test func twoUsersOfOneArchiveSeeTheSameVerdicts() throws {
        let (archive, folder) = try Self.archive()
        #expect(Program.run("import", folder.path, "--archive", archive).code == 0)
        func deadline(_ environment: [String: String]) -> String? {
            let json = Program.run(
                "report", "pace", "--format", "json", "--archive", archive, environment: environment
            ).json
            return (json["deadline"] as? [String: Any])?["last_day"] as? String ?? json["deadline"] as? String
        }
        let first = deadline(try Self.home(nil))
        let second = deadline(try Self.home("deadline: {day: 2023-12-31, inclusive: true}\n"))
        #expect(first != nil && first == second)
        // Settings given by hand still hold for whoever gives them.
        let given = folder.appendingPathComponent("other.yaml")
        try "deadline: {day: 2023-12-31, inclusive: true}\n".write(to: given, atomically: true, encoding: .utf8)
        let other = Program.run(
            "report", "pace", "--format", "json", "--archive", archive, "--config", given.path)
        #expect(other.output.contains("2023-12-31") && !other.output.contains("2023-08"))
    }

    /// Written out, changed and imported again: the round trip of an office's facts.
    @Test func settingsGoOutAndIn() throws {
        let (archive, folder) = try Self.archive()
        #expect(Program.run("import", folder.path, "--archive", archive).code == 0)
        let out = folder.appendingPathComponent("ra/dondoc.yaml")
        try FileManager.default.createDirectory(at: out.deletingLastPathComponent(), withIntermediateDirectories: true)
        #expect(Program.run("settings", "--archive", archive, "-o", out.path).code == 0)
        let text = try String(contentsOf: out, encoding: .utf8)
        #expect(text == (try String(contentsOfFile: "\(Program.sample)/dondoc.yaml", encoding: .utf8)))
        try text.replacing("day: 2023-08-10", with: "day: 2023-09-15").write(to: out, atomically: true, encoding: .utf8)
        #expect(Program.run("import", out.path, "--archive", archive).code == 0)
        let changed = Program.run("settings", "--archive", archive).output
        #expect(changed.contains("day: 2023-09-15"), "\(changed.prefix(300))")
        // Back to the first text: what was given up comes back.
        #expect(
            Program.run("import", folder.appendingPathComponent("dondoc.yaml").path, "--archive", archive).code == 0)
        #expect(Program.run("settings", "--archive", archive).output == text)
    }

    /// A shell names every file of a folder: the settings among them are not asked for by that.
    @Test func settingsNamedAmongOthersReplaceNothing() throws {
        let (archive, folder) = try Self.archive()
        #expect(Program.run("import", folder.path, "--archive", archive).code == 0)
        let kept = Program.run("settings", "--archive", archive).output
        let file = folder.appendingPathComponent("dondoc.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("day: 2023-08-10", with: "day: 2023-09-15").write(
            to: file, atomically: true, encoding: .utf8)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let all = names.map { folder.appendingPathComponent($0).path }
        let result = Program.run(["import"] + all + ["--archive", archive])
        #expect(result.errors.contains("khác cấu hình của kho"), "\(result.errors)")
        #expect(Program.run("settings", "--archive", archive).output == kept)
        #expect(Program.run("import", file.path, "--archive", archive).code == 0)
        #expect(Program.run("settings", "--archive", archive).output.contains("2023-09-15"))
    }
}
