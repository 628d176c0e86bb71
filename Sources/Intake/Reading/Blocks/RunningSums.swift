/// Sums of the first rows of a table, column by column: whether a run of rows adds up to given figures is told without
/// adding them again, so that many rows of sums cost no more than a few.
struct RunningSums {
    /// The sums of the first rows, one more than there are rows, for every column.
    private let sums: [[Int]]
    private let rows: Int

    /// `figures` are columns of rows; what is not a count adds nothing.
    init(_ figures: [[Int?]]) {
        rows = figures.first?.count ?? 0
        sums = figures.map { column in column.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ?? 0)) } }
    }

    /// The run of two or more rows that ends or begins at `place`, or begins at one of `starts`, and adds up to `total` in
    /// more than half of its columns, two of them at least; nil when there is none.
    func run(at place: Int, starts: [Int], adding total: [Int?]) -> Range<Int>? {
        let told = total.indices.filter { (total[$0] ?? 0) > 0 }
        guard told.count >= 2 else { return nil }
        var candidates: [Range<Int>] = []
        func offer(_ range: Range<Int>) {
            if range.count >= 2, !candidates.contains(range) { candidates.append(range) }
        }
        offer(0..<place)
        offer(place..<rows)
        for column in told.prefix(8) {
            let wanted = total[column] ?? 0
            if let start = position(column, sums[column][place] - wanted), start < place { offer(start..<place) }
            for start in starts + [place] {
                if let end = position(column, sums[column][start] + wanted), end > start { offer(start..<end) }
            }
        }
        let best = candidates.map { range in (range, told.count { sum($0, range) == total[$0] }) }.max { $0.1 < $1.1 }
        guard let best, best.1 >= 2, best.1 * 2 > told.count else { return nil }
        return best.0
    }

    private func sum(_ column: Int, _ range: Range<Int>) -> Int {
        sums[column][range.upperBound] - sums[column][range.lowerBound]
    }

    /// How many rows make `sum`: counts are not negative, so sums only grow. Of rows of zeros the last one counts.
    private func position(_ column: Int, _ sum: Int) -> Int? {
        let sums = sums[column]
        var (low, high) = (0, sums.count)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] <= sum { low = middle + 1 } else { high = middle }
        }
        return low > 0 && sums[low - 1] == sum ? low - 1 : nil
    }
}
