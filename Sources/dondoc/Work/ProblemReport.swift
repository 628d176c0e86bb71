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

    /// The rows of headings: those directly above the data; where nothing is recognised, the first row that reads like one and
    /// those that go on below it. A row reads like one when at least half of what stands in it says something that columns are
    /// called, and nothing in it is a value: a line of names has neither, whatever stands below.
    private func headingRows(of sheet: Inspection.Sheet) -> [Int] {
        let rows = sheet.cells.indices
        if let first = sheet.firstDataRow {
            return rows.prefix(first - 1).reversed().prefix { Self.readsLikeHeadings(sheet.cells[$0]) }.reversed()
        }
        guard let first = rows.prefix(Self.rows).first(where: { Self.readsLikeHeadings(sheet.cells[$0]) }) else {
            return []
        }
        return Array(rows[first...].prefix { Self.readsLikeHeadings(sheet.cells[$0]) })
    }

    private static func readsLikeHeadings(_ cells: [String]) -> Bool {
        let filled = cells.filter { $0.contains { !$0.isWhitespace } }
        // Numbers of columns, "(1)" or "A", stand in a line of their own below the headings.
        if !filled.isEmpty, filled.allSatisfy({ $0.count <= 5 }) { return true }
        let known = filled.filter { cell in
            let words = words(of: cell)
            return words.count == 1 ? names.contains(words) : pairs(of: words).contains(where: names.contains)
        }
        let hasValue = filled.contains { readDay($0).value != nil || readCount($0).value != nil || $0.contains(":") }
        return filled.count >= 3 && !hasValue && known.count * 2 >= filled.count
    }

    /// Columns called by one word, and each two words that stand side by side in what columns are called: one of them alone
    /// may be part of a name.
    private static let names = Set(
        Vocabulary.standard.headings.values.joined().flatMap { name -> [[String]] in
            let words = words(of: name)
            return words.count == 1 ? [words] : pairs(of: words)
        })

    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter }.map { foldedForSearch(String($0)) }
    }

    private static func pairs(of words: [String]) -> [[String]] { zip(words, words.dropFirst()).map { [$0, $1] } }

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
