import Foundation
import Intake
import Output
import SampleFiles
import Sheets
import Statistics
import Testing

@Suite("Markdown, HTML and XLSX")
struct OutputTests {
    private static func report(
        _ table: TableKind, _ snapshot: Snapshot, _ language: Language = .vietnamese
    )
        -> UnitTableReport
    {
        let assessment = Assessment(snapshot, targets: Targets(), deadline: nil, calendar: WorkingCalendar())
        let query = TableQuery(table: table)
        let answer = UnitTable(assessment, query: query, groups: [], searchKeys: assessment.searchKeys(groups: []))
        return UnitTableReport(answer, of: assessment, groups: [], language: language)
    }

    private static func published() throws -> Snapshot {
        try loadReports(
            ["phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "units.csv"].map { try SampleFiles.file($0) }
        ).snapshot
    }

    private static func hostile() -> Snapshot {
        let names = ["<script>alert(1)</script>", "=1+1", "\u{1B}[31mred", "a|b [x](http://y)", "\"'&"]
        let units = names.enumerated().map { place, name in
            UnitFigures(
                unit: Unit(id: UnitID("\(place)"), name: name), reportOrder: place,
                incoming: Counts.incoming(replied: 1, closed: 2, open: 3))
        }
        return Snapshot(asOf: day("2023-06-14"), scope: "<b>", units: units, isSample: true)
    }

    /// A part of a workbook, read by a program that is not ours.
    private static func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "dondoc-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let unzip = Process()
        unzip.executableURL = URL(filePath: "/usr/bin/unzip")
        unzip.arguments = ["-p", file.path, name]
        let pipe = Pipe()
        unzip.standardOutput = pipe
        try unzip.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        unzip.waitUntilExit()
        #expect(!data.isEmpty, "\(name)")
        return String(decoding: data, as: UTF8.self)
    }

    @Test("all units and the sums stand in Markdown and HTML", arguments: Language.allCases)
    func everything(language: Language) throws {
        let snapshot = try Self.published()
        let report = Self.report(.incoming, snapshot, language)
        for format in [OutputFormat.markdown, .html] {
            let text = report.formatted(as: format)
            for figures in snapshot.units {
                #expect(text.contains(figures.unit.name), "\(figures.unit.name) in \(format)")
            }
            let numbers = NumberText(language)
            for count in [56_912, 857, 25_250, 26_107, 30_805] { #expect(text.contains(numbers.count(count))) }
            #expect(text.contains(numbers.percent(Rate(26_107, of: 56_912))))
        }
        let lines = report.formatted(as: .markdown).split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(lines.count == 2 + 36 + 1)
        #expect(Set(lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).count }).count == 1)
    }

    @Test("HTML is one file that loads and runs nothing, and can be printed across")
    func page() throws {
        let html = Self.report(.issued, try Self.published(), .english).formatted(as: .html)
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("@page { size: A4 landscape"))
        #expect(html.contains("<svg "))
        #expect(html.contains("⊘"))
        #expect(html.contains("number zero"))
        for forbidden in ["<script", "<link", "<img", "src=", "href=", "url("] {
            #expect(!html.contains(forbidden), "\(forbidden)")
        }
        #expect(!html.contains("SAMPLE DATA"))
    }

