/// Adds up documents handed over in any order and in any number of parts. The one way documents are counted: files, the
/// archive and its servers hand over entries, and what they add up to is decided here.
public protocol IncomingCounter: Sendable {
    /// Counts these documents too.
    mutating func add(_ entries: UnsafeBufferPointer<IncomingEntry>)
    /// Adds what another counter counted, of other documents.
    mutating func add(_ other: Self)
}

/// The same for issued documents.
public protocol IssuedCounter: Sendable {
    /// Counts these documents too.
    mutating func add(_ entries: UnsafeBufferPointer<IssuedEntry>)
    /// Adds what another counter counted, of other documents.
    mutating func add(_ other: Self)
}

/// A document as it stood at the end of a day: the one rule of what counts as what.
///
/// - It counts from the day it arrived. One that arrived before the period counts as carried over if it was open when the
///   period began; one that was processed before the period counts nowhere.
/// - It is processed from its day of completion on, before that it was open. Where that day is not known, it is processed
///   on the last day its register covers, and before that nobody knows.
/// - Open documents are open up to the last day their register covers; what became of them later is not known.
/// - An open document is late at the end of its due day and after; a processed one when it was done after its due day
///   (``IncomingAxes/Timing``).
struct DocumentRule: Sendable {
    /// The end of this day, in days since 1970-01-01.
    let day: Int32
    /// The first day of the period; documents of all days are the period's when there is none.
    let from: Int32
    let known: KnownDays

    init(asOf day: CalendarDay, from: CalendarDay?, coverage: [RegisterCoverage]) {
        self.day = day.daysSince1970
        self.from = from?.daysSince1970 ?? .min
        known = KnownDays(coverage, kind: .incoming)
    }

    /// What a document was at the end of the day; nil when it does not count then.
    @inline(__always)
    func stand(
        _ entry: IncomingEntry
    ) -> (origin: IncomingClass.Origin, outcome: IncomingClass.Outcome, timing: IncomingClass.Timing, isStale: Bool)? {
        guard entry.arrival <= day, entry.state != IncomingEntry.repeated else { return nil }
        let (through, tells) = known.of(unit: entry.unit, day: entry.arrival)
        let state = DocumentState.codes[Int(entry.state)]
        let isDated = entry.processed != IncomingEntry.none
        var origin = IncomingClass.Origin.period
        if entry.arrival < from {
            // Known to have been processed before the period: it is not part of it.
            if isDated, entry.processed < from { return nil }
            // Nobody tells the day of a return: in the period, or before it.
            let isKnownOpen =
                isDated || (!state.isProcessed && state != .unknown && state != .returned && through >= from - 1)
            origin = isKnownOpen ? .carried : .perhapsCarried
        }
        var outcome: IncomingClass.Outcome
        var isStale = false
        switch state {
        case .returned: outcome = .returned
        case .unknown: outcome = .unknown
        case .replied, .closed, .processed:
            let done: IncomingClass.Outcome =
                !tells.contains(.kindOfOutcome) || state == .processed
                ? .processed : state == .replied ? .replied : .closed
            if isDated {
                outcome = entry.processed <= day ? done : .open
            } else if day >= through {
                outcome = done
            } else {
                outcome = done == .replied ? .repliedOrOpen : done == .closed ? .closedOrOpen : .unknown
            }
        case .unprocessed, .inProgress, .open:
            if !tells.contains(.outcome) {
                outcome = .unknown
            } else if day > through {
                outcome = .unknown
                isStale = true
            } else if day < through || state == .open || !tells.contains(.progress) {
                outcome = .open
            } else {
                outcome = state == .inProgress ? .inProgress : .notStarted
            }
        }
        return (origin, outcome, timing(entry, outcome, tells), isStale)
    }

    @inline(__always)
    private func timing(
        _ entry: IncomingEntry, _ outcome: IncomingClass.Outcome, _ tells: ToldFacts
    ) -> IncomingClass.Timing {
        guard tells.contains(.due) else { return .untold }
        guard entry.due != IncomingEntry.none else { return .undated }
        switch outcome {
        case .open, .notStarted, .inProgress: return entry.due <= day ? .late : .notYet
        case .replied, .closed, .processed:
            guard entry.processed != IncomingEntry.none else { return .dated }
            return entry.processed > entry.due ? .late : entry.processed == entry.due ? .onDay : .early
        case .returned: return .undated
        case .repliedOrOpen, .closedOrOpen, .unknown: return .dated
        }
    }
}

/// Counts the incoming documents of every unit as of the end of a day, and what its open ones consist of.
public struct StandCounter: IncomingCounter {
    private let rule: DocumentRule
    private var classes: ClassTable
    private var backlogs: [BacklogBreakdown]
    /// Units of which it is not known of every document whether it is open.
    private var isDoubtful: [Bool]
    /// By unit the day up to which its open documents are known, where they are not known on the day itself.
    private var stale: [Int32]
    /// How many those are.
    private var staleCount: [Int]
    /// Units of which there is any document, of whatever day.
    private var isMet: [Bool]

