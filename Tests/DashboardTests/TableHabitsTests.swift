import Statistics
import Terminal
import Testing

@testable import Dashboard

/// What people of other programs expect at the table: nothing acts on what is not seen, and everything can be found.
@Suite struct TableHabitsTests {
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
        let lines = model.lines(of: JournalScreen())
        #expect(lines.map(\.entry.unit.text).prefix(1) == ["100"])
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

    // MARK: Columns, words, arrows

    @Test func columnsStandStillWhileAFilterIsTyped() {
        var model = Office.model(100, 30)
        let before = ScreenColumns.layout(model).placed
        for key in ["/", "x", "a", "Space", "v", "i", "n", "h", "Enter"] {
            Office.press(key, in: &model)
            #expect(ScreenColumns.layout(model).placed == before, "\(key)")
        }
    }

    @Test func theSortPanelNamesWhatTheHeadingsName() {
        let model = Office.model(120, 40, "2 s")
        let panel = sortPanel(for: model)
        for kind in ScreenColumns.available(model) {
            guard case .value(let column) = kind else { continue }
            let heading = column.definition.shortTitle.vietnamese
            #expect(panel.titles.contains { $0.vietnamese.hasPrefix(heading) }, "\(heading)")
        }
    }

    @Test func anArrowFollowsItsNumber() {
        let numbers = NumberText(.vietnamese)
        #expect(numbers.signed(CountChange(from: 0, to: 2_145, isLessBetter: true)) == "+2.145 ↗")
        #expect(numbers.signed(CountChange(from: 54, to: 0, isLessBetter: true)) == "-54 ↘")
        #expect(CountChange(from: 0, to: 2_145, isLessBetter: true).improvement.title.vietnamese == "xấu đi")
    }

    @Test func theBarHasAHeading() { #expect(text(Office.model(120, 40)).contains("Mức xử lý")) }

    // MARK: Every screen says of which day its figures are

    @Test(arguments: ["", "' 1 4 3 Enter Enter", "d", "b", "D", "f", "p", "A", "J", "#", "p a"])
    func theDayStandsOnEveryScreen(keys: String) {
        for columns in [80, 120] {
            var model = Office.model(columns, 30, keys)
            model.today = Office.day("2023-06-30")
            let title = render(model).plainText[0]
            #expect(title.contains("14/06/2023") && title.contains("16"), "\(keys) at \(columns): \(title)")
        }
    }

    // MARK: Groups and copying

    @Test func theSameDocumentOpenInManyUnitsIsOneLine() {
        var model = Office.model(120, 40, "#")
        let circular = { (unit: String, number: Int) in
            IncomingDocument(
                unit: UnitID(unit), arrivalNumber: number, arrivalDate: Office.day("2023-05-01"),
                reference: "12/CT-UBND", issuer: "UBND tỉnh", subject: "Chỉ thị", state: .unprocessed)
        }
        let documents = ["100", "101", "143"].enumerated().map { circular($1, $0) } + Office.documents.prefix(4)
        let question = Question(.openDocuments(nil, asOf: Office.data.asOf), of: Office.data.reading)
        _ = update(&model, .answer(question, .openDocuments(documents)))
        #expect(model.groupScreen?.groups.first?.units == 3)
        #expect(text(model).contains("12/CT-UBND · UBND tỉnh"))
        Office.press("Enter", in: &model)
        guard case .groupDocuments(let opened) = model.stack.last else {
            Issue.record("the group was not opened")
            return
        }
        #expect(opened.documents.map(\.unit.text) == ["100", "101", "143"])
        Office.press("Down Enter", in: &model)
        #expect(model.context == .document && model.subject == UnitID("101"))
        Office.press("Esc Esc Tab Tab", in: &model)
        #expect(model.groupScreen?.column == .dueWeek)
    }

    @Test func aCellARowAndTheTableAreCopied() {
        var model = Office.model(120, 40, "2 ' 1 4 3 Enter Ctrl+Y")
        guard case .copy(let panel) = model.overlay else {
            Issue.record("no choice to copy")
            return
        }
        #expect(panel.items[0].text.hasPrefix("UBND xã Vĩnh Long\t"))
        #expect(panel.items[1].text.split(separator: "\n").count > 36)
        guard case .copy(let row, _)? = update(&model, .key(.character("1"))).first else {
            Issue.record("nothing was copied")
            return
        }
        #expect(row.hasSuffix("\n") && row.contains("\t"))
    }

    // MARK: Seen and heard

    @Test(
        "the cursor stands on the selected line, however many keys come at once",
        arguments: ["", "2", "' 1 4 3 Enter Enter", "D", "E", "p", "s", "c", "v", "e", "J"])
    func theCursorFollows(keys: String) {
        var model = Office.model(100, 30, keys)
        var drawing = Drawing(model)
        for key in ["Down Down Down", "Up Down Down Down Down", "End", "Home Down"] {
            Office.press(key, in: &model)
            drawing.show(model)
            let frame = drawing.frame
            guard let cursor = frame.cursor else {
                Issue.record("\(keys): no cursor after \(key)")
                continue
            }
            let selected = (0..<frame.size.rows).filter { row in
                (0..<frame.size.columns).contains { frame[row, $0].style.flags.contains(.selected) }
            }
            #expect(selected.isEmpty || selected.contains(cursor.row), "\(keys) \(key)")
            #expect(frame == render(model))
        }
    }

    @Test func plainSignsKeepTheLetters() {
        var model = Office.model(80, 24, "3")
        Office.press("&", in: &model)
        let frame = render(model)
        #expect(frame.plainText.joined().contains("Đơn vị"))
        let signs = frame.cells.filter { cell in
            guard let scalar = Unicode.Scalar(cell.base), cell.base >= 0x7F else { return false }
            return !scalar.properties.isAlphabetic
        }
        #expect(signs.isEmpty)
        #expect(SavedState(text: SavedState(model).text).text.contains("glyphs\tplain"))
    }

    @Test func thePlainViewIsSentences() throws {
        for keys in ["", "2", "' 1 4 3 Enter Enter", "D", "f", "J", "#", "' 1 4 3 Enter Enter Enter"] {
            let plain = try #require(PlainView.text(Office.model(80, 24, keys)))
            #expect(!plain.contains { "│┌└─▀█▁▂▃▄▅▆▇✓✗▽▼".contains($0) }, "\(keys)")
            #expect(!plain.contains("   "), "columns are no sentences: \(keys)")
        }
        let table = try #require(PlainView.text(Office.model(80, 24, "2")))
        #expect(table.contains("UBND xã Vĩnh Long. "))
        #expect(table.contains("Tỷ lệ xử lý: "))
    }

    // MARK: The start of the day, and what is told once

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

    // MARK: Width by the mouse

    @Test func aColumnIsDraggedWider() throws {
        var model = Office.model(120, 30, "2")
        let before = try #require(ScreenColumns.layout(model).placed.first)
        let mouse = { (kind: MouseEvent.Kind, column: Int) in
            Message.key(.mouse(MouseEvent(kind, row: 3, column: column)))
        }
        Office.send(mouse(.press, before.end), to: &model)
        Office.send(mouse(.release, before.end + 5), to: &model)
        let after = try #require(ScreenColumns.layout(model).placed.first { $0.id == before.id })
        #expect(after.width == before.width + 5)
        #expect(model.current.query.sort.isEmpty, "the edge sorts nothing")
        Office.send(mouse(.press, before.end + 5), to: &model)
        Office.send(mouse(.release, before.end), to: &model)
        #expect(ScreenColumns.layout(model).placed.first == before)
    }

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
}
