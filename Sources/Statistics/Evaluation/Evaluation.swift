/// By which rules of counting an evaluation was made; an evaluation that was frozen names its own.
public enum EvaluationVersion: Int, Sendable {
    /// That of 0.1.0: processed of received in the period alone, one document is enough, a document due on the last day
    /// that is open at its end is not counted, a leader's signatures of all signed documents.
    case first = 1
    /// Clearing of what was carried over is credited, shares of few documents are not rated, open at the end of its due
    /// day is late, a leader's signature counts beside the organisation's.
    case second = 2

    /// That of today.
    public static let current = EvaluationVersion.second
}

/// All units evaluated for a period, with everything that was counted.
public struct Evaluation: Hashable, Sendable {
    /// Where the counts of a table come from.
    public enum Basis: Hashable, Sendable {
        /// A report that covers exactly the period: its counts as they are printed.
        case report
        /// The register: documents that arrived, or were issued, in the period, as they stood at its end.
        case register
        /// A report of another period that ends on the last day: the nearest there is.
        case otherReport(ReportingPeriod?)
        /// There are no figures.
        case none
    }

    /// The days evaluated.
    public let period: ReportingPeriod
    /// The last day of which there are figures, when that is before the end of the period.
    public let asOf: CalendarDay
    /// Whose units they are.
    public let scope: String
    /// Whether any of it is synthetic sample data.
    public let isSample: Bool
    /// Where incoming counts come from.
    public let incoming: Basis
    /// Where issued counts come from.
    public let issued: Basis
    /// The first day that registers tell of, where they begin after the period does: what came before is not counted.
    public let registersFrom: CalendarDay?
    /// The days of the period on which there were reports of figures.
    public let reportDays: [CalendarDay]
    /// By what rule.
    public let rule: EvaluationRule
    /// By which rules of counting.
    public let version: EvaluationVersion
    /// One entry a unit, in the order of the report.
    public let units: [UnitEvaluation]

    /// Evaluates what `figures` and `journal` tell of `period`. Units are those expected on its last day; nil when there
    /// are no figures for it. `shown` are the figures the user looks at: they tell the scope and whether it is real.
    /// Nothing later than `through` counts, where a day is asked for: the period is then evaluated as far as it went.
    public init?(
        _ period: ReportingPeriod, from figures: some FiguresSource, shown: Snapshot, journal: [UnitID: [JournalEntry]],
        rule: EvaluationRule, through: CalendarDay? = nil, version: EvaluationVersion = .current
    ) throws {
        let last = min(period.to, through ?? period.to)
        let days = figures.snapshotDays.filter { period.contains($0) && $0 <= last }
        let registerEnd = figures.registerDays.map { min($0.upperBound, last) }.flatMap {
            $0 >= period.from ? $0 : nil
        }
        guard let asOf = [days.last, registerEnd].compactMap({ $0 }).max(),
            let end = try figures.snapshot(asOf: asOf)
        else { return nil }
        let counts = try PeriodCounts(period, end: end, asOf: asOf, figures: figures)
        let reports = try days.compactMap { try figures.snapshot(asOf: $0) }.map { report in
            Set(report.units.lazy.filter { $0.incoming != nil || $0.issued != nil }.map(\.unit.id))
        }
        let parts = try TrendParts(period, until: asOf, documents: figures.documents)
        let onTime = try figures.documents?.timeliness(from: period.from, through: asOf, version: version) ?? [:]
        self.period = period
        self.asOf = asOf
        scope = shown.scope
        isSample = shown.isSample || end.isSample
        incoming = counts.incomingBasis
        issued = counts.issuedBasis
        let usesRegister = counts.incomingBasis == .register || counts.issuedBasis == .register
        registersFrom =
            usesRegister ? figures.registerDays.map(\.lowerBound).flatMap { $0 > period.from ? $0 : nil } : nil
        reportDays = days
        self.rule = rule
        self.version = version
        let tables = (incoming: counts.incomingBasis != .none, issued: counts.issuedBasis != .none)
        units = end.units.map { figures in
            let id = figures.unit.id
            let record = UnitRecord(
                unit: figures.unit, incoming: counts.incoming[id], issued: counts.issued[id],
                onTime: onTime[id] ?? Rate(0, of: 0), firstPart: parts.first[id] ?? Rate(0, of: 0),
                lastPart: parts.last[id] ?? Rate(0, of: 0),
                reminders: (journal[id] ?? []).count { $0.kind == .reminder && period.contains($0.day) },
                reported: Rate(reports.count { $0.contains(id) }, of: reports.count))
            return UnitEvaluation(record, rule: rule, tables: tables, version: version)
        }
    }

