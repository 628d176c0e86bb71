import Foundation
import Statistics
import Testing

@testable import SampleRegisters

/// One line of a generated register of incoming documents, by column.
struct IncomingLine {
    let unit, name, number, arrival, reference, documentDate, issuer, subject, urgency, due, role, state: String
    let processed, reply: String

    init(_ fields: [String]) {
        (unit, name, number, arrival) = (fields[0], fields[1], fields[2], fields[3])
        (reference, documentDate, issuer, subject) = (fields[4], fields[5], fields[6], fields[7])
        (urgency, due, role, state) = (fields[8], fields[9], fields[10], fields[11])
        (processed, reply) = (fields[12], fields[13])
    }

    var arrivalDay: CalendarDay { day(arrival) }
    var isOpen: Bool { state == "Chưa xử lý" || state == "Đang xử lý" }
}

/// One line of a generated register of issued documents, by column.
struct IssuedLine {
    let unit, name, reference, date, subject, recipients, form, signed, leaderSigned, initialled, exempt: String

    init(_ fields: [String]) {
        (unit, name, reference, date) = (fields[0], fields[1], fields[2], fields[3])
        (subject, recipients, form, signed) = (fields[4], fields[5], fields[6], fields[7])
        (leaderSigned, initialled, exempt) = (fields[8], fields[9], fields[10])
    }
}

/// The two registers of an administration, read back as a reader of the files would.
struct Registers: CustomTestStringConvertible {
    let testDescription: String
    let incomingHead: [[String]]
    let issuedHead: [[String]]
    let incoming: [IncomingLine]
    let issued: [IssuedLine]

    init(_ title: String, _ administration: SampleAdministration) {
        let incomingRecords = records(administration.text(of: .incomingRegister))
        let issuedRecords = records(administration.text(of: .issuedRegister))
        testDescription = title
        incomingHead = Array(incomingRecords.prefix(3))
        issuedHead = Array(issuedRecords.prefix(3))
        incoming = incomingRecords.dropFirst(3).map(IncomingLine.init)
        issued = issuedRecords.dropFirst(3).map(IssuedLine.init)
    }

    /// Lines of each unit in the order of the register; fails where a unit's lines do not stand together.
    func incomingByUnit() -> [(unit: String, lines: [IncomingLine])] { grouped(incoming, by: \.unit) }
    func issuedByUnit() -> [(unit: String, lines: [IssuedLine])] { grouped(issued, by: \.unit) }

    private func grouped<Line>(_ lines: [Line], by unit: (Line) -> String) -> [(unit: String, lines: [Line])] {
        var groups: [(unit: String, lines: [Line])] = []
        for line in lines {
            if groups.last?.unit == unit(line) {
                groups[groups.count - 1].lines.append(line)
            } else {
                groups.append((unit(line), [line]))
            }
        }
        return groups
    }

    static let sample = Registers(
        "district, seed 2023", SampleAdministration(scale: .district, seed: 2023, words: .standard))
    static let district = Registers(
        "district, seed 7", SampleAdministration(scale: .district, seed: 7, words: .standard))
    static let province = Registers(
        "province of 9,000 documents, seed 5",
        SampleAdministration(scale: .province(documents: 9_000, units: 100), seed: 5, words: .standard))
    static let country = Registers(
        "country of 9,000 documents, seed 3",
        SampleAdministration(scale: .country(documents: 9_000, units: 300), seed: 3, words: .standard))

    static let districts = [sample, district]
    static let all = [sample, district, province, country]
}

extension SampleAdministration {
    /// The whole of `file`.
    func text(of file: File) -> [UInt8] {
        var text: [UInt8] = []
        write(file) { text += $0 }
        return text
    }
}

/// The records of a CSV text as RFC 4180 has them (comma, quotation marks doubled, LF).
func records(_ text: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var place = 0
    while place < text.count {
        let byte = text[place]
        place += 1
        switch (byte, isQuoted) {
        case (0x22, true):
            if place < text.count, text[place] == 0x22 {
                field.append(byte)
                place += 1
            } else {
                isQuoted = false
            }
        case (0x22, false): isQuoted = true
        case (0x2C, false), (0x0A, false):
            record.append(String(decoding: field, as: UTF8.self))
            field.removeAll(keepingCapacity: true)
            if byte == 0x0A {
                records.append(record)
                record = []
            }
        default: field.append(byte)
        }
    }
    return records
}

/// The day written dd/mm/yyyy; 1970-01-01 when it is not one.
func day(_ text: String) -> CalendarDay {
    let numbers = text.utf8.split(separator: UInt8(ascii: "/")).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard numbers.count == 3, text.utf8.count == 10,
        let day = CalendarDay(year: numbers[2], month: numbers[1], day: numbers[0])
    else { return CalendarDay(daysSince1970: 0) }
    return day
}

/// The leading number of a reference such as `05/BC-UBND` or `12-CV/HU`.
func number(of reference: String) -> Int { Int(reference.prefix { $0.isNumber }) ?? -1 }

/// A committed file of SampleData.
func sampleData(_ name: String) throws -> Data {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return try Data(contentsOf: root.appending(path: "SampleData").appending(path: name))
}

extension Words {
    /// The words of the sources.
    static let standard: Words = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/SampleRegisters/Words")
        let texts = fileNames.compactMap { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
        guard let words = try? Words(texts) else { fatalError("the words cannot be read") }
        return words
    }()
}
