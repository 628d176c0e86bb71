import Statistics

/// The figures in the archive as of any day: the reports as they came, the registers counted.
public struct ArchiveFigures: FiguresSource {
    /// A report or register that gave figures.
    public struct Source: Equatable, Sendable {
        /// The import it came with.
        public let importID: Int
        /// Name of the file.
        public let file: String
        /// Name of the sheet.
        public let sheet: String
        /// What it counts.
        public let kind: FiguresKind
        /// Whether it is a register rather than a report.
        public let isRegister: Bool
        /// The day its figures are as of.
        public let asOf: CalendarDay
        /// The days it covers.
        public let period: ReportingPeriod?
        /// Whose units they are; "" when it does not tell.
        public let scope: String
        /// It is synthetic sample data.
        public let isSample: Bool
        let snapshot: Int
    }

    /// The reports and registers: newest import first, so that of two reports of one day the later one counts.
    public let sources: [Source]
    /// The units that are expected, in their order.
    public let roster: [Unit]
    /// The documents; nil without a register.
    public let documents: (any DocumentSource)?
    /// Where reporting months end: of the office's settings.
    public var cutOff = CutOff.standard
    /// Whose units they are by the office's settings; nil where those do not tell.
    public var officeScope: String?
    private let archive: Archive
    private let known: [Unit]

    init(_ archive: Archive) throws(ArchiveError) {
        self.archive = archive
        let made = try archive.read { database in
            try StoredTable.checkImports(database)
            let roster = try Self.roster(database)
            let known = try Self.units(roster, database)
            return (
                try Self.sources(database), roster, known, try ArchiveDocuments(archive, database, known: known)
            )
        }
        sources = made.0
        roster = made.1
        known = made.2.map(\.unit)
        documents = made.3
    }

