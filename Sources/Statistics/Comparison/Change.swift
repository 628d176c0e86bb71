/// Counts of one unit on an earlier day, to be compared with those of a snapshot.
public struct EarlierFigures: Equatable, Sendable {
    /// Incoming documents; nil without figures.
    public var incoming: IncomingTally?
    /// Issued documents; nil without figures.
    public var issued: IssuedTally?

    /// What was counted then.
    public init(incoming: IncomingTally? = nil, issued: IssuedTally? = nil) {
        self.incoming = incoming
        self.issued = issued
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
public struct FiguresChange: Equatable, Sendable {
    /// Incoming documents then and now; nil when either is missing.
    public let incoming: (before: IncomingTally, after: IncomingTally)?
    /// Issued documents then and now; nil when either is missing.
    public let issued: (before: IssuedTally, after: IssuedTally)?

    /// What changed from `earlier` to counts of a later day.
    public init(from earlier: EarlierFigures, incoming: IncomingTally?, issued: IssuedTally?) {
        self.incoming = earlier.incoming.flatMap { before in incoming.map { (before, $0) } }
        self.issued = earlier.issued.flatMap { before in issued.map { (before, $0) } }
    }

    private init(
        incoming: (before: IncomingTally, after: IncomingTally)?, issued: (before: IssuedTally, after: IssuedTally)?
    ) {
        self.incoming = incoming
        self.issued = issued
    }

    /// Open documents.
    public var open: CountChange? {
        incoming.map { CountChange(from: $0.before.open, to: $0.after.open, isLessBetter: true) }
    }
    /// Received documents: what arrived between the days.
    public var received: CountChange? {
        incoming.map { CountChange(from: $0.before.received, to: $0.after.received, isLessBetter: nil) }
    }
    /// Processed documents: what was done between the days.
    public var processed: CountChange? {
        incoming.map { CountChange(from: $0.before.processed, to: $0.after.processed, isLessBetter: false) }
    }
    /// The processing rate.
    public var processing: RateChange? {
        incoming.map { RateChange(from: $0.before.processingRate, to: $0.after.processingRate) }
    }
    /// The unit signing rate.
    public var signing: RateChange? {
        issued.map { RateChange(from: $0.before.signingRate, to: $0.after.signingRate) }
    }
    /// The leader signing rate, of signed documents.
    public var leader: RateChange? {
        issued.map { RateChange(from: $0.before.leaderRateOfSigned, to: $0.after.leaderRateOfSigned) }
    }

    /// Counts added up; a side that is missing adds nothing.
    public static func + (left: FiguresChange, right: FiguresChange) -> FiguresChange {
        func sum<Tally>(
            _ left: (before: Tally, after: Tally)?, _ right: (before: Tally, after: Tally)?,
            _ add: (Tally, Tally) -> Tally
        ) -> (before: Tally, after: Tally)? {
            guard let left, let right else { return left ?? right }
            return (add(left.before, right.before), add(left.after, right.after))
        }
        return FiguresChange(
            incoming: sum(left.incoming, right.incoming, +), issued: sum(left.issued, right.issued, +))
    }

    /// Equal counts.
    public static func == (left: FiguresChange, right: FiguresChange) -> Bool {
        left.incoming?.before == right.incoming?.before && left.incoming?.after == right.incoming?.after
            && left.issued?.before == right.issued?.before && left.issued?.after == right.issued?.after
    }
}

extension UnitFigures {
    /// How the unit's counts changed since ``Snapshot/earlierDay``; nil without earlier figures.
    public var change: FiguresChange? {
        earlier.map { FiguresChange(from: $0, incoming: incoming, issued: issued) }
    }
}
