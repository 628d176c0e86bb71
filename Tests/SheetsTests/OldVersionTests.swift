import Sheets
import Testing

/// The versions of old workbooks before the last, and containers whose chains of sectors run in circles.
@Suite struct OldVersionTests {
    private static func record(_ kind: Int, _ body: [UInt8]) -> [UInt8] { OldRecords.record(kind, body) }
    private static func little(_ value: Int, _ size: Int) -> [UInt8] { OldRecords.little(value, size) }

    private static func cell(_ row: Int, _ column: Int, style: Int = 0) -> [UInt8] {
        little(row, 2) + little(column, 2) + little(style, 2)
    }

    private static func bytes(_ value: Double) -> [UInt8] {
        little(Int(truncatingIfNeeded: Int64(bitPattern: value.bitPattern)), 8)
    }

    /// A number, a percentage, a text in the Western code page, a truth, a formula's text.
    private static let cells: [UInt8] =
        record(0x203, cell(0, 0) + bytes(1_501)) + record(0x203, cell(0, 1, style: 1) + bytes(0.75))
        + record(0x204, cell(1, 0) + little(3, 2) + [0x58, 0xE3, 0x21]) + record(0x205, cell(1, 1) + [1, 0])
        + record(0x206, cell(1, 2) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) + record(0x207, little(2, 2) + Array("ok".utf8))

    private static let wanted = [["1501", "75%"], ["Xã!", "TRUE", "ok"]]

    private func rows(_ bytes: [UInt8]) throws -> [[String]] {
        try readWorkbook(SharedBytes(copying: bytes)).sheets[0].rows()
    }

    /// One sheet is the file; formats are counted, styles name them by a byte.
    @Test(arguments: [3, 4]) func versionsOfOneSheet(version: Int) throws {
        let isThird = version == 3
        let begin = Self.record(isThird ? 0x209 : 0x409, Self.little(version, 2) + Self.little(0x10, 2) + [0, 0])
        let formats = ["General", "0%"].flatMap { text in
            Self.record(
                isThird ? 0x1E : 0x41E, (isThird ? [] : [0, 0]) + [UInt8(text.utf8.count)] + Array(text.utf8))
        }
        let styles = (0..<2).flatMap { format in
            Self.record(isThird ? 0x243 : 0x443, [0, UInt8(format)] + [UInt8](repeating: 0, count: 10))
        }
        #expect(try rows(begin + formats + styles + Self.cells + Self.record(0x0A, [])) == Self.wanted)
    }

    /// Sheets are listed, and their texts are in a code page.
    @Test func versionFive() throws {
        let begin = Self.record(0x809, Self.little(0x500, 2) + Self.little(0x10, 2) + [0, 0, 0, 0])
        let format = Self.record(0x41E, Self.little(164, 2) + [2] + Array("0%".utf8))
        let styles = [0, 164].flatMap { Self.record(0xE0, Self.little(0, 2) + Self.little($0, 2) + [0, 0]) }
        func entry(_ start: Int) -> [UInt8] {
            Self.record(0x85, Self.little(start, 4) + [0, 0, 2] + Array("PL".utf8))
        }
        let end = Self.record(0x0A, [])
        let start = (begin + format + styles + entry(0) + end).count
        let file = begin + format + styles + entry(start) + end + begin + Self.cells + end
        let workbook = try readWorkbook(SharedBytes(copying: file))
        #expect(workbook.sheets.map(\.name) == ["PL"])
        #expect(workbook.sheets[0].rows() == Self.wanted)
    }

