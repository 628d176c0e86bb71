import Sheets
import Statistics
import Text

/// Reads the rows of an appendix: units are counted, group and total rows verified but never taken for units, what
/// stands below the table (signatures) is left alone, and every figure that can be recomputed is.
struct AppendixReader {
    let source: RecognisedSheet
    private let kind: ReportKind
    private let countFields: [ReportField]
    private let rows: [[String]]
    private var findings = FindingCollector()
    private var accepted: [AppendixRow] = []
    private var rejectedRows: [Int] = []
    private var rowOfUnit: [UnitID: Int] = [:]
    private var totals = AppendixTotals()
    /// Rows that are no units', as the figures of the table show.
    private let asides: Set<Int>

    private init(_ source: RecognisedSheet) {
        self.source = source
        kind = source.report
        rows = source.sheet.rows(limit: mostUnitRows)
        asides = Set(source.table?.asides.map(\.row) ?? [])
        let all = AppendixArithmetic.sums(of: source.report).flatMap { [$0.whole] + $0.parts }
        var fields: [ReportField] = []
        for field in all + (kind == .issuedAppendix ? [.leaderSigned] : [])
        where !fields.contains(field) && source.column(field) != nil { fields.append(field) }
        countFields = fields.sorted { (source.column($0) ?? 0) < (source.column($1) ?? 0) }
    }

    /// The rows of `source`, its units assigned through `directory`.
    static func read(_ source: RecognisedSheet, directory: inout UnitDirectory) -> Appendix {
        var reader = AppendixReader(source)
        reader.read(&directory)
        return Appendix(
            source: source, rows: reader.accepted, rejectedRows: reader.rejectedRows, findings: reader.findings.findings
        )
    }

    private mutating func read(_ directory: inout UnitDirectory) {
        guard source.column(.unitID) != nil || source.column(.unitName) != nil else {
            findings.add(
                Finding(
                    .columnsMissing([.unitID, .unitName], found: source.headings),
                    at: source.place(row: source.headerRows.upperBound)))
            return
        }
        reportMissingColumns()
        for finding in defects(in: source) + source.asideFindings { findings.add(finding) }
        let end = endOfTable()
        for row in source.firstDataRow..<max(source.firstDataRow, rows.count) {
            read(row: row, isBelowTable: row > end, &directory)
        }
        settleLeaders()
        for finding in totals.differences(from: accepted.map(\.counts), in: source) { findings.add(finding) }
        if accepted.isEmpty, rejectedRows.isEmpty { findings.add(Finding(.noRows, at: source.place())) }
    }

    /// Leader-signed documents carry both signatures only where the percentages printed beside them prove that they are counted among
    /// the signed ones; else only between how many and how many is known.
    private mutating func settleLeaders() {
        guard kind == .issuedAppendix else { return }
        var (ofSigned, others) = (0, 0)
        for row in accepted {
            guard let printed = row.published.leader, let leader = row.issued?[.leaderSigned],
                let signed = row.issued?[.signed], let electronic = row.issued?[.electronic], leader > 0, signed > 0
            else { continue }
            if Rate(leader, of: signed).roundedPercent == printed {
                ofSigned += Rate(leader, of: electronic).roundedPercent == printed && signed != electronic ? 0 : 1
            } else {
                others += 1
            }
        }
        guard ofSigned == 0 || others > ofSigned else { return }
        for place in accepted.indices {
            guard let counts = accepted[place].issued else { continue }
            accepted[place].issued?[.fullySigned] = nil
            var bare = counts
            bare[.fullySigned] = nil
            if let bounds = bare.fullySignedOfSigned, bounds.part.count == 1 {
                accepted[place].issued?[.fullySigned] = bounds.part.lowerBound
            }
        }
    }

