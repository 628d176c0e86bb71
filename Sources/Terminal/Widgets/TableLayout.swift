/// Which columns of a table are on the screen, where, and how wide.
///
/// Columns yield in the order of their priority, the lowest first: first what they have beyond their minimum, then
/// their place. Frozen columns stay at the left whatever happens. Scrolled, the other columns are shown one after the
/// other whatever their priority, so that every column can be reached.
public struct TableLayout: Equatable, Sendable {
    /// What a column asks for.
    public struct Column: Equatable, Sendable {
        /// The least width that makes sense, at least 1.
        public var minimumWidth: Int
        /// The width that shows everything, at least the minimum.
        public var idealWidth: Int
        /// Where text stands in it.
        public var alignment: Alignment
        /// Those with the lowest priority yield first; among equals the rightmost.
        public var priority: Int
        /// Stays at the left when the others are scrolled.
        public var isFrozen: Bool

        /// A column; widths out of range count as the nearest in range.
        public init(
            minimumWidth: Int, idealWidth: Int? = nil, alignment: Alignment = .left, priority: Int = 0,
            isFrozen: Bool = false
        ) {
            self.minimumWidth = min(max(1, minimumWidth), Size.limit)
            self.idealWidth = min(max(self.minimumWidth, idealWidth ?? 0), Size.limit)
            self.alignment = alignment
            self.priority = priority
            self.isFrozen = isFrozen
        }
    }

    /// A column on the screen.
    public struct Place: Equatable, Sendable {
        /// Its place among all columns given.
        public let index: Int
        /// Its first column of cells, from 0.
        public let x: Int
        /// Its width in cells, at least 1.
        public let width: Int
    }

    /// The columns on the screen from left to right.
    public let places: [Place]
    /// How far the table can be scrolled: until the last column is on the screen. 0 when all are.
    public let maximumOffset: Int

    /// Lays `columns` out in `width` cells with `gap` cells between two, scrolled by `offset` steps of one column (at
    /// most ``maximumOffset``).
    public init(columns: [Column], width: Int, offset: Int = 0, gap: Int = 1) {
        let arranging = Arranging(columns: columns, width: min(max(0, width), Size.limit), gap: min(max(0, gap), 100))
        maximumOffset = arranging.maximumOffset
        places = arranging.places(offset: min(max(0, offset), maximumOffset))
    }

    /// The column shown at a cell of the line, with the gap before it; nil beside the table.
    public func index(at x: Int) -> Int? {
        guard x >= 0, let last = places.last, x < last.x + last.width else { return nil }
        return places.first { x < $0.x + $0.width }?.index
    }
}

/// The work of laying out: places in `columns`, in the order given.
private struct Arranging {
    let columns: [TableLayout.Column]
    let width: Int
    let gap: Int
    private let frozen: [Int]
    private let scrollable: [Int]

    init(columns: [TableLayout.Column], width: Int, gap: Int) {
        self.columns = columns
        self.width = width
        self.gap = gap
        frozen = columns.indices.filter { columns[$0].isFrozen }
        scrollable = columns.indices.filter { !columns[$0].isFrozen }
    }

    /// Unscrolled: the most important columns that fit.
    private var mostImportant: [Int] {
        var shown = frozen + scrollable
        while minimum(shown) > width, let weakest = weakest(of: shown) { shown.removeAll { $0 == weakest } }
        return shown
    }

    /// Scrolled: the columns from `start` on, as many as fit, at least one even if it is cut.
    private func following(_ start: Int) -> [Int] {
        var shown = frozen + scrollable.dropFirst(start)
        while minimum(shown) > width, shown.count > frozen.count + 1 { shown.removeLast() }
        return shown
    }

    /// Which column the first step of scrolling starts from: the second one, but when columns between others yielded,
    /// or all did, the first one, or they would never be seen.
    private var firstStart: Int {
        let shown = mostImportant.count - frozen.count
        return shown > 0 && mostImportant.last == scrollable[shown - 1] ? 1 : 0
    }

    var maximumOffset: Int {
        guard !scrollable.isEmpty, minimum(frozen + scrollable) > width else { return 0 }
        let lastStart =
            scrollable.indices.first { minimum(frozen + scrollable.dropFirst($0)) <= width } ?? scrollable.count - 1
        return lastStart - firstStart + 1
    }

    func places(offset: Int) -> [TableLayout.Place] {
        placed(offset == 0 ? mostImportant : following(offset - 1 + firstStart))
    }

    /// The least width of these columns with the gaps between them.
    private func minimum(_ shown: [Int]) -> Int {
        shown.reduce(gap * max(0, shown.count - 1)) { $0 + columns[$1].minimumWidth }
    }

    private func weakest(of shown: [Int]) -> Int? {
        shown.filter { !columns[$0].isFrozen }.min {
            columns[$0].priority != columns[$1].priority ? columns[$0].priority < columns[$1].priority : $0 > $1
        }
    }

    /// Gives what is left beyond the minimum to those with the highest priority first, then sets them side by side.
    private func placed(_ shown: [Int]) -> [TableLayout.Place] {
        var widths = columns.map(\.minimumWidth)
        var left = width - minimum(shown)
        let strongestFirst = shown.sorted {
            columns[$0].priority != columns[$1].priority ? columns[$0].priority > columns[$1].priority : $0 < $1
        }
        for index in strongestFirst where left > 0 {
            let more = min(left, columns[index].idealWidth - widths[index])
            widths[index] += more
            left -= more
        }
        var x = 0
        var places: [TableLayout.Place] = []
        for index in shown {
            // What does not even fit at its minimum is cut at the right edge.
            let room = min(widths[index], width - x)
            guard room > 0 else { break }
            places.append(TableLayout.Place(index: index, x: x, width: room))
            x += room + gap
        }
        return places
    }
}
