import Foundation
import Statistics
import Terminal
import TestSupport
import Testing

@testable import Dashboard

@Suite struct ViewTests {
    @Test func undoAndRedoStepThroughViews() {
        var model = Office.model(100, 30)
        let start = model.moment
        Office.press("s 3 ! 2 t / x a Enter", in: &model)
        let end = model.moment
        #expect(model.current.query.filter == "xa")
        Office.press("u", in: &model)
        #expect(model.current.query.filter.isEmpty, "a typed filter is one step")
        #expect(model.current.query.grouping == .group)
        for _ in 0..<4 { Office.press("u", in: &model) }
        #expect(model.moment == start)
        Office.press("u", in: &model)
        #expect(model.notice == Text.nothingToUndo)
        for _ in 0..<5 { Office.press("U", in: &model) }
        #expect(model.moment == end)
        Office.press("u s 1", in: &model)
        Office.press("U", in: &model)
        #expect(model.notice == Text.nothingToRedo, "a new change ends the way forward")
    }

    @Test func columnsAreChosenMovedAndWidened() {
        var model = Office.model(120, 30, "2")
        let before = ScreenColumns.layout(model).placed.map(\.id)
        #expect(before.first == .value(.received))
        Office.press("c Space", in: &model)
        #expect(!ScreenColumns.layout(model).placed.map(\.id).contains(.value(.received)))
        Office.press("Down > + + +", in: &model)
        let placed = ScreenColumns.layout(model).placed
        #expect(placed.first?.id == .value(.closed), "replied moved one place to the right")
        #expect(model.current.view.extraWidth == [.value(.replied): 3])
        Office.press("0 Esc", in: &model)
        #expect(ScreenColumns.layout(model).placed.map(\.id) == before)
    }

    /// From the smallest window to a wall: columns stand beside each other, the most important ones first to come and
    /// last to go, and in a large window all of them are there.
    @Test(arguments: TableKind.allCases) func columnsNeverOverlapAndYieldInOrder(table: TableKind) {
        let key = String((TableKind.allCases.firstIndex(of: table) ?? 0) + 1)
        var before: (placed: Set<CellKind>, all: Set<CellKind>) = ([], [])
        for columns in stride(from: 60, through: 452, by: 7) {
            for language in Language.allCases {
                let model = Office.model(columns, 100, key, language: language, data: Office.registered.data)
                let placed = ScreenColumns.layout(model).placed
                var end = ScreenColumns.nameColumn + ScreenColumns.nameWidth(model)
                for column in placed {
                    #expect(column.start > end, "\(columns) columns: \(column.id)")
                    end = column.end - 1
                }
                #expect(end < columns)
                let rules: Set<CellKind> =
                    table == .summary
                    ? [.value(.processingRate), .value(.rate(.leaderOfElectronic))]
                    : table == .incoming
                        ? [.value(.processingRate), .glyph(.leader)]
                        : table == .issued
                            ? [.value(.rate(.leaderOfElectronic)), .glyph(.processing)]
                            : [.value(.paceVerdict), .value(.open)]
                #expect(rules.isSubset(of: placed.map(\.id)), "both rules of the order are told apart at any width")
                if language == .vietnamese { before = (Set(placed.map(\.id)), Set(ScreenColumns.all(model))) }
            }
        }
        // What there are no figures for is left out: nothing is exempt, nothing carried over, no order has a day here; the
        // pace of the period where a nearer one is known; leaders' share of signed beside that of electronic documents, and of
        // those to be signed where no target judges it.
        let withoutUse: [TableKind: [CellKind]] = [
            .summary: [
                .value(.leaderRateOfSigned), .value(.rate(.leaderOfToSign)), .value(.count(.openAll)),
            ],
            .incoming: [.value(.count(.openAll))],
            .issued: [.value(.exempt), .value(.rate(.leaderOfToSign))],
            .pace: [.value(.achievedPerDay), .value(.cohortLeft)],
        ]
        #expect(before.placed == before.all.subtracting(withoutUse[table] ?? []))
    }

    @Test func theLastColumnStays() {
        var panel = ColumnPanel(all: [.value(.open), .value(.received)], chosen: [.value(.open)])
        panel.toggle()
        #expect(panel.chosen == [.value(.open)])
    }

    @Test func jumpingFollowsTheTypingAndGoesOn() {
        var model = Office.model(100, 20, "' v i n h Space l")
        #expect(model.current.selectedUnit == UnitID("143") || model.current.selectedUnit == UnitID("100"))
        Office.press("o n g Enter", in: &model)
        #expect(model.current.selectedUnit == UnitID("143"))
        #expect(model.current.rows.count == 36, "nothing is filtered away")
        Office.press("' x a Space v i n h Enter n", in: &model)
        #expect(model.current.selectedUnit == UnitID("144"))
        Office.press("N N", in: &model)
        #expect(model.current.selectedUnit == UnitID("157"))
        Office.press("' z z Esc", in: &model)
        #expect(model.current.selectedUnit == UnitID("157"), "Esc goes back")
    }

