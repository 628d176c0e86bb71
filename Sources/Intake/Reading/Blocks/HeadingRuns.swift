/// Headings in one row that begin again: "Chủ trì | Đã xử lý | Chưa xử lý | Phối hợp | Đã xử lý | Chưa xử lý".
extension [ReadColumn] {
    /// Puts the columns of each run below the one that heads it, where the same headings follow each, or where each is the
    /// sum of what follows it.
    mutating func nestRuns() {
        guard count <= 60, allSatisfy({ $0.levels.count == 1 }) else { return }
        let texts = map { headingKey($0.heading) }
        let repeated = Set(Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.keys)
        guard !repeated.isEmpty, let runs = sameRuns(texts, repeated) ?? sumRuns(texts, repeated) else { return }
        for run in runs {
            let head = self[run.lowerBound].levels
            for place in run.dropFirst() { self[place].levels = head + self[place].levels }
        }
    }

    /// Runs of one heading that stands once and several that come again in the same order.
    private func sameRuns(_ texts: [String], _ repeated: Set<String>) -> [Range<Int>]? {
        guard let first = texts.firstIndex(where: repeated.contains), first > 0 else { return nil }
        var runs: [Range<Int>] = []
        var place = first - 1
        while place < count, !repeated.contains(texts[place]) {
            var end = place + 1
            while end < count, repeated.contains(texts[end]) { end += 1 }
            if end == place + 1 { break }
            runs.append(place..<end)
            place = end
        }
        let isWhole = texts[place...].allSatisfy { !repeated.contains($0) }
        let tails = Set(runs.map { texts[($0.lowerBound + 1)..<$0.upperBound].joined(separator: "|") })
        let heads = runs.map { self[$0.lowerBound] }
        guard runs.count > 1, isWhole, tails.count == 1, heads.allSatisfy({ $0.hasCounts && !$0.isPercent }),
            Set(runs[0].dropFirst().map { texts[$0] }).count == runs[0].count - 1
        else { return nil }
        return runs
    }

    /// Runs whose first column is the sum of the others, so that every heading that comes again is in one.
    private func sumRuns(_ texts: [String], _ repeated: Set<String>) -> [Range<Int>]? {
        var runs: [Range<Int>] = []
        var place = 0
        while place < count {
            let run = (2...4).lazy.map { place..<(place + $0 + 1) }
                .first { $0.upperBound <= count && isSum($0) && !repeated.contains(texts[place]) }
            if let run { runs.append(run) }
            place = run?.upperBound ?? place + 1
        }
        let inside = Set(runs.flatMap { ($0.lowerBound + 1)..<$0.upperBound })
        let isWhole = indices.allSatisfy { !repeated.contains(texts[$0]) || inside.contains($0) }
        return runs.count > 1 && isWhole ? runs : nil
    }

    private func isSum(_ run: Range<Int>) -> Bool {
        let data = self[run].map(\.counts)
        guard self[run].allSatisfy({ $0.hasCounts && !$0.isPercent && $0.mate == nil }),
            let sum = Equation([0], (1..<run.count).map { $0 }, .equal, data)
        else { return false }
        return sum.isProof && sum.fails.isEmpty
    }
}
