import Statistics
import Text

/// Makes columns of figures from the cells of a table.
struct FigureColumns {
    private let reader: HeadingReader
    private let blocks: [TableBlock]
    private let rows: UnitRows
    private(set) var badCells: [SheetTable.BadCell] = []
    private(set) var wrongTotals: [SheetTable.WrongTotal] = []
    private(set) var unreadColumns: [SheetTable.UnreadColumn] = []
    var columns: [ReadColumn] = []
    /// Row and column of grand totals that are the sums of their rows.
    private var rightTotals: [(row: Int, column: Int)] = []

    init(_ reader: HeadingReader, _ blocks: [TableBlock], _ rows: UnitRows) {
        self.reader = reader
        self.blocks = blocks
        self.rows = rows
    }

    mutating func read() {
        guard let first = blocks.first else { return }
        for place in first.columns.indices where !rows.keys.all.contains(place) {
            if first.paths[place].isEmpty { doubtNeighbour(of: place) } else { read(place, first) }
        }
        columns.nestRuns()
        for place in columns.indices { columns[place].group = Self.group(columns[place].levels) }
    }

    /// Counts without any heading: what stands left of them may be but a part of what it says ("Đã xử lý" over two columns, not
    /// merged), or they are something else.
    private mutating func doubtNeighbour(of place: Int) {
        guard let last = columns.indices.last, !columns[last].isPercent, columns[last].hasCounts,
            let before = blocks.first?.columns[..<place].last, columns[last].place == before
        else { return }
        let counts = rows.rows.count { FigureCell(text($0.row, $0.block, place)).count != nil }
        if counts > 2, counts * 2 >= rows.rows.count { columns[last].isDoubtful = true }
    }

    /// Totals that differ from their rows in most of `places`, columns of the sheet.
    func brokenTotals(_ places: Set<Int>) -> [UnitRows.Total] {
        var balance: [Int: Int] = [:]
        for total in wrongTotals where places.contains(total.column) { balance[total.row, default: 0] += 1 }
        for total in rightTotals where places.contains(total.column) { balance[total.row, default: 0] -= 1 }
        return rows.totals.filter { !$0.isGroup && balance[$0.row, default: 0] > 0 }
    }

    private func text(_ row: Int, _ block: Int, _ place: Int) -> String {
        reader.grid.text(row, blocks[block].columns[place])
    }

    private mutating func read(_ place: Int, _ block: TableBlock) {
        let cells = rows.rows.map { FigureCell(text($0.row, $0.block, place)) }
        if isOfTwo(cells) { return readTwo(place, block, cells) }
        let numbers = cells.count(where: \.isNumber)
        let texts = cells.count { $0 == .text }
        let levels = levels(place, block)
        guard numbers > 0, numbers >= texts else { return leave(place, cells, levels) }
        var column = ReadColumn(place: block.columns[place], levels: levels, isPercent: false)
        column.isDoubtful = lacksHeadingAbove(place, block, levels)
        let isComposed = cells.contains {
            if case .countAndPercent = $0 { return true }
            return false
        }
        let saysPercent = levels.contains { $0.has(.percent) }
        let counts = cells.count { $0.count != nil }
        let percents = cells.count {
            if case .percent = $0 { return true }
            return false
        }
        let fractions = cells.count {
            if case .fraction = $0 { return true }
            return false
        }
        let isPercent = !isComposed && (saysPercent || (percents > 0 && percents >= counts) || fractions > counts)
        column.isPercent = isPercent
        if isPercent || isComposed { column.percents = percentages(place, cells, isComposed: isComposed) }
        if !isPercent { column.counts = cells.map(\.count) } else { column.counts = cells.map { _ in nil } }
        if !column.has(.aside) { noteBadCells(place, cells, levels, isPercent: isPercent) }
        if !isPercent, !column.has(.aside) { checkTotals(place, &column, cells) }
        columns.append(column)
    }

    /// The headings above a column. "Trong đó quá hạn" without a heading above it is a part of the column on its left.
    private func levels(_ place: Int, _ block: TableBlock) -> [HeadingPhrase] {
        let own = block.paths[place].map { reader.phrase($0) }
        guard own.count == 1, Self.isPart(own[0]), let whole = columns.last(where: { !Self.isPart($0.levels.last) }),
            !whole.isPercent, whole.levels.count == 1, whole.items != [own[0].items]
        else { return own }
        return whole.levels + own
    }

