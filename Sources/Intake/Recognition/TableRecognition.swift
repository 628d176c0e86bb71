import Sheets
import Statistics

/// Decides how a sheet is read that is no register: as one of the published appendices, where its headings and sums say
/// nothing else, or as the tables that they tell.
extension SheetRecogniser {
    /// `known` is what the names of columns alone say of the sheet.
    mutating func recogniseTables(
        _ sheet: Sheet, file: String, known: [RecognisedSheet]
    ) -> [RecognisedSheet] {
        let isOther = known.contains { $0.report.isRegister || $0.report == .roster }
        if let register = known.first(where: \.report.isRegister), register.title.isOfOtherPapers {
            return [unrecognised(sheet, file: file, because: .notDocuments)]
        }
        if isOther {
            // A few words that registers have too: where none of what a register needs is there, and a table can be read.
            guard known.allSatisfy(\.lacksDocuments) else { return known }
            let tables = current(readTables(sheet, words, cutOff: cutOff, layouts: layouts).tables)
            let isTable = tables.kept.contains { $0.reading.hasFigures }
            return isTable ? recogniseTables(sheet, file: file, known: []) : known
        }
        let found = readTables(sheet, words, cutOff: cutOff, layouts: layouts)
        if let refusal = found.refusal {
            return [unrecognised(sheet, file: file, because: refusal.finding, read: refusal.read)]
        }
        let tables = current(found.tables)
        guard !tables.kept.isEmpty else {
            if found.isOfOthers { return [unrecognised(sheet, file: file, because: .notDocuments)] }
            // The names of columns alone say enough only where the sums that the sheet prints agree with them, and where no
            // name stands twice: groups of columns differ in what stands above them.
            let isDoubtful = known.contains { appendix in
                let sums = appendix.printedSums
                return appendix.report.isAppendix && appendix.hasRows
                    && (sums.holds <= sums.fails || appendix.repeatsCounts)
            }
            guard isDoubtful else {
                let other = known.lazy.compactMap(\.rowsOtherThanUnits).first
                return other.map { [unrecognised(sheet, file: file, because: .rowsOfNoUnits, read: $0)] } ?? known
            }
            guard let table = found.tables.first else {
                return [unrecognised(sheet, file: file, because: .headingsContradict)]
            }
            var doubtful = recognised(table, sheet: sheet, file: file)
            doubtful.isDoubtful = true
            return [doubtful]
        }
        let appendices = known.filter(\.report.isAppendix)
        if tables.left.isEmpty, appendices.count == tables.kept.count,
            zip(appendices, tables.kept).allSatisfy({ $0.agrees(with: $1) })
        {
            return zip(appendices, tables.kept).map { appendix, table in
                var appendix = appendix
                appendix.table = table
                appendix.cutOff = cutOff
                // What headings and sums explain is not doubtful.
                let explained = Set(table.reading.columns.filter { $0.standing == .aside }.map(\.place))
                appendix.findings.removeAll { finding in
                    guard let column = finding.place.column, explained.contains(column) else { return false }
                    if case .headingRepeated = finding.kind { return true }
                    return finding.kind == .headingUnknown
                }
                return appendix
            }
        }
        return tables.kept.enumerated().map { place, table in
            var recognised = recognised(table, sheet: sheet, file: file)
            if place == 0, let personal = known.first?.personalColumns {
                recognised.personalColumns.formUnion(personal)
            }
            if place == 0, !tables.left.isEmpty {
                let days = tables.left.compactMap { table in
                    table.reading.columns.first { $0.time == table.time }?.levels.first { $0.time != nil }?.text
                }
                recognised.findings.append(
                    Finding(.reading(.otherDays), at: recognised.place(), read: days.joined(separator: "; ")))
            }
            return recognised
        }
    }

