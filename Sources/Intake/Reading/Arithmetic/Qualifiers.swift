import Statistics

/// Figures of some documents that would pass for those of all: what qualifies them stands in words nobody knows, or in the
/// heading of the whole alone.
extension FigureJudge {
    /// The columns in doubt; nil when nothing is qualified.
    func qualifiedColumns(_ chosen: Judgement) -> [Int]? {
        guard !columns.contains(where: { $0.decided != nil }) else { return nil }
        let beside = groupsBesideOthers(chosen) ?? []
        let found = Set(beside + qualifiedWholes(chosen) + namedWholes(chosen) + unknownWholes(chosen))
        return found.isEmpty ? nil : found.sorted()
    }

    /// Columns that are called a part ("Trong đó trước hạn") and are nowhere more than a proven column that holds them.
    func statedParts(_ chosen: Judgement, among places: Set<Int>) -> Set<Int> {
        places.filter { place in
            guard let last = columns[place].levels.last, chosen.masks[place] != 0,
                headingTokens(last.text).prefix(2).map(\.word) == ["trong", "do"]
            else { return false }
            return chosen.equations.contains { equation in
                equation.relation == .atMost && equation.left == [place] && equation.fails.isEmpty
                    && equation.right.allSatisfy(chosen.confirmed.contains)
            }
        }
    }

    /// Words in the heading of a whole that choose no documents: what a system is called.
    private static let harmless: Set<String> = [
        "vnpt", "ioffice", "eoffice", "qlvb", "qlvbdh", "egov", "doffice", "voffice", "tren", "qua",
        "trong", "toan", "vao",
    ]

    /// Columns that are the whole by what adds up, and say more than that in words nobody knows ("Số quyết định ban hành")
    /// or by a due day or role that nothing stands against ("VB đến có hạn"), where no plain total stands beside them.
    private func namedWholes(_ chosen: Judgement) -> [Int] {
        let whole = (kind == .incoming ? Measure.received : .issued).population.cells & chosen.universe
        let stated = columns.indices.filter { chosen.masks[$0] == whole }
        func says(_ column: ReadColumn) -> Bool {
            if column.standing == .partly {
                return column.mate == nil
                    && column.residue.contains { $0.utf8.count > 1 && !Self.harmless.contains($0) }
            }
            return kind == .incoming && column.facets.contains { $0.axis == .timing || $0.axis == .role }
        }
        return stated.allSatisfy { says(columns[$0]) } ? stated : []
    }

    /// A column nobody understands that is the sum of all others, understood or not: then the others are parts of some
    /// documents only ("Số dự thảo trình" over "Ký số", "Trả lại", "Đang trình").
    private func unknownWholes(_ chosen: Judgement) -> [Int] {
        let whole = (kind == .incoming ? Measure.received : .issued).population.cells & chosen.universe
        guard chosen.derivation.formula(whole) == nil else { return [] }
        let counted = columns.indices.filter { chosen.masks[$0] != 0 }
        let strangers = columns.indices.filter {
            columns[$0].kind == kind && columns[$0].standing == .notUnderstood && !columns[$0].isPercent
                && columns[$0].hasCounts && columns[$0].mate == nil
        }
        guard !counted.isEmpty, strangers.count > 1 else { return [] }
        return strangers.filter { place in
            let parts = counted + strangers.filter { $0 != place }
            var telling: Set<Int> = []
            for row in columns[place].counts.indices {
                guard let sum = columns[place].counts[row],
                    sum == parts.reduce(0, { $0 + (columns[$1].counts[row] ?? 0) })
                else { return false }
                if sum > 0 { telling.insert(sum) }
            }
            return telling.count >= 3
        }
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
        guard Set(sums.compactMap { $0 }.filter { $0 > 0 }).count >= 3 else { return [] }
        let others = columns.indices.filter { place in
            let column = columns[place]
            return !column.isPercent && column.hasCounts && column.time == nil && !column.has(.register)
                && column.decided == nil && !used.contains(place) && column.mate == nil
        }
        let same = others.filter { place in zip(columns[place].counts, sums).allSatisfy { $0 == $1 } }
        guard same.isEmpty else { return same }
        // "Tồn 2024" and "Đến 2025": what was carried over and what came are together the whole.
        let stocks: [Facet] = [.open, .openOrNotStarted, .openAtEnd, .carried]
        for stock in others.prefix(20) where columns[stock].facets.contains(where: stocks.contains) {
            for other in others.prefix(20) where other != stock {
                let pairs = zip(columns[stock].counts, columns[other].counts).map { one, more in
                    one.flatMap { one in more.map { one + $0 } }
                }
                if pairs == sums { return [stock, other].sorted() }
            }
        }
        return []
    }
}
