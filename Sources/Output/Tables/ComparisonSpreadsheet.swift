import Sheets
import Statistics

extension ComparisonReport {
    /// The two days as a sheet: what changed as numbers with their sign, what cannot be compared below.
    public var spreadsheet: Spreadsheet {
        var page = Spreadsheet.Page(name: Phrase("So sánh", "Comparison")[language])
        page.set(0, 0, .text(heading), .init(isBold: true))
        if comparison.isSample {
            page.set(1, 0, .text(PrintedTable.sampleLabel(language)), .init(isBold: true, color: Severity.zero.color))
        }
        let head = 2
        for (place, column) in columns.enumerated() { page.set(head, place, .text(column.title[language]), .heading) }
        page.frozen = (head..<head + 1, 2)
        page.widths = columns.map { $0 == .name ? 34 : 10 }
        var row = head
        for unit in comparison.units {
            row += 1
            for (place, column) in columns.enumerated() {
                let number = column == .unitID ? unit.unit.id.number.map { ColumnValue.count($0) } : nil
                let value = number ?? column.value(unit)
                page.set(row, place, cell(value), look(value, isID: number != nil))
            }
        }
        if let whole = comparison.whole {
            row += 1
            for (place, column) in columns.enumerated() {
                let value = column == .name ? .text(totalTitle) : column.total(whole)
                var look = look(value, isID: false)
                look.isBold = true
                look.fill = 0xE6E6E6
                page.set(row, place, value == .missing ? .text("") : cell(value), look)
            }
        }
        for remark in comparison.remarks(language) {
            row += 1
            page.set(row, 0, .text(remark))
        }
        page.addSignatures(below: row, columns: columns.count, language)
        return Spreadsheet(pages: [page], createdDaysSince1970: Int(comparison.to.daysSince1970))
    }

    private func cell(_ value: ColumnValue) -> Spreadsheet.Value {
        switch value {
        case .count(let number): .number(Double(number))
        case .rate(let rate): rate.fraction.map { .number($0) } ?? .text(NumberText.missing)
        case .change(let change): .number(Double(change.difference))
        case .points(let change):
            change.hundredthsOfPoint.map { .number(Double($0) / 100) } ?? .text(NumberText.missing)
        default: .text(text.text(value))
        }
    }

    private func look(_ value: ColumnValue, isID: Bool) -> Spreadsheet.Look {
        let format: Spreadsheet.NumberFormat =
            switch value {
            case .count: isID ? .general : .count
            case .rate(let rate): .percent(of: rate)
            case .change: .signed
            case .points: .signedPoints
            default: .general
            }
        var isText = false
        if case .text = value { isText = true }
        return Spreadsheet.Look(format, isBordered: true, isCentered: isID, isWrapped: isText)
    }
}
