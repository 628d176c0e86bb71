import Output
import Statistics
import Terminal

/// Which rule and which counts put a unit into its band.
enum EvidencePanel {
    static func draw(_ unit: UnitEvaluation, _ model: Model, on frame: inout Frame) {
        let words = EvaluationWords(model.language)
        let width = min(84, model.size.columns - 6)
        var lines: [(String, Role)] = []
        for reason in words.reasons(unit) {
            let role: Role = reason.hasPrefix("✗") ? .low : reason.hasPrefix("✓") ? .met : .dialog
            for (number, line) in wrapped(reason, to: width - 2).enumerated() {
                lines.append(((number == 0 ? "" : "  ") + line, role))
            }
        }
        let formulas = words.formulas.dropFirst().flatMap { wrapped($0, to: width) }
        lines += [("", .dialog)] + formulas.map { ($0, Role.muted) }
        let placement = Box(columns: width, rows: min(lines.count, model.size.rows - 4), in: model.size)
        placement.draw(
            title: "\(OfficeText.evidenceTitle[model.language]) \(unit.record.unit.name)", on: &frame)
        for (row, line) in lines.prefix(placement.inner.rows).enumerated() {
            frame.put(
                line.0, row: placement.inner.row + row, column: placement.inner.column, style: Style(line.1),
                maxWidth: placement.inner.columns)
        }
    }
}
