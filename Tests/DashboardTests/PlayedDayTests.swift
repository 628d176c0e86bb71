import Intake
import Statistics
import Terminal
import Testing

@testable import Dashboard

/// What made the hand hesitate when a day was played: each here, so that it does not come back.
@Suite struct PlayedDayTests {
    /// Made on 1 July for 20 July.
    private static let promise = JournalEntry(
        unit: Office.unit, kind: .agreement, day: Office.day("2023-07-01"), asOf: Office.data.asOf,
        promised: Office.day("2023-07-20"))

    private func text(_ model: Model) -> String { render(model).plainText.joined(separator: "\n") }

    // MARK: The table

    @Test func marksAreUndoneToo() {
        var model = Office.model(100, 30, "Space Space Space _")
        #expect(model.marks.isEmpty)
        Office.press("u", in: &model)
        #expect(model.marks.count == 3)
        Office.press("u u u", in: &model)
        #expect(model.marks.isEmpty)
    }

    @Test func hidingOneColumnHidesNoOther() {
        let before = ScreenColumns.layout(Office.model(80, 24)).placed.map(\.id)
        let model = Office.model(80, 24, "c Down Space Esc")
        let after = ScreenColumns.layout(model).placed.map(\.id)
        let hidden = Set(before).subtracting(after)
        #expect(hidden == [.value(.open)], "\(before) \(after)")
    }

    /// No column leaves for a wider one, and no number is cut in a narrower one.
    @Test func columnsStayAndNumbersAreWhole() throws {
        var model = Office.model(80, 24)
        let mouse = { (kind: MouseEvent.Kind, column: Int) in
            Message.key(.mouse(MouseEvent(kind, row: 3, column: column)))
        }
        let before = ScreenColumns.layout(model).placed
        let open = try #require(before.first { $0.id == .value(.open) })
        Office.send(mouse(.press, open.end), to: &model)
        Office.send(mouse(.release, open.end + 40), to: &model)
        #expect(ScreenColumns.layout(model).placed.map(\.id) == before.map(\.id))
        #expect(model.notice == Text.noWider)
        let wide = try #require(ScreenColumns.layout(model).placed.first { $0.id == .value(.open) })
        Office.send(mouse(.press, wide.end), to: &model)
        Office.send(mouse(.release, 2), to: &model)
        #expect(text(model).contains("30.805"), "\(text(model))")
        // Pulling at the names sorts nothing.
        Office.send(mouse(.press, 10), to: &model)
        Office.send(mouse(.release, 4), to: &model)
        #expect(model.current.query.sort.isEmpty)
    }

    @Test func theClerksOrderStaysWhenHerUnitIsOpenedAgain() throws {
        var model = Model(size: Size(columns: 120, rows: 40), language: .vietnamese)
        model.startsWith = "143"
        Office.send(.loaded(Office.data), to: &model)
        Office.press("Esc Enter", in: &model)
        #expect(try #require(model.unitScreen).backlog.selected?.dueDate != nil)
    }

    @Test func theWelcomeDoesWhatItNames() {
        var model = Model(size: Size(columns: 80, rows: 24), language: .vietnamese)
        model.hasSeenWelcome = false
        Office.send(.loaded(Office.data), to: &model)
        #expect(update(&model, .key(.character("q"))) == [.quit])
    }

    // MARK: Settings

    @Test func whatWasRefusedIsNotTypedAgain() throws {
        var model = OfficeScreenTests.model(100, 30, "S Down Down Enter")
        for _ in 0..<10 { Office.press("Backspace", in: &model) }
        Office.press("3 2 / 1 3", in: &model)
        #expect(update(&model, .key(.enter)) == [.changeSetting(["deadline", "day"], to: "32/13")])
        Office.press("Enter", in: &model)
        guard case .setting(let field, _)? = model.overlay else {
            Issue.record("the setting is not open")
            return
        }
        #expect(field.text == "32/13")
    }

    @Test func aDeadlineWithoutItsYearIsTheNextOne() throws {
        var model = OfficeScreenTests.model(100, 30, "S Down Down Enter 1 5 / 9")
        #expect(update(&model, .key(.enter)) == [.changeSetting(["deadline", "day"], to: "2023-09-15")])
    }

    // MARK: Promises, days and drafts

    @Test func aPromiseOfAMissedDayIsToldUntilFiguresTellWhatBecameOfIt() {
        var model = Office.model(100, 30)
        model.today = Office.day("2023-07-24")
        let entry = Self.promise
        #expect(update(&model, .journal([Office.unit: [entry]])) == [.bell])
        #expect(model.notice?.vietnamese.contains("Đã qua ngày hẹn") == true)
        #expect(
            promisesDue(on: Office.day("2023-07-24"), in: [Office.unit: [entry]], figures: Office.day("2023-07-21"))
                .isEmpty)
    }

    @Test func whatChangedIsAskedSinceTheLastMeeting() throws {
        var model = Office.model(100, 30)
        let meeting = Office.data.asOf.advanced(by: -12)
        let entry = JournalEntry(
            unit: Office.unit, kind: .agreement, day: meeting.advanced(by: 2), asOf: meeting, note: "x")
        _ = update(&model, .journal([Office.unit: [entry]]))
        Office.press("d", in: &model)
        #expect(try #require(model.comparisonScreen).from == meeting)
    }

    /// A program that stays open sees the next day.
    @Test func midnightBringsThePromisesOfTheDay() {
        var model = Office.model(100, 30)
        model.today = Office.day("2023-07-19")
        let entry = Self.promise
        #expect(update(&model, .journal([Office.unit: [entry]])).isEmpty)
        #expect(update(&model, .today(Office.day("2023-07-20"))) == [.bell])
        #expect(text(model).contains("36 ngày"), "how old the figures are follows")
    }

    /// What was typed beside some figures never stands beside others.
    @Test func draftsBelongToTheirFigures() {
        let draft = AgreementDraft(note: "abc", day: "32/13")
        var model = Office.model(100, 30)
        model.source = "/a/folder"
        model.drafts = [Office.unit: draft]
        let text = SavedState(model).text
        var other = Office.model(100, 30)
        other.source = "/b/archive.sqlite"
        _ = update(&other, .restored(SavedState(text: text)))
        #expect(other.drafts.isEmpty)
        var same = Office.model(100, 30)
        same.source = "/a/folder"
        _ = update(&same, .restored(SavedState(text: text)))
        #expect(same.drafts == [Office.unit: draft])
        // Two windows: what one put in stays when the other remembers its own.
        var state = SavedState(text: text)
        state.take([:], since: [:], of: "/a/folder")
        #expect(state.drafts(of: "/a/folder") == [Office.unit: draft])
        state.take([:], since: [Office.unit: draft], of: "/a/folder")
        #expect(state.drafts(of: "/a/folder") == nil)
        // Those of the first version are kept for whoever comes first.
        _ = update(&other, .restored(SavedState(text: "draft\t143\tx\t\n")))
        #expect(other.drafts.count == 1)
    }
}
