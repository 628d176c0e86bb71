import Statistics
import Testing

@testable import Dashboard

/// Documents put together are as old as on the day their register tells of, as they are on the screen of their unit.
@Suite struct GroupDaysTests {
    @Test func agesAreThoseOfTheRegistersDay() throws {
        var snapshot = Office.data.assessment.snapshot
        let ends = snapshot.asOf.advanced(by: -40)
        snapshot.documentsThrough = ends
        let data = DashboardData(
            assessment: Assessment(
                snapshot, targets: Targets(), deadline: Office.data.assessment.frame.deadline,
                calendar: WorkingCalendar()),
            groups: Office.groups, findings: [], source: "SampleData")
        let unit = try #require(snapshot.units.first?.unit.id)
        #expect(data.documentsDay(of: unit) == ends)
        let documents = [
            IncomingDocument(
                unit: unit, arrivalNumber: 1, arrivalDate: ends.advanced(by: -5), dueDate: ends.advanced(by: 3),
                state: .unprocessed)
        ]
        var screen = GroupScreen(unit: nil)
        screen.take(documents, data)
        while screen.column != .age { screen.turn(by: 1) }
        #expect(screen.groups.map(\.key) == ["0"], "five days old, not forty-five")
        var model = Office.model(120, 40, "", data: data)
        model.stack.append(.groupDocuments(GroupDocuments(title: "x", documents: documents, asOf: data.asOf)))
        let lines = render(model).plainText
        #expect(
            lines.contains { $0.contains(" 5 ") && $0.contains(data.unit(unit)?.name.prefix(8) ?? "?") }, "\(lines)")
        let rows = GroupDocumentsDrawing(
            screen: GroupDocuments(title: "x", documents: documents, asOf: data.asOf), model: model
        ).report(of: snapshot).formatted(as: .csv).split(separator: "\n")
        #expect(rows.last?.contains(",5,") == true, "\(rows)")
    }
}
