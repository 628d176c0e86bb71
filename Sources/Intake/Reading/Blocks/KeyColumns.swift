/// Which columns of a table tell the unit.
extension UnitRows {
    /// Which columns tell the unit: the name whose values differ most, the code that is not the same in every row.
    static func keys(_ blocks: [TableBlock], _ reader: HeadingReader) -> KeyColumns? {
        guard let first = blocks.first else { return nil }
        var keys = KeyColumns()
        var names: [(distinct: Int, place: Int)] = []
        var codes: [(distinct: Int, place: Int)] = []
        func values(_ place: Int) -> [String] {
            blocks.flatMap { block in
                block.body.prefix(500).map { trimmedCell(reader.grid.text($0, block.columns[place])) }
                    .filter { !$0.isEmpty }
            }
        }
        for place in first.columns.indices {
            guard let last = first.paths[place].last, !reader.isMeasured(first.paths[place]) else { continue }
            let phrase = reader.phrase(last)
            let lead = phrase.items.first?.facet
            let isMeasure = phrase.items.contains { $0.facet.restrictsIncoming || $0.facet.restrictsIssued }
            if lead == .unit, !isMeasure, !phrase.has(.percent), !phrase.has(.total) {
                let texts = values(place).filter { !FigureCell($0).isNumber }
                names.append((Set(texts).count, place))
                keys.all.insert(place)
            } else if phrase.isKey, phrase.has(.code) {
                codes.append((Set(values(place)).count, place))
                keys.all.insert(place)
            } else if phrase.isKey, phrase.has(.ordinal) {
                if keys.ordinal == nil { keys.ordinal = place }
                keys.all.insert(place)
            }
        }
        if let best = names.max(by: { ($0.distinct, -$0.place) < ($1.distinct, -$1.place) }), best.distinct > 0 {
            keys.name = best.place
        }
        codes.sort { ($1.distinct, $1.place) < ($0.distinct, $0.place) }
        let rows = blocks.reduce(0) { $0 + $1.body.count }
        // A code that is the same in every row is not the unit's.
        let isConstant = codes.first.map { $0.distinct <= 1 && rows > 2 } ?? true
        if keys.name == nil || (names.allSatisfy { $0.distinct <= 1 } && rows > 2 && isConstant),
            let text = textColumn(first, reader, values), isConstant
        {
            keys.name = text
            keys.all.insert(text)
        }
        if let best = codes.first {
            // Nor is one that many names share: it is of what stands above them.
            let isShared = rows > 4 && names.contains { $0.distinct >= 2 * best.distinct }
            if !(isConstant || isShared) || keys.name == nil { keys.code = best.place }
            if codes.count > 1 { keys.parent = codes[1].place }
        }
        guard keys.name != nil || keys.code != nil else { return nil }
        return keys
    }

    /// The column whose texts differ most, whatever its heading says; nil when none differs.
    private static func textColumn(
        _ block: TableBlock, _ reader: HeadingReader, _ values: (Int) -> [String]
    ) -> Int? {
        let counts = block.columns.indices.map { place -> (texts: Int, place: Int) in
            let isRemark = block.paths[place].last.map { reader.phrase($0).has(.aside) } ?? false
            let all = values(place)
            let texts = all.filter { FigureCell($0) == .text }
            return (isRemark || texts.count * 2 < all.count ? 0 : Set(texts).count, place)
        }
        let best = counts.max { ($0.texts, -$0.place) < ($1.texts, -$1.place) }
        return best.flatMap { $0.texts >= 2 ? $0.place : nil }
    }
}
