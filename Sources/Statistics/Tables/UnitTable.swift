import Text

/// Which of the tables.
public enum TableKind: String, CaseIterable, Hashable, Sendable {
    case summary, incoming, issued, pace

    /// The title.
    public var title: Phrase {
        switch self {
        case .summary: Phrase("Tổng hợp", "Summary")
        case .incoming: Phrase("Văn bản đến", "Incoming")
        case .issued: Phrase("Văn bản đi", "Issued")
        case .pace: Phrase("Tiến độ", "Pace")
        }
    }

    /// The columns of the full report, in its order.
    public var columns: [Column] {
        switch self {
        case .summary:
            [
                .unitID, .name, .group, .received, .open, .count(.openAll), .processingRate, .requiredPerDay, .issued,
                .signingRate, .rate(.leaderOfElectronic), .leaderRateOfSigned, .flags,
            ]
        case .incoming:
            [
                .unitID, .name, .group, .received, .replied, .closed, .processed, .count(.processedInTime),
                .count(.processedLate), .open, .count(.openInTime), .count(.openLate), .count(.openAll),
                .processingRate,
                .processingPercentPublished, .shareOfBacklog, .requiredPerDay, .requiredPerDayWithInflow, .flags,
            ]
        case .issued:
            [
                .unitID, .name, .group, .issued, .electronic, .paper, .signed, .unsigned, .exempt, .signingRate,
                .signingPercentPublished, .leaderSigned, .rate(.leaderOfElectronic), .leaderRateOfSigned,
                .leaderRateOfIssued,
                .leaderPercentPublished, .flags,
            ]
        case .pace:
            [
                .unitID, .name, .group, .open, .count(.openAll), .openChange, .cumulativeShare, .requiredPerDay,
                .requiredPerDayWithInflow,
                .requiredPerDayWithRecentInflow, .achievedPerDay, .achievedLong, .achievedShort, .bestPerDay,
                .clearingPerDay, .neededMultiple, .medianDays, .ninetiethDays, .projectedFinish, .paceVerdict, .flags,
            ]
        }
    }
}

extension TableKind {
    /// The columns of the full report with the office's own shares of this table's documents, before the flags.
    public func columns(with own: [RateMeasure]) -> [Column] {
        let shown = own.filter { measure in
            switch self {
            case .incoming: measure.part.kind == .incoming
            case .issued: measure.part.kind == .issued
            case .summary, .pace: false
            }
        }
        guard let flags = columns.firstIndex(of: .flags) else { return columns + shown.map { .rate($0) } }
        return columns[..<flags] + shown.map { .rate($0) } + columns[flags...]
    }
}

/// Which units are kept by "only failing".
public enum FailingFilter: String, CaseIterable, Hashable, Sendable {
    /// All units.
    case off
    /// Units that break a rule of the order, or have no data.
    case failing
    /// Units that are in a low list or stand at 0 %: when nearly everyone fails, these are the ones to talk about.
    case low

    /// Whether `unit` is kept in `table`.
    public func keeps(_ unit: UnitAssessment, in table: TableKind) -> Bool {
        guard self != .off else { return true }
        let severities: [Severity] =
            switch table {
            case .summary: [unit.processing, unit.signing, unit.leaderSigning]
            case .incoming: [unit.processing]
            case .issued: [unit.signing, unit.leaderSigning]
            case .pace: []
            }
        let flags: Set<Flag> =
            switch table {
            case .summary: Set(Flag.allCases.filter(\.isFailure))
            case .incoming: [.processingBelowTarget, .inTimeBelowTarget, .urgentOpen, .noData]
            case .issued:
                [
                    .signingBelowTarget, .leaderSigningZero, .leaderSigningBelowTarget, .fullySignedBelowTarget,
                    .noData,
                ]
            case .pace: [.behindPace, .pastDeadline, .noData]
            }
        switch self {
        case .off: return true
        case .failing where table == .summary: return unit.isFailing
        case .failing: return unit.flags.contains(where: flags.contains)
        // Who cannot make it any more.
        case .low where table == .pace: return unit.pace?.verdict.map { $0 >= .behind } ?? false
        case .low: return unit.has(.noData) || severities.contains { $0 == .low || $0 == .zero }
        }
    }
}

/// What someone wants to see of a table.
public struct TableQuery: Hashable, Sendable {
    /// Which table.
    public var table: TableKind
    /// Sort keys; none is the order of the report.
    public var sort: [SortKey]
    /// Text that must be found in the unit; alternatives are separated by a bar.
    public var filter: String
    /// Only failing units.
    public var failing: FailingFilter
    /// Put together by.
    public var grouping: Grouping?
    /// Only the units right below this one, each with everything under it; nil for all units.
    public var under: UnitID?

