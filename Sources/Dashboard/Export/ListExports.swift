import Output
import Statistics
import Terminal

/// The lists that are no table of units and no unit's documents, as reports.
extension Model {
    /// The list in front; nil where it is none, or nothing is in it yet.
    var listReport: ListReport? {
        guard let snapshot = data?.assessment.snapshot else { return nil }
        switch stack.last {
        case .groups(let screen):
            guard screen.documents.isReady else { return nil }
            return GroupDrawing(screen, self).report(of: snapshot)
        case .groupDocuments(let screen): return GroupDocumentsDrawing(screen: screen, model: self).report(of: snapshot)
        case .journal(let screen): return JournalDrawing(screen, self).report(of: snapshot)
        default: return nil
        }
    }

    /// The line of the list under the cursor.
    var listPlace: Int? {
        switch stack.last {
        case .groups(let screen): screen.window.selected
        case .groupDocuments(let screen): screen.list.window.selected
        case .journal(let screen): screen.window.selected
        default: nil
        }
    }
}

extension GroupDrawing {
    /// The groups as they are filtered and sorted.
    func report(of snapshot: Snapshot) -> ListReport {
        let title = Phrase(
            "\(GroupText.title[.vietnamese]): \(screen.column.title[.vietnamese])",
            "\(GroupText.title[.english]): \(screen.column.title[.english])")
        return ListReport(
            "groups", title: title,
            columns: [
                .init("value", screen.column.title), .init("units", Phrase("Số đơn vị", "Units"), isNumber: true),
                .init("open", Phrase("Tồn", "Open"), isNumber: true), .init("oldest", Phrase("Cũ nhất", "Oldest")),
            ],
            rows: screen.groups.map {
                [.text(name(of: $0)), .count($0.units), .count($0.places.count), .day($0.oldest)]
            }, of: snapshot, language: model.language)
    }
}

extension GroupDocumentsDrawing {
    /// The documents of the group, with the unit of each.
    func report(of snapshot: Snapshot) -> ListReport {
        let numbers = NumberText(model.language)
        let columns = DocumentColumns.backlog
        return ListReport(
            "group", title: Phrase(screen.title, screen.title),
            columns: [ListReport.Column("unit", Text.unitHeading)]
                + columns.map { .init($0.rawValue, $0.title, isNumber: $0.kind == .count) },
            rows: screen.list.shown.map { place in
                let document = screen.list.all[place]
                let day = model.data?.documentsDay(of: document.unit) ?? snapshot.asOf
                return [.text(model.name(of: document.unit))]
                    + columns.map { column in
                        switch column.value(document, asOf: day) {
                        case .count(let count) where column.kind == .count: .count(count)
                        default: .text(column.text(document, asOf: day, numbers).trimmed)
                        }
                    }
            }, of: snapshot, language: model.language)
    }
}

extension JournalDrawing {
    /// The promises, or every entry.
    func report(of snapshot: Snapshot) -> ListReport {
        let lines = model.lines(of: screen)
        let isPromises = screen.list == .promises
        let columns: [ListReport.Column] = [
            .init("unit", Text.unitHeading), .init("written", Phrase("Lúc ghi", "Written")),
            .init("kind", Phrase("Loại", "Kind")), .init("promised", Phrase("Hẹn", "Promised")),
            .init("outcome", Phrase("Kết quả", "Outcome")),
            .init("open_then", Phrase("Tồn khi hẹn", "Open then"), isNumber: true),
            .init("left_least", Phrase("Số đó còn ít nhất", "Left of it, least"), isNumber: true),
            .init("left_most", Phrase("Số đó còn nhiều nhất", "Left of it, most"), isNumber: true),
            .init("open_now", Phrase("Tồn nay", "Open now"), isNumber: true), .init("note", Phrase("Nội dung", "Note")),
        ]
        return ListReport(
            isPromises ? "promises" : "journal", title: JournalText.title(screen.list), columns: columns,
            rows: lines.map { line in
                let entry = line.entry
                return [
                    .text(model.name(of: entry.unit)), .text(JournalText.moment(entry, model.language)),
                    .text(JournalText.kind(entry.kind)[model.language]), .day(entry.promised),
                    .text(line.state?.title[model.language] ?? ""), .count(line.outcome?.cohort.ordered ?? entry.open),
                    .count(line.outcome?.cohort.left.lowerBound), .count(line.outcome?.cohort.left.upperBound),
                    .count(line.open), .text(entry.note),
                ]
            }, of: snapshot, language: model.language)
    }
}
