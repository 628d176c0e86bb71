import Statistics
import TestSupport
import Testing

/// Two days side by side.
@Suite struct ComparisonTests {
    private func snapshot(
        _ day: String, _ counts: [(id: String, processed: Int, open: Int)], period: String? = nil
    ) -> Snapshot {
        var snapshot = Snapshot(asOf: Published.day(day))
        snapshot.period = period.flatMap { ReportingPeriod(from: Published.day($0), to: Published.day(day)) }
        snapshot.units = counts.enumerated().map { order, count in
            UnitFigures(
                unit: Unit(id: UnitID(count.id), name: "Đơn vị \(count.id)"), reportOrder: order,
                incoming: Counts.incoming(closed: count.processed, open: count.open))
        }
        return snapshot
    }

    @Test func unitsAreMatchedByIdentityAndTheOthersListed() {
        let comparison = Comparison(
            snapshot("2023-06-07", [("1", 5, 5), ("2", 1, 9), ("9", 1, 1)]),
            snapshot("2023-06-14", [("2", 8, 4), ("1", 6, 6), ("3", 0, 1)]))
        #expect(comparison.units.map(\.unit.id.text) == ["2", "1"])
        #expect(comparison.appeared.map(\.id.text) == ["3"])
        #expect(comparison.vanished.map(\.id.text) == ["9"])
        #expect(comparison.whole?.open?.difference == -4, "only what has both days is added up")
        #expect(comparison.units[0].rank.before == 3)
        #expect(comparison.units[0].rank.after == 1)
        #expect(comparison.units[0].gainedPlaces?.improvement == .better)
        #expect(comparison.units[1].gainedPlaces?.improvement == .worse)
        #expect(comparison.shrunkUnits == 0)
    }

    @Test func equalRatesShareAPlace() {
        let comparison = Comparison(
            snapshot("2023-06-07", [("1", 1, 1), ("2", 2, 2), ("3", 0, 4)]),
            snapshot("2023-06-14", [("1", 1, 1), ("2", 2, 2), ("3", 4, 0)]))
        #expect(comparison.units.map(\.rank.before) == [1, 1, 3])
        #expect(comparison.units.map(\.rank.after) == [2, 2, 1])
    }

    /// The arrow runs as the number; what is better is said apart.
    @Test(arguments: [
        (CountChange(from: 5, to: 3, isLessBetter: true), Improvement.better, "-2 ↘"),
        (CountChange(from: 3, to: 5, isLessBetter: true), .worse, "+2 ↗"),
        (CountChange(from: 3, to: 5, isLessBetter: false), .better, "+2 ↗"),
        (CountChange(from: 3, to: 1_503, isLessBetter: nil), .same, "+1.500 ↗"),
        (CountChange(from: 3, to: 3, isLessBetter: true), .same, "0  "),
    ])
    func improvements(change: CountChange, improvement: Improvement, text: String) {
        #expect(change.improvement == improvement)
        #expect(NumberText(.vietnamese).signed(change) == text)
    }

    @Test(arguments: [
        (1, 3, 2, 3, 3_333), (2, 3, 1, 3, -3_333), (0, 1, 1, 1, 10_000), (1, 2, 2, 4, 0),
        // 45.8705 % from 45.8703 %: a change never shows as none.
        (26_106, 56_912, 26_107, 56_913, 1), (26_107, 56_913, 26_106, 56_912, -1), (1, 8, 1, 4, 1_250),
        (1, 3, 1, 6, -1_667),
    ])
    func pointsAreExact(part: Int, whole: Int, laterPart: Int, laterWhole: Int, hundredths: Int) {
        let change = RateChange(from: Rate(part, of: whole), to: Rate(laterPart, of: laterWhole))
        #expect(change.hundredthsOfPoint == hundredths)
        #expect(change.improvement == (hundredths == 0 ? .same : hundredths > 0 ? .better : .worse))
    }