    /// Counts for `unitCount` units the documents of the period that begins on `from`, and those carried over into it, as
    /// of the end of `day`; with nil everything since ever counts as the period's.
    public init(unitCount: Int, asOf day: CalendarDay, from: CalendarDay?, coverage: [RegisterCoverage]) {
        rule = DocumentRule(asOf: day, from: from, coverage: coverage)
        classes = ClassTable(unitCount: unitCount, classCount: IncomingClass.count)
        backlogs = [BacklogBreakdown](repeating: BacklogBreakdown(), count: unitCount)
        isDoubtful = [Bool](repeating: false, count: unitCount)
        stale = [Int32](repeating: .max, count: unitCount)
        staleCount = [Int](repeating: 0, count: unitCount)
        isMet = isDoubtful
    }

    /// Counts these documents too.
    public mutating func add(_ entries: UnsafeBufferPointer<IncomingEntry>) {
        for entry in entries {
            let unit = Int(entry.unit)
            isMet[unit] = true
            guard let stand = rule.stand(entry) else { continue }
            classes.count(
                IncomingClass.place(stand.origin, role: entry.role, stand.outcome, stand.timing), unit: unit)
            if stand.isStale {
                stale[unit] = min(stale[unit], rule.known.of(unit: entry.unit, day: entry.arrival).through)
                staleCount[unit] += 1
            }
            switch stand.outcome {
            case .open, .notStarted, .inProgress:
                backlogs[unit].add(
                    entry, isLate: stand.timing == .late, isDated: stand.timing == .notYet,
                    tellsDue: stand.timing != .untold, asOf: rule.day)
            case .repliedOrOpen, .closedOrOpen, .unknown: isDoubtful[unit] = true
            case .replied, .closed, .processed, .returned: break
            }
        }
    }

    /// Adds what another counter counted.
    public mutating func add(_ other: StandCounter) {
        classes.add(other.classes)
        for unit in backlogs.indices {
            backlogs[unit].add(other.backlogs[unit])
            isDoubtful[unit] = isDoubtful[unit] || other.isDoubtful[unit]
            isMet[unit] = isMet[unit] || other.isMet[unit]
        }
        for unit in stale.indices {
            stale[unit] = min(stale[unit], other.stale[unit])
            staleCount[unit] += other.staleCount[unit]
        }
    }

    /// By unit the day up to which everything that is counted is known, when that is before the day itself: documents were
    /// open then that no later register covers, or its register ends there.
    public var knownThrough: [CalendarDay?] {
        stale.indices.map { unit in
            guard !classes.parts(of: unit).isEmpty else { return nil }
            let last = min(stale[unit], rule.known.last(of: Int32(unit)))
            return last < rule.day ? CalendarDay(daysSince1970: last) : nil
        }
    }

    /// Whether there are days up to the day itself of which no register tells the unit's arrivals.
    private func hasHole(_ unit: Int) -> Bool {
        let run = rule.known.run(of: Int32(unit), holding: rule.day)
        return run.since > run.first
    }

    /// Whether the unit has no document that counts, and that is known: its registers cover the day, and its first one is later.
    private func isEmpty(_ unit: Int) -> Bool { isMet[unit] && rule.known.covers(rule.day, of: Int32(unit)) }

    /// The counts of every unit; nil where nothing tells of it. `reachesBack` tells whether the documents reach behind the
    /// period: if not, what was carried over is not known.
    public func counts(reachesBack: Bool) -> [Counts?] {
        let rules = MeasureRules(
            .incoming, classes.met.map { ($0, IncomingClass.populations[$0], IncomingClass.isDoubtful($0)) }
        ) {
            reachesBack || $0.span == .period
        }
        return backlogs.indices.map { unit in
            let parts = classes.parts(of: unit)
            guard !parts.isEmpty || isEmpty(unit) else { return nil }
            var counts = rules.counts(of: parts)
            if counts[.open] == nil {
                let open = Measure.open.population
                counts.openAtLeast = parts.reduce(0) { sum, part in
                    let isOpen =
                        !IncomingClass.isDoubtful(part.place)
                        && IncomingClass.populations[part.place].isSubset(of: open)
                    return isOpen ? sum + part.count : sum
                }
            }
            // What arrived after the last day of the unit's register is not known.
            if rule.known.last(of: Int32(unit)) < rule.day {
                counts.forget { $0.span != .carried }
            }
            // Nor is what arrived on days that no register covers: of the period where they lie in it, of all in any case.
            let run = rule.known.run(of: Int32(unit), holding: rule.day)
            if run.since > run.first {
                counts.forget { $0.span != .period || run.since > max(rule.from, run.first) }
                // What was open when the register before the hole ended is remembered.
                if staleCount[unit] > 0 {
                    counts.earlierStock = EarlierStock(
                        open: staleCount[unit], day: CalendarDay(daysSince1970: stale[unit]))
                }
            }
            return counts
        }
    }