    @Test func namedViewsAreUsedSavedAndRemoved() {
        var model = Office.model(100, 30, "v Down Down Enter")
        #expect(model.table == .incoming)
        #expect(model.current.rows.count == 18)
        #expect(model.current.selectedUnit == UnitID("156"), "the largest backlog among communes and towns")
        Office.press("v s X ã Enter", in: &model)
        #expect(model.namedViews.map(\.name) == ["Xã"])
        Office.press("R v Home Enter", in: &model)
        #expect(model.current.rows.count == 36)
        Office.press("v Down Down Down Down Down Down Down Enter", in: &model)
        #expect(model.current.rows.count == 18, "the saved view brings its filter back")
        Office.press("v Down Down Down Down Down Down Down Delete", in: &model)
        #expect(model.namedViews.isEmpty)
        Office.press("Up Delete", in: &model)
        #expect(model.notice == Text.standardViewStays)
    }

    @Test func whatIsRememberedComesBack() {
        var model = Office.model(100, 30, "2 s 3 c Space Esc L C v s A Enter ! / x Enter")
        model.hasSeenWelcome = true
        let text = SavedState(model).text
        var next = Model(size: Size(columns: 100, rows: 30), language: .vietnamese)
        _ = update(&next, .restored(SavedState(text: text)))
        _ = update(&next, .loaded(Office.data))
        #expect(next.language == .english)
        #expect(next.scheme == model.scheme)
        #expect(next.table == .incoming)
        #expect(next.current.view == model.current.view.withoutFilters)
        #expect(next.current.rows.count == 36, "no start begins with units filtered away")
        #expect(next.namedViews == model.namedViews)
        #expect(SavedState(next).text == text)
    }

    @Test func whatTheCommandLineAskedForOnceIsNotRemembered() {
        var model = Office.model(80, 24)
        model.scheme = .light
        model.isSchemeChosen = true
        model.language = .english
        #expect(SavedState(model).scheme == nil)
        #expect(SavedState(model).language == nil)
        Office.press("C L", in: &model)
        #expect(SavedState(model).scheme == .highContrast)
        #expect(SavedState(model).language == .vietnamese)
    }

    @Test func aDamagedStateFileDoesNoHarm() {
        let seed: UInt64 = 11
        var generator = SeededGenerator(seed: seed)
        let words = [
            "view", "named", "\t", "\n", "incoming", "sort=open:desc", "columns=", "width=open:99999999999999999999",
            ",", "=", "xã", "table",
        ]
        for _ in 0..<2_000 {
            let text = (0..<12).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }.joined()
            var model = Office.model(80, 24)
            _ = update(&model, .restored(SavedState(text: text)))
            #expect(render(model).size == model.size, "seed \(seed)")
        }
    }

    @Test func coloursGoRoundAndTheMouseCanBeLetGo() {
        var model = Office.model(80, 24)
        #expect(update(&model, .background(isLight: true)).isEmpty)
        #expect(model.scheme == .light)
        for scheme in [Scheme.highContrast, .colorBlind, .monochrome, .dark, .light] {
            Office.press("C", in: &model)
            #expect(model.scheme == scheme)
        }
        _ = update(&model, .background(isLight: false))
        #expect(model.scheme == .light, "what the user chose stays")
        #expect(update(&model, .key(.character("m"))) == [.captureMouse(false)])
        #expect(update(&model, .key(.character("m"))) == [.captureMouse(true)])
    }

    @Test func everyActionIsInHelpPaletteAndKeysDocument() throws {
        let url = Office.root.appendingPathComponent("docs/KEYS.md")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
            try KeysDocument.markdown.write(to: url, atomically: true, encoding: .utf8)
        }
        let document = try String(contentsOf: url, encoding: .utf8)
        #expect(document == KeysDocument.markdown, "run: dondoc keys > docs/KEYS.md")
        for entry in ActionTable.entries {
            for context in entry.contexts {
                for language in Language.allCases {
                    #expect(
                        HelpPanel.lines(HelpState(context), language, Size(columns: 120, rows: 40)).map(\.text)
                            .joined(separator: " ").contains(entry.title[language]))
                }
                #expect(Palette.matches(entry.title.vietnamese, in: context).contains { $0.action == entry.action })
                #expect(Palette.matches(entry.title.english, in: context).contains { $0.action == entry.action })
            }
            #expect(document.contains(entry.title.vietnamese))
        }
    }

    @Test func aClickInTheListOfActionsRunsOne() {
        var model = Office.model(80, 24, ":")
        let inner = PalettePanel.list(ListWindow(), model.size).box(in: model.size).inner
        let place = Palette.matches("", in: .table).firstIndex { $0.action == .group } ?? 0
        Office.send(.key(.mouse(MouseEvent(.press, row: inner.row + 1 + place, column: inner.column + 3))), to: &model)
        #expect(model.current.query.grouping == .group)
    }

    @Test func theWheelMovesInTablesAndLists() {
        let down = Message.key(.mouse(MouseEvent(.wheelDown, row: 5, column: 5)))
        var model = Office.model(80, 24)
        Office.send(down, to: &model)
        #expect(model.current.window.selected == 3)
        for keys in [":", "s", "c", "v", "?"] {
            model = Office.model(80, 24, keys)
            let before = model.overlay
            Office.send(down, to: &model)
            #expect(model.overlay != nil && model.overlay != before, "\(keys)")
        }
    }

    @Test func thePlainViewHasTheSameRows() throws {
        let table = try #require(PlainView.text(Office.model(80, 24, "2 s 6 / x a Enter")))
        #expect(table.contains("Đang hiện"))
        #expect(!table.contains("Phòng Nội vụ"))
        let unit = try #require(PlainView.text(Office.model(80, 24, "' 1 4 3 Enter Enter")))
        #expect(unit.contains("UBND xã Vĩnh Long") && unit.contains("40/UBND-VP"))
    }
}
