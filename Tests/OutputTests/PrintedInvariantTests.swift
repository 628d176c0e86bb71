import Foundation
import Output
import Statistics
import TestSupport
import Testing

/// What must hold of every table and letter, read back from what is printed: whoever adds up a page by hand finds no
/// contradiction in it.
@Suite struct PrintedInvariantTests {
    /// One line of a table of CSV by the names of its columns.
    typealias Row = [String: String]

    private static let day = CalendarDay(iso: "2023-06-14") ?? CalendarDay(daysSince1970: 0)

    /// Offices of every size: units without a table, with counts that are not known, with nothing, with one document.
    private static func assessment(_ seed: UInt64) -> Assessment {
        var generator = SeededGenerator(seed: seed)
        func number() -> Int {
            let most = [0, 1, 9, 40, 3_000].randomElement(using: &generator) ?? 0
            return Int.random(in: 0...most, using: &generator)
        }
        let units = (1...Int.random(in: 1...30, using: &generator)).map { place in
            var figures = UnitFigures(
                unit: Unit(id: UnitID("\(place)"), name: "Đơn vị \(place)"), reportOrder: place)
            if Int.random(in: 0..<8, using: &generator) > 0 {
                figures.incoming = .incoming(replied: number(), closed: number(), open: number())
                if Bool.random(using: &generator) { figures.incoming?[.replied] = nil }
            }
            if Int.random(in: 0..<8, using: &generator) > 0 {
                let signed = number()
                figures.issued = .issued(
                    paper: number(), signed: signed, unsigned: number(),
                    leaderSigned: Bool.random(using: &generator) ? Int.random(in: 0...signed, using: &generator) : nil)
            }
            return figures
        }
        let snapshot = Snapshot(
            asOf: day, period: ReportingPeriod(from: day.advanced(by: -181), to: day), units: units)
        return Assessment(
            snapshot, targets: Targets(), deadline: Deadline(day: day.advanced(by: 57), isInclusive: false),
            calendar: WorkingCalendar())
    }

    private static func report(_ table: TableKind, _ assessment: Assessment, _ language: Language) -> UnitTableReport {
        let answer = UnitTable(assessment, query: TableQuery(table: table), groups: [], searchKeys: [])
        return UnitTableReport(answer, of: assessment, groups: [], language: language)
    }

