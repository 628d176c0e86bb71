/// What is known of how many documents: one unit's, or several added up. What is not known is nil, never 0.
public struct Counts: Hashable, Sendable {
    /// By ``Measure/place``; shorter than all measures where the rest is unknown.
    private var values: [Int32] = []

    private static let unknown = Int32.min

    /// What was open some day before the period of which nobody tells what became of it: while there is any, nothing is known
    /// of all that is open.
    public var earlierStock: EarlierStock?
    /// So many are open for certain, where it is not known of every document of the period whether it is.
    public var openAtLeast: Int?

    /// Nothing is known.
    public init() {}

    /// The count of a measure, 0…2³¹−1; nil when it is not known.
    public subscript(measure: Measure) -> Int? {
        get {
            guard measure.place < values.count, values[measure.place] != Self.unknown else { return nil }
            return Int(values[measure.place])
        }
        set {
            if newValue == nil, measure.place >= values.count { return }
            while values.count <= measure.place { values.append(Self.unknown) }
            values[measure.place] = newValue.map { Int32(clamping: $0) } ?? Self.unknown
            while values.last == Self.unknown { values.removeLast() }
        }
    }

    /// Measures that are known, with their counts.
    public var known: [(measure: Measure, count: Int)] {
        Measure.allCases.prefix(values.count).compactMap { measure in self[measure].map { (measure, $0) } }
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { values.isEmpty }

    /// Added up: known where both are. Percentages are never averaged.
    public static func + (left: Counts, right: Counts) -> Counts {
        var sum = Counts()
        sum.values.reserveCapacity(min(left.values.count, right.values.count))
        for (one, other) in zip(left.values, right.values) {
            let isKnown = one != unknown && other != unknown
            sum.values.append(isKnown ? Int32(clamping: Int(one) + Int(other)) : unknown)
        }
        while sum.values.last == unknown { sum.values.removeLast() }
        sum.openAtLeast = [left, right].map { $0.openAtLeast ?? $0[.open] ?? 0 }.reduce(0, +)
        if sum[.open] != nil || sum.openAtLeast == 0 { sum.openAtLeast = nil }
        sum.earlierStock = [left.earlierStock, right.earlierStock].compactMap { $0 }.reduce(nil) {
            $0?.adding($1) ?? $1
        }
        return sum
    }

    /// Forgets the counts of incoming documents that `isUnknown`.
    mutating func forget(_ isUnknown: (Measure) -> Bool) {
        for measure in Measure.allCases where measure.kind == .incoming && isUnknown(measure) { self[measure] = nil }
    }

    /// Less: for the differences of two days. Nil where either is unknown; a difference may be negative.
    public func difference(_ measure: Measure, since earlier: Counts) -> Int? {
        guard let now = self[measure], let then = earlier[measure] else { return nil }
        return now - then
    }

    /// Counts of documents received in a period, as the published appendices give them: replied, closed and open, each 0
    /// or more, and their sums.
    public static func incoming(replied: Int = 0, closed: Int = 0, open: Int = 0) -> Counts {
        var counts = Counts()
        counts[.replied] = replied
        counts[.closed] = closed
        counts[.open] = open
        counts[.processed] = replied + closed
        counts[.received] = replied + closed + open
        return counts
    }

    /// Counts of issued documents, as the published appendices give them: electronic = signed + without signature, and a
    /// leader's signature counted among the signed documents, so that both are there; nil where nobody tells of leaders.
    /// `exempt` is part of `unsigned` here, as it is there, and nil where it is not told, which takes all electronic documents
    /// as those to be signed.
    public static func issued(
        paper: Int = 0, signed: Int = 0, unsigned: Int = 0, leaderSigned: Int? = 0, exempt: Int? = nil
    ) -> Counts {
        var counts = Counts()
        counts[.paper] = paper
        counts[.signed] = signed
        counts[.unsigned] = unsigned - (exempt ?? 0)
        counts[.electronic] = signed + unsigned
        counts[.issued] = signed + unsigned + paper
        counts[.leaderSigned] = leaderSigned
        counts[.exempt] = exempt
        counts[.toSign] = signed + unsigned - (exempt ?? 0)
        counts[.fullySigned] = leaderSigned.map { min($0, signed) }
        return counts
    }

    /// Electronic documents without the organisation's signature, those that need none among them: what the published
    /// appendices call "không ký số", which do not tell exemptions.
    public var withoutSignature: Int? {
        self[.electronic].flatMap { all in self[.signed].map { all - $0 } } ?? self[.unsigned]
    }
}

/// Documents that were open on a day before a period, and are told of no more.
public struct EarlierStock: Hashable, Sendable {
    /// How many there were.
    public var open: Int
    /// The end of this day is when they were.
    public var day: CalendarDay

    /// A stock of before.
    public init(open: Int, day: CalendarDay) {
        self.open = open
        self.day = day
    }

    /// Together with that of another unit, as of the earlier day.
    func adding(_ other: EarlierStock) -> EarlierStock {
        EarlierStock(open: open + other.open, day: min(day, other.day))
    }
}
