import Statistics
import Terminal

/// How severities look: a glyph and a role for each, so that colour is never the only sign.
enum Glyph {
    /// The glyph of a severity; leader signing at zero has one of its own, because it is a rule of its own.
    static func text(_ severity: Severity, of measure: Measure) -> String {
        switch severity {
        case .met: "✓"
        case .neutral: " "
        case .unknown: "?"
        case .below: "▽"
        case .low: "▼"
        case .zero: measure == .leader ? "⊘" : "✗"
        case .noData: "·"
        }
    }

    /// The glyph of a measure of a unit.
    static func text(_ measure: Measure, of unit: UnitAssessment) -> String {
        text(measure.severity(of: unit), of: measure)
    }

    /// `text` with the word in place of each sign of a severity.
    static func inWords(_ text: String, _ language: Language) -> String {
        let signs = [Severity.met, .below, .low, .zero].flatMap { severity in
            [Measure.processing, .leader].map { (Self.text(severity, of: $0), severity) }
        }
        var result = ""
        for character in text {
            if let (_, severity) = signs.first(where: { $0.0 == String(character) }) {
                result += "\(severity.title[language]):"
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The role of a severity.
    static func role(_ severity: Severity) -> Role {
        switch severity {
        case .met: .met
        case .neutral: .normal
        case .unknown: .muted
        case .below: .below
        case .low: .low
        case .zero: .zero
        case .noData: .noData
        }
    }

    /// The role of a change.
    static func role(_ improvement: Improvement) -> Role {
        switch improvement {
        case .better: .good
        case .worse: .bad
        case .same: .muted
        }
    }

    /// Which measure the value of a column belongs to, for its colour.
    static func measure(of column: Column) -> Measure? {
        switch column {
        case .processingRate, .open: .processing
        case .signingRate, .unsigned: .signing
        case .leaderRateOfSigned, .leaderSigned, .leaderRateOfIssued, .rate(.leaderOfElectronic): .leader
        default: nil
        }
    }

    /// Whether a column shows the glyph beside its value.
    static func isShown(in column: Column) -> Bool {
        column == .processingRate || column == .signingRate
            || measure(of: column) == .leader && column != .leaderSigned && column != .leaderRateOfIssued
    }
}
