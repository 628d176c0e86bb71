import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Everything can be found: help, palette, the foot.
@Suite struct HelpAndPaletteTests {
    private func text(_ model: Model) -> String { render(model).plainText.joined(separator: "\n") }

    // MARK: Help and palette

    @Test func helpIsGroupedAndLettersSearchOnly() {
        var model = Office.model(100, 30, "F1")
        #expect(text(model).contains("Tìm, lọc, sắp xếp"))
        Office.press("L q s a o Space c h e p", in: &model)
        #expect(model.language == .vietnamese, "a letter in help does nothing else")
        guard case .help(let help) = model.overlay else {
            Issue.record("help was closed by a letter")
            return
        }
        #expect(help.field.text == "Lqsao chep")
        Office.press("Esc s a o Space c h e p", in: &model)
        #expect(text(model).contains("Chép văn bản nhắc"))
        #expect(!text(model).contains("Đổi bảng màu"))
        Office.press("Esc z z z z", in: &model)
        #expect(text(model).contains("Không tìm thấy gì."))
        Office.press("Esc Esc", in: &model)
        #expect(model.overlay == nil)
    }

    @Test(
        "the palette knows users' words",
        arguments: [
            ("excel", Action.export), ("in", .export), ("print", .export), ("sao chép", .copyReminders),
            ("copy", .copyReminders), ("tắt", .quit), ("cột", .columns), ("cot", .columns), ("máy chiếu", .present),
            ("dark", .scheme), ("deadline", .settings), ("frequency", .groups), ("lời hẹn", .journal),
        ])
    func words(typed: String, action: Action) {
        #expect(Palette.matches(typed, in: .table).contains { $0.action == action }, "\(typed)")
    }

    @Test func anExactKeyComesFirst() {
        for entry in ActionTable.entries where entry.contexts.contains(.table) {
            for key in entry.keys {
                guard case .character(let character) = key, character != " " else { continue }
                #expect(
                    Palette.matches(String(character), in: .table).first?.action
                        == ActionTable.action(for: key, in: .table), "\(character)")
            }
        }
        #expect(Palette.matches("F5", in: .table).first?.action == .reload)
        #expect(text(Office.model(80, 24, ": q q q q")).contains("Không tìm thấy gì."))
    }

    // MARK: The foot

    @Test(arguments: Language.allCases)
    func theFootNamesWhatIsNeededAt80Columns(language: Language) {
        let foot = render(Office.model(80, 24, language: language)).plainText[23]
        for key in ["Enter ", "/ ", "w ", "e ", "y ", ": ", "? ", "q "] {
            #expect(foot.contains(key), "\(key): \(foot)")
        }
        #expect(displayWidth(of: foot) <= 80)
        // Also where Esc is named, because a filter narrows the table.
        let filtered = render(Office.model(80, 24, "Space / x a Enter", language: language))
        for key in ["Enter ", "Esc ", "/ ", "w ", "e ", "y ", ": ", "? ", "q "] {
            #expect(filtered.plainText[23].contains(key), "\(key): \(filtered.plainText[23])")
        }
        #expect(filtered.plainText[2].contains("1 "), "the hidden mark is counted at 80 columns too")
        let wide = render(Office.model(160, 24, language: language)).plainText[23]
        #expect(wide.contains("s ") && wide.contains("! ") && wide.contains("d "))
    }

    @Test(
        "what is typed as a word stands before what has it inside other words",
        arguments: [
            ("in", Context.table, Action.export), ("in", .unit, .export), ("cột", .table, .columns),
            ("hạn", .unit, .groups), ("copy", .unit, .copyReminders), ("tắt", .table, .quit),
        ])
    func wordsComeFirst(typed: String, context: Context, action: Action) {
        #expect(Palette.matches(typed, in: context, .vietnamese).first?.action == action, "\(typed)")
    }

    @Test func whatIsElsewhereIsSaid() {
        let shown = text(Office.model(80, 24, "' 1 4 3 Enter Enter : g h i Space c h ú"))
        #expect(shown.contains("Màn hình này không có.") && shown.contains("Ở màn hình “gọi tên”: n"), "\(shown)")
        #expect(shown.contains("Enter: làm"))
    }

    @Test func keysAreCalledAsOnTheKeyboard() {
        let shown = text(Office.model(80, 24, "F1"))
        #expect(shown.contains("Shift+Tab") && shown.contains("↑ k") && !shown.contains("BackTab"))
        #expect(text(Office.model(80, 24, "F1 B a c k T a b")).contains("Bảng trước"), "also found by that name")
    }

    @Test(arguments: Language.allCases)
    func nothingInHelpIsCutAt80Columns(language: Language) {
        let model = Office.model(80, 24, "F1", language: language)
        guard case .help(let help) = model.overlay else { return }
        let lines = HelpPanel.lines(help, language, model.size)
        #expect(lines.allSatisfy { displayWidth(of: $0.text) <= 59 })
        #expect(lines.contains { $0.keys.isEmpty && !$0.isHeading && !$0.text.isEmpty }, "long ones go on")
    }

    @Test("the foot of every panel is whole at 80 columns", arguments: ["s", "c", "v", "e", "Ctrl+Y", ":", "w", "F1"])
    func feetAreWhole(key: String) {
        for language in Language.allCases {
            let lines = render(Office.model(80, 24, key, language: language)).plainText
            let closing = language == .vietnamese ? "Esc: đóng" : "Esc: close"
            #expect(lines.contains { $0.contains(closing) }, "\(key) \(language)\n\(lines.joined(separator: "\n"))")
        }
    }

    @Test func aSentenceTakesASecondLineBeforeItIsCut() {
        var model = Office.model(80, 24)
        let end = "lấy ở tệp này"
        model.notice = Phrase(String(repeating: "Đã ghi nhắc đơn vị ", count: 5) + end, "x")
        let lines = render(model).plainText
        #expect((lines[22] + lines[23]).contains(end) && lines[22].contains("Đã ghi"))
        var drawing = Drawing(model)
        Office.press("Down", in: &model)
        drawing.show(model)
        #expect(drawing.frame == render(model), "the line beneath comes back")
    }
}
