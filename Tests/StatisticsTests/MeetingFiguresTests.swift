import Statistics
import TestSupport
import Testing

/// What a meeting asks of the figures: what if, who is called first, an order that stays.
@Suite struct MeetingFiguresTests {
    private static let assessment = Published.assessment
    private static let whole = Totals(assessment.units, frame: assessment.frame)

    private func supposition(_ ids: [String], _ documents: Int? = nil) throws -> Supposition {
        try #require(
            Supposition(
                clearing: documents, of: ids.map(Published.unit), outOf: Self.whole, frame: Self.assessment.frame))
    }

    @Test func unitsThatClearTheirBacklogLeaveExactSums() throws {
        // 1,294 of 30,805 open documents, 40 working days.
        let what = try supposition(["122"])
        #expect(what.now.open == 30_805 && what.now.processed == Rate(26_107, of: 56_912) && !what.isAll)
        #expect(what.cleared == 1_294)
        #expect(what.then.open == 29_511)
        #expect(what.then.processed == Rate(27_401, of: 56_912))
        #expect(what.then.pace.requiredPerDay == Rate(29_511, of: 40))
        #expect(what.now.pace.requiredPerDay == Rate(30_805, of: 40))
    }

    private func assessment(_ counts: [Counts], cohorts: [Cohort?] = []) throws -> Assessment {
        let day = try #require(CalendarDay(iso: "2023-06-14"))
        let units = counts.enumerated().map { place, counts in
            var unit = UnitFigures(
                unit: Unit(id: UnitID("\(place + 1)"), name: "x"), reportOrder: place, incoming: counts)
            unit.cohort = cohorts.indices.contains(place) ? cohorts[place] : nil
            return unit
        }
        let deadline = try Deadline(day: #require(CalendarDay(iso: "2023-08-10")), isInclusive: false)
        var snapshot = Snapshot(asOf: day, units: units)
        if !cohorts.isEmpty { snapshot.orderDay = day.advanced(by: -14) }
        return Assessment(
            snapshot, targets: Targets(), deadline: deadline, calendar: WorkingCalendar())
    }

    private func supposition(_ documents: Int?, of places: [Int], in assessment: Assessment) throws -> Supposition {
        let whole = Totals(assessment.units, frame: assessment.frame)
        return try #require(
            Supposition(
                clearing: documents, of: places.map { assessment.units[$0] }, outOf: whole, frame: assessment.frame))
    }

    /// What was carried over is cleared too: the documents of the period alone are another whole than the need per day.
    @Test func whatIsCarriedOverIsSupposedToo() throws {
        func counts(_ open: Int, all: Int) -> Counts {
            var counts = Counts.incoming(closed: 10, open: open)
            counts[.openAll] = all
            counts[.processedAll] = 20
            return counts
        }
        let made = try assessment([counts(130, all: 156), counts(65, all: 91)])
        let what = try supposition(nil, of: [0], in: made)
        #expect(what.isAll && what.available == 156 && what.now.open == 247 && what.then.open == 91)
        #expect(what.then.pace.requiredPerDay == Rate(91, of: made.frame.workingDaysLeft))
        #expect(try supposition(130, of: [0], in: made).then.open == 117)
    }

    /// While nobody tells what became of the old stock, nobody tells what would be needed either.
    @Test func anUnknownStockStaysUnknown() throws {
        var counts = Counts.incoming(closed: 10, open: 674)
        counts.earlierStock = EarlierStock(open: 30_805, day: Published.asOf)
        let what = try supposition(16, of: [0], in: assessment([counts]))
        #expect(what.then.open == 658 && !what.now.pace.requiredPerDay.isDefined)
        #expect(!what.then.pace.requiredPerDay.isDefined)
    }

    /// What an order asks for is cleared first, as the table counts it.
    @Test func theOrderIsSupposedToBeClearedFirst() throws {
        let made = try assessment(
            [.incoming(open: 100), .incoming(open: 50)],
            cohorts: [Cohort(ordered: 90, left: 60), Cohort(ordered: 40, left: 30)])
        let what = try supposition(80, of: [0], in: made)
        #expect(what.now.pace.open == 90 && what.then.pace.open == 30 && what.then.open == 70)
    }

    @Test func aNumberOfDocumentsIsNeverMoreThanAreOpen() throws {
        #expect(try supposition(["122"], 500).then.open == 30_305)
        #expect(try supposition(["122"], 5_000).cleared == 1_294)
        #expect(try supposition(["122"], -5).cleared == 0)
        let all = Self.assessment.units.map { $0.figures.unit.id.text }
        #expect(try supposition(all).then.processed == Rate(56_912, of: 56_912))
        #expect(try supposition(all, .max).then.pace.requiredPerDay == Rate(0, of: 40))
        #expect(try supposition([]).then.open == Self.whole.incoming?[.open])
    }

    @Test func withoutIncomingFiguresNothingIsSupposed() {
        let issued = UnitFigures(
            unit: Unit(id: UnitID("1"), name: "x"), reportOrder: 0, issued: Counts.issued(signed: 1))
        let snapshot = Snapshot(asOf: Published.asOf, units: [issued])
        let assessment = Assessment(snapshot, targets: Targets(), deadline: nil, calendar: WorkingCalendar())
        let totals = Totals(assessment.units, frame: assessment.frame)
        #expect(Supposition(clearing: 1, of: assessment.units, outOf: totals, frame: assessment.frame) == nil)
    }

    @Test(arguments: [
        (RollCallOrder.largestBacklog, TableKind.incoming, ["124", "133", "123"]),
        // Five units processed nothing: those with more documents come first.
        (.lowestRate, .incoming, ["146", "152", "137"]),
        // 156 has fewer open than 133, but did 61 documents in the period where 133 did 1,548.
        (.mostBehind, .incoming, ["124", "123", "156"]),
        (.largestBacklog, .issued, ["143", "123", "126"]),
    ]) func unitsAreCalledInTheOrderAskedFor(order: RollCallOrder, table: TableKind, first: [String]) {
        let called = order.sorted(Self.assessment.units, in: table).map { $0.figures.unit.id.text }
        #expect(Array(called.prefix(3)) == first, "\(called.prefix(6))")
        #expect(called.count == 36)
    }

    /// A share of fewer than ten documents calls nobody first, however low it is.
    @Test func fewDocumentsAreNotCalledFirst() {
        func unit(_ id: String, _ closed: Int, _ open: Int) -> UnitFigures {
            UnitFigures(
                unit: Unit(id: UnitID(id), name: id), reportOrder: Int(id) ?? 0,
                incoming: .incoming(closed: closed, open: open), issued: .issued(signed: closed, unsigned: open))
        }
        let snapshot = Snapshot(
            asOf: Published.asOf,
            units: [unit("1", 0, 2), unit("2", 5, 5), unit("3", 0, 9), unit("4", 1, 9), unit("5", 10, 0)])
        let assessment = Assessment(snapshot, targets: Targets(), deadline: nil, calendar: WorkingCalendar())
        for table in [TableKind.incoming, .issued] {
            let called = RollCallOrder.lowestRate.sorted(assessment.units, in: table).map { $0.id.text }
            #expect(called == ["4", "2", "5", "3", "1"])
        }
        #expect(RollCallOrder.largestBacklog.sorted(assessment.units, in: .incoming).first?.id.text == "3")
    }

    /// Each order really is one: no unit comes before another that the order puts first.
    @Test func ordersHold() {
        let units = Self.assessment.units
        let rates = RollCallOrder.lowestRate.sorted(units, in: .summary).compactMap {
            $0.figures.incoming?[rate: .processing]
        }.filter { !$0.isOfFew }
        for (first, second) in zip(rates, rates.dropFirst()) { #expect(first.compared(to: second) != .greater) }
        let open = RollCallOrder.largestBacklog.sorted(units, in: .summary).compactMap { $0.figures.incoming?.open }
        #expect(open == open.sorted(by: >))
        let left = RollCallOrder.mostBehind.sorted(units, in: .summary).compactMap { $0.pace?.leftAtDeadline }
        for (first, second) in zip(left, left.dropFirst()) { #expect(first.compared(to: second) != .less) }
        let leader = RollCallOrder.mostBehind.sorted(units, in: .issued)
        let many = leader.filter { !($0.figures.issued?.judgedLeader?.isOfFew ?? true) }
        let zeros = many.count { $0.leaderSigning == .zero }
        #expect(zeros > 10 && many.prefix(zeros).allSatisfy { $0.leaderSigning == .zero })
    }

    @Test func unitsWithoutFiguresAreCalledLast() {
        var snapshot = Published.snapshot
        snapshot.units.insert(UnitFigures(unit: Unit(id: UnitID("7"), name: "x"), reportOrder: -1), at: 0)
        let assessment = Assessment(
            snapshot, targets: Targets(), deadline: Published.deadline, calendar: Published.calendar)
        for order in RollCallOrder.allCases {
            for table in TableKind.allCases {
                #expect(order.sorted(assessment.units, in: table).last?.figures.unit.id == UnitID("7"))
            }
        }
    }

    @Test(arguments: [
        // open, processed, days left, days of the period, left at the deadline
        (100, 30, 40, 120, 90), (100, 300, 40, 120, 0), (100, 0, 40, 120, 100), (7, 1, 10, 3, 4),
        (100, 30, 0, 120, 100),
    ]) func whatIsLeftAtTheDeadline(open: Int, processed: Int, left: Int, inPeriod: Int, expected: Int) {
        let asOf = Published.asOf
        let calendar = WorkingCalendar()
        let last = calendar.day(after: asOf, workingDays: left) ?? asOf
        var first = asOf
        while calendar.workingDays(from: first, through: asOf) < inPeriod { first = first.advanced(by: -1) }
        let frame = PaceFrame(
            asOf: asOf, period: ReportingPeriod(from: first, to: asOf),
            deadline: Deadline(day: last, isInclusive: true), calendar: calendar)
        let pace = Pace(Counts.incoming(closed: processed, open: open), in: frame)
        #expect(pace.workingDaysLeft == left && pace.workingDaysInPeriod == inPeriod)
        // 7 − 1 ÷ 3 × 10 = 3⅔, shown as 4.
        #expect(pace.leftAtDeadline.ceiling == expected)
    }

    @Test func aTableKeepsAnOrder() {
        let seed: UInt64 = 5
        var generator = SeededGenerator(seed: seed)
        let ids = Self.assessment.units.map { $0.figures.unit.id }
        for _ in 0..<50 {
            let order = Array(ids.shuffled(using: &generator).prefix(Int.random(in: 0...36, using: &generator)))
            for grouping in [nil, Grouping.group, .successor] {
                let table = Published.table(
                    TableQuery(table: .incoming, sort: [SortKey(.open, descending: true)], grouping: grouping))
                let kept = table.keeping(order)
                for section in kept.sections {
                    let known = section.units.map { $0.figures.unit.id }.filter(order.contains)
                    #expect(known == order.filter(known.contains), "seed \(seed)")
                    #expect(section.units.prefix(known.count).allSatisfy { order.contains($0.figures.unit.id) })
                }
                #expect(Set(kept.units.map { $0.figures.unit.id }) == Set(ids))
                #expect(kept.all == table.all && kept.shown == table.shown)
                #expect(table.countOfMoved(from: kept) == zip(table.units, kept.units).count { $0 != $1 })
                #expect(kept.keeping(order) == kept)
            }
        }
        let table = Published.table(TableQuery(table: .summary))
        #expect(table.keeping(ids) == table)
        #expect(table.countOfMoved(from: table.keeping(ids.reversed())) == 36)
    }
}