    private mutating func read(row: Int, isBelowTable: Bool, _ directory: inout UnitDirectory) {
        let cells = rows[row]
        let number = unitNumber(cell(cells, .unitID))
        let name = cell(cells, .unitName)
        let readings = countFields.map { ($0, readCount(cell(cells, $0))) }
        let hasFigures = readings.contains { $0.1 != .blank }
        if cells.allSatisfy({ trimmedCell($0).isEmpty }) || isRepeatedHeading(row) || asides.contains(row) { return }
        let label = label(of: cells)
        let isKnown = directory.known.unit(UnitID(number)) != nil || !directory.known.units(named: name).isEmpty
        if !isKnown, AppendixTotals.isTotal(label) {
            totals.add(total: readings, row: row + 1, unitsBefore: accepted.count)
            verifyPercents(cells, row: row + 1, counts: counts(readings))
            return
        }
        if !isKnown, AppendixTotals.isGroup(ordinal: cell(cells, .ordinal), number: number, label: label) {
            totals.add(group: readings, row: row + 1, unitsBefore: accepted.count)
            return
        }
        let isUnit = isKnown || (!number.isEmpty && number.allSatisfy(\.isNumber))
        if isBelowTable { guard isUnit, hasFigures else { return } }
        // A numbered row with a name and no figures is a unit without data, not nobody.
        let ordinal = cell(cells, .ordinal)
        let isNumbered = !name.isEmpty && !ordinal.isEmpty && ordinal.allSatisfy(\.isNumber) && !isBelowTable
        guard hasFigures || isUnit || isNumbered else { return }
        readUnit(row: row, cells: cells, number: number, name: name, readings: readings, &directory)
    }

    private mutating func readUnit(
        row: Int, cells: [String], number: String, name: String, readings: [(ReportField, CellReading<Int>)],
        _ directory: inout UnitDirectory
    ) {
        let problems = readings.compactMap { field, reading in reading.problem.map { (field, $0) } }
        for (field, problem) in problems {
            let place = source.place(row: row + 1, field: field)
            findings.add(Finding(.unreadable(field, problem), at: place, read: trimmedCell(cell(cells, field))))
        }
        guard problems.isEmpty else { return reject(row, cells) }
        let day = source.title.asOf ?? source.period?.to
        guard
            let assigned = directory.assign(
                number: number, name: name, parent: unitNumber(cell(cells, .parentID)), on: day)
        else {
            findings.add(Finding(.unitMissing, at: source.place(row: row + 1, field: .unitName)))
            return reject(row, cells)
        }
        let id = assigned.unit.id
        if let first = rowOfUnit[id] {
            let place = source.place(row: row + 1, field: .unitID)
            findings.add(Finding(.duplicateUnit(firstRow: first), at: place, read: id.text))
            return reject(row, cells)
        }
        rowOfUnit[id] = row + 1
        if let doubt = assigned.doubt {
            let read = doubt.field == .unitID ? [number, name].filter { !$0.isEmpty }.joined(separator: " ") : name
            findings.add(Finding(doubt.kind, at: source.place(row: row + 1, field: doubt.field), read: read))
        }
        let printed = counts(readings)
        var completed = AppendixArithmetic.completed(printed, kind: kind)
        // A blank in a column of leaders' signatures is none of them; without the column nothing is known.
        if kind == .issuedAppendix, source.column(.leaderSigned) != nil, completed[.leaderSigned] == nil {
            completed[.leaderSigned] = 0
        }
        var result = AppendixRow(unit: id, name: name, row: row + 1, published: PublishedPercents())
        if kind == .incomingAppendix {
            result.incoming = Counts(completed, kind: kind)
        } else {
            result.issued = Counts(completed, kind: kind)
        }
        if result.incoming == nil, result.issued == nil {
            findings.add(Finding(.noFigures, at: source.place(row: row + 1, field: .unitName), read: name))
        }
        verifySums(printed, row: row + 1)
        result.published = verifyPercents(cells, row: row + 1, counts: completed)
        result.counts = printed
        accepted.append(result)
    }

    private mutating func reject(_ row: Int, _ cells: [String]) {
        rejectedRows.append(row + 1)
        findings.add(Finding(.rowRejected, at: source.place(row: row + 1), read: rowText(source.shown(cells))))
    }

    private mutating func verifySums(_ printed: FieldCounts, row: Int) {
        var told: Set<ReportField> = []
        for sum in AppendixArithmetic.printedSums(of: kind) where !told.contains(sum.whole) {
            guard let whole = printed[sum.whole], sum.parts.allSatisfy({ printed[$0] != nil }) else { continue }
            let expected = sum.parts.reduce(0) { $0 + (printed[$1] ?? 0) }
            guard whole != expected else { continue }
            told.insert(sum.whole)
            findings.add(
                Finding(
                    .sumDiffers(sum.whole, parts: sum.parts), at: source.place(row: row, field: sum.whole),
                    read: "\(whole)", expected: "\(expected)"))
        }
        if let leaders = printed[.leaderSigned], let signed = printed[.signed], leaders > signed {
            findings.add(
                Finding(
                    .partExceedsWhole(.leaderSigned, of: .signed), at: source.place(row: row, field: .leaderSigned),
                    read: "\(leaders)", expected: "≤ \(signed)"))
        }
    }

