import Intake
import Output
import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Notes and promises: stored once, never lost.
@Suite struct AgreementEntryTests {
    /// The unit with the largest backlog is called first.
    private static let first = UnitID("124")

    private func entries(_ model: Model) -> [JournalEntry] { model.journal[Self.first] ?? [] }

    @Test func aNoteAndADayAreStored() throws {
        let model = Office.model(80, 24, "A n b ổ Space s u n g Enter 2 0 / 7 Enter")
        let entry = try #require(entries(model).first)
        #expect(
            entry
                == JournalEntry(
                    unit: Self.first, kind: .agreement, day: Office.day("2023-06-14"), asOf: Office.day("2023-06-14"),
                    open: 2_291, unsigned: 13, note: "bổ sung", promised: Office.day("2023-07-20")))
        #expect(model.drafts.isEmpty && model.overlay == nil)
        #expect(model.notice == MeetingText.stored("Phòng Kinh tế Hạ tầng"))
    }

    @Test func theDayOfTheEntryIsToday() {
        var model = Office.model(80, 24)
        model.today = Office.day("2023-07-03")
        Office.press("A n Tab 1 / 7 Enter", in: &model)
        #expect(entries(model).first?.day == Office.day("2023-07-03"))
        #expect(entries(model).first?.asOf == Office.day("2023-06-14"))
        #expect(entries(model).first?.promised == Office.day("2024-07-01"), "1 July is past on 3 July")
    }

    @Test func anInputMethodMayRewriteWhatIsTyped() {
        // Telex sends letters, Backspace and the replacement; others send combining marks.
        var model = Office.model(80, 24, "A n")
        for key in [
            Key.character("h"), .character("e"), .character("n"), .backspace, .backspace, .character("ẹ"),
            .character("n"),
            .character(" "), .character("e\u{302}\u{301}"), .character("o"), .character("\u{323}"),
            .paste(" xong\nngay"),
        ] { Office.send(.key(key), to: &model) }
        Office.press("Enter Enter", in: &model)
        #expect(entries(model).first?.note == "hẹn ếọ xong ngay")
        #expect(entries(model).first?.promised == nil)
    }

    @Test(arguments: [
        ("8 / 2 5", "Không có tháng 25. Viết ngày trước, tháng sau: 25/8."),
        ("3 2 / 8", "Không có ngày “32/8”. Viết ngày trước, tháng sau: 10/8."),
        ("m a i", "“mai” không phải là ngày. Viết: 10/8 hoặc 10/8/2023."),
        ("1 / 6 / 2 0 2 3", "Ngày 01/06/2023 đã qua. Ngày hẹn phải từ 14/06/2023 trở đi."),
    ]) func aBadDayIsExplainedAndNothingIsLost(keys: String, sentence: String) {
        var model = Office.model(80, 24, "A n x Enter \(keys) Enter")
        guard case .agreement(let entry) = model.overlay else {
            Issue.record("the entry is closed")
            return
        }
        #expect(entry.complaint?.vietnamese == sentence)
        #expect(entry.note.text == "x")
        #expect(entries(model).isEmpty)
        #expect(render(model).plainText.contains { $0.contains(sentence) })
        for _ in 0..<12 { Office.press("Backspace", in: &model) }
        Office.press("2 0 / 6 Enter", in: &model)
        #expect(entries(model).first?.promised == Office.day("2023-06-20"))
    }

    @Test func escKeepsTheDraftAndItGoesOnFromThere() {
        var model = Office.model(80, 24, "A n x y Tab 2 0 Esc")
        #expect(model.drafts == [Self.first: AgreementDraft(note: "xy", day: "20")])
        #expect(model.notice == MeetingText.draftIsKept)
        Office.press("PgDn Esc Esc", in: &model)
        #expect(model.notice == MeetingText.draftsAreKept(1))
        Office.press("A n z Enter / 7 Enter", in: &model)
        #expect(entries(model).map(\.note) == ["xyz"])
        #expect(entries(model).first?.promised == Office.day("2023-07-20"))
        #expect(model.drafts.isEmpty)
    }

    /// The program may end at any key: what was typed until then comes back at the next start.
    @Test func theEndOfTheProgramKeepsTheDraft() {
        var model = Office.model(80, 24, "A n h ẹ n Tab 2")
        var next = Model(size: model.size, language: .vietnamese)
        _ = update(&next, .restored(SavedState(text: SavedState(model).text)))
        _ = update(&next, .loaded(Office.data))
        #expect(next.drafts == [Self.first: AgreementDraft(note: "hẹn", day: "2")])
        #expect(next.notice == MeetingText.draftsAreKept(1))
        Office.press("A n Esc", in: &next)
        #expect(next.drafts == model.drafts)
        Office.press("Backspace Tab Backspace Backspace Backspace Esc", in: &model)
        #expect(SavedState(model).drafts.isEmpty, "what was deleted on purpose is gone")
    }

    /// A draft goes when the journal has it, not when it was sent.
    @Test func aFailureToStoreLosesNothing() {
        var model = Office.model(80, 24, "A n x Enter 2 0")
        let effects = update(&model, .key(.enter))
        guard case .record(let made) = effects.first else {
            Issue.record("nothing is recorded")
            return
        }
        #expect(model.drafts[Self.first] == AgreementDraft(note: "x", day: "20"))
        _ = update(&model, .exported(Phrase("hỏng", "broken")))
        _ = update(&model, .journal([:]))
        #expect(model.drafts[Self.first] != nil)
        Office.press("a", in: &model)
        #expect(render(model).plainText.contains { $0.contains("CHƯA LƯU: x · 20") })
        _ = update(&model, .journal([Self.first: made]))
        #expect(model.drafts.isEmpty)
    }

    /// The program ended after the entry was written and before it heard of it: the draft of the next start is stored.
    @Test func aDraftThatIsInTheJournalIsNoDraft() throws {
        var model = Office.model(80, 24, "A n x Enter 2 0")
        guard case .record(let made) = update(&model, .key(.enter)).first else {
            Issue.record("nothing is recorded")
            return
        }
        var next = Model(size: model.size, language: .vietnamese)
        _ = update(&next, .restored(SavedState(text: SavedState(model).text)))
        _ = update(&next, .loaded(Office.data))
        #expect(next.drafts.count == 1)
        _ = update(&next, .journal([Self.first: made]))
        #expect(next.drafts.isEmpty)
    }

    /// An answer that comes while the next entry is typed must not take that one away.
    @Test func aLateAnswerLeavesTheNextDraftAlone() {
        var model = Office.model(80, 24, "A n x Tab")
        guard case .record(let made) = update(&model, .key(.enter)).first else {
            Issue.record("nothing is recorded")
            return
        }
        Office.press("n y", in: &model)
        _ = update(&model, .journal([Self.first: made]))
        #expect(model.drafts[Self.first]?.note == "xy" || model.drafts[Self.first]?.note == "y")
    }

    @Test func whatIsStoredIsChangedNotDoubled() throws {
        var model = Office.model(80, 24, "A n x Enter 2 0 Enter n Enter Enter")
        #expect(model.notice == MeetingText.storedAlready)
        #expect(entries(model).count == 1)
        Office.press("n Esc", in: &model)
        #expect(model.drafts.isEmpty, "nothing was changed")
        Office.press("n y Enter Enter", in: &model)
        #expect(entries(model).map(\.note) == ["x", "xy"])
        let actions = try #require(agreedActions(model))
        #expect(actions.actions.map(\.entry.note) == ["xy"])
    }

    @Test func anEmptyEntryIsNotStoredAndAFullFieldSaysSo() {
        var model = Office.model(80, 24, "A n Space Enter Enter")
        guard case .agreement(let entry) = model.overlay else {
            Issue.record("the entry is closed")
            return
        }
        #expect(entry.complaint == MeetingText.nothingToStore)
        Office.press("Tab", in: &model)
        Office.send(.key(.paste(String(repeating: "x", count: 600))), to: &model)
        guard case .agreement(let full) = model.overlay else { return }
        #expect(full.complaint == MeetingText.noteIsFull)
    }

    @Test func whatWasSaidBeforeIsShown() {
        let asOf = Office.day("2023-06-14")
        let before = [
            JournalEntry(unit: Self.first, kind: .reminder, day: Office.day("2022-12-30"), asOf: asOf, open: 900),
            JournalEntry(
                unit: Self.first, kind: .agreement, day: Office.day("2023-06-07"), asOf: asOf, open: 1_526,
                note: "bổ sung người", promised: Office.day("2023-07-20")),
            JournalEntry(
                unit: Self.first, kind: .agreement, day: Office.day("2023-05-07"), asOf: asOf, open: 1_600,
                promised: Office.day("2023-06-01")),
        ]
        var model = Office.model(120, 40)
        Office.send(.journal([Self.first: before]), to: &model)
        Office.press("A", in: &model)
        // Not for the room: the presenter's own window says it.
        #expect(!render(model).plainText.contains { $0.contains("Lần trước") || $0.contains("bổ sung người") })
        model.stack = [.notes(Projection(unit: Self.first, place: "1/36"))]
        let screen = render(model).plainText.map { $0.trimmingPrefix { $0 == " " } }
        #expect(screen.contains("Lần trước 07/06: 1.526 tồn, hẹn 20/07, “bổ sung người”"))
        #expect(screen.contains("Trước nữa 07/05: 1.600 tồn, hẹn 01/06 (đã quá hẹn, nay còn 2.291)"))
        #expect(screen.contains("Trước nữa 30/12/2022 (nhắc): 900 tồn"))
        model.language = .english
        #expect(render(model).plainText.contains { $0.contains("Last time 06-07: 1,526 open, promised for 07-20") })
    }

    @Test func theListIsSavedInThreeForms() throws {
        var model = Office.model(80, 24, "A n x Enter 2 0 Enter a")
        for (place, format) in Letter.Format.allCases.enumerated() {
            Office.press("Enter", in: &model)
            let effects = update(&model, .key(.character(Character("\(place + 1)"))))
            let letter = try #require(agreedActions(model)).letter(.vietnamese)
            #expect(effects == [.save(letter, name: "ket-luan-hop-2023-06-14", format)])
        }
        Office.press("Enter Down", in: &model)
        guard case .save(_, _, .markdown)? = update(&model, .key(.enter)).first else {
            Issue.record("Enter saves what is under the cursor")
            return
        }
    }

    /// Two people note something about one unit: the later one is told what the other noted, before it takes its place.
    @Test func whatSomebodyElseNotedMeanwhileIsTold() throws {
        var model = Office.model(100, 30, "A n B B B")
        let day = try #require(model.meetingDay)
        let unit = try #require(model.rollCall?.unit)
        let other = JournalEntry(unit: unit, kind: .agreement, day: day, asOf: day, note: "AAA", writtenAt: 5)
        _ = update(&model, .journal([unit: [other]]))
        Office.press("Enter Enter", in: &model)
        guard case .agreement(let entry) = model.overlay else {
            Issue.record("it was stored unseen")
            return
        }
        #expect(entry.complaint?.vietnamese.contains("AAA") == true)
        #expect(model.journal[unit]?.map(\.note) == ["AAA"])
        Office.press("Enter", in: &model)
        #expect(model.journal[unit]?.map(\.note) == ["AAA", "BBB"], "whoever has read it decides")
    }

    @Test func thePlainViewReadsItAloud() throws {
        let roll = try #require(PlainView.text(Office.model(80, 24, "A n x Enter 2 0 / 7 Enter")))
        #expect(roll.contains("ăn bản tồn: 2.291.\n") && roll.contains("Đã ghi hôm nay: hẹn 20/07/2023; x.\n"))
        #expect(!roll.contains("█"))
        let list = try #require(PlainView.text(Office.model(80, 24, "A n x Enter 2 0 / 7 Enter a")))
        #expect(list.contains("- Phòng Kinh tế Hạ tầng: tồn 2.291 văn bản; 13 chưa ký số; hẹn xong 20/07/2023; x\n"))
    }
}
