import Text

/// Rows that are no units': parts of units, groups, totals under another name.
extension UnitRows {
    /// Takes groups for the units, and what stands below them for their parts.
    mutating func takeGroups(
        _ groups: [(line: RowSorting.Line, parts: Range<Int>)], _ lines: inout [RowSorting.Line]
    ) {
        var (newRows, newLines): ([Row], [RowSorting.Line]) = ([], [])
        var places: [Int] = []
        for place in rows.indices {
            let group = groups.first { $0.parts.contains(place) }
            if let group, group.parts.lowerBound == place {
                newRows.append(
                    Row(row: group.line.row, block: group.line.block, name: group.line.name, code: "", parent: ""))
                newLines.append(group.line)
            }
            places.append(newRows.count - (group == nil ? 0 : 1))
            if group != nil {
                asides.append(AsideRow(rows[place], .part))
            } else {
                newRows.append(rows[place])
                newLines.append(lines[place])
            }
        }
        places.append(newRows.count)
        totals = totals.filter { !$0.isGroup }.map { total in
            total.over(
                places[total.range.lowerBound]..<max(places[total.range.lowerBound], places[total.range.upperBound]))
        }
        (rows, lines) = (newRows, newLines)
    }

    /// Takes rows that are no units' out; those that add units up are verified like other totals.
    mutating func setAside(_ lines: [RowSorting.Line], _ reader: HeadingReader) {
        var sorting = RowSorting(lines, reader)
        let found = sorting.sorted(totals: totals.filter { !$0.isGroup }.map { ($0.row, $0.block) })
        let gone = Set(found.map(\.place))
        let rest = lines.indices.filter { !gone.contains($0) }
        sumOfOthers = NestedParts(rest.map { lines[$0] }).undecided.map { rows[rest[$0]].name }
        guard !found.isEmpty else { return }
        var places = [0]
        for place in rows.indices { places.append(places[place] + (gone.contains(place) ? 0 : 1)) }
        func moved(_ range: Range<Int>) -> Range<Int> { places[range.lowerBound]..<places[range.upperBound] }
        totals = totals.map { $0.over(moved($0.range)) }
        for aside in found {
            let row = rows[aside.place]
            asides.append(AsideRow(row, aside.reason))
            guard let range = aside.range else { continue }
            totals.append(Total(row: row.row, block: row.block, range: moved(range), isGroup: true))
        }
        rows = rows.indices.filter { !gone.contains($0) }.map { rows[$0] }
    }

    /// A total under another name: a first or last row that is the sum of all others in every column.
    mutating func takeUnnamedTotal(_ blocks: [TableBlock], _ measures: [Int], _ grid: SheetGrid) {
        guard rows.count >= 4, !totals.contains(where: { !$0.isGroup }) else { return }
        func count(_ place: Int, _ column: Int) -> Int? {
            let row = rows[place]
            return FigureCell(grid.text(row.row, blocks[row.block].columns[column])).count
        }
        for place in [rows.count - 1, 0] {
            var (fitting, tried) = (0, 0)
            for column in measures {
                let values = rows.indices.map { count($0, column) }
                guard values.allSatisfy({ $0 != nil }) else { continue }
                let all = values.reduce(0) { $0 + ($1 ?? 0) }
                let own = values[place] ?? 0
                guard all > 0 else { continue }
                tried += 1
                if all - own == own { fitting += 1 }
            }
            guard fitting >= 2, fitting == tried else { continue }
            let row = rows.remove(at: place)
            if place == 0 {
                totals = totals.map { total in
                    let range = max(0, total.range.lowerBound - 1)..<max(0, total.range.upperBound - 1)
                    return total.over(range)
                }
            }
            totals.append(Total(row: row.row, block: row.block, range: 0..<rows.count, isGroup: false))
            return
        }
    }
}

extension AsideRow {
    /// People are not named.
    fileprivate init(_ row: UnitRows.Row, _ reason: Reason) {
        self.init(row: row.row, name: RowNames.isPerson(row.name) ? "…" : row.name, reason: reason)
    }
}
