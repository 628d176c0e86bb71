import Statistics

/// One reading of a table judged by what adds up: which equations of its columns hold, and what follows from them.
struct Judgement {
    /// The table's columns.
    let columns: [ReadColumn]
    let kind: FiguresKind
    let choices: Choices
    /// The cells that exist in it.
    let universe: UInt128
    /// The cells of every column that counts; 0 for the others.
    private(set) var masks: [UInt128]
    /// Columns of counts, blanks filled where the sums leave one value.
    private(set) var data: [[Int?]]
    private(set) var equations: [Equation] = []
    private(set) var contradictions: [Contradiction] = []
    private(set) var shares: [ReadShare] = []
    /// Percentages that no part and whole of the table explain.
    private(set) var lonelyShares: [Int] = []
    /// Columns inside equations that prove something, and inside broken ones.
    private(set) var confirmed: Set<Int> = []
    private(set) var blamed: Set<Int> = []
    private(set) var derivation: Derivation
    /// Columns that were added to one before them, by that one.
    private(set) var merged: [Int: [Int]] = [:]

    /// How well it fits: fewer contradictions first, then more that is confirmed.
    var score: Int { confirmed.count * 100 + min(99, equations.count { $0.isProof } + shares.count) }

    /// In how many rows any equation fails.
    var failures: Int { equations.reduce(0) { $0 + $1.fails.count } }

    /// Judges `counting` columns of the table; nil when one of `sure` would count nothing at all.
    init?(
        _ columns: [ReadColumn], _ kind: FiguresKind, _ choices: Choices, universe: UInt128, counting: [Int],
        sure: Set<Int>, hasCarried: Bool
    ) {
        self.columns = columns
        self.kind = kind
        self.choices = choices
        self.universe = universe
        var masks = [UInt128](repeating: 0, count: columns.count)
        for place in counting {
            masks[place] = columns[place].population(kind, choices, hasCarried: hasCarried).cells & universe
            if masks[place] == 0, sure.contains(place) { return nil }
        }
        self.masks = masks
        data = columns.map(\.counts)
        derivation = Derivation(kind, universe, masks)
        if choices[.states] == 1 {
            mergeStates(sure)
            derivation = Derivation(kind, universe, self.masks)
        }
        testSums()
        testParts()
        fillBlanks()
        derivation.take(data)
    }

    /// Adds up columns that are parts of the same documents beside each other.
    private mutating func mergeStates(_ sure: Set<Int>) {
        var first: [UInt128: Int] = [:]
        for place in counting
        where sure.contains(place) && (columns[place].tellsOpenState || columns[place].ending != nil) {
            guard let one = first[masks[place]] else {
                first[masks[place]] = place
                continue
            }
            for row in data[one].indices {
                if let sum = data[one][row], let part = data[place][row] {
                    data[one][row] = sum + part
                } else {
                    data[one][row] = nil
                }
            }
            masks[place] = 0
            merged[one, default: []].append(place)
        }
    }

    /// Places of the columns that count.
    var counting: [Int] { masks.indices.filter { masks[$0] != 0 } }

    private mutating func test(_ left: [Int], _ right: [Int], _ relation: Equation.Relation) {
        guard let equation = Equation(left, right, relation, data) else { return }
        if equations.contains(where: {
            $0.relation == relation
                && (Set($0.left) == Set(equation.left) && Set($0.right) == Set(equation.right)
                    || relation == .equal && Set($0.left) == Set(equation.right)
                        && Set($0.right) == Set(equation.left))
        }) {
            return
        }
        equations.append(equation)
        if equation.isBroken {
            contradictions.append(.sum(equation))
            blamed.formUnion(equation.columns)
        }
        if equation.isProof { confirmed.formUnion(equation.columns.flatMap { [$0] + (merged[$0] ?? []) }) }
    }

    private mutating func testSums() {
        var seen: Set<UInt128> = []
        let stated = masks.filter { $0 != 0 && seen.insert($0).inserted }
        for place in counting {
            guard let first = masks.firstIndex(of: masks[place]), first != place else { continue }
            test([first], [place], .equal)
        }
        for whole in stated + derivation.measures where whole != 0 {
            let ways = derivation.ways(of: whole)
            if let place = masks.firstIndex(of: whole) {
                for way in ways { test([place], way, .equal) }
            } else if let first = ways.first {
                for way in ways.dropFirst() { test(first, way, .equal) }
            }
        }
    }

