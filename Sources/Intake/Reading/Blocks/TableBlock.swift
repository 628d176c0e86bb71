import Statistics

/// A table in a sheet: its headings, the rows below, and the lines above.
struct TableBlock {
    /// The columns it takes in the sheet, from the left.
    let columns: [Int]
    /// The headings of each of ``columns``.
    let paths: [[String]]
    let heading: Range<Int>
    /// The rows that can hold data.
    let body: Range<Int>
    /// The lines above it that are its own, and those above all tables of the sheet.
    var titles: [String]
    let sheetTitles: [String]

    /// Its headings as one text: tables with the same one are one table in parts.
    var signature: String { paths.map { $0.joined(separator: "\u{1}") }.joined(separator: "\u{2}") }
}

extension HeadingReader {
    /// The tables of the sheet, from above.
    func blocks() -> [TableBlock] {
        var blocks: [TableBlock] = []
        var titles: [(column: Int, text: String)] = []
        var sheetTitles: [String] = []
        var row = 0
        while row < grid.height, blocks.count < 64 {
            guard beginsTable(row) else {
                titles += lines(row)
                row += 1
                continue
            }
            let (heading, data) = extent(from: row)
            var end = data
            while end < grid.height, !beginsTable(end) { end += 1 }
            let all = (0..<grid.width).map { path($0, in: heading) }
            let segments = segments(all, body: data..<end)
            for (place, segment) in segments.enumerated() {
                let own = titles.filter { title in
                    segments.count == 1 || (place == 0 && title.column < (segments[1].first ?? 0))
                        || segment.contains(title.column)
                }
                blocks.append(
                    TableBlock(
                        columns: segment, paths: segment.map { all[$0] }, heading: heading, body: data..<end,
                        titles: own.isEmpty ? titles.map(\.text) : own.map(\.text), sheetTitles: sheetTitles))
            }
            if blocks.count == segments.count { sheetTitles = titles.map(\.text) }
            titles = (data..<end).suffix(12).flatMap { lines($0) }
            row = end
        }
        return blocks
    }

    /// The texts of a row without figures: lines of a title.
    private func lines(_ row: Int) -> [(column: Int, text: String)] {
        var lines: [(column: Int, text: String)] = []
        for column in 0..<grid.width {
            let text = trimmedCell(grid.text(row, column))
            if text.isEmpty { continue }
            if FigureCell(text).isNumber { return [] }
            lines.append((column, text))
        }
        return lines.count <= 6 ? lines : []
    }

    /// Whether headings above the last one of a path choose among documents: "Chữ ký số / Đơn vị" names no unit.
    func isMeasured(_ path: [String]) -> Bool {
        path.dropLast().contains { heading in
            phrase(heading).items.contains { $0.facet.restrictsIncoming || $0.facet.restrictsIssued }
        }
    }

    /// Tables side by side: a second one begins where a column names units again.
    private func segments(_ paths: [[String]], body: Range<Int>) -> [[Int]] {
        var segments: [[Int]] = []
        var current: [Int] = []
        var keys: Set<Facet> = []
        var hasMeasures = false
        func key(_ column: Int) -> Facet? {
            guard let last = paths[column].last, !isMeasured(paths[column]) else { return nil }
            let phrase = phrase(last)
            guard phrase.isKey else { return nil }
            return phrase.items.lazy.map(\.facet).first { [.unit, .code, .ordinal].contains($0) }
        }
        for column in paths.indices {
            let own = key(column)
            let isBlank =
                paths[column].isEmpty
                && body.prefix(200).allSatisfy { trimmedCell(grid.text($0, column)).isEmpty }
            let beginsAgain = own.map(keys.contains) ?? false
            if hasMeasures, beginsAgain, (column..<paths.count).contains(where: { key($0) == .unit }) {
                segments.append(current)
                (current, keys, hasMeasures) = ([], [], false)
            }
            if isBlank { continue }
            current.append(column)
            if let own { keys.insert(own) } else { hasMeasures = true }
        }
        if !current.isEmpty { segments.append(current) }
        return segments
    }
}