    /// A query.
    public init(
        table: TableKind, sort: [SortKey] = [], filter: String = "", failing: FailingFilter = .off,
        grouping: Grouping? = nil, under: UnitID? = nil
    ) {
        self.table = table
        self.sort = sort
        self.filter = filter
        self.failing = failing
        self.grouping = grouping
        self.under = under
    }
}

/// The answer to a ``TableQuery``: sections of units with their sums, what is shown beside what there is.
public struct UnitTable: Equatable, Sendable {
    /// Units put together, with their sums. A table that is not grouped is one section with an empty key.
    public struct Section: Equatable, Sendable {
        /// The group, parent or successor; "" when not grouped or unknown.
        public let key: String
        /// The name of the parent or successor, where it is a unit that is known; nil otherwise.
        public let title: String?
        /// The units in order.
        public let units: [UnitAssessment]
        /// Their sums.
        public let totals: Totals
    }

    /// The question.
    public let query: TableQuery
    /// The sections in order.
    public let sections: [Section]
    /// Sums of what is shown.
    public let shown: Totals
    /// Sums of everything.
    public let all: Totals

    /// Answers `query`. `searchKeys` are made once per snapshot (see ``Assessment/searchKeys(groups:)``), in the order
    /// of its units.
    public init(_ assessment: Assessment, query: TableQuery, groups: [UnitGroup], searchKeys: [SearchKey]) {
        self.query = query
        // Alternatives are separated by a bar: "ubnd xa | thi tran".
        let alternatives = query.filter.split(separator: "|").map { SearchKey(String($0)) }.filter { !$0.isEmpty }
        let tree = query.under.map { _ in assessment.snapshot.tree }
        let kept: [UnitAssessment]
        if tree == nil, query.failing == .off, alternatives.isEmpty {
            // Everything: thousands of units are not copied to find that out.
            kept = assessment.units
        } else {
            let candidates: [(place: Int, unit: UnitAssessment)] =
                if let tree, let parent = query.under {
                    assessment.rows(under: parent, tree: tree)
                } else {
                    assessment.units.enumerated().map { ($0.offset, $0.element) }
                }
            kept = candidates.filter { place, unit in
                query.failing.keeps(unit, in: query.table)
                    && (alternatives.isEmpty
                        || (place < searchKeys.count && alternatives.contains { searchKeys[place].matches($0) }))
            }.map(\.unit)
        }
        let ordered = query.sort.isEmpty ? kept : kept.sorted(by: query.sort, groups: groups)
        let frame = assessment.frame
        let whole = assessment.totals
        all = whole
        if let tree, let parent = query.under {
            // What is shown are sums: the units behind them are counted and added.
            let below = kept.reduce(into: Set<UnitID>()) { found, unit in
                let id = unit.figures.unit.id
                found.formUnion(id == parent ? [id] : tree.subtree(of: id))
            }
            shown = Totals(assessment.units.filter { below.contains($0.figures.unit.id) }, frame: frame, whole: whole)
        } else {
            shown = kept.count == assessment.units.count ? whole : Totals(ordered, frame: frame, whole: whole)
        }
        guard let grouping = query.grouping else {
            sections = [Section(key: "", title: nil, units: ordered, totals: shown)]
            return
        }
        let rollUp = RollUp(grouping, assessment, groups: groups)
        sections = rollUp.sections(of: ordered).map { key, members in
            Section(
                key: key, title: rollUp.title(of: key), units: members,
                totals: Totals(members, frame: frame, whole: whole))
        }
    }

    /// All shown units in the order of the sections.
    public var units: [UnitAssessment] { sections.count == 1 ? sections[0].units : sections.flatMap(\.units) }
}

extension Assessment {
    /// What a search finds each unit by: its name, other names, group and number, in the order of ``units``.
    public func searchKeys(groups: [UnitGroup]) -> [SearchKey] {
        let titles = Dictionary(
            groups.map { ($0.code, "\($0.title.vietnamese) \($0.title.english)") },
            uniquingKeysWith: { first, _ in first })
        return units.map { assessed in
            let unit = assessed.figures.unit
            let parts = [unit.name] + unit.aliases + [titles[unit.group] ?? unit.group, unit.id.text]
            return SearchKey(parts.joined(separator: " "))
        }
    }
}
