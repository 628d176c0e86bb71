import Foundation
import Testing

/// Periods that begin anew, sources that end early, facts nobody tells: as someone at the command line meets them.
@Suite struct OldStockTests {
    private static let columns = "Mã đơn vị,Tên đơn vị,Số đến,Ngày đến,Trích yếu"
    private static let settings = """
        scope: Thử
        deadline:
          day: 2023-08-10
          inclusive: false

        """

    private struct Line {
        var number: Int
        var arrival: String
        var state = "Chưa xử lý"
        var processed = ""
    }

    private func folder(_ files: [String: String], settings: String = settings) throws -> String {
        let folder = try Hostile.folder([])
        for (name, text) in files.merging(["dondoc.yaml": settings], uniquingKeysWith: { first, _ in first }) {
            try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        }
        return folder
    }

    private func report(_ period: String, received: Int, processed: Int) -> String {
        "KẾT QUẢ XỬ LÝ VĂN BẢN ĐẾN\n\(period)\nSTT\tMã đơn vị\tĐơn vị\tTổng số VB đến\tĐã xử lý\tChưa xử lý\n"
            + "1\t101\tXã Một\t\(received)\t\(processed)\t\(received - processed)\n"
    }

    /// A register of one unit: `open` documents that arrived one a day from `first` on.
    private func register(_ lines: [Line], _ period: String, extra: String = "Tình trạng,Ngày xử lý") -> String {
        "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN\n\(period)\n\(Self.columns),\(extra)\n"
            + lines.map { "101,Xã Một,\($0.number),\($0.arrival),Về việc,\($0.state),\($0.processed)\n" }.joined()
    }

    private func row(_ arguments: [String]) throws -> [String: Any] {
        let result = Program.run(arguments + ["--format", "json"])
        return try #require(result.rows.first, "\(result.errors)")
    }

    private let half = "Từ ngày 15/12/2022 đến ngày 14/06/2023"
    private let next = "Từ ngày 15/06/2023 đến ngày 21/06/2023"

