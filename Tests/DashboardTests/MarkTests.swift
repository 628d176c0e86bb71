import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Nothing acts on what is not seen: marks, reminders, filters.
@Suite struct MarkTests {
    private func text(_ model: Model) -> String { render(model).plainText.joined(separator: "\n") }

    // MARK: Marks

    @Test func marksAreCountedInTheHeadAndHiddenOnesToo() {
        var model = Office.model(120, 40, "Space Space Space")
        #expect(text(model).contains("đánh dấu 3"))
        Office.press("/ x a Space v i n h Enter", in: &model)
        #expect(text(model).contains("đánh dấu 3 (3 đang ẩn)"))
        Office.press("_", in: &model)
        #expect(model.marks.isEmpty && model.notice == Text.marksCleared(3))
    }

    @Test func hiddenMarksAreNamedBeforeAnythingIsDoneWithThem() {
        var model = Office.model(120, 40, "Space Space / x a Space v i n h Enter Home Space")
        #expect(model.hiddenMarks.count == 2)
        #expect(update(&model, .key(.character("y"))).isEmpty, "nothing is copied before the question is answered")
        guard case .confirm(let confirmation) = model.overlay else {
            Issue.record("nothing was asked")
            return
        }
        #expect(confirmation.choices.count == 3)
        let shown = text(model)
        #expect(shown.contains("Không hiện trong bảng"))
        for unit in model.hiddenMarks { #expect(confirmation.sentence.vietnamese.contains(model.name(of: unit))) }
        // The second choice: only those that are shown.
        let effects = update(&model, .key(.character("2")))
        #expect(model.copiedReminders.count == 1 && !model.hiddenMarks.contains(model.copiedReminders[0]))
        #expect(effects.count == 1)
    }

    @Test func whatIfNamesHiddenMarks() {
        let model = Office.model(120, 40, "Space / x a Space v i n h Enter i")
        #expect(text(model).contains("đang ẩn:"))
    }

    // MARK: Reminders and the journal

    @Test func sendingIsAskedAndCanBeTakenBack() {
        var model = Office.model(120, 40, "' 1 4 3 Enter")
        _ = update(&model, .key(.character("y")))
        #expect(update(&model, .key(.character("Y"))).isEmpty)
        guard case .confirm = model.overlay else {
            Issue.record("nothing was asked")
            return
        }
        Office.press("Esc", in: &model)
        #expect(model.journal.isEmpty && !model.copiedReminders.isEmpty, "Esc records nothing")
        Office.press("Y Enter", in: &model)
        #expect(model.journal[Office.unit]?.count == 1)
        Office.press("J Tab", in: &model)
        #expect(text(model).contains("nhắc"))
        let effects = withdrawal(&model)
        #expect(effects == [.withdraw(model.journal[Office.unit]![0])])
    }

    /// New documents arrive every day: what was open when it was promised is what counts.
    @Test(
        "a promise is judged by what was open when it was made",
        arguments: [
            (0...0, "2023-06-12", PromiseState.kept), (2...2, "2023-06-12", .broken), (0...4, "2023-06-14", .unknown),
            (1...4, "2023-06-14", .broken), (0...0, "2023-06-14", .kept), (2...2, "2023-06-10", .unknown),
        ] as [(ClosedRange<Int>, String, PromiseState)])
    func promiseIsJudged(left: ClosedRange<Int>, day: String, state: PromiseState) {
        var model = Office.model(120, 40)
        model.today = Office.day("2023-07-05")
        let entry = JournalEntry(
            unit: Office.unit, kind: .agreement, day: Office.day("2023-06-07"), asOf: Office.day("2023-06-07"), open: 9,
            note: "", promised: Office.day("2023-06-12"))
        Office.send(.journal([Office.unit: [entry]]), to: &model)
        Office.press("J", in: &model)
        let outcome = PromiseOutcome(cohort: Cohort(ordered: 9, left: left), day: Office.day(day))
        _ = update(&model, .answer(Question(.promises([entry]), of: Office.data.reading), .promises([entry: outcome])))
        #expect(model.lines(of: model.journalScreen ?? JournalScreen()).first?.state == state)
    }

    private func withdrawal(_ model: inout Model) -> [Effect] {
        Office.press("Delete", in: &model)
        return update(&model, .key(.enter))
    }

    @Test func promisesStandBrokenFirst() {
        var model = Office.model(120, 40)
        model.today = Office.day("2023-07-05")
        let day = Office.day("2023-06-20")
        func promise(_ unit: String, _ promised: String) -> JournalEntry {
            JournalEntry(
                unit: UnitID(unit), kind: .agreement, day: day, asOf: day, open: 900, note: "hẹn",
                promised: Office.day(promised), writtenAt: 1_687_230_120)
        }
        Office.send(
            .journal([
                UnitID("143"): [promise("143", "2023-06-01"), promise("143", "2023-07-20")],
                UnitID("100"): [promise("100", "2023-06-10")], UnitID("101"): [promise("101", "2023-06-25")],
            ]), to: &model)
        Office.press("J", in: &model)
        #expect(model.lines(of: JournalScreen()).allSatisfy { $0.state != .broken }, "nobody knows yet")
        let asked = model.lastPromises
        func left(_ left: ClosedRange<Int>, _ iso: String) -> PromiseOutcome {
            PromiseOutcome(cohort: Cohort(ordered: 900, left: left), day: Office.day(iso))
        }
        let outcomes = [
            asked[0]: left(3...3, "2023-06-10"), asked[1]: left(5...5, "2023-06-14"),
        ]
        let question = Question(.promises(asked), of: Office.data.reading)
        _ = update(&model, .answer(question, .promises(outcomes)))
        let lines = model.lines(of: model.journalScreen ?? JournalScreen())
        #expect(lines.map(\.entry.unit.text).prefix(1) == ["100"])
        #expect(lines.first?.state == .broken && lines.first?.outcome?.cohort.exactlyLeft == 3)
        #expect(lines.first { $0.entry.unit == UnitID("143") }?.state == .due, "the last promise counts")
        #expect(lines.first { $0.entry.unit == UnitID("101") }?.state == .unknown, "the figures are older than its day")
        Office.press("Tab", in: &model)
        #expect(text(model).contains("20/06/2023 10:02"), "the time in Vietnam")
    }

    // MARK: Esc

    @Test func escShowsWhatAFilterHidesBeforeItLeaves() {
        var model = Office.model(100, 30, "' 1 4 3 Enter Enter / d a t Enter")
        Office.press("Esc", in: &model)
        #expect(model.unitScreen?.filter == "" && model.unitScreen != nil)
        Office.press("Esc", in: &model)
        #expect(model.unitScreen == nil)
        Office.press("! / x a Enter Esc", in: &model)
        #expect(model.current.query.filter.isEmpty && model.current.query.failing == .failing)
        Office.press("Esc", in: &model)
        #expect(model.current.query.failing == .off)
    }

    @Test func theMeetingPackNamesHiddenMarksToo() {
        var model = Office.model(120, 40, "Space / p h o n g Enter")
        #expect(model.hiddenMarks.count == 1)
        #expect(update(&model, .key(.character("M"))).isEmpty, "nothing is written before the question is answered")
        #expect(text(model).contains("Không hiện trong bảng"))
        #expect(update(&model, .key(.character("1"))).count == 1)
        var unmarked = Office.model(120, 40)
        #expect(update(&unmarked, .key(.character("M"))) == [.writePack(remindingOnly: [], .vietnamese)])
    }

    @Test func theEmptyJournalSaysHowToSeeTheRest() {
        let model = Office.model(80, 24, "J")
        let foot = render(model).plainText[23]
        #expect(foot.contains("Tab ") && !foot.contains("Rút lại"), "\(foot)")
        #expect(text(model).contains("Tab: mọi"))
        #expect(Text.recorded(1).vietnamese.contains("J rồi Tab"))
    }
}
