/// How many single-letter mistakes (a letter added, left out, replaced, or two neighbours swapped) lie between two
/// texts; nil when more than `limit`.
func editDistance(_ first: some Collection<UInt8>, _ second: some Collection<UInt8>, limit: Int) -> Int? {
    let left = Array(first)
    let right = Array(second)
    guard abs(left.count - right.count) <= limit else { return nil }
    if left == right { return 0 }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        var best = row + 1
        for column in right.indices {
            let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
            var cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, beforePrevious[column - 1] + 1)
            }
            current.append(cost)
            best = min(best, cost)
        }
        guard best <= limit else { return nil }
        beforePrevious = previous
        previous = current
    }
    let distance = previous[right.count]
    return distance <= limit ? distance : nil
}
