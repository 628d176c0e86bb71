import Intake
import Output
import Settings
import Sheets
import Statistics
import TestSupport

/// Limits small enough that an input of a few kilobytes can pass them.
private let limits: ReadLimits = {
    var limits = ReadLimits.standard
    limits.unpackedPart = 1 << 20
    limits.unpackedTotal = 2 << 20
    limits.text = 1 << 20
    limits.cells = 100_000
    return limits
}()

/// Reads everything there is. The rows of a sheet are the same whether read in one go or each from where it begins.
private func readAll(_ bytes: [UInt8]) {
    guard let workbook = try? readWorkbook(SharedBytes(copying: bytes), limits: limits) else { return }
    for sheet in workbook.sheets {
        var offsets: [Int] = []
        sheet.forEachRecord { bytes, _, position in
            precondition(position.offset < bytes.count && offsets.last.map { $0 < position.offset } ?? true)
            offsets.append(position.offset)
            return offsets.count < 50
        }
        for (row, offset) in zip(sheet.rows(limit: 50), offsets) { precondition(sheet.row(atOffset: offset) == row) }
    }
    for note in workbook.notes { precondition(!note.sentence.vietnamese.isEmpty) }
}

func fuzzDelimited(_ bytes: [UInt8]) { if !isArchive(bytes) { readAll(bytes) } }

func fuzzArchive(_ bytes: [UInt8]) { readAll([0x50, 0x4B, 0x03, 0x04] + bytes) }

func fuzzOldWorkbook(_ bytes: [UInt8]) {
    readAll(isArchive(bytes) ? bytes : [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + bytes)
}

func fuzzPage(_ bytes: [UInt8]) { readAll(Array("<html><table>".utf8) + bytes) }

/// The XML of a workbook whose archive is in order: its checksums would hide it from any change of bits.
func fuzzWorkbookParts(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0xFF, maxSplits: 4, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    func part(_ place: Int) -> String { parts.count > place ? parts[place] : "" }
    readAll(
        StoredArchive.workbook(
            rows: part(0), after: part(3), strings: "<sst>\(part(1))</sst>",
            styles: "<styleSheet>\(part(2))</styleSheet>", properties: part(4)))
}

/// Text under each of the marks and encodings there are.
func fuzzEncodings(_ bytes: [UInt8]) {
    let marks: [[UInt8]] = [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    for mark in marks where !isArchive(mark + bytes) { readAll(mark + bytes) }
    if let text = String(validating: bytes, as: UTF8.self), !text.isEmpty {
        let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        readAll([0xFF, 0xFE] + wide)
    }
}

private func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || bytes.starts(with: [0x09])
}

/// Days, counts and percentages: what is read and written again is read as the same.
func fuzzValues(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let numbers = Language.allCases.map { NumberText($0) }
    if let day = readDay(text).value {
        precondition(CalendarDay(iso: day.iso) == day && readDay(day.iso).value == day)
        for numbers in numbers where day.year >= 1000 { precondition(readDay(numbers.date(day)).value == day) }
    }
    if let count = readCount(text).value {
        precondition(count >= 0)
        for numbers in numbers { precondition(readCount(numbers.count(count)).value == count) }
    }
    for isFormatted in [false, true] {
        if let percent = readPercent(text, isPercentFormatted: isFormatted).value {
            precondition(!percent.text.isEmpty && percent.whole >= 0)
        }
    }
    _ = CalendarDay(iso: text)
}

/// A file through the whole reader: recognised, read, judged, written in every format, inspected.
func fuzzReports(_ bytes: [UInt8]) {
    guard !bytes.starts(with: [0xD0, 0xCF]), !bytes.starts(with: [0x09, 0x08]) else { return }
    let file = SourceFile(name: "x.csv", bytes: SharedBytes(copying: bytes))
    let report = InspectionReport([inspect(file, rowLimit: 20)], language: .vietnamese)
    checkText(report.text)
    _ = report.json.text
    guard let reports = try? loadReports([file]) else { return }
    let assessment = Assessment(
        reports.snapshot, targets: Targets(), deadline: nil, calendar: WorkingCalendar())
    for finding in reports.findings { checkText(finding.line(.vietnamese)) }
    for table in TableKind.allCases {
        let query = TableQuery(table: table)
        let answer = UnitTable(assessment, query: query, groups: [], searchKeys: assessment.searchKeys(groups: []))
        let report = UnitTableReport(answer, of: assessment, groups: [], language: .english)
        for format in [OutputFormat.table, .csv, .json, .markdown, .html] { _ = try? report.bytes(as: format) }
        if let text = try? report.bytes(as: .table) { checkText(String(decoding: text, as: UTF8.self)) }
    }
    for unit in reports.snapshot.units.prefix(3) {
        let id = unit.unit.id
        let day = reports.snapshot.asOf
        _ = try? reports.documents?.backlog(of: id, asOf: day)
        _ = try? reports.documents?.notFullySigned(of: id, asOf: day)
    }
}

/// Text for a terminal holds nothing that a terminal acts on, but its own ends of lines.
func checkText(_ text: String) {
    for scalar in text.unicodeScalars where scalar != "\n" { precondition(!isHostile(scalar), "U+\(scalar.value)") }
}

func fuzzSettings(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let (settings, issues) = SettingsFile.parse(
        text, name: "x.yaml", headingCodes: ReportField.allCases.map(\.rawValue))
    for issue in issues { precondition(!issue.message.vietnamese.isEmpty) }
    _ = settings.calendar.isWorkingDay(CalendarDay(daysSince1970: 19_500))
}