    /// Every unit that was ever met by its place, as the roster has it, else as its first report or register has it.
    private static func units(_ roster: [Unit], _ database: any Database) throws -> [(place: Int, unit: Unit)] {
        let listed = Dictionary(roster.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var units: [(place: Int, unit: Unit)] = []
        try database.forEachRow("SELECT place, id, name, parent FROM unit ORDER BY place") { row in
            let id = UnitID(try row.text(1))
            let parent = try row.optionalText(3).map { UnitID($0) }
            let unit = Unit(id: id, parent: parent, name: try row.text(2))
            units.append((try row.int(0), listed[id] ?? unit))
        }
        return units
    }

    /// The days of which reports were imported, oldest first.
    public var snapshotDays: [CalendarDay] {
        Set(sources.filter { !$0.isRegister }.map(\.asOf)).sorted()
    }

    /// The days for which registers can be counted; nil without one.
    public var registerDays: ClosedRange<CalendarDay>? {
        guard let first = documents?.firstDay, let last = documents?.lastDay else { return nil }
        return first...last
    }

    /// The newest day of any report or register; nil for an empty archive.
    public var newestDay: CalendarDay? { sources.map(\.asOf).max() }

    /// The unit with this identity, as the roster or the first report has it.
    public func unit(_ id: UnitID) -> Unit? { known.first { $0.id == id } }

    /// The figures as of the end of `day`; nil when neither a report nor a register can tell.
    public func snapshot(asOf day: CalendarDay) throws -> Snapshot? {
        guard snapshotDays.contains(day) || registerDays.map({ $0.lowerBound <= day }) ?? false else { return nil }
        guard let made = try assembled(asOf: day), made.assembly.snapshot.asOf == day, made.assembly.hasFigures else {
            return nil
        }
        return named(made)
    }

    /// The figures with whose they are and whether they are made up: of the settings, else of the sources they are from.
    public func named(_ made: (assembly: SnapshotAssembly, used: [Source])) -> Snapshot {
        var snapshot = made.assembly.snapshot
        snapshot.isSample = made.used.contains(where: \.isSample)
        snapshot.scope = officeScope ?? made.used.lazy.map(\.scope).first { !$0.isEmpty } ?? ""
        snapshot.dropScopeOfEndedUnit(roster)
        return snapshot
    }

    /// The figures as of `day`, else of the newest day, with the sources they are from; nil when there are none.
    public func assembled(asOf day: CalendarDay?) throws -> (assembly: SnapshotAssembly, used: [Source])? {
        let wanted = day ?? newestDay
        let reports = sources.filter { !$0.isRegister }
        let tables = reports.map { report in
            ReportedTable(kind: report.kind, asOf: report.asOf, period: report.period, rows: [], source: report.file)
        }
        let registers = sources.filter(\.isRegister)
        // Rows are read of the reports that count only: an archive holds years of them.
        let material = SnapshotAssembly.Material(
            reports: tables, rows: { try rows(of: reports[$0]) }, documents: documents,
            registerPeriods: registers.compactMap(\.period), roster: roster, cutOff: cutOff)
        var finder = UnitFinder(known)
        guard let assembly = try SnapshotAssembly(material, asOf: wanted, unit: { finder.unit($0) }) else { return nil }
        let tablesMade = [assembly.incoming, assembly.issued]
        let used =
            tablesMade.flatMap { $0.usesReport ? $0.choice.used.map { reports[$0] } : [] }
            + registers.filter { register in tablesMade.contains { $0.choice.kind == register.kind && $0.hasRegister } }
        return (assembly, used)
    }

    /// The rows of a report, with the lines of the sheet they stood in.
    public func table(of source: Source) throws(ArchiveError) -> (table: ReportedTable, lines: [Int?]) {
        let rows = try archive.read { try Self.rows(source, $0) }
        return (
            ReportedTable(
                kind: source.kind, asOf: source.asOf, period: source.period, rows: rows.map(\.row)), rows.map(\.line)
        )
    }

    private func rows(of source: Source) throws(ArchiveError) -> [ReportedTable.Row] {
        try archive.read { try Self.rows(source, $0).map(\.row) }
    }

    private static func rows(
        _ source: Source, _ database: any Database
    ) throws -> [(row: ReportedTable.Row, line: Int?)] {
        // Of one unit's rows no digest was kept; a server's own pages are its to check.
        if database.seesEveryRow { try ReportDigest.check(source.snapshot, database) }
        var counts: [Int: Counts] = [:]
        try database.forEachRow("SELECT unit, measure, count FROM report_count WHERE snapshot = ?1", source.snapshot) {
            row in
            // A measure of a later version says nothing to this one.
            guard let measure = Measure(name: try row.text(1)), measure.kind == source.kind else { return }
            counts[try row.int(0), default: Counts()][measure] = try row.int(2, in: 0...Int(Int32.max))
        }
        return try database.all(
            """
            SELECT unit.id, report_row.row, report_row.unit, published_processing, published_signing, published_leader
            FROM report_row LEFT JOIN unit ON unit.place = report_row.unit WHERE snapshot = ?1 ORDER BY position
            """,
            source.snapshot
        ) { row in
            let own = counts[try row.int(2)]
            return (
                ReportedTable.Row(
                    unit: UnitID(try row.text(0)), incoming: source.kind == .incoming ? own : nil,
                    issued: source.kind == .issued ? own : nil,
                    published: PublishedPercents(
                        processing: try row.optionalCount(3), signing: try row.optionalCount(4),
                        leader: try row.optionalCount(5))),
                try row.optionalCount(1)
            )
        }
    }

    private static func sources(_ database: any Database) throws -> [Source] {
        try database.all(
            """
            SELECT snapshot.import, import.name, sheet, kind, origin, as_of, period_from, period_to, scope, is_sample,
                snapshot.id
            FROM snapshot LEFT JOIN import ON import.id = snapshot.import ORDER BY snapshot.import DESC, snapshot.id
            """
        ) { row in
            Source(
                importID: try row.int(0), file: try row.text(1), sheet: try row.text(2), kind: try row.word(3),
                isRegister: try row.text(4) == "register", asOf: try row.day(5), period: try row.period(6),
                scope: try row.text(8), isSample: try row.bool(9), snapshot: try row.int(10))
        }
    }

    /// The roster: a later one replaces the earlier ones it shares a unit with; others complete each other.
    private static func roster(_ database: any Database) throws -> [Unit] {
        var rosters: [(id: Int, units: [Unit])] = []
        try database.forEachRow(
            """
            SELECT import, unit.id, roster_unit.name, roster_unit.parent, "group", aliases, successor, level, valid_from,
                valid_to
            FROM roster_unit LEFT JOIN unit ON unit.place = roster_unit.unit ORDER BY import DESC, position
            """
        ) { row in
            let unit = Unit(
                id: UnitID(try row.text(1)), parent: try row.optionalText(3).map { UnitID($0) }, name: try row.text(2),
                group: try row.text(4), level: try row.text(7),
                aliases: try row.text(5).split(separator: "|").map { String($0) }, validFrom: try row.optionalDay(8),
                validTo: try row.optionalDay(9),
                successors: try row.optionalText(6).flatMap { Succession.parse($0) } ?? [])
            let id = try row.int(0)
            if rosters.last?.id != id { rosters.append((id, [])) }
            rosters[rosters.count - 1].units.append(unit)
        }
        var seen: Set<UnitID> = []
        return rosters.flatMap { roster -> [Unit] in
            guard seen.isDisjoint(with: roster.units.map(\.id)) else { return [] }
            seen.formUnion(roster.units.map(\.id))
            return roster.units
        }
    }
}

/// Finds units that are mostly asked for in the order in which they stand: then nothing is looked up.
private struct UnitFinder {
    private let units: [Unit]
    private var next = 0
    private var places: [UnitID: Int] = [:]

    init(_ units: [Unit]) { self.units = units }

    mutating func unit(_ id: UnitID) -> Unit? {
        if next < units.count, units[next].id == id {
            next += 1
            return units[next - 1]
        }
        if places.isEmpty {
            places = Dictionary(units.indices.map { (units[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        guard let place = places[id] else { return nil }
        next = place + 1
        return units[place]
    }
}

extension Archive {
    /// The newest day of any report or register; nil while there is nothing to show. Reads one number.
    public func newestDay() throws(ArchiveError) -> CalendarDay? {
        try read { database in
            try StoredTable.snapshots.check(database)
            return try database.first("SELECT max(as_of) FROM snapshot") { try $0.optionalDay(0) }
        }
    }

    /// Everything that figures of any day are made of, as it is now.
    public func figures() throws(ArchiveError) -> ArchiveFigures { try ArchiveFigures(self) }
}