    /// How many units are in `band`.
    public func count(of band: EvaluationBand) -> Int { units.count { $0.band?.code == band.code } }

    /// The units without a band.
    public var withoutBand: [UnitEvaluation] { units.filter { $0.band == nil } }
}

/// The counts of a period: of the report that covers it, else of the register, else of the report that ends with it.
private struct PeriodCounts {
    private(set) var incoming: [UnitID: Counts] = [:]
    private(set) var issued: [UnitID: Counts] = [:]
    private(set) var incomingBasis = Evaluation.Basis.none
    private(set) var issuedBasis = Evaluation.Basis.none

    /// A report of an earlier day than the other table's is not one of exactly this period.
    private static func basis(
        _ end: Snapshot, _ kind: FiguresKind, _ covers: Bool, to other: CalendarDay?
    ) -> Evaluation.Basis {
        guard let other else { return covers ? .report : .otherReport(end.period) }
        // The days of that table are its own report's.
        let own = end.coverage.first { $0.source == .report && $0.kind == kind && $0.to == other }
        return .otherReport((own?.from ?? end.period?.from).flatMap { ReportingPeriod(from: $0, to: other) })
    }

    init(_ period: ReportingPeriod, end: Snapshot, asOf: CalendarDay, figures: some FiguresSource) throws {
        let hasReport = figures.snapshotDays.contains(asOf)
        let covers = hasReport && end.period == period
        let documents = figures.documents
        if end.tables.incoming {
            if !covers, let documents, Self.reaches(documents.days(of: .incoming), period, asOf) {
                incoming = try documents.incomingCounts(from: period.from, asOf: asOf)
                incomingBasis = .register
                // A unit with a register but without a document in the period received nothing: that is a figure.
                for unit in end.units where unit.incoming != nil && incoming[unit.unit.id] == nil {
                    incoming[unit.unit.id] = .incoming()
                }
            } else {
                for unit in end.units { incoming[unit.unit.id] = unit.incoming }
                incomingBasis = Self.basis(end, .incoming, covers, to: end.otherDays.incoming)
            }
        }
        if end.tables.issued {
            if !covers, let documents, Self.reaches(documents.days(of: .issued), period, asOf) {
                issued = try documents.issuedCounts(from: period.from, asOf: asOf)
                issuedBasis = .register
                for unit in end.units where unit.issued != nil && issued[unit.unit.id] == nil {
                    issued[unit.unit.id] = .issued()
                }
            } else {
                for unit in end.units { issued[unit.unit.id] = unit.issued }
                issuedBasis = Self.basis(end, .issued, covers, to: end.otherDays.issued)
            }
        }
    }
}

extension PeriodCounts {
    /// Whether registers of these days tell of the period up to a day: they end no earlier, and tell of some of its days.
    fileprivate static func reaches(
        _ days: ClosedRange<CalendarDay>?, _ period: ReportingPeriod, _ asOf: CalendarDay
    ) -> Bool {
        days.map { $0.upperBound >= asOf && $0.lowerBound <= asOf } ?? false
    }
}

/// What was completed of what arrived, in the first third of the period and in the last.
private struct TrendParts {
    private(set) var first: [UnitID: Rate] = [:]
    private(set) var last: [UnitID: Rate] = [:]

    init(_ period: ReportingPeriod, until asOf: CalendarDay, documents: (any DocumentSource)?) throws {
        let days = period.from.days(to: asOf) + 1
        guard let documents, days >= 3 else { return }
        let third = days / 3
        func rates(_ flows: [UnitID: DailyFlow]) -> [UnitID: Rate] {
            flows.filter(\.value.isComplete).mapValues {
                Rate($0.completions.reduce(0, +), of: $0.arrivals.reduce(0, +))
            }
        }
        first = rates(try documents.flows(from: period.from, through: period.from.advanced(by: third - 1)))
        last = rates(try documents.flows(from: asOf.advanced(by: 1 - third), through: asOf))
    }
}