    /// A part is never more than its whole, nor are two sets less what they share.
    private mutating func testParts() {
        let counting = counting
        for part in counting {
            for whole in counting where part != whole && masks[part] != masks[whole] {
                if masks[part] & ~masks[whole] == 0 { test([part], [whole], .atMost) }
            }
        }
        testPackings()
        for (place, one) in counting.enumerated() {
            for other in counting[(place + 1)...] {
                let both = masks[one] & masks[other]
                guard both != 0, both != masks[one], both != masks[other],
                    let shared = masks.firstIndex(of: both),
                    let whole = counting.first(where: { (masks[one] | masks[other]) & ~masks[$0] == 0 })
                else { continue }
                test([one, other], [whole, shared], .atMost)
                testOverlap(one, other, shared)
            }
        }
    }

    /// What two sets have together is what they hold one by one less what they share: with the rest, the whole.
    private mutating func testOverlap(_ one: Int, _ other: Int, _ shared: Int) {
        let union = masks[one] | masks[other]
        for whole in counting where union & ~masks[whole] == 0 {
            let rest = masks[whole] & ~union
            let ways = rest == 0 ? [[]] : masks.firstIndex(of: rest).map { [[$0]] } ?? derivation.ways(of: rest)
            for way in ways.prefix(2) { test([one, other] + way, [whole, shared], .equal) }
        }
    }

    /// Parts that do not meet are together no more than their whole, even where they do not make it.
    private mutating func testPackings() {
        for whole in counting {
            let parts = counting.filter { masks[$0] & ~masks[whole] == 0 && masks[$0] != masks[whole] }
                .sorted { masks[$0].nonzeroBitCount > masks[$1].nonzeroBitCount }
            for first in parts {
                var union = masks[first]
                var packing = [first]
                for part in parts where masks[part] & union == 0 {
                    union |= masks[part]
                    packing.append(part)
                }
                if packing.count > 1, union != masks[whole] { test(packing, [whole], .atMost) }
            }
        }
    }

    /// What a proven sum leaves is known; several blanks are all zero where the rest already makes the whole.
    private mutating func fillBlanks() {
        let proofs = equations.filter { $0.isProof && $0.left.count == 1 }
        guard let rows = data.first?.count, !proofs.isEmpty else { return }
        for row in 0..<rows where counting.contains(where: { data[$0][row] == nil }) {
            guard counting.contains(where: { data[$0][row] != nil }) else { continue }
            var isChanged = true
            while isChanged {
                isChanged = false
                for proof in proofs {
                    let whole = proof.left[0]
                    let missing = proof.right.filter { data[$0][row] == nil }
                    let known = proof.right.reduce(0) { $0 + (data[$1][row] ?? 0) }
                    if let sum = data[whole][row] {
                        guard !missing.isEmpty, sum >= known, missing.count == 1 || sum == known else { continue }
                        for place in missing { data[place][row] = sum - known }
                        isChanged = true
                    } else if missing.isEmpty {
                        data[whole][row] = known
                        isChanged = true
                    }
                }
            }
        }
    }

    // MARK: Percentages

    /// Finds of what the percentages are shares.
    mutating func readShares(_ places: [Int], hasCarried: Bool) {
        for place in places {
            var finder = ShareFinder(self, place, hasCarried: hasCarried)
            switch finder.find() {
            case .share(let share):
                shares.append(share)
                confirmed.insert(place)
                for cells in [share.part, share.whole] {
                    guard let formula = derivation.formula(cells) else { continue }
                    confirmed.formUnion(formula.plus + formula.minus)
                }
            case .ofOthers:
                contradictions.append(.share(column: place))
                blamed.insert(place)
            case .unknown(let isChecked): if isChecked { lonelyShares.append(place) }
            }
        }
    }

    /// Whether one sum holds in every row, is of figures too large to agree by chance, and uses every one of `places`: in
    /// the one row that a commune's own report has, plain words are then taken as they stand.
    func isWholeSum(of places: [Int]) -> Bool {
        let counts = places.filter { masks[$0] != 0 }
        return counts.count >= 3
            && equations.contains { equation in
                equation.relation == .equal && equation.fails.isEmpty && Set(equation.columns).isSuperset(of: counts)
                    && data[equation.left[0]].allSatisfy { $0 ?? 0 >= 20 }
            }
    }

    /// Adds a contradiction that shows when readings are compared.
    mutating func add(_ contradiction: Contradiction) { contradictions.append(contradiction) }

    /// The count of `cells` in every row; nil where it does not follow.
    func values(_ cells: UInt128) -> [Int?]? { derivation.values(cells & universe) }
}
