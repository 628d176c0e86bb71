import Statistics
import Terminal
import Testing

@testable import Dashboard

/// Comparisons, histories and the pace on the screen, from the registers of the sample data.
@Suite struct OtherDaysTests {
    private func model(_ columns: Int = 120, _ rows: Int = 40, _ keys: String = "") -> Model {
        Office.model(columns, rows, keys, data: Office.registered.data)
    }

    private func text(_ model: Model) -> String { render(model).plainText.joined(separator: "\n") }

    @Test func thePaceTableSaysWhetherItWillBeDone() {
        let shown = text(model(80, 24, "4"))
        #expect(shown.contains("còn 40 ngày LV"))
        #expect(shown.contains("Chậm: cần 770,1/ngày, tồn cũ giảm 37,0/ngày"))
        #expect(shown.contains("Dự kiến"))
    }

    @Test func failingInThePaceTableMeansBehind() {
        var behind = model(80, 24, "4 !")
        let shown = behind.current.content?.units ?? []
        #expect(!shown.isEmpty && shown.allSatisfy { $0.has(.behindPace) })
        Office.press("!", in: &behind)
        let hopeless = behind.current.content?.units ?? []
        #expect(!hopeless.isEmpty && hopeless.allSatisfy { $0.pace?.verdict == .behind })
    }

    @Test func whoeverSortsByTheBacklogReadsWhereItIs() {
        let byBacklog = text(model(120, 40, "2 s Home Down Down Down Down Down Enter"))
        #expect(byBacklog.contains("10 đơn vị giữ 50,4 % tổng tồn"))
        let view = NamedView.standard(.vietnamese).firstIndex { $0.name.hasPrefix("Tồn ở đâu") } ?? 0
        let keys = "v " + Array(repeating: "Down", count: view).joined(separator: " ") + " Enter"
        let shares = model(120, 40, keys)
        #expect(shares.table == .incoming)
        #expect(text(shares).contains("10 đơn vị giữ 50,4 % tổng tồn"))
        #expect(text(shares).contains("Lũy kế"))
    }

    @Test func comparesWithAWeekBeforeByItself() {
        let screen = model(120, 40, "d").comparisonScreen
        #expect(screen?.from == Office.day("2023-06-07"))
        #expect(screen?.to == Office.day("2023-06-14"))
        #expect(screen?.ready?.units.count == 36)
    }

    @Test func theDayMovesByWeeksAndSaysWhereItEnds() {
        var model = model(120, 40, "d [ [")
        #expect(model.comparisonScreen?.from == Office.day("2023-05-24"))
        #expect(model.comparisonScreen?.ready?.from == Office.day("2023-05-24"))
        Office.press("] ]", in: &model)
        #expect(model.comparisonScreen?.from == Office.day("2023-06-07"))
        Office.press("]", in: &model)
        #expect(model.comparisonScreen?.from == Office.day("2023-06-07"))
        #expect(model.notice?.vietnamese.contains("sổ từ 15/12/2022 đến 14/06/2023") == true)
    }

    @Test(arguments: [
        ("3 1 / 1 2 / 2 0 2 2 Space 3 1 / 3 / 2 0 2 3", "2022-12-31", "2023-03-31"),
        ("1 4 / 6 Space 1 / 3", "2023-03-01", "2023-06-14"),
        ("2 0 2 3 - 0 1 - 3 1 Space 1 / 2", "2023-01-31", "2023-02-01"),
    ])
    func daysCanBeTyped(keys: String, from: String, to: String) {
        let typed = model(120, 40, "d d Ctrl+U \(keys) Enter")
        #expect(typed.overlay == nil)
        #expect(typed.comparisonScreen?.ready?.from == Office.day(from))
        #expect(typed.comparisonScreen?.ready?.to == Office.day(to))
    }

    @Test(arguments: ["x", "1 4 / 6", "1 4 / 6 Space 1 4 / 6", "3 1 / 2 Space 1 / 3"])
    func whatIsNotTwoDaysIsAskedForAgain(keys: String) {
        var typed = model(120, 40, "d d Ctrl+U \(keys) Enter")
        #expect(typed.notice == Text.needsTwoDays)
        guard case .days = typed.overlay else {
            Issue.record("the line is gone")
            return
        }
        Office.press("Esc Esc", in: &typed)
        #expect(typed.stack.isEmpty)
    }

    @Test func aDayWithoutFiguresIsToldWithTheDaysThereAre() {
        let shown = text(model(120, 40, "d d Ctrl+U 1 / 1 / 2 0 2 0 Space 1 4 / 6 / 2 0 2 3 Enter"))
        #expect(shown.contains("Không có số liệu ngày 01/01/2020"))
        #expect(shown.contains("sổ từ 15/12/2022 đến 14/06/2023"))
    }

    @Test func comparisonsAreSortedLikeTables() {
        let sorted = model(120, 40, "d s 6")
        let changes = sorted.comparisonScreen?.ready?.units.compactMap { $0.change.open?.difference } ?? []
        #expect(changes.count == 36)
        #expect(changes == changes.sorted(by: >))
        #expect(text(sorted).contains("▼±Tồn"))
    }

    @Test func withoutARegisterThereIsNothingToDrawOrCompare() {
        #expect(text(Office.model(80, 24, "b")).contains("nên chưa vẽ được"))
        #expect(text(Office.model(80, 24, "d")).contains("Không có số liệu ngày 07/06/2023"))
    }

    /// What a chart says at its ends is what the tables say.
    @Test(arguments: Language.allCases, [(80, 24), (120, 40), (60, 15)])
    func chartsAreRightAtTheirEnds(language: Language, size: (columns: Int, rows: Int)) {
        var model = Office.model(size.columns, size.rows, "b", language: language, data: Office.registered.data)
        let numbers = NumberText(language)
        let open = numbers.count(model.data?.assessment.units.reduce(0) { $0 + ($1.figures.incoming?.open ?? 0) } ?? 0)
        let shown = text(model)
        #expect(shown.contains("\(open) (\(numbers.dayAndMonth(Office.day("2023-06-14"))))"))
        for day in ["2022-12-21", "2023-06-14", "2023-08-09"] {
            #expect(shown.contains(numbers.dayAndMonth(Office.day(day))), "\(day)")
        }
        Office.press("Tab Tab", in: &model)
        #expect(text(model).contains(numbers.percent(Rate(26_107, of: 56_912))))
    }

    @Test func aUnitHasItsOwnHistory() {
        let unit = model(120, 40, "' 1 4 3 Enter Enter b")
        guard case .history(let screen) = unit.stack.last, case .ready(let history) = screen.history else {
            Issue.record("no history")
            return
        }
        #expect(history.points.last?.open == 1526)
        #expect(history.points.last.map { $0.processed + $0.open } == 1640)
    }

    @Test func chartsSurviveATerminalWithoutUTF8() {
        let frame = render(model(80, 24, "b")).inASCII
        #expect(frame.cells.allSatisfy { $0.base < 0x80 })
        let lines = frame.plainText
        // The foot names the key of help.
        #expect(!lines.dropLast().joined().contains("?"))
        #expect(lines.contains { $0.contains("'") || $0.contains(":") })
    }

    @Test func readingAgainAsksForWhatIsOnTheScreen() {
        var model = model(120, 40, "d")
        let effects = update(&model, .loaded(Office.registered.data))
        let asked = model.ask(.comparison(from: Office.day("2023-06-07"), to: Office.day("2023-06-14")))
        #expect(asked.allSatisfy(effects.contains))
    }
}
