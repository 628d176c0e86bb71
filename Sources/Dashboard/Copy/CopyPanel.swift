import Output
import Statistics
import Terminal

/// Choosing what of the list in front is copied: the row, all rows, or one cell of the row.
public struct CopyPanel: Equatable, Sendable {
    /// One choice.
    struct Item: Equatable, Sendable {
        let title: Phrase
        let text: String
        /// What it is, for the sentence that says it was copied.
        let name: Phrase
    }

    /// What can be copied.
    let items: [Item]
    /// The cursor among them.
    var window: ListWindow

    init(_ items: [Item]) {
        self.items = items
        window = ListWindow(count: items.count, height: items.count)
    }

    static func list(_ panel: CopyPanel) -> ListBox { ListBox(panel.window, columns: 64) }

    static func draw(_ panel: CopyPanel, _ model: Model, on frame: inout Frame) {
        let (title, foot) = (CopyText.title[model.language], CopyText.foot[model.language])
        list(panel).draw(title: title, foot: foot, in: model.size, on: &frame) { place, line, frame in
            let item = panel.items[place]
            let digit = place < 9 ? "\(place + 1) " : "  "
            frame.put(
                digit + item.title[model.language], row: line.row, column: line.column, style: Style(.dialog),
                maxWidth: line.columns)
        }
    }
}

/// A digit, a click or Enter copies.
func takeInCopy(_ key: Key, _ before: CopyPanel, _ model: inout Model) -> [Effect] {
    var panel = before
    var list = CopyPanel.list(panel)
    let outcome = list.take(key, in: model.size, usesDigits: true)
    panel.window = list.window
    switch outcome {
    case .moved, .other: model.overlay = .copy(panel)
    case .closed: model.overlay = nil
    case .chosen(let place):
        model.overlay = nil
        guard panel.items.indices.contains(place) else { return [] }
        return [.copy(panel.items[place].text, naming: panel.items[place].name)]
    }
    return []
}

/// Opens the panel for the line under the cursor.
func beginCopying(_ model: inout Model) {
    let items =
        openedItems(model) ?? listItems(model) ?? model.unitScreen.map { documentItems($0, model) } ?? tableItems(model)
    if items.isEmpty { model.notice = Text.nothingSelected } else { model.overlay = .copy(CopyPanel(items)) }
}

/// The fields of the document that is open; nil when none is.
private func openedItems(_ model: Model) -> [CopyPanel.Item]? {
    let fields: [(Phrase, String, Role)]
    switch model.stack.last {
    case .incomingDocument(let document): fields = DocumentScreen.fields(document, model)
    case .issuedDocument(let document): fields = DocumentScreen.fields(document, model)
    default: return nil
    }
    return items(fields.map { (title: $0.0, text: $0.1.trimmed) }, all: nil)
}

/// What stands in the line of a list; nil where none is in front.
private func listItems(_ model: Model) -> [CopyPanel.Item]? {
    guard let report = model.listReport, let place = model.listPlace else { return nil }
    let cells = report.texts(at: place)
    return cells.isEmpty ? [] : items(cells, all: report.formatted(as: .tsv), place: place)
}

private func tableItems(_ model: Model) -> [CopyPanel.Item] {
    guard let data = model.data, let content = model.current.content, let id = model.current.selectedUnit,
        let unit = model.current.unit(id)
    else { return [] }
    let text = ColumnText(model.language, groups: data.groups)
    let columns = [Column.name] + ScreenColumns.exported(model)
    let cells = columns.map { column in
        // A number that is copied carries no mark.
        let value = column.definition.value(unit)
        if case .rate(let rate) = value { return (title: column.definition.title, text: text.numbers.percent(rate)) }
        return (title: column.definition.title, text: text.text(value).trimmed)
    }
    let report = UnitTableReport(
        content, of: data.assessment, groups: data.groups, language: model.language, columns: columns)
    let place = report.rows.firstIndex(of: id)
    return items(cells, all: report.formatted(as: .tsv), place: place)
}

private func documentItems(_ screen: UnitScreen, _ model: Model) -> [CopyPanel.Item] {
    guard let data = model.data, let unit = data.unit(screen.unit) else { return [] }
    let numbers = NumberText(model.language)
    let cells: [(title: Phrase, text: String)]
    switch screen.list {
    case .backlog:
        guard let document = screen.backlog.selected else { return [] }
        let day = data.documentsDay(of: screen.unit)
        cells = DocumentColumns.backlog.map { ($0.title, $0.text(document, asOf: day, numbers).trimmed) }
    case .signing:
        guard let document = screen.signing.selected else { return [] }
        cells = DocumentColumns.signing.map { ($0.title, $0.text(document, numbers).trimmed) }
    }
    let report = DocumentReport(screen.shownDocuments, of: unit, in: data.assessment, language: model.language)
    return items(cells, all: report.formatted(as: .tsv), place: screen.window.selected)
}

/// `all` is the table as text; its line after the headings at `place` is the row, so that one pasted below the other stands
/// in the same columns, with numbers as numbers.
private func items(_ cells: [(title: Phrase, text: String)], all: String?, place: Int? = nil) -> [CopyPanel.Item] {
    let lines = all?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    let line = place.flatMap { lines.indices.contains($0 + 1) ? String(lines[$0 + 1]) : nil }
    let row = (line ?? cells.map(\.text).joined(separator: "\t")) + "\n"
    let whole = all.map { [CopyPanel.Item(title: CopyText.table, text: $0, name: CopyText.tableName)] } ?? []
    return [CopyPanel.Item(title: CopyText.row, text: row, name: CopyText.rowName)] + whole
        + cells.map { title, text in
            CopyPanel.Item(
                title: Phrase("\(title.vietnamese): \(text)", "\(title.english): \(text)"), text: text,
                name: Phrase("“\(text)”", "“\(text)”"))
        }
}

/// Sentences about copying.
enum CopyText {
    static let title = Phrase("Chép", "Copy")
    static let foot = Phrase("Số, Enter: chép · Esc: đóng", "Digit, Enter: copy · Esc: close")
    static let row = Phrase("Dòng này", "This row")
    static let table = Phrase(
        "Cả bảng, mọi cột, như đang lọc và sắp xếp", "The whole table, every column, filtered and sorted as it is")
    static let rowName = Phrase("dòng này", "the row")
    static let tableName = Phrase("cả bảng", "the table")
}
