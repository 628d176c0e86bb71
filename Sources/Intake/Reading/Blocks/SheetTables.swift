import Statistics
import Text

/// Finds the tables of figures in a sheet and reads them.
struct SheetTables {
    let reader: HeadingReader
    let cutOff: CutOff
    private let layouts: [String: KeptColumns]
    private let sheetName: String
    /// Whether a table was found that is about tasks or work files rather than documents.
    private(set) var othersFound = false

    /// Why a table that was found is not read: its rows are no units or no whole ones, its figures no counts.
    private(set) var refusal: TableRefusal?

    /// Whether a table was found whose rows are units: what stands above its columns names none.
    private(set) var unitsFound = false

    /// `layouts` are what was decided, by the fingerprint of the headings.
    init(
        _ grid: SheetGrid, _ words: HeadingWords, cutOff: CutOff, sheetName: String = "",
        layouts: [String: KeptColumns] = [:]
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

    private mutating func refuse(_ finding: ReadingFinding, _ read: String) {
        refusal = refusal ?? TableRefusal(finding: finding, read: read)
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
        // What is counted stands below each other: units stand side by side, or nowhere.
        guard !rows.rows.allSatisfy({ isPlainMeasure($0.name) }) else {
            if let other = RowNames(rows.rows.map(\.name)).otherThanUnits { refuse(.rowsOfNoUnits, other) }
            return []
        }
        if let split = SplitUnits(blocks, rows.keys, reader).heading { refuse(.unitsSplit, split) }
        var maker = FigureColumns(reader, blocks, rows)
        maker.read()
        let measures = rows.rows.count { reader.counts($0.name) }
        if rows.keys.name != nil, rows.rows.count >= 2, measures * 2 < rows.rows.count { unitsFound = true }
        guard !maker.columns.isEmpty else { return [] }
        let titles = first.titles.isEmpty ? first.sheetTitles : first.titles
        var title = TitleText(rows: titles.map { [$0] }, cutOff: cutOff)
        if title.asOf == nil {
            let all = TitleText(rows: (first.sheetTitles + titles + [sheetName]).map { [$0] }, cutOff: cutOff)
            if all.asOf != nil { title = all }
        }
        let subject = subject(titles) ?? subject(first.sheetTitles) ?? subject([sheetName])
        assignSubjects(&maker.columns, subject)
        StockDays(title, cutOff: cutOff).settle(&maker.columns)
        settleStrayDays(&maker.columns, title)
        maker.columns.settleWords()
        if let others = others(rows, first, maker.columns) { refuse(.rowsOfNoUnits, others) }
        if maker.columns.contains(where: { $0.kind != nil && $0.hasCounts }) {
            if let sum = rows.sumOfOthers { refuse(.sumsAmongUnits, sum) }
            if let repeated = rows.repeated { refuse(.unitsRepeated, repeated) }
            if let line = FigureUnit(first.sheetTitles + titles).otherThanDocuments { refuse(.notCounts, line) }
            let scaled = maker.columns.first { column in
                column.kind != nil && column.hasCounts && FigureUnit.isScaled(heading: column.heading)
            }
            if let scaled { refuse(.notCounts, scaled.heading) }
        }
        if maker.columns.allSatisfy({ $0.kind == nil }), Self.isOfOthers(maker.columns, subject) { othersFound = true }
        let kept = layouts[headingFingerprint(maker.columns.map(\.heading))]
        if let kept { decide(&maker.columns, kept) }
        let figures = FigureStamp(rows.rows.map { $0.code + " " + $0.name }, maker.columns)
        let scope = TitleScope(first.sheetTitles + titles, sheetName: sheetName, maker.columns, reader)
        var result: [SheetTable] = []
        for (time, columns) in kept.flatMap({ parts(of: maker.columns, $0, figures) }) ?? periods(of: maker.columns) {
            for kind in FiguresKind.allCases {
                guard let reading = FigureReading.of(columns, kind) else { continue }
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
                        strayRows: strays,
                        unreadColumns: maker.unreadColumns.filter { !reading.usesTwoCounts(of: $0.column) },
                        doubtfulTitle: scope.doubtful,
                        heading: first.heading, columns: first.columns,
                        nameColumn: rows.keys.name.map { first.columns[$0] },
                        codeColumn: rows.keys.code.map { first.columns[$0] },
                        parentColumn: rows.keys.parent.map { first.columns[$0] },
                        body: first.body.lowerBound..<(blocks.last?.body.upperBound ?? first.body.upperBound),
                        blockCount: blocks.count, kept: kept, figures: figures))
            }
        }
        return result
    }

    /// Whether a name is a heading of figures and nothing else.
    private func isPlainMeasure(_ name: String) -> Bool {
        let phrase = reader.phrase(HeadingReader.line(name))
        return phrase.residue.isEmpty && !phrase.has(.unit) && reader.counts(name)
    }

    /// What the rows are, by the heading of their names or because all of them are months: incoming documents by their
    /// kind, field or sender are no unit's.
    private func others(_ rows: UnitRows, _ block: TableBlock, _ columns: [ReadColumn]) -> String? {
        let names = rows.rows.map { HeadingReader.line($0.name) }
        guard rows.keys.code == nil, names.count > 1, columns.contains(where: { $0.kind != nil && $0.hasCounts }) else {
            return nil
        }
        if let first = names.first(where: { !$0.isEmpty }), names.allSatisfy({ reader.phrase($0).time != nil }) {
            return first
        }
        if let first = names.first(where: { !$0.isEmpty }), names.allSatisfy({ readDay($0).value != nil }) {
            return first
        }
        let rowNames = RowNames(names)
        if let other = rowNames.otherThanUnits { return other }
        guard let place = rows.keys.name, let heading = block.paths[place].last else { return nil }
        let words = headingTokens(HeadingReader.line(heading)).map(\.word)
        // Issued documents are told by who issues them.
        let isIncoming = columns.contains { $0.kind == .incoming && $0.hasCounts }
        if isIncoming, Self.senders.contains(words.joined(separator: " ")) { return heading }
        if words == ["ten", "so"] { return heading }
        // "Tên cán bộ" names no unit, whatever "tên" alone says.
        let phrase = reader.phrase(HeadingReader.line(heading))
        guard phrase.items.first?.facet != .unit || !phrase.residue.isEmpty else { return nil }
        let isOther = Self.otherRows.contains { other in
            words.indices.contains { words[$0...].starts(with: other) }
        }
        // What a column of another name holds says itself that it is units, or is asked about.
        let isUnknown = phrase.items.first?.facet != .unit && !words.isEmpty && !rowNames.areCalledUnits
        return isOther || isUnknown ? heading : nil
    }

    private static let senders: Set<String> = [
        "to chuc phat hanh", "noi phat hanh", "noi gui", "to chuc gui", "don vi gui", "tac gia", "cap gui",
    ]
    private static let otherRows = [
        "thoi gian", "thang", "quy", "tuan", "ngay", "ky bao cao", "loai", "the loai", "linh vuc", "do khan", "do mat",
        "hinh thuc", "nguon", "muc do", "ten so", "nhom van ban", "can bo", "chuyen vien", "nguoi", "ca nhan",
        "tai khoan", "ho va ten", "ho ten", "lanh dao", "chuc danh", "chuc vu",
    ].map { $0.split(separator: " ").map(String.init) }

    /// Takes over what was decided about these headings.
    private func decide(_ columns: inout [ReadColumn], _ kept: KeptColumns) {
        for (place, key) in headingKeys(columns.map(\.heading)).enumerated() {
            if let meaning = kept.meanings[key] { columns[place].decide(meaning) }
        }
    }
}
