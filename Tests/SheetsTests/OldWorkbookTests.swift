import Sheets
import Testing

/// Streams of old workbooks, record by record; what other programs write is in WorkbookFixtureTests.
@Suite struct OldWorkbookTests {
    private static func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func record(_ kind: Int, _ body: [UInt8]) -> [UInt8] {
        number(kind, 2) + number(body.count, 2) + body
    }

    private static func bytes(_ value: Double) -> [UInt8] {
        number(Int(truncatingIfNeeded: Int64(bitPattern: value.bitPattern)), 8)
    }

    private static func cell(_ row: Int, _ column: Int, style: Int = 0) -> [UInt8] {
        number(row, 2) + number(column, 2) + number(style, 2)
    }

    private static func text(_ text: String, sizeOfLength: Int = 2) -> [UInt8] {
        number(text.utf16.count, sizeOfLength) + [1] + text.utf16.flatMap { number(Int($0), 2) }
    }

    private static let begin = record(0x809, number(0x600, 2) + number(0x10, 2) + [UInt8](repeating: 0, count: 12))
    private static let end = record(0x0A, [])

    /// A workbook of version 8 with one sheet. Style 0 is plain, 1 a percentage, 2 a day, 3 `0.0" %"`.
    private static func workbook(
        _ cells: [[UInt8]], strings: [UInt8] = [], isHidden: Bool = false, since1904: Bool = false, ends: Bool = true
    ) -> [UInt8] {
        let styles = [0, 10, 14, 164].flatMap { record(0xE0, number(0, 2) + number($0, 2) + [0, 0]) }
        let format = record(0x41E, number(164, 2) + text("0.0\" %\""))
        let epoch = record(0x22, number(since1904 ? 1 : 0, 2))
        func entry(_ start: Int) -> [UInt8] {
            record(0x85, number(start, 4) + [isHidden ? 1 : 0, 0] + text("Phụ lục", sizeOfLength: 1))
        }
        let start = (begin + epoch + format + styles + entry(0) + strings + end).count
        return begin + epoch + format + styles + entry(start) + strings + end + begin + cells.flatMap { $0 }
            + (ends ? end : [])
    }

    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        try readWorkbook(SharedBytes(copying: bytes)).sheets[0].rows()
    }

    @Test func everyKindOfCell() throws {
        let noNumber: [UInt8] = [0, 0, 0, 0xFF, 0xFF]
        let cells: [[UInt8]] = [
            Self.record(0x203, Self.cell(0, 0) + Self.bytes(12.5)),
            Self.record(0x203, Self.cell(0, 1, style: 1) + Self.bytes(0.7518)),
            Self.record(0x203, Self.cell(0, 2, style: 2) + Self.bytes(45_091)),
            Self.record(0x203, Self.cell(0, 3, style: 3) + Self.bytes(75)),
            Self.record(0x203, Self.cell(0, 4) + Self.bytes(1.501)),
            Self.record(0x27E, Self.cell(1, 0) + Self.number(1_501 << 2 | 2, 4)),
            Self.record(
                0xBD,
                Self.number(1, 2) + Self.number(1, 2) + Self.number(1, 2) + Self.number(75 << 2 | 3, 4)
                    + Self.number(0, 2) + Self.number(-7 << 2 | 2, 4) + Self.number(2, 2)),
            Self.record(0x204, Self.cell(2, 0) + Self.text("Vĩnh Ô")),
            Self.record(0x205, Self.cell(2, 1) + [1, 0]), Self.record(0x205, Self.cell(2, 2) + [0x07, 1]),
            Self.record(0x06, Self.cell(3, 0) + Self.bytes(3)),
            Self.record(0x06, Self.cell(3, 1) + [0, 0, 0] + noNumber),
            Self.record(0x4BC, [1, 2, 3]), Self.record(0x207, Self.text("kết quả")),
            Self.record(0x06, Self.cell(3, 2) + [1, 0, 0] + noNumber),
            Self.record(0x06, Self.cell(3, 3) + [2, 0, 0x2A] + noNumber),
            Self.record(0x06, Self.cell(3, 4) + [3, 0, 0] + noNumber),
            Self.record(0x203, Self.cell(4, 0) + Self.bytes(.nan)),
        ]
        // A chart within the sheet has cells of its own, which are not the sheet's.
        let chart = Self.begin + Self.record(0x203, Self.cell(9, 9) + Self.bytes(9)) + Self.end
        #expect(
            try rows(Self.workbook(cells + [chart])) == [
                ["12.5", "75.18%", "2023-06-14", "75", "1.5010"], ["1501", "75%", "-7"],
                ["Vĩnh Ô", "TRUE", "#DIV/0!"], ["3", "kết quả", "FALSE", "#N/A"],
            ])
    }

    @Test func daysOfTheOtherEpoch() throws {
        let cell = Self.record(0x203, Self.cell(0, 0, style: 2) + Self.bytes(43_629))
        #expect(try rows(Self.workbook([cell], since1904: true)) == [["2023-06-14"]])
    }

    /// Where a string goes on in the next record, its letters may change their width; runs and readings are skipped.
    @Test func sharedStringsOverSeveralRecords() throws {
        let rich = Self.number(2, 2) + [9] + Self.number(1, 2) + Self.text("xã").suffix(4) + [0, 0, 0, 0]
        let strings =
            Self.record(
                0xFC, Self.number(3, 4) + Self.number(3, 4) + rich + Self.number(8, 2) + [0] + Array("Vinh".utf8))
            + Self.record(0x3C, [1] + Self.text("Thủy").dropFirst(3)) + Self.record(0x3C, Self.text("cuối"))
        let cells = (0..<4).map { Self.record(0xFD, Self.cell($0, 0) + Self.number($0, 4)) }
        let workbook = try readWorkbook(SharedBytes(copying: Self.workbook(cells, strings: strings)))
        #expect(workbook.sheets[0].rows() == [["xã"], ["VinhThủy"], ["cuối"]])
        #expect(workbook.notes == [.unreadableCells(sheet: "Phụ lục", count: 1, row: 4, column: 1)])
    }

    @Test func cellsOutOfOrderAndTwice() throws {
        let cells = [(2, 1, 5.0), (0, 0, 1), (2, 0, 3), (0, 0, 2)].map {
            Self.record(0x203, Self.cell($0, $1) + Self.bytes($2))
        }
        #expect(try rows(Self.workbook(cells)) == [["2"], [""], ["3", "5"]])
    }

    @Test func mergedCellsAndHiddenSheets() throws {
        let cells = [
            Self.record(0x203, Self.cell(0, 0) + Self.bytes(1)), Self.record(0x203, Self.cell(0, 1) + Self.bytes(2)),
            Self.record(0xE5, Self.number(1, 2) + [0, 0, 0, 0, 0, 0, 1, 0]),
        ]
        let workbook = try readWorkbook(SharedBytes(copying: Self.workbook(cells, isHidden: true)))
        #expect(workbook.sheets[0].rows() == [["1"]])
        #expect(workbook.notes == [.hiddenSheet("Phụ lục")])
    }

    /// A sheet that was cut is refused: half of a report is worse than none.
    @Test func cutSheetsAreRefused() {
        let cells = [Self.record(0x203, Self.cell(0, 0) + Self.bytes(1))]
        #expect(throws: SheetError.damaged(.xls, part: "")) { try rows(Self.workbook(cells, ends: false)) }
        #expect(throws: SheetError.passwordProtected) {
            try rows(Self.begin + Self.record(0x2F, [0, 0, 0, 0]) + Self.end)
        }
    }

    /// What a workbook says of its own sizes is not believed: lists and texts that claim to be longer than the file ended
    /// after many minutes, or hours.
    @Test(.timeLimit(.minutes(1))) func claimedLengthsTakeNoTime() throws {
        let endless = Self.record(0xFC, Self.number(0xFFFF_FFFF, 4) + Self.number(0xFFFF_FFFF, 4))
        let cell = Self.record(0x203, Self.cell(0, 0) + Self.bytes(1))
        #expect(
            try rows(Self.workbook([cell], strings: [[UInt8]](repeating: endless, count: 100).flatMap { $0 })) == [
                ["1"]
            ])
        let label = Self.record(0x04, Self.number(0, 2) + Self.number(0, 2) + [0, 0, 0xFF, 0xFF])
        let old = Self.record(0x409, Self.number(4, 2) + Self.number(0x10, 2) + [0, 0])
        #expect(try rows(old + [[UInt8]](repeating: label, count: 100_000).flatMap { $0 } + cell + Self.end) == [["1"]])
    }

    /// A chain of sectors that runs in a circle, in a file that says small streams may have 4 GB.
    @Test(.timeLimit(.minutes(1))) func chainsInCircles() {
        func numbers(_ values: [Int]) -> [UInt8] {
            values.flatMap { Self.number($0, 4) } + [UInt8](repeating: 0xFF, count: 512 - 4 * values.count)
        }
        let end = 0xFFFF_FFFE
        let header: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 22) + Self.number(9, 2)
            + Self.number(6, 2) + [UInt8](repeating: 0, count: 14) + Self.number(1, 4) + Self.number(0, 4)
            + Self.number(0xFFFF_FFFF, 4) + Self.number(2, 4) + Self.number(1, 4) + Self.number(end, 4)
            + Self.number(0, 4) + Self.number(0, 4) + [UInt8](repeating: 0xFF, count: 512 - 80)
        func entry(_ name: String, child: Int, start: Int, size: Int) -> [UInt8] {
            let letters = name.utf16.flatMap { Self.number(Int($0), 2) }
            return letters + [UInt8](repeating: 0, count: 64 - letters.count) + Self.number(letters.count + 2, 2) + [
                5, 1,
            ]
                + Self.number(0xFFFF_FFFF, 4) + Self.number(0xFFFF_FFFF, 4) + Self.number(child, 4)
                + [UInt8](repeating: 0, count: 36) + Self.number(start, 4) + Self.number(size, 8)
        }
        let directory =
            entry("Root Entry", child: 1, start: 3, size: 512)
            + entry("Workbook", child: 0xFFFF_FFFF, start: 0, size: 0xFFFF_FFF0) + [UInt8](repeating: 0, count: 256)
        let file =
            header + numbers([0xFFFF_FFFD, end, end, end]) + directory + numbers([0]) + Self.begin + Self.end
            + [UInt8](repeating: 0, count: 512 - (Self.begin + Self.end).count)
        #expect(throws: SheetError.notATable(.xls)) { try rows(file) }
    }

    /// Merged ranges upon each other are refused before they take the time of the review meeting.
    @Test(.timeLimit(.minutes(1))) func mergedRangesUponEachOther() {
        let range = Self.number(0, 2) + Self.number(0xFFFF, 2) + Self.number(0, 2) + Self.number(16_383, 2)
        let ranges = Self.record(0xE5, Self.number(1_000, 2) + [[UInt8]](repeating: range, count: 1_000).flatMap { $0 })
        let cell = Self.record(0x203, Self.cell(0, 0) + Self.bytes(1))
        #expect(throws: SheetError.tooLarge(.cells)) {
            try rows(Self.workbook([cell] + [[UInt8]](repeating: ranges, count: 100)))
        }
    }

    @Test func versionTwo() throws {
        let stream =
            Self.record(0x009, Self.number(2, 2) + Self.number(0x10, 2))
            + Self.record(0x1E, [7] + Array("General".utf8))
            + Self.record(0x1E, [2] + Array("0%".utf8))
            + Self.record(0x02, Self.number(0, 2) + Self.number(0, 2) + [0, 0, 0] + Self.number(1_501, 2))
            + Self.record(0x03, Self.number(0, 2) + Self.number(1, 2) + [0, 1, 0] + Self.bytes(0.75))
            + Self.record(0x04, Self.number(1, 2) + Self.number(0, 2) + [0, 0, 0, 3] + [0x58, 0xE3, 0x21]) + Self.end
        #expect(try rows(stream) == [["1501", "75%"], ["Xã!"]])
    }
}
