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

    var rows: [Row] = []
    var totals: [Total] = []
    /// Rows with figures that are no unit's.
    var asides: [AsideRow] = []
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
        var groups: [(line: RowSorting.Line, parts: Range<Int>)] = []
        for (place, block) in blocks.enumerated() {
            var groupStart: (line: RowSorting.Line, first: Int)?
            let firstOfBlock = rows.count
            func closeGroup() {
                if let group = groupStart, rows.count > group.first {
                    let range = group.first..<rows.count
                    totals.append(Total(row: group.line.row, block: place, range: range, isGroup: true))
                    groups.append((group.line, range))
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
                    guard figures > 0 else { continue }
                    let line = RowSorting.Line(
                        row: row, block: place, name: label, ordinal: ordinal, code: "",
                        counts: counts.map { FigureCell(cell(place, row, $0)).count })
                    groupStart = (line, rows.count)
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
        if NestedParts(lines).areParts(of: groups) { takeGroups(groups, &lines) }
        setAside(lines, reader)
        guard !rows.isEmpty else { return nil }
        takeUnnamedTotal(blocks, counts, grid)
    }

    /// A unit that stands in several rows, where that is so of more than one or of one that stands in more than two: then no row
    /// is all of its unit. One name that stands twice is a mistake of its own.
    var repeated: String? {
        var counts: [String: Int] = [:]
        for row in rows { counts[foldedForSearch(row.code + " " + row.name), default: 0] += 1 }
        // What is a part below some units is one below the unit, too, whose parts do not add up.
        let parts = Set(asides.filter { $0.reason == .part }.map { foldedForSearch($0.name) })
        let strays = rows.filter { parts.contains(foldedForSearch($0.name)) }
        if strays.count > 1 { return strays[0].name }
        guard counts.values.count(where: { $0 > 1 }) > 1 || counts.values.contains(where: { $0 > 2 }) else {
            return nil
        }
        return rows.first { counts[foldedForSearch($0.code + " " + $0.name)] ?? 0 > 1 }?.name
    }

    /// A unit that is the sum of those below it, as others are, where neither counts as parts or as a group.
    var sumOfOthers: String?

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
}