    @Test func aShareOfNothingHasNoChange() {
        let change = RateChange(from: Rate(0, of: 0), to: Rate(1, of: 2))
        #expect(change.hundredthsOfPoint == nil)
        #expect(NumberText(.english).points(change) == "—")
    }

    @Test func enormousCountsDoNotOverflow() {
        let most = Int(Int32.max)
        let change = RateChange(from: Rate(most - 1, of: most), to: Rate(most, of: most))
        #expect(change.hundredthsOfPoint == 1)
        #expect(change.fraction.map { $0 > 0 && $0 < 1e-9 } == true)
    }

    /// Opening + arrivals − completions = closing, whatever the columns say.
    @Test func everyLineAddsUp() {
        var generator = SeededGenerator(seed: 14)
        for _ in 0..<100 {
            let before = (1...5).map {
                (
                    id: "\($0)", processed: Int.random(in: 0...50, using: &generator),
                    open: Int.random(in: 0...50, using: &generator)
                )
            }
            let after = before.map { unit in
                let arrived = Int.random(in: 0...20, using: &generator)
                let done = Int.random(in: 0...(unit.open + arrived), using: &generator)
                return (id: unit.id, processed: unit.processed + done, open: unit.open + arrived - done)
            }
            let comparison = Comparison(snapshot("2023-06-07", before), snapshot("2023-06-14", after))
            for unit in comparison.units {
                func count(_ column: ComparisonColumn) -> Int {
                    if case .count(let number) = column.value(unit) { return number }
                    return .min
                }
                #expect(count(.openBefore) + count(.arrived) - count(.done) == count(.openAfter), "seed 14")
            }
        }
    }

    @Test func reportsOfDifferentPeriodsAreToldByTheirCounts() {
        let comparison = Comparison(
            snapshot("2023-06-07", [("1", 50, 5)]), snapshot("2023-07-14", [("1", 6, 6)]))
        #expect(comparison.shrunkUnits == 1)
    }

    @Test func sortsByAnyColumn() {
        var comparison = Comparison(
            snapshot("2023-06-07", [("1", 5, 5), ("2", 1, 9), ("3", 4, 4)]),
            snapshot("2023-06-14", [("1", 5, 7), ("2", 1, 14), ("3", 8, 0)]))
        comparison.sort(by: [(.openChange, true)])
        #expect(comparison.units.map(\.unit.id.text) == ["2", "1", "3"])
        comparison.sort(by: [(.processingChange, false)])
        #expect(comparison.units.map(\.unit.id.text) == ["1", "2", "3"])
        comparison.sort(by: [])
        #expect(comparison.units.map(\.unit.id.text) == ["1", "2", "3"])
    }

    private struct Reports: FiguresSource {
        let all: [Snapshot]
        var snapshotDays: [CalendarDay] { all.map(\.asOf) }
        var registerDays: ClosedRange<CalendarDay>? { nil }
        var documents: (any DocumentSource)? { nil }
        func snapshot(asOf day: CalendarDay) throws -> Snapshot? { all.first { $0.asOf == day } }
    }

