import Statistics
import Terminal

/// One document with all that is known of it.
enum DocumentScreen {
    static func draw(_ document: IncomingDocument, _ model: Model, on frame: inout Frame) {
        draw(fields(document, model), title: document.reference, unit: document.unit, model, on: &frame)
    }

    /// What is known of a document: titles, values and how they are seen.
    static func fields(_ document: IncomingDocument, _ model: Model) -> [(Phrase, String, Role)] {
        guard let data = model.data else { return [] }
        let numbers = NumberText(model.language)
        let day = data.documentsDay(of: document.unit)
        let fields = BacklogColumn.exported([document]).filter { $0 != .overdue }.map { column in
            let text = column.text(document, asOf: day, numbers)
            let days = column == .ageDays && !text.isEmpty ? Phrase(" ngày", " days")[model.language] : ""
            return (column.title, text + days, role(column, document, day))
        }
        var extra: [(Phrase, String, Role)] = []
        if let day = document.documentDate {
            extra.append((Phrase("Ngày văn bản", "Dated"), numbers.date(day), .normal))
        }
        if let day = document.processedDate {
            extra.append((Phrase("Ngày xử lý", "Processed on"), numbers.date(day), .normal))
        }
        if !document.replyReference.isEmpty {
            extra.append((Phrase("Văn bản trả lời", "Answered by"), document.replyReference, .normal))
        }
        return fields + extra
    }

    static func draw(_ document: IssuedDocument, _ model: Model, on frame: inout Frame) {
        draw(fields(document, model), title: document.reference, unit: document.unit, model, on: &frame)
    }

    /// What is known of a document: titles, values and how they are seen.
    static func fields(_ document: IssuedDocument, _ model: Model) -> [(Phrase, String, Role)] {
        let numbers = NumberText(model.language)
        var fields = SigningColumn.exported([document]).map { ($0.title, $0.text(document, numbers), Role.normal) }
        let medium = document.isElectronic ? Phrase("Điện tử", "Electronic") : Phrase("Giấy", "Paper")
        fields.append((Phrase("Hình thức", "Medium"), medium[model.language], .normal))
        return fields
    }

    private static func role(_ column: BacklogColumn, _ document: IncomingDocument, _ asOf: CalendarDay) -> Role {
        switch column {
        case .dueDate where document.isOverdue(asOf: asOf): .zero
        case .role where document.role == .information: .good
        case .urgency where document.urgency > .normal: .warning
        default: .normal
        }
    }

    private static func draw(
        _ fields: [(Phrase, String, Role)], title: String, unit: UnitID, _ model: Model, on frame: inout Frame
    ) {
        let name = model.data?.unit(unit)?.figures.unit.name ?? unit.text
        TitleLine.draw(
            model, crumbs: [model.table.title[model.language], name, "\(Text.documentTitle[model.language]) \(title)"],
            on: &frame)
        let labelWidth = fields.map { displayWidth(of: $0.0[model.language]) }.max() ?? 0
        var row = 2
        frame.cursor = Position(row: row, column: 2)
        for (label, value, role) in fields {
            frame.putRight(
                label[model.language], row: row, endColumn: 2 + labelWidth, style: Style(.muted), maxWidth: labelWidth)
            let start = labelWidth + 4
            let lines = wrapped(value.isEmpty ? NumberText.missing : value, to: max(1, model.size.columns - start - 2))
            for line in lines where row < model.size.rows - 1 {
                frame.put(line, row: row, column: start, style: Style(role), maxWidth: model.size.columns - start - 1)
                row += 1
            }
        }
    }
}
