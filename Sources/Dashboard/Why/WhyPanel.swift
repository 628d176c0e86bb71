import Statistics
import Terminal

/// One sentence per highlight of the unit.
enum WhyPanel {
    static func draw(_ id: UnitID, from: Int, _ model: Model, on frame: inout Frame) {
        guard let unit = model.data?.unit(id) else { return }
        let lines = lines(id, model)
        let placement = placement(lines.count, model)
        placement.draw(title: "\(Text.whyTitle[model.language]) \(unit.figures.unit.name)", on: &frame)
        for (row, line) in lines.dropFirst(from).prefix(placement.inner.rows).enumerated() {
            frame.put(
                line.0, row: placement.inner.row + row, column: placement.inner.column, style: Style(line.1),
                maxWidth: placement.inner.columns)
        }
        var parts: [String] = []
        if lines.count > placement.inner.rows {
            let rest = from + placement.inner.rows < lines.count ? MeetingText.moreBelow : MeetingText.moreAbove
            parts.append(rest[model.language])
        }
        if model.stack.isEmpty || model.context == .meeting { parts.append(Text.whyFoot[model.language]) }
        parts.append(Text.escCloses[model.language])
        frame.put(
            " \(parts.joined(separator: " · ")) ", row: placement.rect.row + placement.rect.rows - 1,
            column: placement.rect.column + 2, style: Style(.dialogBorder), maxWidth: max(0, placement.rect.columns - 4)
        )
    }

    /// How many lines are scrolled out after scrolling so many screens; what there is not is not scrolled to.
    static func scrolled(_ from: Int, by screens: Int, _ id: UnitID, _ model: Model) -> Int {
        let count = lines(id, model).count
        let shown = placement(count, model).inner.rows
        return max(0, min(from + screens * max(1, shown - 1), count - shown))
    }

    private static func width(_ model: Model) -> Int { min(84, model.size.columns - 6) }

    private static func placement(_ lines: Int, _ model: Model) -> Box {
        Box(columns: width(model), rows: min(lines, model.size.rows - 4), in: model.size)
    }

    private static func lines(_ id: UnitID, _ model: Model) -> [(String, Role)] {
        guard let data = model.data, let unit = data.unit(id) else { return [] }
        var lines: [(String, Role)] = []
        for flag in unit.flags {
            let sentence = unit.explanation(
                of: flag, frame: data.assessment.frame, in: model.language)
            for (number, line) in wrapped(sentence, to: width(model) - 2).enumerated() {
                lines.append(((number == 0 ? "• " : "  ") + line, .dialog))
            }
        }
        if lines.isEmpty, unit.hasUnknown {
            let sentence = Phrase(
                "Chưa rõ đơn vị có đạt hay không: số liệu không cho biết đủ.",
                "Whether the unit meets every target is not known: the figures do not tell enough.")[model.language]
            lines = wrapped(sentence, to: width(model) - 2).map { ($0, .muted) }
        }
        if lines.isEmpty {
            lines = [(Phrase("Đơn vị đạt mọi chỉ tiêu.", "The unit meets every target.")[model.language], .met)]
        }
        if let reminders = ReminderHistory(model.journal[id] ?? []) {
            let sentence = reminders.summary(asOf: data.asOf, NumberText(model.language))
            lines += wrapped(sentence, to: width(model) - 2).enumerated().map { (($0 == 0 ? "• " : "  ") + $1, .muted) }
        }
        return lines
    }
}
