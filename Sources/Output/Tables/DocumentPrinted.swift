import Sheets
import Statistics

extension DocumentReport {
    private var title: String {
        "\(unit.figures.unit.name) · \(countTitle[language]) · "
            + dayTitle
    }

    private var lines: [String] {
        guard case .backlog = documents else { return [] }
        let consists = unit.figures.backlog.map { breakdown($0) } ?? ""
        return [paceLine ?? ""] + consists.split(separator: "\n").map { String($0) }
    }

    /// The documents for Markdown and HTML.
    public var printed: PrintedTable {
        let rows = cells.enumerated().map { place, row in
            PrintedTable.Row(
                cells: row.enumerated().map { column, text in
                    let isMarked = isOverdue(place) && column == row.count - 1
                    return PrintedTable.Cell(text, severity: isMarked ? .low : nil, glyph: isMarked ? "▼" : "")
                })
        }
        let (all, shown) = counts
        return PrintedTable(
            language: language, title: title, lines: lines, isSample: assessment.snapshot.isSample, headings: titles,
            isRightAligned: isRightAligned, rows: rows, totals: [], charts: charts,
            remark: shown < all ? more(all - shown) : "")
    }

    private func isOverdue(_ place: Int) -> Bool {
        guard case .backlog(let all, let shown) = documents else { return false }
        return all[shown[place]].isOverdue(asOf: asOf)
    }

    private var charts: [PrintedTable.Chart] {
        guard case .backlog = documents, let backlog = unit.figures.backlog else { return [] }
        let greatest = AgeBand.allCases.map { backlog[$0] }.max() ?? 0
        let bars = AgeBand.allCases.map { band in
            PrintedTable.Chart.Bar(
                label: band.title[language], value: numbers.count(backlog[band]),
                length: Rate(backlog[band], of: greatest).fraction ?? 0, severity: nil)
        }
        return [PrintedTable.Chart(title: Phrase("Tuổi tồn", "Age of the backlog")[language], bars: bars)]
    }

    /// The documents as a workbook.
    public var spreadsheet: Spreadsheet {
        var page = Spreadsheet.Page(name: Phrase("Văn bản", "Documents")[language])
        page.set(0, 0, .text(title), .init(isBold: true))
        var row = 1
        if assessment.snapshot.isSample {
            page.set(row, 0, .text(PrintedTable.sampleLabel(language)), .init(isBold: true, color: Severity.zero.color))
            row += 1
        }
        for line in lines {
            page.set(row, 0, .text(line))
            row += 1
        }
        for (column, title) in titles.enumerated() { page.set(row, column, .text(title), .heading) }
        page.frozen = (row..<row + 1, 0)
        for (place, cells) in cells.enumerated() {
            row += 1
            for (column, text) in cells.enumerated() {
                let look = Spreadsheet.Look(format(column), isBordered: true, isWrapped: !isRightAligned[column])
                page.set(row, column, value(place, column) ?? .text(text), look)
            }
        }
        if case .backlog = documents, !cells.isEmpty {
            let (first, last) = (row - cells.count + 1, titles.count - 1)
            page.condition(
                first...row, last...last, "=LEN(\(Spreadsheet.name(row: first, column: last)))>0",
                .init(isBold: true, color: Severity.low.color))
        }
        let (all, shown) = counts
        if shown < all { page.set(row + 1, 0, .text(more(all - shown))) }
        page.widths = isRightAligned.enumerated().map { place, isNumber in
            wide.contains(place) ? 48 : isNumber ? 9 : 14
        }
        return Spreadsheet(pages: [page], createdDaysSince1970: Int(asOf.daysSince1970))
    }

    /// Numbers and days stay what they are.
    private func value(_ place: Int, _ column: Int) -> Spreadsheet.Value? {
        let day: CalendarDay?
        switch documents {
        case .backlog(let all, let shown):
            let document = all[shown[place]]
            switch BacklogColumn.exported(all)[column] {
            case .arrivalNumber: return .number(Double(document.arrivalNumber))
            case .ageDays: return .number(Double(document.age(asOf: asOf)))
            case .arrivalDate: day = document.arrivalDate
            case .dueDate: day = document.dueDate
            default: return nil
            }
        case .signing(let all, let shown):
            day = SigningColumn.exported(all)[column] == .date ? all[shown[place]].date : nil
        }
        return day.map { .day(since1970: Int($0.daysSince1970)) }
    }

    private func format(_ column: Int) -> Spreadsheet.NumberFormat {
        let kind =
            switch documents {
            case .backlog(let all, _): BacklogColumn.exported(all)[column].kind
            case .signing(let all, _): SigningColumn.exported(all)[column].kind
            }
        return kind == .day ? language == .vietnamese ? .dayFirst : .isoDay : .general
    }

    private var wide: [Int] {
        switch documents {
        case .backlog: [3, 4]
        case .signing: [2, 3]
        }
    }
}

extension Spreadsheet.Look {
    /// Headings of columns.
    static let heading = Spreadsheet.Look(
        isBold: true, isBordered: true, isCentered: true, isWrapped: true, fill: 0xE6E6E6)
}
