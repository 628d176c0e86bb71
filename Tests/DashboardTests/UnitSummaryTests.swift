import Statistics
import Testing

@testable import Dashboard

/// The second line on a unit: whatever is missing leaves no comma behind.
@Suite struct UnitSummaryTests {
    private func paceLine(_ deadline: Deadline?, period: Bool, language: Language, width: Int = 200) throws -> String {
        var snapshot = Office.data.assessment.snapshot
        if !period { snapshot.period = nil }
        let assessment = Assessment(snapshot, targets: Targets(), deadline: deadline, calendar: WorkingCalendar())
        let unit = try #require(assessment.units.first { ($0.figures.incoming?.open ?? 0) > 0 })
        return UnitSummary(unit, assessment, language, width: width).lines[1].map(\.text).joined()
    }

    @Test func whatIsMissingLeavesNoComma() throws {
        let deadline = try #require(Office.data.assessment.frame.deadline)
        for language in [Language.vietnamese, .english] {
            for width in [80, 200] {
                for period in [true, false] {
                    for deadline in [deadline, nil] {
                        let line = try paceLine(deadline, period: period, language: language, width: width)
                        #expect(!line.contains("; ,") && !line.hasSuffix("; ") && !line.contains(", ,"), "\(line)")
                    }
                }
            }
        }
        #expect(try paceLine(nil, period: false, language: .vietnamese) == "Chưa đặt hạn")
        #expect(try paceLine(nil, period: true, language: .vietnamese).hasPrefix("Chưa đặt hạn"))
        #expect(try paceLine(deadline, period: true, language: .vietnamese).contains("/ngày (kể cả đến mới"))
    }
}
