/// Counts of one unit on an earlier day, to be compared with those of a snapshot.
public struct EarlierFigures: Equatable, Sendable {
    /// Incoming documents; nil without figures.
    public var incoming: Counts?
    /// Issued documents; nil without figures.
    public var issued: Counts?
    /// The first day of the period they count; nil when it is not known.
    public var from: CalendarDay?

    /// What was counted then.
    public init(incoming: Counts? = nil, issued: Counts? = nil, from: CalendarDay? = nil) {
        self.incoming = incoming
        self.issued = issued
        self.from = from
    }
}

/// Whether a change is for the better, whichever way the column runs.
public enum Improvement: String, CaseIterable, Sendable {
    case better, worse, same
}

/// How a count changed.
public struct CountChange: Hashable, Sendable {
    /// Now less then.
    public let difference: Int
    /// Whether less is better; nil where neither is (a unit that receives more is not worse).
    public let isLessBetter: Bool?

    /// The change from `before` to `after`.
    public init(from before: Int, to after: Int, isLessBetter: Bool?) {
        difference = after - before
        self.isLessBetter = isLessBetter
    }

    /// For the better or the worse.
    public var improvement: Improvement {
        guard difference != 0, let isLessBetter else { return .same }
        return (difference < 0) == isLessBetter ? .better : .worse
    }
}

/// How a share changed, exactly: the two shares themselves. More is always better: all shares here are of work done.
public struct RateChange: Hashable, Sendable {
    /// The share before.
    public let before: Rate
    /// The share after.
    public let after: Rate

    /// A change.
    public init(from before: Rate, to after: Rate) {
        self.before = before
        self.after = after
    }

    /// Whether both shares are defined.
    public var isDefined: Bool { before.isDefined && after.isDefined }

    /// For the better or the worse, by the exact shares.
    public var improvement: Improvement {
        switch after.compared(to: before) {
        case .greater: .better
        case .less: .worse
        case .equal, nil: .same
        }
    }

    /// Hundredths of a percentage point, rounded half away from 0; a change never shows as none. Nil when undefined.
    public var hundredthsOfPoint: Int? {
        guard let difference else { return nil }
        let (numerator, denominator) = difference
        let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(by: 20_000)
        let rounded =
            overflow ? numerator.magnitude / max(1, denominator / 10_000) : (scaled + denominator) / (denominator * 2)
        let shown = Int(clamping: max(rounded, numerator == 0 ? 0 : 1))
        return numerator < 0 ? -shown : shown
    }

    /// As a fraction for machine formats (0.01 is one percentage point); nil when undefined.
    public var fraction: Double? {
        difference.map { Double($0.numerator) / Double($0.denominator) }
    }

    /// after − before as one fraction, not reduced.
    private var difference: (numerator: Int128, denominator: UInt128)? {
        guard isDefined else { return nil }
        let left = Int128(after.part) * Int128(before.whole)
        let right = Int128(before.part) * Int128(after.whole)
        return (left - right, UInt128(before.whole) * UInt128(after.whole))
    }
}

/// How counts of one unit, or of several added up, changed between two days. Only what has figures of both days.
///
/// A stock can always be compared; what arrived and was done only where both days count from the same first day, or a
/// register covers the days between. A rate of one period beside that of another says nothing of a change.
public struct FiguresChange: Equatable, Sendable {
    /// Counts of two days.
    public struct Pair: Equatable, Sendable {
        /// Those of the earlier day.
        public let before: Counts
        /// Those of the later day.
        public let after: Counts

        func count(_ measure: Measure, isLessBetter: Bool?) -> CountChange? {
            guard let before = before[measure], let after = after[measure] else { return nil }
            return CountChange(from: before, to: after, isLessBetter: isLessBetter)
        }

        func rate(_ rate: RateMeasure) -> RateChange? {
            guard let before = before[rate: rate], let after = after[rate: rate] else { return nil }
            return RateChange(from: before, to: after)
        }

        static func + (left: Pair, right: Pair) -> Pair {
            Pair(before: left.before + right.before, after: left.after + right.after)
        }
    }

    /// Incoming documents then and now; nil when either is missing.
    public let incoming: Pair?
    /// Issued documents then and now; nil when either is missing.
    public let issued: Pair?
    /// Whether both days count from the same first day.
    public let sharesPeriod: Bool
    /// What a register counts between the days, where they do not.
    public let between: FlowBetween?
    /// Whether one day's counts are a report's and the other's a register's that says otherwise on the report's day: then
    /// nothing of incoming documents is subtracted.
    public let isOfTwoSources: Bool

    /// What changed from `earlier` to counts of a later day that are those of the days since `from`.
    public init(
        from earlier: EarlierFigures, incoming: Counts?, issued: Counts?, from: CalendarDay?,
        between: FlowBetween? = nil, isOfTwoSources: Bool = false
    ) {
        self.isOfTwoSources = isOfTwoSources
        self.incoming = earlier.incoming.flatMap { before in incoming.map { Pair(before: before, after: $0) } }
        self.issued = earlier.issued.flatMap { before in issued.map { Pair(before: before, after: $0) } }
        sharesPeriod = earlier.from == from
        self.between = between
    }

    private init(incoming: Pair?, issued: Pair?, sharesPeriod: Bool, between: FlowBetween?, isOfTwoSources: Bool) {
        self.isOfTwoSources = isOfTwoSources
        self.incoming = incoming
        self.issued = issued
        self.sharesPeriod = sharesPeriod
        self.between = between
    }

