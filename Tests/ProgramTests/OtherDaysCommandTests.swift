import Foundation
import Testing

/// The pace, comparisons and shares on the sample data, as a user types them.
@Suite struct OtherDaysCommandTests {
    private func number(_ row: [String: Any], _ key: String) -> Int? { (row[key] as? NSNumber)?.intValue }
    private func decimal(_ row: [String: Any], _ key: String) -> Double? { (row[key] as? NSNumber)?.doubleValue }

    @Test func thePaceOfTheWholeAndOfEachUnit() {
        let result = Program.run("report", "pace", "--format", "json", Program.sample)
        #expect(result.code == 0, "\(result.errors)")
        let deadline = result.json["deadline"] as? [String: Any] ?? [:]
        #expect(number(deadline, "working_days_left") == 40)
        let totals = result.json["totals"] as? [String: Any] ?? [:]
        #expect(decimal(totals, "required_per_day") == 770.1)
        #expect(decimal(totals, "required_per_day_with_inflow") == 1_240.5)
        #expect(decimal(totals, "achieved_per_day") == 215.8)
        #expect(totals["pace_verdict"] as? String == "behind")
        let largest = result.json["largest_backlogs"] as? [String: Any] ?? [:]
        #expect(number(largest, "open") == 15_513 && number(largest, "of") == 30_805)
        let vector =
            (try? String(
                contentsOf: Program.root.appendingPathComponent("Tests/StatisticsTests/Vectors/pace-to-deadline.csv"),
                encoding: .utf8)) ?? ""
        let expected = Dictionary(
            uniqueKeysWithValues: vector.split(separator: "\n").dropFirst().map { line in
                let fields = line.split(separator: ",").compactMap { Int($0) }
                return (fields[0], fields)
            })
        #expect(expected.count == 36 && result.rows.count == 36)
        for row in result.rows {
            let fields = expected[number(row, "unit_id") ?? 0] ?? []
            #expect(
                ["unit_id", "open", "received", "required_per_day", "required_per_day_with_inflow"].map {
                    number(row, $0)
                }
                    == fields.map { $0 })
        }
    }

    @Test func afterTheDeadlineItSaysHowLong() {
        let result = Program.run("report", "pace", "--deadline", "2023-06-01", Program.sample)
        #expect(result.output.contains("Quá hạn 14 ngày, còn 30.805 văn bản."))
        let screen = Program.run(
            "open", Program.sample, "--deadline", "2023-06-01", "--play", "4", "--print-screen", "--size", "80x24")
        #expect(screen.output.contains("quá 14 ngày"))
        #expect(screen.output.contains("quá hạn"))
    }

    /// A register of some of the documents that a report of the same days counts tells nothing of the unit's pace, and is
    /// not subtracted from the report.
    @Test func aRegisterThatSaysOtherwiseIsNotMixedWithItsReport() throws {
        let title = "Từ ngày 15/12/2023 đến ngày 31/05/2024"
        let report =
            "BÁO CÁO TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN\n\(title)\n\nID\tTên\tTổng số văn bản đến\tPhúc đáp\tKết thúc\tChưa xử lý\n"
            + "11\tSở Một\t60\t20\t10\t30\n12\tSở Hai\t4\t2\t1\t1\n13\tSở Ba\t50\t20\t10\t20\n"
        var register =
            "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN\n\(title)\nMã đơn vị,Tên đơn vị,Số đến,Ngày đến,Trích yếu,Tình trạng,Ngày xử lý\n"
        for number in 1...4 {
            let isDone = number < 4
            for unit in ["11,Sở Một", "12,Sở Hai"] {
                let done = number == 1 ? "Phúc đáp,20/05/2024" : isDone ? "Kết thúc,28/05/2024" : "Chưa xử lý,"
                register += "\(unit),\(number),0\(number)/04/2024,Việc \(number),\(done)\n"
            }
        }
        let folder = try Hostile.folder([("bc.tsv", Array(report.utf8)), ("so.csv", Array(register.utf8))])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pace = Program.run("report", "pace", "--deadline", "2024-08-10", "--format", "json", folder)
        let rows = Dictionary(uniqueKeysWithValues: pace.rows.map { (number($0, "unit_id") ?? 0, $0) })
        #expect(rows.count == 3, "\(pace.errors)")
        #expect(number(rows[11] ?? [:], "open") == 30)
        #expect(decimal(rows[11] ?? [:], "achieved_per_day_last_20") == nil, "of four documents of sixty")
        #expect(decimal(rows[12] ?? [:], "achieved_per_day_last_20") != nil, "both say the same")
        let text = Program.run("report", "pace", "--deadline", "2024-08-10", "--lang", "vi", folder).output
        #expect(text.contains("ổ khác báo cáo ở 1 đơn vị"), "\(text)")
        let change = Program.run("compare", "2024-05-15", "2024-05-31", "--format", "json", folder)
        for row in change.rows {
            let mixes = number(row, "unit_id") == 11
            #expect((number(row, "arrived") == nil) == mixes && (number(row, "open_change") == nil) == mixes, "\(row)")
        }
        let reason = Program.run("compare", "2024-05-15", "2024-05-31", "--lang", "vi", folder).output
        #expect(reason.contains("Sổ và báo cáo khác nhau ở 1 đơn vị"), "\(reason)")
    }

    /// After the order only reports follow: between so many are left, and on its own day all that is open.
    @Test func theCohortOfReportsAlone() throws {
        func report(_ day: String, _ received: Int, _ open: Int) -> [UInt8] {
            Array(
                ("BÁO CÁO TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN\nTừ ngày 15/12/2023 đến ngày \(day)\n\n"
                    + "ID\tTên\tTổng số văn bản đến\tPhúc đáp\tKết thúc\tChưa xử lý\n"
                    + "11\tSở Một\t\(received)\t\(received - open)\t0\t\(open)\n").utf8)
        }
        let settings = "scope: Thử\ndeadline:\n  day: 2024-08-10\n  order: 2024-05-31\n"
        let folder = try Hostile.folder([
            ("a.tsv", report("31/05/2024", 100, 40)), ("b.tsv", report("14/06/2024", 130, 45)),
            ("dondoc.yaml", Array(settings.utf8)),
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func cohort(_ day: String) -> [Int?] {
            let row = Program.run("report", "pace", "--as-of", day, "--format", "json", folder).rows.first ?? [:]
            return ["cohort", "cohort_left", "cohort_left_least", "cohort_left_most"].map { number(row, $0) }
        }
        #expect(cohort("2024-05-31") == [40, 40, 40, 40])
        #expect(cohort("2024-06-14") == [40, nil, 15, 40])
    }

    /// A unit of the report that no register has: nothing is listed, and nobody says that nothing was open.
    @Test func aUnitWithoutARegisterIsNotEmpty() throws {
        let report =
            "BÁO CÁO XỬ LÝ VĂN BẢN ĐẾN\nTừ ngày 01/01/2024 đến ngày 14/06/2024\nID\tTên\tTổng số\tPhúc đáp\tKết thúc\tChưa xử lý\n"
            + "1\tSở Một\t9\t0\t9\t0\n2\tSở Hai\t9\t4\t0\t5\n"
        let register =
            "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN\nTừ ngày 01/01/2024 đến ngày 14/06/2024\nID\tĐơn vị\tSố đến\tNgày đến\tTrích yếu\tTrạng thái\tNgày hoàn thành\n"
            + (1...9).map { "1\tSở Một\t\($0)\t0\($0)/02/2024\tV/v\tKết thúc\t0\($0)/03/2024\n" }.joined()
        let folder = try Hostile.folder([("a.tsv", Array(report.utf8)), ("so.tsv", Array(register.utf8))])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let said = Program.run("backlog", "2", folder).output
        #expect(said.contains("báo cáo ghi tồn 5 văn bản, không có trong sổ nào"), "\(said)")
        #expect(Program.run("backlog", "1", folder).output.contains("tồn 0 văn bản"))
    }

    /// No report tells what was open on the order's day: nothing is judged by documents that may not be the order's, and it is said.
    @Test func anOrderBeforeAllReportsJudgesNothing() throws {
        let table =
            "BÁO CÁO TÌNH HÌNH XỬ LÝ VĂN BẢN ĐẾN\nTừ ngày 15/12/2023 đến ngày 14/06/2024\n\n"
            + "ID\tTên\tTổng số văn bản đến\tPhúc đáp\tKết thúc\tChưa xử lý\n11\tSở Một\t3000\t100\t0\t2900\n12\tSở Hai\t9\t9\t0\t0\n"
        let folder = try Hostile.folder([
            ("a.tsv", Array(table.utf8)),
            ("dondoc.yaml", Array("scope: Thử\ndeadline:\n  day: 2024-08-10\n  order: 2024-03-31\n".utf8)),
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let result = Program.run("report", "pace", "--format", "json", folder)
        #expect(result.rows.first?["pace_verdict"] is NSNull, "\(result.output)")
        #expect(number(result.rows.first ?? [:], "open") == 2_900)
        #expect(result.rows.last?["pace_verdict"] as? String == "met", "nothing is open, whatever was ordered")
        let text = Program.run("report", "pace", folder).output
        #expect(text.contains("ngày chỉ đạo 31/03/2024"), "\(text)")
        let judged = folder + "/dondoc.yaml"
        try "scope: Thử\ndeadline:\n  day: 2024-08-10\n".write(toFile: judged, atomically: true, encoding: .utf8)
        #expect(
            Program.run("report", "pace", "--format", "json", folder).rows.first?["pace_verdict"] as? String == "behind"
        )
    }

    /// An order of a day on which nothing was open asks for nothing: what came later is not of it.
    @Test func anOrderForWhichNothingWasOpenIsDone() throws {
        let head =
            "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN\nTừ ngày 01/01/2024 đến ngày 14/06/2024\n\nĐơn vị\tSố đến\tNgày đến\tTrích yếu\tTrạng thái\tNgày hoàn thành\n"
        let done = (1...9).map { "Sở Một\t\($0)\t0\($0)/02/2024\tV/v\tKết thúc\t\($0 + 10)/02/2024" }
        let open = (10...19).map { "Sở Một\t\($0)\t\($0)/05/2024\tV/v\tChưa xử lý\t" }
        let folder = try Hostile.folder([
            ("so.tsv", Array((head + (done + open).joined(separator: "\n") + "\n").utf8)),
            ("dondoc.yaml", Array("scope: Thử\ndeadline:\n  day: 2024-08-10\n  order: 2024-03-31\n".utf8)),
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let row = Program.run("report", "pace", "--format", "json", folder).rows.first ?? [:]
        #expect(number(row, "cohort") == 0 && number(row, "cohort_left") == 0 && number(row, "open") == 10, "\(row)")
        #expect(row["pace_verdict"] as? String == "met")
        let text = Program.run("report", "pace", folder).output
        #expect(text.contains("tồn đến 31/03/2024 là 0 văn bản"), "\(text)")
    }

    /// A newer register counts the order's documents anew; what the report of that day said stands beside it.
    @Test func aRecountedCohortNamesTheReportOfItsDay() throws {
        let report =
            "BÁO CÁO XỬ LÝ VĂN BẢN ĐẾN\nTừ ngày 01/01/2024 đến ngày 31/05/2024\nID\tTên\tTổng số\tĐã xử lý\tChưa xử lý\n"
            + "1\tSở Một\t12\t4\t8\n2\tSở Hai\t6\t0\t6\n3\tSở Ba\t7\t0\t7\n"
        let head =
            "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN\nTừ ngày 01/01/2024 đến ngày 14/06/2024\nID\tĐơn vị\tSố đến\tNgày đến\tTrích yếu\tTrạng thái\tNgày hoàn thành\n"
        func rows(_ unit: Int, _ name: String, _ open: Int, done: Int) -> String {
            (1...open).map { "\(unit)\t\(name)\t\($0)\t10/05/2024\tV/v\tChưa xử lý\t\n" }.joined()
                + (0..<done).map { "\(unit)\t\(name)\t\(100 + $0)\t10/05/2024\tV/v\tKết thúc\t10/06/2024\n" }.joined()
        }
        let register =
            head + rows(1, "Sở Một", 7, done: 3) + rows(2, "Sở Hai", 6, done: 0) + rows(3, "Sở Ba", 7, done: 0)
        let folder = try Hostile.folder([
            ("a.tsv", Array(report.utf8)), ("so.tsv", Array(register.utf8)),
            ("dondoc.yaml", Array("scope: Thử\ndeadline:\n  day: 2024-08-10\n  order: 2024-05-31\n".utf8)),
        ])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let said = Program.run("report", "pace", folder).output
        #expect(said.contains("là 23 văn bản theo sổ (báo cáo ngày đó ghi 21): đã xong 3, còn 20"), "\(said)")
        let reminder = Program.run("remind", "1", folder).output
        #expect(reminder.contains("là 10 văn bản theo sổ (báo cáo ngày đó ghi 8)"), "\(reminder)")
        #expect(!Program.run("remind", "2", folder).output.contains("báo cáo ngày đó ghi"), "both say the same")
    }

    @Test func aComparisonAddsUp() {
        let result = Program.run("compare", "07/06/2023", "2023-06-14", "--format", "json", Program.sample)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.rows.count == 36)
        for row in result.rows + [result.json["totals"] as? [String: Any] ?? [:]] {
            let counts = ["open_before", "arrived", "done", "open_after", "open_change"].compactMap { number(row, $0) }
            #expect(counts.count == 5)
            #expect(counts[0] + counts[1] - counts[2] == counts[3])
            #expect(counts[3] - counts[0] == counts[4])
        }
        let reversed = Program.run("compare", "2023-06-14", "2023-06-07", "--format", "json", Program.sample)
        #expect(reversed.output == result.output)
    }

    @Test(arguments: [
        (["compare", "2020-01-01", "2023-06-14"], "Không có số liệu ngày 01/01/2020"),
        (["compare", "2023-06-14", "2023-06-14"], "Hai ngày so sánh phải khác nhau"),
        (["compare", "x", "2023-06-14"], "không phải là ngày"),
        (["compare", "2023-06-07", "2023-06-14", "--sort", "opened"], "open_change"),
    ])
    func whatCannotBeComparedIsSaid(arguments: [String], sentence: String) {
        let result = Program.run(arguments + [Program.sample])
        #expect(result.code == 2)
        #expect(result.errors.contains(sentence), "\(result.errors)")
        #expect(result.output.isEmpty)
    }

    @Test func sharesAreSaidInWords() {
        let table = Program.run("report", "incoming", Program.sample).output
        #expect(table.contains("10 đơn vị tồn nhiều nhất giữ 50,4 % tổng tồn (15.513/30.805)."))
        #expect(Program.run("lists", Program.sample).output.contains("12 đơn vị này giữ 39,7 % tổng tồn"))
        let english = Program.run("report", "incoming", "--filter", "xã", "--lang", "en", Program.sample).output
        #expect(english.contains("units hold"))
    }

    @Test func aBacklogBeginsWithItsPace() {
        let result = Program.run("backlog", "143", Program.sample, "--limit", "1")
        #expect(result.output.contains("Chậm: cần 38,2/ngày"))
        let pace =
            Program.run("backlog", "143", Program.sample, "--format", "json").json["pace"] as? [String: Any] ?? [:]
        #expect(number(pace, "required_per_day") == 39)
        #expect(pace["pace_verdict"] as? String == "behind")
    }

    @Test(arguments: ["80x24", "120x40"], ["vi", "en"]) func chartsAreDrawn(size: String, language: String) {
        let result = Program.run(
            "open", Program.sample, "--play", "b", "--print-screen", "--size", size, "--lang", language)
        #expect(result.output.contains(language == "vi" ? "30.805 (14/06)" : "30,805 (06-14)"))
        #expect(result.output.contains(language == "vi" ? "09/08" : "08-09"))
    }
}
