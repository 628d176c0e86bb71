import Statistics
import Terminal

/// Draws the lines of a table of units.
struct TableDrawing {
    private let model: Model
    private let text: ColumnText
    private let columns: [PlacedColumn]
    private let nameWidth: Int
    private let sortMarks: [Column: String]

    init(model: Model, data: DashboardData) {
        self.model = model
        text = ColumnText(model.language, groups: data.groups)
        columns = ScreenColumns.placed(model)
        nameWidth = ScreenColumns.nameWidth(model)
        let keys = model.current.query.sort
        sortMarks = Dictionary(
            keys.enumerated().map { place, key in
                (key.column, (keys.count > 1 ? String(place + 1) : "") + (key.isDescending ? "▼" : "▲"))
            }, uniquingKeysWith: { first, _ in first })
    }

    func heading(row: Int, on frame: inout Frame) {
        frame.fill(wholeRow(row), style: Style(.heading))
        let name = Column.name.definition.shortTitle[model.language]
        let mark = sortMarks[.name].map { " " + $0 } ?? ""
        frame.put(
            name + mark, row: row, column: ScreenColumns.nameColumn,
            style: Style(mark.isEmpty ? .heading : .headingSorted), maxWidth: nameWidth)
        for placed in columns {
            switch placed.kind {
            case .bar: break
            case .glyph(let measure):
                frame.put(
                    Self.title(of: measure)[model.language], row: row, column: placed.column, style: Style(.heading))
            case .value(let column):
                let mark = sortMarks[column] ?? ""
                let title = mark + column.definition.shortTitle[model.language]
                // A sort mark may use the gap on the left of the column.
                frame.putRight(
                    title, row: row, endColumn: placed.column + placed.width,
                    style: Style(mark.isEmpty ? .heading : .headingSorted), maxWidth: placed.width + 1)
            }
        }
    }

    /// The line of the body that stands in `row`, if there is one.
    func bodyLine(_ row: Int, _ places: TablePlacement, _ model: Model, on frame: inout Frame) {
        let place = model.current.window.top + row - places.body.lowerBound
        guard model.current.rows.indices.contains(place) else { return }
        line(model.current.rows[place], row: row, isSelected: place == model.current.window.selected, on: &frame)
    }

    func line(_ line: TableRow, row: Int, isSelected: Bool, on frame: inout Frame) {
        switch line {
        case .heading(let key):
            guard let section = model.current.section(key) else { return }
            let folded = model.current.folded.contains(key)
            let name = key.isEmpty ? Text.groupless[model.language] : section.title ?? text.groupTitle(key)
            let missing = section.totals.missing(in: model.table)
            let count =
                missing == 0 ? "\(section.units.count)" : "\(section.units.count - missing)/\(section.units.count)"
            totals(
                section.totals, title: "\(folded ? "▸" : "▾") \(name) (\(count))", row: row,
                role: .groupHeading, on: &frame)
        case .unit(let id):
            guard let unit = model.current.unit(id) else { return }
            self.unit(unit, row: row, on: &frame)
        }
        if isSelected { frame.restyle(wholeRow(row), adding: .selected) }
    }

    func totals(_ totals: Totals, title: String, row: Int, role: Role = .total, on frame: inout Frame) {
        frame.fill(wholeRow(row), style: Style(role))
        frame.put(title, row: row, column: ScreenColumns.nameColumn, style: Style(role), maxWidth: nameWidth)
        for placed in columns {
            if case .value(let column) = placed.kind {
                put(text.totalText(column.definition.total(totals)), placed, role, row, &frame)
            } else if case .bar(let column) = placed.kind, case .rate(let rate) = column.definition.total(totals) {
                bar(rate, placed, role, row, &frame)
            }
        }
    }

    private func unit(_ unit: UnitAssessment, row: Int, on frame: inout Frame) {
        if model.marks.contains(unit.figures.unit.wholeID) {
            frame.put("*", row: row, column: 0, style: Style(.warning, flags: .bold))
        }
        let isMissing = unit.has(.noData)
        frame.put(
            name(of: unit), row: row, column: ScreenColumns.nameColumn,
            style: Style(isMissing ? .noData : .normal), maxWidth: nameWidth)
        for placed in columns {
            switch placed.kind {
            case .glyph(let measure):
                let severity = measure.severity(of: unit)
                put(Glyph.text(measure, of: unit), placed, Glyph.role(severity), row, &frame)
            case .bar(let column):
                guard case .rate(let rate) = column.definition.value(unit) else { break }
                bar(rate, placed, role(of: column, unit), row, &frame)
            case .value(let column):
                var value = text.text(column.definition.value(unit))
                if Glyph.isShown(in: column), let measure = Glyph.measure(of: column) {
                    let glyph = Glyph.text(measure, of: unit)
                    value = glyph + pad(value, to: placed.width - 1, alignment: .right)
                }
                put(value, placed, role(of: column, unit), row, &frame)
            }
        }
    }

    /// Units that have others below them are marked as such: Enter goes down to them.
    private func name(of unit: UnitAssessment) -> String {
        let id = unit.figures.unit.id
        guard let tree = model.data?.tree, !tree.children(of: id).isEmpty else { return unit.figures.unit.name }
        return (model.current.view.path.last == id ? "= " : "▸ ") + unit.figures.unit.name
    }

    private func role(of column: Column, _ unit: UnitAssessment) -> Role {
        let value = column.definition.value(unit)
        if let improvement = value.improvement { return Glyph.role(improvement) }
        if case .verdict(let verdict) = value { return Glyph.role(verdict.severity) }
        return Glyph.measure(of: column).map { Glyph.role($0.severity(of: unit)) } ?? .normal
    }

    private func put(_ value: String, _ placed: PlacedColumn, _ role: Role, _ row: Int, _ frame: inout Frame) {
        frame.putRight(
            value, row: row, endColumn: placed.column + placed.width, style: Style(role), maxWidth: placed.width)
    }

    private func bar(_ rate: Rate, _ placed: PlacedColumn, _ role: Role, _ row: Int, _ frame: inout Frame) {
        guard rate.isDefined else { return }
        let drawn = Terminal.bar(part: rate.part, whole: rate.whole, width: placed.width)
        frame.put(drawn, row: row, column: placed.column, style: Style(role), maxWidth: placed.width)
    }

    private func wholeRow(_ row: Int) -> Rect { Rect(row: row, column: 0, rows: 1, columns: model.size.columns) }

    private static func title(of measure: Measure) -> Phrase {
        switch measure {
        case .processing: Phrase("XL", "Pr")
        case .signing: Phrase("KS", "Sg")
        case .leader: Phrase("LĐ", "Ld")
        }
    }
}
