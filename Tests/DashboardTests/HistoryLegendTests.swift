import Statistics
import Terminal
import Testing

@testable import Dashboard

/// What the charts of all units say of those whose documents they do not have.
@Suite struct HistoryLegendTests {
    private func model(_ columns: Int, withoutRegister count: Int) -> Model {
        var snapshot = Office.registered.data.assessment.snapshot
        for place in snapshot.units.indices.prefix(count) { snapshot.units[place].flow = nil }
        let data = DashboardData(
            assessment: Assessment(
                snapshot, targets: Targets(), deadline: Office.data.assessment.frame.deadline,
                calendar: WorkingCalendar()),
            groups: Office.groups, findings: [], source: "SampleData")
        return Office.model(columns, 24, "b", data: data)
    }

    @Test(arguments: [80, 120, 160]) func unitsWithoutARegisterAreCounted(columns: Int) {
        let lines = render(model(columns, withoutRegister: 3)).plainText
        #expect(lines.contains { $0.contains("33/36 đơn vị") }, "\(lines)")
        #expect(lines.allSatisfy { displayWidth(of: $0) <= columns })
        #expect(!render(model(columns, withoutRegister: 0)).plainText.contains { $0.contains("/36 đơn vị") })
    }
}
