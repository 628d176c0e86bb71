import Statistics
import Text

/// A table as one page of HTML: no script, nothing from elsewhere, printable on A4 across.
enum HTMLPage {
    static func text(_ table: PrintedTable) -> String {
        var page = """
            <!DOCTYPE html>
            <html lang="\(table.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(MarkupText.escaped(table.title))</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <h1>\(MarkupText.escaped(table.title))</h1>

            """
        if table.isSample { page += "<p class=\"sample\">\(PrintedTable.sampleLabel(table.language))</p>\n" }
        for line in table.lines where !line.isEmpty { page += "<p>\(MarkupText.escaped(line))</p>\n" }
        // Many columns print smaller, so that every unit stays on one page.
        page += "<table\(table.headings.count > 14 ? " class=\"wide\"" : "")>\n<thead><tr>"
        for (place, heading) in table.headings.enumerated() {
            let name = place == table.screenColumn ? "screen" : table.isRightAligned[place] ? "number" : ""
            let attribute = name.isEmpty ? "" : " class=\"\(name)\""
            page += "<th scope=\"col\"\(attribute)>\(MarkupText.escaped(heading))</th>"
        }
        page += "</tr></thead>\n<tbody>\n"
        for row in table.rows { page += line(row, table) }
        page += "</tbody>\n"
        if !table.totals.isEmpty {
            page += "<tbody class=\"totals\">\n"
            for row in table.totals { page += line(row, table) }
            page += "</tbody>\n"
        }
        page += "</table>\n"
        if !table.remark.isEmpty { page += "<p>\(MarkupText.escaped(table.remark))</p>\n" }
        if !table.distributions.isEmpty {
            page += "<section class=\"distributions\">\n"
            for chart in table.distributions { page += distribution(chart) }
            page += "</section>\n"
        }
        for chart in table.charts where !chart.bars.isEmpty { page += svg(chart) }
        return page + "</body>\n</html>\n"
    }

    private static func line(_ row: PrintedTable.Row, _ table: PrintedTable) -> String {
        var result = row.isTotal ? "<tr class=\"total\">" : "<tr>"
        for (place, cell) in row.cells.enumerated() {
            var classes: [String] = []
            if place < table.isRightAligned.count, table.isRightAligned[place] { classes.append("number") }
            if place == table.screenColumn { classes.append("screen") }
            if let severity = cell.severity { classes.append(severity.className) }
            let attribute = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
            let title = cell.glyph.isEmpty ? nil : cell.severity?.title[table.language]
            let hint = title.map { " title=\"\(MarkupText.escaped($0))\"" } ?? ""
            result += "<td\(attribute)\(hint)>\(MarkupText.escaped(cell.marked))</td>"
        }
        return result + "</tr>\n"
    }

    /// Columns side by side, one a band, with their labels below.
    private static func distribution(_ chart: PrintedTable.Chart) -> String {
        let (columnWidth, height) = (38, 90)
        let width = chart.bars.count * columnWidth + 8
        var result = "<figure><figcaption>\(MarkupText.escaped(chart.title))</figcaption>\n"
        result +=
            "<svg viewBox=\"0 0 \(width) \(height + 36)\" width=\"\(width)\" height=\"\(height + 36)\" role=\"img\" "
            + "aria-label=\"\(MarkupText.escaped(chart.title))\">\n"
        for (place, bar) in chart.bars.enumerated() {
            let left = place * columnWidth + 4
            let length = Int((min(1, max(0, bar.length)) * Double(height)).rounded())
            let css = bar.severity.map(\.className) ?? "plain"
            let middle = left + columnWidth / 2
            result +=
                "<rect class=\"\(css)\" x=\"\(left + 3)\" y=\"\(16 + height - length)\" width=\"\(columnWidth - 6)\" "
                + "height=\"\(length)\"/>"
                + "<text x=\"\(middle)\" y=\"\(12 + height - length)\" text-anchor=\"middle\">\(MarkupText.escaped(bar.value))"
                + "</text><text x=\"\(middle)\" y=\"\(height + 30)\" text-anchor=\"middle\">"
                + "\(MarkupText.escaped(bar.label))</text>\n"
        }
        return result + "<path d=\"M0 \(height + 16)H\(width)\" stroke=\"#666\"/>\n</svg></figure>\n"
    }

    /// Bars with their labels; lengths in whole pixels, so that the same figures give the same bytes.
    private static func svg(_ chart: PrintedTable.Chart) -> String {
        let (labelWidth, barWidth, step) = (300, 500, 18)
        let height = chart.bars.count * step + 4
        var result = "<section class=\"chart\">\n<h2>\(MarkupText.escaped(chart.title))</h2>\n"
        result +=
            "<svg viewBox=\"0 0 920 \(height)\" width=\"920\" height=\"\(height)\" role=\"img\" "
            + "aria-label=\"\(MarkupText.escaped(chart.title))\">\n"
        for (place, bar) in chart.bars.enumerated() {
            let top = place * step + 2
            let length = Int((min(1, max(0, bar.length)) * Double(barWidth)).rounded())
            let name = bar.label.count > 44 ? String(bar.label.prefix(43)) + "…" : bar.label
            let css = bar.severity.map(\.className) ?? "plain"
            result +=
                "<text x=\"\(labelWidth - 8)\" y=\"\(top + 12)\" text-anchor=\"end\">\(MarkupText.escaped(name))</text>"
                + "<rect class=\"\(css)\" x=\"\(labelWidth)\" y=\"\(top)\" width=\"\(length)\" height=\"\(step - 4)\"/>"
                + "<text x=\"\(labelWidth + length + 6)\" y=\"\(top + 12)\">\(MarkupText.escaped(bar.value))</text>\n"
        }
        return result + "</svg>\n</section>\n"
    }

    static let style: String = {
        let severities = Severity.allCases.map { severity in
            "td.\(severity.className) { color: \(severity.cssColor);"
                + "\(severity == .zero || severity == .low ? " font-weight: bold;" : "") }\n"
                + "rect.\(severity.className) { fill: \(severity.cssColor); }"
        }
        return """
            @page { size: A4 landscape; margin: 9mm; }
            body { font: 10pt/1.35 "Times New Roman", "Liberation Serif", serif; margin: 1em; color: #000; background: #fff; }
            h1 { font-size: 15pt; margin: 0 0 .3em; }
            h2 { font-size: 12pt; margin: 1.2em 0 .3em; break-after: avoid; }
            p { margin: .2em 0; }
            table { border-collapse: collapse; margin-top: .8em; font-variant-numeric: tabular-nums; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th, td { border: 1px solid #999; padding: 2px 5px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
            th { background: #eee; overflow-wrap: normal; }
            .number { text-align: right; white-space: nowrap; }
            th.number { white-space: normal; }
            .day { white-space: nowrap; }
            .inner td { overflow-wrap: break-word; }
            .total td { font-weight: bold; background: #eee; }
            .sample { font-weight: bold; border: 2px solid #af0000; color: #af0000; padding: .2em .5em; display: inline-block; }
            .chart svg { max-width: 100%; height: auto; }
            .chart, figure { break-inside: avoid; }
            .distributions { display: flex; flex-wrap: wrap; gap: 1em 2em; margin-top: 1em; }
            figure { margin: 0; }
            figcaption { font-weight: bold; }
            svg text { font: 11px sans-serif; }
            rect.plain { fill: #30507a; }
            \(severities.joined(separator: "\n"))
            @media print {
              body { margin: 0; font-size: 8pt; line-height: 1.15; }
              h1 { font-size: 12pt; }
              p { margin: 0; }
              table { margin-top: .4em; width: 100%; }
              th, td { padding: .4pt 2pt; }
              .wide { font-size: 6.5pt; line-height: 1.05; }
              .wide .number { width: auto; }
              /* Headings wrap in a wide table, its cells do not: a unit stays one line high however many columns there are. */
              .wide td { white-space: nowrap; }
              .screen, .chart, .distributions { display: none; }
              /* A name on one line and numbers as narrow as they are: every unit is one line high. */
              td { overflow-wrap: normal; }
              td:nth-child(2) { white-space: nowrap; }
              .number { width: 4.4em; }
              * { print-color-adjust: exact; }
            }
            """
    }()
}
