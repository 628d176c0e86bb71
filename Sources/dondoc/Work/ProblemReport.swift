import Intake
import Statistics
import Text

/// What whoever maintains the program needs to know of a file that was read wrong, and nothing else: the headings and the
/// shape of the rows, with every number and every name replaced.
struct ProblemReport {
    let inspection: Inspection
    let bytes: Int
    let version: String

    /// So many rows are shown of a sheet.
    private static let rows = 12
    /// Words of titles that say what a report is and of which days; everything else in a title may be a name.
    private static let plainWords: Set<String> = [
        "tu", "den", "het", "ngay", "thang", "nam", "quy", "tuan", "ky", "bao", "cao", "so", "lieu", "tinh", "van",
        "ban", "di", "xu", "ly", "tinh hinh", "hinh", "phu", "luc", "tong", "hop", "theo", "doi", "dang", "dau", "cuoi",
    ]

    /// The report as text.
    var text: String {
        var lines = [
            "dondoc \(version)", "file: .\(ending), \(bytes) bytes, \(inspection.sheets.count) sheets", "",
        ]
        for (place, sheet) in inspection.sheets.enumerated() {
            lines.append("sheet \(place + 1): \(sheet.report.rawValue)")
            lines.append("  period: \(sheet.period == nil ? "no" : "yes"), as of: \(sheet.asOf == nil ? "no" : "yes")")
            for column in sheet.mapping {
                lines.append(
                    "  column \(column.column + 1): \(column.field.rawValue) <- \(Self.digitsHidden(column.heading))")
            }
            let head = headingRows(of: sheet)
            for (row, cells) in sheet.cells.prefix((sheet.firstDataRow ?? 3) + Self.rows).enumerated() {
                let shown = cells.map { cell in
                    head.contains(row) ? Self.digitsHidden(cell) : Self.masked(cell, keepsWords: row < (head.last ?? 0))
                }
                lines.append("  \(row + 1)| " + shown.joined(separator: " | "))
            }
            lines.append("")
        }
        var counts: [String: Int] = [:]
        for finding in inspection.findings { counts[finding.kind.code, default: 0] += 1 }
        lines += counts.sorted { $0.key < $1.key }.map { "finding \($0.key): \($0.value)" }
        lines.append("rows left out: \(inspection.rejected.count)")
        return lines.map { VisibleText.clean($0) + "\n" }.joined()
    }

    private var ending: String {
        let parts = inspection.file.split(separator: ".")
        return parts.count > 1 ? parts[parts.count - 1].lowercased() : "?"
    }

    /// The rows of headings: those with several cells above the data; where nothing is recognised, the first row with
    /// several cells and no number, and the one below it if that has none either.
    private func headingRows(of sheet: Inspection.Sheet) -> [Int] {
        func isHeading(_ cells: [String]) -> Bool {
            let filled = cells.filter { $0.contains(where: \.isLetter) }
            return filled.count >= 3 && !filled.contains { $0.contains(where: \.isNumber) && $0.count < 8 }
        }
        if let first = sheet.firstDataRow {
            return sheet.cells.prefix(first - 1).indices.filter { place in
                sheet.cells[place].filter { $0.contains(where: \.isLetter) }.count >= 3
            }
        }
        guard let first = sheet.cells.prefix(Self.rows).firstIndex(where: isHeading) else { return [] }
        return [first]
    }

    static func digitsHidden(_ text: String) -> String { String(text.map { $0.isNumber ? "9" : $0 }) }

    /// Letters as x, digits as 9, marks as they are.
    static func masked(_ text: String, keepsWords: Bool) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).prefix(30)
        return words.map { word in
            if keepsWords, plainWords.contains(foldedForSearch(String(word))) { return String(word) }
            return String(word.map { $0.isNumber ? "9" : $0.isLetter ? ($0.isUppercase ? "X" : "x") : $0 })
        }.joined(separator: " ")
    }
}
