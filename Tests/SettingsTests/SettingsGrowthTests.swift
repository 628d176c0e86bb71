import Settings
import TestSupport
import Testing

/// A settings file of any make takes time and memory by its length.
@Suite(.serialized) struct SettingsGrowthTests {
    static let makes: [(name: String, size: Int, make: @Sendable (Int) -> String)] = [
        ("unknown keys", 4_000, { (0..<$0).map { "khóa_\($0): 1\n" }.joined() }),
        ("one key again and again", 10_000, { String(repeating: "scope: a\n", count: $0) }),
        ("groups", 2_000, { "groups:\n" + (0..<$0).map { "  - {code: g\($0)}\n" }.joined() }),
        (
            "targets of groups that are not there", 2_000,
            { count in
                "groups:\n" + (0..<count).map { "  - {code: g\($0)}\n" }.joined() + "targets:\n  processing:\n"
                    + (0..<count).map { "    - {rate: 9, group: h\($0)}\n" }.joined()
            }
        ),
        (
            "targets", 3_000,
            { "targets:\n  processing:\n" + (0..<$0).map { "    - {rate: 9, level: l\($0)}\n" }.joined() }
        ),
        ("bands", 3_000, { "evaluation:\n  bands:\n" + (0..<$0).map { "    - {code: b\($0)}\n" }.joined() }),
        ("aliases", 4_000, { "aliases:\n" + (0..<$0).map { "  \"\($0)\": [a]\n" }.joined() }),
        ("days", 4_000, { "holidays:\n" + (0..<$0).map { "  - 20\(10 + $0 % 80)-01-0\(1 + $0 % 9)\n" }.joined() }),
        ("brackets", 100_000, { "scope: " + String(repeating: "[", count: $0) }),
        ("braces", 100_000, { String(repeating: "{a: ", count: $0) }),
        ("dashes", 100_000, { String(repeating: "- ", count: $0) }),
        ("questions", 100_000, { String(repeating: "? ", count: $0) }),
        ("indented sections", 500, { (0..<$0).map { String(repeating: " ", count: $0) + "a:\n" }.joined() }),
        ("a long text", 200_000, { "scope: \"" + String(repeating: "chữ ", count: $0) + "\"\n" }),
        ("a text on many lines", 50_000, { "scope: |\n" + String(repeating: "  chữ\n", count: $0) }),
        ("quotes", 100_000, { "scope: '" + String(repeating: "''", count: $0) + "'\n" }),
        ("a quote without an end", 100_000, { "scope: '" + String(repeating: "x\n", count: $0) }),
        ("remarks", 50_000, { String(repeating: "# x\n", count: $0) }),
        ("anchors", 20_000, { "scope: a\n" + (0..<$0).map { "k\($0): &a\($0) x\n" }.joined() }),
        ("tags", 20_000, { (0..<$0).map { "%TAG !t\($0)! tag:x\n" }.joined() + "---\nscope: a\n" }),
        ("documents", 20_000, { String(repeating: "--- a\n", count: $0) }),
    ]

    @Test(arguments: makes.indices) func twiceAsMuchTakesTwiceAsLong(_ place: Int) {
        let (name, size, make) = Self.makes[place]
        let ratio = Growth.ratio(size, make) {
            _ = SettingsFile.parse($0, name: "dondoc.yaml", headingCodes: []).issues.map(\.message)
        }
        #expect(ratio ?? 0 < 3, "\(name): \(ratio ?? 0) times as long")
    }

    @Test func onlyTheFirstHundredMistakesAreTold() {
        let issues = SettingsFile.parse(
            (0..<500).map { "khóa_\($0): 1\n" }.joined(), name: "dondoc.yaml", headingCodes: []
        ).issues
        #expect(issues.count == 101)
        #expect(issues.last?.kind == .more(400))
    }

    /// Nine lines that would be a thousand million words.
    @Test func aliasesAreRefused() {
        var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (above, name) in zip("abcdefgh", "bcdefghi") {
            bomb += "\(name): &\(name) [" + Array(repeating: "*\(above)", count: 9).joined(separator: ", ") + "]\n"
        }
        #expect(SettingsFile.parse(bomb, name: "", headingCodes: []).issues.map(\.kind) == [.alias])
    }
}
