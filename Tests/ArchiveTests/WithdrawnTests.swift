import Foundation
import Statistics
import Testing

@testable import Archive

/// Documents that a newer register has no more.
@Suite struct WithdrawnTests {
    private func day(_ offset: Int) -> CalendarDay { MadeRegister.day0.advanced(by: offset) }

    private func line(_ number: Int, unit: Int = 0, arrival: Int? = nil) -> MadeRegister.Line {
        MadeRegister.Line(
            unit: unit, number: number, arrival: arrival ?? number, processed: nil, subject: "V/v \(number)")
    }

    private func add(
        _ lines: [MadeRegister.Line], _ number: Int, asOf: Int, period: ClosedRange<Int>? = nil, to archive: Archive
    ) throws -> (id: Int, withdrawn: [WithdrawnDocument]) {
        var file = MadeRegister(lines: lines).file("sổ \(number)", asOf: day(asOf))
        if let period {
            file.registers[0].period = ReportingPeriod(from: day(period.lowerBound), to: day(period.upperBound))
        }
        var withdrawn: [WithdrawnDocument] = []
        let id = try archive.add(file, at: 0, digest: { TemporaryArchive.digest(number) }) { _ in
            true
        } withdrawn: {
            withdrawn = $0
            return [
                KeptFinding(
                    severity: "warning", code: "document-withdrawn", sheet: "", row: nil, column: nil, heading: "",
                    read: "", expected: "", message: Phrase("rút", "withdrawn"))
            ]
        }
        return (id, withdrawn)
    }

    private func open(_ archive: Archive, _ unit: Int = 0) throws -> [Int] {
        let documents = try #require(try archive.figures().documents)
        let id = UnitID("\(100 + unit)")
        let backlog = try documents.backlog(of: id, asOf: day(100)).map(\.arrivalNumber)
        let counts = try documents.incomingCounts(from: nil, asOf: day(100))[id]
        // What no register reaches is not known.
        if let open = counts?[.open] { #expect(open == backlog.count) }
        return backlog
    }

    @Test(
        "what a newer register lacks is told, kept, and not counted; it may come back, and so may the old state",
        arguments: EngineKind.allCases)
    func withdrawnAndBack(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        _ = try add([1, 2, 4, 5].map { line($0) }, 1, asOf: 90, period: 0...90, to: archive)
        let second = try add([1, 2, 3, 5].map { line($0) }, 2, asOf: 95, period: 0...95, to: archive)
        #expect(second.withdrawn.map(\.number) == [4] && second.withdrawn.first?.day == day(4))
        #expect(try archive.findings(of: [second.id]).map(\.code) == ["document-withdrawn"])
        #expect(try open(archive) == [1, 2, 3, 5])
        #expect(try archive.withdrawn() == [second.id: second.withdrawn])
        #expect(try archive.number("SELECT count(*) FROM incoming_document") == 5, "it is kept")
        let third = try add([1, 2, 3, 4, 5].map { line($0) }, 3, asOf: 97, period: 0...97, to: archive)
        #expect(third.withdrawn.isEmpty)
        #expect(try open(archive) == [1, 2, 3, 4, 5], "it came back")
        #expect(try archive.withdrawn().isEmpty, "and nobody says any more that it went")
        try archive.forget(third.id)
        #expect(try open(archive) == [1, 2, 3, 5])
        #expect(try archive.withdrawn() == [second.id: second.withdrawn])
        try archive.forget(second.id)
        #expect(try open(archive) == [1, 2, 4, 5])
        #expect(try archive.withdrawn().isEmpty)
        #expect(try archive.isWhole())
    }

    @Test(arguments: EngineKind.allCases) func onlyWhatARegisterCoversCanBeWithdrawn(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        _ = try add([line(1), line(30), line(60), line(7, unit: 1)], 1, asOf: 90, to: archive)
        // Its title covers days 20 to 80; it says nothing about unit 1.
        let second = try add([line(31)], 2, asOf: 91, period: 20...80, to: archive)
        #expect(second.withdrawn.map(\.number) == [30, 60])
        #expect(try open(archive) == [1, 31] && open(archive, 1) == [7])
        // Without a title: from its first document to its last.
        let third = try add([line(40), line(50)], 3, asOf: 92, to: archive)
        #expect(third.withdrawn.isEmpty)
        #expect(try open(archive) == [1, 31, 40, 50])
    }

    @Test(
        "an older register that comes late withdraws nothing, and what it has is withdrawn if a newer one lacks it",
        arguments: EngineKind.allCases)
    func lateComers(_ kind: EngineKind) throws {
        let place = try ArchivePlace(kind)
        let archive = try place.open()
        _ = try add([line(1), line(2)], 1, asOf: 90, period: 0...90, to: archive)
        let late = try add([line(1), line(3)], 2, asOf: 50, period: 0...50, to: archive)
        #expect(late.withdrawn.isEmpty)
        #expect(try open(archive) == [1, 2])
        try archive.forget(late.id)
        #expect(try open(archive) == [1, 2])
    }
}
