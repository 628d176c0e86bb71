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
        for (key, node) in entries(of: node, key: "evaluation", known: ["bands"]) {
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
        return bands.isEmpty ? nil : EvaluationRule(bands: bands)
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
