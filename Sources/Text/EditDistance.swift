/// How many single-letter mistakes (a letter added, left out, replaced, or two neighbours swapped) lie between two
/// texts; nil when more than `limit`.
public func editDistance(
    _ first: some Collection<UInt8>, _ second: some Collection<UInt8>, limit: Int
) -> Int? {
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

/// The one of `names` that differs least from `text`, folded for search, when it is near enough to have been meant: up
/// to a third of the letters, at least two. The first of several equal ones.
public func nearestName(to text: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(foldedForSearch(text).utf8.prefix(120))
    guard wanted.count >= 2 else { return nil }
    var limit = max(2, wanted.count / 3)
    var nearest: String?
    for name in names {
        guard let distance = editDistance(wanted, foldedForSearch(name).utf8.prefix(120), limit: limit) else {
            continue
        }
        nearest = name
        limit = distance - 1
        if limit < 0 { break }
    }
    return nearest
}