    /// Open documents: all of them where both days tell, else those of the same period where neither tells all: all of one
    /// day beside those of the period of another are other documents.
    public var open: CountChange? {
        guard let incoming, !isOfTwoSources else { return nil }
        if let change = incoming.count(.openAll, isLessBetter: true) { return change }
        if sharesPeriod { return tellsAll == false && tellsStock ? incoming.count(.open, isLessBetter: true) : nil }
        guard let before = incoming.before.stock, let after = incoming.after[.openAll] else { return nil }
        return CountChange(from: before, to: after, isLessBetter: true)
    }
    /// Received documents: what arrived between the days.
    public var received: CountChange? {
        if isOfTwoSources { return nil }
        if sharesPeriod { return incoming?.count(.received, isLessBetter: nil) }
        return between?.arrivals.map { CountChange(from: 0, to: $0, isLessBetter: nil) }
    }
    /// Whether the two days tell all that is open, carried over and received together; nil where only one of them does.
    private var tellsAll: Bool? {
        let (before, after) = (incoming?.before[.openAll] != nil, incoming?.after[.openAll] != nil)
        return before == after ? before : nil
    }

    /// Whether it is known on both days how much is open: of documents carried over that nobody tells of any more, neither
    /// what was done nor how the stock changed is known.
    public var tellsStock: Bool { incoming?.before.stock != nil && incoming?.after.stock != nil }

    /// Processed documents: what was done between the days. Of the same documents as what is open: where that is all of them,
    /// those carried over that were cleared count too, so that opening + arrivals − completions = closing.
    public var processed: CountChange? {
        if isOfTwoSources { return nil }
        if sharesPeriod {
            guard tellsStock else { return nil }
            return tellsAll.flatMap { incoming?.count($0 ? .processedAll : .processed, isLessBetter: false) }
        }
        return between?.completions.map { CountChange(from: 0, to: $0, isLessBetter: false) }
    }
    /// The processing rate.
    public var processing: RateChange? { sharesPeriod && !isOfTwoSources ? incoming?.rate(.processing) : nil }
    /// The unit signing rate.
    public var signing: RateChange? { sharesPeriod ? issued?.rate(.signing) : nil }
    /// The leader signing rate, of signed documents.
    public var leader: RateChange? { sharesPeriod ? issued?.rate(.leaderOfSigned) : nil }
    /// The leader signing rate, of electronic documents.
    public var leaderOfElectronic: RateChange? { sharesPeriod ? issued?.rate(.leaderOfElectronic) : nil }

    /// Why nothing can be said of some of what changed among incoming documents.
    public enum MissingReason: Hashable, Sendable {
        /// A report on one day, a register that says otherwise on the other.
        case twoSources
        /// The days are of two periods, and no register tells what came and was done between.
        case noneBetween
        /// One day tells of all that is open, the other of its period's documents only.
        case otherDocuments
        /// What was carried over is not known, of what was done (`isDoneKnown` is false) neither.
        case stockUnknown(isDoneKnown: Bool)
    }

    /// The reasons, one for each thing that is missing.
    public var missingReasons: [MissingReason] {
        guard incoming != nil else { return [] }
        if isOfTwoSources { return [.twoSources] }
        var reasons: [MissingReason] = []
        if !sharesPeriod, received == nil || processed == nil { reasons.append(.noneBetween) }
        if open == nil {
            reasons.append(
                tellsStock ? .otherDocuments : .stockUnknown(isDoneKnown: processed != nil || !sharesPeriod))
        }
        return reasons
    }

    /// Only the kinds of documents of which it is known.
    func known(incoming isIncomingKnown: Bool, issued isIssuedKnown: Bool) -> FiguresChange {
        FiguresChange(
            incoming: isIncomingKnown ? incoming : nil, issued: isIssuedKnown ? issued : nil,
            sharesPeriod: sharesPeriod, between: isIncomingKnown ? between : nil, isOfTwoSources: isOfTwoSources)
    }

    /// Counts added up; a side that is missing adds nothing.
    public static func + (left: FiguresChange, right: FiguresChange) -> FiguresChange {
        func sum(_ left: Pair?, _ right: Pair?) -> Pair? {
            guard let left, let right else { return left ?? right }
            return left + right
        }
        return FiguresChange(
            incoming: sum(left.incoming, right.incoming), issued: sum(left.issued, right.issued),
            sharesPeriod: left.sharesPeriod && right.sharesPeriod,
            between: left.between.flatMap { one in right.between.map { one + $0 } },
            isOfTwoSources: left.isOfTwoSources || right.isOfTwoSources)
    }
}

/// What a register counts between two days; nil where it does not tell.
public struct FlowBetween: Hashable, Sendable {
    /// Documents that arrived.
    public let arrivals: Int?
    /// Documents that were processed.
    public let completions: Int?

    /// Counts, each 0 or more.
    public init(arrivals: Int?, completions: Int?) {
        self.arrivals = arrivals
        self.completions = completions
    }

    static func + (left: FlowBetween, right: FlowBetween) -> FlowBetween {
        FlowBetween(
            arrivals: left.arrivals.flatMap { one in right.arrivals.map { one + $0 } },
            completions: left.completions.flatMap { one in right.completions.map { one + $0 } })
    }
}

extension UnitFigures {
    /// How the unit's counts changed since ``Snapshot/earlierDay``, given the first day they count from; nil without earlier
    /// figures.
    public func change(from: CalendarDay?) -> FiguresChange? {
        earlier.map { FiguresChange(from: $0, incoming: incoming, issued: issued, from: from) }
    }
}
