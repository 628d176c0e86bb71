import Statistics

extension UnitTableReport {
    /// The rows of the table with their titles, sums and bars, for Markdown and HTML.
    var printed: PrintedTable {
        var rows: [PrintedTable.Row] = []
        for section in table.sections {
            if table.query.grouping != nil {
                rows.append(total(section.totals, "\(title(of: section)) (\(section.units.count))"))
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
            language: language, title: heading, lines: remarks, isSample: assessment.snapshot.isSample,
            headings: printedColumns.map { $0.definition.title[language] },
            isRightAligned: printedColumns.map { $0.definition.kind.isRightAligned }, rows: rows, totals: totals,
            charts: charts)
    }

    var printedColumns: [Column] { columns + [.flags] }
    var allTitle: String {
        Phrase("Tất cả \(table.all.unitCount) đơn vị", "All \(table.all.unitCount) units")[language]
    }

    func title(of section: UnitTable.Section) -> String {
        section.key.isEmpty ? Phrase("Chưa xếp nhóm", "No group")[language] : text.groupTitle(section.key)
    }

    private func row(_ unit: UnitAssessment) -> PrintedTable.Row {
        PrintedTable.Row(
            cells: printedColumns.map { column in
                PrintedTable.Cell(
                    text.text(column.definition.value(unit)), severity: column.severity(of: unit),
                    glyph: column.glyph(of: unit))
            })
    }

    private func total(_ totals: Totals, _ title: String) -> PrintedTable.Row {
        PrintedTable.Row(
            cells: printedColumns.map { PrintedTable.Cell($0 == .name ? title : totalText($0, totals)) },
            isTotal: true)
    }

    private var charts: [PrintedTable.Chart] {
        let shown: [Column] =
            switch table.query.table {
            case .summary: [.processingRate, .open, .signingRate, .leaderRateOfSigned]
            case .incoming: [.processingRate, .open]
            case .issued: [.signingRate, .leaderRateOfSigned]
            case .pace: [.open, .shareOfBacklog]
            }
        return shown.map { column in
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
                    severity: column.severity(of: unit))
            }
            return PrintedTable.Chart(title: column.definition.title[language], bars: bars)
        }
    }
}
