import Sheets
import Statistics
import VietnameseText

/// A table of units as it leaves the program: the same rows, order and numbers as on the screen.
public struct UnitTableReport: Sendable {
    let table: UnitTable
    let assessment: Assessment
    let text: ColumnText
    let language: Language

    /// A report of `table`.
    public init(_ table: UnitTable, of assessment: Assessment, groups: [UnitGroup], language: Language) {
        self.table = table
        self.assessment = assessment
        self.language = language
        text = ColumnText(language, groups: groups)
    }

    /// The report in `format` as the bytes of a file. Throws only where a workbook cannot be made.
    public func bytes(as format: OutputFormat) throws(SpreadsheetFailed) -> [UInt8] {
        format == .xlsx ? try spreadsheet.xlsx() : Array(formatted(as: format).utf8)
    }

    /// The report in `format`, ending with a line end; "" for a workbook, which is not text.
    public func formatted(as format: OutputFormat) -> String {
        switch format {
        case .table: plain
        case .csv: delimited(.comma)
        case .tsv: delimited(.tab)
        case .json: json.text + "\n"
        case .markdown: MarkdownText.text(printed)
        case .html: HTMLPage.text(printed)
        case .xlsx: ""
        }
    }

    var columns: [Column] {
        table.query.table.columns.filter { column in
            column != .flags && isKnown(column)
                && (column != .processingPercentPublished || hasPublished(\.processing))
                && (column != .signingPercentPublished || hasPublished(\.signing))
                && (column != .leaderPercentPublished || hasPublished(\.leader))
        }
    }

    /// Columns that only a register or an earlier report can fill are left out when there is none.
    private func isKnown(_ column: Column) -> Bool {
        switch column {
        case .requiredPerDayWithRecentInflow, .achievedLong: assessment.frame.flow?.long != nil
        case .achievedShort: assessment.frame.flow?.short != nil
        case .openChange: assessment.snapshot.earlierDay != nil
        default: true
        }
    }

    private func hasPublished(_ percent: KeyPath<PublishedPercents, Int?>) -> Bool {
        assessment.units.contains { $0.figures.published[keyPath: percent] != nil }
    }

    /// Lines above the table: what it is, of when, and whether it is real.
    var heading: String {
        let numbers = NumberText(language)
        let snapshot = assessment.snapshot
        var line = table.query.table.title[language]
        if !snapshot.scope.isEmpty { line += " · \(snapshot.scope)" }
        if let period = snapshot.period {
            line += " · \(Phrase("kỳ", "period")[language]) \(numbers.date(period.from))–\(numbers.date(period.to))"
        }
        line += " · \(Phrase("số liệu đến", "as of")[language]) \(numbers.date(snapshot.asOf))"
        if snapshot.isSample { line += " · \(Phrase("DỮ LIỆU MẪU", "SAMPLE DATA")[language])" }
        return line
    }

    private var plain: String {
        var grid = TextGrid(isRightAligned: columns.map { $0.definition.kind.isRightAligned } + [false])
        grid.add(columns.map { $0.definition.shortTitle[language] } + [""])
        grid.addRule()
        for section in table.sections {
            if table.query.grouping != nil {
                let title =
                    section.key.isEmpty ? Phrase("Chưa xếp nhóm", "No group")[language] : text.groupTitle(section.key)
                grid.add(totalCells(section.totals, title: "\(title) (\(section.units.count))"))
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
        let title = Phrase("Tất cả \(table.all.unitCount) đơn vị", "All \(table.all.unitCount) units")
        grid.add(totalCells(table.all, title: title[language]))
        return VisibleText.clean(heading) + "\n" + grid.text + remarks.map { VisibleText.clean($0) + "\n" }.joined()
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

    private func delimited(_ delimiter: Delimiter) -> String {
        var writer = DelimitedWriter(delimiter: delimiter)
        let columns = self.columns + [.flags]
        let note = SampleNote(assessment.snapshot, language)
        for column in columns { writer.text(column.definition.title[language]) }
        note.writeTitle(to: &writer)
        writer.endRecord()
        for unit in table.units {
            for column in columns { Self.write(column.definition.value(unit), as: text, to: &writer) }
            note.writeValue(to: &writer)
            writer.endRecord()
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Counts without marks between thousands, so that spreadsheets take them for numbers.
    static func write(_ value: ColumnValue, as text: ColumnText, to writer: inout DelimitedWriter) {
        switch value {
        case .count(let number): writer.number(String(number))
        case .pace(let rate): writer.number(rate.ceiling.map { String($0) } ?? "")
        case .achieved(let rate): writer.number(rate.isDefined ? text.text(value) : "")
        case .publishedPercent(let percent): writer.number("\(percent) %")
        case .rate(let rate): writer.number(rate.isDefined ? text.text(value) : "")
        case .flags(let flags): writer.text(flags.map(\.rawValue).joined(separator: " "))
        case .change(let change): writer.number(String(change.difference))
        case .points(let change):
            let points = text.numbers.points(change.hundredthsOfPoint)
            writer.number(change.isDefined ? String(points.drop { $0 == "+" }) : "")
        case .trend(let open): writer.text(open.map { String($0) }.joined(separator: " "))
        case .missing: writer.text("")
        case .text, .group, .day, .verdict, .finish: writer.text(text.text(value))
        }
    }

    private var json: JSONValue {
        let snapshot = assessment.snapshot
        var members: [(String, JSONValue)] = [
            ("table", .string(table.query.table.rawValue)), ("as_of", .string(snapshot.asOf.iso)),
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
        let columns = UnitTableJSON.columns(table.query.table)
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
                                [("key", .string(section.key)), ("title", .string(text.groupTitle(section.key)))]
                                    + UnitTableJSON.totalMembers(section.totals, columns))
                        })
                ))
        }
        return .object(members)
    }
}
