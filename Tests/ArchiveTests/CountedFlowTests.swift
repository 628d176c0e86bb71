import Foundation
import Statistics
import TestSupport
import Testing

@testable import Archive

/// What is counted from an archive is what a slow counter counts that knows nothing of the program, whatever was imported
/// and taken back.
@Suite struct CountedFlowTests {
    private func day(_ offset: Int) -> CalendarDay { MadeRegister.day0.advanced(by: offset) }

    private func lines(using generator: inout SeededGenerator) -> [MadeRegister.Line] {
        (1...40).map { number in
            let arrival = Int.random(in: 0...80, using: &generator)
            let processed = Bool.random(using: &generator) ? arrival + Int.random(in: 0...30, using: &generator) : nil
            return MadeRegister.Line(
                unit: number % 3, number: number, arrival: arrival, processed: processed, subject: "V/v \(number)")
        }
    }

    @Test(arguments: EngineKind.allCases) func everyDayAgreesWithASlowCounter(_ kind: EngineKind) throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        let lines = lines(using: &generator)
        let last = 115
        _ = try archive.add(MadeRegister(lines: lines).file("sổ", asOf: day(last)), at: 0) {
            TemporaryArchive.digest(1)
        }
        let documents = try #require(try archive.figures().documents)
        for (from, asOf) in [(0, -1), (0, 0), (0, 30), (20, 60), (40, 84), (40, last), (0, 130), (60, 130)] {
            let note = "seed \(seed), from \(from) as of \(asOf)"
            let counted = try documents.incomingCounts(from: day(from), asOf: day(asOf))
            for unit in 0..<3 {
                let counts = counted[UnitID("\(100 + unit)")]
                let own = lines.filter { $0.unit == unit && $0.arrival <= asOf }
                let period = own.filter { $0.arrival >= from }
                let before = own.filter { $0.arrival < from && ($0.processed.map { $0 >= from } ?? true) }
                if period.isEmpty, before.isEmpty {
                    // A unit whose documents come later has none where the register covers the day, and that is known.
                    let first = lines.map(\.arrival).min() ?? 0
                    let isCovered = (first...last).contains(asOf) && lines.contains { $0.unit == unit }
                    #expect(counts?[.received] == (isCovered ? 0 : nil), "\(note)")
                    #expect(counts?[.open] == (isCovered ? 0 : nil), "\(note)")
                    continue
                }
                func isDone(_ line: MadeRegister.Line) -> Bool { line.processed.map { $0 <= asOf } ?? false }
                // After the register's last day nobody knows what became of what was open on it.
                let isKnown = { (lines: [MadeRegister.Line]) in asOf <= last }
                // Nor what arrived later.
                #expect(counts?[.received] == (asOf <= last ? period.count : nil), "\(note)")
                #expect(counts?[.open] == (isKnown(period) ? period.count { !isDone($0) } : nil), "\(note)")
                #expect(counts?[.processed] == (isKnown(period) ? period.count(where: isDone) : nil), "\(note)")
                let reachesBack = lines.map(\.arrival).min() ?? 0 < from
                #expect(counts?[.carriedOver] == (reachesBack ? before.count : nil), "\(note)")
                let all = period + before
                #expect(
                    counts?[.openAll] == (reachesBack && isKnown(all) ? all.count { !isDone($0) } : nil), "\(note)")
            }
        }
    }

    @Test(arguments: EngineKind.allCases) func flowsAddUp(_ kind: EngineKind) throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        _ = try archive.add(MadeRegister(lines: lines(using: &generator)).file("sổ", asOf: day(115)), at: 0) {
            TemporaryArchive.digest(1)
        }
        let documents = try #require(try archive.figures().documents)
        for (first, last) in [(0, 115), (20, 60), (60, 61)] {
            let flows = try documents.flows(from: day(first), through: day(last))
            let before = try documents.incomingCounts(from: nil, asOf: day(first - 1))
            let after = try documents.incomingCounts(from: nil, asOf: day(last))
            for (unit, flow) in flows {
                #expect(flow.opening == before[unit]?[.open] ?? 0, "seed \(seed)")
                #expect(flow.closing == after[unit]?[.open] ?? 0, "seed \(seed)")
            }
            let whole = try documents.flow(of: nil, from: day(first), through: day(last))
            #expect(whole?.closing == flows.values.reduce(0) { $0 + $1.closing }, "seed \(seed)")
        }
        #expect(try documents.flow(of: UnitID("nobody"), from: day(0), through: day(9)) == nil)
    }

    /// A report of a later day beside a register: the table is of the report's day, documents are known to the register's.
    @Test(arguments: EngineKind.allCases) func aNewerReportLeavesTheRegisterOnItsDay(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        let lines = [
            MadeRegister.Line(unit: 0, number: 1, arrival: 1, processed: 3, subject: "a"),
            MadeRegister.Line(unit: 0, number: 2, arrival: 2, processed: nil, subject: "b"),
        ]
        _ = try archive.add(MadeRegister(lines: lines).file("sổ", asOf: day(5)), at: 0) { TemporaryArchive.digest(1) }
        var file = ImportedFile(name: "báo cáo", bytes: 1)
        file.reports = [
            ImportedFile.Report(
                table: ReportedTable(
                    kind: .incoming, asOf: day(20), period: nil,
                    rows: [ReportedTable.Row(unit: UnitID("100"), incoming: Counts.incoming(closed: 4, open: 6))]),
                rows: [4], sheet: "", units: [Statistics.Unit(id: UnitID("100"), name: "Đơn vị 0")], isSample: false)
        ]
        _ = try archive.add(file, at: 0) { TemporaryArchive.digest(2) }
        let made = try #require(try archive.figures().assembled(asOf: nil)).assembly.snapshot
        #expect(made.asOf == day(20))
        #expect(made.documentsThrough == day(5))
        #expect(made.units[0].incoming?[.open] == 6)
        #expect(made.units[0].backlog?.open == 1)
        #expect(made.coverageSentence(.english).contains("by the register"))
    }

    /// The fixture was made by the first version of the schema.
    @Test func anOlderArchiveGivesTheSameFigures() throws {
        let place = try TemporaryArchive()
        let dump = try #require(
            Bundle.module.url(forResource: "schema-1", withExtension: "sql", subdirectory: "Fixtures"))
        try place.execute(try String(contentsOf: dump, encoding: .utf8))
        let figures = try Archive.open(place.path).figures()
        let asOf = try #require(CalendarDay(iso: "2023-06-14"))
        let documents = try #require(figures.documents)
        let counts = try documents.incomingCounts(from: nil, asOf: asOf)
        #expect(!counts.isEmpty)
        for (unit, count) in counts {
            let open = try documents.backlog(of: unit, asOf: asOf).count
            #expect(count[.open] == open, "\(unit)")
        }
    }
}
