import Intake
import Output
import Statistics
import Terminal

/// The evaluation of a period: one line a unit, the evidence one key away.
struct EvaluationDrawing {
    /// Rows above the list.
    static let firstRow = 5

    private let model: Model
    private let screen: EvaluationScreen
    private let language: Language
    private let numbers: NumberText
    private let words: EvaluationWords

    init(_ model: Model, _ screen: EvaluationScreen) {
        self.model = model
        self.screen = screen
        language = model.language
        numbers = NumberText(model.language)
        words = EvaluationWords(model.language)
    }

    func draw(on frame: inout Frame) {
        let preset = screen.preset?.title ?? OfficeText.reportPeriod
        let days = screen.answer?.evaluation.map { ", \(words.period($0))" } ?? ""
        let crumb = "\(OfficeText.evaluationTitle[language]): \(preset[language])\(days)"
        TitleLine.draw(model, crumbs: [crumb], on: &frame)
        guard let answer = screen.answer else {
            put(OfficeText.evaluating[language], row: 2, .muted, &frame)
            return
        }
        guard let evaluation = answer.evaluation else {
            put(OfficeText.noEvaluation[language], row: 2, .warning, &frame)
            return
        }
        put(counts(evaluation), row: 1, .normal, &frame)
        put(words.completeness(evaluation), row: 2, isComplete(evaluation) ? .muted : .warning, &frame)
        status(answer, evaluation, row: 3, &frame)
        heading(row: 4, &frame)
        for row in Self.firstRow..<max(Self.firstRow, model.size.rows - 1) {
            let place = screen.window.top + row - Self.firstRow
            guard evaluation.units.indices.contains(place) else { break }
            line(evaluation.units[place], evaluation.rule, row: row, &frame)
            if place == screen.window.selected {
                frame.restyle(Rect(row: row, column: 0, rows: 1, columns: model.size.columns), adding: .selected)
            }
        }
    }

    private func put(_ text: String, row: Int, _ role: Role, _ frame: inout Frame) {
        frame.put(text, row: row, column: 1, style: Style(role), maxWidth: model.size.columns - 2)
    }

    private func counts(_ evaluation: Evaluation) -> String {
        let unrated = evaluation.withoutBand.count
        let without = unrated > 0 ? [Phrase("chưa xếp loại \(unrated)", "not rated \(unrated)")[language]] : []
        return (evaluation.rule.bands.map { "\($0.title[language]) \(evaluation.count(of: $0))" } + without)
            .joined(separator: " · ")
    }

    private func isComplete(_ evaluation: Evaluation) -> Bool { evaluation.units.allSatisfy(\.missing.isEmpty) }

    /// What a frozen evaluation says of today's data; without one, that the bands are an example if they are.
    private func status(
        _ answer: EvaluationAnswer, _ evaluation: Evaluation, row: Int, _ frame: inout Frame
    ) {
        if let frozen = answer.frozen, let verification = answer.verification {
            let line = words.verification(verification, of: frozen).first ?? ""
            put(line, row: row, verification == .unchanged ? .met : .zero, &frame)
        } else if evaluation.rule.isExample {
            put(OfficeText.example[language], row: row, .warning, &frame)
        }
    }

    // MARK: Columns

    private struct Place {
        let measure: EvaluationMeasure?
        let title: String
        let end: Int
        let width: Int
    }

    private var bandWidth: Int { model.size.columns >= 76 ? 20 : 12 }
    private var nameWidth: Int {
        max(14, min(40, model.size.columns - bandWidth - 3 - places.reduce(0) { $0 + $1.width + 1 }))
    }

    /// Rates from the right; what does not fit beside the name and the band is left out, the last first.
    private var places: [Place] {
        let titles: [(EvaluationMeasure?, String, Int)] = [
            (.processing, Phrase("% xử lý", "Processed")[language], 9),
            (.signing, Phrase("% ký số", "Signing")[language], 9),
            (.leaderSigning, Phrase("%LĐ ký", "Leader")[language], 9),
            (.onTime, Phrase("Đúng hạn", "On time")[language], 9),
            (nil, OfficeText.trend[language], 2), (nil, OfficeText.reminders[language], 5),
            (nil, OfficeText.reported[language], 5),
        ]
        var room = model.size.columns - bandWidth - 3 - 24
        var kept: [(EvaluationMeasure?, String, Int)] = []
        for title in titles where room >= title.2 + 1 {
            kept.append(title)
            room -= title.2 + 1
        }
        var end = model.size.columns - bandWidth - 2
        return kept.reversed().map { measure, title, width in
            defer { end -= width + 1 }
            return Place(measure: measure, title: title, end: end, width: width)
        }.reversed()
    }

    private func heading(row: Int, _ frame: inout Frame) {
        frame.fill(Rect(row: row, column: 0, rows: 1, columns: model.size.columns), style: Style(.heading))
        frame.put(Text.unitHeading[language], row: row, column: 1, style: Style(.heading), maxWidth: nameWidth)
        for place in places {
            frame.putRight(place.title, row: row, endColumn: place.end, style: Style(.heading), maxWidth: place.width)
        }
        frame.put(
            OfficeText.band[language], row: row, column: model.size.columns - bandWidth - 1, style: Style(.heading),
            maxWidth: bandWidth)
    }

    private func line(_ unit: UnitEvaluation, _ rule: EvaluationRule, row: Int, _ frame: inout Frame) {
        frame.put(
            unit.record.unit.name, row: row, column: 1, style: Style(unit.band == nil ? .noData : .normal),
            maxWidth: nameWidth)
        for place in places {
            let (text, role) = cell(place, unit)
            frame.putRight(text, row: row, endColumn: place.end, style: Style(role), maxWidth: place.width)
        }
        let rank = unit.band.flatMap { band in rule.bands.firstIndex { $0.code == band.code } }
        let role: Role =
            switch rank {
            case nil: .noData
            case rule.bands.count - 1: .zero
            case 0, 1: .met
            default: .below
            }
        // The rank is a sign beside the colour.
        let sign = rank.map { "\($0 + 1) " } ?? "· "
        frame.put(
            sign + words.band(unit), row: row, column: model.size.columns - bandWidth - 1, style: Style(role),
            maxWidth: bandWidth)
    }

    private func cell(_ place: Place, _ unit: UnitEvaluation) -> (String, Role) {
        if let measure = place.measure {
            let rate = unit.record.rate(of: measure)
            let failed = unit.nextBetter?.evidence.contains { $0.measure == measure && !$0.holds } ?? false
            return (numbers.percent(rate), failed ? .below : .normal)
        }
        switch place.title {
        case OfficeText.trend[language]: return (String(words.trend(unit.record).prefix(1)), .normal)
        case OfficeText.reminders[language]: return (numbers.count(unit.record.reminders), .normal)
        default:
            let reported = unit.record.reported
            return (
                reported.isDefined ? "\(reported.part)/\(reported.whole)" : NumberText.missing,
                reported.part < reported.whole ? .warning : .muted
            )
        }
    }
}

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
        let placement = OverlayPlacement(columns: width, rows: min(lines.count, model.size.rows - 4), in: model.size)
        placement.drawBox(
            title: "\(OfficeText.evidenceTitle[model.language]) \(unit.record.unit.name)", on: &frame)
        for (row, line) in lines.prefix(placement.inner.rows).enumerated() {
            frame.put(
                line.0, row: placement.inner.row + row, column: placement.inner.column, style: Style(line.1),
                maxWidth: placement.inner.columns)
        }
    }
}
