import Intake
import Statistics
import Terminal
import TestSupport
import Testing

@testable import Dashboard

@Suite struct UpdateTests {
    @Test func selectionFollowsTheUnit() {
        var model = Office.model(100, 20)
        for _ in 0..<10 { Office.press("Down", in: &model) }
        let unit = model.current.selectedUnit
        Office.press("s 3", in: &model)
        #expect(model.current.selectedUnit == unit)
        #expect(model.current.query.sort == [SortKey(.open, descending: true)])
        Office.press("t", in: &model)
        #expect(model.current.selectedUnit == unit)
        Office.send(.loaded(Office.data), to: &model)
        #expect(model.current.selectedUnit == unit)
        Office.press("Tab", in: &model)
        #expect(model.table == .incoming)
        #expect(model.current.selectedUnit == unit)
    }

    @Test func openingAndComingBackKeepsThePlace() {
        var model = Office.model(80, 24, "s 4 / v i n h Space t h u y Enter")
        #expect(model.current.rows == [.unit(UnitID("146"))])
        Office.press("Enter", in: &model)
        #expect(model.unitScreen?.unit == UnitID("146"))
        Office.press("Esc", in: &model)
        #expect(model.stack.isEmpty)
        #expect(model.current.selectedUnit == UnitID("146"))
        #expect(model.current.query.filter == "vinh thuy")
        Office.press("Esc", in: &model)
        #expect(model.current.query.filter.isEmpty)
        #expect(model.current.selectedUnit == UnitID("146"))
    }

    @Test func escNeverQuits() {
        var model = Office.model(80, 24)
        let effects = update(&model, .key(.escape))
        #expect(effects.isEmpty)
        #expect(model.notice == Text.nothingToGoBackTo)
    }

    @Test(arguments: ["q", "F10", "Ctrl+C"]) func quits(key: String) throws {
        var model = Office.model(80, 24)
        #expect(try update(&model, .key(#require(Key(name: key)))) == [.quit])
    }

    @Test func escInTheFilterBringsBackTheOldOne() {
        var model = Office.model(80, 24, "/ x a Enter / v i n h")
        #expect(model.current.query.filter == "xavinh")
        Office.press("Esc", in: &model)
        #expect(model.current.query.filter == "xa")
        #expect(model.overlay == nil)
    }

    @Test func filterTakesWhatAnInputMethodSends() {
        var model = Office.model(80, 24, "/")
        for key in [
            Key.character("v"), .character("i"), .character("n"), .character("h"), .backspace, .backspace, .backspace,
            .character("ĩ"), .character("n"), .character("h"),
        ] { Office.send(.key(key), to: &model) }
        #expect(model.current.query.filter == "vĩnh")
        #expect(model.current.rows.count == 16)
    }

    @Test(arguments: [("đ", "d"), ("ư", "w"), ("ê", "e"), ("é", "s"), ("è", "f"), ("Đ", "D"), ("ệ", "j")])
    func lettersOfAnInputMethodStandForTheirKey(letter: String, key: String) {
        #expect(TelexKey.pressed(for: Character(letter)) == Character(key))
    }

    @Test func commandsWorkWithTheInputMethodOn() {
        let model = Office.model(80, 24, "ư")
        #expect(model.overlay == .why(UnitID("100")))
    }

    @Test func backspaceNeverGoesBack() {
        var model = Office.model(80, 24, "Enter")
        Office.press("Backspace", in: &model)
        #expect(model.unitScreen != nil)
    }

    @Test func aClickOnAHeadingSortsAndAgainReverses() throws {
        var model = Office.model(100, 20, "2")
        let open = try #require(ScreenColumns.layout(model).placed.first { $0.id == .value(.open) })
        let click = Message.key(.mouse(MouseEvent(.press, row: 3, column: open.start + 1)))
        Office.send(click, to: &model)
        #expect(model.current.query.sort == [SortKey(.open, descending: true)])
        Office.send(click, to: &model)
        #expect(model.current.query.sort == [SortKey(.open, descending: false)])
    }

    @Test func clicksOnRowsTabsAndHints() {
        var model = Office.model(100, 20)
        Office.send(.key(.mouse(MouseEvent(.press, row: 6, column: 5))), to: &model)
        #expect(model.current.selectedUnit == UnitID("122"))
        Office.send(.key(.mouse(MouseEvent(.press, row: 6, column: 5))), to: &model)
        #expect(model.unitScreen?.unit == UnitID("122"), "a click on the selected row opens it")
        Office.press("Esc", in: &model)
        Office.send(.key(.mouse(MouseEvent(.press, row: 2, column: 20))), to: &model)
        #expect(model.table == .incoming)
        Office.send(.key(.mouse(MouseEvent(.press, row: 19, column: 11))), to: &model)
        #expect(model.overlay == .filter(TextField(), before: ""))
    }

    @Test func everySortColumnCanBeReachedByKeysInBothDirections() {
        for table in TableKind.allCases {
            let key = (TableKind.allCases.firstIndex(of: table) ?? 0) + 1
            for (place, column) in ScreenColumns.sortable(Office.model(100, 30, "\(key)")).enumerated() {
                var model = Office.model(100, 30, "\(key) s Home")
                for _ in 0..<place { Office.press("Down", in: &model) }
                Office.press("Enter", in: &model)
                #expect(model.current.query.sort.map(\.column) == [column])
                let before = model.current.query.sort[0].isDescending
                Office.press("o", in: &model)
                #expect(model.current.query.sort == [SortKey(column, descending: !before)])
            }
        }
    }

