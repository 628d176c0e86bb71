import Sheets
import Statistics

extension UnitTableReport {
    /// All units on one page, whatever the table shows.
    public func pdf() throws(PaperError) -> [UInt8] {
        try SummaryPaper(assessment, text, language: language).pdf()
    }

    /// The table, both appendices and the backlog as a workbook.
    public var spreadsheet: Spreadsheet {
        var pages = [tablePage]
        let appendix = AppendixPages(snapshot: assessment.snapshot, language: language)
        if let page = appendix.incoming { pages.append(page) }
        if let page = appendix.issued { pages.append(page) }
        let backlog = BacklogPage(assessment: assessment, units: table.units, language: language)
        if let page = backlog.page { pages.append(page) }
        return Spreadsheet(pages: pages, createdDaysSince1970: Int(assessment.snapshot.asOf.daysSince1970))
    }

    private var tablePage: Spreadsheet.Page {
        var page = Spreadsheet.Page(name: table.query.table.title[language])
        page.set(0, 0, .text(heading), .init(isBold: true))
        var head = 1
        if !viewLine.isEmpty {
            page.set(head, 0, .text(viewLine))
            head += 1
        }
        if assessment.snapshot.isSample {
            page.set(
                head, 0, .text(PrintedTable.sampleLabel(language)), .init(isBold: true, color: Severity.zero.color))
            head += 1
        }
        head = max(2, head)
        for (place, column) in printedColumns.enumerated() {
            page.set(head, place, .text(column.definition.title[language]), .heading)
        }
        page.frozen = (head..<head + 1, 2)
        page.widths = printedColumns.map { $0 == .name ? 34 : $0 == .flags ? 60 : $0 == .group ? 24 : 11 }
        let conditions = SeverityConditions(targets: assessment.targets) { [printedColumns] column in
            printedColumns.firstIndex(of: column).map { "$" + Spreadsheet.name(row: head + 1, column: $0) }
        }
        var row = head + 1
        var ranges: [Range<Int>] = []
        for section in table.sections {
            let isGrouped = table.query.grouping != nil
            let first = isGrouped ? row + 1 : row
            let range = first..<first + section.units.count
            if isGrouped {
                add(
                    section.totals, "\(title(of: section)) \(count(of: section))", sumOf: [range], at: row, to: &page
                )
            }
            if !range.isEmpty { ranges.append(range) }
            for (place, unit) in section.units.enumerated() { add(unit, at: first + place, conditions, to: &page) }
            row = range.upperBound
        }
        let isWhole = table.shown.unitCount == table.all.unitCount
        let shown = Phrase(
            "Đang hiện \(table.shown.unitCount)/\(table.all.unitCount)",
            "Shown \(table.shown.unitCount) of \(table.all.unitCount)")
        add(table.shown, isWhole ? allTitle : shown[language], sumOf: ranges, at: row, to: &page)
        for (place, column) in printedColumns.enumerated() {
            for (formula, look) in conditions.conditions(of: column) where row > head + 1 {
                page.condition(head + 1...row - 1, place...place, formula, look)
            }
        }
        // Units that are not shown cannot be added up by a formula.
        if !isWhole { add(table.all, allTitle, sumOf: [], at: row + 1, to: &page) }
        // What the flags say stands beside every share as colour and sign; on paper they would make everything small.
        let printed = printedColumns.last == .flags ? printedColumns.count - 1 : printedColumns.count
        page.printedColumns = printed
        page.addSignatures(below: isWhole ? row : row + 1, columns: printed, language)
        return page
    }

    private func add(
        _ unit: UnitAssessment, at row: Int, _ conditions: SeverityConditions, to page: inout Spreadsheet.Page
    ) {
        for (place, column) in printedColumns.enumerated() {
            let value = column.definition.value(unit)
            var look = look(value)
            // Conditions colour the cell, except where the table does not hold what they would ask.
            if let severity = unit.severity(of: column),
                severity == .noData || conditions.conditions(of: column).isEmpty
            {
                look.color = severity.color
                look.isBold = severity == .low || severity == .zero
            }
            look.isWrapped = column == .name
            look.isCentered = column == .unitID
            // Units are asked for whole documents a day.
            if look.format == .tenths { look.format = .count }
            let number =
                column == .unitID
                ? unit.figures.unit.id.number : column == .parent ? unit.figures.unit.parent?.number : nil
            page.set(row, place, number.map { .number(Double($0)) } ?? cell(value, wholePace: true), look)
        }
    }

    private func add(
        _ totals: Totals, _ title: String, sumOf ranges: [Range<Int>], at row: Int, to page: inout Spreadsheet.Page
    ) {
        for (place, column) in printedColumns.enumerated() {
            let value = column.definition.total(totals)
            var look = look(value)
            look.isBold = true
            look.fill = 0xE6E6E6
            var content: Spreadsheet.Value =
                column == .name ? .text(title) : value == .missing ? .text("") : cell(value, wholePace: false)
            if case .number(let result) = content,
                let formula = formula(column, value, totals, ranges, row: row, place: place)
            {
                content = .formula(formula, result: result)
            }
            page.set(row, place, content, look)
        }
    }

