import Statistics
import Text

/// A table of figures in a sheet, read: its units, their figures, and what was noticed.
public struct SheetTable: Sendable {
    /// A cell of figures that cannot be read.
    public struct BadCell: Sendable {
        /// The row.
        public let row: Int
        /// The column.
        public let column: Int
        /// The heading.
        public let heading: String
        /// The text.
        public let text: String
        /// The problem.
        public let problem: CellProblem
        /// Whether it stands among percentages.
        public let isPercent: Bool
    }

    /// A total that its rows do not make.
    public struct WrongTotal: Sendable {
        /// The row.
        public let row: Int
        /// The column.
        public let column: Int
        /// The heading.
        public let heading: String
        /// The printed.
        public let printed: Int
        /// The sum.
        public let sum: Int
    }

    /// A column whose cells hold digits that are no figure.
    public struct UnreadColumn: Equatable, Sendable {
        /// The column.
        public let column: Int
        /// Its heading.
        public let heading: String
        /// One of its cells.
        public let text: String
    }

    /// The figures with the reading they are taken by.
    public let reading: FigureReading
    /// The units, in the order of the table.
    public let rows: [UnitRows.Row]
    /// Rows with figures that are no unit's.
    public let asides: [AsideRow]
    /// The lines that tell its days.
    public let title: TitleText
    /// The days it covers.
    public let period: ReportingPeriod?
    /// The day its figures are as of.
    public let asOf: CalendarDay?
    /// The days follow from words, by the setting for where months end.
    public let isPeriodAssumed: Bool
    /// Which of several periods side by side it is: "this", "previous" and so on; nil for the only one.
    public let time: HeadingTime?
    /// The bad cells.
    public let badCells: [BadCell]
    /// The wrong totals.
    public let wrongTotals: [WrongTotal]
    /// Whether a grand total differs from its units in most of its columns: units are missing, or rows are taken for
    /// units that are none.
    public let isTotalBroken: Bool
    /// Rows with figures that no unit's name stands in, and that are the sum of none.
    public let strayRows: [Int]
    /// Columns with figures that cannot be read in most rows, and one of them: they are left.
    public let unreadColumns: [UnreadColumn]
    /// A line of the title by which these are not all documents, or none.
    public let doubtfulTitle: String?
    /// Rows and columns it takes in the sheet.
    public let heading: Range<Int>
    /// The columns.
    public let columns: [Int]
    /// The key columns, as columns of the sheet.
    public let nameColumn: Int?
    /// The code column.
    public let codeColumn: Int?
    /// The parent column.
    public let parentColumn: Int?
    /// The body.
    public let body: Range<Int>
    /// Of how many parts it is put together: tables side by side, or below each other.
    public let blockCount: Int

    /// Where a row stands in the sheet, from 0.
    public func sheetRow(_ row: Int) -> Int { rows[row].row }
}

/// Finds the tables of figures in a sheet and reads them.
struct SheetTables {
    private let reader: HeadingReader
    private let cutOff: CutOff
    private let layouts: [String: [String: ColumnMeaning]]
    private let sheetName: String
    /// Whether a table was found that is about tasks or work files rather than documents.
    private(set) var othersFound = false

    /// `layouts` are meanings that were decided, by the fingerprint of the headings and the heading.
    init(
        _ grid: SheetGrid, _ words: HeadingWords, cutOff: CutOff, sheetName: String = "",
        layouts: [String: [String: ColumnMeaning]] = [:]
    ) {
        reader = HeadingReader(grid, words)
        self.cutOff = cutOff
        self.sheetName = sheetName
        self.layouts = layouts
    }

    /// The tables, those of one heading in parts put together.
    mutating func read() -> [SheetTable] {
        var groups: [[TableBlock]] = []
        for block in reader.blocks() where !isRegister(block) {
            if let place = groups.firstIndex(where: { isContinued($0[0], by: block) }) {
                groups[place].append(block)
            } else {
                groups.append([block])
            }
        }
        var tables: [SheetTable] = []
        for group in groups { tables += self.tables(group) }
        return tables
    }

    /// Whether a table counts tasks, work files or internal papers.
    private static func isOfOthers(_ columns: [ReadColumn], _ title: Facet?) -> Bool {
        let others: [Facet] = [.task, .workFile, .inner]
        return title.map(others.contains) ?? false || columns.contains { $0.facets.contains(where: others.contains) }
    }

