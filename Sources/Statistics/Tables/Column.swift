/// A column of the tables. The raw value is its name in machine formats and on the command line.
///
/// To add one: a case here and an entry in ``Column/definition``; screens, reports, sorting and exports follow.
public enum Column: String, CaseIterable, Hashable, Sendable {
    case unitID = "unit_id"
    case name, group, parent
    case received, replied, closed, processed, open
    case openChange = "open_change"
    case openByWeek = "open_by_week"
    case shareOfBacklog = "share_of_backlog"
    case cumulativeShare = "cumulative_share_of_backlog"
    case processingRate = "processing_rate"
    case processingChange = "processing_rate_change"
    case processingPercentPublished = "processing_percent_published"
    case requiredPerDay = "required_per_day"
    case requiredPerDayWithInflow = "required_per_day_with_inflow"
    case requiredPerDayWithRecentInflow = "required_per_day_with_recent_inflow"
    case achievedPerDay = "achieved_per_day"
    case achievedShort = "achieved_per_day_last_5"
    case achievedLong = "achieved_per_day_last_20"
    case bestPerDay = "best_per_day"
    case projectedFinish = "projected_finish"
    case paceVerdict = "pace_verdict"
    case overdueDocuments = "overdue_documents"
    case closableDocuments = "closable_documents"
    case openOver90Days = "open_over_90_days"
    case oldestArrival = "oldest_arrival"
    case issued, electronic, paper, signed, unsigned
    case signingRate = "signing_rate"
    case signingChange = "signing_rate_change"
    case signingPercentPublished = "signing_percent_published"
    case leaderSigned = "leader_signed"
    case leaderRateOfSigned = "leader_rate_of_signed"
    case leaderChange = "leader_rate_of_signed_change"
    case leaderRateOfIssued = "leader_rate_of_issued"
    case leaderPercentPublished = "leader_percent_published"
    case flags
}

/// What a column holds for a unit, before it becomes text.
public enum ColumnValue: Equatable, Sendable {
    case text(String)
    /// The code of a group.
    case group(String)
    case count(Int)
    case rate(Rate)
    /// A whole percentage as published.
    case publishedPercent(Int)
    /// Documents per working day.
    case pace(Rate)
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
