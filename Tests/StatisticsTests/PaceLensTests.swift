@testable import Statistics
import TestSupport
import Testing

/// The verdict on a backlog, and what it is made of.
@Suite struct PaceLensTests {
    /// 20 working days: 4 weeks from Monday 2023-05-15 to Friday 2023-06-09; the deadline leaves 20 more.
    private static let asOf = Published.day("2023-06-09")

    private func frame(deadline: String?, known: String = "2023-01-02", order: String? = nil) -> PaceFrame {
        let calendar = WorkingCalendar()
        return PaceFrame(
            asOf: Self.asOf, period: ReportingPeriod(from: Published.day("2023-01-02"), to: Self.asOf),
            deadline: deadline.map { Deadline(day: Published.day($0), isInclusive: true) }, calendar: calendar,
            flow: FlowFrame(asOf: Self.asOf, knownSince: Published.day(known), calendar: calendar),
            orderDay: order.map { Published.day($0) })
    }

    private func flow(_ weeks: [Int], arrivals: Int = 0, closing: Int) -> RecentFlow {
        var flow = RecentFlow(
            short: FlowCount(completions: weeks.last ?? 0),
            long: FlowCount(arrivals: arrivals, completions: weeks.suffix(4).reduce(0, +)),
            weeks: weeks.map { FlowCount(completions: $0) }, closing: closing)
        // All that was processed was old, unless a test says otherwise.
        flow.clearing = Array(weeks.suffix(4))
        flow.oldCompletions = weeks.suffix(4).reduce(0, +)
        return flow
    }

    /// Four weeks of 10 are 2 a day now; the best four weeks were 40 each, 8 a day.
    private static let slowing = [Int](repeating: 0, count: 14) + [40, 40, 40, 40, 10, 10, 10, 10]

    @Test(arguments: [
        (0, "2023-07-07", PaceVerdict.met), (40, "2023-07-07", .onTrack), (41, "2023-07-07", .behind),
        (321, "2023-07-07", .behind), (1, "2023-06-11", .behind), (1, "2023-06-08", .overdue),
        (0, "2023-06-08", .met),
    ])
    func verdicts(open: Int, deadline: String, verdict: PaceVerdict) {
        let pace = Pace(
            Counts.incoming(closed: 200, open: open), in: frame(deadline: deadline),
            flow: flow(Self.slowing, closing: open))
        #expect(pace.verdict == verdict)
        #expect(pace.isBehind == (verdict == .behind))
    }

    /// Whoever closes what comes in and leaves the old is behind, however much is closed.
    @Test func newDocumentsAreNotCreditedToTheOldBacklog() {
        var flow = flow(Self.slowing, closing: 40)
        #expect(Pace(.incoming(open: 40), in: frame(deadline: "2023-07-07"), flow: flow).verdict == .onTrack)
        flow.clearing = [1, 2, 0, 1]
        let pace = Pace(.incoming(open: 40), in: frame(deadline: "2023-07-07"), flow: flow)
        #expect(pace.achievedLong == Rate(40, of: 20))
        #expect(pace.clearing == Rate(4, of: 20))
        #expect(pace.slowest.part == 0 && pace.fastest == Rate(2, of: 5))
        #expect(pace.verdict == .behind)
        #expect(pace.neededMultiple.tenths == 100)
        #expect(pace.latestFinish == .never && pace.projectedFinish != .never)
    }

    /// Reports alone prove that a unit is behind, never that it is on track.
    @Test func aGrossPaceProvesOnlyTheWorst() {
        let frame = frame(deadline: "2023-07-07", known: "2023-06-09")
        #expect(Pace(.incoming(closed: 115, open: 100), in: frame).verdict == .behind)
        #expect(Pace(.incoming(closed: 115, open: 10), in: frame).verdict == nil)
        #expect(Pace(.incoming(closed: 115, open: 100), in: frame, isReported: false).verdict == nil)
    }

