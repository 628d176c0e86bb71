/// Which columns of a table fit, and where they stand: written once for every table there is.
///
/// Columns get room in the order they yield, the most needed first; scrolled sideways they follow from the left. What is
/// left over goes to the first column that grows.
public struct TableLayout<ID: Hashable & Sendable>: Equatable, Sendable {
    /// A column as a table asks for it.
    public struct Column: Equatable, Sendable {
        /// Which.
        public let id: ID
        /// The cells it needs.
        public let width: Int
        /// Whether it takes what the others leave.
        public let grows: Bool

        /// A column.
        public init(_ id: ID, width: Int, grows: Bool = false) {
            self.id = id
            self.width = width
            self.grows = grows
        }
    }

    /// A column where it stands.
    public struct Placed: Equatable, Sendable {
        /// Which.
        public let id: ID
        /// Its first cell.
        public let start: Int
        /// Its cells.
        public let width: Int
        /// The cell after its last one.
        public var end: Int { start + width }
    }

    /// The columns that fit, from left to right.
    public let placed: [Placed]
    /// Whether all fit without scrolling.
    public let isWhole: Bool

    /// Fits columns into the cells `room`, with `gap` cells before each one.
    ///
    /// - Parameters:
    ///   - columns: The columns, in the order shown.
    ///   - yielding: Columns in the order they are given room; those not named never get any. Nil is the order shown.
    ///   - offset: Columns scrolled out on the left.
    ///   - room: The columns of the screen they may take.
    ///   - gap: How many columns stay empty between two of them.
    ///   - isFlushRight: Whether they end at the end of the room, not begin at its beginning.
    public init(
        _ columns: [Column], yielding: [ID]? = nil, offset: Int = 0, room: Range<Int>, gap: Int = 1,
        isFlushRight: Bool = false
    ) {
        let widths = Dictionary(columns.map { ($0.id, $0.width) }, uniquingKeysWith: { first, _ in first })
        var free = room.count
        var kept: Set<ID> = []
        let order = offset > 0 ? columns.dropFirst(offset).map(\.id) : yielding ?? columns.map(\.id)
        for id in order where !kept.contains(id) {
            guard let width = widths[id] else { continue }
            guard width + gap <= free else {
                if offset > 0 { break }
                continue
            }
            free -= width + gap
            kept.insert(id)
        }
        let growing = columns.first { $0.grows && kept.contains($0.id) }?.id
        let shown = columns.filter { kept.contains($0.id) }
        let used = shown.reduce(growing == nil ? 0 : free) { $0 + $1.width + gap }
        var start = isFlushRight ? room.upperBound - used : room.lowerBound
        var placed: [Placed] = []
        for column in shown {
            let width = column.width + (column.id == growing ? free : 0)
            placed.append(Placed(id: column.id, start: start + gap, width: width))
            start += width + gap
        }
        self.placed = placed
        isWhole = shown.count == columns.count
    }

    /// How far `columns` can be scrolled in this room: until the last one alone remains.
    public static func maximumOffset(
        _ columns: [Column], yielding: [ID]? = nil, room: Range<Int>, gap: Int = 1
    ) -> Int {
        TableLayout(columns, yielding: yielding, room: room, gap: gap).isWhole ? 0 : max(0, columns.count - 1)
    }

    /// The column at this place of a row, the gap before it included.
    public func column(at place: Int, gap: Int = 1) -> ID? {
        placed.first { $0.start - gap..<$0.end ~= place }?.id
    }
}
