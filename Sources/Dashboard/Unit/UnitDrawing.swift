import Statistics
import Terminal

/// A unit opened: tallies, pace, what the backlog consists of, and its documents.
struct UnitDrawing {
    private let model: Model
    private let screen: UnitScreen
    private let language: Language
    private let numbers: NumberText

    init(_ model: Model, _ screen: UnitScreen) {
        self.model = model
        self.screen = screen
        language = model.language
        numbers = NumberText(model.language)
    }

    func draw(on frame: inout Frame) {
        guard let data = model.data, let unit = data.unit(screen.unit) else { return }
        let places = UnitPlacement(model.size)
        TitleLine.draw(model, crumbs: [model.table.title[language], unit.figures.unit.name], on: &frame)
        let lines = UnitSummary(unit, data.assessment, language, width: model.size.columns).lines
        for (row, line) in zip(places.figures, lines) { draw(line, row: row, on: &frame) }
        if let backlog = unit.figures.backlog {
            let lines = BacklogSummary.lines(
                backlog, language, rows: places.breakdown.count,
                through: data.assessment.snapshot.documentsThrough(of: unit.figures))
            for (row, line) in zip(places.breakdown, lines) { draw(line, row: row, on: &frame) }
        } else {
            // What is still being read is not said to be missing.
            let through = data.assessment.snapshot.documentsThrough(of: unit.figures)
            let sentence =
                model.isBeginning
                ? Text.fetching : through.map { Text.noBreakdown(after: $0) } ?? Text.noBreakdown
            frame.put(
                sentence[language], row: places.breakdown.lowerBound, column: 1, style: Style(.muted),
                maxWidth: model.size.columns - 2)
        }
        tabs(unit, row: places.tabs, on: &frame)
        list(places, line: nil, on: &frame)
    }

    /// The line of the list that stands in `row`, if there is one.
    func bodyLine(_ row: Int, _ places: UnitPlacement, on frame: inout Frame) { list(places, line: row, on: &frame) }

    /// The list with its heading, or one line of it.
    private func list(_ places: UnitPlacement, line: Int?, on frame: inout Frame) {
        switch screen.list {
        case .backlog:
            backlog(
                places, line: line, model.data?.documentsDay(of: screen.unit) ?? CalendarDay(daysSince1970: 0),
                on: &frame)
        case .signing: signing(places, line: line, on: &frame)
        }
    }

    private func draw(_ line: [Segment], row: Int, on frame: inout Frame) {
        var column = 1
        for segment in line {
            let room = model.size.columns - column - 1
            guard room > 0 else { return }
            column += frame.put(segment.text, row: row, column: column, style: Style(segment.role), maxWidth: room)
        }
    }

    private func tabs(_ unit: UnitAssessment, row: Int, on frame: inout Frame) {
        var column = 1
        for list in DocumentList.allCases {
            let title = list == .backlog ? Text.openDocuments : Text.unsignedDocuments
            let fetched = list == .backlog ? count(screen.backlog.documents) : count(screen.signing.documents)
            let number = fetched.map { " (\(numbers.count($0)))" } ?? ""
            column +=
                frame.put(
                    " \(title[language])\(number) ", row: row, column: column,
                    style: Style(list == screen.list ? .tabActive : .tab)) + 1
        }
        // The foot of a narrow window has no room for it.
        column += frame.put("Tab", row: row, column: column, style: Style(.hintKey)) + 1
        var parts: [String] = []
        if !screen.filter.isEmpty {
            let shown = screen.list == .backlog ? screen.backlog.shown.count : screen.signing.shown.count
            parts.append("\(Text.filterPrompt[language]) \(screen.filter) → \(numbers.count(shown))")
        }
        if let sorted = hiddenSort { parts.append(sorted) }
        frame.put(
            parts.joined(separator: " · "), row: row, column: column + 1, style: Style(.warning),
            maxWidth: max(0, model.size.columns - column - 2))
    }

    /// By what the list is sorted, where a heading that would show it has no room.
    private var hiddenSort: String? {
        switch screen.list {
        case .backlog:
            let layout = DocumentColumns.backlogLayout(screen, model.size.columns, language)
            return hiddenSort(screen.backlog, layout)
        case .signing:
            let layout = DocumentColumns.signingLayout(screen, model.size.columns, language)
            return hiddenSort(screen.signing, layout)
        }
    }

