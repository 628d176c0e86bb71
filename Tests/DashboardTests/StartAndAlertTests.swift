import Statistics
import Terminal
import Testing

@testable import Dashboard

/// The start of a clerk's day, and what is told once.
@Suite struct StartAndAlertTests {
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

    @Test func theWelcomeSpeaksOfWhatIsInFront() {
        var model = Model(size: Size(columns: 80, rows: 24), language: .vietnamese)
        model.hasSeenWelcome = false
        model.startsWith = "143"
        Office.send(.loaded(Office.data), to: &model)
        let shown = render(model).plainText.joined(separator: "\n")
        #expect(shown.contains("mở văn bản đang chọn") && !shown.contains("Mỗi dòng là một đơn vị"))
    }

    @Test func whatIsStillBeingReadIsNotSaidToBeMissing() throws {
        var unread = Office.data.assessment.snapshot
        for place in unread.units.indices { unread.units[place].backlog = nil }
        var model = Office.model(80, 24, "' 1 4 3 Enter Enter", data: Office.data(of: unread))
        let id = try #require(model.unitScreen?.unit)
        #expect(id == Office.unit)
        model.data = DashboardData(
            assessment: Assessment(
                unread, targets: Targets(), deadline: nil, calendar: WorkingCalendar()), groups: [], findings: [],
            source: "x")
        #expect(render(model).plainText.joined().contains("Không có sổ đăng ký: không phân tích"))
        model.isBeginning = true
        #expect(!render(model).plainText.joined().contains("Không có sổ đăng ký: không phân tích"))
    }

    @Test func comingIntoALowListIsALimitCrossed() throws {
        let now = Office.data.assessment
        var better = now.snapshot
        let place = try #require(better.units.firstIndex { $0.unit.id == Office.unit })
        let other = try #require(
            now.units.first { $0.flags.contains(.processingBelowTarget) && !$0.flags.contains(.processingLow) })
        better.units[place].incoming = other.figures.incoming
        let crossings = now.crossings(since: Office.data(of: better).assessment)
        #expect(crossings.map(\.flag).contains(.processingLow), "below the target before and after")
        #expect(!crossings.contains { $0.flag == .behindPace })
    }

    /// What could not be read is not shown as nothing.
    @Test func aJournalThatCannotBeReadSaysSo() {
        var model = Office.model(100, 24, "J")
        #expect(render(model).plainText.contains { $0.contains("Chưa đơn vị nào hẹn ngày") })
        let problem = Phrase("Kho lưu bị hỏng", "The archive is damaged")
        _ = update(&model, .journalUnread(problem))
        Office.press("Tab", in: &model)
        let shown = render(model).plainText
        #expect(shown.contains { $0.contains("Kho lưu bị hỏng") } && !shown.contains { $0.contains("chưa có mục nào") })
        _ = update(&model, .journal([:]))
        #expect(render(model).plainText.contains { $0.contains("chưa có mục nào") })
    }
}
