/// Puts reports and registers together into the figures of one day: the one rule of what counts, for files and archive.
///
/// Of a day the newest source that covers it is asked, a report before a register of the same day. No figure speaks of a day
/// its source does not reach: asked for a later one, the figures stay on their own day. What a report does not say, a
/// register of the same days completes. Units stand in the order of the reports, then of the roster, then of the registers.
public struct SnapshotAssembly: Sendable {
    /// Where the figures of one table come from.
    public struct Table: Sendable {
        /// The reports that count.
        public let choice: ReportChoice
        /// Whether a register holds documents of this kind.
        public let hasRegister: Bool
        /// The day a register would be counted for; nil when none reaches back to the day asked for.
        public let registerDay: CalendarDay?
        /// Whether the report gives the figures rather than the register.
        public let usesReport: Bool

        /// The day of its figures; nil when there are none.
        public var day: CalendarDay? { usesReport ? choice.asOf : registerDay }
        /// Whether there are figures at all.
        public var isPresent: Bool { usesReport || registerDay != nil }
    }

    /// What there is to put together.
    public struct Material {
        /// The reports; their rows may be left out where ``rows`` reads them.
        public var reports: [ReportedTable]
        /// The rows of a report by its place.
        public var rows: (Int) throws -> [ReportedTable.Row]
        /// The documents; nil without a register.
        public var documents: (any DocumentSource)?
        /// The periods the titles of registers tell.
        public var registerPeriods: [ReportingPeriod]
        /// The units that are expected, in their order.
        public var roster: [Unit]
        /// Where reporting months end: a register without a title takes the half year of its last day.
        public var cutOff: CutOff

        /// Material.
        public init(
            reports: [ReportedTable], rows: ((Int) throws -> [ReportedTable.Row])? = nil,
            documents: (any DocumentSource)?, registerPeriods: [ReportingPeriod], roster: [Unit],
            cutOff: CutOff = .standard
        ) {
            self.reports = reports
            self.rows = rows ?? { reports[$0].rows }
            self.documents = documents
            self.registerPeriods = registerPeriods
            self.roster = roster
            self.cutOff = cutOff
        }
    }

    /// Where the figures of incoming documents come from.
    public let incoming: Table
    /// Where the figures of issued documents come from.
    public let issued: Table
    /// The figures; scope and the mark of sample data are the caller's.
    public let snapshot: Snapshot

    /// The figures as of `wanted`, else of the newest day; nil when nothing tells a day. `unit` gives the unit behind an
    /// identity.
    /// - Throws: what reading the documents throws.
    public init?(_ material: Material, asOf wanted: CalendarDay?, unit: (UnitID) -> Unit?) throws {
        var tables = FiguresKind.allCases.map { Self.table($0, material, wanted) }
        // Figures of a later day than was asked for stand in only where there are no others at all.
        if let wanted, tables.contains(where: { $0.day.map { $0 <= wanted } ?? false }) {
            tables = tables.map { table in
                table.day.map { $0 > wanted } ?? false
                    ? Table(choice: table.choice, hasRegister: table.hasRegister, registerDay: nil, usesReport: false)
                    : table
            }
        }
        var rows = try tables.map { table in try table.usesReport ? table.choice.used.flatMap(material.rows) : [] }
        // Units were put together between the two reports: the earlier one speaks of units that have ended.
        let eras = Reorganisation(material.roster)
        let isAfter = rows.map { eras.isTold && eras.isAfter($0.compactMap { unit($0.unit) }) }
        if isAfter.contains(true) {
            for place in tables.indices where tables[place].usesReport && !isAfter[place] {
                let table = tables[place]
                tables[place] = Table(
                    choice: table.choice, hasRegister: table.hasRegister, registerDay: nil, usesReport: false)
                rows[place] = []
            }
        }
        guard let asOf = tables.compactMap(\.day).max() else { return nil }
        incoming = tables[0]
        issued = tables[1]
        let periods = tables.map { Self.period($0, material) }
        var snapshot = Snapshot(asOf: asOf, hasRegister: material.documents != nil)
        snapshot.today = max(wanted ?? asOf, asOf)
        snapshot.period = zip(tables, periods).first { $0.0.day == asOf && $0.1 != nil }?.1 ?? periods[0] ?? periods[1]
        snapshot.isReported = incoming.usesReport
        let counted = try Self.counted(tables, periods, material)
        var units = Self.units(material, counted, asOf, order: rows.flatMap { $0 }.map(\.unit), unit: unit)
        for place in tables.indices { Self.fill(&units, with: rows[place], of: tables[place], material) }
        if let period = periods[0] { try Self.carryOver(into: &units, of: period, material, unit: unit) }
        snapshot.units = units
        snapshot.coverage = Self.coverage(tables, periods, material, rows)
        let registerDay = tables[0].registerDay ?? asOf
        if let documentDay = counted.map({ $0.staleSince ?? registerDay }), tables[0].hasRegister,
            let shown = tables[0].day, documentDay < shown
        {
            snapshot.documentsThrough = documentDay
        }
        self.snapshot = snapshot
    }

    /// Whether any unit has figures.
    public var hasFigures: Bool { snapshot.units.contains { $0.incoming != nil || $0.issued != nil } }

