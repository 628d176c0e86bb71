import CSQLite
import Foundation
import Statistics

@testable import Archive

/// A register made for a test.
struct MadeRegister: DocumentStream {
    struct Line: Hashable {
        var unit: Int
        var number: Int
        var arrival: Int
        var processed: Int?
        var subject: String
    }

    var lines: [Line]

    static let day0 = CalendarDay(year: 2023, month: 1, day: 1) ?? CalendarDay(daysSince1970: 19_358)

    var units: [Statistics.Unit] { (0..<3).map { Statistics.Unit(id: UnitID("\(100 + $0)"), name: "Đơn vị \($0)") } }
    var counts: (incoming: Int, issued: Int) { (lines.count, 0) }
    var coverage: [RegisterCoverage] {
        let days = lines.map(\.arrival)
        return [
            RegisterCoverage(
                kind: .incoming, from: Self.day0.advanced(by: days.min() ?? 0),
                through: Self.day0.advanced(by: days.max() ?? 0))
        ]
    }

    func forEachIncoming(_ body: (IncomingRecord, IncomingTexts) throws -> Void) throws {
        for line in lines.sorted(by: { ($0.unit, $0.number) < ($1.unit, $1.number) }) {
            let record = IncomingRecord(
                key: DocumentKey(unit: line.unit, year: 2023, number: line.number, mark: 0),
                arrival: Self.day0.advanced(by: line.arrival),
                processed: line.processed.map { Self.day0.advanced(by: $0) }, due: nil,
                state: line.processed == nil ? .unprocessed : .closed, role: .lead, urgency: .normal)
            let empty = LentText(start: nil, count: 0)
            try Array(line.subject.utf8).withUnsafeBufferPointer { subject in
                try body(
                    record,
                    IncomingTexts(
                        reference: subject, documentDate: nil, issuer: empty, subject: subject, reply: empty))
            }
        }
    }

    func forEachIssued(_ body: (IssuedRecord, IssuedTexts) throws -> Void) throws {}

    /// The register as a file on its way into the archive.
    func file(_ name: String, asOf: CalendarDay) -> ImportedFile {
        var file = ImportedFile(name: name, bytes: lines.count)
        file.accepted = lines.count
        file.documents = self
        file.registers = [
            ImportedFile.Register(kind: .incoming, asOf: asOf, period: nil, sheet: "", isSample: false)
        ]
        return file
    }
}

/// An archive in a folder of its own that goes with the test.
final class TemporaryArchive {
    let folder: URL
    var path: String { folder.appendingPathComponent("archive.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("dondoc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: path))
    }

    /// Runs statements on the file as any program would that knows SQLite.
    func execute(_ script: String) throws { try Self.execute(script, on: path) }

    static func execute(_ script: String, on path: String) throws {
        var database: OpaquePointer?
        defer { sqlite3_close(database) }
        guard sqlite3_open(path, &database) == SQLITE_OK, sqlite3_exec(database, script, nil, nil, nil) == SQLITE_OK
        else {
            throw CocoaError(.fileReadCorruptFile, userInfo: ["what": String(cString: sqlite3_errmsg(database))])
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A digest that no other file of the tests has.
    static func digest(_ number: Int) -> [UInt8] { (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 8 * 8)) } }
}

extension Archive {
    /// The number that a query gives.
    func number(_ query: String) throws -> Int? { try read { try $0.first(query) { try $0.int(0) } } }

    /// Whether every reference of a row leads to one.
    func hasNoDanglingReferences() throws -> Bool { try read { try !$0.exists("PRAGMA foreign_key_check") } }
}
