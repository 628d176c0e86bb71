import Sheets

/// Registers in which one cell names the unit of several documents.
extension Sheet {
    /// More rows than these are not written again: such a register leaves rows out, and says so.
    private static let mostRows = 50_000

    /// The same rows with the texts of merged cells in `columns` in every row they span, below the headings.
    func spreadDown(_ columns: Set<Int>, from first: Int) -> Sheet {
        let ranges = merged.filter { range in
            range.rows.count > 1 && range.rows.lowerBound >= first && range.columns.count == 1
                && columns.contains(range.columns.lowerBound)
        }
        guard !ranges.isEmpty else { return self }
        var rows = rows(limit: Self.mostRows + 1)
        guard rows.count <= Self.mostRows else { return self }
        for range in ranges {
            let (top, column) = (range.rows.lowerBound, range.columns.lowerBound)
            guard top < rows.count, column < rows[top].count else { continue }
            let text = rows[top][column]
            for row in range.rows.dropFirst() where row < rows.count && column < rows[row].count {
                rows[row][column] = text
            }
        }
        var bytes: [UInt8] = []
        for row in rows {
            for (place, cell) in row.enumerated() {
                if place > 0 { bytes.append(0x09) }
                bytes.append(0x22)
                for byte in cell.utf8 {
                    if byte == 0x22 { bytes.append(0x22) }
                    bytes.append(byte)
                }
                bytes.append(0x22)
            }
            bytes.append(0x0A)
        }
        return Sheet(
            name: name, bytes: SharedBytes(copying: bytes), delimiter: .tab, merged: merged, isHidden: isHidden)
    }
}

extension ReportField {
    /// Whether it tells the unit of a row.
    var isUnit: Bool { self == .unitID || self == .unitName || self == .parentID }
}
