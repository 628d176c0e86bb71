import Intake
import Statistics
import Terminal
import Testing

@testable import Dashboard

/// The low lists as a screen, and what a pasted list forgot.
@Suite struct ListsTests {
    private static let published =
        "Phòng Lao động, TB - XH (5 %)\nPhòng Giáo dục và Đào tạo (44 %)\nPhòng Tài chính - Kế hoạch (68 %)\n"
        + "UBND xã Vĩnh Long (37 %)\nUBND xã Vĩnh Khê (69 %)\nUBND xã Kim Thạch (75 %)"

    private func text(_ model: Model) -> String { render(model).plainText.joined(separator: "\n") }

    @Test func theListsAreCompleteAndInTheWordsOfALetter() {
        let shown = text(Office.model(120, 60, "D"))
        #expect(shown.contains("(dưới 20 %), 12 đơn vị:"))
        #expect(shown.contains("(từ 75 % trở xuống), 8 đơn vị:"))
        #expect(shown.contains("(dưới 10 %), 16 đơn vị:"))
        #expect(shown.contains("BQL dự án, PTQĐ và CCN, DLB (70 %)"))
        #expect(shown.contains("207/1.501 · 13,79 %"))
    }

    @Test func aPastedListIsHeldAgainstTheOneItMeans() {
        var model = Office.model(120, 60, "D")
        Office.send(.key(.paste(Self.published)), to: &model)
        let shown = text(model)
        #expect(shown.contains("Đối chiếu với “Đơn vị ký số thấp”: thiếu 2, thừa 0."))
        let missing = render(model).plainText.filter { $0.hasSuffix("thiếu") }
        #expect(missing.count == 2)
        #expect(missing[0].contains("BQL dự án") && missing[1].contains("Tài nguyên và Môi trường"))
        #expect(model.listsScreen.flatMap { model.unit(in: $0) } == UnitID("126"), "the cursor goes there")
        Office.press("Esc", in: &model)
        #expect(!text(model).contains("Đối chiếu với"))
        #expect(model.listsScreen != nil, "one step back ends the comparison only")
    }

    @Test func whatShouldNotBeThereAndWhatNobodyIsCalled() {
        var model = Office.model(120, 60, "D d")
        Office.send(.key(.paste(Self.published + "\nUBND xã Vĩnh Lâm\nPhòng Ma")), to: &model)
        let shown = text(model)
        #expect(model.overlay == nil)
        #expect(shown.contains("thiếu 2, thừa 1"))
        #expect(
            render(model).plainText.contains {
                $0.contains("UBND xã Vĩnh Lâm") && $0.hasSuffix("không thuộc danh sách này")
            })
        #expect(shown.contains("Không nhận ra: Phòng Ma"))
    }

    @Test func aTypedListWorksWithoutAPaste() {
        var model = Office.model(120, 60, "D d 1 2 6 ; 1 2 9 Enter")
        #expect(text(model).contains("“Đơn vị ký số thấp”: thiếu 6, thừa 0"))
        Office.press("d x y z z y Enter", in: &model)
        #expect(text(model).contains(Text.nothingRecognised.vietnamese))
    }

    /// Cells copied from a spreadsheet: number, name and percentage beside each other.
    @Test func rowsOfASpreadsheetAreNames() {
        var model = Office.model(120, 60, "D")
        Office.send(.key(.paste("1\tPhòng Lao động, TB - XH\t5\n2\tUBND xã Kim Thạch\t100")), to: &model)
        #expect(model.listsScreen?.typed?.units.map(\.text) == ["123", "154"])
        #expect(model.listsScreen?.typed?.unknown == [])
    }

    @Test func aClickSelectsAndASecondOneOpens() {
        var model = Office.model(80, 24, "D")
        let click = Key.mouse(MouseEvent(.press, row: 6, column: 10))
        _ = update(&model, .key(click))
        #expect(model.listsScreen.flatMap { model.unit(in: $0) } == UnitID("124"))
        _ = update(&model, .key(click))
        #expect(model.unitScreen?.unit == UnitID("124"))
    }

    @Test func copiedInTheOrderChosen() {
        var model = Office.model(80, 24, "D o")
        guard case .copy(let text, _)? = update(&model, .key(.character("y"))).first else {
            Issue.record("not copied")
            return
        }
        #expect(text.contains("8 đơn vị: Phòng Lao động, TB - XH (5 %); UBND xã Vĩnh Long (37 %)"))
    }

    @Test func enterOpensAUnitAndEscComesBackToTheLists() {
        var model = Office.model(80, 24, "D Down Down Enter")
        #expect(model.unitScreen?.unit == UnitID("122"))
        Office.press("Esc", in: &model)
        #expect(model.listsScreen != nil)
        Office.press("End PgUp Home Up", in: &model)
        #expect(model.listsScreen?.window.selected == 0)
    }
}

/// Reminders that were sent are recorded, and only those.
@Suite struct ReminderRecordTests {
    @Test func copyingIsNotSending() {
        var model = Office.model(80, 24, "' 1 4 3 Enter")
        #expect(update(&model, .key(.character("Y"))).isEmpty)
        #expect(model.notice == Text.nothingCopied)
        let asked = update(&model, .key(.character("y")))
        #expect(asked == model.ask(.reminders([UnitID("143")], .vietnamese)))
        #expect(update(&model, .key(.character("Y"))).isEmpty, "it is asked first")
        let recorded = update(&model, .key(.enter))
        let day = Office.data.asOf
        #expect(
            recorded == [
                .record([
                    JournalEntry(unit: UnitID("143"), kind: .reminder, day: day, asOf: day, open: 1_526, unsigned: 190)
                ])
            ])
        #expect(update(&model, .key(.character("Y"))).isEmpty, "once")
    }

    @Test func theUnitSaysHowOftenItWasReminded() {
        var model = Office.model(100, 30, "' 1 4 3 Enter")
        let entry = JournalEntry(
            unit: Office.unit, kind: .reminder, day: Office.day("2023-06-07"), asOf: Office.day("2023-06-01"),
            open: 1_600)
        _ = update(&model, .journal([Office.unit: [entry]]))
        Office.press("w", in: &model)
        #expect(render(model).plainText.contains { $0.contains("Đã nhắc 1 lần, gần nhất 07/06: 1.600 tồn.") })
    }

    @Test func namesThatAreNotKnownAreCountedAboveToo() {
        let model = Office.model(80, 24, "D d V ĩ n h Space L o n g ; z z z z Enter")
        #expect(render(model).plainText.prefix(3).joined().contains("Không nhận ra 1 tên"))
    }
}
