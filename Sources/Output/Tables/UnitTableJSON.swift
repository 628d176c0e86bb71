import Text
import Statistics

/// Rows and totals of unit tables as JSON. Counts are integers, rates numbers from 0 to 1 or null, paces of units whole
/// documents (rounded up) and those of totals with one decimal, dates ISO.
enum UnitTableJSON {
    /// What a row holds: everything known, for the summary; the table's own columns and what the register tells, else.
    static func columns(_ table: TableKind, own: [RateMeasure] = []) -> [Column] {
        let register: [Column] = [.overdueDocuments, .closableDocuments, .openOver90Days, .oldestArrival]
        let incomingHistory: [Column] = [.processingChange, .openByWeek]
        let issuedHistory: [Column] = [.signingChange, .leaderChange, .leaderOfElectronicChange]
        let identity: [Column] = [.unitID, .name, .group, .parent, .level, .successor]
        let shown: [Column] =
            switch table {
            case .summary:
                TableKind.incoming.columns + TableKind.pace.columns + register + incomingHistory
                    + TableKind.issued.columns + issuedHistory + Self.measures(.incoming) + Self.measures(.issued)
            case .incoming:
                TableKind.incoming.columns + TableKind.pace.columns + register + incomingHistory
                    + Self.measures(.incoming)
            case .issued: TableKind.issued.columns + issuedHistory + Self.measures(.issued)
            case .pace:
                [.received, .processed, .cohort, .cohortLeft, .cohortLeftLeast, .cohortLeftMost]
                    + TableKind.pace.columns
                    + [
                        .clearingSlowest, .clearingFastest, .oldShareOfRecent, .earliestFinish, .latestFinish,
                        .medianDays,
                        .ninetiethDays,
                    ]
                    + incomingHistory
            }
        var seen: Set<Column> = []
        let office: [Column] = own.filter { measure in
            table == .summary || table == (measure.part.kind == .incoming ? .incoming : .issued)
        }.map { .rate($0) }
        return (identity + shown.filter { $0 != .flags } + office + [.flags]).filter { seen.insert($0).inserted }
    }

    /// The counts and shares of a kind; those of a role only where a unit knows them (``known(_:in:)``).
    private static func measures(_ kind: FiguresKind) -> [Column] {
        Measure.allCases.filter { $0.kind == kind }.map { .count($0) }
            + RateMeasure.standard.filter { $0.part.kind == kind }.map { .rate($0) }
    }

    /// `columns` without those of roles that nobody knows: every other count is there, null where it is not known.
    static func known(_ columns: [Column], in assessment: Assessment) -> [Column] {
        columns.filter { column in
            guard case .count(let measure) = column, measure.role != nil else { return true }
            return assessment.units.contains { $0.figures.incoming?[measure] != nil }
        }
    }

    static func row(_ unit: UnitAssessment, _ columns: [Column]) -> JSONValue {
        .object(
            columns.map { column in
                if column == .unitID || column == .parent {
                    let id = column == .unitID ? unit.figures.unit.wholeID : unit.figures.unit.parent
                    return (column.rawValue, identity(id))
                }
                return (column.rawValue, value(column.definition.value(unit), isTotal: false))
            })
    }

    /// How many units were expected, how many have figures, and which do not.
    static func completeness(of assessment: Assessment) -> JSONValue {
        let missing = assessment.units.filter { $0.has(.noData) }
        return .object([
            ("expected", .number(assessment.units.count)),
            ("with_figures", .number(assessment.units.count - missing.count)),
            ("missing", .array(missing.map { identity($0.figures.unit.id) })),
        ])
    }

    static func totals(_ totals: Totals, _ columns: [Column]) -> JSONValue { .object(totalMembers(totals, columns)) }

    static func totalMembers(_ totals: Totals, _ columns: [Column]) -> [(String, JSONValue)] {
        [
            ("units", .number(totals.unitCount)), ("units_with_incoming", .number(totals.incomingUnits)),
            ("units_with_issued", .number(totals.issuedUnits)), ("units_missing", .number(totals.missingCount)),
        ]
            + columns.compactMap { column in
                let total = column.definition.total(totals)
                guard total != .missing || column.hasTotal else { return nil }
                return (column.rawValue, value(total, isTotal: true))
            }
    }

    /// How much some units hold of the whole.
    static func contribution(_ contribution: Contribution) -> JSONValue {
        .object([
            ("units", .number(contribution.unitCount)), ("open", .number(contribution.share.part)),
            ("of", .number(contribution.share.whole)),
            ("share", contribution.share.fraction.map { .decimal($0) } ?? .null),
        ])
    }

    /// A number when the identity is one, its text otherwise.
    static func identity(_ id: UnitID?) -> JSONValue {
        guard let id else { return .null }
        return id.number.map { .number($0) } ?? .string(id.text)
    }

    static func value(_ value: ColumnValue, isTotal: Bool) -> JSONValue {
        switch value {
        case .text(let text), .group(let text): .string(text)
        case .count(let number), .publishedPercent(let number): .number(number)
        case .rate(let rate): rate.fraction.map { .decimal($0) } ?? .null
        case .pace(let rate), .paceAtLeast(let rate):
            isTotal
                ? rate.tenths.map { .decimal(Double($0) / 10) } ?? .null : rate.ceiling.map { .number($0) } ?? .null
        case .achieved(let rate): rate.tenths.map { .decimal(Double($0) / 10) } ?? .null
        case .day(let day): .string(day.iso)
        case .flags(let flags): .array(flags.map { .string($0.rawValue) })
        case .verdict(let verdict): .string(verdict.rawValue)
        case .finish(.on(let day)): .string(day.iso)
        case .finish(.done), .finish(.beyondTenYears), .finish(.never): .null
        case .change(let change): .number(change.difference)
        case .points(let change): change.fraction.map { .decimal($0) } ?? .null
        case .trend(let open): .array(open.map { .number($0) })
        case .countBetween, .missing: .null
        }
    }
}

extension Column {
    /// Whether several units have one together: null is then an answer.
    var hasTotal: Bool {
        switch self {
        case .unitID, .name, .group, .parent, .level, .successor, .flags, .cumulativeShare, .openByWeek,
            .processingPercentPublished, .signingPercentPublished, .leaderPercentPublished:
            false
        default: true
        }
    }
}

extension UnitTableJSON {
    /// What each source covers.
    static func coverage(_ snapshot: Snapshot) -> JSONValue {
        .array(
            snapshot.coverage.map { one in
                .object([
                    ("source", .string(one.source.rawValue)), ("kind", .string(one.kind.rawValue)),
                    ("from", one.from.map { .string($0.iso) } ?? .null), ("to", .string(one.to.iso)),
                    ("since_ever", .bool(one.isSinceEver)), ("units", .number(one.units)),
                ])
            })
    }
}