    private func hiddenSort<Column: DocumentColumn>(
        _ list: DocumentListState<Column>, _ layout: TableLayout<Column>
    ) -> String? {
        let shown = Set(layout.placed.map(\.id))
        let hidden = list.sort.filter { !shown.contains($0.column) }
        guard !hidden.isEmpty else { return nil }
        return Text.sortedBy(list.sort.map { ($0.column.title, $0.isDescending) })[language]
    }

    private func count<Value>(_ fetched: Fetched<[Value]>) -> Int? {
        if case .ready(let documents) = fetched { return documents.count }
        return nil
    }

    private func backlog(_ places: UnitPlacement, line: Int?, _ asOf: CalendarDay, on frame: inout Frame) {
        let layout = DocumentColumns.backlogLayout(screen, model.size.columns, language)
        let empty = model.data?.unit(screen.unit)?.figures.incoming == nil ? Text.noData : Text.noBacklog
        list(screen.backlog, layout, empty: empty, places, line: line, on: &frame) { column, document in
            let role: Role =
                switch column {
                case .dueDate where document.isOverdue(asOf: asOf): .zero
                case .role where document.role == .information: .good
                case .urgency where document.urgency > .normal: .warning
                case .ageDays where AgeBand(days: document.age(asOf: asOf)) == .older: .low
                default: .normal
                }
            return Segment(column.text(document, asOf: asOf, numbers), role)
        }
    }

    private func signing(_ places: UnitPlacement, line: Int?, on frame: inout Frame) {
        let layout = DocumentColumns.signingLayout(screen, model.size.columns, language)
        list(screen.signing, layout, empty: Text.allSigned, places, line: line, on: &frame) { column, document in
            let role: Role =
                switch column {
                case .signed where !document.isSigned && !document.isExempt: .zero
                case .leaderSigned where !document.isLeaderSigned && !document.isExempt: .low
                default: .normal
                }
            return Segment(column.text(document, numbers), role)
        }
    }

    private func list<Column: DocumentColumn>(
        _ list: DocumentListState<Column>, _ layout: TableLayout<Column>, empty: Phrase,
        _ places: UnitPlacement, line: Int?, on frame: inout Frame, cell: (Column, Column.Document) -> Segment
    ) {
        let view = TableView(first: 1..<1, layout, line: 0..<model.size.columns)
        if line == nil {
            view.heading(row: places.heading, name: nil, on: &frame) { column in
                let key = list.sort.firstIndex { $0.column == column }
                let mark =
                    key.map { (list.sort.count > 1 ? String($0 + 1) : "") + (list.sort[$0].isDescending ? "▼" : "▲") }
                return (TableCell(column.title[language], .heading, column.kind.alignment), mark ?? "")
            }
        }
        // In the order in which they come, and all of them: only then the first ones are those that will stand there.
        let begins = list.documents == .waiting && list.sort.isEmpty && list.filter.isEmpty && !list.beginning.isEmpty
        if line == nil, !begins {
            guard message(list.documents, empty: empty, shown: list.shown.count, places, on: &frame) else { return }
        }
        for row in line.map({ $0..<$0 + 1 }) ?? places.body {
            let place = list.window.top + row - places.body.lowerBound
            guard place < (begins ? list.beginning.count : list.window.count) else { return }
            let document = begins ? list.beginning[place] : list.all[list.shown[place]]
            view.line(row: row, name: nil, isSelected: place == list.window.selected, on: &frame) { column in
                let segment = cell(column, document)
                return TableCell(segment.text, segment.role, column.kind.alignment)
            }
        }
    }

    /// What stands in place of the documents when there are none to show; whether there are.
    private func message<Value>(
        _ documents: Fetched<[Value]>, empty: Phrase, shown: Int, _ places: UnitPlacement, on frame: inout Frame
    ) -> Bool {
        let sentence: Phrase
        switch documents {
        case .waiting: sentence = Text.fetching
        case .unavailable: sentence = Text.noRegister
        case .failed(let why): sentence = why
        case .ready(let all) where all.isEmpty: sentence = empty
        case .ready where shown == 0: sentence = Text.noDocumentMatch
        case .ready: return true
        }
        let lines = wrapped(sentence[language], to: model.size.columns - 4)
        for (row, line) in zip(places.body, lines) { frame.put(line, row: row, column: 2, style: Style(.muted)) }
        return false
    }
}

extension ColumnKind {
    /// The side on which values of this kind stand.
    fileprivate var alignment: Alignment { isRightAligned ? .right : .left }
}
