import Foundation
import Intake
import Statistics
import TestSupport
import Testing

@Suite("Made-up layouts")
struct LayoutTests {
    private static let seed: UInt64 = 20_230_614

    private static func words() throws -> LayoutWords {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/layout-words.txt")
        return LayoutWords(try String(contentsOf: file, encoding: .utf8))
    }

    /// How many of them: 500, and more where the environment says so.
    private static let count = ProcessInfo.processInfo.environment["DONDOC_LAYOUTS"].flatMap { Int($0) } ?? 500

    @Test("made-up layouts: each right or asked about, none wrong; those with known words read without asking")
    func layouts() throws {
        let words = try Self.words()
        var shares: [String: [LayoutVerdict: Int]] = [:]
        for number in 0..<Self.count {
            var generator = LayoutGenerator(words, SeededGenerator(seed: Self.seed &+ UInt64(number) &* 7919))
            let layout = generator.next()
            var details: [String] = []
            let verdict = LayoutVerdict.of(layout, details: &details)
            #expect(verdict != .wrong, "seed \(Self.seed), layout \(number): \(details) \(layout.rows.prefix(7))")
            let group =
                layout.isStrange ? "a word nobody knows" : layout.altered.isEmpty ? "known words" : "altered figures"
            shares[group, default: [:]][verdict, default: 0] += 1
            if verdict != .right, Self.count > 500 { print("layout \(number), \(group), \(verdict): \(details)") }
        }
        for (group, verdicts) in shares.sorted(by: { $0.key < $1.key }) {
            print("\(group):", LayoutVerdict.allCases.map { "\(verdicts[$0] ?? 0) \($0)" }.joined(separator: ", "))
        }
        let known = shares["known words"] ?? [:]
        let all = known.values.reduce(0, +)
        let unasked = all - (known[.asked] ?? 0)
        #expect(unasked * 100 >= all * 95, "seed \(Self.seed): \(unasked) of \(all) read without asking")
    }
}
