import Statistics
import Terminal

/// How often each value stands in the open documents.
struct GroupDrawing {
    private enum Column: Hashable { case units, documents, share, oldest }

    /// Rows above the list.
    static let firstRow = 4

    let model: Model
    let screen: GroupScreen
    private let language: Language
    private let numbers: NumberText

    init(_ screen: GroupScreen, _ model: Model) {
        self.screen = screen
        self.model = model
        language = model.language
        numbers = NumberText(model.language)
    }

    func draw(on frame: inout Frame) {
        let whose = screen.unit.map(model.name(of:)) ?? Text.whole[language]
        TitleLine.draw(model, crumbs: [GroupText.title[language], whose], on: &frame)
        tabs(on: &frame)
        guard case .ready(let documents) = screen.documents, !documents.isEmpty else {
            let sentence =
                switch screen.documents {
                case .waiting: Text.fetching
                case .unavailable: Text.noBreakdown
                case .failed(let why): why
                case .ready: Text.noBacklog
                }
            for (row, line) in wrapped(sentence[language], to: model.size.columns - 4).enumerated() {
                frame.put(line, row: Self.firstRow + row, column: 2, style: Style(.muted))
            }
            return
        }
        let view = view
        view.heading(row: Self.firstRow - 1, name: (screen.column.title[language], ""), on: &frame) { column in
            (TableCell(title(column)[language], .heading), "")
        }
        for row in Self.firstRow..<max(Self.firstRow, model.size.rows - 1) {
            let place = screen.window.top + row - Self.firstRow
            guard screen.groups.indices.contains(place) else { break }
            let group = screen.groups[place]
            view.line(
                row: row, name: TableCell(name(of: group)), isSelected: place == screen.window.selected, on: &frame
            ) { cell($0, group) }
        }
    }

    private func tabs(on frame: inout Frame) {
        let all = GroupColumn.allCases
        let active = all.firstIndex(of: screen.column) ?? 0
        let wide = all.map { displayWidth(of: $0.title[language]) + 3 }
        // The one that is shown is always to be seen: those before it give way.
        let room = model.size.columns - 4
        var first = 0
        while first < active, wide[first...active].reduce(first > 0 ? 2 : 0, +) > room { first += 1 }
        var column = 1
        if first > 0 { column += frame.put("… ", row: 1, column: column, style: Style(.muted)) }
        for choice in all[first...] {
            let room = model.size.columns - column
            let text = " \(choice.title[language]) "
            guard displayWidth(of: text) <= room - 2 else {
                frame.put("…", row: 1, column: column, style: Style(.muted))
                break
            }
            column +=
                frame.put(
                    text, row: 1, column: column, style: Style(choice == screen.column ? .tabActive : .tab)) + 1
        }
        guard screen.documents.isReady else { return }
        let shown = numbers.count(screen.groups.count)
        let sentence =
            screen.filter.isEmpty
            ? GroupText.counts(numbers.count(screen.all.count), shown)
            : GroupText.filtered(screen.filter, shown, of: numbers.count(screen.found.count))
        frame.put(
            sentence[language], row: 2, column: 1, style: Style(.normal), maxWidth: max(0, model.size.columns - 2))
    }

    func name(of group: DocumentGroup) -> String {
        guard let first = group.places.first.map({ screen.all[$0] }) else { return "" }
        if screen.column == .unit { return model.name(of: first.unit) }
        return screen.column.value(first, asOf: screen.day(of: first), numbers)
    }

    private var view: TableView<Column> {
        let columns: [Column] = [.units, .documents, .share, .oldest]
        let layout = TableLayout(
            columns.map { column in TableLayout.Column(column, width: column == .oldest ? 10 : 8) },
            room: 24..<max(24, model.size.columns - 1), isFlushRight: true)
        let end = (layout.placed.first?.start ?? model.size.columns) - 1
        return TableView(first: 1..<max(1, end), layout, line: 0..<model.size.columns)
    }

    private func title(_ column: Column) -> Phrase {
        switch column {
        case .units: GroupOrder.units.title(screen.column)
        case .documents: GroupOrder.documents.title(screen.column)
        case .share: Phrase("% tồn", "Share")
        case .oldest: GroupOrder.oldest.title(screen.column)
        }
    }

