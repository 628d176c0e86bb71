import Foundation
import Testing

/// The commands on the sample data, as a user types them.
@Suite struct CommandTests {
    static let incoming = ["\(Program.sample)", "\(Program.sample)/so-van-ban-den.csv"]
    static let issued = ["\(Program.sample)", "\(Program.sample)/so-van-ban-di.csv"]

    private func number(_ row: [String: Any], _ key: String) -> Int? { (row[key] as? NSNumber)?.intValue }

    private func percent(_ row: [String: Any], _ key: String) -> Int? {
        (row[key] as? NSNumber).map { Int(($0.doubleValue * 100 + 1e-9).rounded(.toNearestOrAwayFromZero)) }
    }

    private func flags(_ rows: [[String: Any]], _ flag: String) -> Int {
        rows.count { ($0["flags"] as? [String] ?? []).contains(flag) }
    }

    /// From the appendices, and the same from the register alone.
    @Test(arguments: incoming) func incomingTable(path: String) {
        let result = Program.run("report", "incoming", "--format", "json", path)
        #expect(result.code == 0, "\(result.errors)")
        let rows = result.rows
        let published = Program.appendix("phu-luc-1-van-ban-den")
        #expect(rows.count == 36)
        for (row, expected) in zip(rows, published) {
            #expect(number(row, "unit_id") == Int(expected[1]))
            let counts = ["received", "replied", "closed", "open"].map { number(row, $0) }
            #expect(counts == [3, 4, 5, 7].map { Int(expected[$0]) }, "\(expected[2])")
            #expect(percent(row, "processing_rate") == Int(expected[6]), "\(expected[2])")
        }
        let totals = result.json["totals"] as? [String: Any] ?? [:]
        #expect(["received", "replied", "closed", "open"].map { number(totals, $0) } == [56_912, 857, 25_250, 30_805])
        #expect(flags(rows, "processing-below-target") == 36)
        #expect(flags(rows, "processing-low") == 12)
        #expect(result.json["as_of"] as? String == "2023-06-14")
        #expect(result.json["sample"] as? Bool == true)
        #expect((result.json["period"] as? [String: String]) == ["from": "2022-12-15", "to": "2023-06-14"])
    }

