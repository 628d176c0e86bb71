import Statistics

/// Columns that would be passed over without a word, though they tell what no other column does.
extension FigureJudge {
    /// Columns with words nobody knows that speak of an outcome, a due day or a signature which nothing else tells, or that
    /// are all there is beside the whole; nil when there are none, or when someone was asked already.
    func silentColumns(_ chosen: Judgement) -> [Int]? {
        guard !columns.contains(where: { $0.decided != nil }) else { return nil }
        let merged = Set(chosen.merged.values.joined())
        let left = columns.indices.filter { place in
            let column = columns[place]
            return column.kind == kind && chosen.masks[place] == 0 && !merged.contains(place) && !column.isPercent
                && column.hasCounts && column.mate == nil && column.time == nil
                && (column.standing == .notUnderstood || column.standing == .partly)
                && !column.has(.task) && !column.has(.register) && !column.has(.inner) && !column.has(.workFile)
        }
        guard !left.isEmpty else { return nil }
        let counted = columns.indices.filter { chosen.masks[$0] != 0 }
        let isOutcomeTold = counted.contains { place in
            columns[place].facets.contains { kind == .incoming ? $0.axis == .outcome : $0.axis == .signature }
        }
        let found = left.filter { place in
            if tells(columns[place]) { return isUntold(columns[place], chosen) }
            return !isOutcomeTold && counted.contains { isPart(place, of: $0, chosen) }
        }
        return found.isEmpty ? nil : found
    }

    /// Whether it speaks of what figures are about, in whatever words besides. "Để biết, chỉ cần kết thúc" is a part by role,
    /// which no figure of all roles lacks.
    private func tells(_ column: ReadColumn) -> Bool {
        !column.facets.contains { $0.axis == .role }
            && column.facets.contains { facet in
                kind == .incoming
                    ? facet.axis == .outcome || facet.axis == .timing
                    : facet.axis == .signature || facet.axis == .medium
            }
    }

    private func isUntold(_ column: ReadColumn, _ chosen: Judgement) -> Bool {
        func full(_ column: ReadColumn) -> UInt128 {
            column.population(kind, chosen.choices, hasCarried: hasCarried).cells
        }
        func full(_ places: [Int]) -> UInt128 { places.reduce(0) { $0 | full(columns[$1]) } }
        let cells = full(column)
        guard cells & chosen.universe != 0, let formula = chosen.derivation.formula(cells & chosen.universe) else {
            return true
        }
        // What is left beside columns nobody knows is not told either, unless it is exact.
        return !formula.isStated && full(formula.plus) & ~full(formula.minus) != cells
    }

    /// Whether it is nowhere more than a column that counts, and somewhere less.
    private func isPart(_ place: Int, of whole: Int, _ chosen: Judgement) -> Bool {
        let pairs = zip(columns[place].counts, chosen.data[whole]).compactMap { part, all in
            part.flatMap { part in all.map { (part, $0) } }
        }
        return !pairs.isEmpty && pairs.allSatisfy { $0.0 <= $0.1 } && pairs.contains { $0.0 < $0.1 && $0.0 > 0 }
    }
}
