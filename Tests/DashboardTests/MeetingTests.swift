import Intake
import Statistics
import Terminal
import Testing

@testable import Dashboard

@Suite struct MeetingTests {
    @Test func theMeetingBringsItsOwnColoursAndGivesTheOldOnesBack() {
        var model = Office.model(80, 24)
        model.scheme = .light
        Office.press("p", in: &model)
        #expect(model.shownScheme == .highContrast)
        Office.press("C", in: &model)
        #expect(model.shownScheme == .colorBlind, "chosen for the meeting only")
        #expect(SavedState(model).scheme == nil)
        Office.press("Esc", in: &model)
        #expect(model.shownScheme == .light && !model.isPresenting)
        model.scheme = .monochrome
        Office.press("p", in: &model)
        #expect(model.shownScheme == .monochrome, "no colours stay no colours")
    }

    @Test func aPresenterTurnsPages() {
        var model = Office.model(80, 24, "p")
        let shown = MeetingPlacement(model).shown
        for key in ["PgDn", "Space", "Right"] {
            let before = model.current.window.top
            Office.press(key, in: &model)
            #expect(model.current.window.top == before + shown - 1, "\(key)")
        }
        Office.press("PgUp PgUp Left", in: &model)
        #expect(model.current.window.top == 0)
        #expect(model.marks.isEmpty, "Space marks nothing here")
        Office.press("Esc", in: &model)
        #expect(model.stack.isEmpty)
    }

    @Test(arguments: ["b", "."]) func theScreenIsBlankedAndAnyKeyBringsItBack(key: String) {
        var model = Office.model(80, 24, "p A \(key)")
        #expect(render(model).plainText.dropLast().allSatisfy { $0.allSatisfy(\.isWhitespace) })
        let place = model.rollCall?.place
        Office.press("PgDn", in: &model)
        #expect(!model.presentation.isBlank)
        #expect(model.rollCall?.place == place, "the key does nothing else")
    }

    @Test func theMouseSelectsAndTurnsOneUnitAtATime() {
        var model = Office.model(80, 24, "p")
        let row = MeetingPlacement(model).body.lowerBound + 2 * MeetingPlacement.rowsEach
        Office.send(.key(.mouse(MouseEvent(.press, row: row, column: 10))), to: &model)
        #expect(model.current.window.selected == 2)
        Office.press("A", in: &model)
        Office.send(.key(.mouse(MouseEvent(.wheelDown, row: 5, column: 5))), to: &model)
        #expect(model.rollCall?.place == 1)
        Office.send(.key(.mouse(MouseEvent(.press, row: 23, column: 2))), to: &model)
        guard case .agreement = model.overlay else {
            Issue.record("the hint at the foot is not clicked")
            return
        }
    }

    @Test func sortingFilteringAndTablesWorkInTheMeeting() {
        var model = Office.model(120, 40, "p 2 s 6 / x a Enter ! !")
        #expect(model.isPresenting && model.table == .incoming)
        #expect(model.current.query.sort == [SortKey(.open, descending: true)])
        #expect(model.current.query.failing == .low)
        Office.press("w", in: &model)
        #expect(model.overlay == .why(model.current.selectedUnit ?? UnitID("")))
        Office.press("Down", in: &model)
        #expect(model.overlay == .why(model.current.selectedUnit ?? UnitID("")), "the neighbours are asked too")
    }

    @Test func everyUnitOfTheRollIsShownAndTheListComesAfterTheLast() {
        var model = Office.model(80, 24, "p A")
        var called: [UnitID] = []
        for key in ["Space", "PgDn", "Right", "Down"] + [String](repeating: "Space", count: 31) {
            called.append(model.subject ?? UnitID(""))
            Office.press(key, in: &model)
        }
        called.append(model.subject ?? UnitID(""))
        #expect(Set(called).count == 36)
        Office.press("Space", in: &model)
        #expect(model.context == .agreed)
        Office.press("PgUp", in: &model)
        #expect(model.rollCall?.unit == called.last, "back to the last unit")
        Office.press("Home PgUp", in: &model)
        #expect(model.rollCall?.place == 0 && model.notice == MeetingText.firstUnit)
        Office.press("Esc", in: &model)
        #expect(model.current.selectedUnit == called.first)
        Office.press("Enter", in: &model)
        #expect(model.rollCall?.unit == called.first, "Enter in the meeting shows the unit large")
        Office.press("Enter", in: &model)
        #expect(model.unitScreen?.unit == called.first, "and again opens its documents")
    }

    @Test func onlyWhoIsShownAndFailsIsCalled() {
        var model = Office.model(80, 24, "3 / x a Enter A")
        let all = model.current.content?.units ?? []
        let failing = all.filter { $0.has(.signingBelowTarget) || $0.has(.leaderSigningZero) }
        #expect(Set(model.rollCall?.units ?? []) == Set(failing.map { $0.figures.unit.id }))
        Office.press("Esc Esc / z z z Enter A", in: &model)
        #expect(model.rollCall == nil && model.notice == MeetingText.nobodyToCall)
    }