    /// "Đúng hạn" below nothing, where what stands beside it has a heading above: whose it is was typed in another column,
    /// perhaps.
    private func lacksHeadingAbove(_ place: Int, _ block: TableBlock, _ levels: [HeadingPhrase]) -> Bool {
        guard levels.count == 1, block.heading.count > 1, levels[0].speaks(of: .timing), !levels[0].has(.percent),
            !levels[0].speaks(of: .outcome)
        else { return false }
        let (top, column) = (block.heading.lowerBound, block.columns[place])
        return trimmedCell(reader.grid.text(top, column)).isEmpty && reader.grid.span(top, column) == nil
            && place + 1 < block.paths.count && block.paths[place + 1].count > 1
            && !trimmedCell(reader.grid.text(top, block.columns[place + 1])).isEmpty
    }

    private static func isPart(_ phrase: HeadingPhrase?) -> Bool {
        guard let phrase, phrase.speaks(of: .timing), !phrase.speaks(of: .outcome) else { return false }
        return headingTokens(phrase.text).prefix(2).map(\.word) == ["trong", "do"]
    }

    private func isOfTwo(_ cells: [FigureCell]) -> Bool {
        let two = cells.count { $0.isFigure && !$0.isNumber }
        return two > 0 && two * 3 >= cells.count { $0 != .blank && $0 != .dash } * 2
    }

    /// "Đã xử lý/Tổng số" over "1000/1200": two columns. What stands behind the stroke of a heading is the second one's;
    /// without a stroke it is the whole of which the first is a part.
    private mutating func readTwo(_ place: Int, _ block: TableBlock, _ cells: [FigureCell]) {
        let path = block.paths[place]
        let all = path.map { reader.phrase($0) }
        let parts = (path.last ?? "").split(separator: "/").map { HeadingReader.line(String($0)) }
        let isNamed = parts.count == 2
        let names = isNamed ? parts : [path.last ?? "", "Tổng số"]
        let pairs = cells.map { cell -> [Int?] in
            if case .twoCounts(let one, let other) = cell { return [one, other] }
            return [cell.count, nil]
        }
        // Two counts the second of which is no whole are two other things, which only a heading can tell.
        guard isNamed || pairs.allSatisfy({ ($0[0] ?? 0) <= ($0[1] ?? .max) }) else { return leave(place, cells, all) }
        for (half, name) in names.enumerated() {
            let levels = path.dropLast().map { reader.phrase($0) } + [reader.phrase(name)]
            var column = ReadColumn(place: block.columns[place], levels: levels, isPercent: false)
            column.mate = half == 0 ? 1 : -1
            column.counts = pairs.map { $0[half] }
            columns.append(column)
        }
        leave(place, cells, all)
    }

    /// Tells of a column with digits that are no figures, as "1000/1200": others are remarks.
    private mutating func leave(_ place: Int, _ cells: [FigureCell], _ levels: [HeadingPhrase]) {
        let isCounted = levels.contains { phrase in
            phrase.items.contains { $0.facet.restrictsIncoming || $0.facet.restrictsIssued || $0.facet == .total }
        }
        let isRemark = levels.contains { $0.has(.aside) || $0.has(.register) }
        let texts = cells.indices.filter { cells[$0] == .text || (cells[$0].isFigure && !cells[$0].isNumber) }.map {
            row in
            trimmedCell(text(rows.rows[row].row, rows.rows[row].block, place))
        }
        // The day of the oldest one is no figure that could not be read.
        let numbered = texts.filter { text in
            guard text.first?.isNumber ?? false else { return false }
            if case .value = readDay(text) { return false }
            return true
        }
        guard isCounted, !isRemark, numbered.count * 2 > texts.count, let first = numbered.first else { return }
        unreadColumns.append(
            SheetTable.UnreadColumn(
                column: blocks[0].columns[place], heading: levels.map(\.text).joined(separator: " / "), text: first))
    }

    /// Columns that share a heading share what it leaves open.
    private static func group(_ levels: [HeadingPhrase]) -> String {
        guard levels.count > 1, let last = levels.last else { return "" }
        let isShown = !last.has(.percent) && !last.has(.total) && !last.has(.count)
        guard isShown || levels.count > 2 else { return "" }
        return levels.dropLast().map(\.text).joined(separator: "\u{1}")
    }

