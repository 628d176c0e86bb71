import Sheets
import Statistics
import Text

/// Two days side by side as they leave the program: the same rows, order and numbers as on the screen.
public struct ComparisonReport: FormattedReport {
    let comparison: Comparison
    let language: Language
    let text: ColumnText

    /// A report of `comparison`.
    public init(_ comparison: Comparison, language: Language) {
        self.comparison = comparison
        self.language = language
        text = ColumnText(language, groups: [])
    }

    /// Columns of tables without figures on either day are left out.
    var columns: [ComparisonColumn] { comparison.columns }

    private var numbers: NumberText { text.numbers }

    var heading: String {
        let (from, to) = (numbers.date(comparison.from), numbers.date(comparison.to))
        var line = Phrase("So sánh ngày \(from) với ngày \(to)", "\(from) compared with \(to)")[language]
        if !comparison.scope.isEmpty { line += " · \(comparison.scope)" }
        return line
    }

    var totalTitle: String {
        let count = comparison.units.count
        return Phrase("Cả \(count) đơn vị có ở hai ngày", "All \(plural(count, "unit")) of both days")[language]
    }

    /// Aligned text for the eye, remarks below.
    public var plain: String {
        var result = heading
        if comparison.isSample { result += " · " + Phrase("DỮ LIỆU MẪU", "SAMPLE DATA")[language] }
        result += "\n"
        var grid = TextGrid(isRightAligned: columns.map(\.isRightAligned))
        grid.add(columns.map { $0.shortTitle[language] })
        grid.addRule()
        for unit in comparison.units { grid.add(columns.map { text.text($0.value(unit)) }) }
        if let whole = comparison.whole {
            grid.addRule()
            grid.add(totalCells(whole))
        }
        return result + grid.text + comparison.remarks(language).map { VisibleText.clean($0) + "\n" }.joined()
    }

    private func totalCells(_ whole: FiguresChange) -> [String] {
        columns.map { column in
            if column == .name { return totalTitle }
            let value = column.total(whole)
            return value == .missing ? "" : text.totalText(value)
        }
    }

