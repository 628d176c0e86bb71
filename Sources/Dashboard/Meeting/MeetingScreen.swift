import Statistics
import Terminal

/// The table in front, for a room: few columns, a blank line between units, everything bold.
struct MeetingScreen {
    private let model: Model
    private let data: DashboardData
    private let content: UnitTable
    private let places: MeetingPlacement
    private let text: ColumnText
    private let view: TableView<Column>

    /// Nil before anything was read.
    init?(_ model: Model) {
        guard let data = model.data, let content = model.current.content else { return nil }
        self.model = model
        self.data = data
        self.content = content
        places = MeetingPlacement(model)
        text = ColumnText(model.language, groups: data.groups)
        let end = model.size.columns - places.margin
        // Between the margins, with a column on either side.
        view = MeetingColumns.view(model, from: places.margin + 1, to: end, line: places.margin..<end + 1)
    }

    private var language: Language { model.language }
    private var nameColumn: Int { places.margin + 1 }

    func draw(on frame: inout Frame) {
        TitleLine.draw(model, crumbs: [MeetingText.meeting[language], model.table.title[language]], on: &frame)
        status(on: &frame)
        heading(on: &frame)
        let window = model.current.window
        for place in window.top..<min(model.current.rows.count, window.top + places.shown) {
            let row = places.body.lowerBound + (place - window.top) * MeetingPlacement.rowsEach
            line(model.current.rows[place], row: row, on: &frame)
            if place == window.selected { view.select(row: row, on: &frame) }
        }
        if model.current.rows.isEmpty {
            let sentence = content.query.filter.isEmpty ? Text.noFailing : Text.noMatch
            frame.put(
                sentence[language], row: places.body.lowerBound + 1, column: nameColumn, style: Style(.muted),
                maxWidth: model.size.columns - nameColumn - 1)
        }
        let isPart = content.shown.unitCount != content.all.unitCount
        let title = Text.units(shown: content.shown.unitCount, all: content.all.unitCount)[language]
        totals(isPart ? content.shown : content.all, title: title, row: places.totals, on: &frame)
        if let row = places.supposed { SuppositionLine.draw(model, row: row, column: nameColumn, on: &frame) }
    }

    /// The deadline on the left, what narrows the table and where in it we are on the right.
    private func status(on frame: inout Frame) {
        let rows = model.current.rows
        let window = model.current.window
        var parts: [String] = []
        if !content.query.filter.isEmpty { parts.append("\(Text.filterPrompt[language]) \(content.query.filter)") }
        if content.query.failing != .off { parts.append(MeetingText.failing(content.query.failing)[language]) }
        if let marks = model.marksText { parts.append(marks[language]) }
        if model.isOutdated { parts.append(MeetingText.outdated[language]) }
        if !rows.isEmpty {
            let last = min(rows.count, window.top + places.shown)
            parts.append("\(window.top + 1)–\(last)/\(rows.count)")
        }
        let right = parts.joined(separator: " · ")
        let room = model.size.columns - places.margin - nameColumn
        // A room reads whole words as long as there is place for them; the period stands here where the title has none.
        let frameOfPace = data.assessment.frame
        let deadlines = [
            StatusLine.deadline(frameOfPace, language, isShort: false),
            StatusLine.deadline(frameOfPace, language, isShort: true, spellsOut: true),
            StatusLine.deadline(frameOfPace, language, isShort: true),
        ]
        let period = TitleLine.showsPeriod(model) ? nil : TitleLine.period(of: data.assessment.snapshot, model)
        let choices = (period.map { period in deadlines.prefix(2).map { "\($0) · \(period)" } } ?? []) + deadlines
        let left = choices.first { displayWidth(of: $0) + displayWidth(of: right) + 2 <= room } ?? deadlines[2]
        let used = frame.put(
            left, row: places.status, column: nameColumn, style: Style(.deadline, flags: .bold),
            maxWidth: model.size.columns - nameColumn - 1)
        frame.putRight(
            right, row: places.status, endColumn: model.size.columns - places.margin,
            style: Style(.muted), maxWidth: max(0, room - used - 2))
        // Figures of several days never stand before a room without a word.
        let snapshot = data.assessment.snapshot
        let other = [
            // The period stands here where the line above has no room for it.
            period.map { left.contains($0) ? "" : $0 } ?? "",
            snapshot.carriedSentence(data.assessment.totals.incoming, language), snapshot.coverageSentence(language),
        ].filter { !$0.isEmpty }.joined(separator: "; ")
        let isPlain = other == period
        frame.put(
            other, row: places.status + 1, column: nameColumn, style: Style(isPlain ? .muted : .warning), maxWidth: room
        )
    }

    private func heading(on frame: inout Frame) {
        let name = (Column.name.definition.shortTitle[language], "")
        view.heading(row: places.heading, name: name, on: &frame) { column in
            let key = content.query.sort.first { $0.column == column }
            let mark = key.map { $0.isDescending ? "▼" : "▲" } ?? ""
            return (TableCell(MeetingColumns.title(column)[language]), mark)
        }
    }

    private func line(_ line: TableRow, row: Int, on frame: inout Frame) {
        switch line {
        case .heading(let key):
            guard let section = model.current.section(key) else { return }
            let name = key.isEmpty ? Text.groupless[language] : text.groupTitle(key)
            let sign = model.current.folded.contains(key) ? "▸" : "▾"
            totals(
                section.totals, title: "\(sign) \(name) (\(section.units.count))", row: row, role: .groupHeading,
                on: &frame)
        case .unit(let id):
            guard let unit = model.current.unit(id) else { return }
            self.unit(unit, row: row, on: &frame)
        }
    }

    /// A long name goes on in the line that is otherwise blank.
    private func unit(_ unit: UnitAssessment, row: Int, on frame: inout Frame) {
        if model.marks.contains(unit.figures.unit.id) {
            frame.put("*", row: row, column: nameColumn - 1, style: Style(.warning, flags: .bold))
        }
        let style = Style(unit.has(.noData) ? .noData : .normal, flags: .bold)
        let lines = wrapped(unit.figures.unit.name, to: view.first.count)
        for (place, line) in lines.prefix(MeetingPlacement.rowsEach).enumerated() where row + place < places.totals {
            let isCut = place == MeetingPlacement.rowsEach - 1 && lines.count > MeetingPlacement.rowsEach
            frame.put(
                isCut ? line + "…" : line, row: row + place, column: nameColumn, style: style,
                maxWidth: view.first.count)
        }
        view.line(row: row, name: nil, on: &frame) { column in
            let value = text.text(column.definition.value(unit))
            guard let role = Glyph.role(of: column, unit) else { return TableCell(value) }
            let glyph = Glyph.text(beside: column, of: unit).map { $0 + " " } ?? ""
            return TableCell(glyph + value, role)
        }
    }

    private func totals(_ totals: Totals, title: String, row: Int, role: Role = .total, on frame: inout Frame) {
        view.strip(row: row, title: title, role: role, on: &frame) { column in
            TableCell(text.totalText(column.definition.total(totals)), role)
        }
    }
}
