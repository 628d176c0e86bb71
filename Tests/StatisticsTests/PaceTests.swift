import Statistics
import TestSupport
import Testing

@Suite struct PaceTests {
    @Test func fortyWorkingDaysRemain() {
        let frame = Published.assessment.frame
        #expect(frame.workingDaysLeft == 40)
        #expect(frame.daysLeft == 56)
        #expect(frame.workingDaysInPeriod == 121)
        #expect(Published.deadline.lastDay == Published.day("2023-08-09"))
    }

    @Test func paceOfTheWhole() {
        let pace = Totals(Published.assessment.units, frame: Published.assessment.frame).pace
        let numbers = NumberText(.english)
        #expect(pace.map { numbers.pace($0.requiredPerDay) } == "770.1")
        #expect(pace.map { numbers.pace($0.requiredPerDayWithInflow) } == "1,240.5")
        #expect(pace.map { numbers.pace($0.achievedPerDay) } == "215.8")
    }

    @Test(arguments: Published.vector("pace-to-deadline").dropFirst())
    func paceOfEachUnit(row: [String]) {
        let pace = Published.unit(row[0]).pace
        #expect(pace?.open == Int(row[1]))
        #expect(pace?.received == Int(row[2]))
        #expect(pace?.requiredPerDay.ceiling == Int(row[3]))
        #expect(pace?.requiredPerDayWithInflow.ceiling == Int(row[4]))
    }

    @Test func afterTheDeadlineThereIsNoPace() {
        let late = PaceFrame(
            asOf: Published.day("2023-08-15"), period: Published.period, deadline: Published.deadline,
            calendar: Published.calendar)
        let pace = Pace(Counts.incoming(replied: 1, closed: 2, open: 3), in: late)
        #expect(late.isPastDeadline)
        #expect(pace.daysPastDeadline == 6)
        #expect(pace.requiredPerDay.ceiling == nil)
        #expect(NumberText(.vietnamese).pace(pace.requiredPerDay) == "—")
    }

    @Test func onTheLastDayNothingIsLeftButTheDeadlineHolds() {
        let last = PaceFrame(
            asOf: Published.day("2023-08-09"), period: nil, deadline: Published.deadline, calendar: Published.calendar)
        #expect(last.workingDaysLeft == 0)
        #expect(!last.isPastDeadline)
    }

    @Test func behindMeansTheBacklogAloneOutrunsThePace() {
        #expect(Published.unit("143").has(.behindPace))
        #expect(!Published.unit("144").has(.behindPace))
        let done = UnitFigures(
            unit: Unit(id: UnitID("1"), name: "x"), reportOrder: 0, incoming: Counts.incoming(closed: 5, open: 0))
        let assessed = UnitAssessment(
            done, targets: Targets(), frame: Published.assessment.frame, expected: (true, false), wholeBacklog: 0)
        #expect(!assessed.has(.behindPace))
        #expect(assessed.processing == .met)
    }
}

@Suite struct WorkingCalendarTests {
    @Test(arguments: [
        ("2022-12-15", "2023-06-14", 121), ("2023-06-15", "2023-08-09", 40), ("2023-01-20", "2023-01-26", 0),
        ("2023-06-17", "2023-06-18", 0), ("2023-06-14", "2023-06-14", 1), ("2023-06-15", "2023-06-14", 0),
    ])
    func countsWorkingDays(from: String, through: String, days: Int) {
        #expect(
            Published.calendar.workingDays(from: Published.day(from), through: Published.day(through)) == days)
    }

    @Test func makeUpDaysAreWorked() {
        let saturday = Published.day("2023-06-17")
        let calendar = WorkingCalendar(holidays: [Published.day("2023-06-19")], makeUpDays: [saturday])
        #expect(calendar.isWorkingDay(saturday))
        #expect(calendar.workingDays(from: Published.day("2023-06-16"), through: Published.day("2023-06-20")) == 3)
    }

    @Test func agreesWithCountingDayByDay() {
        var generator = SeededGenerator(seed: 20_230_614)
        for _ in 0..<300 {
            let start = CalendarDay(daysSince1970: Int32.random(in: 19_000...20_500, using: &generator))
            let span = Int.random(in: 0...400, using: &generator)
            let slow = (0...span).count { Published.calendar.isWorkingDay(start.advanced(by: $0)) }
            #expect(
                Published.calendar.workingDays(from: start, through: start.advanced(by: span)) == slow,
                "seed 20230614, \(start.iso) + \(span)")
        }
    }

    @Test func findsTheDayAfterWorkingDays() {
        let day = Published.calendar.day(after: Published.asOf, workingDays: 40)
        #expect(day == Published.day("2023-08-09"))
        #expect(Published.calendar.day(after: Published.asOf, workingDays: 1_000_000) == nil)
    }
}

@Suite struct CalendarDayTests {
    @Test(arguments: ["1970-01-01", "2000-02-29", "2023-06-14", "2022-12-31", "2199-12-31", "1900-01-01"])
    func isoRoundTrip(text: String) {
        #expect(CalendarDay(iso: text)?.iso == text)
    }

    @Test(arguments: [
        "2023-02-29", "2023-13-01", "2023-00-10", "2023-6-14", "14/06/2023", "1899-12-31", "2023-04-31", "",
    ])
    func noSuchDay(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test func everyDayOf400YearsHasItsPlace() {
        var expected = CalendarDay(year: 1900, month: 1, day: 1)
        var count = 0
        while let day = expected, day.year < 2199 {
            let (year, month, number) = day.components
            if CalendarDay(year: year, month: month, day: number) != day { Issue.record("\(day.iso)") }
            expected = day.advanced(by: 1)
            count += 1
        }
        #expect(count == 109_208)
    }

    @Test func weekdays() {
        #expect(Published.day("2023-06-14").weekday == 3)
        #expect(Published.day("1970-01-01").weekday == 4)
        #expect(Published.day("2023-01-01").weekday == 7)
    }
}
