import Statistics

/// Figures of some documents that would pass for those of all: what qualifies them stands in words nobody knows, or in the
/// heading of the whole alone.
extension FigureJudge {
    /// The columns in doubt; nil when nothing is qualified.
    func qualifiedColumns(_ chosen: Judgement) -> [Int]? {
        guard !columns.contains(where: { $0.decided != nil }) else { return nil }
        let beside = groupsBesideOthers(chosen) ?? []
        let wholes = qualifiedWholes(chosen)
        return beside.isEmpty && wholes.isEmpty ? nil : (beside + wholes).sorted()
    }

    /// Columns with words nobody knows, beside others of the same kind that are not counted: "VB đến bên ngoài: Tổng số, …"
    /// beside "VB đến nội bộ: Tổng số, …" are not all documents.
    private func groupsBesideOthers(_ chosen: Judgement) -> [Int]? {
        func says(_ column: ReadColumn) -> Set<Facet> {
            Set(
                column.facets.filter { $0 == .total || (kind == .incoming ? $0.restrictsIncoming : $0.restrictsIssued) }
            )
        }
        let left = columns.indices.filter { place in
            chosen.masks[place] == 0 && !columns[place].isPercent && columns[place].hasCounts
                && columns[place].mate == nil
                && columns[place].standing != .aside && columns[place].time == nil
                && (columns[place].kind == kind || columns[place].has(.inner))
                && !chosen.merged.values.contains { $0.contains(place) }
        }
        let counted = columns.indices.filter {
            chosen.masks[$0] != 0 && columns[$0].mate == nil && !says(columns[$0]).isEmpty
        }
        func twins(_ place: Int) -> [ReadColumn] {
            left.map { columns[$0] }.filter { says($0) == says(columns[place]) && $0.heading != columns[place].heading }
        }
        let found = counted.filter { place in
            let column = columns[place]
            return twins(place).contains { other in
                // A group that is understood is one of several where the others are not.
                column.standing == .partly
                    || (column.levels.count > 1 && other.levels.count > 1
                        && (!other.residue.isEmpty || other.standing == .notUnderstood)
                        && other.levels.last?.text == column.levels.last?.text
                        && other.levels.first?.text != column.levels.first?.text)
            }
        }
        // Without groups above them, several columns have each another beside it that says the same of others.
        let flat = counted.filter { columns[$0].levels.count == 1 && twins($0).contains { $0.levels.count == 1 } }
        return Set(flat.map { says(columns[$0]) }).count >= 2 ? flat : found
    }

    /// Columns that are as much as the whole in every row, though their headings say less or nothing that is known, where no
    /// column states the whole itself: then it is they who say which documents it is made of.
    private func qualifiedWholes(_ chosen: Judgement) -> [Int] {
        let whole = (kind == .incoming ? Measure.received : .issued).population.cells & chosen.universe
        guard let formula = chosen.derivation.formula(whole), !formula.isStated, let sums = chosen.values(whole) else {
            return []
        }
        let used = Set(formula.plus + formula.minus)
        return columns.indices.filter { place in
            let column = columns[place]
            guard !column.isPercent, column.hasCounts, column.standing != .aside, column.time == nil,
                !column.has(.register),
                !used.contains(place), column.mate == nil
            else { return false }
            let pairs = zip(column.counts, sums)
            return pairs.allSatisfy { $0 == $1 } && Set(sums.compactMap { $0 }.filter { $0 > 0 }).count >= 3
        }
    }
}