    /// What the open documents of every unit consist of; nil where nothing tells of it, and where it is not known of every one
    /// whether it is open: a part of them is not the backlog.
    public var breakdowns: [BacklogBreakdown?] {
        backlogs.indices.map { unit in
            isDoubtful[unit] || (classes.parts(of: unit).isEmpty && !isEmpty(unit))
                || rule.known.last(of: Int32(unit)) < rule.day
                || hasHole(unit)
                ? nil : backlogs[unit]
        }
    }
}

/// Counts the issued documents of every unit in some days.
public struct SigningCounter: IssuedCounter {
    private let days: ClosedRange<Int32>
    private let known: KnownDays
    private let unitCount: Int
    private var classes: ClassTable
    /// Units of which there is any document, of whatever day.
    private var isMet: [Bool]

    /// Counts for `unitCount` units the documents issued from `from` (nil: ever) to the end of `day`.
    public init(unitCount: Int, asOf day: CalendarDay, from: CalendarDay?, coverage: [RegisterCoverage]) {
        let last = day.daysSince1970
        days = min(from?.daysSince1970 ?? .min, last)...last
        known = KnownDays(coverage, kind: .issued)
        self.unitCount = unitCount
        classes = ClassTable(unitCount: unitCount, classCount: IssuedClass.count)
        isMet = [Bool](repeating: false, count: unitCount)
    }

    /// Counts these documents too.
    public mutating func add(_ entries: UnsafeBufferPointer<IssuedEntry>) {
        for entry in entries {
            isMet[Int(entry.unit)] = true
            guard days.contains(entry.date), !entry.traits.contains(.repeated) else { continue }
            let tells = known.of(unit: entry.unit, day: entry.date).tells
            classes.count(IssuedClass.place(entry.traits, tells), unit: Int(entry.unit))
        }
    }

    /// Adds what another counter counted.
    public mutating func add(_ other: SigningCounter) {
        classes.add(other.classes)
        for unit in isMet.indices { isMet[unit] = isMet[unit] || other.isMet[unit] }
    }

    /// The counts of every unit; nil where nothing tells of it.
    public var counts: [Counts?] {
        let rules = MeasureRules(.issued, classes.met.map { ($0, IssuedClass.population($0), false) })
        let untold = Set(classes.met.filter { !IssuedClass.tellsExemption($0) })
        return (0..<unitCount).map { unit in
            let parts = classes.parts(of: unit)
            guard !parts.isEmpty || isMet[unit] && known.covers(days.upperBound, of: Int32(unit)) else { return nil }
            // What was issued after the last day of the unit's register is not known, nor what on days that none covers.
            let run = known.run(of: Int32(unit), holding: days.upperBound)
            guard known.last(of: Int32(unit)) >= days.upperBound, run.since <= max(days.lowerBound, run.first) else {
                return Counts()
            }
            var counts = rules.counts(of: parts)
            // Where nobody tells of exemptions there are none to count, but none is proved either.
            if parts.contains(where: { untold.contains($0.place) }) { counts[.exempt] = nil }
            return counts
        }
    }
}

/// Which measures each class of documents adds to, and which it leaves unknown.
struct MeasureRules {
    private enum Part { case inside, outside, straddling }

    private let measures: [Measure]
    /// By class, one entry a measure.
    private let parts: [Int: [Part]]

    /// For documents of these classes: the cells they may be in, and whether they may count nowhere. `isTold` excludes
    /// measures that nobody tells of.
    init(
        _ kind: FiguresKind, _ classes: [(place: Int, population: Population, isDoubtful: Bool)],
        isTold: (Measure) -> Bool = { _ in true }
    ) {
        let measures = Measure.allCases.filter { $0.kind == kind && isTold($0) }
        let wholes = measures.map(\.population)
        self.measures = measures
        parts = Dictionary(
            classes.map { place, population, isDoubtful in
                let parts = wholes.map { whole -> Part in
                    if population.isDisjoint(with: whole) { return .outside }
                    return isDoubtful || !population.isSubset(of: whole) ? .straddling : .inside
                }
                return (place, parts)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What these documents add up to: a measure is known when none of them straddles it.
    func counts(of classes: [(place: Int, count: Int)]) -> Counts {
        var sums = [Int?](repeating: 0, count: measures.count)
        for (place, count) in classes {
            for (measure, part) in (parts[place] ?? []).enumerated() {
                switch part {
                case .inside: sums[measure]? += count
                case .straddling: sums[measure] = nil
                case .outside: break
                }
            }
        }
        var counts = Counts()
        for (measure, sum) in zip(measures, sums).reversed() where sum != nil { counts[measure] = sum }
        return counts
    }
}
