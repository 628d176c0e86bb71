import TestSupport

/// Numbers of every size people and programs write, the same for a seed.
struct SeededNumbers {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func next() -> Double {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: Double(Int.random(in: -10_000_000...10_000_000, using: &generator))
        case 1: Double(Int.random(in: 0...10_000, using: &generator)) / 10_000
        case 2: Double.random(in: -1...1, using: &generator)
        default:
            Double(
                sign: .plus, exponent: Int.random(in: -200...200, using: &generator),
                significand: Double.random(in: 1..<2, using: &generator))
        }
    }
}
