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
        let period = screen.answer?.evaluation.map { ", \(words.period($0))" } ?? ""
        let crumb = "\(OfficeText.evaluationTitle[language]): \(preset[language])\(period)"
        TitleLine.draw(model, crumbs: [crumb], on: &frame)
        guard let answer = screen.answer else {
            put(OfficeText.evaluating[language], row: 2, .muted, &frame)
            return
        }
        guard let evaluation = answer.evaluation else {
            let why = (answer.problem ?? OfficeText.noEvaluation)[language]
            for (row, line) in wrapped(why, to: model.size.columns - 4).enumerated() {
                put(line, row: 2 + row, .warning, &frame)
            }
            return
        }
        put(counts(evaluation), row: 1, .normal, &frame)
        // Of which other days a table is stands before who is missing: it is of all that is shown.
        let days = words.otherDays(evaluation)
        let notes = [days, words.completeness(evaluation)].filter { !$0.isEmpty }.joined(separator: " · ")
        put(notes, row: 2, isComplete(evaluation) && days.isEmpty ? .muted : .warning, &frame)
        status(answer, evaluation, row: 3, &frame)
        let view = view
        heading(view, row: 4, &frame)
        for row in Self.firstRow..<max(Self.firstRow, model.size.rows - 1) {
            let place = screen.window.top + row - Self.firstRow
            guard evaluation.units.indices.contains(place) else { break }
            line(
                evaluation.units[place], evaluation.rule, view, row: row, isSelected: place == screen.window.selected,
                &frame)
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

    /// What stands above the list: how many are in which band, of which days and whose figures are missing, whether the bands are
    /// the office's.
    func facts(_ answer: EvaluationAnswer, _ evaluation: Evaluation) -> [String] {
        var facts = [counts(evaluation), words.otherDays(evaluation), words.completeness(evaluation)]
        if let frozen = answer.frozen, let verification = answer.verification {
            facts += words.verification(verification, of: frozen)
        }
        if evaluation.rule.isExample { facts.append(OfficeText.example[language]) }
        return facts.filter { !$0.isEmpty }
    }

    private func isComplete(_ evaluation: Evaluation) -> Bool {
        evaluation.units.allSatisfy { $0.missing.isEmpty && $0.untold.isEmpty }
    }

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

    private enum Column: Hashable {
        case measure(EvaluationMeasure), trend, reminders, reported, band
    }

    /// In the order shown.
    private static let columns: [Column] =
        [.processing, .signing, .leaderSigning, .onTime].map { .measure($0) } + [.trend, .reminders, .reported, .band]
    /// What does not fit beside the name is left out, the last first; the band never is.
    private static let yielding: [Column] = [.band] + columns.dropLast()

    private func title(_ column: Column) -> Phrase {
        switch column {
        case .measure(.processing): Phrase("% xử lý", "Processed")
        case .measure(.signing): Phrase("% ký số", "Signing")
        case .measure(.leaderSigning): Phrase("%LĐ ký", "Leader")
        case .measure(.onTime): Phrase("Đúng hạn", "On time")
        case .trend: OfficeText.trend
        case .reminders: OfficeText.reminders
        case .reported: OfficeText.reported
        case .band: OfficeText.band
        }
    }

    private func width(_ column: Column) -> Int {
        switch column {
        case .measure: 9
        case .trend: 2
        case .reminders, .reported: 5
        case .band: model.size.columns >= 76 ? 20 : 12
        }
    }

    private var view: TableView<Column> {
        let end = model.size.columns - 1
        let layout = TableLayout(
            Self.columns.map { TableLayout.Column($0, width: width($0)) }, yielding: Self.yielding,
            room: 25..<max(25, end), isFlushRight: true)
        let left = (layout.placed.first?.start ?? end) - 3
        return TableView(first: 1..<1 + max(14, min(40, left)), layout, line: 0..<model.size.columns)
    }

    private func heading(_ view: TableView<Column>, row: Int, _ frame: inout Frame) {
        view.heading(row: row, name: (Text.unitHeading[language], ""), on: &frame) { column in
            (TableCell(title(column)[language], .heading, column == .band ? .left : .right), "")
        }
    }

    private func line(
        _ unit: UnitEvaluation, _ rule: EvaluationRule, _ view: TableView<Column>, row: Int, isSelected: Bool,
        _ frame: inout Frame
    ) {
        let name = TableCell(unit.record.unit.name, unit.band == nil ? .noData : .normal)
        view.line(row: row, name: name, isSelected: isSelected, on: &frame) { cell($0, unit, rule) }
    }

    private func cell(_ column: Column, _ unit: UnitEvaluation, _ rule: EvaluationRule) -> TableCell {
        switch column {
        case .measure(let measure):
            let rate = unit.record.rate(of: measure)
            let failed = unit.nextBetter?.evidence.contains { $0.measure == measure && !$0.holds } ?? false
            return TableCell(numbers.percent(rate), failed ? .below : .normal)
        case .trend: return TableCell(String(words.trend(unit.record).prefix(1)))
        case .reminders: return TableCell(numbers.count(unit.record.reminders))
        case .reported:
            let reported = unit.record.reported
            return TableCell(
                reported.isDefined ? "\(reported.part)/\(reported.whole)" : NumberText.missing,
                reported.part < reported.whole ? .warning : .muted)
        case .band: return band(unit, rule)
        }
    }

    private func band(_ unit: UnitEvaluation, _ rule: EvaluationRule) -> TableCell {
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
        return TableCell(sign + words.band(unit), role, .left)
    }
}