    /// What became of documents that were carried over is not known: only what holds either way is said.
    @Test(arguments: [(10, 0, PaceVerdict?.some(.onTrack)), (10, 5, .onTrack), (10, 500, nil), (41, 500, .behind)])
    func aStockThatIsPartlyKnown(open: Int, carried: Int, verdict: PaceVerdict?) {
        var counts = Counts.incoming(closed: 5, open: open)
        counts[.carriedOver] = carried
        let pace = Pace(counts, in: frame(deadline: "2023-07-07"), flow: flow(Self.slowing, closing: open))
        #expect(pace.stock == open...(open + carried))
        #expect(pace.verdict == verdict)
    }

    @Test func theCohortIsWhatIsLeftOfIt() {
        let pace = Pace(
            .incoming(closed: 5, open: 400), in: frame(deadline: "2023-07-07", order: "2023-05-31"),
            flow: flow(Self.slowing, closing: 400), cohort: Cohort(ordered: 90, left: 40))
        #expect(pace.open == 40)
        let sentence = "Theo chỉ đạo, tồn đến 31/05/2023 là 90 văn bản: đã xong 50, còn 40."
        #expect(pace.cohortSentence(.vietnamese) == sentence)
        #expect(pace.requiredPerDay == Rate(40, of: 20))
        let week = "5 ngày làm việc tới phải xử lý ít nhất 10 văn bản tồn để kịp hạn."
        #expect(pace.nextWeekSentence(.vietnamese) == week)
        #expect(pace.verdict == .onTrack)
    }

    /// Reports alone tell only that what arrived since may be open or done: what is needed is the least, and said to be.
    @Test func aCohortThatOnlyReportsTellIsBetweenTwoNumbers() {
        let pace = Pace(
            .incoming(closed: 5, open: 400), in: frame(deadline: "2023-07-07", order: "2023-05-31"),
            cohort: Cohort(ordered: 390, left: 340...390))
        #expect(pace.isLeast && pace.open == nil && pace.requiredPerDay == Rate(340, of: 20))
        #expect(pace.cohortSentence(.vietnamese)?.contains("còn từ 340 đến 390") == true)
        #expect(pace.verdictSentence(.vietnamese).contains("ít nhất 17"))
        // On the order's own day nothing is told apart.
        let own = Pace(.incoming(open: 400), in: frame(deadline: "2023-07-07"), cohort: Cohort(ordered: 400, left: 400))
        #expect(own.cohort == nil && own.open == 400 && own.cohortSentence(.vietnamese) == nil)
    }

    @Test func theRatesOfTheWindows() {
        let pace = Pace(
            Counts.incoming(closed: 200, open: 100), in: frame(deadline: "2023-07-07"),
            flow: flow(Self.slowing, arrivals: 60, closing: 100))
        #expect(pace.achievedShort == Rate(10, of: 5))
        #expect(pace.achievedLong == Rate(40, of: 20))
        #expect(pace.bestPerDay == Rate(160, of: 20))
        #expect(pace.requiredPerDay == Rate(100, of: 20))
        #expect(pace.requiredPerDayWithRecentInflow.tenths == 80)
        #expect(pace.projectedFinish == .on(Published.day("2023-08-18")), "50 working days at 2 a day")
    }

    @Test func withoutADeadlineNothingIsLate() {
        let pace = Pace(
            Counts.incoming(closed: 20, open: 5), in: frame(deadline: nil), flow: flow([1, 1, 1, 1], closing: 5))
        #expect(pace.verdict == nil)
        #expect(!pace.isBehind)
        #expect(pace.verdictSentence(.vietnamese) == "Còn 5 văn bản tồn")
    }

