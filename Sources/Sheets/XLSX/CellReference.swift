/// The place of a cell as workbooks write it (`B12`), from 0.
struct CellReference: Equatable {
    let row: Int
    let column: Int

    /// Nil when `text` is no reference, or beyond 16,384 columns or 9 digits.
    init?(_ text: some Collection<UInt8>) {
        var column = 0
        var rest = text[...]
        while let byte = rest.first, (0x41...0x5A).contains(byte & 0xDF), byte >= 0x41 {
            column = column * 26 + Int(byte & 0xDF) - 0x40
            guard column <= 16_384 else { return nil }
            rest = rest.dropFirst()
        }
        guard column > 0, let row = wholeNumber(rest), row > 0 else { return nil }
        self.row = row - 1
        self.column = column - 1
    }
}

/// A rectangle of cells, from 0, its ends included.
public struct CellRange: Hashable, Sendable {
    /// Its rows.
    public let rows: ClosedRange<Int>
    /// Its columns.
    public let columns: ClosedRange<Int>

    /// A rectangle.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Nil when `text` is no range (`A1:C2`).
    init?(_ text: some Collection<UInt8>) {
        let parts = text.split(separator: 0x3A, maxSplits: 1)
        guard let first = parts.first.flatMap({ CellReference($0) }) else { return nil }
        guard let last = parts.count > 1 ? CellReference(parts[1]) : first else { return nil }
        guard first.row <= last.row, first.column <= last.column else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }
}
