import Sheets
import Statistics
import Text

extension RecognisedSheet {
    private static let sampledRows = 300

    /// Which column of a register names the unit is told by its values: a code or an owner that is the same in every row is
    /// none, where another column of units differs. `repeated` are the columns whose headings say the same as another's.
    mutating func chooseUnitColumns(repeated: [ColumnMapping]) {
        guard let name = column(.unitName) else { return }
        let others = repeated.filter { $0.field == .unitName && $0.column != name }
        guard column(.unitID) != nil || !others.isEmpty else { return }
        let rows = sheet.rows(limit: firstDataRow + Self.sampledRows).dropFirst(firstDataRow)
        func differs(_ column: Int) -> Bool {
            let texts = rows.lazy.filter { column < $0.count }.map { foldedForSearch($0[column]) }.filter {
                !$0.isEmpty
            }
            return Set(texts).count > 1
        }
        if !differs(name), let other = others.first(where: { differs($0.column) }), isConstant(name) {
            mapping.removeAll { $0.field == .unitName }
            mapping.append(other)
            mapping.sort { $0.column < $1.column }
            findings.removeAll { finding in
                if case .headingRepeated(.unitName) = finding.kind { return finding.place.column == other.column }
                return false
            }
        }
        if let code = column(.unitID), let name = column(.unitName), !differs(code), differs(name), isConstant(code) {
            mapping.removeAll { $0.field == .unitID }
        }
    }

    /// Whether a column says the same in every row of the sheet, and in at least three.
    private func isConstant(_ column: Int) -> Bool {
        var (first, count, isSame) = ("", 0, true)
        sheet.forEachRecord { bytes, fields, record in
            guard record.record > firstDataRow else { return true }
            var row = RowFields()
            row.fields = fields
            let text = trimmedCell(row.text(column, in: bytes))
            if text.isEmpty { return true }
            if count == 0 { first = text }
            count += 1
            isSame = isSame && text == first
            return isSame
        }
        return isSame && count >= 3
    }
}
