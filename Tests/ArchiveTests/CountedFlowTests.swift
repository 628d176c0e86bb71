import Foundation
import Sheets
import Statistics
import Testing

@testable import Archive
@testable import Reports

/// What an archive counts day by day is what the registers count from their documents.
@Suite struct CountedFlowTests {
    /// An archive of the schema before days were counted, with three units' registers.
    private func archive() throws -> Archive {
        let fixture = try #require(
            Bundle.module.url(forResource: "schema-1", withExtension: "sqlite", subdirectory: "Fixtures"))
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("counted-\(UUID().uuidString).sqlite")
        try FileManager.default.copyItem(at: fixture, to: copy)
        return try Archive.open(copy.path)
    }

    private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

    @Test func anOlderArchiveIsCountedWhenItIsOpened() throws {
        let figures = try archive().figures()
        let documents = try #require(figures.documents)
        let asOf = try day("2023-06-14")
        let tally = try #require(try documents.incomingTallies(asOf: asOf)[UnitID("240")])
        #expect(tally.received == 400 && tally.open == 50)
        let flow = try documents.flow(of: UnitID("240"), from: try day("2022-12-15"), through: asOf)
        #expect(flow?.closing == 50)
        #expect(flow?.arrivals.reduce(0, +) == 400)
    }

    @Test(arguments: ["2022-12-14", "2022-12-31", "2023-03-15", "2023-06-14", "2024-01-01"])
    func everyDayAgreesWithTheDocuments(iso: String) throws {
        let archive = try archive()
        let documents = try #require(try archive.figures().documents)
        let asOf = try day(iso)
        let counted = try archive.read { database in
            let scan = DocumentScan(database)
            return (try scan.incoming(from: nil, asOf: asOf).tallies, try scan.issued(from: nil, asOf: asOf))
        }
        #expect(
            try documents.incomingTallies(asOf: asOf).values.map(\.received).reduce(0, +)
                == counted.0.values.map(\.received).reduce(0, +))
        #expect(Set(try documents.incomingTallies(asOf: asOf).values) == Set(counted.0.values))
        #expect(Set(try documents.issuedTallies(asOf: asOf).values) == Set(counted.1.values))
    }

    @Test func windowsAgreeWithTheDays() throws {
        let documents = try #require(try archive().figures().documents)
        let first = try #require(documents.firstDay)
        let frame = FlowFrame(asOf: try day("2023-06-14"), knownSince: first, calendar: WorkingCalendar())
        let flows = try documents.flows(from: first, through: frame.asOf)
        #expect(flows.count == 1)
        #expect(try documents.recentFlows(in: frame) == flows.mapValues { RecentFlow($0, in: frame) })
        let later = try documents.flows(from: try day("2023-03-01"), through: frame.asOf)
        for (unit, flow) in later {
            let whole = try #require(flows[unit])
            #expect(flow.closing == whole.closing)
            #expect(flow.arrivals == Array(whole.arrivals.suffix(flow.arrivals.count)))
        }
        #expect(try documents.flow(of: nil, from: first, through: frame.asOf) == flows[UnitID("240")])
        #expect(try documents.flow(of: UnitID("nobody"), from: first, through: frame.asOf) == nil)
    }
}