    /// 30 were open when the period ended; the next report begins with nothing and says nothing of them.
    @Test(arguments: ["report", "register"])
    func whatWasOpenBeforeIsNotForgotten(told: String) throws {
        let before =
            told == "report"
            ? report(half, received: 50, processed: 20)
            : register((1...30).map { Line(number: $0, arrival: "\(($0 - 1) % 28 + 1)/02/2023") }, half)
        let folder = try folder([
            "truoc.\(told == "report" ? "tsv" : "csv")": before, "sau.tsv": report(next, received: 9, processed: 8),
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let row = try row(["report", "incoming", folder])
        #expect(row["open"] as? Int == 1 && row["carried_over"] as? Int == 30)
        #expect(row["open_all"] is NSNull && row["required_per_day"] is NSNull)
        // A register that shows nothing cleared proves "behind"; a report proves nothing.
        #expect(row["pace_verdict"] as? String == (told == "register" ? "behind" : nil))
        #expect(Program.run("report", "pace", folder).output.contains("Tồn kỳ trước: chưa rõ (30 ngày 14/06)."))
        let letter = Program.run("remind", "101", folder).output
        #expect(letter.contains("Tồn kỳ trước: chưa rõ (30 ngày 14/06)."), "\(letter)")
    }

    /// A second report that begins with nothing does not make the stock known again, and neither does a gap.
    @Test(arguments: [
        ("Từ ngày 22/06/2023 đến ngày 28/06/2023", true), ("Từ ngày 01/08/2023 đến ngày 04/08/2023", false),
    ])
    func norIsItAfterTheSecond(period: String, hasMiddle: Bool) throws {
        var files = [
            "a.tsv": report(half, received: 50, processed: 20), "c.tsv": report(period, received: 9, processed: 8),
        ]
        if hasMiddle { files["b.tsv"] = report(next, received: 7, processed: 5) }
        let folder = try folder(files)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let row = try row(["report", "incoming", folder])
        #expect(row["carried_over"] is NSNull && row["open_all"] is NSNull && row["pace_verdict"] is NSNull)
        let text = Program.run("report", "pace", folder).output
        #expect(text.contains("Tồn kỳ trước: chưa rõ (30 ngày 14/06/2023)."), "\(text)")
        #expect(text.contains("Tồn ít nhất 1"), "\(text)")
    }

    /// Reports that go on from one another are not mistaken for new beginnings.
    @Test func whatIsCarriedOverIsTakenFromTheDayBefore() throws {
        let folder = try folder([
            "a.tsv": report(half, received: 50, processed: 20),
            "b.tsv": report("Từ ngày 15/12/2022 đến ngày 21/06/2023", received: 60, processed: 25),
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let row = try row(["report", "incoming", folder])
        #expect(row["open"] as? Int == 35 && row["carried_over"] is NSNull)
        #expect(row["required_per_day"] as? Int == 1, "35 in 35 working days")
    }

    /// A register that ends before the period does counts no zeros for it.
    @Test func anEvaluationDoesNotCountWhereNobodyTells() throws {
        let folder = try folder([
            "so.csv": register([Line(number: 1, arrival: "02/02/2023")], half),
            "sau.tsv": report("Từ ngày 15/06/2023 đến ngày 07/07/2023", received: 33, processed: 23),
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let row = try row(["evaluate", folder, "--preset", "six-months"])
        #expect(row["received"] as? Int == 33 && row["processed"] as? Int == 23)
    }

    /// Old documents are a reason to write even where the period itself is done.
    @Test func oldDocumentsAreReminded() throws {
        let lines =
            (1...5).map { Line(number: $0, arrival: "0\($0)/10/2022") }
            + [Line(number: 1, arrival: "03/01/2023", state: "Kết thúc", processed: "05/01/2023")]
        let folder = try folder(["so.csv": register(lines, "")])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(Program.run("remind", "101", folder).output.contains("còn 5 văn bản"))
    }

    /// Without columns of due days and roles nothing is said of them, and at a day that nobody tells of nothing at all.
    @Test func whatNoColumnTellsIsNotZero() throws {
        let folder = try folder(["so.csv": register([Line(number: 1, arrival: "02/02/2023")], half)])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let told = try row(["report", "incoming", folder])
        #expect(told["overdue_documents"] is NSNull && told["closable_documents"] is NSNull)
        #expect(told["open_over_90_days"] as? Int == 1)
        let undated = try self.folder([
            "so.csv": register(
                [Line(number: 1, arrival: "02/02/2023", state: "Kết thúc"), Line(number: 2, arrival: "02/02/2023")],
                half,
                extra: "Tình trạng")
        ])
        defer { try? FileManager.default.removeItem(atPath: undated) }
        let earlier = try row(["report", "incoming", undated, "--as-of", "2023-03-01"])
        #expect(earlier["open"] is NSNull && earlier["open_over_90_days"] is NSNull)
    }

    /// A unit that has nothing open has nothing overdue: that is known.
    @Test func nothingOpenIsNothingOverdue() throws {
        let line = Line(number: 1, arrival: "02/02/2023", state: "Kết thúc", processed: "05/02/2023")
        let folder = try folder(["so.csv": register([line], half, extra: "Tình trạng,Ngày xử lý,Hạn xử lý")])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try row(["report", "incoming", folder])["overdue_documents"] as? Int == 0)
    }

    /// "Đã xử lý" does not say whether by an answer.
    @Test func doneIsNeitherAnsweredNorClosed() throws {
        let line = Line(number: 1, arrival: "02/02/2023", state: "Đã xử lý", processed: "05/02/2023")
        let folder = try folder(["so.csv": register([line], half)])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let row = try row(["report", "incoming", folder])
        #expect(row["processed"] as? Int == 1 && row["replied"] is NSNull && row["closed"] is NSNull)
    }

    /// On its last day a deadline is still the one that counts.
    @Test func theLastDayIsStillThatOfTheDeadline() throws {
        let settings = """
            deadlines:
              - day: 2023-06-15
              - day: 2023-12-31
                inclusive: true

            """
        let folder = try folder(["a.tsv": report(half, received: 50, processed: 20)], settings: settings)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let json = Program.run("report", "pace", folder, "--format", "json").json
        #expect((json["deadline"] as? [String: Any])?["last_day"] as? String == "2023-06-14")
    }

    /// One of 330 is neither nothing nor, less one, all; nor in a letter.
    @Test func fewOfManyAreNotNothing() throws {
        let folder = try folder(["a.tsv": report(half, received: 330, processed: 1)])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let letter = Program.run("lists", folder).output
        #expect(letter.contains("Xã Một (0,30 %)"), "\(letter)")
        #expect(letter.contains("lãnh đạo ký số văn bản đi thấp (dưới 10 %): chưa rõ"), "\(letter)")
    }

    /// A register that lists other documents than the report counts draws no line: it would end at another number than the one
    /// beside it.
    @Test func theChartIsOfWhatTheTableCounts() throws {
        func days(_ open: Int) -> [String: String] {
            [
                "a.tsv": report("Từ ngày 15/12/2022 đến ngày 07/06/2023", received: 40, processed: 20),
                "b.tsv": report(half, received: 50, processed: 20),
                "so.csv": register((1...open).map { Line(number: $0, arrival: "\(($0 - 1) % 28 + 1)/02/2023") }, half),
            ]
        }
        for (open, said) in [(4, "tồn 20.\n14/06/2023: tồn 30"), (29, "14/06/2023: tồn 29")] {
            let folder = try folder(days(open))
            defer { try? FileManager.default.removeItem(atPath: folder) }
            for keys in ["b", "Enter b"] {
                let chart = Program.run(["open", folder, "--plain", "--play", keys])
                #expect(chart.output.contains(said), "\(open), \(keys): \(chart.output) \(chart.errors)")
            }
        }
    }

    /// What is said about made-up files and about the office's own do not meet.
    @Test func practiceStaysByItself() throws {
        let home = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: home) }
        let environment = ["HOME": home, "LANG": "vi_VN.UTF-8"]
        func run(_ arguments: String...) -> String { Program.run(arguments, environment: environment).output }
        let folder = try folder([
            "a.tsv": report(half, received: 50, processed: 20).replacingOccurrences(
                of: "101\tXã Một", with: "146\tUBND xã Vĩnh Thủy")
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = run("import", folder)
        _ = run("remind", "146", Program.sample, "--record")
        #expect(
            Program.run(["remind", "146", "--take-back"], environment: environment).errors.contains(
                "không có lần nhắc nào"))
        #expect(run("remind", "146", Program.sample, "--take-back").contains("UBND xã Vĩnh Thủy"))
    }

    /// The archive names whose figures they are, and that they are made up, of every day.
    @Test func aComparisonFromTheArchiveSaysWhoseItIs() throws {
        let home = try Hostile.folder([])
        defer { try? FileManager.default.removeItem(atPath: home) }
        let environment = ["HOME": home, "LANG": "vi_VN.UTF-8"]
        #expect(Program.run(["import", Program.sample], environment: environment).code == 0)
        let result = Program.run(["compare", "2023-06-01", "2023-06-14", "--format", "json"], environment: environment)
        #expect(result.json["scope"] as? String == "UBND huyện Vĩnh Linh" && result.json["sample"] as? Bool == true)
    }
}
