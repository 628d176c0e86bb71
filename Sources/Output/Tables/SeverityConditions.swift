import Sheets
import Statistics

/// The colours of a table of units as conditions of a workbook: by the same rules as the screen, but applied by the
/// spreadsheet, so that they follow when someone corrects a number.
///
/// A share of two counts as a spreadsheet divides them is the double nearest to it, and so is a limit: both are equal
/// exactly when the shares are.
struct SeverityConditions {
    let targets: Targets
    /// The name of a column's cell in the first row, with its column fixed; nil where the table has no such column.
    let cell: (Column) -> String?

    /// The conditions for `column`, the first that holds counts; empty when its measure cannot be told from the table.
    func conditions(of column: Column) -> [(formula: String, look: Spreadsheet.Look)] {
        let rules: [(String, Severity, Character?)]
        switch column {
        case .processingRate:
            guard let share = processingShare else { return [] }
            rules = judged(share, target: targets.processing, low: targets.processingLow)
        case .signingRate:
            guard let share = cell(.signingRate) else { return [] }
            rules = judged(share, target: targets.signing, low: targets.signingLow)
        case .leaderRateOfSigned, .leaderRateOfIssued, .rate(.leaderOfElectronic):
            guard let share = leaderShare else { return [] }
            rules = leader(share)
        default: return []
        }
        let showsSign = column.carriesSign
        return rules.map { formula, severity, sign in
            let look = Spreadsheet.Look(
                showsSign ? .percent : .general, isBold: severity == .low || severity == .zero, color: severity.color,
                sign: showsSign ? sign : nil)
            return (formula, look)
        }
    }

    private var processingShare: String? {
        if let rate = cell(.processingRate) { return rate }
        guard let open = cell(.open), let received = cell(.received) else { return nil }
        return "((\(received)-\(open))/\(received))"
    }

    private var leaderShare: String? {
        if let rate = cell(.leaderRateOfSigned) { return rate }
        guard let part = cell(.leaderSigned), let whole = cell(.signed) else { return nil }
        return "(\(part)/\(whole))"
    }

    private func judged(_ share: String, target: Rate, low: Threshold) -> [(String, Severity, Character?)] {
        func rule(_ severity: Severity, _ condition: String) -> (String, Severity, Character?) {
            ("=AND(ISNUMBER(\(share)),\(condition))", severity, severity.sign(isLeader: false).first)
        }
        return [
            rule(.zero, "\(share)=0"), rule(.low, isLow(share, low)), rule(.below, "\(share)<\(fraction(target))"),
            ("=ISNUMBER(\(share))", .met, Severity.met.sign(isLeader: false).first),
        ]
    }

    /// Leader signing has no target beyond "not 0 %", and stands at zero even where nobody signed anything.
    private func leader(_ share: String) -> [(String, Severity, Character?)] {
        let sign = Severity.zero.sign(isLeader: true).first
        var rules: [(String, Severity, Character?)] = [("=AND(ISNUMBER(\(share)),\(share)=0)", .zero, sign)]
        if let signed = cell(.leaderSigned), let electronic = cell(.electronic) {
            rules.append(("=AND(ISNUMBER(\(signed)),\(signed)=0,\(electronic)>0)", .zero, sign))
        }
        return rules + [
            (
                "=AND(ISNUMBER(\(share)),\(isLow(share, targets.leaderLow)))", .low,
                Severity.low.sign(isLeader: true).first
            )
        ]
    }

    private func isLow(_ share: String, _ low: Threshold) -> String {
        "\(share)\(low.includesLimit ? "<=" : "<")\(fraction(low.limit))"
    }

    private func fraction(_ rate: Rate) -> String { "\(rate.part)/\(max(1, rate.whole))" }
}
