import Statistics

/// What follows from the populations a table states: a disjoint union of known ones, or a known whole less known parts.
struct Derivation {
    private let universe: UInt128
    private let masks: [UInt128]
    /// The place of the column that states each of ``unique``.
    private let places: [Int]
    private let unique: [UInt128]
    private var covers: Covers
    /// The cells of the named measures that exist here, each once.
    let measures: [UInt128]
    private var data: [[Int?]] = []
    private let memo = Memo()

    private final class Memo {
        var formulas: [UInt128: Formula?] = [:]
        var values: [UInt128: [Int?]?] = [:]
    }

    /// Columns that are added and taken away.
    struct Formula: Equatable {
        var plus: [Int]
        var minus: [Int] = []
        /// Whether a column states it.
        var isStated: Bool { plus.count == 1 && minus.isEmpty }
    }

    init(_ kind: FiguresKind, _ universe: UInt128, _ masks: [UInt128]) {
        self.universe = universe
        self.masks = masks
        var (places, unique): ([Int], [UInt128]) = ([], [])
        for (place, mask) in masks.enumerated() where mask != 0 && !unique.contains(mask) {
            places.append(place)
            unique.append(mask)
        }
        (self.places, self.unique) = (places, unique)
        covers = Covers(unique)
        var measures: [UInt128] = []
        var seen: Set<UInt128> = []
        for cells in Self.cells(of: kind) where cells & universe != 0 {
            if seen.insert(cells & universe).inserted { measures.append(cells & universe) }
        }
        self.measures = measures
    }

    /// The cells of all measures of a kind.
    private static func cells(of kind: FiguresKind) -> [UInt128] { kind == .incoming ? incoming : issued }
    private static let incoming = Measure.allCases.filter { $0.kind == .incoming }.map(\.population.cells)
    private static let issued = Measure.allCases.filter { $0.kind == .issued }.map(\.population.cells)

    /// The columns whose disjoint union is `whole`, the shortest way first.
    mutating func ways(of whole: UInt128) -> [[Int]] {
        covers.of(whole).map { way in way.map { places[$0] } }
    }

    /// Takes the figures that values are made of.
    mutating func take(_ data: [[Int?]]) { self.data = data }

    /// How `target` is made of columns; nil when it does not follow.
    func formula(_ target: UInt128) -> Formula? {
        if let known = memo.formulas[target] { return known }
        let found = find(target)
        memo.formulas[target] = .some(found)
        return found
    }

    private func find(_ target: UInt128) -> Formula? {
        guard target != 0 else { return nil }
        if let place = unique.firstIndex(of: target) { return Formula(plus: [places[place]]) }
        var covers = covers
        func sum(_ cells: UInt128) -> [Int]? {
            if let place = unique.firstIndex(of: cells) { return [places[place]] }
            return covers.of(cells).first.map { way in way.map { places[$0] } }
        }
        if let parts = sum(target) { return Formula(plus: parts) }
        let wholes = (unique + measures).filter { target & ~$0 == 0 && $0 != target }
            .sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
        for whole in wholes {
            guard let left = sum(whole), let right = sum(whole & ~target) else { continue }
            return Formula(plus: left, minus: right)
        }
        return nil
    }

    /// The count in every row, nil where it is unknown or would be negative; nil when it does not follow at all.
    func values(_ target: UInt128) -> [Int?]? {
        if let known = memo.values[target] { return known }
        let found = formula(target).map { formula in
            (0..<(data.first?.count ?? 0)).map { row -> Int? in
                var sum = 0
                for place in formula.plus {
                    guard let value = data[place][row] else { return nil }
                    sum += value
                }
                for place in formula.minus {
                    guard let value = data[place][row] else { return nil }
                    sum -= value
                }
                return sum < 0 ? nil : sum
            }
        }
        memo.values[target] = .some(found)
        return found
    }
}