    private func cell(_ column: Column, _ group: DocumentGroup) -> TableCell {
        switch column {
        case .units: TableCell(numbers.count(group.units), group.units > 1 ? .warning : .normal)
        case .documents: TableCell(numbers.count(group.places.count))
        case .share: TableCell(numbers.percent(Rate(group.places.count, of: screen.all.count)), .muted)
        case .oldest:
            TableCell(numbers.date(group.oldest))
        }
    }

    /// The lines as sentences.
    var sentences: [String] {
        screen.groups.map { group in
            let (units, count) = (numbers.count(group.units), numbers.count(group.places.count))
            return "\(name(of: group)): "
                + Phrase(
                    "\(count) văn bản tồn ở \(units) đơn vị.",
                    "\(count) open in \(units) \(group.units == 1 ? "unit" : "units").")[language]
        }
    }
}

/// The documents of one group, with the unit each is open in.
struct GroupDocumentsDrawing {
    private enum Column: Hashable { case number, arrived, due, age, role, subject }

    /// Rows above the list.
    static let firstRow = 3

    let screen: GroupDocuments
    let model: Model

    func draw(on frame: inout Frame) {
        let language = model.language
        let numbers = NumberText(language)
        guard let data = model.data else { return }
        TitleLine.draw(model, crumbs: [GroupText.title[language], screen.title], on: &frame)
        let shown = numbers.count(screen.list.shown.count)
        let sentence =
            screen.list.filter.isEmpty
            ? GroupText.documents(shown)
            : GroupText.filtered(screen.list.filter, shown, of: numbers.count(screen.list.all.count))
        frame.put(
            sentence[language], row: 1, column: 1, style: Style(.normal), maxWidth: model.size.columns - 2)
        let name = 1..<1 + min(34, max(20, model.size.columns / 3))
        let columns: [(Column, BacklogColumn, Int)] = [
            (.number, .arrivalNumber, 6), (.arrived, .arrivalDate, 10), (.due, .dueDate, 10), (.age, .ageDays, 8),
            (.role, .role, 15), (.subject, .subject, 16),
        ]
        let layout = TableLayout(
            columns.map { TableLayout.Column($0.1, width: $0.2, grows: $0.0 == .subject) },
            yielding: [.arrivalDate, .dueDate, .subject, .arrivalNumber, .role, .ageDays],
            room: name.upperBound..<max(name.upperBound, model.size.columns - 1))
        let view = TableView(first: name, layout, line: 0..<model.size.columns)
        view.heading(row: Self.firstRow - 1, name: (Text.unitHeading[language], ""), on: &frame) { column in
            (TableCell(column.title[language], .heading, column.kind.isRightAligned ? .right : .left), "")
        }
        for row in Self.firstRow..<max(Self.firstRow, model.size.rows - 1) {
            let place = screen.list.window.top + row - Self.firstRow
            guard screen.list.shown.indices.contains(place) else { break }
            let document = screen.list.all[screen.list.shown[place]]
            let day = data.documentsDay(of: document.unit)
            view.line(
                row: row, name: TableCell(model.name(of: document.unit)),
                isSelected: place == screen.list.window.selected, on: &frame
            ) { column in
                let role: Role = column == .dueDate && document.isOverdue(asOf: day) ? .zero : .normal
                return TableCell(
                    column.text(document, asOf: day, numbers), role, column.kind.isRightAligned ? .right : .left)
            }
        }
    }
}

/// Sentences of the groups.
enum GroupText {
    static let title = Phrase("Văn bản tồn, gom lại", "Open documents, put together")
    static func counts(_ documents: String, _ groups: String) -> Phrase {
        Phrase(
            "\(documents) văn bản tồn, \(groups) nhóm",
            "\(plural(documents, "open document")), \(plural(groups, "group"))")
    }
    static func filtered(_ text: String, _ shown: String, of all: String) -> Phrase {
        Phrase("Lọc “\(text)”: \(shown)/\(all)", "Filter “\(text)”: \(shown) of \(all)")
    }
    static func documents(_ count: String) -> Phrase { Phrase("\(count) văn bản", plural(count, "document")) }
}
