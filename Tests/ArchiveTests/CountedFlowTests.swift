import Foundation
import GRDB
import Statistics
import TestSupport
import Testing

@testable import Archive

/// What an archive counts day by day is what it counts from its documents, whatever was imported and taken back.
@Suite struct CountedFlowTests {
    private func day(_ offset: Int) -> CalendarDay { MadeRegister.day0.advanced(by: offset) }

    private func lines(using generator: inout SeededGenerator) -> [MadeRegister.Line] {
        (1...40).map { number in
            let arrival = Int.random(in: 0...90, using: &generator)
            // Some are processed later than they arrived, some before: then they count on the day of arrival.
            let processed = Bool.random(using: &generator) ? arrival + Int.random(in: -3...30, using: &generator) : nil
            return MadeRegister.Line(
                unit: number % 3, number: number, arrival: arrival, processed: processed, subject: "V/v \(number)")
        }
    }

    @Test func everyDayAgreesWithTheDocuments() throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let place = try TemporaryArchive()
        let archive = try Archive.open(place.path)
        var imports: [Int] = []
        for step in 0..<6 {
            if step == 4, let gone = imports.first {
                try archive.forget(gone)
            } else {
                let file = MadeRegister(lines: lines(using: &generator)).file("sổ \(step)", asOf: day(80 + step))
                imports.append(try archive.add(file, at: 0) { TemporaryArchive.digest(step + 1) })
            }
            let documents = try #require(try archive.figures().documents)
            let first = try #require(documents.firstDay)
            for asOf in [-1, 0, 30, 60, 84, 200].map(day) {
                let scanned = try archive.read { try DocumentScan($0).incoming(from: nil, asOf: asOf).tallies }
                let counted = try archive.read { try CountedFlows.incoming(asOf: asOf, $0) }
                #expect(
                    counted.filter { $0.value.received > 0 } == scanned, "seed \(seed), step \(step), \(asOf.iso)")
                let flows = try documents.flows(from: first, through: asOf)
                let frame = FlowFrame(asOf: asOf, knownSince: first, calendar: WorkingCalendar())
                #expect(
                    try documents.recentFlows(in: frame) == flows.mapValues { RecentFlow($0, in: frame) },
                    "seed \(seed), step \(step), \(asOf.iso)")
                let tallies = try documents.incomingTallies(asOf: asOf)
                for (unit, flow) in flows { #expect(flow.closing == tallies[unit]?.open ?? 0, "seed \(seed)") }
                let whole = try documents.flow(of: nil, from: day(20), through: asOf)
                let opened = try documents.incomingTallies(asOf: day(19)).values.reduce(0) { $0 + $1.open }
                if asOf >= day(20) { #expect(whole?.opening == opened, "seed \(seed), step \(step), \(asOf.iso)") }
            }
        }
        let documents = try #require(try archive.figures().documents)
        #expect(try documents.flow(of: UnitID("nobody"), from: day(0), through: day(9)) == nil)
        #expect(try documents.flow(of: UnitID("101"), from: day(0), through: day(200))?.arrivals.isEmpty == false)
    }

    /// The fixture was made before days were counted.
    @Test func anOlderArchiveIsCountedWhenItIsOpened() throws {
        let place = try TemporaryArchive()
        let dump = try #require(
            Bundle.module.url(forResource: "schema-1", withExtension: "sql", subdirectory: "Fixtures"))
        let sql = try String(contentsOf: dump, encoding: .utf8)
        try DatabaseQueue(path: place.path).writeWithoutTransaction { try $0.execute(sql: sql) }
        let archive = try Archive.open(place.path)
        let asOf = try #require(CalendarDay(iso: "2023-06-14"))
        let counted = try archive.read { database in
            (
                try CountedFlows.incoming(asOf: asOf, database),
                try DocumentScan(database).incoming(from: nil, asOf: asOf),
                try CountedFlows.issued(from: nil, asOf: asOf, database),
                try DocumentScan(database).issued(from: nil, asOf: asOf)
            )
        }
        #expect(!counted.0.isEmpty && counted.0 == counted.1.tallies)
        #expect(counted.2 == counted.3)
    }
}