    /// Tables of the days that count: of those side by side, ones whose days nothing tells are left, sums since the year
    /// began beside a shorter time, and others that end on the last day of the title beside one that has all its days.
    private func current(_ tables: [SheetTable]) -> (kept: [SheetTable], left: [SheetTable]) {
        var (kept, left): ([SheetTable], [SheetTable]) = ([], [])
        for table in tables {
            let others = tables.filter { $0.heading == table.heading && $0.reading.kind == table.reading.kind }
            let isAlone = others.allSatisfy { $0.time == table.time }
            switch table.time {
            case .previous where !isAlone, .cumulative where !isAlone: left.append(table)
            case _
            where !isAlone && table.period != table.title.period && table.asOf == table.title.asOf
                && others.contains { $0.period == table.title.period && $0.reading.hasFigures }:
                left.append(table)
            case _ where !table.reading.hasFigures && !table.reading.isUncertain: continue
            default: kept.append(table)
            }
        }
        return (kept, left)
    }

    private mutating func recognised(_ table: SheetTable, sheet: Sheet, file: String) -> RecognisedSheet {
        let report: ReportKind = table.reading.kind == .incoming ? .incomingAppendix : .issuedAppendix
        let rows = sheet.rows(limit: table.heading.upperBound)
        let block = HeadingBlock(rows[min(rows.count, table.heading.lowerBound)...].prefix(table.heading.count))
        let match = matcher.match(matcher.fitted(block), as: report)
        let personal = Set((match.mapping + match.repeated).filter { $0.field.isPersonal }.map(\.column))
        var findings: [Finding] = []
        if table.title.isPeriodReversed {
            findings.append(Finding(.periodReversed, at: FindingPlace(file: file, sheet: sheet.name)))
        }
        var recognised = RecognisedSheet(
            file: file, sheet: sheet, report: report, mapping: table.mapping,
            headings: table.reading.columns.map(\.heading), title: table.title, headerRows: table.heading,
            firstDataRow: table.body.lowerBound, findings: findings, personalColumns: personal, keepsNames: keepsNames)
        recognised.table = table
        recognised.cutOff = cutOff
        recognised.isReadByTable = true
        return recognised
    }
}

extension SheetTable {
    /// What its columns mean, as far as they are columns of the published appendices.
    fileprivate var mapping: [ColumnMapping] {
        var mapping: [ColumnMapping] = []
        func add(_ column: Int?, _ field: ReportField) {
            if let column {
                mapping.append(ColumnMapping(column: column, heading: field.title.vietnamese, field: field))
            }
        }
        add(parentColumn, .parentID)
        add(codeColumn, .unitID)
        add(nameColumn, .unitName)
        for (place, column) in reading.columns.enumerated() where column.kind == reading.kind {
            guard let field = field(of: place), !mapping.contains(where: { $0.field == field }) else { continue }
            mapping.append(ColumnMapping(column: column.place, heading: column.heading, field: field))
        }
        return mapping.sorted { $0.column < $1.column }
    }

    /// The field of the appendices that a column is; nil for others.
    fileprivate func field(of place: Int) -> ReportField? {
        func cells(_ measure: Measure) -> UInt128 { measure.population.cells & reading.universe }
        if let population = reading.populations[place] {
            return ReportField.counted.first { cells($0.measure) == population.cells }?.field
        }
        guard let share = reading.shares.first(where: { $0.column == place }) else { return nil }
        switch (share.part, share.whole) {
        case (cells(.processed), cells(.received)) where reading.kind == .incoming: return .processingPercent
        case (cells(.signed), cells(.electronic)) where reading.kind == .issued: return .signingPercent
        case (cells(.leaderSigned), cells(.signed)) where reading.kind == .issued: return .leaderPercent
        default: return nil
        }
    }
}