    @Test func documentsAreSortedAndSearched() {
        var model = Office.model(100, 30, "/ v i n h Space l o n g Enter Enter")
        #expect(model.unitScreen?.backlog.shown == Array(0..<30))
        Office.press("s 1", in: &model)
        #expect(model.unitScreen?.backlog.shown.first == 29, "numbers sort downwards first")
        Office.press("/ g i a y Space m o i Enter", in: &model)
        #expect(model.unitScreen?.backlog.shown.count == 10)
        Office.press("Home Enter Down", in: &model)
        guard case .incomingDocument(let document) = model.stack.last else {
            Issue.record("no document is open")
            return
        }
        #expect(document.arrivalNumber == 126)
        Office.press("Esc Tab", in: &model)
        #expect(model.unitScreen?.list == .signing)
        #expect(model.unitScreen?.signing.shown.count == 4)
    }

    @Test func onlyFailingGoesThroughItsThreeSteps() {
        var model = Office.model(100, 30, "3")
        let counts = (0..<3).map { _ in
            Office.press("!", in: &model)
            return model.current.rows.count
        }
        #expect(counts == [34, 20, 36])
    }

    @Test func aUnitThatVanishesClosesItsScreen() {
        var model = Office.model(100, 30, "Enter")
        var snapshot = Office.data.assessment.snapshot
        snapshot.units.removeFirst()
        Office.send(.loaded(Office.data(of: snapshot)), to: &model)
        #expect(model.stack.isEmpty)
        #expect(model.current.rows.count == 35)
    }

    @Test func findingsAreShownWithTheirPlace() {
        let finding = Finding(
            .rowRejected, at: FindingPlace(file: "den.tsv", row: 12, column: 3, heading: "Kết thúc"), read: "143 | abc")
        let data = Office.data(of: Office.data.assessment.snapshot, findings: [finding])
        let model = Office.model(80, 24, "f", data: data)
        let screen = render(model).plainText.joined(separator: "\n")
        #expect(screen.contains("den.tsv, dòng 12"))
        #expect(screen.contains("143 | abc"))
        #expect(render(Office.model(80, 24, data: data)).plainText[2].contains("⚠ 1 chỗ không tính đ"))
    }

    @Test func aFailedReloadKeepsTheOldFigures() {
        var model = Office.model(100, 30)
        Office.send(.loadFailed([Phrase("hỏng", "broken")]), to: &model)
        #expect(model.data != nil)
        #expect(model.notice == Phrase("hỏng", "broken"))
    }

    @Test func everyActionHasOneEntryAndNoKeyMeansTwoThings() {
        for action in Action.allCases {
            #expect(ActionTable.entries.count { $0.action == action } == 1, "\(action)")
        }
        for context in Context.allCases {
            var seen: [Key: Action] = [:]
            for entry in ActionTable.entries where entry.contexts.contains(context) {
                for key in entry.keys {
                    #expect(seen[key] == nil, "\(key.name) in \(context)")
                    seen[key] = entry.action
                    #expect(ActionTable.action(for: key, in: context) == entry.action)
                }
            }
        }
    }

    @Test func paletteFindsActionsInBothLanguages() {
        #expect(Palette.matches("sap xep", in: .table).contains { $0.action == .sort })
        #expect(Palette.matches("quit", in: .table).map(\.action) == [.quit])
        var model = Office.model(100, 30, ": t h o a t")
        #expect(update(&model, .key(.enter)) == [.quit])
    }

    /// Whatever happens, the model stays drawable: the selection is visible, the frame has its size, nothing traps.
    @Test(arguments: [UInt64(1), 2, 3, 4]) func anythingCanHappen(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var model = Model(size: Size(columns: 80, rows: 24), language: .vietnamese)
        let keys =
            ActionTable.entries.flatMap(\.keys) + "vinhxa019 ệđ".map { Key.character($0) } + [.backspace, .delete]
        for step in 0..<1_500 {
            let message: Message
            switch Int.random(in: 0..<20, using: &generator) {
            case 0:
                message = .resized(
                    Size(
                        columns: Int.random(in: 0...200, using: &generator),
                        rows: Int.random(in: 0...60, using: &generator)))
            case 1: message = .loaded(Office.data)
            case 2: message = .loading(done: 1, total: Int.random(in: 0...2, using: &generator))
            case 3:
                message = .key(
                    .mouse(
                        MouseEvent(
                            .press, row: Int.random(in: 0...50, using: &generator),
                            column: Int.random(in: 0...200, using: &generator))))
            case 4: message = .loadFailed([Phrase("x", "y")])
            default: message = .key(keys[Int.random(in: 0..<keys.count, using: &generator)])
            }
            Office.send(message, to: &model)
            let frame = render(model)
            #expect(frame.size == model.size, "seed \(seed), step \(step)")
            let window = model.current.window
            #expect(window.selected >= window.top && window.selected < window.top + max(1, window.height))
            if let screen = model.unitScreen {
                #expect(screen.window.selected < max(1, screen.window.count))
            }
        }
    }
}
