import Statistics

/// The entries of a register put in order by unit, without moving them: for each unit a run of places.
struct UnitIndex: Sendable {
    private let starts: [Int]
    private let order: [UInt32]

    /// An index of `count` entries whose units `unit` tells, as numbers below `unitCount`.
    init(unitCount: Int, count: Int, unit: (Int) -> Int32) {
        var starts = [Int](repeating: 0, count: unitCount + 1)
        for place in 0..<count { starts[Int(unit(place)) + 1] += 1 }
        for number in 0..<unitCount { starts[number + 1] += starts[number] }
        var next = starts
        var order = [UInt32](repeating: 0, count: count)
        for place in 0..<count {
            let number = Int(unit(place))
            order[next[number]] = UInt32(truncatingIfNeeded: place)
            next[number] += 1
        }
        self.starts = starts
        self.order = order
    }

    /// How many units there are.
    var unitCount: Int { starts.count - 1 }

    /// The places of a unit's entries, in the order of the register.
    func places(ofUnit unit: Int) -> ArraySlice<UInt32> { order[starts[unit]..<starts[unit + 1]] }

    /// Calls `kept` for every entry whose key an earlier entry of the same unit has, with both places; it says which
    /// of the two stands for that key from then on. A `key` of 0 is no key. The crew looks for the units that have any:
    /// few have, and the order of the calls does not depend on it.
    func forEachRepeat(
        _ crew: any Crew, key: @escaping @Sendable (Int, inout YearOfDay) -> UInt64,
        kept: (_ first: Int, _ again: Int) -> Int
    ) {
        let parts = order.count < 100_000 ? 1 : min(unitCount, 4 * crew.size)
        _ = crew.work(parts) { part in
            var table = KeyTable()
            return (unitCount * part / parts..<unitCount * (part + 1) / parts).filter { unit in
                table.forEachRepeat(among: places(ofUnit: unit), key: key) { _, _ in nil }
            }
        } take: { units in
            var table = KeyTable()
            for unit in units {
                _ = table.forEachRepeat(among: places(ofUnit: unit), key: key) {
                    UInt32(truncatingIfNeeded: kept($0, $1))
                }
            }
            return true
        }
    }
}

/// Finds equal keys: an open-addressing table of places, with the space of the last unit used again.
private struct KeyTable {
    private var slots: [UInt32] = []
    private var year = YearOfDay()

    /// Calls `kept` with the places of equal keys; nil ends the search. Whether there were any.
    mutating func forEachRepeat(
        among places: ArraySlice<UInt32>, key: (Int, inout YearOfDay) -> UInt64, kept: (Int, Int) -> UInt32?
    ) -> Bool {
        var size = 16
        while size < places.count * 2 { size *= 2 }
        let free = UInt32.max
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(free, count: size))
        var isFound = false
        for place in places {
            let wanted = key(Int(place), &year)
            if wanted == 0 { continue }
            var slot = Int(truncatingIfNeeded: (wanted &* 0x9E37_79B9_7F4A_7C15) >> 20) & (size - 1)
            while slots[slot] != free, key(Int(slots[slot]), &year) != wanted { slot = (slot + 1) & (size - 1) }
            if slots[slot] == free {
                slots[slot] = place
            } else {
                isFound = true
                guard let stays = kept(Int(slots[slot]), Int(place)) else { return true }
                slots[slot] = stays
            }
        }
        return isFound
    }
}

/// The calendar year of a day, quick for days of the same year as the last one asked for.
struct YearOfDay {
    private var year = 0
    private var days: Range<Int32> = 0..<0

    mutating func callAsFunction(_ day: Int32) -> Int {
        if days.contains(day) { return year }
        year = CalendarDay(daysSince1970: day).year
        guard let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31)
        else { return year }
        days = first.daysSince1970..<(last.daysSince1970 + 1)
        return year
    }
}
