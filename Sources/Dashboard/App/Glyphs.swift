import Statistics
import Terminal

/// How severities look: a glyph and a role for each, so that colour is never the only sign.
enum Glyph {
    /// The glyph of a severity; leader signing at zero has one of its own, because it is a rule of its own.
    static func text(_ severity: Severity, of measure: Measure) -> String {
        switch severity {
        case .met: "✓"
        case .below: "▽"
        case .low: "▼"
        case .zero: measure == .leader ? "⊘" : "✗"
        case .noData: "·"
        }
    }

    /// The glyph of a measure of a unit. Leader signing has no target beyond "not 0 %": the sign of a target that is
    /// met stands only where a leader signed everything.
    static func text(_ measure: Measure, of unit: UnitAssessment) -> String {
        let severity = measure.severity(of: unit)
        if measure == .leader, severity == .met, let rate = unit.figures.issued?.leaderRateOfSigned,
            rate.part < rate.whole
        {
            return " "
        }
        return text(severity, of: measure)
    }

    /// The role of a severity.
    static func role(_ severity: Severity) -> Role {
        switch severity {
        case .met: .met
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
        case .leaderRateOfSigned, .leaderSigned, .leaderRateOfIssued: .leader
        default: nil
        }
    }

    /// Whether a column shows the glyph beside its value.
    static func isShown(in column: Column) -> Bool {
        column == .processingRate || column == .signingRate || column == .leaderRateOfSigned
    }
}
