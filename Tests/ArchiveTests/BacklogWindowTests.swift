import Foundation
import Statistics
import TestSupport
import Testing

@testable import Archive

/// Long lists are read a window at a time: the windows put together are the list, whatever stands in it.
@Suite struct BacklogWindowTests {
    private func day(_ offset: Int) -> CalendarDay { MadeRegister.day0.advanced(by: offset) }

    @Test("windows of any size put together are the whole list, in its order", arguments: EngineKind.allCases)
    func windows(_ kind: EngineKind) throws {
        let seed = UInt64.random(in: 1...UInt64.max)
        var generator = SeededGenerator(seed: seed)
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        // Many of one day, so that a window ends among documents that arrived together.
        let lines = (1...900).map {
            MadeRegister.Line(
                unit: $0 % 2, number: $0, arrival: Int.random(in: 0...12, using: &generator),
                processed: Int.random(in: 0...3, using: &generator) == 0 ? 13 : nil, subject: "V/v \($0 % 30)")
        }
        _ = try archive.add(MadeRegister(lines: lines).file("sổ", asOf: day(20)), at: 0) { TemporaryArchive.digest(1) }
        let wanted = lines.filter { $0.unit == 1 && $0.processed == nil }
            .sorted { ($0.arrival, $0.number) < ($1.arrival, $1.number) }
        let unit = try #require(try archive.number("SELECT place FROM unit WHERE id = '101'"))
        for size in [1, 7, 100, wanted.count, wanted.count + 1] {
            let (numbers, texts) = try archive.read { database in
                var window = try BacklogWindow(database, of: UnitID("101"), at: unit, asOf: day(20))
                var documents: [IncomingDocument] = []
                while true {
                    let next = try window.next(size)
                    #expect(next.count <= size)
                    documents += next
                    if next.count < size { break }
                }
                return (documents.map(\.arrivalNumber), documents.map(\.subject))
            }
            #expect(numbers == wanted.map(\.number), "seed \(seed), windows of \(size)")
            #expect(texts == wanted.map(\.subject), "seed \(seed), windows of \(size)")
        }
    }

    @Test(
        "the beginning of a long list is handed over before the rest; a short one comes whole",
        arguments: EngineKind.allCases)
    func beginnings(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        let lines = (1...600).map {
            MadeRegister.Line(
                unit: $0 <= 500 ? 0 : 1, number: $0, arrival: $0 % 9, processed: nil, subject: "V/v \($0)")
        }
        _ = try archive.add(MadeRegister(lines: lines).file("sổ", asOf: day(20)), at: 0) { TemporaryArchive.digest(1) }
        let documents = try #require(try archive.figures().documents)
        var begun: [[IncomingDocument]] = []
        let long = try documents.backlog(of: UnitID("100"), asOf: day(20)) { begun.append($0) }
        #expect(long.count == 500)
        #expect(begun == [Array(long.prefix(BacklogWindow.first))])
        let short = try documents.backlog(of: UnitID("101"), asOf: day(20)) { begun.append($0) }
        #expect(short.count == 100 && begun.count == 1)
    }
}
