import Sheets
import Statistics
import Text

/// A table of units as it leaves the program: the same rows, order and numbers as on the screen.
public struct UnitTableReport: FormattedReport {
    let table: UnitTable
    let assessment: Assessment
    let text: ColumnText
    let language: Language
    /// The columns asked for; nil for those of the full report.
    private let chosen: [Column]?

    /// A report of `table`, with the columns of the full report or with those chosen, after number and name.
    public init(
        _ table: UnitTable, of assessment: Assessment, groups: [UnitGroup], language: Language,
        columns: [Column]? = nil
    ) {
        self.table = table
        chosen = columns.map { [.unitID, .name] + $0.filter { $0 != .unitID && $0 != .name } }
        self.assessment = assessment
        self.language = language
        text = ColumnText(language, groups: groups)
    }

    var columns: [Column] {
        (chosen ?? table.query.table.columns(with: assessment.ownMeasures)).filter { column in
            column != .flags && isKnown(column) && (column != .exempt || (table.all.issued?[.exempt] ?? 0) > 0)
                && (column != .processingPercentPublished || hasPublished(\.processing))
                && (column != .signingPercentPublished || hasPublished(\.signing))
                && (column != .leaderPercentPublished || hasPublished(\.leader))
        }
    }

    /// Columns that only a register or an earlier report can fill are left out when there is none.
    private func isKnown(_ column: Column) -> Bool {
        switch column {
        case .requiredPerDayWithRecentInflow, .achievedLong: assessment.frame.flow?.long != nil
        case .clearingPerDay, .neededMultiple: !(assessment.frame.flow?.clearing ?? []).isEmpty
        case .medianDays, .ninetiethDays: assessment.units.contains { $0.figures.closingTimes != nil }
        case .rate(.leaderOfElectronic): assessment.totals.issued?[rate: .leaderOfElectronic] != nil
        case .achievedShort: assessment.frame.flow?.short != nil
        case .openChange: assessment.snapshot.earlierDay != nil
        // What a report tells instead of how documents were done.
        case .count(.processedInTime), .count(.processedLate), .count(.openInTime), .count(.openLate):
            chosen != nil || !isTold(.replied) && isTold(column)
        case .replied, .closed: chosen != nil || isTold(column) || !isTold(.count(.processedInTime))
        // Only where some of it was carried over: else it says the same as the column before.
        case .count(.openAll):
            assessment.units.contains { unit in
                unit.figures.incoming?.tellsStockBeside ?? false
            }
        default: true
        }
    }

    private func isTold(_ column: Column) -> Bool {
        assessment.units.contains { column.definition.value($0) != .missing }
    }

    /// With the flags where they are wanted: of the full report always, of chosen columns when they are among them.
    var columnsAndFlags: [Column] { chosen.map { $0.contains(.flags) } ?? true ? columns + [.flags] : columns }

    private func hasPublished(_ percent: KeyPath<PublishedPercents, Int?>) -> Bool {
        assessment.units.contains { $0.figures.published[keyPath: percent] != nil }
    }

    /// The units in the order of their lines.
    public var rows: [UnitID] { table.units.map(\.id) }

    /// The line above the table: what it is and of when.
    var heading: String {
        let numbers = NumberText(language)
        let snapshot = assessment.snapshot
        var line = table.query.table.title[language]
        if !snapshot.scope.isEmpty { line += " · \(snapshot.scope)" }
        if let period = snapshot.period {
            line += " · \(Phrase("kỳ", "period")[language]) \(numbers.date(period.from))–\(numbers.date(period.to))"
        }
        line += " · \(Phrase("số liệu đến", "as of")[language]) \(numbers.date(tableDay))"
        return line
    }

    /// The day of the figures of this table: of its own source where the other table is newer.
    var tableDay: CalendarDay {
        let other = assessment.snapshot.otherDays
        switch table.query.table {
        case .summary: return assessment.snapshot.asOf
        case .incoming, .pace: return other.incoming ?? assessment.snapshot.asOf
        case .issued: return other.issued ?? assessment.snapshot.asOf
        }
    }

    /// What was left out and in which order the rest stands; "" for the whole report in its own order.
    var viewLine: String {
        let query = table.query
        var parts: [String] = []
        if !query.filter.isEmpty { parts.append("\(Phrase("lọc", "filter")[language]): “\(query.filter)”") }
        switch query.failing {
        case .off: break
        case .failing: parts.append(Phrase("chỉ đơn vị chưa đạt", "only units below target")[language])
        case .low: parts.append(Phrase("chỉ đơn vị thấp hoặc bằng 0", "only units low or at zero")[language])
        }
        if !query.sort.isEmpty {
            let keys = query.sort.map { "\($0.column.definition.title[language]) \($0.isDescending ? "▼" : "▲")" }
            parts.append("\(Phrase("xếp theo", "sorted by")[language]): \(keys.joined(separator: ", "))")
        }
        return parts.joined(separator: " · ")
    }