extension ReportField {
    /// The fields of counts with their measures.
    fileprivate static let counted: [(field: ReportField, measure: Measure)] = [
        (.received, .received), (.replied, .replied), (.closed, .closed), (.processed, .processed), (.open, .open),
        (.issued, .issued), (.electronic, .electronic), (.paper, .paper), (.signed, .signed), (.unsigned, .unsigned),
        (.leaderSigned, .leaderSigned), (.exempt, .exempt),
    ]

    fileprivate var isCounted: Bool { Self.counted.contains { $0.field == self } }
}

extension RecognisedSheet {
    /// Whether it is a register by some headings, and tells neither when documents came nor what became of them.
    fileprivate var lacksDocuments: Bool {
        switch report {
        case .incomingRegister:
            column(.arrivalDate) == nil && column(.state) == nil && column(.processedDate) == nil
                && column(.subject) == nil
        case .issuedRegister: column(.documentDate) == nil && column(.subject) == nil && column(.signed) == nil
        default: false
        }
    }

    /// What the rows of an appendix are called, where they are no units.
    fileprivate var rowsOtherThanUnits: String? {
        guard report.isAppendix, let name = column(.unitName), column(.unitID) == nil else { return nil }
        let rows = sheet.rows(limit: firstDataRow + 500).dropFirst(firstDataRow)
        return RowNames(rows.compactMap { name < $0.count ? $0[name] : nil }).otherThanUnits
    }

    /// Whether anything stands below its headings.
    fileprivate var hasRows: Bool { sheet.rows(limit: firstDataRow + 1).count > firstDataRow }

    /// Whether a column of counts stands beside another of the same name.
    fileprivate var repeatsCounts: Bool {
        findings.contains { finding in
            if case .headingRepeated(let field) = finding.kind { return field.isCounted }
            return false
        }
    }

    /// Whether the names of its columns alone say what headings and sums say, so that it is a published appendix.
    fileprivate func agrees(with table: SheetTable) -> Bool {
        let kind: FiguresKind = report == .incomingAppendix ? .incoming : .issued
        // Cells that cannot be read leave their figure unknown, not their row.
        // The appendices do not tell exemptions: with them, those without a signature are not all that is not signed.
        guard table.reading.kind == kind, table.time == nil, table.blockCount == 1, column(.exempt) == nil,
            table.badCells.allSatisfy(\.isPercent), table.asides.allSatisfy({ $0.reason != .part }),
            table.unreadColumns.isEmpty, table.reading.columns.allSatisfy({ $0.mate == nil }),
            column(.unitID) == table.codeColumn, column(.unitName) == table.nameColumn,
            title.asOf == table.asOf, firstDataRow >= table.body.lowerBound
        else { return false }
        let own = table.reading.columns.enumerated().filter { $0.element.kind == kind }
        var fields: Set<ReportField> = []
        for (place, column) in own {
            let field = mapping.first { $0.column == column.place }?.field
            if !column.isPercent, !column.percents.isEmpty { return false }
            switch column.standing {
            case .aside: if let field, field.isCounted { return false }
            case .notUnderstood, .partly: if field != nil, column.hasCounts { return false }
            case .understood where column.isPercent:
                let isOther = table.reading.shares.contains { $0.column == place } && table.field(of: place) != field
                if isOther, table.field(of: place) != nil || field != nil { return false }
            case .understood:
                guard let field, table.field(of: place) == field else { return false }
                fields.insert(field)
            }
        }
        let counted = Set(mapping.map(\.field).filter(\.isCounted))
        guard counted == fields else { return false }
        // What is left beside a column nobody knows is not all open.
        let hasStranger = own.contains { $0.element.standing == .notUnderstood && $0.element.hasCounts }
        if hasStranger, kind == .incoming, !fields.contains(.open) { return false }
        // Where electronic documents are not told apart, signing is a share of nothing that is known.
        return kind == .incoming
            ? fields.contains(.open) || fields.contains(.received)
            : fields.contains(.electronic) && fields.contains(.signed)
                && (fields.contains(.issued) || fields.contains(.paper))
    }
}