    @Test(arguments: Language.allCases) func afterTheDeadlineItSaysHowLong(language: Language) {
        let pace = Pace(
            Counts.incoming(closed: 20, open: 5), in: frame(deadline: "2023-05-30"),
            flow: flow([1, 1, 1, 1], closing: 5))
        #expect(pace.daysPastDeadline == 10)
        #expect(!pace.requiredPerDay.isDefined && !pace.requiredPerDayWithRecentInflow.isDefined)
        let sentence = pace.verdictSentence(language)
        #expect(sentence.contains("10") && sentence.contains("5"))
        #expect(!sentence.contains("-"))
    }

    @Test func whoDoesNothingNeverFinishes() {
        let pace = Pace(
            Counts.incoming(open: 5), in: frame(deadline: "2023-07-07"), flow: flow([0, 0, 0, 0], closing: 5))
        #expect(pace.projectedFinish == .never)
        #expect(pace.verdict == .behind)
        #expect(Pace(Counts.incoming(open: 0), in: frame(deadline: nil)).projectedFinish == .done)
    }

    /// One unit's pace clears no other unit's documents.
    @Test func aWholeIsNotDoneBeforeItsLastUnit() {
        let frame = frame(deadline: "2023-07-07")
        let quick = Pace(.incoming(open: 4), in: frame, flow: flow([10, 10, 10, 10], closing: 4))
        let idle = Pace(.incoming(open: 20), in: frame, flow: flow([0, 0, 0, 0], closing: 20))
        let sum = Pace(.incoming(open: 24), in: frame, flow: flow([10, 10, 10, 10], closing: 24))
        #expect(sum.verdict == .onTrack && sum.held(back: [quick]) == sum)
        let whole = sum.held(back: [quick, idle])
        #expect(whole.verdict == .behind && whole.heldBack == Pace.HeldBack(units: 1, documents: 20))
        #expect(whole.projectedFinish == .never)
        #expect(whole.verdictSentence(.english) == "Behind: 1 unit with 20 of 24 documents will not be done")
    }

    /// "1,0" is never said to be too slow for "1,0".
    @Test func pacesThatDifferAreToldApart() {
        let numbers = NumberText(.vietnamese)
        #expect(numbers.paces(Rate(39, of: 40), Rate(19, of: 20)) == ("0,98", "0,95"))
        #expect(numbers.paces(Rate(10_001, of: 10_000), Rate(1, of: 1)) == ("1,0001", "1,0000"))
        #expect(numbers.paces(Rate(2, of: 2), Rate(1, of: 1)) == ("1,0", "1,0"))
        #expect(numbers.paces(Rate(5, of: 2), Rate(0, of: 0)) == ("2,5", "—"))
    }

    /// Before a register tells 20 working days, nothing is known of a clearing pace.
    @Test func aYoungRegisterTellsLess() {
        let frame = frame(deadline: "2023-07-07", known: "2023-05-29")
        #expect(frame.flow?.short != nil)
        #expect(frame.flow?.long == nil)
        #expect(frame.flow?.weeks.count == 1)
        #expect(frame.flow?.clearing.isEmpty == true)
        let pace = Pace(Counts.incoming(closed: 230, open: 10), in: frame, flow: flow([3], closing: 10))
        #expect(!pace.achievedLong.isDefined)
        #expect(!pace.clearing.isDefined)
        #expect(pace.projectedFinish == nil)
    }

    @Test func aWeekOfHolidaysSlowsNobodyDown() {
        let tet = (16...20).map { Published.day("2023-01-\($0)") }
        let frame = FlowFrame(
            asOf: Published.day("2023-01-31"), knownSince: Published.day("2023-01-04"),
            calendar: WorkingCalendar(holidays: Set(tet)))
        #expect(frame.weeks.count == 4)
        #expect(frame.weeks.map(\.workingDays).reduce(0, +) == 15)
        let flow = RecentFlow(
            short: FlowCount(), long: FlowCount(), weeks: [10, 5, 5, 10].map { FlowCount(completions: $0) }, closing: 0)
        #expect(frame.bestPerDay(flow) == Rate(30, of: 15))
    }