    /// Recomputes the printed percentages from the counts beside them; returns what was printed.
    @discardableResult
    private mutating func verifyPercents(_ cells: [String], row: Int, counts: FieldCounts) -> PublishedPercents {
        let completed = AppendixArithmetic.completed(counts, kind: kind)
        var published = PublishedPercents()
        for share in AppendixArithmetic.shares(of: kind) where source.column(share.percent) != nil {
            let place = source.place(row: row, field: share.percent)
            let text = cell(cells, share.percent)
            var printed: PrintedPercent
            switch readPercent(text) {
            case .blank: continue
            case .problem(let problem):
                findings.add(Finding(.unreadable(share.percent, problem), at: place, read: trimmedCell(text)))
                continue
            case .value(let value): printed = value
            }
            // A formula that nobody formatted as a percentage shows 0.7518: where that is the share, it is meant.
            if !text.hasSuffix("%"), let part = completed[share.part], let whole = completed[share.whole],
                let share = readPercent(text, isPercentFormatted: true).value, share.scaled > 0,
                PrintedPercent.recomputed(Rate(part, of: whole), decimals: share.decimals) == share
            {
                printed = share
            }
            switch share.percent {
            case .processingPercent: published.processing = printed.whole
            case .signingPercent: published.signing = printed.whole
            default: published.leader = printed.whole
            }
            guard let part = completed[share.part], let whole = completed[share.whole] else { continue }
            let expected = PrintedPercent.recomputed(Rate(part, of: whole), decimals: printed.decimals)
            // A share of nothing has no percentage; reports print 0 for it.
            guard expected.map({ $0 != printed }) ?? (printed.scaled != 0) else { continue }
            findings.add(
                Finding(
                    .percentDiffers(share.percent, part: part, whole: whole), at: place, read: printed.text,
                    expected: expected?.text ?? NumberText.missing))
        }
        return published
    }

    private mutating func reportMissingColumns() {
        let place = source.place(row: source.headerRows.upperBound)
        let fields = Set(countFields)
        if kind == .incomingAppendix, !fields.contains(.replied) || !fields.contains(.closed),
            AppendixArithmetic.completed(Dictionary(uniqueKeysWithValues: fields.map { ($0, 0) }), kind: kind)[.replied]
                == nil || (!fields.contains(.replied) && !fields.contains(.closed))
        {
            findings.add(Finding(.processedNotSplit, at: place))
        }
        if kind == .issuedAppendix, !fields.contains(.leaderSigned) {
            findings.add(
                Finding(.columnsMissing([.leaderSigned], found: source.headings), at: place, severity: .warning))
        }
    }

    /// The last row with figures: signatures and notes stand below it.
    private func endOfTable() -> Int {
        let first = source.firstDataRow
        guard first < rows.count else { return first }
        return rows.indices.dropFirst(first).last { row in
            countFields.reduce(0) { $0 + (readCount(cell(rows[row], $1)).value == nil ? 0 : 1) }
                >= min(2, countFields.count)
        } ?? first
    }

    /// A heading printed again at the top of a page.
    private func isRepeatedHeading(_ row: Int) -> Bool {
        source.headerRows.contains { rows[$0] == rows[row] }
            || (row > 0 && source.headerRows.contains { rows[$0] == rows[row - 1] }
                && SheetRecogniser.isIndexRow(rows[row]))
    }

    private func cell(_ cells: [String], _ field: ReportField) -> String {
        guard let column = source.column(field), column < cells.count else { return "" }
        return trimmedCell(cells[column])
    }

    /// The first text of a row outside the columns of figures.
    private func label(of cells: [String]) -> String {
        let figures = Set(countFields.compactMap { source.column($0) })
        return cells.indices.lazy.filter { !figures.contains($0) }.map { trimmedCell(cells[$0]) }
            .first { text in !text.isEmpty && !text.allSatisfy(\.isNumber) } ?? ""
    }

    private func counts(_ readings: [(ReportField, CellReading<Int>)]) -> FieldCounts {
        readings.reduce(into: [:]) { $0[$1.0] = $1.1.value }
    }
}
