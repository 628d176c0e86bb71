import Statistics

/// How many units stand where in a share: nothing, ten bands of ten per cent, all.
struct RateBands {
    /// What stands below the bands.
    static let titles = ["0", "<10"] + (1..<10).map { "\($0 * 10)–" } + ["100"]

    /// So many units in each.
    let counts: [Int]

    /// The bands of `rates`, which are all defined.
    init(_ rates: [Rate]) {
        counts = rates.reduce(into: [Int](repeating: 0, count: Self.titles.count)) { counts, rate in
            counts[Self.band(of: rate)] += 1
        }
    }

    /// Counts decide: what is not all is below 100, what is not nothing above 0.
    private static func band(of rate: Rate) -> Int {
        if rate.part <= 0 { return 0 }
        if rate.part >= rate.whole { return titles.count - 1 }
        return 1 + (1..<10).count { rate.compared(to: .percent($0 * 10)) != .less }
    }
}