    private func percentages(_ place: Int, _ cells: [FigureCell], isComposed: Bool) -> [PrintedPercent?] {
        let plain = cells.map { cell -> PrintedPercent? in
            if case .count(let count) = cell, count <= 1_000_000, !isComposed { return PrintedPercent(count) }
            return cell.percent
        }
        // A share nobody formatted as a percentage stands as 0.7518.
        let isShare =
            !isComposed
            && cells.allSatisfy { cell in
                switch cell {
                case .count(let count): count == 0 || count == 1
                case .fraction(let share): share.whole <= 1
                case .percent, .countAndPercent: false
                default: true
                }
            }
            && cells.contains {
                if case .fraction = $0 { return true }
                return false
            }
        guard isShare else { return plain }
        return rows.rows.map { readPercent(text($0.row, $0.block, place), isPercentFormatted: true).value }
    }

    private mutating func noteBadCells(
        _ place: Int, _ cells: [FigureCell], _ levels: [HeadingPhrase], isPercent: Bool
    ) {
        for (row, cell) in zip(rows.rows, cells) {
            let problem: CellProblem
            switch cell {
            case .problem(let found): problem = found
            case .text: problem = .notANumber
            case .fraction where !isPercent: problem = .fraction
            case .percent where !isPercent: problem = .notANumber
            default: continue
            }
            badCells.append(
                SheetTable.BadCell(
                    row: row.row, column: blocks[row.block].columns[place],
                    heading: levels.map(\.text).joined(separator: " / "),
                    text: trimmedCell(text(row.row, row.block, place)), problem: problem, isPercent: isPercent))
        }
    }

    /// Rows of units that tell no figure but a word ("Chưa báo cáo"): nothing there is zero, whatever the totals are.
    private lazy var wordRows: Set<Int> = {
        guard let first = blocks.first else { return [] }
        let places = first.columns.indices.filter { !rows.keys.all.contains($0) && !first.paths[$0].isEmpty }
        return Set(
            rows.rows.indices.filter { row in
                let cells = places.map { FigureCell(text(rows.rows[row].row, rows.rows[row].block, $0)) }
                return !cells.contains { ($0.isFigure && !$0.isProblem) || $0 == .dash }
                    && cells.contains { $0 != .blank }
            })
    }()

    /// Compares printed totals with the sums of their rows. A dash is zero where the total proves it. The sums are of the
    /// first rows each, so that many totals cost no more than one.
    private mutating func checkTotals(_ place: Int, _ column: inout ReadColumn, _ cells: [FigureCell]) {
        guard !rows.totals.isEmpty else { return }
        var (sums, unreadable) = ([0], [0])
        for row in cells.indices {
            let isZero =
                column.counts[row] != nil || cells[row] == .blank || cells[row] == .dash || wordRows.contains(row)
            sums.append(sums[row] + (column.counts[row] ?? 0))
            unreadable.append(unreadable[row] + (isZero ? 0 : 1))
        }
        let whole = cells.indices
        var filled: Set<Range<Int>> = []
        func fill(_ range: Range<Int>) {
            guard filled.insert(range).inserted else { return }
            for row in range where column.counts[row] == nil && !wordRows.contains(row) { column.counts[row] = 0 }
        }
        for total in rows.totals {
            guard let printed = FigureCell(text(total.row, total.block, place)).count else { continue }
            func sum(_ range: Range<Int>) -> Int { sums[range.upperBound] - sums[range.lowerBound] }
            func isReadable(_ range: Range<Int>) -> Bool {
                unreadable[range.upperBound] == unreadable[range.lowerBound]
            }
            let (own, all) = (sum(total.range), sum(whole))
            if !total.isGroup, own == printed || all == printed {
                rightTotals.append((total.row, blocks[total.block].columns[place]))
            }
            if own == printed, isReadable(total.range) {
                fill(total.range)
            } else if all == printed, isReadable(whole) {
                fill(whole)
            } else if own != printed, all != printed {
                wrongTotals.append(
                    SheetTable.WrongTotal(
                        row: total.row, column: blocks[total.block].columns[place],
                        heading: column.heading, printed: printed, sum: total.isGroup ? own : all))
            }
        }
    }
}
