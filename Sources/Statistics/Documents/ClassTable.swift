/// How many documents of every class each unit has. Of the many classes few are met: only those take room.
struct ClassTable: Sendable {
    private let unitCount: Int
    /// Where the counts of a class begin in ``counts``; −1 of a class that was not met.
    private var starts: [Int]
    private(set) var met: [Int] = []
    /// One count a unit, class after class.
    private var counts: [Int32] = []

    init(unitCount: Int, classCount: Int) {
        self.unitCount = unitCount
        starts = [Int](repeating: -1, count: classCount)
    }

    @inline(__always)
    mutating func count(_ place: Int, unit: Int, by number: Int32 = 1) {
        var start = starts[place]
        if start < 0 { start = meet(place) }
        counts[start + unit] += number
    }

    private mutating func meet(_ place: Int) -> Int {
        let start = counts.count
        starts[place] = start
        met.append(place)
        counts.append(contentsOf: repeatElement(0, count: unitCount))
        return start
    }

    mutating func add(_ other: ClassTable) {
        for place in other.met {
            if starts[place] < 0 { _ = meet(place) }
            let (mine, theirs) = (starts[place], other.starts[place])
            for unit in 0..<unitCount { counts[mine + unit] += other.counts[theirs + unit] }
        }
    }

    /// The classes of a unit that have documents.
    func parts(of unit: Int) -> [(place: Int, count: Int)] {
        met.compactMap { place in
            let count = Int(counts[starts[place] + unit])
            return count > 0 ? (place, count) : nil
        }
    }
}
