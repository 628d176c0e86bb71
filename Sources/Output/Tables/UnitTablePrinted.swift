import Statistics

extension UnitTableReport {
    /// The rows of the table with their titles, sums and bars, for Markdown and HTML.
    public var printed: PrintedTable {
        var rows: [PrintedTable.Row] = []
        for section in table.sections {
            if table.query.grouping != nil {
                rows.append(total(section.totals, "\(title(of: section)) \(count(of: section))"))
            }
            for unit in section.units { rows.append(row(unit)) }
        }
        var totals: [PrintedTable.Row] = []
        if table.shown.unitCount != table.all.unitCount {
            let shown = Phrase(
                "Đang hiện \(table.shown.unitCount)/\(table.all.unitCount)",
                "Shown \(table.shown.unitCount) of \(table.all.unitCount)")
            totals.append(total(table.shown, shown[language]))
        }
        totals.append(total(table.all, allTitle))
        return PrintedTable(
            language: language, title: heading, lines: [viewLine] + remarks, isSample: assessment.snapshot.isSample,
            headings: printedColumns.map { $0.definition.title[language] },
            isRightAligned: printedColumns.map { $0.definition.kind.isRightAligned }, rows: rows, totals: totals,
            charts: charts, distributions: distributions, screenColumn: printedColumns.firstIndex(of: .flags))
    }

    var printedColumns: [Column] { columnsAndFlags }
    var allTitle: String {
        let completeness = table.all.completeness(in: table.query.table)
        return Phrase("Tất cả \(completeness.vietnamese)", "All \(completeness.english)")[language]
    }

    func title(of section: UnitTable.Section) -> String {
        section.key.isEmpty
            ? Phrase("Chưa xếp nhóm", "No group")[language] : section.title ?? text.groupTitle(section.key)
    }

    /// The units of a section: how many, and how many are missing.
    func count(of section: UnitTable.Section) -> String {
        let missing = section.totals.missing(in: table.query.table)
        return missing == 0
            ? "(\(section.units.count))"
            : Phrase("(\(section.units.count), thiếu \(missing))", "(\(section.units.count), \(missing) missing)")[
                language]
    }

    private func row(_ unit: UnitAssessment) -> PrintedTable.Row {
        PrintedTable.Row(
            cells: printedColumns.map { column in
                PrintedTable.Cell(
                    text.text(column.definition.value(unit)), severity: unit.severity(of: column),
                    glyph: unit.sign(of: column))
            })
    }

    private func total(_ totals: Totals, _ title: String) -> PrintedTable.Row {
        PrintedTable.Row(
            cells: printedColumns.map { PrintedTable.Cell($0 == .name ? title : totalText($0, totals)) },
            isTotal: true)
    }

    private var chartColumns: [Column] {
        switch table.query.table {
        case .summary: [.processingRate, .open, .signingRate, .leaderRateOfSigned]
        case .incoming: [.processingRate, .open]
        case .issued: [.signingRate, .leaderRateOfSigned]
        case .pace: [.open, .shareOfBacklog]
        }
    }

    private var charts: [PrintedTable.Chart] {
        chartColumns.map { column in
            let greatest = table.units.map { unit -> Int in
                if case .count(let number) = column.definition.value(unit) { return number }
                return 0
            }.max()
            let bars = table.units.compactMap { unit -> PrintedTable.Chart.Bar? in
                let value = column.definition.value(unit)
                let length: Double? =
                    switch value {
                    case .rate(let rate): rate.fraction
                    case .count(let number): Rate(number, of: greatest ?? 0).fraction ?? 0
                    default: nil
                    }
                guard let length else { return nil }
                return PrintedTable.Chart.Bar(
                    label: PrintedTable.Cell(unit.figures.unit.name).text, value: text.text(value), length: length,
                    severity: unit.severity(of: column))
            }
            return PrintedTable.Chart(title: column.definition.title[language], bars: bars)
        }
    }
    /// How many units stand where in each share: nothing, ten bands of ten per cent, all.
    private var distributions: [PrintedTable.Chart] {
        chartColumns.compactMap { column in
            let rates = table.units.compactMap { unit -> Rate? in
                guard case .rate(let rate) = column.definition.value(unit), rate.isDefined else { return nil }
                return rate
            }
            guard !rates.isEmpty else { return nil }
            let counts = RateBands(rates).counts
            let greatest = counts.max() ?? 0
            let title = Phrase(
                "\(column.definition.title.vietnamese), %: số đơn vị theo mức",
                "\(column.definition.title.english), %: units at each level")
            return PrintedTable.Chart(
                title: title[language],
                bars: zip(RateBands.titles, counts).map { band, count in
                    PrintedTable.Chart.Bar(
                        label: band, value: count == 0 ? "" : String(count),
                        length: Rate(count, of: greatest).fraction ?? 0, severity: nil)
                })
        }
    }
}
