/// Tables that give each unit several rows, told apart by the words of a column: "Chủ trì" and "Phối hợp", "Kỳ trước" and
/// "Kỳ này", "2022" and "2023". The first of the rows is not all of the unit.
struct SplitUnits {
    /// The heading of the column whose words tell the rows apart; nil where units have a row each.
    private(set) var heading: String?

    init(_ blocks: [TableBlock], _ keys: UnitRows.KeyColumns, _ reader: HeadingReader) {
        guard let name = keys.name ?? keys.code, let first = blocks.first else { return }
        let groups = blocks.indices.flatMap { block in
            Self.groups(blocks[block], name, keys, reader).map { (block: block, rows: $0) }
        }.filter { $0.rows.count > 1 }
        guard groups.count > 1 else { return }
        for place in first.columns.indices where place != name {
            let last = first.paths[place].last.map { reader.phrase($0) }
            guard !keys.all.contains(place) || last?.items.first?.facet == .unit else { continue }
            var lists: [[String]: Int] = [:]
            let isCounted = first.paths[place].contains { reader.counts($0) }
            for group in groups {
                let words = group.rows.map { row in
                    trimmedCell(reader.grid.text(row, blocks[group.block].columns[place]))
                }
                // Figures may be alike in several units; years and months of another column tell rows apart.
                let isTelling =
                    words.allSatisfy { FigureCell($0) == .text || !isCounted && !$0.isEmpty }
                    && Set(words).count == words.count
                if isTelling { lists[words, default: 0] += 1 }
            }
            guard lists.values.max() ?? 0 > 1, lists.values.reduce(0, +) * 2 > groups.count else { continue }
            heading = first.paths[place].last ?? ""
            return
        }
    }

    /// The rows with figures of each unit that stand below each other: its name is in the first, merged over the others or
    /// left out there, or repeated.
    private static func groups(
        _ block: TableBlock, _ name: Int, _ keys: UnitRows.KeyColumns, _ reader: HeadingReader
    ) -> [[Int]] {
        var groups: [(name: String, rows: [Int])] = []
        for row in block.body {
            let hasFigures = block.columns.indices.contains { place in
                !keys.all.contains(place) && FigureCell(reader.grid.text(row, block.columns[place])).isFigure
            }
            guard hasFigures else { continue }
            let own = trimmedCell(reader.grid.text(row, block.columns[name]))
            if let last = groups.last, let before = last.rows.last, before == row - 1, own.isEmpty || own == last.name {
                groups[groups.count - 1].rows.append(row)
            } else if !own.isEmpty {
                groups.append((own, [row]))
            }
        }
        return groups.map(\.rows)
    }
}
