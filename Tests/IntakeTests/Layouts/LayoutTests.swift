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

    @Test("500 layouts: each right or asked about, none wrong; those with known words read without asking")
    func layouts() throws {
        let words = try Self.words()
        var (known, unasked): (Int, Int) = (0, 0)
        for number in 0..<500 {
            var generator = LayoutGenerator(words, SeededGenerator(seed: Self.seed &+ UInt64(number) &* 7919))
            let layout = generator.next()
            var details: [String] = []
            let verdict = LayoutVerdict.of(layout, details: &details)
            #expect(verdict != .wrong, "seed \(Self.seed), layout \(number): \(details)")
            guard !layout.isStrange, layout.altered.isEmpty else { continue }
            known += 1
            if verdict != .asked { unasked += 1 }
        }
        #expect(unasked * 100 >= known * 95, "seed \(Self.seed): \(unasked) of \(known) read without asking")
    }
}