    /// Aligned text for the eye.
    public var plain: String {
        var grid = TextGrid(isRightAligned: columns.map { $0.definition.kind.isRightAligned } + [false])
        grid.add(columns.map { $0.definition.shortTitle[language] } + [""])
        grid.addRule()
        for section in table.sections {
            if table.query.grouping != nil {
                grid.add(totalCells(section.totals, title: "\(title(of: section)) \(count(of: section))"))
            }
            for unit in section.units {
                grid.add(columns.map { text.text($0.definition.value(unit)) } + [marks(unit)])
            }
        }
        grid.addRule()
        if table.shown.unitCount != table.all.unitCount {
            let title = Phrase(
                "Đang hiện \(table.shown.unitCount)/\(table.all.unitCount)",
                "Shown \(table.shown.unitCount) of \(table.all.unitCount)")
            grid.add(totalCells(table.shown, title: title[language]))
        }
        grid.add(totalCells(table.all, title: allTitle))
        let sample = assessment.snapshot.isSample ? " · \(Phrase("DỮ LIỆU MẪU", "SAMPLE DATA")[language])" : ""
        return VisibleText.clean(heading + sample) + "\n" + grid.text
            + remarks.map { VisibleText.clean($0) + "\n" }.joined()
    }

    private func totalCells(_ totals: Totals, title: String) -> [String] {
        columns.map { $0 == .name ? title : totalText($0, totals) } + [""]
    }

    func totalText(_ column: Column, _ totals: Totals) -> String {
        let value = column.definition.total(totals)
        return value == .missing ? "" : text.totalText(value)
    }

    /// What stands behind a line of the plain table in place of colours.
    private func marks(_ unit: UnitAssessment) -> String {
        var marks: [String] = []
        if unit.has(.noData) { marks.append(Flag.noData.title[language]) }
        if table.query.table != .issued {
            if unit.processing == .zero || unit.processing == .low { marks.append(Flag.processingLow.title[language]) }
        }
        if unit.has(.leaderSigningZero) { marks.append(Flag.leaderSigningZero.title[language]) }
        return marks.joined(separator: ", ")
    }

    /// One line a row; made-up figures say so on every line.
    public func delimited(_ dialect: DelimitedDialect) -> String {
        var writer = DelimitedWriter(dialect)
        let columns = columnsAndFlags
        let note = SampleNote(assessment.snapshot, language)
        for column in columns { writer.heading(column.definition.title[language], column.definition.kind) }
        note.writeTitle(to: &writer)
        writer.endRecord()
        for unit in table.units {
            for column in columns { writer.value(column.definition.value(unit), as: text) }
            note.writeValue(to: &writer)
            writer.endRecord()
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// For programs.
    public var json: JSONValue {
        let snapshot = assessment.snapshot
        var members: [(String, JSONValue)] = [
            ("table", .string(table.query.table.rawValue)), ("as_of", .string(tableDay.iso)),
            ("today", .string(snapshot.today.iso)),
            (
                "period",
                snapshot.period.map {
                    .object([("from", .string($0.from.iso)), ("to", .string($0.to.iso))])
                } ?? .null
            ),
            ("scope", .string(snapshot.scope)), ("sample", .bool(snapshot.isSample)),
        ]
        if let deadline = assessment.frame.deadline {
            members.append(
                (
                    "deadline",
                    .object([
                        ("day", .string(deadline.day.iso)), ("last_day", .string(deadline.lastDay.iso)),
                        ("working_days_left", .number(assessment.frame.workingDaysLeft)),
                    ])
                ))
        }
        members.append(("completeness", UnitTableJSON.completeness(of: assessment)))
        members.append(("coverage", UnitTableJSON.coverage(snapshot)))
        let columns =
            chosen
            ?? UnitTableJSON.known(
                UnitTableJSON.columns(table.query.table, own: assessment.ownMeasures), in: assessment)
        members.append(
            ("rows", .array(table.units.map { unit in UnitTableJSON.row(unit, columns) })))
        if let day = snapshot.earlierDay { members.append(("compared_with", .string(day.iso))) }
        if let largest = assessment.largestBacklogs() {
            members.append(("largest_backlogs", UnitTableJSON.contribution(largest)))
        }
        members.append(("totals", UnitTableJSON.totals(table.shown, columns)))
        if table.shown.unitCount != table.all.unitCount {
            members.append(("totals_of_all", UnitTableJSON.totals(table.all, columns)))
        }
        if table.query.grouping != nil {
            members.append(
                (
                    "groups",
                    .array(
                        table.sections.map { section in
                            .object(
                                [("key", .string(section.key)), ("title", .string(title(of: section)))]
                                    + UnitTableJSON.totalMembers(section.totals, columns))
                        })
                ))
        }
        return .object(members)
    }
}
