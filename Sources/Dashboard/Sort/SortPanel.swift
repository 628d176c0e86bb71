import Statistics
import Terminal

/// Choosing what to sort by: a list of columns, each off, ascending or descending, in the order they were added.
public struct SortPanel: Equatable, Sendable {
    /// One chosen column.
    public struct Key: Hashable, Sendable {
        /// Its place among the choices.
        public let place: Int
        /// Greatest first.
        public var isDescending: Bool
    }

    /// The columns offered.
    public let titles: [Phrase]
    /// For each column, whether the first press sorts greatest first.
    public let startsDescending: [Bool]
    /// The chosen columns, the first one first.
    public private(set) var keys: [Key]
    /// The window over the choices.
    public var window: ListWindow

    /// A panel that starts from the sort in force.
    public init(titles: [Phrase], startsDescending: [Bool], keys: [Key]) {
        self.titles = titles
        self.startsDescending = startsDescending
        self.keys = keys
        window = ListWindow()
        window.count = titles.count
        window.height = titles.count
        window.select(keys.first?.place ?? 0)
    }

    /// Sorts by this column alone; again: the other direction.
    public mutating func choose(_ place: Int) {
        guard titles.indices.contains(place) else { return }
        window.select(place)
        if keys.count == 1, keys[0].place == place {
            keys[0].isDescending.toggle()
        } else {
            keys = [Key(place: place, isDescending: startsDescending[place])]
        }
    }

    /// Adds this column after the others; again: the other direction; a third time: takes it away.
    public mutating func cycle(_ place: Int) {
        guard titles.indices.contains(place) else { return }
        window.select(place)
        guard let position = keys.firstIndex(where: { $0.place == place }) else {
            keys.append(Key(place: place, isDescending: startsDescending[place]))
            return
        }
        if keys[position].isDescending == startsDescending[place] {
            keys[position].isDescending.toggle()
        } else {
            keys.remove(at: position)
        }
    }

    /// Back to the order of the report.
    public mutating func clear() { keys = [] }
}
