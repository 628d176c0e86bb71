import Foundation
import Statistics
import Testing

@testable import Archive

/// The fixture is what 0.1.0 wrote (through GRDB): the two appendices, a roster, registers of which one was imported twice with
/// changes, a reminder, a note, a frozen evaluation.
@Suite struct FirstVersionTests {
    private func opened() throws -> (TemporaryArchive, Archive) {
        let place = try TemporaryArchive()
        let fixture = try #require(
            Bundle.module.url(forResource: "archive-0.1.0", withExtension: "sqlite", subdirectory: "Fixtures"))
        try FileManager.default.removeItem(atPath: place.path)
        try FileManager.default.copyItem(atPath: fixture.path, toPath: place.path)
        return (place, try Archive.open(place.path))
    }

    /// Its figures may differ from those that were told then: that is said until something new is imported.
    @Test func itIsKnownForWhatItIsUntilTheNextImport() throws {
        let (place, archive) = try opened()
        defer { withExtendedLifetime(place) {} }
        #expect(try archive.comesFromFirstVersion())
        _ = try archive.add(
            MadeRegister(lines: []).file("sổ mới", asOf: MadeRegister.day0), at: 0,
            digest: { TemporaryArchive.digest(7) }, progress: { _ in true })
        #expect(try !archive.comesFromFirstVersion())
        let other = try TemporaryArchive()
        #expect(try !Archive.open(other.path).comesFromFirstVersion(), "a new one never was")
        withExtendedLifetime(other) {}
    }

    @Test func itOpensWithEverythingInIt() throws {
        let (place, archive) = try opened()
        defer { withExtendedLifetime(place) {} }
        #expect(
            try archive.imports().map(\.name) == [
                "units.csv", "phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv", "so-den.csv", "so-di.csv",
                "so-den-sau.csv",
            ])
        let notes = try archive.journal()[UnitID("143")] ?? []
        #expect(notes.map(\.kind) == [.reminder, .agreement])
        #expect(notes.last?.note == "Hẹn xong trước 20/07" && notes.last?.promised?.iso == "2023-07-20")
        #expect(try archive.frozenEvaluations().map(\.period?.to.iso) == ["2023-06-14"])
        let day = try #require(CalendarDay(iso: "2023-06-14"))
        let figures = try archive.figures()
        #expect(figures.roster.count == 36 && figures.snapshotDays == [day])
        let snapshot = try #require(try figures.snapshot(asOf: day))
        #expect(snapshot.units.count == 36)
        let documents = try #require(figures.documents)
        #expect(try documents.backlog(of: UnitID("143"), asOf: day).map(\.arrivalNumber) == [136, 636, 1_136])
        let open = try documents.units.reduce(0) { try $0 + documents.backlog(of: $1.id, asOf: day).count }
        #expect(open == 46)
    }

    @Test("the second import of its register is taken back, and the first one's documents are as they were")
    func workGoesOn() throws {
        let (place, archive) = try opened()
        defer { withExtendedLifetime(place) {} }
        #expect(try archive.number("SELECT count(*) FROM incoming_replaced") == 14)
        try archive.forget(6)
        #expect(try archive.number("SELECT count(*) FROM incoming_replaced") == 0)
        #expect(try archive.number("SELECT count(*) FROM incoming_document WHERE state < 2") == 60)
        #expect(try archive.hasNoDanglingReferences())
        archive.close()
        let backup = place.folder.appendingPathComponent("sao.sqlite").path
        try Archive.open(place.path).backUp(to: backup, replacing: false)
        #expect(try Archive.open(backup).imports().count == 5)
    }
}
