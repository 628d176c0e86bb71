import Statistics
import Text

/// Shares of the office's own: a part and a whole by the names of the table of measures.
extension SettingsReader {
    mutating func measures(_ node: Node, key: String) -> [RateMeasure] {
        var measures: [RateMeasure] = []
        for item in items(of: node, key: key) {
            guard let measure = measure(item) else { continue }
            guard !measures.contains(measure) else {
                tell(.notAMeasureName(measure.name), item)
                continue
            }
            measures.append(measure)
        }
        return measures
    }

    private mutating func measure(_ node: Node) -> RateMeasure? {
        var texts: [String: String] = [:]
        var part: Measure?
        var whole: [Measure] = []
        var isGreaterBetter = true
        let known = ["name", "vi", "en", "short_vi", "short_en", "part", "of", "better"]
        for (key, node) in entries(of: node, key: "measures", known: known) {
            switch key {
            case "part": part = count(node, key: key)
            case "of":
                whole =
                    node.sequence == nil
                    ? [count(node, key: key)].compactMap { $0 }
                    : items(of: node, key: key).compactMap { count($0, key: key) }
            case "better": isGreaterBetter = direction(node, key: key) ?? true
            default: texts[key] = text(node, key: key)
            }
        }
        for key in ["name", "part", "of"] where node.lacks(key) { tell(.missingKey(key), node) }
        guard let name = texts["name"], let part, !whole.isEmpty else { return nil }
        let isName = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
        guard isName, name.utf8.count <= 40, Column(rawValue: name) == nil else {
            tell(.notAMeasureName(name), node)
            return nil
        }
        guard whole.allSatisfy({ $0.kind == part.kind }) else {
            tell(.mixedMeasure(name), node)
            return nil
        }
        let all = whole.dropFirst().reduce(whole[0].population) { $0.union($1.population) }
        if !part.population.isSubset(of: all) { tell(.partBesideWhole(name), node) }
        let title = Self.title(texts, name)
        let short = Phrase(
            texts["short_vi"] ?? title.vietnamese, texts["short_en"] ?? texts["short_vi"] ?? title.english)
        return RateMeasure(name, part, of: whole, title, short: short, isGreaterBetter: isGreaterBetter)
    }

    private mutating func count(_ node: Node, key: String) -> Measure? {
        guard let name = text(node, key: key) else { return nil }
        if let measure = Measure(name: name) { return measure }
        let known = Measure.allCases.filter { $0.role == nil }.map(\.name)
        tell(.unknownWord(name, nearest: nearestName(to: name, among: known), known: known), node)
        return nil
    }

    private mutating func direction(_ node: Node, key: String) -> Bool? {
        guard let word = text(node, key: key) else { return nil }
        let known = ["greater", "smaller"]
        guard known.contains(word) else {
            tell(.unknownWord(word, nearest: nearestName(to: word, among: known), known: known), node)
            return nil
        }
        return word == "greater"
    }
}
