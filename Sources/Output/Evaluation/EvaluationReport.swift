import Sheets
import Statistics
import Text

/// An evaluation as it leaves the program: every band with the counts behind it, the rule and the formulas, so that it
/// can be computed again by hand.
public struct EvaluationReport: FormattedReport {
    let evaluation: Evaluation
    /// What it is sealed with.
    let digest: String
    let language: Language
    let words: EvaluationWords
    private let text: ColumnText

    /// A report of `evaluation`.
    public init(_ evaluation: Evaluation, language: Language) {
        self.evaluation = evaluation
        self.language = language
        digest = FrozenEvaluation(evaluation, on: evaluation.asOf).digest
        words = EvaluationWords(language)
        text = ColumnText(language, groups: [])
    }

    /// What it is, of which period, and whether it is real.
    var heading: String {
        let title = Phrase("Đánh giá", "Evaluation")[language]
        let scope = evaluation.scope.isEmpty ? "" : " · \(evaluation.scope)"
        let sample = evaluation.isSample ? " · " + Phrase("DỮ LIỆU MẪU", "SAMPLE DATA")[language] : ""
        return "\(title)\(scope) · \(words.period(evaluation))\(sample)"
    }

    /// What a reader must know to check it.
    var notes: [String] {
        let counts = evaluation.rule.bands.map { "\($0.title[language]) \(evaluation.count(of: $0))" }
        let unrated = evaluation.withoutBand.count
        let without = unrated > 0 ? [Phrase("chưa xếp loại \(unrated)", "not rated \(unrated)")[language]] : []
        return [(counts + without).joined(separator: " · ")] + [words.completeness(evaluation)]
            + words.sources(evaluation) + [words.exampleWarning(evaluation.rule)].compactMap { $0 }
            + words.rule(evaluation.rule) + words.formulas + [words.processingBases(evaluation)].compactMap { $0 }
            + [Phrase("Mã SHA-256 của số liệu: \(digest)", "SHA-256 of the data: \(digest)")[language]]
    }

    /// Columns that hold anything at all.
    var columns: [EvaluationColumn] {
        EvaluationColumn.allCases.filter { column in
            evaluation.units.contains { column.value($0, words) != .missing }
        }
    }

    private func cells(_ unit: UnitEvaluation) -> [String] { columns.map { text.text($0.value(unit, words)) } }

    /// Aligned text: the notes, then a line a unit.
    public var plain: String {
        // Rates stand beside their counts, so that columns of counts alone are left out here.
        let shown: [EvaluationColumn] = [
            .unitID, .name, .processingRate, .signingRate, .leaderRate, .onTimeRate, .trend, .reminders, .reported,
            .band, .reason,
        ].filter(columns.contains)
        var grid = TextGrid(isRightAligned: shown.map(\.isRightAligned))
        grid.add(shown.map { $0.title[language] })
        grid.addRule()
        for unit in evaluation.units {
            grid.add(
                shown.map { column in
                    let value = column.value(unit, words)
                    guard case .rate(let rate) = value, rate.isDefined else { return text.text(value) }
                    return "\(text.numbers.fraction(rate)) = \(text.numbers.percent(rate))"
                })
        }
        grid.addRule()
        return VisibleText.clean(heading) + "\n" + grid.text + notes.map { VisibleText.clean($0) + "\n" }.joined()
    }

    /// A line a unit, counts beside the rates.
    public func delimited(_ dialect: DelimitedDialect) -> String {
        var writer = DelimitedWriter(dialect)
        for column in columns { writer.heading(column.title[language], column.isRate ? .rate : .text) }
        if evaluation.isSample { writer.text(Phrase("Ghi chú", "Note")[language]) }
        writer.endRecord()
        for unit in evaluation.units {
            for column in columns { writer.value(column.value(unit, words), as: text) }
            if evaluation.isSample { writer.text(Phrase("dữ liệu mẫu", "sample data")[language]) }
            writer.endRecord()
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// For Markdown and HTML.
    public var printed: PrintedTable {
        let rows = evaluation.units.map { unit in
            PrintedTable.Row(cells: cells(unit).map { PrintedTable.Cell($0) })
        }
        return PrintedTable(
            language: language, title: heading, lines: notes, isSample: evaluation.isSample,
            headings: columns.map { $0.title[language] }, isRightAligned: columns.map(\.isRightAligned), rows: rows,
            totals: [], charts: [])
    }

    /// One sheet with the bands, whose rates are formulas of the counts beside them; one with rule and formulas.
    public var spreadsheet: Spreadsheet {
        var page = Spreadsheet.Page(name: Phrase("Đánh giá", "Evaluation")[language])
        page.set(0, 0, .text(heading), .init(isBold: true))
        let head = 2
        for (place, column) in columns.enumerated() { page.set(head, place, .text(column.title[language]), .heading) }
        page.frozen = (head..<head + 1, 2)
        page.widths = columns.map { $0 == .name ? 34 : $0 == .reason ? 60 : $0 == .band ? 22 : 11 }
        for (row, unit) in evaluation.units.enumerated() {
            for (place, column) in columns.enumerated() {
                page.set(head + 1 + row, place, value(column, unit, row: head + 1 + row), look(column, unit))
            }
        }
        var rule = Spreadsheet.Page(name: Phrase("Cách tính", "How it is computed")[language])
        for (row, note) in notes.enumerated() { rule.set(row, 0, .text(note), .init(isWrapped: true)) }
        rule.widths = [110]
        return Spreadsheet(pages: [page, rule], createdDaysSince1970: Int(evaluation.asOf.daysSince1970))
    }

    private func value(_ column: EvaluationColumn, _ unit: UnitEvaluation, row: Int) -> Spreadsheet.Value {
        switch column.value(unit, words) {
        case .count(let number): return .number(Double(number))
        case .rate(let rate):
            guard let fraction = rate.fraction else { return .text(NumberText.missing) }
            guard let quotient = column.quotient, let part = columns.firstIndex(of: quotient.part),
                let whole = columns.firstIndex(of: quotient.whole)
            else { return .number(fraction) }
            let formula = "=\(Spreadsheet.name(row: row, column: part))/\(Spreadsheet.name(row: row, column: whole))"
            return .formula(formula, result: fraction)
        case let value: return .text(text.text(value))
        }
    }

    private func look(_ column: EvaluationColumn, _ unit: UnitEvaluation) -> Spreadsheet.Look {
        let format: Spreadsheet.NumberFormat =
            switch column.value(unit, words) {
            case .count: .count
            case .rate(let rate): .percent(of: rate)
            default: .general
            }
        return Spreadsheet.Look(format, isBordered: true, isWrapped: column == .name || column == .reason)
    }
}