    @Test func aSumIsKnownOnlyWhenEveryPartIs() {
        let calendar = WorkingCalendar()
        var snapshot = Snapshot(asOf: Self.asOf)
        snapshot.flowFrame = FlowFrame(asOf: Self.asOf, knownSince: Published.day("2023-01-02"), calendar: calendar)
        for number in 1...2 {
            var unit = UnitFigures(
                unit: Unit(id: UnitID("\(number)"), name: "x"), reportOrder: number,
                incoming: Counts.incoming(closed: 9, open: 4))
            unit.flow = flow(Self.slowing, closing: 4)
            snapshot.units.append(unit)
        }
        func totals() -> Totals {
            let assessment = Assessment(snapshot, targets: Targets(), deadline: nil, calendar: calendar)
            return Totals(assessment.units, frame: assessment.frame)
        }
        #expect(totals().flow?.long.completions == 80)
        #expect(totals().pace?.bestPerDay == Rate(320, of: 20))
        snapshot.units[1].flow = nil
        #expect(totals().flow == nil)
        #expect(totals().pace?.achievedLong.isDefined == false)
    }

    @Test func sortsByWhatIsNew() {
        let units = Published.table(
            TableQuery(table: .pace, sort: [SortKey(.paceVerdict, descending: true), SortKey(.open, descending: true)])
        ).units
        let verdicts = units.compactMap(\.pace?.verdict)
        #expect(!verdicts.isEmpty)
        #expect(verdicts == verdicts.sorted(by: >))
        #expect(verdicts.allSatisfy { $0 == .behind }, "reports alone prove nothing else")
    }

    @Test func findsADayAsFastAsItIsFarAway() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<200 {
            let start = CalendarDay(daysSince1970: Int32.random(in: 19_000...20_000, using: &generator))
            let count = Int.random(in: 0...300, using: &generator)
            var day = start
            var left = count
            while left > 0 {
                day = day.advanced(by: 1)
                if Published.calendar.isWorkingDay(day) { left -= 1 }
            }
            #expect(Published.calendar.day(after: start, workingDays: count) == day, "seed 4: \(start.iso) + \(count)")
        }
    }
}

/// Who holds the backlog.
@Suite struct ContributionTests {
    @Test func tenUnitsHoldHalf() {
        let largest = Published.assessment.largestBacklogs()
        #expect(largest?.largestSentence(.english).contains("The 10 largest backlogs hold 50.4 %") == true)
        #expect(largest?.largestSentence(.vietnamese).contains("10 đơn vị tồn nhiều nhất giữ 50,4 % tổng tồn") == true)
    }

    @Test func thePublishedLowListHoldsLess() {
        let names = Published.vector("low-lists-as-published").dropFirst().filter { $0[0] == "processing" }.map {
            $0[1]
        }
        let low = Published.assessment.units.filter { names.contains($0.figures.unit.id.text) }
        #expect(low.count == 12)
        let whole = Totals(Published.assessment.units, frame: Published.assessment.frame)
        let held = Totals(low, frame: Published.assessment.frame, whole: whole).contribution
        #expect(held?.theseSentence(.english).hasPrefix("These 12 units hold 39.7 %") == true)
    }

    @Test func sharesAddUpFromTheLargest() {
        let units = Published.table(TableQuery(table: .incoming, sort: [SortKey(.open, descending: true)])).units
        var sum = 0
        for unit in units {
            sum += unit.figures.incoming?.open ?? 0
            #expect(unit.cumulativeShare == Rate(sum, of: 30_805))
        }
        #expect(units.last?.cumulativeShare?.tenthsOfPercent == 1000)
    }

    @Test(arguments: [(12_244, 30_805, 397), (2_999, 3_000, 999), (1, 9_999, 1), (0, 5, 0), (5, 5, 1000)])
    func tenthsAreRoundedOnce(part: Int, whole: Int, tenths: Int) {
        #expect(Rate(part, of: whole).tenthsOfPercent == tenths)
    }
}
