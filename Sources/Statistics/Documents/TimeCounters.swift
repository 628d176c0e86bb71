/// Counts which documents that were due in some days were processed by their due day.
struct TimelinessCounter: IncomingCounter {
    private let days: ClosedRange<Int32>
    private let known: KnownDays
    /// Whether a document that is open at the end of its due day counts, when that is the last day.
    private let countsLastDay: Bool
    private var inTime: [Int]
    private var due: [Int]
    private var isKnown: [Bool]

    init(
        unitCount: Int, from first: CalendarDay, through last: CalendarDay, coverage: [RegisterCoverage],
        version: EvaluationVersion = .current
    ) {
        countsLastDay = version != .first
        days = first.daysSince1970...max(first.daysSince1970, last.daysSince1970)
        known = KnownDays(coverage, kind: .incoming)
        inTime = [Int](repeating: 0, count: unitCount)
        due = inTime
        isKnown = [Bool](repeating: true, count: unitCount)
    }

    mutating func add(_ entries: UnsafeBufferPointer<IncomingEntry>) {
        let last = days.upperBound
        for entry in entries where entry.due != IncomingEntry.none && days.contains(entry.due) {
            guard entry.state != IncomingEntry.repeated, entry.arrival <= last else { continue }
            let state = DocumentState.codes[Int(entry.state)]
            let unit = Int(entry.unit)
            switch state {
            case .returned: continue
            case .unknown: isKnown[unit] = false
            case .replied, .closed, .processed:
                guard entry.processed != IncomingEntry.none else {
                    isKnown[unit] = false
                    continue
                }
                due[unit] += 1
                if entry.processed <= entry.due { inTime[unit] += 1 }
            case .unprocessed, .inProgress, .open:
                guard countsLastDay || entry.due < last else { continue }
                let (through, tells) = known.of(unit: entry.unit, day: entry.arrival)
                // Open after its due day is late; what became of it before is told only up to the register's last day.
                if through < entry.due || !tells.contains(.outcome) { isKnown[unit] = false }
                due[unit] += 1
            }
        }
    }

    mutating func add(_ other: TimelinessCounter) {
        for unit in inTime.indices {
            inTime[unit] += other.inTime[unit]
            due[unit] += other.due[unit]
            isKnown[unit] = isKnown[unit] && other.isKnown[unit]
        }
    }

    var rates: [Rate?] { due.indices.map { isKnown[$0] && due[$0] > 0 ? Rate(inTime[$0], of: due[$0]) : nil } }
}

/// How many days documents took from arrival to completion, those still open counted as not yet closed.
public struct ClosingTimes: Equatable, Sendable {
    /// Calendar days after which half are closed; nil when fewer than half ever are.
    public let median: Int?
    /// Calendar days after which nine of ten are closed; nil when fewer ever are.
    public let ninetieth: Int?
    /// How many documents tell.
    public let documents: Int

    /// By the estimate of Kaplan and Meier (1958): `closed` and `open` are documents by their age in days at completion, and
    /// at the day of the figures. Shares are compared as integers only where they can be: the product of many fractions is
    /// taken as a floating-point number, and shown as whole days.
    init(closed: [Int], open: [Int]) {
        var atRisk = closed.reduce(0, +) + open.reduce(0, +)
        documents = atRisk
        var survival = 1.0
        var median: Int?
        var ninetieth: Int?
        for day in closed.indices where atRisk > 0 {
            if closed[day] > 0 {
                survival *= Double(atRisk - closed[day]) / Double(atRisk)
                if median == nil, survival <= 0.5 + 1e-9 { median = day }
                if ninetieth == nil, survival <= 0.1 + 1e-9 { ninetieth = day }
            }
            atRisk -= closed[day] + (open.indices.contains(day) ? open[day] : 0)
        }
        self.median = median
        self.ninetieth = ninetieth
    }
}

/// Counts how long documents took.
struct ClosingCounter: IncomingCounter {
    private let day: Int32
    private let known: KnownDays
    private var closed: [[Int]]
    private var open: [[Int]]
    private var isKnown: [Bool]

    /// Documents older than so many days count as this old.
    private static let most = 3_653

    init(unitCount: Int, asOf day: CalendarDay, coverage: [RegisterCoverage]) {
        self.day = day.daysSince1970
        known = KnownDays(coverage, kind: .incoming)
        closed = [[Int]](repeating: [], count: unitCount)
        open = closed
        isKnown = [Bool](repeating: true, count: unitCount)
    }

    mutating func add(_ entries: UnsafeBufferPointer<IncomingEntry>) {
        func note(_ days: Int32, _ list: inout [Int]) {
            let days = min(Self.most, max(0, Int(days)))
            while list.count <= days { list.append(0) }
            list[days] += 1
        }
        for entry in entries where entry.state != IncomingEntry.repeated && entry.arrival <= day {
            let state = DocumentState.codes[Int(entry.state)]
            let unit = Int(entry.unit)
            if state == .returned { continue }
            let (through, tells) = known.of(unit: entry.unit, day: entry.arrival)
            guard tells.contains(.outcome), state != .unknown,
                !state.isProcessed || entry.processed != IncomingEntry.none
            else {
                isKnown[unit] = false
                continue
            }
            if state.isProcessed, entry.processed <= day {
                note(entry.processed - entry.arrival, &closed[unit])
            } else {
                note(min(day, max(through, entry.arrival)) - entry.arrival, &open[unit])
            }
        }
    }

