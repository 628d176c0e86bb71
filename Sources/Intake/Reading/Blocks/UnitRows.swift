import Statistics
import Text

/// The rows of a table of figures: which tell of a unit, which are totals and groups.
public struct UnitRows {
    /// A row of a unit.
    public struct Row: Equatable, Sendable {
        /// Row and block it stands in, from 0.
        public let row: Int
        let block: Int
        /// The unit's name; "" where only a code tells it.
        public let name: String
        /// Its code; "" where none stands.
        public let code: String
        /// The code of the unit above; "" where none stands.
        public let parent: String
    }

    /// A row that adds others up.
    struct Total: Equatable, Sendable {
        let row: Int
        let block: Int
        /// The rows it adds up, as places in ``rows``.
        let range: Range<Int>
        let isGroup: Bool
        /// Whether its name says that it is the total of all.
        var isCalledTotal = false

        /// The same row, adding up other rows.
        func over(_ range: Range<Int>) -> Total {
            Total(row: row, block: block, range: range, isGroup: isGroup, isCalledTotal: isCalledTotal)
        }
    }

    private(set) var rows: [Row] = []
    private(set) var totals: [Total] = []
    /// Rows with figures that are no unit's.
    private(set) var asides: [AsideRow] = []
    /// The columns that tell which unit a row is about.
    private(set) var keys = KeyColumns()

    /// The columns of a block that tell which unit a row is about, as places in its columns.
    struct KeyColumns: Equatable, Sendable {
        var ordinal: Int?
        var name: Int?
        var code: Int?
        var parent: Int?
        /// All of them, and others of their kind.
        var all: Set<Int> = []
    }

    /// The rows of `blocks`, which have the same headings; nil when nothing tells the units.
    init?(_ blocks: [TableBlock], _ reader: HeadingReader) {
        guard let first = blocks.first else { return nil }
        let grid = reader.grid
        guard let keys = Self.keys(blocks, reader) else { return nil }
        self.keys = keys
        let measures = first.columns.indices.filter { !keys.all.contains($0) && !first.paths[$0].isEmpty }
        func cell(_ block: Int, _ row: Int, _ place: Int?) -> String {
            place.map { trimmedCell(grid.text(row, blocks[block].columns[$0])) } ?? ""
        }
        let hasNumbers = blocks.indices.contains { block in
            blocks[block].body.prefix(200).contains { row in
                let ordinal = cell(block, row, keys.ordinal)
                return !ordinal.isEmpty && ordinal.allSatisfy(\.isNumber)
            }
        }
        let counts = measures.filter { place in
            !first.paths[place].contains { reader.phrase($0).has(.percent) || reader.phrase($0).has(.aside) }
        }
        var lines: [RowSorting.Line] = []
        for (place, block) in blocks.enumerated() {
            var groupStart: (row: Int, first: Int)?
            let firstOfBlock = rows.count
            func closeGroup() {
                if let group = groupStart, rows.count > group.first {
                    totals.append(Total(row: group.row, block: place, range: group.first..<rows.count, isGroup: true))
                }
                groupStart = nil
            }
            var sectionStart = rows.count
            for row in block.body {
                let figures = measures.count { FigureCell(cell(place, row, $0)).isFigure }
                var name = cell(place, row, keys.name)
                if FigureCell(name).isNumber { name = "" }
                let ordinal = cell(place, row, keys.ordinal)
                let label = name.isEmpty ? Self.label(block, row, measures, grid) : name
                if AppendixTotals.isTotal(Self.bare(label)) || (name.isEmpty && label.isEmpty && figures > 0) {
                    guard figures > 0 else { continue }
                    if groupStart != nil { closeGroup() }
                    totals.append(
                        Total(
                            row: row, block: place, range: sectionStart..<rows.count, isGroup: false,
                            isCalledTotal: !label.isEmpty))
                    sectionStart = rows.count
                    continue
                }
                if hasNumbers, AppendixTotals.isGroup(ordinal: ordinal, number: "", label: ordinal.isEmpty ? label : "")
                {
                    closeGroup()
                    if figures > 0 { groupStart = (row, rows.count) }
                    continue
                }
                if SheetRecogniser.isIndexRow(grid.rows[row]) { continue }
                let code = cell(place, row, keys.code)
                let hasUnit = !name.isEmpty || !code.isEmpty
                let isNumbered = !ordinal.isEmpty && ordinal.allSatisfy(\.isNumber)
                guard figures > 0 || (hasUnit && isNumbered) else { continue }
                guard figures * 3 >= measures.count || isNumbered || figures >= 2 else { continue }
                rows.append(
                    Row(
                        row: row, block: place, name: Self.unnumbered(name.isEmpty ? label : name), code: code,
                        parent: cell(place, row, keys.parent)))
                lines.append(
                    RowSorting.Line(
                        row: row, block: place, name: name.isEmpty ? label : name, ordinal: ordinal, code: code,
                        counts: counts.map { FigureCell(cell(place, row, $0)).count }))
            }
            closeGroup()
            // A total that stands above its rows, or below the parts of other totals, adds up the whole block.
            totals = totals.map { total in
                guard total.block == place, !total.isGroup, total.range.isEmpty else { return total }
                return total.over(firstOfBlock..<rows.count)
            }
        }
        setAside(lines, reader)
        guard !rows.isEmpty else { return nil }
        takeUnnamedTotal(blocks, counts, grid)
    }

