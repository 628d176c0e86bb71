/// Records of old binary workbooks, as bytes.
enum OldRecords {
    /// A number of so many bytes, the low one first.
    static func little(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    static func record(_ kind: Int, _ body: [UInt8]) -> [UInt8] { little(kind, 2) + little(body.count, 2) + body }

    /// A text in wide letters, behind its length.
    static func text(_ text: String, sizeOfLength: Int = 2) -> [UInt8] {
        little(text.utf16.count, sizeOfLength) + [1] + text.utf16.flatMap { little(Int($0), 2) }
    }

    /// A cell that holds a number.
    static func number(_ value: Double, row: Int, column: Int) -> [UInt8] {
        record(
            0x203,
            little(row, 2) + little(column, 2) + little(0, 2)
                + little(Int(truncatingIfNeeded: Int64(bitPattern: value.bitPattern)), 8))
    }

    static let begin = record(0x809, little(0x600, 2) + little(0x10, 2) + [UInt8](repeating: 0, count: 12))
    static let end = record(0x0A, [])

    /// A workbook of version 8; `sheets` sheets that all lie at the same place.
    static func workbook(_ cells: [[UInt8]], globals: [UInt8] = [], sheets: Int = 1) -> [UInt8] {
        func entries(_ start: Int) -> [UInt8] {
            (0..<sheets).flatMap { _ in record(0x85, little(start, 4) + [0, 0] + text("A", sizeOfLength: 1)) }
        }
        let start = (begin + entries(0) + globals + end).count
        return begin + entries(start) + globals + end + begin + Array(cells.joined()) + end
    }
}
