import Statistics
import Text

/// Periods and the bands of the evaluation.
extension SettingsReader {
    mutating func readPeriods(_ node: Node, into settings: inout Settings) {
        for (key, node) in entries(of: node, key: "periods", known: ["cut_off", "preset"]) {
            guard let text = text(node, key: key) else { continue }
            if key == "preset" {
                let known = PeriodPreset.allCases.map(\.rawValue)
                if let preset = PeriodPreset(rawValue: text) {
                    settings.preset = preset
                } else {
                    tell(.unknownWord(text, nearest: nearestName(to: text, among: known), known: known), node)
                }
            } else if text == "calendar" {
                settings.cutOff = .calendar
            } else if let day = Int(text), CutOff.days.contains(day) {
                settings.cutOff = .day(day)
            } else {
                tell(.notACutOff(text), node)
            }
        }
    }

    /// The office's own rule; nil when nothing of it can be used.
    mutating func evaluation(_ node: Node) -> EvaluationRule? {
        var bands: [EvaluationBand] = []
        var codes: Set<String> = []
        var least: [EvaluationMeasure: Int] = [:]
        for (key, node) in entries(of: node, key: "evaluation", known: ["bands", "minimum_documents"]) {
            if key == "minimum_documents" {
                least = leastDocuments(node, key: key)
                continue
            }
            let items = items(of: node, key: key)
            for item in items {
                guard let band = band(item) else { continue }
                guard codes.insert(band.code).inserted else {
                    tell(.repeatedBand(band.code), item)
                    continue
                }
                bands.append(band)
            }
            if let last = bands.last, !last.minimums.isEmpty, let node = items.last {
                tell(.lastBandHasConditions(last.code), node)
            }
        }
        guard bands.isEmpty else { return EvaluationRule(bands: bands, leastDocuments: least) }
        guard !least.isEmpty else { return nil }
        return EvaluationRule(bands: EvaluationRule.example.bands, leastDocuments: least, isExample: true)
    }

    /// One number for every measure, or a section with one for each.
    private mutating func leastDocuments(_ node: Node, key: String) -> [EvaluationMeasure: Int] {
        var least: [EvaluationMeasure: Int] = [:]
        if node.mapping == nil, let number = documents(node, key: key) {
            for measure in EvaluationMeasure.allCases { least[measure] = number }
        } else if node.mapping != nil {
            for (name, node) in entries(of: node, key: key, known: EvaluationMeasure.allCases.map(\.rawValue)) {
                if let measure = EvaluationMeasure(rawValue: name) { least[measure] = documents(node, key: name) }
            }
        }
        return least
    }

    private mutating func band(_ node: Node) -> EvaluationBand? {
        var texts: [String: String] = [:]
        var minimums: [EvaluationMeasure: Rate] = [:]
        let measures = EvaluationMeasure.allCases.map(\.rawValue)
        for (key, node) in entries(of: node, key: "bands", known: ["code", "vi", "en"] + measures) {
            if let measure = EvaluationMeasure(rawValue: key) {
                minimums[measure] = percent(node, key: key)
            } else {
                texts[key] = text(node, key: key)
            }
        }
        guard let code = texts["code"] else {
            tell(.missingKey("code"), node)
            return nil
        }
        return EvaluationBand(code: code, title: Self.title(texts, code), minimums: minimums)
    }
}