    @Test(arguments: issued) func issuedTable(path: String) {
        let result = Program.run("report", "issued", "--format", "json", path)
        #expect(result.code == 0, "\(result.errors)")
        let rows = result.rows
        #expect(rows.count == 36)
        for (row, expected) in zip(rows, Program.appendix("phu-luc-2-van-ban-di")) {
            let keys = ["unit_id", "issued", "electronic", "paper", "signed", "unsigned", "leader_signed"]
            #expect(keys.map { number(row, $0) } == [1, 3, 4, 5, 6, 8, 9].map { Int(expected[$0]) }, "\(expected[2])")
            #expect(percent(row, "signing_rate") == Int(expected[7]), "\(expected[2])")
            #expect(percent(row, "leader_rate_of_signed") == Int(expected[10]), "\(expected[2])")
        }
        let totals = result.json["totals"] as? [String: Any] ?? [:]
        #expect(
            ["issued", "signed", "unsigned", "leader_signed"].map { number(totals, $0) } == [6_679, 5_905, 774, 4_011])
        #expect(flags(rows, "leader-signing-zero") == 15)
        #expect(36 - flags(rows, "signing-below-target") == 4)
        #expect(flags(rows, "signing-low") == 8)
        #expect(flags(rows, "leader-signing-low") == 16)
    }

    @Test func appendicesAloneAndWithRegistersSayTheSame() {
        let result = Program.run("inspect", "--format", "json", Program.sample)
        #expect(result.code == 0, "\(result.errors)")
        let findings = result.json["findings"] as? [[String: Any]] ?? []
        #expect(!findings.contains { $0["severity"] as? String == "error" }, "\(findings.prefix(3))")
    }

    @Test func backlogOfAUnit() {
        let result = Program.run("backlog", "143", "--format", "json", Program.sample)
        #expect(result.code == 0, "\(result.errors)")
        let rows = result.rows
        #expect(rows.count == 1_526)
        let dates = rows.compactMap { $0["arrival_date"] as? String }
        #expect(dates == dates.sorted(), "oldest first")
        for key in [
            "arrival_number", "arrival_date", "reference", "issuer", "subject", "urgency", "due_date", "role",
            "state", "age_days", "overdue",
        ] { #expect(rows.first?[key] != nil, "\(key)") }
        #expect(Set(rows.compactMap { $0["state"] as? String }).isSubset(of: ["unprocessed", "in-progress"]))
        let limited = Program.run("backlog", "vĩnh long", "--format", "json", "--limit", "3", Program.sample)
        #expect(limited.rows.count == 3)
        #expect(number(limited.json, "open") == 1_526)
    }

    @Test func unsignedDocumentsOfAUnit() {
        let result = Program.run("backlog", "143", "--signing", "--format", "json", Program.sample)
        // 190 unsigned and 4 signed without a leader.
        #expect(result.rows.count == 194)
    }

    @Test func sortFilterAndFormats() {
        let sorted = Program.run(
            "report", "incoming", "--sort", "open:desc", "--filter", "ubnd xa", "--format", "csv", "--lang", "en",
            Program.sample)
        let lines = sorted.output.components(separatedBy: "\n")
        #expect(lines[0].hasPrefix("Unit ID,Unit,Group,Received"))
        #expect(lines[1].hasPrefix("156,UBND xã Vĩnh Khê"))
        #expect(lines[1].hasSuffix(",sample data"), "every line says that it is made up")
        #expect(
            !Program.run("report", "incoming", "--format", "csv", "\(Program.sample)/phu-luc-1-van-ban-den.tsv").output
                .contains("mẫu"))
        #expect(lines.count == 18, "16 units: Hồ Xá is found too")
        let plain = Program.run("report", "summary", "--group-by", "group", Program.sample)
        #expect(plain.output.contains("DỮ LIỆU MẪU"))
        #expect(plain.output.contains("Tất cả 36/36 đơn vị"))
        let tabs = Program.run("report", "issued", "--format", "tsv", "--failing", Program.sample)
        #expect(tabs.output.components(separatedBy: "\n").count == 36)
        let unknown = Program.run("report", "incoming", "--sort", "opne", Program.sample)
        #expect(unknown.code == 2)
        #expect(unknown.errors.contains("opne"))
    }

    /// What the program wrote, it reads again as the same figures, in either language.
    @Test(arguments: ["csv", "tsv", "html", "xlsx"], ["vi", "en"]) func itsOwnReportsReadBack(
        format: String, language: String
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (table, count, total) in [("incoming", "open", 30_805), ("issued", "signed", 5_905)] {
            let file = "\(folder)/\(table).\(format)"
            let written = Program.run(
                "report", table, "--format", format, "--lang", language, "-o", file, Program.sample)
            #expect(written.code == 0, "\(written.errors)")
            let read = Program.run("report", table, "--format", "json", "--as-of", "2023-06-14", file)
            #expect(read.rows.count == 36, "\(table) \(format): \(read.errors)")
            let totals = read.json["totals"] as? [String: Any] ?? [:]
            #expect(number(totals, count) == total)
            #expect(read.rows.compactMap { $0["name"] as? String }.contains("UBND xã Vĩnh Long"), "names too")
            let findings = Program.run("inspect", "--format", "json", file).json["findings"] as? [[String: Any]] ?? []
            #expect(!findings.contains { $0["severity"] as? String == "error" }, "\(findings.first ?? [:])")
        }
        try FileManager.default.removeItem(atPath: folder)
    }

    @Test func checkSaysWhoFails() {
        let result = Program.run("check", Program.sample)
        #expect(result.code == 1)
        #expect(result.output.components(separatedBy: "\n").filter { !$0.isEmpty }.count == 36)
    }

    @Test(arguments: ["80x24", "100x30", "120x40"]) func screensArePrintedWithoutATerminal(size: String) {
        let result = Program.run("open", Program.sample, "--print-screen", "--size", size)
        #expect(result.code == 0)
        #expect(result.output.contains("DỮ LIỆU MẪU"))
        #expect(result.output.contains("Phòng Tài nguyên và Môi trường"))
        #expect(result.output.contains("30.805"))
        let lines = result.output.components(separatedBy: "\n").dropLast()
        #expect("\(lines.map(\.count).max() ?? 0)x\(lines.count)".hasSuffix(size.split(separator: "x")[1]))
        #expect(lines.allSatisfy { $0.count <= Int(size.split(separator: "x")[0]) ?? 0 })
    }

    @Test func playedKeysDrillIntoAUnit() {
        let result = Program.run(
            "open", Program.sample, "--play", "/ v i n h Space t h u y Enter Enter", "--print-screen", "--size",
            "100x30")
        #expect(result.output.contains("UBND xã Vĩnh Thủy"))
        #expect(result.output.contains("Tồn đọng (1.232)"))
    }

    @Test func withoutATerminalThePlainViewIsPrinted() {
        let result = Program.run("open", Program.sample)
        #expect(result.code == 0)
        #expect(result.output.contains("UBND xã Vĩnh Long"))
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test func languageFollowsTheLocale() {
        #expect(
            Program.run("report", "incoming", Program.sample, environment: ["LANG": "en_US.UTF-8"]).output.contains(
                "All 36/36 units"))
        #expect(
            Program.run("report", "incoming", Program.sample, environment: [:]).output.contains("Tất cả 36/36 đơn vị"))
    }

    @Test func withoutArgumentsItSaysHowToBegin() {
        let result = Program.run()
        #expect(result.code == 0)
        #expect(result.output.contains("dondoc open SampleData"))
    }

    struct BadInput: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let mention: String
        var testDescription: String { name }
    }

    @Test(arguments: [
        BadInput(name: "empty.csv", bytes: [], mention: "rỗng"),
        BadInput(name: "binary.csv", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0, 0, 9], mention: "binary.csv"),
        BadInput(
            name: "no-unit.csv", bytes: Array("Tổng số văn bản đến,Phúc đáp,Kết thúc,Chưa xử lý\n10,1,2,7\n".utf8),
            mention: "đơn vị"),
        BadInput(name: "other.csv", bytes: Array("Số tiền,Ngày\n5,1/2/2023\n6,2/2/2023\n".utf8), mention: "Số tiền"),
    ]) func badFilesGetOneSentence(input: BadInput) throws {
        let path = try Program.file(input.name, input.bytes)
        for command in [["report", "incoming", path], ["open", path], ["check", path], ["backlog", "143", path]] {
            let result = Program.run(command)
            #expect(result.code == 2, "\(command)")
            let lines = result.errors.components(separatedBy: "\n").filter { !$0.isEmpty }
            #expect(lines.count == 1, "\(result.errors)")
            #expect(result.errors.contains(input.mention), "\(result.errors)")
            #expect(result.output.isEmpty)
        }
    }

    @Test(arguments: [
        ["report", "bogus"], ["report"], ["nonsense"], ["open", "--size", "x"], ["backlog", "143", "--limit", "-1"],
    ])
    func mistakesOnTheCommandLineExitWith2(arguments: [String]) {
        let result = Program.run(arguments + (arguments.count > 1 ? [Program.sample] : []))
        #expect(result.code == 2)
        #expect(!result.errors.isEmpty)
    }

    @Test func theStateOfAPastDayComesFromTheRegister() {
        let result = Program.run("report", "incoming", "--as-of", "31/03/2023", "--format", "json", Program.sample)
        #expect(result.json["as_of"] as? String == "2023-03-31")
        let totals = result.json["totals"] as? [String: Any] ?? [:]
        #expect((number(totals, "received") ?? 0) > 30_000)
        #expect((number(totals, "received") ?? 0) < 56_912)
        let late = Program.run("report", "incoming", "--deadline", "2023-06-01", "--format", "json", Program.sample)
        #expect(late.rows.allSatisfy { $0["required_per_day"] is NSNull }, "no pace after the deadline")
        #expect(flags(late.rows, "overdue") == 36)
    }

    @Test func aMissingFileGetsOneSentence() {
        let result = Program.run("open", "/nowhere/báo cáo.tsv")
        #expect(result.code == 2)
        #expect(result.errors.contains("/nowhere/báo cáo.tsv"))
        #expect(result.errors.components(separatedBy: "\n").filter { !$0.isEmpty }.count == 1)
    }

    @Test func generatedRegistersAreThoseOfTheSample() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)").path
        let generator = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
            .appendingPathComponent("sample-registers").path
        let result = Child.run(
            generator, ["--scale", "district", "--seed", "2023", "-o", folder], environment: ["PATH": "/usr/bin:/bin"])
        #expect(result.code == 0, "\(result.errors)")
        for name in ["so-van-ban-den.csv", "so-van-ban-di.csv"] {
            let made = FileManager.default.contents(atPath: "\(folder)/\(name)")
            #expect(made != nil)
            #expect(made == FileManager.default.contents(atPath: "\(Program.sample)/\(name)"), "\(name)")
        }
        try FileManager.default.removeItem(atPath: folder)
    }
}
