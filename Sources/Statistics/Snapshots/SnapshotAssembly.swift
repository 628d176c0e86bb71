/// Puts reports and registers together into the figures of one day: the one rule of what counts, for files and archive.
///
/// The figures of a report win for the day it is as of; a register gives them where there is no report, or for another
/// day. Units stand in the order of the reports, then of the roster, then of the registers.
public struct SnapshotAssembly: Sendable {
    /// Where the figures of one table come from.
    public struct Table: Sendable {
        /// The reports that count.
        public let choice: ReportChoice
        /// Whether a register could give the figures.
        public let hasRegister: Bool
        /// Whether the report gives them rather than the register.
        public let usesReport: Bool

        /// Whether there are figures at all.
        public var isPresent: Bool { usesReport || hasRegister }
    }

    /// What there is to put together.
    public struct Material: Sendable {
        /// The reports.
        public var reports: [ReportedTable]
        /// The documents; nil without a register.
        public var documents: (any DocumentSource)?
        /// The day the titles of registers say they are as of, the newest one; nil when none does.
        public var registerAsOf: CalendarDay?
        /// The periods the titles of registers tell.
        public var registerPeriods: [ReportingPeriod]
        /// The units that are expected, in their order.
        public var roster: [Unit]

        /// Material.
        public init(
            reports: [ReportedTable], documents: (any DocumentSource)?, registerAsOf: CalendarDay?,
            registerPeriods: [ReportingPeriod], roster: [Unit]
        ) {
            self.reports = reports
            self.documents = documents
            self.registerAsOf = registerAsOf
            self.registerPeriods = registerPeriods
            self.roster = roster
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
        let documents = material.documents
        let choices = FiguresKind.allCases.map { ReportChoice($0, from: material.reports, asOf: wanted) }
        let reportDay = choices.compactMap(\.asOf).max()
        // Without a register, figures cannot be had for another day than that of the report.
        let possible = documents == nil && reportDay != nil ? nil : wanted
        guard let asOf = possible ?? reportDay ?? material.registerAsOf ?? documents?.lastDay else { return nil }
        let tables = choices.map { choice in
            let holds = choice.kind == .incoming ? documents?.holds.incoming : documents?.holds.issued
            let hasRegister = holds ?? false
            return Table(
                choice: choice, hasRegister: hasRegister,
                usesReport: !choice.used.isEmpty && (!hasRegister || choice.asOf == nil || choice.asOf == asOf))
        }
        incoming = tables[0]
        issued = tables[1]
        var snapshot = Snapshot(asOf: asOf, hasRegister: documents != nil)
        snapshot.period = Self.period(choices, material, asOf)
        let rows = tables.map { table in
            table.usesReport ? table.choice.used.flatMap { material.reports[$0].rows } : []
        }
        var units = try Self.units(material, tables, asOf, order: rows.flatMap { $0 }.map(\.unit), unit: unit)
        // Only rows of reports look for their units.
        let placeOf =
            rows.allSatisfy(\.isEmpty)
            ? [:]
            : Dictionary(
                units.enumerated().map { ($0.element.unit.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for row in rows[0] {
            guard let place = placeOf[row.unit], units[place].incoming == nil else { continue }
            units[place].incoming = row.incoming
            units[place].published.processing = row.published.processing
        }
        for row in rows[1] {
            guard let place = placeOf[row.unit], units[place].issued == nil else { continue }
            units[place].issued = row.issued
            units[place].published.signing = row.published.signing
            units[place].published.leader = row.published.leader
        }
        snapshot.units = units
        self.snapshot = snapshot
    }

    /// Whether any unit has figures.
    public var hasFigures: Bool { snapshot.units.contains { $0.incoming != nil || $0.issued != nil } }

    /// Every unit once, with what the registers tell of it.
    private static func units(
        _ material: Material, _ tables: [Table], _ asOf: CalendarDay, order: [UnitID], unit: (UnitID) -> Unit?
    ) throws -> [UnitFigures] {
        let counted = material.documents?.units ?? []
        let counts = try material.documents?.counts(asOf: asOf) ?? DocumentCounts(count: 0)
        // Units of the roster are expected while they exist; those that have ended or not begun are not.
        let expected = material.roster.filter { $0.isValid(on: asOf) }.map(\.id)
        var units: [UnitFigures] = []
        units.reserveCapacity(counted.count)
        func add(_ id: UnitID, _ place: Int?) {
            guard let known = unit(id) else { return }
            units.append(
                UnitFigures(
                    unit: known, reportOrder: units.count,
                    incoming: tables[0].usesReport ? nil : place.flatMap { counts.incoming[$0] },
                    issued: tables[1].usesReport ? nil : place.flatMap { counts.issued[$0] },
                    backlog: place.flatMap { counts.backlogs[$0] }))
        }
        if order.isEmpty, expected.isEmpty {
            // Registers alone, of a country perhaps: nothing has to be looked up.
            for place in counted.indices { add(counted[place].id, place) }
            return units
        }
        let placeOf = Dictionary(
            counted.indices.map { (counted[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<UnitID> = []
        for id in order + expected + counted.map(\.id) where seen.insert(id).inserted { add(id, placeOf[id]) }
        return units
    }

    /// The days covered: what a title says about a period that ends on the day of the figures, else since the first
    /// document.
    private static func period(
        _ choices: [ReportChoice], _ material: Material, _ asOf: CalendarDay
    ) -> ReportingPeriod? {
        let reported = choices.compactMap { choice in
            choice.used.lazy.compactMap { material.reports[$0].period }.first
        }
        if let period = (reported + material.registerPeriods).first(where: { $0.to == asOf }) { return period }
        return material.documents?.firstDay.flatMap { ReportingPeriod(from: $0, to: asOf) }
    }
}