    mutating func add(_ other: ClosingCounter) {
        func add(_ list: [Int], to sums: inout [Int]) {
            while sums.count < list.count { sums.append(0) }
            for place in list.indices { sums[place] += list[place] }
        }
        for unit in closed.indices {
            add(other.closed[unit], to: &closed[unit])
            add(other.open[unit], to: &open[unit])
            isKnown[unit] = isKnown[unit] && other.isKnown[unit]
        }
    }

    var times: [ClosingTimes?] {
        closed.indices.map { unit in
            guard isKnown[unit], !closed[unit].isEmpty || !open[unit].isEmpty else { return nil }
            return ClosingTimes(closed: closed[unit], open: open[unit])
        }
    }
}

/// The documents an order asked to be cleared: those open at the end of its day, and how many of them still are.
public struct Cohort: Hashable, Sendable {
    /// Open at the end of the order's day.
    public var ordered: Int
    /// Of these, still open: at least and at most so many. A register tells the number; reports tell only that what arrived
    /// since may be part of what is open, or done.
    public var left: ClosedRange<Int>
    /// What the report of the order's day said was open, where a register counts ``ordered`` anew; nil where there is none.
    public var reported: Int?

    /// A cohort of which a register tells how many documents are left.
    public init(ordered: Int, left: Int) {
        self.init(ordered: ordered, left: left...left)
    }

    /// A cohort of which between so many documents are left.
    public init(ordered: Int, left: ClosedRange<Int>) {
        self.ordered = ordered
        self.left = left
    }

    /// How many are left, where the number is known.
    public var exactlyLeft: Int? { left.lowerBound == left.upperBound ? left.lowerBound : nil }

    /// "Theo chỉ đạo, tồn đến 31/05/2023 là 25.012 văn bản: đã xong 712, còn 24.300."; `order` is the order's day.
    func sentence(of order: CalendarDay, _ language: Language) -> String {
        let numbers = NumberText(language)
        let day = numbers.date(order)
        let recounted = reported.flatMap { $0 == ordered ? nil : $0 }.map(numbers.count)
        guard let exactlyLeft else {
            let (all, least) = (numbers.count(ordered), numbers.count(left.lowerBound))
            let most = numbers.count(left.upperBound)
            return Phrase(
                "Theo chỉ đạo, tồn đến \(day) là \(all) văn bản: còn từ \(least) đến \(most), vì báo cáo không tách văn bản đến sau.",
                "Ordered: the \(plural(all, "document")) open on \(day). Between \(least) and \(most) are left: reports do not tell later arrivals apart."
            )[language]
        }
        let (all, rest) = (numbers.count(ordered), numbers.count(exactlyLeft))
        let done = numbers.count(ordered - exactlyLeft)
        return Phrase(
            "Theo chỉ đạo, tồn đến \(day) là \(all) văn bản\(recounted.map { " theo sổ (báo cáo ngày đó ghi \($0))" } ?? ""): đã xong \(done), còn \(rest).",
            "Ordered: the \(plural(all, "document")) open on \(day)\(recounted.map { " by the register (the report of that day said \($0))" } ?? ""). Done \(done), left \(rest)."
        )[language]
    }

    /// Cohorts of several units added up.
    public static func + (one: Cohort, other: Cohort) -> Cohort {
        var sum = Cohort(
            ordered: one.ordered + other.ordered,
            left: one.left.lowerBound + other.left.lowerBound...one.left.upperBound + other.left.upperBound)
        sum.reported = one.reported.flatMap { one in other.reported.map { one + $0 } }
        return sum
    }
}

/// Counts what is left of the documents that were open at the end of an order's day.
struct CohortCounter: IncomingCounter {
    private let order: DocumentRule
    private let now: DocumentRule
    private var ordered: [Int]
    private var left: [Int]
    private var isKnown: [Bool]

    init(unitCount: Int, order: CalendarDay, asOf day: CalendarDay, coverage: [RegisterCoverage]) {
        self.order = DocumentRule(asOf: order, from: nil, coverage: coverage)
        now = DocumentRule(asOf: day, from: nil, coverage: coverage)
        ordered = [Int](repeating: 0, count: unitCount)
        left = ordered
        isKnown = [Bool](repeating: true, count: unitCount)
    }

    mutating func add(_ entries: UnsafeBufferPointer<IncomingEntry>) {
        for entry in entries {
            guard let then = order.stand(entry) else { continue }
            let unit = Int(entry.unit)
            switch then.outcome {
            case .open, .notStarted, .inProgress: break
            case .replied, .closed, .processed, .returned: continue
            case .repliedOrOpen, .closedOrOpen, .unknown:
                isKnown[unit] = false
                continue
            }
            ordered[unit] += 1
            switch now.stand(entry)?.outcome {
            case .open, .notStarted, .inProgress: left[unit] += 1
            case .replied, .closed, .processed, .returned, nil: break
            case .repliedOrOpen, .closedOrOpen, .unknown: isKnown[unit] = false
            }
        }
    }

    mutating func add(_ other: CohortCounter) {
        for unit in ordered.indices {
            ordered[unit] += other.ordered[unit]
            left[unit] += other.left[unit]
            isKnown[unit] = isKnown[unit] && other.isKnown[unit]
        }
    }

    /// What is left; nil where it is not known.
    var cohorts: [Cohort?] {
        ordered.indices.map { isKnown[$0] ? Cohort(ordered: ordered[$0], left: left[$0]) : nil }
    }
}
