/// A small seeded source of numbers: the same seed gives the same numbers on every machine and Swift version.
///
/// This is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). It deliberately
/// does not conform to `RandomNumberGenerator`: the library's `shuffled(using:)` and `random(in:using:)` may draw
/// differently in another version, which would change every register. Only integers leave here.
struct SplitMix64: Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A seed made of `seed` and a part of it: a stream, a unit, the number of a document.
    static func seed(_ seed: UInt64, _ part: UInt64) -> UInt64 {
        scrambled(seed &+ 0x9E37_79B9_7F4A_7C15 &* (part &+ 1))
    }

    /// A seed made of `seed` and two parts of it.
    static func seed(_ seed: UInt64, _ part: UInt64, _ detail: UInt64) -> UInt64 {
        Self.seed(Self.seed(seed, part), detail)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.scrambled(state)
    }

    /// A number in 0..<`bound`; 0 when `bound` is 0 or less. The bias (bound / 2^64) is of no account here.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// True `count` times out of `total`.
    mutating func chance(_ count: Int, in total: Int) -> Bool { below(total) < count }

    /// One of `choices`, which must not be empty.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

    /// Puts `items` in an order of its own (Fisher and Yates).
    mutating func shuffle<Item>(_ items: inout [Item]) {
        for last in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(last, below(last + 1)) }
    }

    private static func scrambled(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
