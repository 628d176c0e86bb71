import Statistics

/// What came in and what was done, counted from the entries.
extension IncomingDocuments {
    /// Day by day from `first` to `last`, unit by unit; nil for units without any document.
    func flows(from first: CalendarDay, through last: CalendarDay) -> [DailyFlow?] {
        (0..<index.unitCount).map { flow(ofUnit: $0, from: first, through: last) }
    }

    /// Day by day, of one unit; nil without any document.
    func flow(ofUnit unit: Int, from first: CalendarDay, through last: CalendarDay) -> DailyFlow? {
        let places = index.places(ofUnit: unit)
        guard !places.isEmpty, first <= last else { return nil }
        var flow = DailyFlow(first: first, days: first.days(to: last) + 1)
        for place in places { entries[Int(place)].count(in: &flow) }
        return flow
    }

    /// Day by day, of all units together.
    func flow(from first: CalendarDay, through last: CalendarDay) -> DailyFlow? {
        guard first <= last else { return nil }
        var flow = DailyFlow(first: first, days: first.days(to: last) + 1)
        for entry in entries { entry.count(in: &flow) }
        return flow
    }

    /// In the windows of `frame`, unit by unit: one pass over the entries in their order, a few bytes a unit and week.
    func recentFlows(in frame: FlowFrame) -> [RecentFlow] {
        let asOf = frame.asOf.daysSince1970
        let short = frame.short?.first.daysSince1970 ?? .max
        let long = frame.long?.first.daysSince1970 ?? .max
        let weeks = frame.weeks.count
        // A unit's counts lie together: short, long, then the weeks; arrivals before completions in each.
        let width = 2 * (weeks + 2)
        let zero = (
            counts: [Int32](repeating: 0, count: index.unitCount * width),
            closing: [Int](repeating: 0, count: index.unitCount)
        )
        let (counts, closing) = parts.counts(of: entries, zero: zero) { sums, entries in
            sums.counts.withUnsafeMutableBufferPointer { counts in
                func note(_ day: Int32, _ start: Int, _ kind: Int) {
                    if day >= short { counts[start + kind] += 1 }
                    if day >= long { counts[start + 2 + kind] += 1 }
                    let week = weeks - 1 - Int(asOf - day) / 7
                    if week >= 0 { counts[start + 4 + 2 * week + kind] += 1 }
                }
                for entry in entries {
                    guard entry.state < IncomingEntry.returned, entry.arrival <= asOf else { continue }
                    let unit = Int(entry.unit)
                    note(entry.arrival, unit * width, 0)
                    // As in DailyFlow: processed on an unknown day counts on the day of arrival.
                    let done = entry.state >= IncomingEntry.replied ? max(entry.processed, entry.arrival) : .max
                    if done <= asOf { note(done, unit * width, 1) } else { sums.closing[unit] += 1 }
                }
            }
        } add: { sums, other in
            for place in sums.counts.indices { sums.counts[place] += other.counts[place] }
            for unit in sums.closing.indices { sums.closing[unit] += other.closing[unit] }
        }
        return (0..<index.unitCount).map { unit in
            func count(_ place: Int) -> FlowCount {
                let start = unit * width + 2 * place
                return FlowCount(arrivals: Int(counts[start]), completions: Int(counts[start + 1]))
            }
            return RecentFlow(
                short: count(0), long: count(1), weeks: (0..<weeks).map { count(2 + $0) }, closing: closing[unit])
        }
    }
}

extension IncomingEntry {
    /// Counts this document in a flow.
    fileprivate func count(in flow: inout DailyFlow) {
        guard state < Self.returned else { return }
        let arrival = CalendarDay(daysSince1970: arrival)
        let isDone = state >= Self.replied
        flow.add(arrival: arrival, completion: isDone ? IncomingDocuments.day(processed) ?? arrival : nil)
    }
}
