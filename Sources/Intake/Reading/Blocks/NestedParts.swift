import Text

/// Tells units with a row for each of their parts below them (departments, people, kinds of documents) from groups with their
/// units below them. Both add up; what stands below units is the same under several of them, or people, or marked as a part.
struct NestedParts {
    private let lines: [RowSorting.Line]

    init(_ lines: [RowSorting.Line]) { self.lines = lines }

    /// The units that have their parts below them: each by its place among the lines, with the places of its parts. None where
    /// what stands below may be units.
    var runs: [(unit: Int, parts: Range<Int>)] {
        let found = runs { _ in false }
        guard found.count > 1 else { return [] }
        var units: [String: Set<Int>] = [:]
        for run in found {
            for part in run.parts { units[Self.name(lines[part]), default: []].insert(run.unit) }
        }
        let parts = found.flatMap { run in run.parts.map { lines[$0] } }
        let areRepeated = units.values.count { $0.count > 1 } * 2 >= units.count
        guard areRepeated || parts.allSatisfy(Self.isMarked) || RowNames(parts.map(\.name)).arePeople else { return [] }
        // A unit with one part has two rows that are alike.
        return runs { units[Self.name(lines[$0])] != nil || Self.isMarked(lines[$0]) }
    }

    /// A row that is the sum of those below it, where nearly all rows are such sums or stand below one, and nothing tells which
    /// of both are the units: all together would count everything twice.
    var undecided: Int? {
        let found = runs { _ in false }
        let covered = found.reduce(0) { $0 + 1 + $1.parts.count }
        return found.count > 1 && covered * 5 >= lines.count * 4 ? found[0].unit : nil
    }

    /// Whether what stands below each of `groups` is its parts. `groups` are rows with a number of their own kind, with the
    /// places of the lines below them.
    func areParts(of groups: [(line: RowSorting.Line, parts: Range<Int>)]) -> Bool {
        guard groups.count > 1, groups.allSatisfy({ sum(of: $0.parts) == known($0.line.counts) }) else { return false }
        var units: [String: Set<Int>] = [:]
        for (place, group) in groups.enumerated() {
            for part in group.parts { units[Self.name(lines[part]), default: []].insert(place) }
        }
        return units.values.count { $0.count > 1 } * 2 >= units.count
            || RowNames(groups.flatMap { $0.parts.map { lines[$0].name } }).arePeople
    }

    /// Lines that are the sum of those below them, at least two, or one that `isPart`.
    private func runs(_ isPart: (Int) -> Bool) -> [(unit: Int, parts: Range<Int>)] {
        var found: [(unit: Int, parts: Range<Int>)] = []
        var place = 0
        while place + 1 < lines.count {
            if let end = end(of: place, isPart) {
                found.append((place, place + 1..<end))
                place = end
            } else {
                place += 1
            }
        }
        return found
    }

    private func end(of unit: Int, _ isPart: (Int) -> Bool) -> Int? {
        let wanted = known(lines[unit].counts)
        guard wanted.contains(where: { $0 > 0 }) else { return nil }
        var sums = [Int](repeating: 0, count: wanted.count)
        for place in lines.indices.dropFirst(unit + 1) where lines[place].block == lines[unit].block {
            for (column, count) in known(lines[place].counts).enumerated() {
                sums[column] += count
                if sums[column] > wanted[column] { return nil }
            }
            if sums == wanted, place > unit + 1 || isPart(place) { return place + 1 }
        }
        return nil
    }

    private func sum(of places: Range<Int>) -> [Int] {
        places.reduce(into: [Int](repeating: 0, count: lines.first?.counts.count ?? 0)) { sums, place in
            for (column, count) in known(lines[place].counts).enumerated() { sums[column] += count }
        }
    }

    /// What is blank adds nothing.
    private func known(_ counts: [Int?]) -> [Int] { counts.map { $0 ?? 0 } }

    private static func name(_ line: RowSorting.Line) -> String { foldedForSearch(line.name) }

    private static func isMarked(_ line: RowSorting.Line) -> Bool { line.name.first.map("-–+•*".contains) ?? false }
}