    /// Takes rows that are no units' out; those that add units up are verified like other totals.
    private mutating func setAside(_ lines: [RowSorting.Line], _ reader: HeadingReader) {
        var sorting = RowSorting(lines, reader)
        let found = sorting.sorted(totals: totals.filter { !$0.isGroup }.map { ($0.row, $0.block) })
        guard !found.isEmpty else { return }
        let gone = Set(found.map(\.place))
        var places = [0]
        for place in rows.indices { places.append(places[place] + (gone.contains(place) ? 0 : 1)) }
        func moved(_ range: Range<Int>) -> Range<Int> { places[range.lowerBound]..<places[range.upperBound] }
        totals = totals.map { $0.over(moved($0.range)) }
        for aside in found {
            let row = rows[aside.place]
            asides.append(AsideRow(row: row.row, name: row.name, reason: aside.reason))
            guard let range = aside.range else { continue }
            totals.append(Total(row: row.row, block: row.block, range: moved(range), isGroup: true))
        }
        rows = rows.indices.filter { !gone.contains($0) }.map { rows[$0] }
    }

    /// The first text of a row outside the columns of figures.
    private static func label(_ block: TableBlock, _ row: Int, _ measures: [Int], _ grid: SheetGrid) -> String {
        for place in block.columns.indices where !measures.contains(place) {
            let text = trimmedCell(grid.text(row, block.columns[place]))
            if FigureCell(text) == .text { return text }
        }
        return ""
    }

    private static func bare(_ label: String) -> String {
        String(label.drop { $0.isNumber || $0 == "." || $0 == ")" || $0 == " " })
    }

    /// "1. Phòng Nội vụ" is Phòng Nội vụ.
    private static func unnumbered(_ name: String) -> String {
        let digits = name.prefix { $0.isNumber }
        guard !digits.isEmpty, digits.count <= 3 else { return name }
        let rest = name.dropFirst(digits.count)
        guard let mark = rest.first, mark == "." || mark == ")" else { return name }
        let text = trimmedCell(String(rest.dropFirst()))
        return text.isEmpty ? name : text
    }

    /// A total under another name: a first or last row that is the sum of all others in every column.
    private mutating func takeUnnamedTotal(_ blocks: [TableBlock], _ measures: [Int], _ grid: SheetGrid) {
        guard rows.count >= 4, !totals.contains(where: { !$0.isGroup }) else { return }
        func count(_ place: Int, _ column: Int) -> Int? {
            let row = rows[place]
            return FigureCell(grid.text(row.row, blocks[row.block].columns[column])).count
        }
        for place in [rows.count - 1, 0] {
            var (fitting, tried) = (0, 0)
            for column in measures {
                let values = rows.indices.map { count($0, column) }
                guard values.allSatisfy({ $0 != nil }) else { continue }
                let all = values.reduce(0) { $0 + ($1 ?? 0) }
                let own = values[place] ?? 0
                guard all > 0 else { continue }
                tried += 1
                if all - own == own { fitting += 1 }
            }
            guard fitting >= 2, fitting == tried else { continue }
            let row = rows.remove(at: place)
            if place == 0 {
                totals = totals.map { total in
                    let range = max(0, total.range.lowerBound - 1)..<max(0, total.range.upperBound - 1)
                    return total.over(range)
                }
            }
            totals.append(Total(row: row.row, block: row.block, range: 0..<rows.count, isGroup: false))
            return
        }
    }
}
