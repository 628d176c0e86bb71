import Statistics
import Testing

@testable import Output

/// The page for auditors names every figure and says of it what the figures are.
@Suite struct MeasuresPageTests {
    private static let assessment = Assessment(
        OtherDaysTests.reports.snapshot, targets: Targets(), deadline: nil, calendar: WorkingCalendar())

    private func cells(_ page: String) -> [[String]] {
        page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
        }
    }

    @Test(arguments: Language.allCases) func everyMeasureAndShareIsExplained(language: Language) {
        let rows = cells(MeasuresPage(language).markdown)
        let measures = Measure.allCases.filter { $0.role == nil }.map(\.name)
        #expect(Set(rows.map { $0[0] }) == Set((measures + RateMeasure.standard.map(\.name)).map { "`\($0)`" }))
        #expect(rows.count == measures.count + RateMeasure.standard.count)
        for row in rows {
            #expect(row.count == (row[0].contains("rate") ? 5 : 6), "\(row)")
            #expect(!row[1].isEmpty && !row[2].isEmpty && !row[3].isEmpty, "\(row)")
            #expect(row.last == NumberText.missing, "without figures there is no example: \(row)")
        }
    }

    /// The examples are the figures of the tables, and a share is its two numbers.
    @Test(arguments: Language.allCases) func examplesAreTheFigures(language: Language) {
        let totals = Self.assessment.totals
        let numbers = NumberText(language)
        let rows = cells(MeasuresPage(language, example: Self.assessment).markdown)
        for row in rows {
            let name = row[0].filter { $0 != "`" }
            if let measure = Measure(name: name) {
                let counts = measure.kind == .incoming ? totals.incoming : totals.issued
                #expect(row.last == numbers.count(counts?[measure]), "\(name)")
            } else {
                #expect(row.last == NumberText.missing || row.last?.contains(" = ") == true, "\(name)")
            }
        }
        let example = { (name: String) in rows.first { $0[0] == "`\(name)`" }?.last }
        #expect(example("open") == (language == .vietnamese ? "30.805" : "30,805"))
        #expect(example("processing_rate")?.hasPrefix(numbers.fraction(Rate(26_107, of: 56_912)) + " = ") == true)
    }
}
