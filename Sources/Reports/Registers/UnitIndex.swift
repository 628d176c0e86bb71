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
    /// of the two stands for that key from then on. A `key` of 0 is no key.
    func forEachRepeat(key: (Int) -> UInt64, kept: (_ first: Int, _ again: Int) -> Int) {
        var slots: [UInt32] = []
        for unit in 0..<unitCount {
            let places = self.places(ofUnit: unit)
            var size = 16
            while size < places.count * 2 { size *= 2 }
            let free = UInt32.max
            slots.removeAll(keepingCapacity: true)
            slots.append(contentsOf: repeatElement(free, count: size))
            for place in places {
                let wanted = key(Int(place))
                if wanted == 0 { continue }
                var slot = Int(truncatingIfNeeded: (wanted &* 0x9E37_79B9_7F4A_7C15) >> 20) & (size - 1)
                while slots[slot] != free, key(Int(slots[slot])) != wanted { slot = (slot + 1) & (size - 1) }
                slots[slot] =
                    slots[slot] == free
                    ? place : UInt32(truncatingIfNeeded: kept(Int(slots[slot]), Int(place)))
            }
        }
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
