import Sheets
import Statistics

/// Makes an appendix of a table that was read by its headings and sums: assigns its units, and tells what was noticed.
struct FigureTableReader {
    private let source: RecognisedSheet
    private let table: SheetTable
    private var findings = FindingCollector()
    private var accepted: [AppendixRow] = []
    private var rejectedRows: [Int] = []
    private var rowOfUnit: [UnitID: Int] = [:]
    /// The rows of the sheet, read when the first of them is left out: once, however many are.
    private lazy var rows = source.sheet.rows(limit: mostUnitRows)

    /// The rows of `source`, its units assigned through `directory`.
    static func read(_ source: RecognisedSheet, _ table: SheetTable, directory: inout UnitDirectory) -> Appendix {
        var reader = FigureTableReader(source: source, table: table)
        for row in table.rows.indices { reader.read(row, &directory) }
        for row in table.strayRows { reader.rejectStray(row) }
        reader.tell()
        return Appendix(
            source: source, rows: reader.accepted, rejectedRows: reader.rejectedRows,
            findings: reader.findings.findings)
    }

    private init(source: RecognisedSheet, table: SheetTable) {
        self.source = source
        self.table = table
    }

    private func place(_ row: Int? = nil, column: Int? = nil, heading: String = "") -> FindingPlace {
        FindingPlace(
            file: source.file, sheet: source.sheet.name, row: row.map { $0 + 1 }, column: column, heading: heading)
    }

    private func place(_ row: Int?, _ column: ReadColumn) -> FindingPlace {
        place(row, column: column.place, heading: column.heading)
    }

    private mutating func read(_ place: Int, _ directory: inout UnitDirectory) {
        let row = table.rows[place]
        let here = self.place(row.row, column: table.nameColumn)
        guard
            let assigned = directory.assign(
                number: unitNumber(row.code), name: row.name, parent: unitNumber(row.parent), on: table.asOf)
        else {
            findings.add(Finding(.unitMissing, at: here))
            return reject(row)
        }
        let id = assigned.unit.id
        if let first = rowOfUnit[id] {
            findings.add(
                Finding(.duplicateUnit(firstRow: first), at: here, read: row.name.isEmpty ? id.text : row.name))
            return reject(row)
        }
        rowOfUnit[id] = row.row + 1
        if let doubt = assigned.doubt { findings.add(Finding(doubt.kind, at: here, read: row.name)) }
        var result = AppendixRow(unit: id, name: row.name, row: row.row + 1, published: table.reading.published[place])
        let counts = table.reading.counts[place]
        if counts.isEmpty {
            findings.add(Finding(.noFigures, at: here, read: row.name))
        } else if table.reading.kind == .incoming {
            result.incoming = counts
        } else {
            result.issued = counts
        }
        accepted.append(result)
    }

    private mutating func reject(_ row: UnitRows.Row) { reject(row.row) }

    private mutating func reject(_ row: Int) {
        rejectedRows.append(row + 1)
        let cells = row < rows.count ? rows[row] : []
        findings.add(Finding(.rowRejected, at: place(row), read: rowText(source.shown(cells))))
    }

    /// A row with figures that belongs to nobody: neither a unit's nor a sum.
    private mutating func rejectStray(_ row: Int) {
        findings.add(Finding(.unitMissing, at: place(row, column: table.nameColumn)))
        reject(row)
    }

    // MARK: What was noticed

    private mutating func tell() {
        let reading = table.reading
        for finding in source.asideFindings { findings.add(finding) }
        for cell in table.badCells {
            findings.add(
                Finding(
                    .reading(.figureUnreadable(cell.problem)),
                    at: place(cell.row, column: cell.column, heading: cell.heading), read: cell.text,
                    severity: cell.isPercent ? .warning : nil))
        }
        for column in table.unreadColumns {
            findings.add(
                Finding(
                    .reading(.columnUnread),
                    at: place(table.heading.upperBound - 1, column: column.column, heading: column.heading),
                    read: column.text))
        }
        for equation in reading.equations where !equation.isBroken { tell(equation) }
        for total in table.wrongTotals {
            findings.add(
                Finding(
                    .reading(.printedTotalDiffers),
                    at: place(total.row, column: total.column, heading: total.heading), read: "\(total.printed)",
                    expected: "\(total.sum)"))
        }
        for share in reading.shares { tell(share) }
        for column in reading.lonelyShares {
            findings.add(
                Finding(
                    .reading(.shareUnexplained), at: place(table.heading.upperBound - 1, reading.columns[column]),
                    read: reading.columns[column].heading))
        }
        for column in reading.columns
        where column.kind == reading.kind && column.standing == .notUnderstood && column.hasCounts
            && column.mate == nil
        {
            findings.add(
                Finding(.headingUnknown, at: place(table.heading.upperBound - 1, column), read: column.heading))
        }
        if !reading.unsure.isEmpty {
            findings.add(
                Finding(.reading(.measuresTied(reading.unsure)), at: place(table.heading.upperBound - 1)))
        }
        if table.isPeriodAssumed, let period = table.period {
            findings.add(Finding(.periodAssumed(from: period.from, to: period.to), at: place()))
        }
    }

    private mutating func tell(_ equation: Equation) {
        let columns = table.reading.columns
        for row in equation.fails {
            func sum(_ places: [Int]) -> Int {
                table.reading.columns(places).reduce(0) { $0 + (columns[$1].counts[row] ?? 0) }
            }
            findings.add(
                Finding(
                    .reading(
                        .sumFails(
                            left: equation.left.map { columns[$0].heading },
                            right: equation.right.map { columns[$0].heading }, isPart: equation.relation == .atMost)),
                    at: place(table.sheetRow(row), columns[equation.left[0]]), read: "\(sum(equation.left))",
                    expected: "\(sum(equation.right))"))
        }
    }

    private mutating func tell(_ share: ReadShare) {
        let column = table.reading.columns[share.column]
        for row in share.fails {
            findings.add(
                Finding(
                    .reading(.printedShareDiffers), at: place(table.sheetRow(row), column),
                    read: column.percents[row]?.text ?? "", expected: share.recomputed[row] ?? NumberText.missing))
        }
    }
}

extension RecognisedSheet {
    /// Of its rows with figures that are no unit's.
    var asideFindings: [Finding] {
        table?.asides.map { aside in
            Finding(.reading(.rowAside(aside.reason)), at: place(row: aside.row + 1), read: aside.name)
        } ?? []
    }
}
