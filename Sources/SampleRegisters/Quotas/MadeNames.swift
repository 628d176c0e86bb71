/// Names of places put together from syllables that such names are made of; none is meant to be a real place.
struct MadeNames: Sendable {
    private let first: [Substring]
    private let second: [Substring]

    init(_ file: WordFile) throws(WordsError) {
        first = try file.lines("first").flatMap { $0.split(separator: " ") }
        second = try file.lines("second").flatMap { $0.split(separator: " ") }
    }

    /// The `number`-th name; names repeat only after all pairs of syllables (840) were used.
    func name(_ number: Int) -> String {
        let pairs = first.count * second.count
        // 101 is prime to the number of pairs, so that stepping by it meets each pair once.
        let pair = Int(number.magnitude % UInt(pairs)) * 101 % pairs
        return "\(first[pair / second.count]) \(second[pair % second.count])"
    }
}
