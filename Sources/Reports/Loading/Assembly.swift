import Statistics
import VietnameseText

/// The second half of loading: which report counts for which table, as of which day, and the snapshot made of them.
struct Assembly {
    private let intake: Intake
    private let documents: RegisterSource?
    private(set) var findings: [Finding]
    private(set) var snapshot: Snapshot

    /// Whether any unit has figures.
    var hasFigures: Bool { snapshot.units.contains { $0.incoming != nil || $0.issued != nil } }

    init(_ intake: Intake, documents: RegisterSource?, options: LoadOptions) throws(LoadError) {
        self.intake = intake
        self.documents = documents
        findings = intake.findings
        let incoming = AppendixChoice(.incomingAppendix, from: intake.appendices, asOf: options.asOf)
        let issued = AppendixChoice(.issuedAppendix, from: intake.appendices, asOf: options.asOf)
        let appendixDay = [incoming.asOf, issued.asOf].compactMap { $0 }.max()
        let registerDay =
            intake.sheets.lazy.filter { $0.report.isRegister }.compactMap(\.title.asOf).max() ?? documents?.lastDay
        // Without a register, figures cannot be had for another day than that of the appendix.
        let wanted = documents == nil && appendixDay != nil ? nil : options.asOf
        guard let asOf = wanted ?? appendixDay ?? registerDay else { throw .noDate }
        snapshot = Snapshot(asOf: asOf, hasRegister: documents != nil)
        snapshot.period = period(of: [incoming, issued])
        snapshot.isSample = intake.sheets.contains { $0.isSample }
        let tables = [incoming, issued].map { choice in
            let holds = choice.kind == .incomingAppendix ? documents?.holds.incoming : documents?.holds.issued
            return Table(choice, hasRegister: holds ?? false, asOf: asOf)
        }
        fill(incoming: tables[0], issued: tables[1])
        for table in tables { note(table) }
        if let first = incoming.asOf, let second = issued.asOf, first != second, tables.allSatisfy({ $0.usesAppendix })
        {
            findings.append(Finding(.reportsOfDifferentDays(incoming: first, issued: second), at: FindingPlace()))
        }
        if let documents { findings += Reconciliation(documents, asOf: asOf).differences(from: tables) }
        snapshot.scope = options.scope ?? scope()
    }

    /// Where the figures of one table come from.
    struct Table {
        let choice: AppendixChoice
        let hasRegister: Bool
        /// Whether the appendix counts rather than the register.
        let usesAppendix: Bool

        init(_ choice: AppendixChoice, hasRegister: Bool, asOf: CalendarDay) {
            self.choice = choice
            self.hasRegister = hasRegister
            usesAppendix = !choice.used.isEmpty && (!hasRegister || choice.asOf == nil || choice.asOf == asOf)
        }

        /// The rows that give the figures.
        var rows: [AppendixRow] { usesAppendix ? choice.rows : [] }
        /// Whether there are figures at all.
        var isPresent: Bool { usesAppendix || hasRegister }
    }

    /// The units in the order of the appendices, then of the roster, then of the register.
    private mutating func fill(incoming: Table, issued: Table) {
        let fromRegister = (
            incoming: incoming.usesAppendix ? [:] : documents?.incomingTallies(asOf: snapshot.asOf) ?? [:],
            issued: issued.usesAppendix ? [:] : documents?.issuedTallies(asOf: snapshot.asOf) ?? [:]
        )
        let backlogs = documents?.breakdowns(asOf: snapshot.asOf) ?? [:]
        var ids = incoming.rows.map(\.unit) + issued.rows.map(\.unit)
        // Units of the roster are expected while they exist; those that have ended or not begun are not.
        ids += expectedUnits.map(\.id)
        ids += (documents?.units ?? []).map(\.id)
        var placeOf: [UnitID: Int] = [:]
        var units: [UnitFigures] = []
        for id in ids where placeOf[id] == nil {
            guard let unit = intake.directory.known.unit(id) else { continue }
            placeOf[id] = units.count
            units.append(
                UnitFigures(
                    unit: unit, reportOrder: units.count, incoming: fromRegister.incoming[id],
                    issued: fromRegister.issued[id], backlog: backlogs[id]))
        }
        for row in incoming.rows {
            guard let place = placeOf[row.unit], units[place].incoming == nil else { continue }
            units[place].incoming = row.incoming
            units[place].published.processing = row.published.processing
        }
        for row in issued.rows {
            guard let place = placeOf[row.unit], units[place].issued == nil else { continue }
            units[place].issued = row.issued
            units[place].published.signing = row.published.signing
            units[place].published.leader = row.published.leader
        }
        snapshot.units = units
    }

    /// The days covered: what a title says about a period that ends on the day of the figures, else since the first
    /// document.
    private func period(of choices: [AppendixChoice]) -> ReportingPeriod? {
        let titles = choices.compactMap(\.period) + intake.sheets.filter { $0.report.isRegister }.compactMap(\.period)
        if let period = titles.first(where: { $0.to == snapshot.asOf }) { return period }
        return documents?.firstDay.flatMap { ReportingPeriod(from: $0, to: snapshot.asOf) }
    }

    private mutating func note(_ table: Table) {
        let choice = table.choice
        for (appendix, day) in choice.leftOut {
            guard let used = choice.asOf else { continue }
            let kind = FindingKind.olderReportLeftOut(choice.kind, asOf: day ?? used, used: used)
            findings.append(Finding(kind, at: appendix.source.place()))
        }
        if !table.usesAppendix, let day = choice.asOf, let source = choice.used.first?.source {
            findings.append(
                Finding(.registerUsed(asOf: snapshot.asOf, appendix: day), at: source.place()))
        }
        guard table.isPresent else { return }
        let isIncoming = choice.kind == .incomingAppendix
        let register: ReportKind = isIncoming ? .incomingRegister : .issuedRegister
        let kind = table.usesAppendix ? choice.kind : register
        let place = intake.sheets.first { $0.report == kind }?.place() ?? FindingPlace()
        var present = Set(table.rows.map(\.unit))
        for unit in snapshot.units where isIncoming ? unit.incoming != nil : unit.issued != nil {
            present.insert(unit.unit.id)
        }
        var absent = FindingCollector()
        for unit in expectedUnits where !present.contains(unit.id) {
            absent.add(Finding(.unitWithoutRow(kind), at: place, read: unit.name))
        }
        findings += absent.findings
    }

    private var expectedUnits: [Unit] {
        intake.directory.roster.units.filter { $0.isValid(on: snapshot.asOf) }
    }

    private func scope() -> String {
        if let district = snapshot.units.first(where: { $0.unit.group == "huyen" }) { return district.unit.name }
        for line in intake.sheets.lazy.flatMap(\.title.lines) {
            let folded = foldedForSearch(line)
            if folded.hasPrefix("ubnd ") || folded.hasPrefix("uy ban nhan dan ") { return line }
        }
        return ""
    }
}