    @Test("hostile names are text and nothing else")
    func inert() throws {
        let report = Self.report(.incoming, Self.hostile())
        let html = report.formatted(as: .html)
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!html.contains("\u{1B}"))
        #expect(html.contains("DỮ LIỆU MẪU"))
        let markdown = report.formatted(as: .markdown)
        #expect(!markdown.contains("<script"))
        #expect(!markdown.contains("\u{1B}"))
        #expect(markdown.contains("a\\|b \\[x\\](http&#58;//y)"))
        let bytes = try report.bytes(as: .xlsx)
        let strings = try Self.part("xl/sharedStrings.xml", of: bytes)
        #expect(strings.contains("<t>=1+1</t>"))
        #expect(!strings.contains("\u{1B}"))
        let formulas = try Self.part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(!formulas.contains("1+1"))
    }

    @Test("the workbook holds numbers, sums as formulas with results, and both appendices")
    func workbook() throws {
        let report = Self.report(.incoming, try Self.published())
        let bytes = try report.bytes(as: .xlsx)
        #expect(bytes.starts(with: Array("PK".utf8)))
        let book = try Self.part("xl/workbook.xml", of: bytes)
        for name in ["Văn bản đến", "Phụ lục 1", "Phụ lục 2"] { #expect(book.contains("name=\"\(name)\"")) }
        let sheet = try Self.part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(sheet.contains("<f>SUM(D4:D39)</f><v>56912</v>"))
        #expect(sheet.contains("<f>SUM(H4:H39)</f><v>30805</v>"))
        #expect(sheet.contains("<f>G40/D40</f><v>0.45872"))
        #expect(sheet.contains("state=\"frozen\""))
        let appendix = try Self.part("xl/worksheets/sheet2.xml", of: bytes)
        #expect(appendix.contains("<mergeCell ref=\"E5:F5\"/>"))
        #expect(appendix.contains("<v>2730</v>"))
        #expect(appendix.contains("<v>5701</v>"))
        let styles = try Self.part("xl/styles.xml", of: bytes)
        #expect(styles.contains("numFmtId=\"3\""))
        #expect(styles.contains("numFmtId=\"10\""))
    }

    /// Conditions of a workbook divide and compare as doubles; the rules compare integers.
    @Test("a spreadsheet's conditions judge exactly as the rules do")
    func conditionsAreExact() {
        let seed = UInt64.random(in: 0...UInt64.max)
        var state = seed
        func number(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int((state >> 33) % UInt64(range.count))
        }
        for _ in 0..<20_000 {
            let whole = number(1...200_000)
            let limit = Rate(number(1...1_000), of: 1_000)
            // Near the limit, where it would show.
            let part = min(whole, max(0, whole * limit.part / limit.whole + number(-1...1)))
            let (share, bound) = (Double(part) / Double(whole), Double(limit.part) / Double(limit.whole))
            let order: Ordering = share < bound ? .less : share > bound ? .greater : .equal
            #expect(Rate(part, of: whole).compared(to: limit) == order, "seed \(seed): \(part)/\(whole), \(limit)")
        }
    }

    @Test("the same figures give the same bytes")
    func determinism() throws {
        let report = Self.report(.summary, try Self.published())
        let first = try report.bytes(as: .xlsx)
        Thread.sleep(forTimeInterval: 1.1)
        #expect(try report.bytes(as: .xlsx) == first)
    }

    /// The library is kept from writing to standard error while it closes a workbook; that must not outlast it.
    @Test("workbooks made on several threads leave standard error where it was")
    func standardErrorStays() {
        func place() -> [UInt64] {
            var status = stat()
            fstat(STDERR_FILENO, &status)
            return [UInt64(status.st_dev), UInt64(status.st_ino)]
        }
        var page = Spreadsheet.Page(name: "a")
        page.set(0, 0, .text("ô"))
        let book = Spreadsheet(pages: [page], createdDaysSince1970: 0)
        DispatchQueue.concurrentPerform(iterations: 400) { _ in _ = try? book.xlsx() }
        var null = stat()
        stat("/dev/null", &null)
        let silence = [UInt64(null.st_dev), UInt64(null.st_ino)]
        // Other tests may be closing a workbook at this moment.
        for _ in 0..<500 where place() == silence { usleep(10_000) }
        #expect(place() != silence)
    }

    @Test("text too long for a cell is cut, and a name given twice is refused")
    func limits() throws {
        var page = Spreadsheet.Page(name: "a")
        page.set(0, 0, .text(String(repeating: "ệ", count: 40_000)))
        #expect(try !Spreadsheet(pages: [page], createdDaysSince1970: 0).xlsx().isEmpty)
        #expect(throws: SpreadsheetError.cannotBeMade) {
            try Spreadsheet(pages: [page, page], createdDaysSince1970: 0).xlsx()
        }
        #expect(
            [0, 25, 26, 701, 702].map { Spreadsheet.name(row: 0, column: $0) } == ["A1", "Z1", "AA1", "ZZ1", "AAA1"])
    }
}
