/// An exact share: two integers, compared as integers and turned into a percentage only for the eye.
///
/// A whole of 0 is no share at all: it prints as "—", is neither 0 % nor 100 %, and no rule holds for it.
public struct Rate: Hashable, Sendable {
    /// What is counted, for example processed documents.
    public let part: Int
    /// What it is counted of, for example received documents.
    public let whole: Int

    /// The share `part`/`whole`.
    public init(_ part: Int, of whole: Int) {
        self.part = part
        self.whole = whole
    }

    /// `percent` per cent, for targets and thresholds.
    public static func percent(_ percent: Int) -> Rate { Rate(percent, of: 100) }

    /// Whether there is anything to take a share of.
    public var isDefined: Bool { whole > 0 }

    /// A share of fewer documents is one of few: one more or less turns it over.
    public static let fewDocuments = 10
    /// Whether it is a share of so few documents that it says little.
    public var isOfFew: Bool { isDefined && whole < Self.fewDocuments }

    /// The whole percentage as published: rounded half up. Nil when undefined.
    public var roundedPercent: Int? { rounded(scale: 100) }

    /// The percentage that whole numbers tell: ``roundedPercent``, but with hundredths where that would be 0 or 100 and the
    /// share is neither. Nil when undefined.
    public var percentToTell: Double? {
        guard let rounded = roundedPercent, let hundredths = hundredthsOfPercent else { return nil }
        return rounded % 100 == 0 && hundredths != rounded * 100 ? Double(hundredths) / 100 : Double(rounded)
    }

    /// Hundredths of a per cent (0…10,000 for a share of 0…1), rounded half up, except that a share which is not all
    /// never shows as all, and one which is not nothing never as nothing: 99.996 % stays 9,999 and 0.003 % becomes 1.
    public var hundredthsOfPercent: Int? {
        guard let rounded = rounded(scale: 10_000) else { return nil }
        if rounded >= 10_000, part < whole { return 9_999 }
        if rounded == 0, part > 0 { return 1 }
        return rounded
    }

    /// Tenths of a per cent, rounded half up once, from the exact share; not all is never 1,000, not nothing never 0. Nil
    /// when undefined.
    public var tenthsOfPercent: Int? {
        guard let rounded = rounded(scale: 1000) else { return nil }
        if rounded >= 1000, part < whole { return 999 }
        if rounded == 0, part > 0 { return 1 }
        return rounded
    }

    /// As a fraction for machine formats and drawing; nil when undefined. Never compared.
    public var fraction: Double? { isDefined ? Double(part) / Double(whole) : nil }

    /// The smallest integer that is not less than the quotient; nil when undefined. For paces ("33 documents a day").
    public var ceiling: Int? {
        guard isDefined else { return nil }
        let quotient = part / whole
        return part % whole > 0 ? quotient + 1 : quotient
    }

    /// The quotient in tenths, rounded half up; nil when undefined. For paces of the whole ("770.1 a day").
    public var tenths: Int? { rounded(scale: 10) }

    /// Compares the exact quotients of two defined shares; nil when either is undefined.
    public func compared(to other: Rate) -> Ordering? {
        guard isDefined, other.isDefined else { return nil }
        let left = part.multipliedFullWidth(by: other.whole)
        let right = other.part.multipliedFullWidth(by: whole)
        if left.high != right.high { return left.high < right.high ? .less : .greater }
        if left.low != right.low { return left.low < right.low ? .less : .greater }
        return .equal
    }

    /// The quotient times `scale`, rounded half up; nil when undefined.
    func rounded(scale: Int) -> Int? {
        guard isDefined else { return nil }
        let (product, overflow) = part.multipliedReportingOverflow(by: scale * 2)
        guard !overflow, whole <= Int.max / 2 else { return part / max(1, whole / scale) }
        return (product + whole) / (whole * 2)
    }
}

/// The outcome of a comparison.
public enum Ordering: Sendable {
    case less, equal, greater
}

/// A limit below which a share is low, with the limit itself in or out ("under 20 %", "up to 75 %").
public struct Threshold: Hashable, Sendable {
    /// The limit.
    public let limit: Rate
    /// Whether a share equal to the limit is low too.
    public let includesLimit: Bool

    /// A threshold.
    public init(_ limit: Rate, includesLimit: Bool) {
        self.limit = limit
        self.includesLimit = includesLimit
    }

    /// Whether `rate` is low; an undefined share is not.
    public func holds(for rate: Rate) -> Bool {
        switch rate.compared(to: limit) {
        case .less: true
        case .equal: includesLimit
        case .greater, nil: false
        }
    }
}
