import Statistics
import Terminal
import Testing

@testable import Dashboard

/// The start of a clerk's day, and what is told once.
@Suite struct StartAndAlertTests {
    @Test func aClerkStartsWithHerUnitDueAndUrgentFirst() throws {
        var model = Model(size: Size(columns: 120, rows: 40), language: .vietnamese)
        model.startsWith = "vinh long"
        Office.send(.loaded(Office.data), to: &model)
        let screen = try #require(model.unitScreen)
        #expect(screen.unit == Office.unit)
        #expect(screen.backlog.selected?.dueDate != nil, "what is due comes first")
        Office.press("H", in: &model)
        #expect(model.homeUnit == Office.unit)
        var next = Model(size: Size(columns: 120, rows: 40), language: .vietnamese)
        _ = update(&next, .restored(SavedState(text: SavedState(model).text)))
        Office.send(.loaded(Office.data), to: &next)
        #expect(next.unitScreen?.unit == Office.unit)
        var nobody = Model(size: Size(columns: 120, rows: 40), language: .vietnamese)
        nobody.startsWith = "zzz"
        Office.send(.loaded(Office.data), to: &nobody)
        #expect(nobody.stack.isEmpty && nobody.notice == Text.noHome("zzz"))
    }

    @Test func aLimitThatIsCrossedIsToldOnceWithTheBell() throws {
        var better = Office.data.assessment.snapshot
        let place = try #require(better.units.firstIndex { $0.unit.id == UnitID("133") })
        better.units[place].issued = nil
        var model = Office.model(100, 30, data: Office.data(of: better))
        let now = Office.data(of: Office.data.assessment.snapshot)
        let crossings = now.assessment.crossings(since: model.data!.assessment)
        let effects = update(&model, .loaded(now))
        #expect(effects.contains(.bell) == !crossings.isEmpty)
        #expect(!crossings.isEmpty, "a unit without figures that has some now, and fails")
        #expect(!update(&model, .loaded(now)).contains(.bell), "once")
    }

    @Test func aPromiseThatFallsDueIsToldOnce() {
        var model = Office.model(100, 30)
        model.today = Office.day("2023-07-20")
        let entry = JournalEntry(
            unit: Office.unit, kind: .agreement, day: Office.day("2023-07-01"), asOf: Office.data.asOf,
            promised: Office.day("2023-07-20"))
        #expect(update(&model, .journal([Office.unit: [entry]])) == [.bell])
        #expect(model.notice?.vietnamese.contains("Hôm nay đến hẹn: UBND xã Vĩnh Long") == true)
        #expect(update(&model, .journal([Office.unit: [entry]])).isEmpty)
    }
}
