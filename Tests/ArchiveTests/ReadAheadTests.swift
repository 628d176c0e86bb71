import Foundation
import Statistics
import Testing
import Threads

@testable import Archive

/// Documents are read on one thread and written on another.
@Suite struct ReadAheadTests {
    private func day(_ offset: Int) -> CalendarDay { MadeRegister.day0.advanced(by: offset) }

    private func lines(_ count: Int, units: Range<Int> = 0..<3, subject: (Int) -> String) -> [MadeRegister.Line] {
        (1...count).map { number in
            MadeRegister.Line(
                unit: units.lowerBound + number % units.count, number: number, arrival: number % 60, processed: nil,
                subject: subject(number))
        }
    }

    // MARK: The conveyor

    @Test func valuesComeInOrder() throws {
        let conveyor = Conveyor<Int>(places: 2)
        let maker = try #require(
            BackgroundThread {
                for number in 0..<500 { #expect(conveyor.put(number)) }
                conveyor.finish()
            })
        var taken: [Int] = []
        while let number = try conveyor.next() { taken.append(number) }
        maker.join()
        #expect(taken == Array(0..<500))
        #expect(try conveyor.next() == nil, "the end stays the end")
    }

    @Test func whatWentWrongComesAfterTheValues() throws {
        struct Broken: Error {}
        let conveyor = Conveyor<Int>(places: 4)
        #expect(conveyor.put(1))
        #expect(conveyor.put(2))
        conveyor.finish(Broken())
        #expect(try conveyor.next() == 1)
        #expect(try conveyor.next() == 2)
        #expect(throws: Broken.self) { try conveyor.next() }
    }

    @Test("whoever waits for room is told when nothing more is wanted", .timeLimit(.minutes(1)))
    func stopping() throws {
        let conveyor = Conveyor<Int>(places: 1)
        let put = Guarded(0)
        let maker = try #require(
            BackgroundThread {
                while conveyor.put(0) { put.withLock { $0 += 1 } }
                conveyor.finish()
            })
        #expect(try conveyor.next() == 0)
        conveyor.stop()
        maker.join()
        #expect(put.withLock { $0 } <= 3)
    }

    // MARK: Texts

    @Test(
        "a text keeps its number, also when so many others came that most were forgotten",
        arguments: EngineKind.allCases)
    func numbersOfTexts(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let numbers = try place.open().read { try TextNumbers($0) }
        var store = TextStore(numbers, limit: 100_000)
        var written: [Int64: String] = [:]
        func id(_ text: String) -> Int64 {
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                store.id(of: bytes) { id in
                    #expect(written[id] == nil)
                    written[id] = text
                }
            }
        }
        #expect(id("") == 0)
        let often = id("UBND tỉnh")
        for number in 0..<20_000 {
            let text = "V/v \(number)"
            #expect(written[id(text)] == text)
            #expect(id("UBND tỉnh") == often)
        }
        #expect(written.count == 20_001)
        #expect(written[id("V/v 19999")] == "V/v 19999" && written.count == 20_001, "what is near is known")
        #expect(written[id("V/v 0")] == "V/v 0" && written.count == 20_002, "what is far is written again")
    }

    // MARK: Imports

    @Test("units that are new and units that have documents come in one register", arguments: EngineKind.allCases)
    func newAndKnownUnits(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        let before = lines(300, units: 1..<2) { "cũ \($0 % 7)" }
        _ = try archive.add(MadeRegister(lines: before).file("một", asOf: day(60)), at: 0) {
            TemporaryArchive.digest(1)
        }
        // Some batches long; every third document is of the unit that is known, and says something else.
        let after = lines(3 * DocumentBatch.size + 17) { "mới \($0 % 50)" }
        let id = try archive.add(MadeRegister(lines: after).file("hai", asOf: day(61)), at: 0) {
            TemporaryArchive.digest(2)
        }
        // What the second register has no more of the unit that was known was withdrawn.
        try compare(archive, after)
        #expect(try archive.number("SELECT count(*) - count(DISTINCT id) FROM text") == 0)
        #expect(try archive.isWhole())
        try archive.forget(id)
        try compare(archive, before)
    }

    private func compare(_ archive: Archive, _ lines: [MadeRegister.Line]) throws {
        let documents = try #require(try archive.figures().documents)
        for unit in 0..<3 {
            let own = lines.filter { $0.unit == unit }.sorted { ($0.arrival, $0.number) < ($1.arrival, $1.number) }
            let kept = try documents.backlog(of: UnitID("\(100 + unit)"), asOf: day(100))
            #expect(kept.map(\.arrivalNumber) == own.map(\.number))
            #expect(kept.map(\.subject) == own.map(\.subject))
        }
    }

    @Test(
        "a register that cannot be read to its end, or is stopped on the way, leaves nothing", .timeLimit(.minutes(1)),
        arguments: EngineKind.allCases)
    func failingOnTheWay(_ kind: EngineKind) throws {
        struct Broken: Error {}
        struct BreakingRegister: DocumentStream {
            let whole: MadeRegister
            var units: [Statistics.Unit] { whole.units }
            var coverage: [RegisterCoverage] { whole.coverage }
            var counts: (incoming: Int, issued: Int) { whole.counts }
            func forEachIncoming(_ body: (IncomingRecord, IncomingTexts) throws -> Void) throws {
                var count = 0
                try whole.forEachIncoming { record, texts in
                    count += 1
                    if count > 2 * DocumentBatch.size { throw Broken() }
                    try body(record, texts)
                }
            }
            func forEachIssued(_ body: (IssuedRecord, IssuedTexts) throws -> Void) throws {}
        }
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        let register = MadeRegister(lines: lines(30 * DocumentBatch.size) { "V/v \($0)" })
        var file = register.file("sổ", asOf: day(60))
        file.documents = BreakingRegister(whole: register)
        #expect(throws: (any Error).self) { try archive.add(file, at: 0) { TemporaryArchive.digest(1) } }
        file.documents = register
        #expect(throws: ArchiveError.cancelled) {
            try archive.add(file, at: 0, digest: { TemporaryArchive.digest(1) }, progress: { $0 < 16_000 })
        }
        #expect(try archive.imports().isEmpty)
        #expect(try archive.number("SELECT count(*) FROM text") == 1, "the empty text")
    }
}
