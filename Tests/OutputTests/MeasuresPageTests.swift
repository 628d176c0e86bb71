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
        let shares = RateMeasure.standard.map(\.name)
        // Counts have six cells, shares five; the other columns of the tables four, without a part and a whole.
        for (width, names) in [(6, measures), (5, shares)] {
            let described = rows.filter { $0.count == width }
            #expect(described.count == names.count)
            #expect(Set(described.map { $0[0] }) == Set(names.map { "`\($0)`" }))
        }
        #expect(rows.filter { $0.count == 4 }.map { $0[0] } == Self.describedColumns.map { "`\($0.rawValue)`" })
        for row in rows {
            #expect((4...6).contains(row.count), "\(row)")
            #expect(row.prefix(row.count == 4 ? 3 : 4).allSatisfy { !$0.isEmpty }, "\(row)")
            #expect(row.last == NumberText.missing, "without figures there is no example: \(row)")
        }
    }

    /// Columns that are neither a count, nor a share, nor what names a unit: each says what it is.
    private static var describedColumns: [Column] {
        Column.allCases.filter { column in
            switch column {
            case .count, .rate, .unitID, .name, .group, .parent, .level, .successor, .flags: false
            default: true
            }
        }
    }

    /// The examples are the figures of the tables, and a share is its two numbers.
    @Test(arguments: Language.allCases) func examplesAreTheFigures(language: Language) {
        let totals = Self.assessment.totals
        let numbers = NumberText(language)
        let rows = cells(MeasuresPage(language, example: Self.assessment).markdown)
        for row in rows where row.count > 4 {
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
