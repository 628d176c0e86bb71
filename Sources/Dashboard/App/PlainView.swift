import Intake
import Output
import Statistics
import Text

/// The screen in front as sentences, row by row: for screen readers, printing and pipes. No lines, bars or columns are
/// drawn; every number stands with its name.
public enum PlainView {
    /// The same rows, order and filter as on the screen; nil before anything was read.
    public static func text(_ model: Model) -> String? {
        guard let data = model.data else { return nil }
        let snapshot = data.assessment.snapshot
        let facts = [
            snapshot.isSample ? Text.sample[model.language].asSentence : nil,
            TitleLine.period(of: snapshot, model).map(\.asSentence),
            TitleLine.age(of: snapshot, model).map { Text.figuresAge($0)[model.language].asSentence },
        ]
        var heading = [ScreenTitle.text(model) + "."] + facts.compactMap { $0 }
        if let panel = PlainPanel.lines(model) {
            guard panel.isTypedBelow else { return joined(heading + panel.lines) }
            heading += panel.lines
        }
        for screen in model.stack.reversed() {
            switch screen {
            case .unit(let opened): return joined(heading + unit(opened, data, model))
            case .findings: return joined(heading + findings(data, model))
            case .comparison(let screen): return joined(heading + comparison(screen, model))
            case .lists(let lists):
                return LowLists(data.assessment, order: lists.order).letter(model.language).formatted(as: .text)
            case .evaluation(let screen): return joined(heading + evaluation(screen, model))
            case .history(let screen): return joined(heading + history(screen, data, model))
            case .settings: return joined(heading + settings(data, model))
            case .incomingDocument(let document):
                return joined(
                    heading + [sentence(DocumentScreen.fields(document, model).map { ($0.0[model.language], $0.1) })])
            case .issuedDocument(let document):
                return joined(
                    heading + [sentence(DocumentScreen.fields(document, model).map { ($0.0[model.language], $0.1) })])
            case .journal(let screen): return joined(heading + JournalDrawing(screen, model).sentences)
            case .notes(let projection):
                return joined(heading + NotesDrawing(projection: projection, model: model).lines.map(\.text))
            case .groups(let screen): return joined(heading + GroupDrawing(screen, model).sentences)
            case .groupDocuments(let screen):
                return joined(
                    heading + screen.list.shown.map { backlogSentence(screen.list.all[$0], [.subject], data, model) })
            case .rollCall(let roll): return joined(heading + (RollCallScreen(model, roll)?.sentences ?? []))
            case .agreed: return AgreedScreen.plainText(model)
            case .meeting: continue
            }
        }
        return joined(heading + table(data, model))
    }

    private static func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    /// "Tổng số văn bản đến: 3.200; Chưa xử lý: 1.294; …".
    private static func sentence(_ cells: [(title: String, text: String)]) -> String {
        let told = cells.map { (title: $0.title, text: $0.text.trimmed) }
            .filter { !$0.text.isEmpty && $0.text != NumberText.missing }
        return told.map { "\($0.title): \($0.text)" }.joined(separator: "; ") + "."
    }

    // MARK: The table

