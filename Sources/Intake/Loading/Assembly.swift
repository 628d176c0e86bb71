import Statistics
import Text

/// The second half of loading: the snapshot made of what was read, and everything to be said about how it was made.
struct Assembly {
    private let intake: ReportLoader
    private let assembly: SnapshotAssembly
    private(set) var findings: [Finding]
    private(set) var snapshot: Snapshot

    /// Whether any unit has figures.
    var hasFigures: Bool { assembly.hasFigures }

    /// - Throws: ``LoadError/before(_:earliest:)``, ``ReportLoader/lackOfDay``, or what reading the documents throws.
    init(_ intake: ReportLoader, documents: RegisterSource?, options: LoadOptions) throws {
        self.intake = intake
        let known = intake.directory.known
        let made = try SnapshotAssembly(intake.material(documents, options), asOf: options.asOf, unit: known.unit)
        guard let made else {
            let first = (intake.appendices.compactMap(\.asOf) + [documents?.firstDay].compactMap { $0 }).min()
            if let asked = options.asOf, let first, asked < first { throw LoadError.before(asked, earliest: first) }
            throw intake.lackOfDay
        }
        assembly = made
        findings = intake.findings
        snapshot = made.snapshot
        snapshot.isSample = intake.sheets.contains { $0.isSample }
        for table in [made.incoming, made.issued] { note(table) }
        if let first = made.incoming.choice.asOf, let second = made.issued.choice.asOf, first != second,
            made.incoming.usesReport, made.issued.usesReport
        {
            findings.append(Finding(.reportsOfDifferentDays(incoming: first, issued: second), at: FindingPlace()))
        }
        if let documents {
            let compared = [made.incoming, made.issued].filter { $0.usesReport && $0.hasRegister }
                .flatMap(\.choice.used).map { intake.appendices[$0] }
            let reconciliation = Reconciliation(documents, asOf: made.snapshot.asOf)
            for appendix in compared { findings += try reconciliation.differences(from: appendix.kept) }
        }
        snapshot.scope = options.scope ?? scope()
        snapshot.dropScopeOfEndedUnit(intake.directory.roster.units)
    }

    private mutating func note(_ table: SnapshotAssembly.Table) {
        let choice = table.choice
        let isIncoming = choice.kind == .incoming
        let appendix: ReportKind = isIncoming ? .incomingAppendix : .issuedAppendix
        for (place, day) in choice.leftOut {
            guard let used = choice.asOf else { continue }
            let kind = FindingKind.olderReportLeftOut(appendix, asOf: day ?? used, used: used)
            findings.append(Finding(kind, at: intake.appendices[place].source.place()))
        }
        if !table.usesReport, let day = choice.asOf, let used = choice.used.first {
            findings.append(
                Finding(
                    .registerUsed(asOf: snapshot.asOf, appendix: day), at: intake.appendices[used].source.place()))
        }
        noteUnjoined(table)
        guard table.isPresent else { return }
        let kind = table.usesReport ? appendix : isIncoming ? ReportKind.incomingRegister : .issuedRegister
        let place = intake.sheets.first { $0.report == kind }?.place() ?? FindingPlace()
        var present: Set<UnitID> = []
        if table.usesReport { present.formUnion(choice.used.flatMap { intake.appendices[$0].rows.map(\.unit) }) }
        for unit in snapshot.units where isIncoming ? unit.incoming != nil : unit.issued != nil {
            present.insert(unit.unit.id)
        }
        var absent = FindingCollector()
        let reported = snapshot.units.map(\.unit).filter { present.contains($0.id) }
        for unit in eras.expected(on: snapshot.asOf, reported: reported) where !present.contains(unit.id) {
            absent.add(Finding(.unitWithoutRow(kind), at: place, read: unit.name))
        }
        findings += absent.findings
    }

    /// Says which tables of the day are not used, or not as a whole: two that do not fit each other are not put together.
    private mutating func noteUnjoined(_ table: SnapshotAssembly.Table) {
        guard table.usesReport, table.choice.used.count > 1 else { return }
        let figures = Dictionary(
            snapshot.units.map { ($0.unit.id, table.choice.kind == .incoming ? $0.incoming : $0.issued) },
            uniquingKeysWith: { first, _ in first })
        for place in table.choice.used {
            var units = 0
            var lost: Set<Measure> = []
            for row in intake.appendices[place].rows {
                guard let own = row.incoming ?? row.issued else { continue }
                let shown = figures[row.unit] ?? nil
                let missing = own.known.map(\.measure).filter { shown?[$0] != own[$0] }
                if !missing.isEmpty { units += 1 }
                lost.formUnion(missing)
            }
            guard units > 0 else { continue }
            let names = Measure.allCases.filter(lost.contains).prefix(4).map(\.name).joined(separator: ", ")
            findings.append(
                Finding(.reading(.notJoined(units: units)), at: intake.appendices[place].source.place(), read: names))
        }
    }

    private var eras: Reorganisation { Reorganisation(intake.directory.roster.units) }

    private func scope() -> String { scopeOfTitles(intake.sheets) }
}

/// Whose units the lines above the tables say they are; "" when none does.
func scopeOfTitles(_ sheets: [RecognisedSheet]) -> String {
    for line in sheets.lazy.flatMap(\.title.lines) {
        let folded = foldedForSearch(line)
        if folded.hasPrefix("ubnd ") || folded.hasPrefix("uy ban nhan dan ") { return line }
    }
    return ""
}

extension ReportLoader {
    /// Everything read, as values.
    func material(_ documents: RegisterSource?, _ options: LoadOptions) -> SnapshotAssembly.Material {
        let registers = sheets.filter { $0.report.isRegister }
        return SnapshotAssembly.Material(
            reports: appendices.map(\.table), documents: documents,
            registerPeriods: registers.compactMap(\.period), roster: directory.roster.units, cutOff: options.cutOff)
    }
}