    /// The workbook says in which code page its text is; one that it does not say, or nobody knows, is Western.
    @Test(
        arguments: [
            (1251, [0xCE, 0xF2, 0xE4, 0xE5, 0xEB, 0x20, 0xB9], "Отдел №"),
            (1253, [0xCC, 0xDE, 0xED, 0xE1, 0xF2], "Μήνας"),
            (1258, [0x56, 0x69, 0xEA, 0xF2, 0x74], "Việt"), (1252, [0x58, 0xE3], "Xã"), (949, [0x58, 0xE3], "Xã"),
            (nil, [0x58, 0xE3], "Xã"),
        ] as [(Int?, [UInt8], String)])
    func codePages(number: Int?, bytes: [UInt8], text: String) throws {
        let begin = Self.record(0x409, Self.little(4, 2) + Self.little(0x10, 2) + [0, 0])
        let page = number.map { Self.record(0x42, Self.little($0, 2)) } ?? []
        let cell = Self.record(0x204, Self.cell(0, 0) + Self.little(bytes.count, 2) + bytes)
        #expect(try rows(begin + page + cell + Self.record(0x0A, [])) == [[text]])
    }

    // MARK: Circles

    /// A container: the table in sector 0, the directory in 1, the table of small sectors in 2, small sectors in 3, a list of
    /// more tables in 4.
    private struct Container {
        var table = [0xFFFF_FFFD, end, end, end, end]
        var small = [end]
        var lists = end
        var nextList = end
        var (left, right, child) = (none, none, 1)
        static let end = 0xFFFF_FFFE
        static let none = 0xFFFF_FFFF

        private func sector(_ values: [Int]) -> [UInt8] {
            values.flatMap { little($0, 4) } + [UInt8](repeating: 0xFF, count: 512 - 4 * values.count)
        }

        private func entry(_ name: String, _ tree: [Int], start: Int, size: Int) -> [UInt8] {
            let letters = name.utf16.flatMap { little(Int($0), 2) }
            return letters + [UInt8](repeating: 0, count: 64 - letters.count) + little(letters.count + 2, 2) + [5, 1]
                + tree.flatMap { little($0, 4) } + [UInt8](repeating: 0, count: 36) + little(start, 4)
                + little(size, 8)
        }

        var bytes: [UInt8] {
            let stream = OldRecords.workbook([OldRecords.number(7, row: 0, column: 0)])
            let header: [UInt8] =
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 22) + little(9, 2)
                + little(8, 2) + [UInt8](repeating: 0, count: 14) + little(1, 4) + little(0, 4) + little(4_096, 4)
                + little(2, 4) + little(1, 4) + little(lists, 4) + little(1, 4) + little(0, 4)
                + [UInt8](repeating: 0xFF, count: 512 - 80)
            let directory =
                entry("Root Entry", [Self.none, Self.none, child], start: 3, size: 512)
                + entry("Workbook", [left, right, Self.none], start: 0, size: stream.count)
                + entry("x", [1, 1, Self.none], start: 0, size: 0) + [UInt8](repeating: 0, count: 128)
            return header + sector(table) + directory + sector(small) + stream
                + [UInt8](repeating: 0, count: 512 - stream.count)
                + sector([Int](repeating: Self.none, count: 127) + [nextList])
        }

        private func little(_ value: Int, _ size: Int) -> [UInt8] { OldRecords.little(value, size) }
    }

    @Test func aContainerWithoutCirclesIsRead() throws { #expect(try rows(Container().bytes) == [["7"]]) }

    /// The table, the directory, both kinds of sectors, the lists of tables and the tree of names.
    @Test(arguments: 0..<8) func chainsInCirclesEnd(_ circle: Int) {
        var container = Container()
        switch circle {
        case 0: container.table[1] = 1
        case 1: container.table[2] = 2
        case 2: container.table[3] = 3
        case 3: (container.table[1], container.table[2]) = (2, 1)
        case 4: container.small = [0]
        case 5: (container.lists, container.nextList) = (4, 4)
        case 6: (container.left, container.right) = (2, 1)
        default: container.child = 0
        }
        // It ends: with what could be read, or a sentence.
        if let found = try? rows(container.bytes) { #expect(found == [["7"]]) }
    }
}
