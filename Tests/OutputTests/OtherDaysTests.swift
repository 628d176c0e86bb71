import Foundation
import SampleFiles
import Sheets
import Statistics
import Testing

@testable import Intake
@testable import Output

/// What the registers of the sample data tell of other days.
@Suite struct OtherDaysTests {
    static let reports: LoadedReports = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let files = ["units.csv", "so-van-ban-den.csv", "so-van-ban-di.csv"].compactMap { name in
            (try? Data(contentsOf: root.appendingPathComponent("SampleData/\(name)"))).map {
                SourceFile(name: name, bytes: SharedBytes(copying: Array($0)))
            }
        }
        guard let reports = try? loadReports(files) else { fatalError("the sample data cannot be read") }
        return reports
    }()

    static func day(_ iso: String) -> CalendarDay {
        guard let day = CalendarDay(iso: iso) else { fatalError(iso) }
        return day
    }

    /// Opening + arrivals − completions = closing for every unit: the flow and the two states are counted apart.
    @Test(arguments: [
        ("2023-06-07", "2023-06-14"), ("2023-01-31", "2023-05-31"), ("2022-12-15", "2022-12-16"),
        ("2023-03-01", "2023-03-02"),
    ])
    func everyUnitAddsUp(from: String, to: String) throws {
        let (first, last) = (Self.day(from), Self.day(to))
        let comparison = try Self.reports.figures.comparison(last, first)
        let documents = try #require(Self.reports.documents)
        let flows = try documents.flows(from: first.advanced(by: 1), through: last)
        #expect(comparison.units.count == 36)
        for unit in comparison.units {
            let flow = try #require(flows[unit.unit.id])
            let (arrived, done) = (flow.arrivals.reduce(0, +), flow.completions.reduce(0, +))
            guard let change = unit.change.incoming else {
                // Nothing had come to it by either day.
                #expect(flow.opening + arrived + done == 0, "\(unit.unit.id)")
                continue
            }
            #expect(flow.opening == change.before[.open], "\(unit.unit.id)")
            #expect((change.before[.open] ?? -1) + arrived - done == change.after[.open], "\(unit.unit.id)")
            #expect(unit.change.received?.difference == arrived)
            #expect(unit.change.processed?.difference == done)
        }
        let whole = try #require(comparison.whole?.incoming)
        let found = try documents.flow(of: nil, from: first.advanced(by: 1), through: last)
        let sum = try #require(found)
        #expect(sum.opening == whole.before[.open] && sum.closing == whole.after[.open])
    }

    /// The windows of recent work add up to what the days one by one count.
    @Test(arguments: ["2023-06-14", "2023-04-30", "2023-01-02"])
    func windowsAgreeWithTheDays(asOf: String) throws {
        let documents = try #require(Self.reports.documents)
        let first = try #require(Self.reports.figures.registerDays?.lowerBound)
        let frame = FlowFrame(asOf: Self.day(asOf), knownSince: first, calendar: WorkingCalendar())
        let flows = try documents.flows(from: first, through: frame.asOf)
        let counts = try documents.incomingCounts(from: nil, asOf: frame.asOf)
        let recent = try documents.recentFlows(in: frame)
        #expect(recent.count == flows.count)
        for (unit, flow) in recent {
            #expect(flow.closing == counts[unit]?[.open] ?? 0)
            #expect(flow.weeks.isEmpty || flow.openByWeek.last == flow.closing)
            let days = try #require(flows[unit])
            func done(since first: CalendarDay) -> Int {
                days.completions.suffix(max(0, first.days(to: frame.asOf) + 1)).reduce(0, +)
            }
            if let window = frame.short { #expect(flow.short.completions == done(since: window.first)) }
            if let window = frame.long {
                #expect(flow.long.completions == done(since: window.first))
                #expect(flow.clearing.reduce(0, +) <= flow.long.completions)
                #expect(flow.oldCompletions ?? 0 <= flow.long.completions)
            }
        }
    }

    @Test func aWeekEarlierIsKnownWhereRegisterAndTableAgree() throws {
        var snapshot = Self.reports.snapshot
        let open = try #require(snapshot.units[3].incoming?[.open])
        snapshot.units[3].incoming?[.open] = open + 1
        try snapshot.addRecentWork(from: Self.reports.figures, calendar: WorkingCalendar())
        #expect(snapshot.earlierDay == Self.day("2023-06-07"))
        #expect(snapshot.units[3].earlier?.incoming == nil, "the difference would be that of two sources")
        let earlier = try Self.reports.figures.snapshot(asOf: Self.day("2023-06-07"))
        let before = try #require(earlier)
        for (unit, earlier) in zip(snapshot.units, before.units) where unit.unit.id != snapshot.units[3].unit.id {
            #expect(unit.unit.id == earlier.unit.id)
            #expect(unit.earlier?.incoming == earlier.incoming)
        }
    }

    /// What an order names is what was open on its day; what is left of it, what of the open documents is as old as that.
    @Test(arguments: ["2023-05-31", "2023-03-15", "2023-06-13"]) func whatAnOrderNamesIsCounted(order: String) throws {
        let order = Self.day(order)
        var snapshot = Self.reports.snapshot
        let documents = try #require(Self.reports.documents)
        try snapshot.addRecentWork(from: Self.reports.figures, calendar: WorkingCalendar(), order: order)
        let before = try documents.incomingCounts(from: nil, asOf: order)
        for unit in snapshot.units {
            let cohort = try #require(unit.cohort)
            let left = try documents.backlog(of: unit.unit.id, asOf: snapshot.asOf).count { $0.arrivalDate <= order }
            #expect(cohort == Cohort(ordered: before[unit.unit.id]?[.open] ?? 0, left: left), "\(unit.unit.name)")
        }
        #expect(snapshot.orderDay == order)
    }

    /// The chart of an order begins with what was ordered and ends with what is left, and never rises.
    @Test func theBurnDownEndsWithTheCohort() throws {
        let (order, day) = (Self.day("2023-05-31"), Self.day("2023-06-14"))
        var snapshot = Self.reports.snapshot
        try snapshot.addRecentWork(from: Self.reports.figures, calendar: WorkingCalendar(), order: order)
        for unit in snapshot.units {
            let cohort = try #require(unit.cohort)
            let history = try History(of: unit.unit.id, through: day, from: Self.reports.figures, order: order)
            let burnDown = try #require(history?.burnDown)
            #expect(burnDown.ordered == cohort.ordered, "\(unit.unit.name)")
            #expect(burnDown.points.last?.left == cohort.exactlyLeft, "\(unit.unit.name)")
            #expect(burnDown.points.map(\.day) == [order, Self.day("2023-06-07"), day])
            #expect(zip(burnDown.points, burnDown.points.dropFirst()).allSatisfy { $0.left >= $1.left })
        }
        let none = try History(of: nil, through: day, from: Self.reports.figures)
        #expect(none?.burnDown == nil, "without an order there is nothing to burn down")
    }

    @Test func theHistoryEndsWithTheTable() throws {
        let day = Self.day("2023-06-14")
        for unit in Self.reports.snapshot.units {
            let found = try History(of: unit.unit.id, through: day, from: Self.reports.figures)
            let history = try #require(found)
            let last = try #require(history.points.last)
            #expect(last.day == day)
            #expect(last.open == unit.incoming?[.open])
            #expect(last.processed == unit.incoming?[.processed])
            for (before, after) in zip(history.points, history.points.dropFirst()) {
                let since = try #require(after.since)
                #expect(before.day.days(to: after.day) == 7)
                #expect(before.open + since.arrivals - since.completions == after.open)
            }
        }
    }

    @Test func aComparisonInEveryFormat() throws {
        let comparison = try Self.reports.figures.comparison(Self.day("2023-06-07"), Self.day("2023-06-14"))
        let report = ComparisonReport(comparison, language: .vietnamese)
        let table = report.formatted(as: .table)
        #expect(table.contains("So sánh ngày 07/06/2023 với ngày 14/06/2023"))
        #expect(table.contains("DỮ LIỆU MẪU"))
        let csv = report.formatted(as: .csv).split(separator: "\n")
        #expect(csv.count == 37)
        #expect(csv[1].contains(",1196,290,71,1415,219,"))
        #expect(csv.allSatisfy { $0.contains("dữ liệu mẫu") || $0.contains("Ghi chú") })
        let json = report.formatted(as: .json)
        #expect(json.contains("\"open_before\": 1196"))
        #expect(json.contains("\"vanished\": []"))
        #expect(report.formatted(as: .markdown).contains("| 1.196 |"))
        #expect(report.formatted(as: .html).contains("<td"))
    }
}
