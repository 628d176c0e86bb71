/// A column of the tables. The raw value is its name in machine formats and on the command line.
///
/// Counts and shares are those of the table of measures (``Measure``, ``RateMeasure``); the others stand here and in
/// ``Column/definition``. Screens, reports, sorting and exports follow.
public enum Column: Hashable, Sendable {
    case count(Measure)
    case rate(RateMeasure)
    case unitID, name, group, parent, level, successor
    case openChange, openByWeek, shareOfBacklog, cumulativeShare
    case processingChange, processingPercentPublished
    case requiredPerDay, requiredPerDayWithInflow, requiredPerDayWithRecentInflow
    case achievedPerDay, achievedShort, achievedLong, bestPerDay
    case clearingPerDay, clearingSlowest, clearingFastest, neededMultiple, oldShareOfRecent
    case cohort, cohortLeft, cohortLeftLeast, cohortLeftMost
    case projectedFinish, earliestFinish, latestFinish, paceVerdict
    case overdueDocuments, closableDocuments, openOver90Days, oldestArrival, urgentOpen
    case medianDays, ninetiethDays
    case signingChange, signingPercentPublished
    case leaderChange, leaderOfElectronicChange, leaderPercentPublished
    case flags

    /// The columns that are neither counts nor shares, with their names.
    private static let named: [(column: Column, name: String)] = [
        (.unitID, "unit_id"), (.name, "name"), (.group, "group"), (.parent, "parent"), (.level, "level"),
        (.successor, "successor"), (.openChange, "open_change"), (.openByWeek, "open_by_week"),
        (.shareOfBacklog, "share_of_backlog"), (.cumulativeShare, "cumulative_share_of_backlog"),
        (.processingChange, "processing_rate_change"), (.processingPercentPublished, "processing_percent_published"),
        (.requiredPerDay, "required_per_day"), (.requiredPerDayWithInflow, "required_per_day_with_inflow"),
        (.requiredPerDayWithRecentInflow, "required_per_day_with_recent_inflow"),
        (.achievedPerDay, "achieved_per_day"), (.achievedShort, "achieved_per_day_last_5"),
        (.achievedLong, "achieved_per_day_last_20"), (.bestPerDay, "best_per_day"),
        (.clearingPerDay, "clearing_per_day"), (.clearingSlowest, "clearing_per_day_slowest"),
        (.clearingFastest, "clearing_per_day_fastest"), (.neededMultiple, "needed_multiple"),
        (.oldShareOfRecent, "old_share_of_recent"), (.cohort, "cohort"), (.cohortLeft, "cohort_left"),
        (.cohortLeftLeast, "cohort_left_least"), (.cohortLeftMost, "cohort_left_most"),
        (.projectedFinish, "projected_finish"), (.earliestFinish, "projected_finish_earliest"),
        (.latestFinish, "projected_finish_latest"), (.paceVerdict, "pace_verdict"),
        (.overdueDocuments, "overdue_documents"), (.closableDocuments, "closable_documents"),
        (.openOver90Days, "open_over_90_days"), (.oldestArrival, "oldest_arrival"), (.urgentOpen, "open_urgent"),
        (.medianDays, "days_to_close_median"), (.ninetiethDays, "days_to_close_90th"),
        (.signingChange, "signing_rate_change"), (.signingPercentPublished, "signing_percent_published"),
        (.leaderChange, "leader_rate_of_signed_change"),
        (.leaderOfElectronicChange, "leader_rate_of_electronic_change"),
        (.leaderPercentPublished, "leader_percent_published"),
        (.flags, "flags"),
    ]

