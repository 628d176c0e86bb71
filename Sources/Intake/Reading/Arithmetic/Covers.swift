import Statistics

/// Ways to put a population together from others that do not meet.
struct Covers {
    private let masks: [UInt128]
    private var known: [UInt128: [[Int]]] = [:]
    /// More ways than these add nothing, and hostile tables have millions.
    private static let most = 24
    private static let mostSteps = 4_000

    /// `masks` are the cells of the populations at hand, each once.
    init(_ masks: [UInt128]) { self.masks = masks }

    /// The places of populations whose disjoint union is `whole`; `whole` itself is none of them. The ways with the
    /// fewest parts come first.
    mutating func of(_ whole: UInt128) -> [[Int]] {
        if let found = known[whole] { return found }
        let parts = masks.indices.filter { masks[$0] != 0 && masks[$0] != whole && masks[$0] & ~whole == 0 }
        var ways: [[Int]] = []
        var steps = 0
        func go(_ left: UInt128, _ chosen: [Int]) {
            steps += 1
            guard ways.count < Self.most, steps <= Self.mostSteps else { return }
            if left == 0 { return ways.append(chosen) }
            let lowest = left & (~left &+ 1)
            for part in parts where masks[part] & lowest != 0 && masks[part] & ~left == 0 {
                go(left & ~masks[part], chosen + [part])
            }
        }
        if whole != 0 { go(whole, []) }
        ways.sort { $0.count < $1.count }
        known[whole] = ways
        return ways
    }
}