    private static func table(_ data: DashboardData, _ model: Model) -> [String] {
        guard let content = model.current.content else { return [] }
        let language = model.language
        let text = ColumnText(language, groups: data.groups)
        let columns = ScreenColumns.exported(model)
        var lines = [StatusLine.deadline(data.assessment.frame, language, isShort: false) + "."]
        lines.append(Text.units(shown: content.shown.unitCount, all: content.all.unitCount)[language] + ".")
        if !content.query.filter.isEmpty { lines.append("\(Text.filterPrompt[language]) \(content.query.filter).") }
        if content.query.failing != .off { lines.append(Text.failing(content.query.failing)[language]) }
        if let sentence = SuppositionLine.sentence(model) { lines.append(sentence) }
        func cell(_ column: Column, _ value: ColumnValue, _ unit: UnitAssessment?) -> (title: String, text: String) {
            var said = (unit == nil ? text.totalText(value) : text.text(value)).spoken
            if said.hasPrefix("*") {
                // A star before a rate of few documents.
                said = said.dropFirst() + Phrase(" (tính trên ít văn bản)", " (of few documents)")[language]
            }
            // What the sign or the colour says on the screen is a word here.
            if column.carriesSign, let severity = unit?.severity(of: column) {
                said += ", " + severity.title[language]
            } else if let word = value.improvement?.title[language], !word.isEmpty {
                said += ", " + word
            }
            return (column.definition.title[language], value == .missing ? "" : said)
        }
        for row in model.current.rows {
            switch row {
            case .heading(let key):
                guard let section = model.current.section(key) else { continue }
                let name = key.isEmpty ? Text.groupless[language] : section.title ?? text.groupTitle(key)
                lines.append(
                    "\(name), \(Phrase("\(section.units.count) đơn vị", plural(section.units.count, "unit"))[language])."
                )
            case .unit(let id):
                guard let unit = model.current.unit(id) else { continue }
                let marked =
                    model.marks.contains(unit.figures.unit.wholeID) ? Phrase(" (đánh dấu)", " (marked)")[language] : ""
                lines.append(
                    "\(unit.figures.unit.name)\(marked). "
                        + sentence(columns.map { cell($0, $0.definition.value(unit), unit) }))
            }
        }
        let sums = content.shown.unitCount == content.all.unitCount ? [content.all] : [content.shown, content.all]
        for totals in sums {
            let title = Phrase("Cộng \(totals.unitCount) đơn vị", "Sum of \(plural(totals.unitCount, "unit"))")[
                language]
            lines.append("\(title). " + sentence(columns.map { cell($0, $0.definition.total(totals), nil) }))
        }
        return lines
    }

    // MARK: Other screens

    private static func unit(_ screen: UnitScreen, _ data: DashboardData, _ model: Model) -> [String] {
        guard let unit = data.unit(screen.unit) else { return [] }
        let language = model.language
        var lines = UnitSummary(unit, data.assessment, language, width: 200).lines
            .map { spoken($0, language) + "." }
        if let backlog = unit.figures.backlog {
            lines += BacklogSummary.lines(
                backlog, language, rows: 4, through: data.assessment.snapshot.documentsThrough(of: unit.figures)
            ).map { spoken($0, language) + "." }
        }
        switch screen.list {
        case .backlog:
            lines.append(Text.openDocuments[language] + ":")
            lines += screen.backlog.shown.map {
                backlogSentence(screen.backlog.all[$0], DocumentColumns.backlog, data, model)
            }
        case .signing:
            lines.append(Text.unsignedDocuments[language] + ":")
            let numbers = NumberText(language)
            lines += screen.signing.shown.map { place in
                let document = screen.signing.all[place]
                return sentence(DocumentColumns.signing.map { ($0.title[language], $0.text(document, numbers)) })
            }
        }
        return lines
    }

    /// What stands apart by blanks on a line is told apart by a sign; what a sign says beside a number is a word.
    private static func spoken(_ line: [Segment], _ language: Language) -> String {
        let text = line.map(\.text).joined().split(separator: "   ").map { String($0).trimmed }.joined(separator: "; ")
        return Glyph.inWords(text, language).spoken
    }

    private static func backlogSentence(
        _ document: IncomingDocument, _ columns: [BacklogColumn], _ data: DashboardData, _ model: Model
    ) -> String {
        let language = model.language
        let numbers = NumberText(language)
        let all = columns == [.subject] ? DocumentColumns.backlog : columns
        let day = data.documentsDay(of: document.unit)
        var cells = all.map { ($0.title[language], $0.text(document, asOf: day, numbers)) }
        if columns == [.subject] { cells.insert((Text.unitHeading[language], model.name(of: document.unit)), at: 0) }
        let late = document.isOverdue(asOf: day) ? " " + Text.overdue[language].asSentence : ""
        return sentence(cells) + late
    }