    /// SUM for counts; for rates the quotient of two totals where the table has both. A formula takes 255 ranges.
    private func formula(
        _ column: Column, _ value: ColumnValue, _ totals: Totals, _ ranges: [Range<Int>], row: Int, place: Int
    ) -> String? {
        if case .count = value, !ranges.isEmpty, ranges.count <= 250, !ranges.contains(where: \.isEmpty) {
            let parts = ranges.map {
                "\(Spreadsheet.name(row: $0.lowerBound, column: place)):"
                    + Spreadsheet.name(row: $0.upperBound - 1, column: place)
            }
            return "=SUM(\(parts.joined(separator: ",")))"
        }
        func name(_ column: Column) -> String? {
            printedColumns.firstIndex(of: column).map { Spreadsheet.name(row: row, column: $0) }
        }
        if case .pace(let pace) = value, column == .requiredPerDay, pace.part == totals.incoming?[.open] {
            return name(.open).map { "=\($0)/\(pace.whole)" }
        }
        guard case .rate(let rate) = value, rate.isDefined else { return nil }
        switch column {
        case .processingRate:
            guard let open = name(.open), let received = name(.received) else { return nil }
            return name(.processed).map { "=\($0)/\(received)" } ?? "=(\(received)-\(open))/\(received)"
        case .signingRate:
            if totals.issued?[.toSign] == totals.issued?[.electronic] {
                return quotient(name(.signed), name(.electronic)) ?? inAppendix(totals, 6, of: 4)
            }
            // Exempt documents leave the base; where they have no column, the quotient would not be the rate.
            guard let part = name(.signed), let whole = name(.electronic) else { return nil }
            return name(.exempt).map { "=\(part)/(\(whole)-\($0))" }
        case .leaderRateOfSigned, .leaderRateOfIssued:
            let isOfSigned = column == .leaderRateOfSigned
            return quotient(name(.leaderSigned), name(isOfSigned ? .signed : .issued))
                ?? inAppendix(totals, 9, of: isOfSigned ? 6 : 3)
        case .rate(.leaderOfElectronic):
            return quotient(name(.leaderSigned), name(.electronic)) ?? inAppendix(totals, 9, of: 4)
        default: return nil
        }
    }

    private func quotient(_ part: String?, _ whole: String?) -> String? {
        part.flatMap { part in whole.map { "=\(part)/\($0)" } }
    }

    /// The quotient of two columns of appendix 2, for sums of all units where the table lacks the counts.
    private func inAppendix(_ totals: Totals, _ part: Int, of whole: Int) -> String? {
        guard totals.unitCount == table.all.unitCount else { return nil }
        let rows = AppendixPages(snapshot: assessment.snapshot, language: language).rowsOfUnits(\.issued)
        func sum(_ column: Int) -> String {
            "SUM('Phụ lục 2'!\(Spreadsheet.name(row: rows.lowerBound, column: column)):"
                + "\(Spreadsheet.name(row: rows.upperBound - 1, column: column)))"
        }
        return rows.isEmpty ? nil : "=\(sum(part))/\(sum(whole))"
    }

    private func look(_ value: ColumnValue) -> Spreadsheet.Look {
        let format: Spreadsheet.NumberFormat =
            switch value {
            case .change: .signed
            case .points: .signedPoints
            case .count: .count
            case .rate(let rate): .percent(of: rate)
            case .publishedPercent: .percent
            case .pace, .paceAtLeast, .achieved: .tenths
            case .day: language == .vietnamese ? .dayFirst : .isoDay
            case .text, .group, .countBetween, .flags, .verdict, .finish, .trend, .missing: .general
            }
        return Spreadsheet.Look(format, isBordered: true)
    }

    private func cell(_ value: ColumnValue, wholePace: Bool) -> Spreadsheet.Value {
        switch value {
        case .count(let number): .number(Double(number))
        case .rate(let rate): rate.fraction.map { .number($0) } ?? .text(NumberText.missing)
        case .publishedPercent(let percent): .number(Double(percent) / 100)
        case .pace(let rate), .paceAtLeast(let rate):
            (wholePace ? rate.ceiling.map { Double($0) } : rate.fraction).map { .number($0) }
                ?? .text(NumberText.missing)
        case .achieved(let rate):
            rate.tenths.map { .number(Double($0) / 10) } ?? .text(NumberText.missing)
        case .change(let change): .number(Double(change.difference))
        case .points(let change):
            change.hundredthsOfPoint.map { .number(Double($0) / 100) } ?? .text(NumberText.missing)
        case .day(let day): .day(since1970: Int(day.daysSince1970))
        case .text, .group, .countBetween, .flags, .verdict, .finish, .trend, .missing: .text(text.text(value))
        }
    }
}