    private static func table(_ kind: FiguresKind, _ material: Material, _ wanted: CalendarDay?) -> Table {
        let choice = ReportChoice(kind, from: material.reports, asOf: wanted)
        let days = material.documents?.days(of: kind)
        // Asked for a day that no register covers, the figures stay on the last one before it.
        let registerDay = days.flatMap { days in
            wanted.map { wanted in
                material.documents?.coveredDays(of: kind, around: wanted).map { min(wanted, $0.upperBound) }
            } ?? days.upperBound
        }
        let isNewest = registerDay.map { register in choice.asOf.map { $0 >= register } ?? true } ?? true
        // A report of a later day than was asked for counts only where nothing else does.
        let isLater = wanted.map { wanted in choice.asOf.map { wanted < $0 } ?? false } ?? false
        return Table(
            choice: choice, hasRegister: days != nil, registerDay: registerDay,
            usesReport: !choice.used.isEmpty && isNewest && !(isLater && registerDay != nil))
    }

    /// The days the figures of a table cover: of the report used; for a register of a report or title whose period holds the
    /// day, else from the half year's first day or the register's.
    private static func period(_ table: Table, _ material: Material) -> ReportingPeriod? {
        guard let day = table.day else { return nil }
        if table.usesReport {
            return table.choice.used.lazy.compactMap { material.reports[$0].period }.first
        }
        let told = material.reports.compactMap(\.period) + material.registerPeriods
        if let period = told.filter({ $0.contains(day) }).max(by: { $0.from < $1.from }) {
            return ReportingPeriod(from: period.from, to: day)
        }
        let preset = PeriodPreset.sixMonths.period(containing: day, cutOff: material.cutOff)
        guard let first = material.documents?.days(of: table.choice.kind)?.lowerBound else { return preset }
        return ReportingPeriod(from: max(preset?.from ?? first, first), to: day)
    }

    /// What the registers count: each kind as of its own day, in the period of its figures.
    private static func counted(
        _ tables: [Table], _ periods: [ReportingPeriod?], _ material: Material
    ) throws -> DocumentCounts? {
        guard let documents = material.documents else { return nil }
        let days = tables.map { table in table.registerDay.map { day in table.day.map { min($0, day) } ?? day } }
        if let day = days[0], days[1] == nil || (days[1] == day && periods[0]?.from == periods[1]?.from) {
            return try documents.counts(asOf: day, from: periods[0]?.from)
        }
        var counts = DocumentCounts(count: documents.units.count)
        if let day = days[0] { counts = try documents.counts(asOf: day, from: periods[0]?.from) }
        if let day = days[1] { counts.issued = try documents.counts(asOf: day, from: periods[1]?.from).issued }
        return counts
    }

    /// Every unit once, with what the registers tell of its documents.
    private static func units(
        _ material: Material, _ counts: DocumentCounts?, _ asOf: CalendarDay, order: [UnitID], unit: (UnitID) -> Unit?
    ) -> [UnitFigures] {
        let counted = material.documents?.units ?? []
        var units: [UnitFigures] = []
        units.reserveCapacity(counted.count)
        func add(_ known: Unit, _ place: Int?) {
            var figures = UnitFigures(
                unit: known, reportOrder: units.count, incoming: place.flatMap { counts?.incoming[$0] },
                issued: place.flatMap { counts?.issued[$0] }, backlog: place.flatMap { counts?.backlogs[$0] })
            figures.documentsThrough = place.flatMap { counts?.knownThrough[$0] }
            units.append(figures)
        }
        if order.isEmpty, material.roster.isEmpty {
            // Registers alone, of a country perhaps: nothing has to be looked up.
            for place in counted.indices { if let known = unit(counted[place].id) { add(known, place) } }
            return units
        }
        let placeOf = Dictionary(
            counted.indices.map { (counted[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        // Units of the roster are expected while they exist; those that have ended or not begun are not.
        let eras = Reorganisation(material.roster)
        let reported = order.compactMap(unit)
        let active =
            eras.isTold ? counted.indices.filter { hasDocuments(counts?.incoming[$0], counts?.issued[$0]) } : []
        let present = reported + active.compactMap { unit(counted[$0].id) }.filter(eras.isSuccessor)
        let expected = eras.expected(on: asOf, reported: present)
        var seen: Set<UnitID> = []
        for known in reported + expected where seen.insert(known.id).inserted { add(known, placeOf[known.id]) }
        // What registers know of units that have ended since does not belong to this day.
        let isAfter = eras.isAfter(present)
        for place in counted.indices where seen.insert(counted[place].id).inserted {
            guard let known = unit(counted[place].id), !isAfter || eras.isSuccessor(known) else { continue }
            add(known, place)
        }
        return units
    }

    private static func hasDocuments(_ incoming: Counts?, _ issued: Counts?) -> Bool {
        (incoming?[.received] ?? 0) > 0 || (incoming?[.openAll] ?? 0) > 0 || (issued?[.issued] ?? 0) > 0
    }

    private static func coverage(
        _ tables: [Table], _ periods: [ReportingPeriod?], _ material: Material, _ rows: [[ReportedTable.Row]]
    ) -> [Coverage] {
        var coverage: [Coverage] = []
        for (place, table) in tables.enumerated() {
            let kind = table.choice.kind
            if table.usesReport, let day = table.choice.asOf {
                let tellsCarried = rows[place].contains { $0.incoming?[.carriedOver] != nil }
                coverage.append(
                    Coverage(
                        .report, kind, from: periods[place]?.from, to: day, isSinceEver: tellsCarried,
                        units: rows[place].count))
            }
            // In the order of their days, whichever came first into the archive.
            let registers = (material.documents?.coverage ?? []).filter { $0.kind == kind }
            for register in registers.sorted(by: {
                ($0.from, $0.through, $0.units?.count ?? 0) < ($1.from, $1.through, $1.units?.count ?? 0)
            }) {
                coverage.append(
                    Coverage(
                        .register, kind, from: register.from, to: register.through,
                        isSinceEver: periods[place].map { register.from < $0.from } ?? false,
                        units: register.units?.count ?? material.documents?.units.count ?? 0))
            }
        }
        return coverage
    }
}