    /// One line a unit that is there on both days.
    public func delimited(_ dialect: DelimitedDialect) -> String {
        var writer = DelimitedWriter(dialect)
        let note = SampleNote(isSample: comparison.isSample, language)
        for column in columns { writer.heading(column.title[language], isRate(column) ? .rate : .text) }
        note.writeTitle(to: &writer)
        writer.endRecord()
        for unit in comparison.units {
            for column in columns { writer.value(column.value(unit), as: text) }
            note.writeValue(to: &writer)
            writer.endRecord()
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func isRate(_ column: ComparisonColumn) -> Bool {
        comparison.units.contains { unit in
            if case .rate = column.value(unit) { true } else { false }
        }
    }

    /// For Markdown and HTML; what changed for the better or the worse is marked.
    public var printed: PrintedTable {
        func cell(_ value: ColumnValue) -> PrintedTable.Cell {
            let severity: Severity? =
                switch value.improvement {
                case .better: .met
                case .worse: .low
                case .same, nil: nil
                }
            return PrintedTable.Cell(text.text(value), severity: severity)
        }
        let rows = comparison.units.map { unit in PrintedTable.Row(cells: columns.map { cell($0.value(unit)) }) }
        let totals = comparison.whole.map {
            [PrintedTable.Row(cells: totalCells($0).map { PrintedTable.Cell($0) }, isTotal: true)]
        }
        return PrintedTable(
            language: language, title: heading, lines: comparison.remarks(language), isSample: comparison.isSample,
            headings: columns.map { $0.title[language] }, isRightAligned: columns.map(\.isRightAligned), rows: rows,
            totals: totals ?? [], charts: [])
    }

    /// For programs; every column, whether or not a day has figures for it.
    public var json: JSONValue {
        func unit(_ unit: Unit) -> JSONValue {
            .object([("unit_id", UnitTableJSON.identity(unit.id)), ("name", .string(unit.name))])
        }
        let machine = ComparisonColumn.allCases
        return .object([
            ("table", .string("comparison")), ("from", .string(comparison.from.iso)),
            ("to", .string(comparison.to.iso)),
            ("scope", .string(comparison.scope)), ("sample", .bool(comparison.isSample)),
            (
                "rows",
                .array(
                    comparison.units.map { row in
                        .object(
                            machine.map { column in
                                column == .unitID
                                    ? (column.rawValue, UnitTableJSON.identity(row.unit.id))
                                    : (column.rawValue, UnitTableJSON.value(column.value(row), isTotal: false))
                            } + [("predecessors", .array(row.predecessors.map { UnitTableJSON.identity($0.id) }))])
                    })
            ),
            ("appeared", .array(comparison.appeared.map(unit))), ("vanished", .array(comparison.vanished.map(unit))),
            ("shrunk_units", .number(comparison.shrunkUnits)),
            (
                "totals",
                comparison.whole.map { whole in
                    .object(
                        [("units", .number(comparison.units.count))]
                            + machine.compactMap { column in
                                let value = column.total(whole)
                                return value == .missing
                                    ? nil : (column.rawValue, UnitTableJSON.value(value, isTotal: true))
                            })
                } ?? .null
            ),
        ])
    }
}

extension Comparison {
    /// The columns that have figures; those of a table that neither day has are left out.
    public var columns: [ComparisonColumn] {
        let hasIncoming = units.contains { $0.change.incoming != nil }
        let hasIssued = units.contains { $0.change.issued != nil }
        return ComparisonColumn.allCases.filter { column in
            switch column {
            case .unitID, .name, .rankBefore, .rankAfter, .rankChange: true
            case .signingBefore, .signingAfter, .signingChange, .leaderBefore, .leaderAfter, .leaderChange: hasIssued
            default: hasIncoming
            }
        }
    }

    /// Why changes are "—" where they are, and of how many units.
    private func missingReasons(_ language: Language) -> [String] {
        var counts: [FiguresChange.MissingReason: Int] = [:]
        for unit in units { for reason in unit.change.missingReasons { counts[reason, default: 0] += 1 } }
        let order: [FiguresChange.MissingReason] = [
            .twoSources, .noneBetween, .otherDocuments, .stockUnknown(isDoneKnown: false),
            .stockUnknown(isDoneKnown: true),
        ]
        var lines = order.compactMap { reason in counts[reason].map { reason.sentence(units: $0, language) } }
        if !sharesPeriod {
            lines.append(
                Phrase(
                    "Hai ngày thuộc hai kỳ báo cáo: không so tỷ lệ của kỳ này với kỳ kia (—).",
                    "The days are of two periods: rates of one are not compared with those of the other (—).")[language]
            )
        }
        return lines
    }

    /// What the table itself does not say: units of one day only, and counts that do not belong together.
    public func remarks(_ language: Language) -> [String] {
        var lines: [String] = []
        let numbers = NumberText(language)
        func names(_ units: [Unit]) -> String { units.map { "\($0.name) (\($0.id))" }.joined(separator: "; ") }
        for unit in units where !unit.predecessors.isEmpty {
            lines.append(
                Phrase(
                    "\(unit.unit.name): so với tổng của \(unit.predecessors.count) đơn vị trước sắp xếp: \(names(unit.predecessors)).",
                    "\(unit.unit.name): compared with the sum of the \(plural(unit.predecessors.count, "unit")) it was put together from: \(names(unit.predecessors))."
                )[language])
        }
        if !appeared.isEmpty {
            let day = numbers.date(to)
            lines.append(
                Phrase(
                    "Chỉ có số liệu ngày \(day), \(appeared.count) đơn vị: \(names(appeared)).",
                    "Only in the figures of \(day), \(appeared.count): \(names(appeared)).")[language])
        }
        if !vanished.isEmpty {
            let day = numbers.date(from)
            lines.append(
                Phrase(
                    "Chỉ có số liệu ngày \(day), \(vanished.count) đơn vị: \(names(vanished)).",
                    "Only in the figures of \(day), \(vanished.count): \(names(vanished)).")[language])
        }
        lines += missingReasons(language)
        if shrunkUnits > 0 {
            lines.append(
                Phrase(
                    "Số đến hoặc số đã xử lý của \(shrunkUnits) đơn vị giảm đi: hai báo cáo có thể không cùng kỳ, chỉ nên so tỷ lệ và số tồn.",
                    "\(plural(shrunkUnits, "unit")) received or processed less by the later day: the reports may cover different periods; compare only rates and backlogs."
                )[language])
        }
        return lines
    }
}

extension FiguresChange.MissingReason {
    fileprivate func sentence(units: Int, _ language: Language) -> String {
        let vietnamese = NumberText(.vietnamese).count(units)
        let english = plural(NumberText(.english).count(units), "unit")
        return switch self {
        case .twoSources:
            Phrase(
                "Sổ và báo cáo khác nhau ở \(vietnamese) đơn vị: không lấy số của nguồn này trừ số của nguồn kia (—).",
                "Register and report differ in \(english): figures of one are not subtracted from those of the other (—)."
            )[language]
        case .noneBetween:
            Phrase(
                "Hai kỳ báo cáo, không có sổ đủ các ngày ở giữa của \(vietnamese) đơn vị: không biết số đến và số đã xử lý (—).",
                "Two periods, and no register covers the days between for \(english): what arrived and what was done is not known (—)."
            )[language]
        case .otherDocuments:
            Phrase(
                "Ở \(vietnamese) đơn vị, một ngày tính cả tồn kỳ trước, ngày kia chỉ tính trong kỳ: không so được số tồn (—).",
                "In \(english) one day tells of all that is open, the other of the period only: what is open is not compared (—)."
            )[language]
        case .stockUnknown(let isDoneKnown):
            Phrase(
                "Tồn kỳ trước của \(vietnamese) đơn vị chưa rõ: không biết \(isDoneKnown ? "" : "số đã xử lý và ")tồn tăng hay giảm (—).",
                "What \(english) carried over is not known: \(isDoneKnown ? "how what is open changed cannot be told" : "what was done, and how what is open changed, cannot be told") (—)."
            )[language]
        }
    }
}
