/// Which documents figures count.
public enum FiguresKind: String, CaseIterable, Hashable, Sendable {
    /// Incoming documents (văn bản đến).
    case incoming
    /// Issued documents (văn bản đi).
    case issued
}

/// The figures of one report as it was published (phụ lục), wherever it is kept: read from a file or from an archive.
public struct ReportedTable: Equatable, Sendable {
    /// One unit's figures.
    public struct Row: Equatable, Sendable {
        /// Whose they are.
        public var unit: UnitID
        /// Counts of incoming documents; nil in a report of issued ones.
        public var incoming: Counts?
        /// Counts of issued documents; nil in a report of incoming ones.
        public var issued: Counts?
        /// The percentages printed beside them.
        public var published: PublishedPercents

        /// A row.
        public init(
            unit: UnitID, incoming: Counts? = nil, issued: Counts? = nil,
            published: PublishedPercents = PublishedPercents()
        ) {
            self.unit = unit
            self.incoming = incoming
            self.issued = issued
            self.published = published
        }
    }

    /// What it counts.
    public var kind: FiguresKind
    /// The day its figures are as of; nil when it does not tell.
    public var asOf: CalendarDay?
    /// The days it covers; nil when it does not tell.
    public var period: ReportingPeriod?
    /// The units in its order.
    public var rows: [Row]
    /// Its name for the reader: that of its file.
    public var source: String

    /// A report.
    public init(
        kind: FiguresKind, asOf: CalendarDay?, period: ReportingPeriod?, rows: [Row], source: String = ""
    ) {
        self.source = source
        self.kind = kind
        self.asOf = asOf
        self.period = period
        self.rows = rows
    }
}

/// Which of the reports of one kind count: those of the day asked for, else the newest before it.
public struct ReportChoice: Equatable, Sendable {
    /// What they count.
    public let kind: FiguresKind
    /// The places of the reports used: several of one day complete each other.
    public let used: [Int]
    /// The places of the others, with their days.
    public let leftOut: [(place: Int, day: CalendarDay?)]
    /// The day of the reports used.
    public let asOf: CalendarDay?

    /// The choice among `reports` for the day `wanted`; nil takes the newest.
    public init(_ kind: FiguresKind, from reports: [ReportedTable], asOf wanted: CalendarDay?) {
        self.kind = kind
        let own = reports.indices.filter { reports[$0].kind == kind }
        let days = Dictionary(uniqueKeysWithValues: own.map { ($0, reports[$0].asOf ?? wanted) })
        let known = own.compactMap { days[$0] ?? nil }
        let before = known.filter { day in wanted.map { day <= $0 } ?? true }
        let chosen = before.max() ?? known.min()
        asOf = chosen
        used = own.filter { days[$0] == .some(chosen) }
        leftOut = own.filter { days[$0] != .some(chosen) }.map { ($0, days[$0] ?? nil) }
    }

    /// Equal choices use and leave out the same reports.
    public static func == (left: ReportChoice, right: ReportChoice) -> Bool {
        left.kind == right.kind && left.used == right.used && left.asOf == right.asOf
            && left.leftOut.map(\.place) == right.leftOut.map(\.place)
    }
}