    @Test func theOrderOfTheRollIsChosenAndRemembered() throws {
        var model = Office.model(80, 24, "A")
        for order in [RollCallOrder.lowestRate, .mostBehind, .largestBacklog] {
            Office.press("s", in: &model)
            let roll = try #require(model.rollCall)
            #expect(roll.order == order && roll.place == 0, "another order begins at its first")
            #expect(roll.units == order.sorted(Office.data.assessment.units, in: .summary).map { $0.figures.unit.id })
        }
        Office.press("s Esc A", in: &model)
        #expect(model.rollCall?.order == .lowestRate)
    }

    @Test func theOldestDocumentIsFetchedOnce() {
        var model = Office.model(80, 24, "p / 1 4 3 Enter A")
        #expect(render(model).plainText.joined().contains("số đến 100 ngày 05/01/2023 (160 ngày): 40/UBND-VP"))
        Office.press("Esc p p", in: &model)
        let asked = update(&model, .key(.character("A")))
        #expect(asked == model.ask(.backlog(Office.unit, asOf: Office.data.asOf)))
        var other = Office.model(80, 24, "A")
        #expect(render(other).plainText.joined().contains("không có sổ đăng ký"))
        #expect(update(&other, .key(.down)).count == 1)
        #expect(update(&other, .key(.up)).isEmpty, "asked before")
    }

    @Test func inTheSigningTableSignaturesAreSpokenOf() {
        let model = Office.model(80, 24, "3 ' 1 4 3 Enter p Enter")
        let screen = render(model).plainText.joined(separator: "\n")
        #expect(screen.contains("190 chưa ký số"))
        #expect(screen.contains("1/BC-UBND") || screen.contains("2/BC-UBND"), "the oldest unsigned document")
    }

    @Test func afterTheDeadlineNoPaceIsAsked() {
        for (asOf, words) in [("2023-08-12", "Đã quá hạn 3 ngày"), ("2023-08-09", "Không còn ngày làm việc nào")] {
            var snapshot = Office.data.assessment.snapshot
            snapshot.asOf = Office.day(asOf)
            let model = Office.model(80, 24, "A", data: Office.data(of: snapshot))
            #expect(render(model).plainText.joined(separator: " ").contains(words))
        }
    }

    /// Whatever sentence there is for a unit, it can be read to its end in the smallest window.
    @Test func whyCanBeScrolledToItsEnd() throws {
        for language in Language.allCases {
            for unit in Office.data.assessment.units {
                var model = Office.model(60, 15, language: language)
                model.current.select(unit.figures.unit.id)
                Office.press("w", in: &model)
                var seen = ""
                while case .why = model.overlay {
                    seen += render(model).plainText.map { String($0.dropFirst(3).dropLast(2)) }.joined(separator: " ")
                    Office.press("PgDn", in: &model)
                }
                let words = Set(seen.split(separator: " "))
                for flag in unit.flags {
                    let sentence = unit.explanation(
                        of: flag, frame: Office.data.assessment.frame, in: language)
                    #expect(
                        sentence.split(separator: " ").allSatisfy(words.contains), "\(unit.figures.unit.name): \(flag)")
                }
            }
        }
    }

    @Test func largeTextFitsItsWidth() {
        for unit in Office.data.assessment.units.map(\.figures.unit.name) + [
            "", "a", String(repeating: "x", count: 90),
        ] {
            for width in [10, 40, 56, 72, 104] {
                let lines = LargeText.lines(unit, width: width)
                #expect(lines.count <= 2)
                if unit.count < 90 { #expect(lines.allSatisfy { displayWidth(of: $0) <= max(width, 12) }, "\(unit)") }
            }
        }
        #expect(LargeText.lines("Phòng Y tế", width: 40) == ["P H Ò N G   Y   T Ế"])
        #expect(LargeText.lines("Phòng Nông nghiệp và PTNT", width: 30, most: 1) == ["PHÒNG NÔNG NGHIỆP VÀ PTNT"])
    }

    @Test func everyNumberHasLargeDigits() {
        for language in Language.allCases {
            let numbers = NumberText(language)
            for text in [
                numbers.count(1_234_567_890), numbers.percent(Rate(1, of: 3)), numbers.percent(Rate(0, of: 0)),
                numbers.pace(Rate(7701, of: 10)),
            ] {
                for (size, rows) in [(LargeText.DigitSize.small, 3), (.large, 5)] {
                    let lines = LargeText.digits(text, size)
                    #expect(lines?.count == rows, "\(text)")
                    #expect(Set(lines?.map { displayWidth(of: $0) } ?? []).count == 1)
                }
            }
        }
        #expect(LargeText.digits("x", .small) == nil)
        #expect(LargeText.digits("17", .small) == ["▀█  ▀▀█", " █    █", "▀▀▀   ▀"])
    }
}