    private static func rows(_ csv: String, _ language: Language) -> [Row] {
        let lines = csv.split(separator: "\n").map(fields)
        let names = Dictionary(
            Column.allCases.map { ($0.definition.title[language], $0.rawValue) },
            uniquingKeysWith: { first, _ in first })
        let heads = (lines.first ?? []).map { names[$0] ?? $0 }
        return lines.dropFirst().map { Dictionary(zip(heads, $0), uniquingKeysWith: { first, _ in first }) }
    }

    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line where character != "\r" {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    /// "75,18 %" in hundredths of a per cent.
    private static func hundredths(_ text: String?) -> Int? {
        guard let text, text.hasSuffix("%") else { return nil }
        let parts = text.dropLast().filter { !$0.isWhitespace }.split { $0 == "," || $0 == "." }
        guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
        return whole * 100 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    }

    /// "1 unit", "2 units": offices of one unit, with one document, on every table and in every letter.
    @Test(arguments: 1...40 as ClosedRange<UInt64>) func oneOfAThingIsNotSeveral(seed: UInt64) {
        let assessment = Self.assessment(seed)
        let severals = /(^|[^0-9.,\/])1 (open |working |old )?(units|documents|days|files|rows|columns|reminders)\b/
            .anchorsMatchLineEndings()
        let tables = TableKind.allCases.flatMap { table in
            [OutputFormat.table, .markdown].map { Self.report(table, assessment, .english).formatted(as: $0) }
        }
        let letters = assessment.units.map {
            Reminder($0, in: assessment, backlog: [], unsigned: [], listed: 2).letter(.english).formatted(as: .text)
        }
        let reasons = assessment.units.flatMap { unit in
            unit.flags.map { unit.explanation(of: $0, frame: assessment.frame, in: .english) }
        }
        for text in tables + letters + reasons {
            #expect(text.firstMatch(of: severals) == nil, "seed \(seed): \(text)")
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>) func everyLineAddsUp(seed: UInt64) {
        let assessment = Self.assessment(seed)
        for language in Language.allCases {
            for table in [TableKind.summary, .incoming, .issued] {
                let report = Self.report(table, assessment, language)
                let rows = Self.rows(report.formatted(as: .csv), language)
                #expect(rows.count == assessment.units.count, "seed \(seed)")
                for row in rows { check(row, "seed \(seed), \(table), \(row)") }
            }
        }
    }

    private func check(_ row: Row, _ comment: String) {
        func count(_ name: String) -> Int? { row[name].flatMap { Int($0) } }
        func sum(_ whole: String, _ parts: [String]) {
            let known = parts.compactMap(count)
            guard let whole = count(whole), known.count == parts.count else { return }
            #expect(known.reduce(0, +) == whole, "\(comment): \(parts)")
        }
        func share(_ rate: String, _ part: String, _ whole: String) {
            // A column that nobody has figures for is left out.
            guard let text = row[rate] else { return }
            guard let shown = Self.hundredths(text) else {
                if let whole = count(whole), count(part) != nil { #expect(whole == 0, "\(comment): no \(rate)") }
                return
            }
            #expect((0...10_000).contains(shown), "\(comment): \(rate)")
            guard let part = count(part), let whole = count(whole) else { return }
            #expect(part <= whole && whole > 0, "\(comment): \(rate)")
            // Rounded half up, except that what is not all or not nothing never shows as such.
            #expect(abs(shown * whole - part * 10_000) <= whole, "\(comment): \(rate)")
            #expect((shown == 10_000) == (part == whole), "\(comment): all is all")
            #expect((shown == 0) == (part == 0), "\(comment): nothing is nothing")
        }
        sum("received", ["processed", "open"])
        sum("processed", ["replied", "closed"])
        sum("issued", ["electronic", "paper"])
        sum("electronic", ["signed", "unsigned"])
        share("processing_rate", "processed", "received")
        share("signing_rate", "signed", "electronic")
        share("leader_rate_of_signed", "leader_signed", "signed")
        share("leader_rate_of_electronic", "leader_signed", "electronic")
        if let leader = count("leader_signed"), let electronic = count("electronic") {
            #expect(leader <= electronic, "\(comment)")
        }
        let flags = (row["flags"] ?? "").split(separator: " ")
        if let received = count("received"), let open = count("open") {
            #expect(flags.contains("processing-below-target") == (received > 0 && open > 0), "\(comment)")
        }
        if let whole = count("electronic"), let signed = count("signed") {
            #expect(flags.contains("signing-below-target") == (whole > 0 && signed < whole), "\(comment)")
        }
    }

    /// The same number wherever the same thing is said: CSV, table, Markdown, HTML, JSON.
    @Test(arguments: 41...60 as ClosedRange<UInt64>) func everyFormatSaysTheSame(seed: UInt64) throws {
        let assessment = Self.assessment(seed)
        let numbers = NumberText(.vietnamese)
        for table in [TableKind.incoming, .issued] {
            let report = Self.report(table, assessment, .vietnamese)
            let rows = Self.rows(report.formatted(as: .csv), .vietnamese)
            let plain = report.formatted(as: .table).split(separator: "\n")
            let markdown = report.formatted(as: .markdown).split(separator: "\n")
            let html = report.formatted(as: .html)
            let json = try #require(
                try JSONSerialization.jsonObject(with: Data(report.formatted(as: .json).utf8)) as? [String: Any])
            let machine = try #require(json["rows"] as? [[String: Any]])
            for (row, values) in zip(rows, machine) {
                let name = try #require(row["name"])
                for measure in ["received", "processed", "open", "issued", "electronic", "signed", "leader_signed"] {
                    guard let text = row[measure], let count = Int(text) else { continue }
                    #expect((values[measure] as? NSNumber)?.intValue == count, "seed \(seed), \(name), \(measure)")
                    let shown = numbers.count(count)
                    for lines in [plain, markdown] {
                        let line = lines.first { $0.contains("\(name) ") } ?? ""
                        #expect(line.contains(shown), "seed \(seed), \(name), \(measure): \(line)")
                    }
                    #expect(html.contains(">\(shown)<"), "seed \(seed), \(name), \(measure)")
                }
            }
            let sums = json["totals"] as? [String: Any] ?? [:]
            let open = rows.compactMap { $0["open"].flatMap { Int($0) } }
            if let total = (sums["open"] as? NSNumber)?.intValue { #expect(total == open.reduce(0, +), "seed \(seed)") }
        }
    }

    /// A letter repeats the numbers of the table, and they add up in it.
    @Test(arguments: 61...80 as ClosedRange<UInt64>) func lettersAddUp(seed: UInt64) throws {
        let assessment = Self.assessment(seed)
        for unit in assessment.units {
            let reminder = Reminder(unit, in: assessment, backlog: [], unsigned: [], listed: 5)
            #expect(
                reminder.isNeeded == (unit.flags.contains(where: \.isFailure) || (unit.figures.incoming?.open ?? 0) > 0)
            )
            let text = reminder.letter(.vietnamese).formatted(as: .text)
            guard
                let match = text.firstMatch(
                    of: #/tiếp nhận ([\d.]+) văn bản đến, đã xử lý ([\d.]+) \(([^)]+)\), còn tồn ([\d.]+) văn bản/#)
            else {
                #expect(unit.figures.incoming == nil || !reminder.isNeeded, "seed \(seed): \(text)")
                continue
            }
            func number(_ text: Substring) -> Int { Int(text.filter(\.isNumber)) ?? -1 }
            let (received, processed, open) = (number(match.1), number(match.2), number(match.4))
            #expect(received == processed + open, "seed \(seed): \(text)")
            #expect((match.3 == "100 %") == (open == 0 && received > 0), "seed \(seed): \(text)")
            #expect((match.3 == "0 %") == (processed == 0 && received > 0), "seed \(seed): \(text)")
        }
    }
}
