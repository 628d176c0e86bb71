import Foundation
import Intake
import SampleFiles
import Sheets
import Statistics
import TestSupport
import Testing

/// Both published appendices in every form an office may have them in: always the same 36 rows, and nothing to complain
/// about.
@Suite("The appendices in every form")
struct AppendixFormsTests {
    private static let names = ["phu-luc-1-van-ban-den.tsv", "phu-luc-2-van-ban-di.tsv"]

    private static func published() throws -> [String] {
        try names.map { String(decoding: try Data(contentsOf: SampleFiles.folder.appending(path: $0)), as: UTF8.self) }
    }

    private static func fixture(_ name: String) throws -> SourceFile {
        let path = SampleFiles.folder.deletingLastPathComponent()
            .appending(path: "Tests/SheetsTests/Fixtures/workbooks/\(name)")
        return SourceFile(name: name, bytes: SharedBytes(copying: Array(try Data(contentsOf: path))))
    }

    /// The files read with the roster give what was published, with no finding above information.
    private func expectPublished(_ files: [SourceFile], _ comment: String) throws {
        let roster = try SampleFiles.file("units.csv")
        let expected = try loadReports(try Self.names.map { try SampleFiles.file($0) } + [roster]).snapshot
        let loaded = try loadReports(files + [roster])
        func figures(_ snapshot: Snapshot) -> [String] {
            snapshot.units.map { unit in
                "\(unit.unit.id) \(unit.unit.name): \(String(describing: unit.incoming)), "
                    + "\(String(describing: unit.issued)), \(unit.published)"
            }.sorted()
        }
        #expect(figures(loaded.snapshot) == figures(expected), "\(comment)")
        #expect(loaded.snapshot.units.count == 36)
        #expect(loaded.snapshot.period == expected.period)
        // One workbook has a formula without a value, on a sheet that is no report; the sheet of notes is hidden.
        let complaints = loaded.findings.filter {
            $0.severity != .info && $0.kind.code != "file-note"
                && !$0.line(.english).contains("“Ghi chú & nguồn” is hidden")
        }
        #expect(complaints.map { $0.line(.english) } == [], "\(comment)")
        #expect(loaded.rejectedRows == 0)
    }

    @Test(
        "encodings",
        arguments: [
            TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1258, .tcvn3, .vni,
        ])
    func encodings(_ encoding: TextEncoding) throws {
        let files = try zip(Self.names, Self.published()).map { name, text in
            let typed = encoding == .tcvn3 ? LegacyEncoder.asTypedInTCVN3(text) : text
            return SourceFile(name: name, bytes: SharedBytes(copying: LegacyEncoder.encode(typed, encoding)))
        }
        try expectPublished(files, encoding.name)
    }

    @Test("accents as characters of their own; CRLF and a byte order mark; a quoted comma")
    func spellings() throws {
        let texts = try Self.published()
        for (comment, change) in [
            ("NFD", { $0.decomposedStringWithCanonicalMapping }),
            (
                "CRLF",
                { "\u{FEFF}" + $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n") }
            ),
        ] as [(String, (String) -> String)] {
            try expectPublished(zip(Self.names, texts).map { SourceFile($0, change($1)) }, comment)
        }
    }

    /// Letters of old fonts pasted into a file that is Unicode otherwise: only the column of names.
    @Test("names in old fonts inside Unicode text", arguments: [TextEncoding.vni, .tcvn3])
    func namesInOldFonts(_ encoding: TextEncoding) throws {
        let files = try zip(Self.names, Self.published()).map { name, text in
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            }
            for row in lines.indices where lines[row].count > 2 && lines[row][0] == "2730" {
                let typed = encoding == .tcvn3 ? LegacyEncoder.asTypedInTCVN3(lines[row][2]) : lines[row][2]
                let seen = LegacyEncoder.encode(typed, encoding).map { Unicode.Scalar($0) }
                lines[row][2] = String(String.UnicodeScalarView(seen))
            }
            return SourceFile(name, lines.map { $0.joined(separator: "\t") }.joined(separator: "\n"))
        }
        try expectPublished(files, encoding.name)
    }

