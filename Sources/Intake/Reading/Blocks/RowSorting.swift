import Statistics
import Text

/// Tells units from rows that add them up or tell something of all of them, by what the figures show and by what units
/// have and other rows lack: a number, a code.
struct RowSorting {
    /// A row as it was collected.
    struct Line {
        let row: Int
        let block: Int
        let name: String
        let ordinal: String
        let code: String
        /// Its counts, column by column.
        let counts: [Int?]
    }

    /// A row that is no unit's, by its place among the lines, and the lines it adds up.
    struct Aside {
        let place: Int
        let reason: AsideRow.Reason
        var range: Range<Int>?
    }

    private let lines: [Line]
    private let reader: HeadingReader
    private let isNumbered: Bool
    private let isCoded: Bool
    private var asides: [Int: Aside] = [:]
    /// Units that have their parts below them.
    private var wholes: Set<Int> = []

    init(_ lines: [Line], _ reader: HeadingReader) {
        self.lines = lines
        self.reader = reader
        isNumbered = lines.count { !$0.ordinal.isEmpty } * 2 > lines.count
        isCoded = lines.count { !$0.code.isEmpty } * 2 > lines.count
    }

    /// The rows that are no units'. `totals` are rows that are called totals: where each stands among the lines, and in
    /// which row of the sheet.
    mutating func sorted(totals: [(row: Int, block: Int)]) -> [Aside] {
        takeMeasures()
        takeParts()
        takeNestedParts()
        takeSums(lines.indices.filter { lacksMarks($0) || isParent($0) })
        takeSums(lines.indices.filter(isCalledSum))
        takeBelow(totals)
        return asides.values.sorted { $0.place < $1.place }
    }

    /// Whether units have a number or a code, and this row has neither.
    private func lacksMarks(_ place: Int) -> Bool {
        let line = lines[place]
        return (isNumbered || isCoded) && line.code.isEmpty && (line.ordinal.isEmpty || !isNumbered)
    }

    /// "1" above "1.1", "1.2".
    private func isParent(_ place: Int) -> Bool {
        let own = lines[place].ordinal
        return !own.isEmpty && place + 1 < lines.count && lines[place + 1].ordinal.hasPrefix(own + ".")
    }

    private static let sumWords: Set<Substring> = [
        "cong", "tong", "tieu", "toan", "khoi", "chung", "cac", "cap", "nhom",
    ]

    private func isCalledSum(_ place: Int) -> Bool {
        foldedForSearch(lines[place].name).split(separator: " ").first.map(Self.sumWords.contains) ?? false
    }

    /// Rows whose name says what is counted.
    private mutating func takeMeasures() {
        for place in lines.indices where lines[place].code.isEmpty && lines[place].ordinal.isEmpty {
            let name = HeadingReader.line(lines[place].name)
            guard name.utf8.count <= 200 else { continue }
            let phrase = reader.phrase(name)
            guard phrase.residue.isEmpty, phrase.time != nil || !phrase.items.isEmpty,
                !phrase.items.contains(where: { [.unit, .code, .ordinal, .register].contains($0.facet) })
            else { continue }
            let isPlain = phrase.items.allSatisfy {
                [.percent, .aside, .count, .total].contains($0.facet) || $0.facet.axis == .origin
            }
            if lacksMarks(place) || isPlain { asides[place] = Aside(place: place, reason: .measure) }
        }
    }

    /// Rows that are parts of the unit above, unless most rows begin so.
    private mutating func takeParts() {
        let parts = lines.indices.filter { place in
            let name = lines[place].name
            if foldedForSearch(name).hasPrefix("trong do") { return true }
            guard let mark = name.first, "-–+•*".contains(mark) else { return false }
            return lacksMarks(place) && name.dropFirst().contains(where: \.isLetter)
        }
        guard parts.count * 2 < lines.count, parts.first ?? 0 > 0 else { return }
        for place in parts where asides[place] == nil { asides[place] = Aside(place: place, reason: .part) }
    }

    /// Rows that are parts of the unit above, unit after unit.
    private mutating func takeNestedParts() {
        let rest = lines.indices.filter { asides[$0] == nil }
        for run in NestedParts(rest.map { lines[$0] }).runs {
            wholes.insert(rest[run.unit])
            for part in run.parts { asides[rest[part]] = Aside(place: rest[part], reason: .part) }
        }
    }

    /// Rows that are the sum of a run of units beside them.
    private mutating func takeSums(_ suspects: [Int]) {
        let suspects = suspects.filter { asides[$0] == nil && !wholes.contains($0) }
        guard !suspects.isEmpty, let columns = lines.first?.counts.indices else { return }
        let asked = Set(suspects)
        let base = lines.indices.filter { asides[$0] == nil && !asked.contains($0) }
        guard base.count >= 2 else { return }
        let sums = RunningSums(columns.map { column in base.map { lines[$0].counts[column] } })
        var (next, after) = (0, 0)
        for suspect in suspects {
            while next < base.count, base[next] < suspect { next += 1 }
            // Sums may stand together below all units: each then begins where the one before ended.
            guard let run = sums.run(at: next, starts: [0, after], adding: lines[suspect].counts), let last = run.last
            else { continue }
            after = run.upperBound
            asides[suspect] = Aside(place: suspect, reason: .sum, range: base[run.lowerBound]..<base[last] + 1)
        }
    }

    /// Rows without a number below the last total of their block, where units stand above it.
    private mutating func takeBelow(_ totals: [(row: Int, block: Int)]) {
        guard isNumbered || isCoded else { return }
        let sums = asides.values.filter { $0.reason == .sum }.map { lines[$0.place] }
        var units: [Int: (count: Int, last: Int)] = [:]
        for place in lines.indices where asides[place] == nil && !lacksMarks(place) {
            let known = units[lines[place].block] ?? (0, 0)
            units[lines[place].block] = (known.count + 1, lines[place].row)
        }
        // The first total that has all units of its block above it.
        var ends: [Int: Int] = [:]
        for total in totals + sums.map({ ($0.row, $0.block) }) {
            guard let own = units[total.block], own.count >= 2, total.row > own.last else { continue }
            ends[total.block] = min(ends[total.block] ?? total.row, total.row)
        }
        for place in lines.indices where asides[place] == nil && lacksMarks(place) {
            guard let end = ends[lines[place].block], lines[place].row > end else { continue }
            asides[place] = Aside(place: place, reason: .belowTotal)
        }
    }
}
