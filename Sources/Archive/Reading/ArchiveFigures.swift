import GRDB
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
    private let archive: Archive
    private let known: [Unit]

    init(_ archive: Archive) throws(ArchiveError) {
        self.archive = archive
        let made = try archive.read { database in
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
    private static func units(_ roster: [Unit], _ database: Database) throws -> [(place: Int, unit: Unit)] {
        let listed = Dictionary(roster.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var units: [(place: Int, unit: Unit)] = []
        try BoundStatement(database, "SELECT place, id, name, parent FROM unit ORDER BY place").forEachRow { _ in
        } _: { row in
            let id = UnitID(row.text(1))
            let parent = row.isNull(3) ? nil : UnitID(row.text(3))
            units.append((row.int(0), listed[id] ?? Unit(id: id, parent: parent, name: row.text(2))))
            return true
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
        return made.assembly.snapshot
    }

    /// The figures as of `day`, else of the newest day, with the sources they are from; nil when there are none.
    public func assembled(asOf day: CalendarDay?) throws -> (assembly: SnapshotAssembly, used: [Source])? {
        let wanted = day ?? newestDay
        let reports = sources.filter { !$0.isRegister }
        var tables = reports.map { ReportedTable(kind: $0.kind, asOf: $0.asOf, period: $0.period, rows: []) }
        // Rows are read of the reports that count only: an archive holds years of them.
        let choices = FiguresKind.allCases.map { ReportChoice($0, from: tables, asOf: wanted) }
        for place in choices.flatMap(\.used) { tables[place].rows = try rows(of: reports[place]) }
        let registers = sources.filter(\.isRegister)
        let material = SnapshotAssembly.Material(
            reports: tables, documents: documents, registerAsOf: registers.map(\.asOf).max(),
            registerPeriods: registers.compactMap(\.period), roster: roster)
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
        _ source: Source, _ database: Database
    ) throws -> [(row: ReportedTable.Row, line: Int?)] {
        let isIncoming = source.kind == .incoming
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT unit.id AS unit_id, tally.* FROM \(isIncoming ? "incoming_tally" : "issued_tally") AS tally
                JOIN unit ON unit.place = tally.unit WHERE snapshot = ? ORDER BY position
                """,
            arguments: [source.snapshot])
        var result: [(ReportedTable.Row, Int?)] = []
        while let row = try rows.next() {
            var published = PublishedPercents()
            var incoming: IncomingTally?
            var issued: IssuedTally?
            if isIncoming {
                published.processing = row["published_processing"]
                if let open: Int = row["open"] {
                    incoming = IncomingTally(replied: row["replied"], closed: row["closed"], open: open)
                }
            } else {
                published.signing = row["published_signing"]
                published.leader = row["published_leader"]
                if row["paper"] as Int? != nil { issued = IssuedTally(row) }
            }
            result.append(
                (
                    ReportedTable.Row(
                        unit: UnitID(row["unit_id"]), incoming: incoming, issued: issued, published: published),
                    row["row"]
                ))
        }
        return result
    }

    private static func sources(_ database: Database) throws -> [Source] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT snapshot.*, import.name AS file FROM snapshot JOIN import ON import.id = snapshot.import
                ORDER BY snapshot.import DESC, snapshot.id
                """)
        var sources: [Source] = []
        while let row = try rows.next() {
            guard let kind = FiguresKind(rawValue: row["kind"]) else { continue }
            var period: ReportingPeriod?
            if let from = row.day("period_from"), let to = row.day("period_to") {
                period = ReportingPeriod(from: from, to: to)
            }
            sources.append(
                Source(
                    importID: row["import"], file: row["file"], sheet: row["sheet"], kind: kind,
                    isRegister: row["origin"] == "register", asOf: CalendarDay(daysSince1970: row["as_of"]),
                    period: period, scope: row["scope"], isSample: row["is_sample"], snapshot: row["id"]))
        }
        return sources
    }

    /// The roster: a later one replaces the earlier ones it shares a unit with; others complete each other.
    private static func roster(_ database: Database) throws -> [Unit] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT roster_unit.*, unit.id AS id FROM roster_unit JOIN unit ON unit.place = roster_unit.unit
                ORDER BY import DESC, position
                """)
        var rosters: [(id: Int, units: [Unit])] = []
        while let row = try rows.next() {
            let aliases: String = row["aliases"]
            let parent: String? = row["parent"]
            let unit = Unit(
                id: UnitID(row["id"]), parent: parent.map { UnitID($0) }, name: row["name"], group: row["group"],
                level: row["level"], aliases: aliases.split(separator: "|").map { String($0) },
                validFrom: row.day("valid_from"), validTo: row.day("valid_to"),
                successors: (row["successor"] as String?).flatMap { Succession.parse($0) } ?? [])
            let id: Int = row["import"]
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
    public func newestDay() throws(ArchiveError) -> CalendarDay? { try read { try CountedDays.newestDay($0) } }

    /// Everything that figures of any day are made of, as it is now.
    public func figures() throws(ArchiveError) -> ArchiveFigures { try ArchiveFigures(self) }
}
