import Sheets
import Statistics

/// The backlog of every unit on a sheet of its own: how much, how old, what is overdue, what can simply be closed.
struct BacklogPage {
    let assessment: Assessment
    /// In the order of the table the sheet stands behind.
    let units: [UnitAssessment]
    let language: Language

    private let head = 3

    /// A column: its title, its width, and its value in whole documents or as something else.
    private struct Item {
        let title: Phrase
        var width = 11.0
        var isCount = true
        let value: (UnitAssessment) -> Spreadsheet.Value?
        var format = Spreadsheet.NumberFormat.count
    }

    /// The sheet; nil when no unit has figures of incoming documents.
    var page: Spreadsheet.Page? {
        let units = units.filter { $0.figures.incoming != nil }
        guard !units.isEmpty else { return nil }
        let numbers = NumberText(language)
        var page = Spreadsheet.Page(name: Phrase("Tồn đọng", "Backlog")[language])
        let asOf = numbers.date(assessment.snapshot.asOf)
        page.set(
            0, 0,
            .text(Phrase("Văn bản đến còn tồn đến ngày \(asOf)", "Open incoming documents as of \(asOf)")[language]),
            .init(isBold: true))
        if let sentence = deadline(numbers) { page.set(1, 0, .text(sentence)) }
        if assessment.snapshot.isSample {
            page.set(2, 0, .text(PrintedTable.sampleLabel(language)), .init(isBold: true, color: Severity.zero.color))
        }
        let items = items(hasRegister: units.contains { $0.figures.backlog != nil })
        for (column, item) in items.enumerated() { page.set(head, column, .text(item.title[language]), .heading) }
        page.frozen = (head..<head + 1, 2)
        page.widths = items.map(\.width)
        for (place, unit) in units.enumerated() {
            for (column, item) in items.enumerated() {
                let value = item.value(unit) ?? .text(NumberText.missing)
                page.set(
                    head + 1 + place, column, value,
                    .init(item.format, isBordered: true, isWrapped: item.format == .general))
            }
        }
        addTotals(items, units, to: &page)
        page.addSignatures(below: head + 1 + units.count, columns: items.count, language)
        return page
    }

    private func addTotals(_ items: [Item], _ units: [UnitAssessment], to page: inout Spreadsheet.Page) {
        let (first, last) = (head + 1, head + units.count)
        for (column, item) in items.enumerated() {
            let look = Spreadsheet.Look(item.format, isBold: true, isBordered: true, fill: 0xE6E6E6)
            guard item.isCount else {
                let count = Phrase("Cộng \(units.count) đơn vị", "Total of \(plural(units.count, "unit"))")
                page.set(last + 1, column, .text(column == 1 ? count[language] : ""), look)
                continue
            }
            let sum = units.reduce(0.0) { sum, unit in
                if case .number(let number) = item.value(unit) { return sum + number }
                return sum
            }
            let range = "\(Spreadsheet.name(row: first, column: column)):\(Spreadsheet.name(row: last, column: column))"
            page.set(last + 1, column, .formula("=SUM(\(range))", result: sum), look)
        }
    }

    private func deadline(_ numbers: NumberText) -> String? {
        guard let deadline = assessment.frame.deadline else { return nil }
        let (last, left) = (numbers.date(deadline.lastDay), assessment.frame.workingDaysLeft)
        return Phrase(
            "Hạn xử lý dứt điểm: hết ngày \(last), còn \(left) ngày làm việc.",
            "To be cleared by \(last): \(plural(left, "working day")) are left.")[language]
    }

    private func items(hasRegister: Bool) -> [Item] {
        func count(_ title: Phrase, _ value: @escaping (UnitAssessment) -> Int?) -> Item {
            Item(title: title, value: { value($0).map { .number(Double($0)) } })
        }
        var items = [
            Item(
                title: Column.unitID.definition.title, width: 8, isCount: false,
                value: { unit in
                    let id = unit.figures.unit.id
                    return id.number.map { .number(Double($0)) } ?? .text(id.text)
                }, format: .general),
            Item(
                title: Column.name.definition.title, width: 36, isCount: false,
                value: { .text($0.figures.unit.name) }, format: .general),
            count(Column.open.definition.title) { $0.figures.incoming?[.open] },
        ]
        if hasRegister {
            items += AgeBand.allCases.map { band in
                count(
                    Phrase("Tuổi \(band.title.vietnamese)", "Age \(band.title.english)")
                ) { $0.figures.backlog.map { $0[band] } }
            }
            items += [
                count(Column.overdueDocuments.definition.title) { $0.figures.backlog?.overdue },
                count(Column.closableDocuments.definition.title) { $0.figures.backlog?.closable },
                Item(
                    title: Column.oldestArrival.definition.title, width: 12, isCount: false,
                    value: { $0.figures.backlog?.oldest.map { .day(since1970: Int($0.daysSince1970)) } },
                    format: language == .vietnamese ? .dayFirst : .isoDay),
            ]
        }
        items.append(
            Item(
                title: Column.requiredPerDay.definition.title, isCount: false,
                value: { $0.pace?.requiredPerDay.ceiling.map { .number(Double($0)) } }))
        return items
    }
}
