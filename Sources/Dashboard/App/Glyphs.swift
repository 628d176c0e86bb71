import Statistics
import Terminal

/// How severities look: a glyph and a role for each, so that colour is never the only sign.
enum Glyph {
    /// The glyph of a severity, one column wide.
    static func text(_ severity: Severity, of measure: Measure) -> String {
        let sign = severity.sign(isLeader: measure == .leader)
        return sign.isEmpty ? " " : sign
    }

    /// The glyph beside the value of a column for a unit, one column wide; nil where the column carries none.
    static func text(beside column: Column, of unit: UnitAssessment) -> String? {
        guard column.carriesSign else { return nil }
        let sign = unit.sign(of: column)
        return sign.isEmpty ? " " : sign
    }

    /// The role of the value of a column for a unit; nil where no rule judges it.
    static func role(of column: Column, _ unit: UnitAssessment) -> Role? { unit.severity(of: column).map(role) }

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
}