    private static let byName: [String: Column] = Dictionary(
        allCases.map { ($0.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    private static let names: [Column: String] = Dictionary(
        named.map { ($0.column, $0.name) }, uniquingKeysWith: { first, _ in first })
}

extension Column: CaseIterable {
    /// Every column: identity, counts, shares, then the others.
    public static let allCases: [Column] =
        named.prefix(6).map(\.column) + Measure.allCases.map { .count($0) } + RateMeasure.standard.map { .rate($0) }
        + named.dropFirst(6).map(\.column)
}

extension Column {
    /// The name in machine formats and on the command line.
    public var rawValue: String {
        switch self {
        case .count(let measure): measure.name
        case .rate(let rate): rate.name
        default: Self.names[self] ?? ""
        }
    }

    /// The column with this name.
    public init?(rawValue: String) {
        guard let column = Self.byName[rawValue] else { return nil }
        self = column
    }
}

extension Column {
    /// The column of ``received``.
    public static let received = Column.count(.received)
    /// The column of ``replied``.
    public static let replied = Column.count(.replied)
    /// The column of ``closed``.
    public static let closed = Column.count(.closed)
    /// The column of ``processed``.
    public static let processed = Column.count(.processed)
    /// The column of ``open``.
    public static let open = Column.count(.open)
    /// The column of ``processingRate``.
    public static let processingRate = Column.rate(.processing)
    /// The column of ``issued``.
    public static let issued = Column.count(.issued)
    /// The column of ``electronic``.
    public static let electronic = Column.count(.electronic)
    /// The column of ``paper``.
    public static let paper = Column.count(.paper)
    /// The column of ``signed``.
    public static let signed = Column.count(.signed)
    /// The column of ``unsigned``.
    public static let unsigned = Column.count(.unsigned)
    /// The column of ``exempt``.
    public static let exempt = Column.count(.exempt)
    /// The column of ``signingRate``.
    public static let signingRate = Column.rate(.signing)
    /// The column of ``leaderSigned``.
    public static let leaderSigned = Column.count(.leaderSigned)
    /// The column of ``leaderRateOfSigned``.
    public static let leaderRateOfSigned = Column.rate(.leaderOfSigned)
    /// The column of ``leaderRateOfIssued``.
    public static let leaderRateOfIssued = Column.rate(.leaderOfIssued)
}

/// What a column holds for a unit, before it becomes text.
public enum ColumnValue: Equatable, Sendable {
    case text(String)
    /// The code of a group.
    case group(String)
    case count(Int)
    /// A count of which only the least and the most are known.
    case countBetween(ClosedRange<Int>)
    case rate(Rate)
    /// A whole percentage as published.
    case publishedPercent(Int)
    /// Documents per working day.
    case pace(Rate)
    /// At least so many per working day: what is left of the order's documents is only told to be at least so many.
    case paceAtLeast(Rate)
    /// Documents per working day that were done: never rounded up, which would flatter.
    case achieved(Rate)
    case day(CalendarDay)
    case flags([Flag])
    case verdict(PaceVerdict)
    case finish(ProjectedFinish)
    /// How a count changed since the earlier day.
    case change(CountChange)
    /// How a rate changed, in percentage points.
    case points(RateChange)
    /// Open documents week by week, oldest first.
    case trend([Int])
    case missing

    /// The one number of `range`, or both its ends where it has several.
    static func counts(_ range: ClosedRange<Int>) -> ColumnValue {
        range.lowerBound == range.upperBound ? .count(range.lowerBound) : .countBetween(range)
    }
}

/// What a column consists of; also decides how it is aligned and in which direction it is first sorted.
public enum ColumnKind: Sendable {
    case text, count, rate, pace, day, flags, change, trend

    /// Numbers stand right, text left.
    public var isRightAligned: Bool { self == .count || self == .rate || self == .pace || self == .change }
}

/// One entry of the registry of columns.
public struct ColumnDefinition: Sendable {
    /// The full title, for reports and help.
    public let title: Phrase
    /// The title for narrow headings.
    public let shortTitle: Phrase
    /// What it consists of.
    public let kind: ColumnKind
    /// Whether the first key press sorts downwards: where the large values are the bad ones.
    public let worstIsGreatest: Bool
    /// The value for a unit.
    public let value: @Sendable (UnitAssessment) -> ColumnValue
    /// The value for a sum of units.
    public let total: @Sendable (Totals) -> ColumnValue
}
