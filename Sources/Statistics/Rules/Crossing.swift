/// A unit that broke a rule which it did not break before.
public struct Crossing: Equatable, Sendable {
    /// Which unit.
    public let unit: Unit
    /// Which rule.
    public let flag: Flag

    /// "UBND xã Vĩnh Long: tỷ lệ xử lý dưới chỉ tiêu".
    public func sentence(_ language: Language) -> String { "\(unit.name): \(flag.title[language])" }
}

extension Assessment {
    /// The limits that units crossed for the worse since an earlier reading, in the order of the report. A unit that was
    /// not there before has crossed nothing.
    public func crossings(since before: Assessment) -> [Crossing] {
        let known = Dictionary(before.units.map { ($0.id, $0.flags) }, uniquingKeysWith: { first, _ in first })
        return units.flatMap { unit -> [Crossing] in
            guard let flags = known[unit.id] else { return [] }
            return unit.flags.filter { $0.isLimit && !flags.contains($0) }.map {
                Crossing(unit: unit.figures.unit, flag: $0)
            }
        }
    }
}

/// The last promise of every unit whose day has come by `day`, in the order of their numbers: that day's, and earlier ones
/// that fell due after `figures`, the day of the figures, which therefore do not tell yet what became of them. One for the
/// day on which it was made is none to remind of.
public func promisesDue(
    on day: CalendarDay, in journal: [UnitID: [JournalEntry]], figures: CalendarDay
) -> [JournalEntry] {
    journal.keys.sorted().compactMap { unit in
        guard let entry = journal[unit]?.last(where: { $0.promised != nil }), let promised = entry.promised,
            entry.day < promised, promised == day || (promised < day && promised > figures)
        else { return nil }
        return entry
    }
}