    /// Without a register, reports of the same period tell what was done between them.
    @Test func reportsGiveRecentRates() throws {
        let reports = Reports(all: [
            snapshot("2023-05-17", [("1", 100, 50), ("2", 5, 5)], period: "2022-12-15"),
            snapshot("2023-06-07", [("1", 130, 60), ("2", 5, 9)], period: "2022-12-15"),
            snapshot("2023-06-14", [("1", 137, 63), ("2", 5, 9), ("3", 1, 1)], period: "2022-12-15"),
        ])
        var newest = reports.all[2]
        try newest.addRecentWork(from: reports, calendar: WorkingCalendar())
        #expect(newest.earlierDay == Published.day("2023-06-07"))
        #expect(newest.flowFrame?.short?.workingDays == 5)
        #expect(newest.flowFrame?.long?.workingDays == 20)
        #expect(newest.units[0].flow?.short == FlowCount(arrivals: 10, completions: 7))
        #expect(newest.units[0].flow?.long == FlowCount(arrivals: 50, completions: 37))
        #expect(newest.units[0].change(from: newest.period?.from)?.open?.difference == 3)
        #expect(newest.units[2].flow == nil, "it had no row then")
        #expect(newest.units[2].change(from: newest.period?.from) == nil)
        let assessment = Assessment(
            newest, targets: Targets(), deadline: Published.deadline, calendar: WorkingCalendar())
        #expect(assessment.units[0].pace?.achievedLong == Rate(37, of: 20))
        let history = try History(of: UnitID("1"), through: newest.asOf, from: reports)
        #expect(history?.points.map(\.open) == [50, 60, 63])
        #expect(history?.points.map { $0.since?.completions } == [nil, 30, 7])
        #expect(history?.isWeekly == false)
        #expect(
            try History(of: nil, through: Published.day("2023-06-07"), from: reports)?.points.map(\.open) == [55, 69])
        #expect(try History(of: UnitID("8"), through: newest.asOf, from: reports) == nil)
    }

    /// Of two reports it is known how many of those open then can be open still.
    @Test func reportsTellWhatBecameOfPromises() throws {
        let reports = Reports(all: [
            snapshot("2023-06-07", [("1", 130, 6), ("2", 5, 9), ("4", 1, 2)], period: "2022-12-15"),
            snapshot("2023-06-14", [("1", 137, 3), ("2", 5, 9), ("3", 1, 1), ("4", 3, 0)], period: "2022-12-15"),
        ])
        func promise(_ unit: String, on day: String = "2023-06-07") -> JournalEntry {
            JournalEntry(
                unit: UnitID(unit), kind: .agreement, day: Published.day(day), asOf: Published.day(day),
                promised: Published.day("2023-06-12"))
        }
        let entries = ["1", "2", "3", "4"].map { promise($0) } + [promise("1", on: "2023-06-14")]
        let outcomes = try reports.all[1].outcomes(of: entries, from: reports)
        // Four arrived since: three open now may all be of them.
        #expect(outcomes[entries[0]]?.cohort.left == 0...3 && outcomes[entries[0]]?.isOpen == false)
        #expect(outcomes[entries[1]]?.cohort == Cohort(ordered: 9, left: 9) && outcomes[entries[1]]?.isOpen == true)
        #expect(outcomes[entries[2]] == nil, "it had no row then")
        #expect(outcomes[entries[3]]?.isDone == true)
        #expect(outcomes[entries[4]] == nil, "made with the figures of today")
    }

    @Test func reportsOfAnotherPeriodGiveNoRates() throws {
        let reports = Reports(all: [
            snapshot("2023-06-07", [("1", 130, 60)], period: "2022-06-15"),
            snapshot("2023-06-14", [("1", 137, 63)], period: "2022-12-15"),
        ])
        var newest = reports.all[1]
        try newest.addRecentWork(from: reports, calendar: WorkingCalendar())
        #expect(newest.flowFrame == nil)
        #expect(
            newest.units[0].change(from: newest.period?.from)?.open == nil,
            "the open documents of another period are others")
    }

    @Test func daysThatCannotBeComparedAreNamed() {
        let reports = Reports(all: [snapshot("2023-06-07", [("1", 1, 1)]), snapshot("2023-06-14", [("1", 1, 1)])])
        let wanted = Published.day("2023-01-01")
        #expect(throws: ComparisonError.noFigures(wanted, FigureDays(reports))) {
            try reports.comparison(Published.day("2023-06-14"), wanted)
        }
        #expect(throws: ComparisonError.sameDay(wanted)) { try reports.comparison(wanted, wanted) }
        let sentence = ComparisonError.noFigures(wanted, FigureDays(reports)).sentence
        #expect(sentence.vietnamese == "Không có số liệu ngày 01/01/2023. Có: báo cáo ngày 07/06/2023, 14/06/2023.")
        #expect(FigureDays(reports).day(from: Published.day("2023-06-14"), step: -1) == Published.day("2023-06-07"))
        #expect(FigureDays(reports).day(from: Published.day("2023-06-07"), step: -1) == nil)
    }

    /// Opening + arrivals − completions = closing, of whatever documents both days tell; where one of them tells all and the
    /// other the period's only, what was done is not known.
    @Test func completionsAreOfTheDocumentsThatAreOpen() {
        func counts(_ own: (open: Int, done: Int), carried: (open: Int, done: Int)?) -> Counts {
            var counts = Counts.incoming(closed: own.done, open: own.open)
            guard let carried else { return counts }
            counts[.openAll] = own.open + carried.open
            counts[.processedAll] = own.done + carried.done
            return counts
        }
        func change(_ before: Counts, _ after: Counts) -> FiguresChange {
            let day = Published.day("2022-12-15")
            return FiguresChange(
                from: EarlierFigures(incoming: before, from: day), incoming: after, issued: nil, from: day)
        }
        let all = change(counts((10, 5), carried: (30, 20)), counts((12, 9), carried: (23, 27)))
        #expect(all.received?.difference == 6 && all.processed?.difference == 11 && all.open?.difference == -5)
        let own = change(counts((10, 5), carried: nil), counts((12, 9), carried: nil))
        #expect(own.received?.difference == 6 && own.processed?.difference == 4 && own.open?.difference == 2)
        let mixed = change(counts((10, 5), carried: (30, 20)), counts((12, 9), carried: nil))
        #expect(mixed.processed == nil && mixed.open == nil)
    }

    /// Whatever is "—" among incoming documents has a reason, and nothing that is told has one.
    @Test func whatIsMissingHasItsOwnReason() {
        let period = Counts.incoming(replied: 0, closed: 60, open: 40)
        var all = period
        (all[.carriedOver], all[.carriedProcessed], all[.carriedOpen]) = (10, 4, 6)
        (all[.openAll], all[.processedAll]) = (46, 64)
        var lost = period
        lost.earlierStock = EarlierStock(open: 10, day: CalendarDay(daysSince1970: 18_999))
        #expect(period.stock == 40 && all.stock == 46 && lost.stock == nil)
        let known = FlowBetween(arrivals: 5, completions: 3)
        func reasons(
            _ before: Counts, _ after: Counts, samePeriod: Bool = true, _ between: FlowBetween? = nil,
            twoSources: Bool = false
        ) -> (FiguresChange, [FiguresChange.MissingReason]) {
            let first = CalendarDay(daysSince1970: 19_000)
            let change = FiguresChange(
                from: EarlierFigures(incoming: before, from: samePeriod ? first : first.advanced(by: -90)),
                incoming: after,
                issued: nil, from: first, between: between, isOfTwoSources: twoSources)
            return (change, change.missingReasons)
        }
        #expect(reasons(all, all).1 == [])
        #expect(reasons(all, all, twoSources: true).1 == [.twoSources])
        #expect(reasons(all, all, samePeriod: false).1 == [.noneBetween])
        #expect(reasons(all, all, samePeriod: false, known).1 == [])
        for before in [period, all, lost] {
            for after in [period, all, lost] {
                for samePeriod in [true, false] {
                    for between in [nil, known, FlowBetween(arrivals: 5, completions: nil)] {
                        let (change, reasons) = reasons(before, after, samePeriod: samePeriod, between)
                        let isMissing = change.open == nil || change.received == nil || change.processed == nil
                        #expect(isMissing == !reasons.isEmpty, "\(before) \(after) \(samePeriod) \(reasons)")
                        #expect(reasons.contains(.noneBetween) <= !samePeriod)
                        if change.processed != nil { #expect(!reasons.contains(.stockUnknown(isDoneKnown: false))) }
                    }
                }
            }
        }
    }
}

private func <= (one: Bool, other: Bool) -> Bool { !one || other }
