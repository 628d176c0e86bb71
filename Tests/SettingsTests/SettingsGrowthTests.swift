import Settings
import TestSupport
import Testing

/// A settings file of any make takes time and memory by its length.
@Suite(.serialized) struct SettingsGrowthTests {
    static let makes: [GrowthDimension<String>] = [
        GrowthDimension("unknown keys", 2_000, { (0..<$0).map { "khóa_\($0): 1\n" }.joined() }),
        GrowthDimension("one key again and again", 2_000, { String(repeating: "scope: a\n", count: $0) }),
        GrowthDimension("groups", 1_000, { "groups:\n" + (0..<$0).map { "  - {code: g\($0)}\n" }.joined() }),
        GrowthDimension(
            "targets of groups that are not there", 1_000,
            { count in
                "groups:\n" + (0..<count).map { "  - {code: g\($0)}\n" }.joined() + "targets:\n  processing:\n"
                    + (0..<count).map { "    - {rate: 9, group: h\($0)}\n" }.joined()
            }
        ),
        GrowthDimension(
            "targets", 1_000,
            { "targets:\n  processing:\n" + (0..<$0).map { "    - {rate: 9, level: l\($0)}\n" }.joined() }
        ),
        GrowthDimension(
            "bands", 1_000, { "evaluation:\n  bands:\n" + (0..<$0).map { "    - {code: b\($0)}\n" }.joined() }),
        GrowthDimension("aliases", 2_000, { "aliases:\n" + (0..<$0).map { "  \"\($0)\": [a]\n" }.joined() }),
        GrowthDimension(
            "days", 2_000, { "holidays:\n" + (0..<$0).map { "  - 20\(10 + $0 % 80)-01-0\(1 + $0 % 9)\n" }.joined() }),
        GrowthDimension("brackets", 20_000, { "scope: " + String(repeating: "[", count: $0) }),
        GrowthDimension("braces", 10_000, { String(repeating: "{a: ", count: $0) }),
        GrowthDimension("dashes", 20_000, { String(repeating: "- ", count: $0) }),
        GrowthDimension("questions", 20_000, { String(repeating: "? ", count: $0) }),
        GrowthDimension(
            "indented sections", 200, { (0..<$0).map { String(repeating: " ", count: $0) + "a:\n" }.joined() }),
        GrowthDimension("a long text", 8_000, { "scope: \"" + String(repeating: "chữ ", count: $0) + "\"\n" }),
        GrowthDimension("a text on many lines", 5_000, { "scope: |\n" + String(repeating: "  chữ\n", count: $0) }),
        GrowthDimension("quotes", 20_000, { "scope: '" + String(repeating: "''", count: $0) + "'\n" }),
        GrowthDimension("a quote without an end", 20_000, { "scope: '" + String(repeating: "x\n", count: $0) }),
        GrowthDimension("remarks", 10_000, { String(repeating: "# x\n", count: $0) }),
        GrowthDimension("anchors", 3_000, { "scope: a\n" + (0..<$0).map { "k\($0): &a\($0) x\n" }.joined() }),
        GrowthDimension("tags", 2_000, { (0..<$0).map { "%TAG !t\($0)! tag:x\n" }.joined() + "---\nscope: a\n" }),
        GrowthDimension("documents", 8_000, { String(repeating: "--- a\n", count: $0) }),
    ]

    /// Most begin at a tenth of the largest file that is read, so that there is room to grow before it is refused.
    @Test(arguments: makes) func twiceAsMuchTakesTwiceAsLong(_ dimension: GrowthDimension<String>) {
        let ratio = dimension.ratio {
            _ = SettingsFile.parse($0, name: "dondoc.yaml", headingCodes: []).issues.map(\.message)
        }
        #expect(ratio < Growth.tolerated, "\(dimension): \(ratio) times as long")
    }

    /// Refused wherever libyaml would read one: behind every kind of line end, and a mark of the order of bytes.
    @Test(arguments: ["", "scope: a\n...\n", "scope: a\r...\r", "\u{FEFF}", "# x\u{2028}", "# x\u{85}"])
    func tagsAreRefused(_ before: String) {
        let issues = SettingsFile.parse(before + "%TAG !t! tag:x\n---\nscope: b\n", name: "", headingCodes: []).issues
        #expect(issues.map(\.kind) == [.notYAML("found a %TAG directive")])
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
