import Archive
import Foundation
import Intake
import Sheets
import Statistics
import TestSupport
import Testing

@testable import dondoc

/// One contract for every source of figures: files opened together, the archive that imported them in any order, the
/// archive after an import was taken back. The same documents give the same answers, what is not known included, and what
/// is right is said by a slow counter of its own.
@Suite struct SourceContractTests {
    private typealias World = RandomRegisters

    /// So many offices; `CONTRACT_SEEDS` for more.
    private static let tries = ProcessInfo.processInfo.environment["CONTRACT_SEEDS"].flatMap { Int($0) } ?? 3

    private static func seed() -> UInt64 {
        ProcessInfo.processInfo.environment["CONTRACT_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...UInt64.max)
    }

    private func day(_ offset: Int) -> CalendarDay { World.day0.advanced(by: offset) }

    private func files(_ world: World, _ exports: [Int]) -> [(name: String, text: String)] {
        exports.flatMap { number in
            [
                ("den-\(number).csv", world.incomingFile(world.exports[number])),
                ("di-\(number).csv", world.issuedFile(world.exports[number])),
            ]
        }
    }

    private func opened(_ world: World, _ exports: [Int]) throws -> any DocumentSource {
        let files = files(world, exports).map { file in
            SourceFile(name: file.name, bytes: SharedBytes(copying: Array(file.text.utf8)))
        }
        return try #require(loadReports(files).documents)
    }

    private func imported(_ world: World, _ exports: [Int], into folder: String, _ name: String) throws -> Archive {
        let store = "\(folder)/\(name).sqlite"
        try Archive.create(store, mode: 0o600)
        let archive = try Archive.open(store)
        try bring(world, exports, into: archive, folder)
        return archive
    }

    private func bring(_ world: World, _ exports: [Int], into archive: Archive, _ folder: String) throws {
        for file in files(world, exports) {
            let path = "\(folder)/\(file.name)"
            try file.text.write(toFile: path, atomically: true, encoding: .utf8)
            let importing = FileImport(archive: archive, office: .none(newPath: nil), asOf: nil)
            guard case .imported = try importing.run(path, progress: { _ in true }) else {
                Issue.record("\(file.name) was not imported")
                continue
            }
        }
    }

    /// The same on a server.
    private func served(_ world: World, _ exports: [Int], _ folder: String) throws -> (Archive, database: String) {
        let server = try ThrowawayServer.shared()
        let database = try server.makeDatabase()
        _ = try ServerSetUp(server.address(database), years: 2022...2023).run()
        let archive = try Archive.open(server.address(database))
        try bring(world, exports, into: archive, folder)
        return (archive, database)
    }

    @Test(arguments: [false, true])
    func everySourceSaysWhatTheSlowCounterSays(columnsDiffer: Bool) throws {
        let seed = Self.seed()
        print("sources of figures: seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for number in 0..<Self.tries {
            let world = World(using: &generator, columnsDiffer: columnsDiffer)
            let folder = try Hostile.folder([])
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let note = "seed \(seed), office \(number)"
            let all = Array(world.exports.indices)
            // Exports without a row of a kind are no registers.
            guard
                all.allSatisfy({
                    !world.rows(world.exports[$0]).isEmpty && !world.issuedRows(world.exports[$0]).isEmpty
                })
            else { continue }
            let slow = SlowCounter(world: world, exports: world.exports)
            let archive = try imported(world, all, into: folder, "a")
            let shuffled = try imported(world, all.shuffled(using: &generator), into: folder, "b")
            var sources: [(String, any DocumentSource)] = [
                ("files", try opened(world, all.shuffled(using: &generator)))
            ]
            sources.append(("archive", try #require(try archive.figures().documents)))
            sources.append(("other order", try #require(try shuffled.figures().documents)))
            let (server, database) = try served(world, all.shuffled(using: &generator), folder)
            defer { try? ThrowawayServer.shared().dropDatabase(database) }
            sources.append(("server", try #require(try server.figures().documents)))
            try compare(sources, slow, note, using: &generator)
            // The newest export is taken back: as if it had never been imported.
            guard all.count > 1 else { continue }
            let kept = Array(all.dropLast())
            for id in try archive.imports().map(\.id).sorted().suffix(2) { try archive.forget(id) }
            let before = SlowCounter(world: world, exports: kept.map { world.exports[$0] })
            sources = [("files before", try opened(world, kept))]
            sources.append(("taken back", try #require(try archive.figures().documents)))
            try compare(sources, before, note, using: &generator)
        }
    }

    private func compare(
        _ sources: [(name: String, source: any DocumentSource)], _ slow: SlowCounter, _ note: String,
        using generator: inout SeededGenerator
    ) throws {
        let last = slow.exports.map(\.through).max() ?? 0
        for _ in 0..<3 {
            let from = Int.random(in: 0...last, using: &generator)
            let asOf =
                [last, Int.random(in: from...last, using: &generator), last + 9].randomElement(using: &generator)
                ?? last
            let order = Int.random(in: 0...asOf, using: &generator)
            for (name, source) in sources {
                let place = "\(note), \(name), \(from)–\(asOf), order \(order)"
                let incoming = try source.incomingCounts(from: day(from), asOf: day(asOf))
                let issued = try source.issuedCounts(from: day(from), asOf: day(asOf))
                let cohorts = try source.cohorts(of: day(order), asOf: day(asOf))
                for unit in 0..<3 {
                    let id = UnitID("\(100 + unit)")
                    for measure in Measure.allCases {
                        let (told, right) =
                            measure.kind == .incoming
                            ? (incoming[id]?[measure], slow.incoming(measure.name, unit: unit, from: from, asOf: asOf))
                            : (issued[id]?[measure], slow.issued(measure.name, unit: unit, from: from, asOf: asOf))
                        #expect(told == right, "\(place), unit \(unit): \(measure.name)")
                    }
                    let backlog = try source.backlog(of: id, asOf: day(asOf)).map(\.arrivalNumber)
                    #expect(backlog == slow.backlog(unit: unit, asOf: asOf), "\(place), unit \(unit)")
                    let cohort = slow.cohort(unit: unit, order: order, asOf: asOf)
                    if source.units.contains(where: { $0.id == id }) {
                        #expect(
                            cohorts[id]?.ordered == cohort?.ordered && cohorts[id]?.exactlyLeft == cohort?.left,
                            "\(place), unit \(unit)")
                    }
                }
            }
            // What the slow counter does not say, all say alike.
            guard let first = sources.first?.source else { return }
            for (name, source) in sources.dropFirst() {
                let place = "\(note), \(name), \(from)–\(asOf)"
                #expect(
                    try source.flows(from: day(from), through: day(asOf))
                        == first.flows(from: day(from), through: day(asOf)), "\(place)")
                #expect(
                    try source.timeliness(from: day(from), through: day(asOf))
                        == first.timeliness(from: day(from), through: day(asOf)), "\(place)")
                #expect(try source.closingTimes(asOf: day(asOf)) == first.closingTimes(asOf: day(asOf)), "\(place)")
                #expect(try source.breakdowns(asOf: day(asOf)) == first.breakdowns(asOf: day(asOf)), "\(place)")
                let frame = FlowFrame(asOf: day(asOf), knownSince: day(0), calendar: WorkingCalendar())
                #expect(try source.recentFlows(in: frame) == first.recentFlows(in: frame), "\(place)")
                for unit in 0..<3 {
                    let id = UnitID("\(100 + unit)")
                    #expect(
                        try source.notFullySigned(of: id, asOf: day(asOf)).map(\.reference).sorted()
                            == first.notFullySigned(of: id, asOf: day(asOf)).map(\.reference).sorted(), "\(place)")
                }
            }
        }
    }
}
