import Statistics
import Terminal
import Testing

@testable import Dashboard

/// The presenter's window, and what a chair asks in the meeting.
@Suite struct PresenterTests {
    private func text(_ model: Model) -> String { render(model).plainText.joined(separator: "\n") }

    // MARK: The presenter's window

    @Test func thePresenterSeesWhatTheRoomDoesNot() throws {
        var projected = Office.model(120, 40, "A Down")
        let projection = try #require(projected.projection)
        #expect(projection.unit == projected.rollCall?.unit && projection.next != nil)
        #expect(Projection(text: projection.text) == projection)
        var notes = Office.model(100, 30)
        notes.stack = [.notes(Projection())]
        _ = update(&notes, .projected(projection))
        let unit = try #require(projection.unit)
        let entry = JournalEntry(
            unit: unit, kind: .reminder, day: Office.day("2023-06-01"), asOf: Office.day("2023-06-01"), open: 9)
        _ = update(&notes, .journal([unit: [entry]]))
        let shown = text(notes)
        #expect(shown.contains(notes.name(of: unit)) && shown.contains("(nhắc)") && shown.contains("Tiếp theo"))
        Office.press("n h ẹ n Enter 2 0 / 7", in: &notes)
        guard case .agreement(let typed) = notes.overlay else {
            Issue.record("nothing can be noted")
            return
        }
        #expect(typed.unit == unit)
        #expect(projected.drafts.isEmpty, "nothing typed reaches the projector")
        Office.press("Esc Esc", in: &projected)
        #expect(projected.projection?.unit == nil)
    }

    // MARK: The meeting

    @Test func anotherOrderBeginsAtItsFirst() {
        var model = Office.model(120, 40, "A Down Down Down s")
        #expect(model.rollCall?.place == 0)
        Office.press("Down s", in: &model)
        #expect(model.rollCall?.place == 0)
    }

    @Test func whatIfRefusesWhatIsNoNumber() {
        var model = Office.model(120, 40, "i 5 0 x Enter")
        #expect(model.overlay != nil && model.supposed == nil)
        #expect(text(model).contains("“50x” không phải là số văn bản"))
        Office.press("Backspace Enter", in: &model)
        #expect(model.overlay == nil && model.supposed?.documents == 50)
        #expect(model.notice?.vietnamese.contains("chân bảng") == true)
    }

    @Test func thePaceIsShownToTheRoomAsPace() {
        var model = Office.model(100, 30, "p Tab Tab Tab")
        #expect(model.table == .pace)
        #expect(text(model).contains("Tiến độ") && text(model).contains("Làm/ngày") && text(model).contains("chậm"))
        Office.press("1", in: &model)
        #expect(model.table == .summary)
        Office.press("4", in: &model)
        #expect(model.table == .pace)
    }

    @Test(arguments: [80, 100, 120])
    func thePeriodStandsOnWhatTheRoomSees(columns: Int) {
        for keys in ["p", "A"] {
            var model = Office.model(columns, 30, keys)
            model.today = Office.day("2023-06-30")
            let top = render(model).plainText.prefix(3).joined(separator: "\n")
            #expect(top.contains("15/12/2022–14/06/2023"), "\(keys) at \(columns): \(top)")
            #expect(!top.contains("ngày LV"), "a room reads whole words: \(top)")
        }
    }

    @Test func theOrderOfTheRollCallIsWholeAt80Columns() {
        for keys in ["A", "A s", "A s s"] {
            var model = Office.model(80, 24, keys)
            model.today = Office.day("2026-11-30")
            #expect(!render(model).plainText[0].contains("…"), "\(render(model).plainText[0])")
        }
    }

    @Test func whatIfSaysWhenThereIsLessThanTyped() {
        let model = Office.model(120, 40, "Space i 9 9 9 9 9 Enter")
        #expect(model.notice?.vietnamese.hasPrefix("Chỉ tồn ") == true)
    }
}