    /// A register of documents has several columns that no table of counts has.
    private func isRegister(_ block: TableBlock) -> Bool {
        block.paths.count { path in
            path.last.map { reader.phrase($0).has(.register) && reader.phrase($0).residue.isEmpty } ?? false
        } >= 3
    }

    /// Whether `other` goes on with the rows of `first`: the same headings, and no days or subject of its own.
    private func isContinued(_ first: TableBlock, by other: TableBlock) -> Bool {
        guard first.signature == other.signature else { return false }
        // A block that names the same units again is a table of its own.
        guard !repeats(first, other) else { return false }
        if first.heading == other.heading, first.titles == other.titles { return true }
        let own = TitleText(rows: other.titles.map { [$0] }, cutOff: cutOff)
        let firsts = TitleText(rows: first.titles.map { [$0] }, cutOff: cutOff)
        let differs = (own.asOf != nil && own.asOf != firsts.asOf) || (own.period != nil && own.period != firsts.period)
        let subject = subject(other.titles)
        return !differs && (subject == nil || subject == self.subject(first.titles))
    }

    /// Whether two blocks name a unit in common.
    private func repeats(_ first: TableBlock, _ other: TableBlock) -> Bool {
        func units(_ block: TableBlock) -> Set<String> {
            Set((UnitRows([block], reader)?.rows ?? []).map { foldedForSearch($0.code + " " + $0.name) })
        }
        return !units(first).isDisjoint(with: units(other))
    }

    private mutating func tables(_ blocks: [TableBlock]) -> [SheetTable] {
        guard let first = blocks.first, let rows = UnitRows(blocks, reader) else { return [] }
        var maker = FigureColumns(reader, blocks, rows)
        maker.read()
        guard !maker.columns.isEmpty else { return [] }
        let titles = first.titles.isEmpty ? first.sheetTitles : first.titles
        var title = TitleText(rows: titles.map { [$0] }, cutOff: cutOff)
        if title.asOf == nil {
            let all = TitleText(rows: (first.sheetTitles + titles + [sheetName]).map { [$0] }, cutOff: cutOff)
            if all.asOf != nil { title = all }
        }
        let subject = subject(titles) ?? subject(first.sheetTitles) ?? subject([sheetName])
        assignSubjects(&maker.columns, subject)
        if maker.columns.allSatisfy({ $0.kind == nil }), Self.isOfOthers(maker.columns, subject) { othersFound = true }
        decide(&maker.columns)
        let scope = TitleScope(first.sheetTitles + titles, sheetName: sheetName, maker.columns, reader)
        var result: [SheetTable] = []
        for (time, columns) in periods(of: maker.columns) {
            for kind in FiguresKind.allCases {
                guard let reading = FigureJudge(columns, kind)?.read() else { continue }
                let places = Set(reading.columns.filter { $0.kind == kind }.map(\.place))
                let days = days(time, title)
                let broken = maker.brokenTotals(places)
                let strays = broken.filter { !$0.isCalledTotal }.map(\.row)
                result.append(
                    SheetTable(
                        reading: reading, rows: rows.rows, asides: rows.asides, title: title, period: days.period,
                        asOf: days.asOf,
                        isPeriodAssumed: days.isAssumed, time: time,
                        badCells: maker.badCells.filter { places.contains($0.column) },
                        wrongTotals: maker.wrongTotals.filter {
                            places.contains($0.column) && !strays.contains($0.row)
                        },
                        isTotalBroken: broken.contains(where: \.isCalledTotal),
                        strayRows: strays, unreadColumns: maker.unreadColumns,
                        doubtfulTitle: scope.doubtful,
                        heading: first.heading, columns: first.columns,
                        nameColumn: rows.keys.name.map { first.columns[$0] },
                        codeColumn: rows.keys.code.map { first.columns[$0] },
                        parentColumn: rows.keys.parent.map { first.columns[$0] },
                        body: first.body.lowerBound..<(blocks.last?.body.upperBound ?? first.body.upperBound),
                        blockCount: blocks.count))
            }
        }
        return result
    }

    // MARK: Which documents

    /// The subject that lines of a title name; nil when none or both.
    private func subject(_ lines: [String]) -> Facet? {
        var found: Set<Facet> = []
        for line in lines where line.utf8.count <= 400 {
            for item in reader.phrase(HeadingReader.line(line)).items where item.facet.axis == .subject {
                found.insert(item.facet)
            }
        }
        if found.count > 1 { found.remove(.workFile) }
        return found.count == 1 ? found.first : nil
    }

