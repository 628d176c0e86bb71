import Statistics
import Text

/// What the reader saw in some files, for people and for programs.
public struct InspectionReport: Sendable {
    private let inspections: [Inspection]
    private let language: Language

    /// A report on `inspections`.
    public init(_ inspections: [Inspection], language: Language) {
        self.inspections = inspections
        self.language = language
    }

    /// As text: each sheet with what it was taken for, its columns and its first rows, then the findings.
    public var text: String {
        var lines: [String] = []
        for inspection in inspections {
            for sheet in inspection.sheets { lines += self.lines(sheet, in: inspection) }
            lines += inspection.findings.map { "  " + $0.line(language) }
        }
        return lines.map { VisibleText.clean($0) + "\n" }.joined()
    }

    private func lines(_ sheet: Inspection.Sheet, in inspection: Inspection) -> [String] {
        let numbers = NumberText(language)
        var title = inspection.file
        if !sheet.name.isEmpty { title += " [\(sheet.name)]" }
        title += ": \(sheet.report.title[language])"
        if let period = sheet.period { title += ", \(numbers.date(period.from))–\(numbers.date(period.to))" }
        if sheet.isSample { title += ", \(Phrase("dữ liệu mẫu", "sample data")[language])" }
        let rows = Phrase(
            "\(numbers.count(sheet.cells.count)) dòng\(sheet.isCut ? " đầu" : "")",
            "\(sheet.isCut ? "first " : "")\(plural(numbers.count(sheet.cells.count), "row"))")
        let columns = sheet.mapping.map { mapping in
            "  \(mapping.column + 1). \(mapping.heading) → \(mapping.field.title[language])"
        }
        return ["\(title), \(rows[language])"] + columns + (sheet.table.map(lines) ?? [])
    }

    /// What every column of a table is taken for, under its first rows, and which sums hold.
    private func lines(_ table: AskedTable) -> [String] {
        let shown = table.units.indices.prefix(Self.shownRows)
        let columns = table.headings.indices.map { place in
            let values = shown.map { table.value(place, row: $0) }.joined(separator: " · ")
            return "  \(table.places[place] + 1). \(table.headings[place]) [\(values)] = "
                + TableSummary.meaning(table, place, language)
        }
        let days = (0...table.starts.count).map { "  " + TableSummary.days(table, part: $0, language) }
        return columns + days + TableSummary.sums(table, language).map { "  \($0.isGood ? "✓" : "✗") \($0.text)" }
    }

    private static let shownRows = 3

    private func columns(_ table: AskedTable) -> JSONValue {
        .array(
            table.headings.indices.map { place in
                .object([
                    ("column", .number(table.places[place] + 1)), ("heading", .string(table.headings[place])),
                    ("meaning", .string(TableSummary.meaning(table, place, language))),
                ])
            })
    }

    private func sums(_ table: AskedTable) -> JSONValue {
        .array(
            TableSummary.sums(table, language).map {
                .object([("holds", .bool($0.isGood)), ("text", .string($0.text))])
            })
    }

    /// As JSON: sheets with their cells as read, the rows left out, and all findings.
    public var json: JSONValue {
        .object([
            (
                "sheets",
                .array(inspections.flatMap { inspection in inspection.sheets.map { sheet($0, inspection.file) } })
            ),
            (
                "rejected",
                .array(inspections.flatMap { inspection in inspection.rejected.map { rejected($0, inspection.file) } })
            ),
            ("findings", .array(inspections.flatMap(\.findings).map(finding))),
        ])
    }

    private func sheet(_ sheet: Inspection.Sheet, _ file: String) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("file", .string(file)), ("name", .string(sheet.name)), ("report", .string(sheet.report.rawValue)),
        ]
        let period = sheet.period.map {
            JSONValue.object([("from", .string($0.from.iso)), ("to", .string($0.to.iso))])
        }
        members.append(("period", period ?? .null))
        members.append(("as_of", sheet.asOf.map { .string($0.iso) } ?? .null))
        members.append(("sample", .bool(sheet.isSample)))
        members.append(("mapping", .array(sheet.mapping.map(column))))
        if let table = sheet.table {
            members.append(("certain", .bool(table.isCertain)))
            members.append(("columns", columns(table)))
            members.append(("sums", sums(table)))
        }
        members.append(("cells_cut", .bool(sheet.isCut)))
        members.append(("cells", .array(sheet.cells.map { row in .array(row.map { .string($0) }) })))
        return .object(members)
    }

    private func rejected(_ row: Inspection.RejectedRow, _ file: String) -> JSONValue {
        .object([
            ("file", .string(file)), ("sheet", .string(row.sheet)), ("row", .number(row.row)),
            ("text", .string(row.text)),
        ])
    }

    private func column(_ mapping: ColumnMapping) -> JSONValue {
        .object([
            ("column", .number(mapping.column + 1)), ("heading", .string(mapping.heading)),
            ("field", .string(mapping.field.rawValue)),
        ])
    }

    private func finding(_ finding: Finding) -> JSONValue {
        .object([
            ("severity", .string(finding.severity.rawValue)), ("file", .string(finding.place.file)),
            ("sheet", .string(finding.place.sheet)), ("row", finding.place.row.map { .number($0) } ?? .null),
            ("column", finding.place.columnLetters.map { .string($0) } ?? .null),
            ("heading", .string(finding.place.heading)), ("read", .string(finding.read)),
            ("expected", .string(finding.expected)), ("message", .string(finding.message(language))),
        ])
    }
}
