import Statistics

/// Sub-headings nobody knows that are together what the words above or behind them say: "Đã xử lý: Loại A, Loại B".
///
/// One of them alone is never told as all documents. Their sum is, where the rest of the table proves it against a column
/// that is understood by itself.
struct JoinedParts {
    /// Groups of columns that say the same in words that are known, and differ in others.
    private let classes: [[Int]]
    private let columns: [ReadColumn]
    private let kind: FiguresKind

    /// Of more columns than these, nobody would say so little.
    private static let most = 8

    /// The groups among `columns`; nil when there are none.
    init?(_ columns: [ReadColumn], _ kind: FiguresKind, unread: (Int) -> Bool) {
        let wholes: Set<Facet> = [.total, .count, .incoming, .issued]
        func says(_ column: ReadColumn) -> Set<Facet> {
            Set(column.facets.filter { kind == .incoming ? $0.restrictsIncoming : $0.restrictsIssued })
        }
        let unknown = columns.indices.filter { place in
            let column = columns[place]
            return column.kind == kind && column.hasCounts && !column.isPercent && column.mate == nil
                && column.time == nil && column.decided == nil && !column.has(.task) && !column.has(.register)
                && !column.isDoubtful && unread(place)
                && (!says(column).isEmpty || (!column.has(.aside) && column.facets.contains(where: wholes.contains)))
        }
        classes = Dictionary(grouping: unknown) { says(columns[$0]) }.values
            .filter { (2...Self.most).contains($0.count) && Set($0.map { columns[$0].heading }).count == $0.count }
            .sorted { $0[0] < $1[0] }
        guard !classes.isEmpty else { return nil }
        self.columns = columns
        self.kind = kind
    }

    /// The columns with the sum of each group in the place of its first one.
    private var joined: [ReadColumn] {
        var result = columns
        for places in classes {
            let first = places[0]
            result[first].isJoined = true
            for place in places.dropFirst() {
                result[first].counts = zip(result[first].counts, columns[place].counts).map { one, more in
                    one.flatMap { one in more.map { one + $0 } }
                }
                result[place].kind = nil
            }
        }
        return result
    }

    /// What the table says with the sums; nil where nothing proves them.
    func read() -> FigureReading? {
        guard let found = FigureJudge(joined, kind)?.read(), !found.isUncertain else { return nil }
        let firsts = Set(classes.map { $0[0] })
        let proven = classes.filter { places in
            found.populations[places[0]] != nil
                && found.equations.contains { equation in
                    equation.isProof && equation.columns.contains(places[0])
                        && equation.columns.contains {
                            !firsts.contains($0) && found.columns[$0].standing == .understood
                        }
                }
        }
        // A sum that fails anywhere, or counts without proof, is not told.
        guard !proven.isEmpty, proven.count == classes.count(where: { found.populations[$0[0]] != nil }) else {
            return nil
        }
        var shown = found.columns
        var populations = found.populations
        var merged = found.merged
        for places in classes {
            for place in places {
                shown[place].counts = columns[place].counts
                shown[place].kind = kind
                shown[place].isJoined = false
            }
            let isProven = proven.contains(places)
            if isProven { merged[places[0]] = Array(places.dropFirst()) }
            for place in places {
                shown[place].standing = isProven ? .partly : .notUnderstood
                populations[place] = populations[places[0]]
            }
        }
        return FigureReading(
            kind: kind, universe: found.universe, columns: shown, populations: populations, merged: merged,
            equations: found.equations, shares: found.shares, lonelyShares: found.lonelyShares,
            contradictions: found.contradictions, unsure: found.unsure, counts: found.counts,
            published: found.published, derived: found.derived)
    }
}

extension FigureReading {
    /// The reading of the columns of `kind`; nil when none of them says anything of it.
    static func of(_ columns: [ReadColumn], _ kind: FiguresKind) -> FigureReading? {
        let plain = FigureJudge(columns, kind)?.read()
        let sums = JoinedParts(columns, kind) { place in
            plain.map { $0.populations[place] == nil || $0.isUncertain } ?? true
                && (plain?.columns[place].standing ?? .notUnderstood) != .understood
        }
        return sums?.read() ?? plain
    }
}