    private static func findings(_ data: DashboardData, _ model: Model) -> [String] {
        data.findings.isEmpty ? [Text.noFindings[model.language]] : data.findings.map { $0.line(model.language) }
    }

    private static func comparison(_ screen: ComparisonScreen, _ model: Model) -> [String] {
        let language = model.language
        guard let comparison = screen.ready else { return [(screen.problem ?? Text.noHistory)[language]] }
        let text = ColumnText(language, groups: [])
        func cell(_ column: ComparisonColumn, _ value: ColumnValue) -> (title: String, text: String) {
            let word = value.improvement?.title[language] ?? ""
            let said = text.text(value).spoken + (word.isEmpty ? "" : ", " + word)
            return (column.title[language], value == .missing ? "" : said)
        }
        let columns = comparison.columns.filter { $0 != .unitID && $0 != .name }
        var lines = ["\(text.numbers.date(screen.from)) – \(text.numbers.date(screen.to))."]
        lines += comparison.units.map { unit in
            "\(unit.unit.name). " + sentence(columns.map { cell($0, $0.value(unit)) })
        }
        lines += comparison.appeared.map { "\($0.name): \(Text.appeared[language])." }
        lines += comparison.vanished.map { "\($0.name): \(Text.vanished[language])." }
        if let whole = comparison.whole {
            lines.append("\(Text.whole[language]). " + sentence(columns.map { cell($0, $0.total(whole)) }))
        }
        return lines
    }

    private static func evaluation(_ screen: EvaluationScreen, _ model: Model) -> [String] {
        let words = EvaluationWords(model.language)
        guard let answer = screen.answer, let evaluation = answer.evaluation else {
            return [(screen.answer?.problem ?? OfficeText.noEvaluation)[model.language]]
        }
        let days = words.period(evaluation)
        let about = EvaluationDrawing(model, screen).facts(answer, evaluation)
        return [days.asSentence] + about.map(\.asSentence)
            + evaluation.units.map { unit in
                let reasons = words.reasons(unit).reduce("") { said, reason in
                    said + (said.isEmpty ? "" : said.hasSuffix(":") ? " " : "; ") + reason.spoken
                }
                return "\(unit.record.unit.name): \(words.band(unit)). " + reasons.asSentence
            }
    }

    private static func history(_ screen: HistoryScreen, _ data: DashboardData, _ model: Model) -> [String] {
        let language = model.language
        let numbers = NumberText(language)
        guard case .ready(let history) = screen.history else { return [Text.noHistory[language]] }
        let frame = data.assessment.frame
        let pace = screen.unit.map { data.unit($0)?.pace } ?? model.current.content?.all.pace
        let outlook = [
            StatusLine.deadline(frame, language, isShort: false), pace?.verdictSentence(language),
            pace?.cohortSentence(language), pace?.nextWeekSentence(language),
        ].compactMap { $0 }.filter { !$0.isEmpty }.map(\.asSentence)
        let beginning = history.beginsAtZero ? [HistoryCharts.beginsAtZero[language].asSentence] : []
        return outlook + beginning
            + history.points.map { point in
                let flows = point.since.map {
                    Phrase(
                        "; đến \(numbers.count($0.arrivals)), xử lý \(numbers.count($0.completions))",
                        "; \(numbers.count($0.arrivals)) arrived, \(numbers.count($0.completions)) done")[language]
                }
                return numbers.date(point.day) + ": "
                    + Phrase("tồn \(numbers.count(point.open))", "\(numbers.count(point.open)) open")[language]
                    + (flows ?? "") + "."
            }
    }

    private static func settings(_ data: DashboardData, _ model: Model) -> [String] {
        (data.office.settings?.entries ?? []).map { entry in
            guard let value = entry.value else { return "\(entry.title[model.language]):" }
            let shown = value.isEmpty ? NumberText.missing : OfficeText.shown(value)[model.language]
            return "\(entry.title[model.language]): \(shown)."
        }
    }

}
