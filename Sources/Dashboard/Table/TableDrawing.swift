import Statistics
import Terminal

/// Draws the lines of a table of units.
struct TableDrawing {
    private let model: Model
    private let text: ColumnText
    private let view: TableView<CellKind>
    private let sortMarks: [Column: String]

    init(model: Model, data: DashboardData) {
        self.model = model
        text = ColumnText(model.language, groups: data.groups)
        let name = ScreenColumns.nameColumn..<ScreenColumns.nameColumn + ScreenColumns.nameWidth(model)
        view = TableView(first: name, ScreenColumns.layout(model), line: 0..<model.size.columns)
        let keys = model.current.query.sort
        sortMarks = Dictionary(
            keys.enumerated().map { place, key in
                (key.column, (keys.count > 1 ? String(place + 1) : "") + (key.isDescending ? "▼" : "▲"))
            }, uniquingKeysWith: { first, _ in first })
    }

    func heading(row: Int, on frame: inout Frame) {
        let name = Column.name.definition.shortTitle[model.language]
        view.heading(row: row, name: (name, sortMarks[.name] ?? ""), on: &frame) { kind in
            switch kind {
            case .bar(let column): (TableCell(column.barTitle[model.language], .heading, .left), "")
            case .glyph(let measure): (TableCell(Self.title(of: measure)[model.language], .heading, .left), "")
            case .value(let column):
                (TableCell(column.definition.shortTitle[model.language]), sortMarks[column] ?? "")
            }
        }
    }

    /// The line of the body that stands in `row`, if there is one.
    func bodyLine(_ row: Int, _ places: TablePlacement, _ model: Model, on frame: inout Frame) {
        let place = model.current.window.top + row - places.body.lowerBound
        guard model.current.rows.indices.contains(place) else { return }
        line(model.current.rows[place], row: row, isSelected: place == model.current.window.selected, on: &frame)
    }

    private func line(_ line: TableRow, row: Int, isSelected: Bool, on frame: inout Frame) {
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
        if isSelected { view.select(row: row, on: &frame) }
    }

    func totals(_ totals: Totals, title: String, row: Int, role: Role = .total, on frame: inout Frame) {
        view.strip(row: row, title: title, role: role, on: &frame) { kind in
            if case .value(let column) = kind {
                return TableCell(text.totalText(column.definition.total(totals)), role)
            }
            guard case .bar(let column) = kind, case .rate(let rate) = column.definition.total(totals) else {
                return nil
            }
            return bar(rate, kind, role)
        }
    }

    private func unit(_ unit: UnitAssessment, row: Int, on frame: inout Frame) {
        if model.marks.contains(unit.figures.unit.wholeID) {
            frame.put("*", row: row, column: 0, style: Style(.warning, flags: .bold))
        }
        let name = TableCell(name(of: unit), unit.has(.noData) ? .noData : .normal, .left)
        view.line(row: row, name: name, on: &frame) { kind in
            switch kind {
            case .glyph(let measure):
                return TableCell(Glyph.text(measure, of: unit), Glyph.role(measure.severity(of: unit)))
            case .bar(let column):
                guard case .rate(let rate) = column.definition.value(unit) else { return nil }
                return bar(rate, kind, role(of: column, unit))
            case .value(let column):
                var value = text.text(column.definition.value(unit))
                if let glyph = Glyph.text(beside: column, of: unit) {
                    value = glyph + pad(value, to: width(of: kind) - 1, alignment: .right)
                }
                return TableCell(value, role(of: column, unit))
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
        return Glyph.role(of: column, unit) ?? .normal
    }

    private func bar(_ rate: Rate, _ kind: CellKind, _ role: Role) -> TableCell? {
        guard rate.isDefined else { return nil }
        return TableCell(Terminal.bar(part: rate.part, whole: rate.whole, width: width(of: kind)), role, .left)
    }

    private func width(of kind: CellKind) -> Int { view.columns.first { $0.id == kind }?.width ?? 1 }

    private static func title(of measure: Measure) -> Phrase {
        switch measure {
        case .processing: Phrase("XL", "Pr")
        case .signing: Phrase("KS", "Sg")
        case .leader: Phrase("LĐ", "Ld")
        }
    }
}
