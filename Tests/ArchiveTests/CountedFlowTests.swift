import Foundation
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
            try compareNewest(archive, documents, "seed \(seed), step \(step)")
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

    /// What is kept ready for the day the archive opens with: counted while documents were written, or from the documents.
    private func compareNewest(_ archive: Archive, _ documents: any DocumentSource, _ note: String) throws {
        let (newest, counted, scanned) = try archive.read { database in
            let day = try #require(try CountedDays.newestDay(database))
            return (
                day, try CountedDays.countedDay(database), try DocumentScan(database).incoming(from: nil, asOf: day)
            )
        }
        #expect(counted == newest, "\(note)")
        let counts = try documents.counts(asOf: newest)
        let tallies = try documents.incomingTallies(asOf: newest)
        let places = try archive.read { database in
            try database.all("SELECT place, id FROM unit") { (try $0.int(0), UnitID(try $0.text(1))) }
        }
        for (place, id) in places {
            let unit = try #require(documents.units.firstIndex { $0.id == id }, "\(note), unit \(id)")
            #expect(counts.incoming[unit] == scanned.tallies[place], "\(note), unit \(id)")
            #expect(tallies[id] == scanned.tallies[place], "\(note), unit \(id)")
            #expect(
                counts.backlogs[unit] ?? BacklogBreakdown() == scanned.backlogs[place] ?? BacklogBreakdown(),
                "\(note), unit \(id)")
        }
    }

    @Test func aNewerReportMovesTheDayThatIsCounted() throws {
        let place = try TemporaryArchive()
        let archive = try Archive.open(place.path)
        let lines = [
            MadeRegister.Line(unit: 0, number: 1, arrival: 1, processed: 9, subject: "a"),
            MadeRegister.Line(unit: 0, number: 2, arrival: 2, processed: nil, subject: "b"),
        ]
        _ = try archive.add(MadeRegister(lines: lines).file("sổ", asOf: day(5)), at: 0) { TemporaryArchive.digest(1) }
        #expect(try archive.read { try CountedDays.countedDay($0) } == day(5))
        var file = ImportedFile(name: "báo cáo", bytes: 1)
        file.reports = [
            ImportedFile.Report(
                table: ReportedTable(
                    kind: .incoming, asOf: day(20), period: nil,
                    rows: [ReportedTable.Row(unit: UnitID("100"), incoming: IncomingTally(closed: 1, open: 1))]),
                rows: [4], sheet: "", units: [Statistics.Unit(id: UnitID("100"), name: "Đơn vị 0")], isSample: false)
        ]
        _ = try archive.add(file, at: 0) { TemporaryArchive.digest(2) }
        #expect(try archive.read { try CountedDays.countedDay($0) } == day(20))
        #expect(try archive.figures().documents?.counts(asOf: day(20)).incoming == [IncomingTally(closed: 1, open: 1)])
        #expect(try archive.figures().documents?.counts(asOf: day(5)).incoming == [IncomingTally(open: 2)])
    }

    /// The fixture was made before days were counted.
    @Test func anOlderArchiveIsCountedWhenItIsOpened() throws {
        let place = try TemporaryArchive()
        let dump = try #require(
            Bundle.module.url(forResource: "schema-1", withExtension: "sql", subdirectory: "Fixtures"))
        let sql = try String(contentsOf: dump, encoding: .utf8)
        try place.execute(sql)
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
