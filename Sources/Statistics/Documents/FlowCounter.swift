/// Counts what arrived and what was done, day by day: of every unit, of one, or of all together.
public struct DailyFlowCounter: IncomingCounter {
    /// Whose flows are told apart.
    private let isTogether: Bool
    /// Only documents that arrived by this day count.
    private let arrivedBy: Int32
    private var flows: [DailyFlow?]
    private let none: DailyFlow

    /// Counts from `first` to `last` for `unitCount` units, or for all together; only documents that arrived by `arrivedBy`
    /// where it is given.
    public init(
        unitCount: Int, together isTogether: Bool = false, from first: CalendarDay, through last: CalendarDay,
        arrivedBy: CalendarDay? = nil
    ) {
        self.isTogether = isTogether
        self.arrivedBy = arrivedBy?.daysSince1970 ?? .max
        none = DailyFlow(first: first, days: first.days(to: last) + 1)
        flows = [DailyFlow?](repeating: nil, count: isTogether ? 1 : unitCount)
    }

    /// Counts these documents too.
    public mutating func add(_ entries: UnsafeBufferPointer<IncomingEntry>) {
        for entry in entries where entry.state != IncomingEntry.repeated && entry.arrival <= arrivedBy {
            let state = DocumentState.codes[Int(entry.state)]
            guard state != .returned else { continue }
            let place = isTogether ? 0 : Int(entry.unit)
            flows[place, default: none].add(
                arrival: CalendarDay(daysSince1970: entry.arrival),
                completion: entry.processed == IncomingEntry.none ? nil : CalendarDay(daysSince1970: entry.processed),
                isOpen: state.isOpen, isUnknown: state == .unknown)
        }
    }

    /// Adds what another counter counted.
    public mutating func add(_ other: DailyFlowCounter) {
        for (place, flow) in other.flows.enumerated() {
            guard let flow else { continue }
            flows[place, default: none].add(flow)
        }
    }

    /// The flows; nil where there is no document.
    public var result: [DailyFlow?] { flows }
}

extension [DailyFlow?] {
    fileprivate subscript(place: Int, default none: DailyFlow) -> DailyFlow {
        get { self[place] ?? none }
        set { self[place] = newValue }
    }
}

/// Counts what came in and was done lately, of every unit, in the windows of a frame.
public struct RecentFlowCounter: IncomingCounter {
    private let frame: FlowFrame
    private let width: Int
    /// A unit's counts lie together: see ``Lane``.
    private var counts: [Int32]
    private let known: KnownDays

    private enum Lane {
        static let closing = 0
        static let untold = 1
        static let old = 2
        static let clearing = 3
        static let short = clearing + FlowFrame.clearingBlocks
        static let long = short + 2
        static let weeks = long + 2
    }

    /// Counts for `unitCount` units.
    public init(unitCount: Int, frame: FlowFrame, coverage: [RegisterCoverage]) {
        self.frame = frame
        known = KnownDays(coverage, kind: .incoming)
        width = Lane.weeks + 2 * frame.weeks.count
        counts = [Int32](repeating: 0, count: unitCount * width)
    }

    /// Counts these documents too.
    public mutating func add(_ entries: UnsafeBufferPointer<IncomingEntry>) {
        let asOf = frame.asOf.daysSince1970
        let short = frame.short?.first.daysSince1970 ?? .max
        let long = frame.long?.first.daysSince1970 ?? .max
        let cleared = frame.clearedFrom?.daysSince1970 ?? .min
        let blocks = frame.clearing.map(\.first.daysSince1970)
        let weeks = frame.weeks.count
        let width = width
        counts.withUnsafeMutableBufferPointer { counts in
            func note(_ day: Int32, _ start: Int, _ kind: Int) {
                if day >= short { counts[start + Lane.short + kind] += 1 }
                if day >= long { counts[start + Lane.long + kind] += 1 }
                let week = weeks - 1 - Int(asOf - day) / 7
                if week >= 0 { counts[start + Lane.weeks + 2 * week + kind] += 1 }
            }
            for entry in entries where entry.state != IncomingEntry.repeated && entry.arrival <= asOf {
                let state = DocumentState.codes[Int(entry.state)]
                guard state != .returned else { continue }
                let start = Int(entry.unit) * width
                note(entry.arrival, start, 0)
                if state.isOpen {
                    counts[start + Lane.closing] += 1
                    // What became of it after its register's last day is not known: nothing can be said of a pace.
                    let (through, tells) = known.of(unit: entry.unit, day: entry.arrival)
                    if through < asOf || !tells.contains(.outcome) { counts[start + Lane.untold] += 1 }
                    continue
                }
                // Done on a day that is not known: nothing can be said of a pace.
                guard entry.processed != IncomingEntry.none else {
                    counts[start + Lane.untold] += 1
                    continue
                }
                let done = max(entry.processed, entry.arrival)
                guard done <= asOf else {
                    counts[start + Lane.closing] += 1
                    continue
                }
                note(done, start, 1)
                if done >= long {
                    if done - entry.arrival > FlowFrame.oldDays { counts[start + Lane.old] += 1 }
                    if entry.arrival < cleared, let block = blocks.lastIndex(where: { $0 <= done }) {
                        counts[start + Lane.clearing + block] += 1
                    }
                }
            }
        }
    }

    /// Adds what another counter counted.
    public mutating func add(_ other: RecentFlowCounter) {
        for place in counts.indices { counts[place] += other.counts[place] }
    }

    /// What came in and was done lately; nil for units of which not every day of completion is known.
    public var flows: [RecentFlow?] {
        stride(from: 0, to: counts.count, by: width).map { start in
            guard known.last(of: Int32(start / width)) >= frame.asOf.daysSince1970 else { return nil }
            func count(_ lane: Int) -> FlowCount {
                FlowCount(arrivals: Int(counts[start + lane]), completions: Int(counts[start + lane + 1]))
            }
            guard counts[start + Lane.untold] == 0 else { return nil }
            var flow = RecentFlow(
                short: count(Lane.short), long: count(Lane.long),
                weeks: frame.weeks.indices.map { count(Lane.weeks + 2 * $0) },
                closing: Int(counts[start + Lane.closing]))
            flow.clearing = frame.clearing.indices.map { Int(counts[start + Lane.clearing + $0]) }
            flow.oldCompletions = Int(counts[start + Lane.old])
            return flow
        }
    }
}

/// The last day at whose end it is known of every document whether it was open.
struct KnownThroughCounter: IncomingCounter {
    private let known: KnownDays
    private(set) var through: Int32 = .max

    init(coverage: [RegisterCoverage]) { known = KnownDays(coverage, kind: .incoming) }

    mutating func add(_ entries: UnsafeBufferPointer<IncomingEntry>) {
        for entry in entries where entry.state != IncomingEntry.repeated {
            through = min(through, known.last(of: entry.unit))
            guard DocumentState.codes[Int(entry.state)].isOpen else { continue }
            through = min(through, known.of(unit: entry.unit, day: entry.arrival).through)
        }
    }

    mutating func add(_ other: KnownThroughCounter) { through = min(through, other.through) }
}