    @Test(
        "semicolons, dotted thousands, running numbers, groups, totals and signatures", arguments: [".", " ", "\u{A0}"])
    func printed(_ mark: String) throws {
        let files = try zip(Self.names, Self.published()).map { name, text in
            SourceFile(name, Self.printed(text, thousands: mark))
        }
        try expectPublished(files, "\(mark)")
    }

    /// A published appendix as offices print it.
    private static func printed(_ text: String, thousands: String) -> String {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let headings = rows.indices.filter { rows[$0].contains("Tên đơn vị") || rows[$0].contains("Kết thúc") }
        let percents = Set(rows[4...5].flatMap { row in row.indices.filter { row[$0].contains("Tỷ lệ") } })
        var lines: [String] = []
        var units = 0
        var sums: [Int] = []
        func grouped(_ number: String) -> String {
            guard number.count > 3, Int(number) != nil else { return number }
            return number.dropLast(3) + thousands + number.suffix(3)
        }
        for (place, row) in rows.enumerated() {
            guard row.count > 3, row[0] == "2730" else {
                let isHeading = headings.contains(place) || (place == 4 || place == 5)
                lines.append(((isHeading ? ["STT"] : [""]) + row).joined(separator: ";"))
                continue
            }
            if units == 0 { lines.append("I;;;Khối huyện") }
            units += 1
            let cells = row.enumerated().map { column, cell in
                column < 3 ? cell : percents.contains(column) ? cell + " %" : cell == "0" ? "-" : grouped(cell)
            }
            sums = row.indices.map { (sums.indices.contains($0) ? sums[$0] : 0) + (Int(row[$0]) ?? 0) }
            lines.append((["\(units)"] + cells).joined(separator: ";"))
        }
        let total = sums.indices.map { $0 < 3 || percents.contains($0) ? "" : grouped("\(sums[$0])") }
        lines.append((["Tổng cộng"] + total).joined(separator: ";"))
        lines += [
            "", ";;;;;Vĩnh Linh, ngày 20 tháng 6 năm 2023", "Nơi nhận:;;;;;KT. CHỦ TỊCH", "- Như trên;;;;;PHÓ CHỦ TỊCH",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    @Test(
        "workbooks and pages of other programs",
        arguments: [
            "phu-luc.xlsx", "phu-luc.xls", "phu-luc.html", "phu-luc-libreoffice.xlsx", "phu-luc-libreoffice.xls",
        ])
    func workbooks(_ name: String) throws {
        var file = try Self.fixture(name)
        // A page saved under the name of a workbook.
        if name.hasSuffix(".html") { file = SourceFile(name: "phu-luc.xls", bytes: file.bytes) }
        try expectPublished([file], name)
    }

    @Test("shares that nobody formatted as percentages are understood where they are the shares")
    func plainShares() throws {
        let loaded = try loadReports([
            SourceFile(
                "a.csv",
                "Từ ngày 15/12/2022 đến ngày 14/06/2023\nID,Tên,Tổng số,Phúc đáp,Kết thúc,Chưa xử lý,Tỷ lệ % xử lý\n"
                    + "1,A,5701,65,4221,1415,0.751797930187686\n2,B,10,5,5,0,1\n3,C,10,5,0,5,0.3\n")
        ])
        #expect(loaded.findings.map { $0.place.row } == [5])
        #expect(loaded.snapshot.units.map(\.published.processing) == [75, 100, 0])
    }

    @Test("a number of a workbook keeps its value: 1.501 is no 1501")
    func numbersKeepTheirValue() {
        #expect(readCount("1.501") == .value(1_501))
        #expect(readCount("1.5010") == .problem(.fraction))
    }
}
