import Statistics
import Terminal

/// The line of tabs, with what narrows the table on its right.
enum TabLine {
    static func draw(_ model: Model, on frame: inout Frame) {
        for tab in tabs(model) {
            let role: Role = tab.table == model.table ? .tabActive : .tab
            frame.put(tab.text, row: 2, column: tab.column, style: Style(role))
        }
        let state = narrowing(model)
        let start = end(of: tabs(model))
        guard !state.isEmpty, start < model.size.columns else { return }
        let room = model.size.columns - start - 1
        let width = min(displayWidth(of: state), room)
        frame.put(
            state, row: 2, column: model.size.columns - width - 1, style: Style(.warning), maxWidth: width)
    }

    static func table(at column: Int, in model: Model) -> TableKind? {
        tabs(model).first { $0.column..<($0.column + displayWidth(of: $0.text)) ~= column }?.table
    }

    private static func tabs(_ model: Model) -> [(table: TableKind, text: String, column: Int)] {
        var column = 1
        return TableKind.allCases.enumerated().map { place, table in
            let text = " \(place + 1) \(table.title[model.language]) "
            defer { column += displayWidth(of: text) + 1 }
            return (table, text, column)
        }
    }

    private static func narrowing(_ model: Model) -> String {
        let query = model.current.query
        let isNarrow = model.size.columns < 100
        var parts: [String] = []
        if case .running(let done, let total) = model.loading, total > 0, model.data != nil {
            parts.append(Text.reading(percent: done * 100 / total)[model.language])
        }
        // What is marked and not seen is never what gives way.
        if let marks = model.marksText { parts.append(marks[model.language]) }
        if model.isOutdated { parts.append(Text.outdated[model.language]) }
        if !query.filter.isEmpty, !isTypingFilter(model) {
            parts.append("\(Text.filterPrompt[model.language]) \(query.filter)")
        }
        switch query.failing {
        case .off: break
        case .failing:
            parts.append(
                isNarrow
                    ? MeetingText.failing(.failing)[model.language]
                    : Phrase("chỉ chưa đạt", "failing only")[model.language])
        case .low:
            parts.append(
                isNarrow
                    ? MeetingText.failing(.low)[model.language]
                    : Phrase("chỉ thấp, bằng 0", "low or zero only")[model.language])
        }
        if let hidden = hiddenSort(model) { parts.append(hidden[model.language]) }
        if let data = model.data {
            let days = days(model, room: .max)
            if !days.isEmpty, !needsLineForDays(model) { parts.append(days) }
            let left = data.findings.count { $0.severity == .error }
            if left > 0 {
                parts.append(Phrase("⚠ \(left) chỗ không tính được (f)", "⚠ \(left) left out (f)")[model.language])
            }
            let problems = data.findings.count { $0.severity == .warning }
            if problems > 0 {
                parts.append(Phrase("⚠ \(problems) cảnh báo (f)", "⚠ \(problems) findings (f)")[model.language])
            }
        }
        return parts.joined(separator: " · ")
    }

    /// What another day tells, the carried over first, a number of its own: as whole as there is room for; "" where all figures are
    /// of one day.
    static func days(_ model: Model, room: Int) -> String {
        guard let data = model.data else { return "" }
        let snapshot = data.assessment.snapshot
        let carried = snapshot.carriedSentence(data.assessment.totals.incoming, model.language)
        let choices = [false, true].map { isShort in
            [carried, snapshot.coverageSentence(model.language, isShort: isShort)].filter { !$0.isEmpty }
                .joined(separator: " · ")
        }
        return choices.first { displayWidth(of: $0) <= room } ?? choices.last ?? ""
    }

    /// Whether that gets a line of its own, because it has no room beside the tabs: by the size of the window alone, so that no
    /// line moves while something is typed.
    static func needsLineForDays(_ model: Model) -> Bool {
        let room = model.size.columns - end(of: tabs(model)) - 1
        return displayWidth(of: days(model, room: .max)) > room
    }

    private static func end(of tabs: [(table: TableKind, text: String, column: Int)]) -> Int {
        tabs.last.map { $0.column + displayWidth(of: $0.text) + 2 } ?? 0
    }

    /// By what the table is sorted, where no heading shows it.
    private static func hiddenSort(_ model: Model) -> Phrase? {
        guard let key = model.current.query.sort.first, key.column != .name else { return nil }
        let isShown = ScreenColumns.layout(model).placed.contains { $0.id == .value(key.column) }
        guard !isShown else { return nil }
        return Text.sortedBy([(key.column.definition.shortTitle, key.isDescending)])
    }

    private static func isTypingFilter(_ model: Model) -> Bool {
        if case .filter = model.overlay { return true }
        return false
    }
}
