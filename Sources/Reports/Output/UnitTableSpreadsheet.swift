import Sheets
import Statistics

extension UnitTableReport {
    /// The table and both appendices as a workbook.
    var spreadsheet: Spreadsheet {
        var pages = [tablePage]
        let appendix = AppendixPages(snapshot: assessment.snapshot, language: language)
        if let page = appendix.incoming { pages.append(page) }
        if let page = appendix.issued { pages.append(page) }
        return Spreadsheet(pages: pages, createdDaysSince1970: Int(assessment.snapshot.asOf.daysSince1970))
    }

    private var tablePage: Spreadsheet.Page {
        var page = Spreadsheet.Page(name: table.query.table.title[language])
        page.set(0, 0, .text(heading), .init(isBold: true))
        let head = 2
        for (place, column) in printedColumns.enumerated() {
            page.set(head, place, .text(column.definition.title[language]), .heading)
        }
        page.frozen = (head..<head + 1, 2)
        page.widths = printedColumns.map { $0 == .name ? 34 : $0 == .flags ? 44 : $0 == .group ? 24 : 11 }
        var row = head + 1
        var ranges: [Range<Int>] = []
        for section in table.sections {
            let isGrouped = table.query.grouping != nil
            let first = isGrouped ? row + 1 : row
            let range = first..<first + section.units.count
            if isGrouped {
                add(
                    section.totals, "\(title(of: section)) (\(section.units.count))", sumOf: [range], at: row, to: &page
                )
            }
            if !range.isEmpty { ranges.append(range) }
            for (place, unit) in section.units.enumerated() { add(unit, at: first + place, to: &page) }
            row = range.upperBound
        }
        let isWhole = table.shown.unitCount == table.all.unitCount
        let shown = Phrase(
            "Đang hiện \(table.shown.unitCount)/\(table.all.unitCount)",
            "Shown \(table.shown.unitCount) of \(table.all.unitCount)")
        add(table.shown, isWhole ? allTitle : shown[language], sumOf: ranges, at: row, to: &page)
        // Units that are not shown cannot be added up by a formula.
        if !isWhole { add(table.all, allTitle, sumOf: [], at: row + 1, to: &page) }
        return page
    }

    private func add(_ unit: UnitAssessment, at row: Int, to page: inout Spreadsheet.Page) {
        for (place, column) in printedColumns.enumerated() {
            let value = column.definition.value(unit)
            var look = look(value)
            if let severity = column.severity(of: unit) {
                look.color = severity.color
                look.isBold = severity == .low || severity == .zero
            }
            look.isWrapped = column == .name || column == .flags
            page.set(row, place, cell(value, wholePace: true), look)
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
        guard case .rate(let rate) = value, rate.isDefined else { return nil }
        func name(_ column: Column) -> String? {
            printedColumns.firstIndex(of: column).map { Spreadsheet.name(row: row, column: $0) }
        }
        switch column {
        case .processingRate:
            guard let open = name(.open), let received = name(.received) else { return nil }
            return name(.processed).map { "=\($0)/\(received)" } ?? "=(\(received)-\(open))/\(received)"
        case .signingRate:
            // Exempt documents are not in the table: with any, the quotient would not be the rate.
            guard totals.issued?.exempt == 0, let part = name(.signed), let whole = name(.electronic) else {
                return nil
            }
            return "=\(part)/\(whole)"
        case .leaderRateOfSigned, .leaderRateOfIssued:
            guard let part = name(.leaderSigned), let whole = name(column == .leaderRateOfSigned ? .signed : .issued)
            else { return nil }
            return "=\(part)/\(whole)"
        default: return nil
        }
    }

    private func look(_ value: ColumnValue) -> Spreadsheet.Look {
        let format: Spreadsheet.NumberFormat =
            switch value {
            case .count: .count
            case .rate, .publishedPercent: .percent
            case .pace, .achieved: .tenths
            case .text, .group, .day, .flags, .verdict, .finish, .change, .points, .trend, .missing: .general
            }
        return Spreadsheet.Look(format, isBordered: true)
    }

    private func cell(_ value: ColumnValue, wholePace: Bool) -> Spreadsheet.Value {
        switch value {
        case .count(let number): .number(Double(number))
        case .rate(let rate): rate.fraction.map { .number($0) } ?? .text(NumberText.missing)
        case .publishedPercent(let percent): .number(Double(percent) / 100)
        case .pace(let rate):
            (wholePace ? rate.ceiling.map { Double($0) } : rate.tenths.map { Double($0) / 10 }).map { .number($0) }
                ?? .text(NumberText.missing)
        case .achieved(let rate):
            rate.tenths.map { .number(Double($0) / 10) } ?? .text(NumberText.missing)
        case .change(let change): .number(Double(change.difference))
        case .text, .group, .day, .flags, .verdict, .finish, .points, .trend, .missing: .text(text.text(value))
        }
    }
}