    private func assignSubjects(_ columns: inout [ReadColumn], _ title: Facet?) {
        var named: Set<Facet> = []
        var (speaksIncoming, speaksIssued) = (false, false)
        for column in columns {
            for facet in column.facets {
                if facet == .incoming || facet == .issued { named.insert(facet) }
                if facet.axis == .outcome || facet.axis == .timing { speaksIncoming = true }
                if facet.restrictsIssued { speaksIssued = true }
            }
        }
        // A table whose total counts tasks or work files is about these.
        let others = columns.lazy.filter { !$0.isPercent && !$0.restricts(.incoming) && !$0.restricts(.issued) }
            .compactMap { $0.facets.first { $0 == .task || $0 == .workFile } }.first
        let title = title ?? (named.isEmpty ? others : nil)
        for place in columns.indices {
            let own = columns[place].levels.reversed().lazy.flatMap { $0.items.reversed() }
                .map(\.facet).first { $0.axis == .subject && $0 != .workFile }
            if let own {
                columns[place].kind = own == .incoming ? .incoming : own == .issued ? .issued : nil
            } else if columns[place].facets.contains(where: \.restrictsIssued) {
                columns[place].kind = .issued
            } else if let title {
                columns[place].kind = title == .incoming ? .incoming : title == .issued ? .issued : nil
            } else if named.count == 1 {
                columns[place].kind = named.contains(.incoming) ? .incoming : .issued
            } else if speaksIssued, !speaksIncoming {
                columns[place].kind = .issued
            } else if speaksIncoming, !speaksIssued, named.isEmpty {
                columns[place].kind = .incoming
            }
        }
    }

    /// Takes over what was decided about these headings.
    private func decide(_ columns: inout [ReadColumn]) {
        guard !layouts.isEmpty else { return }
        let fingerprint = headingFingerprint(columns.map(\.heading))
        guard let layout = layouts[fingerprint] else { return }
        for place in columns.indices {
            guard let meaning = layout[headingKey(columns[place].heading)] else { continue }
            columns[place].decide(meaning)
        }
    }

    // MARK: Which days

    /// Columns by the days they speak of. Columns without days belong to the only period there is.
    private func periods(of columns: [ReadColumn]) -> [(HeadingTime?, [ReadColumn])] {
        var times: [HeadingTime] = []
        for column in columns where !column.has(.aside) {
            if let time = column.time, !times.contains(time) { times.append(time) }
        }
        guard let only = times.first else { return [(nil, columns)] }
        func part(_ time: HeadingTime?) -> (HeadingTime?, [ReadColumn]) {
            (
                time,
                columns.map { column in
                    var column = column
                    if column.time != time { column.kind = nil }
                    return column
                }
            )
        }
        if times.count > 1 { return times.map(part) }
        // An earlier time, or a sum since the year began, stands beside the table's own days.
        let isBeside = only == .previous || only == .cumulative
        guard isBeside, columns.contains(where: { $0.time == nil && $0.hasCounts && !$0.has(.aside) }) else {
            return [(only, columns)]
        }
        return [part(nil), part(only)]
    }

    private func days(
        _ time: HeadingTime?, _ title: TitleText
    ) -> (period: ReportingPeriod?, asOf: CalendarDay?, isAssumed: Bool) {
        let own = (title.period, title.asOf, title.isPeriodAssumed)
        switch time {
        case nil, .this: return own
        case .week: return own
        case .previous: return (nil, nil, false)
        case .cumulative:
            guard let to = title.asOf else { return (nil, nil, false) }
            return (nil, to, false)
        case .days(let from, let to):
            return (from.flatMap { ReportingPeriod(from: $0, to: to) }, to, false)
        case .months(let months, let year):
            guard let year = year ?? title.asOf?.year else { return (nil, nil, false) }
            // The days the title writes out win, where they are these months by any rule.
            for rule in [cutOff, .calendar, .day(14)] {
                if let period = rule.period(year: year, months: months), period == title.period { return own }
            }
            let rule = title.period.map { $0.from.components.day == 1 } == true ? CutOff.calendar : cutOff
            let period = rule.period(year: year, months: months)
            return (period, period?.to, true)
        }
    }
}
