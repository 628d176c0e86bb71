import Statistics
import VietnameseText

/// The second half of loading: which report counts for which table, as of which day, and the snapshot made of them.
///
/// The figures of an appendix win where there is one for the day asked for; a register gives them otherwise.
struct Assembly {
    private let intake: Intake
    private let options: LoadOptions
    private(set) var findings: [Finding]
    private(set) var documents: (any DocumentSource)?
    private(set) var snapshot: Snapshot

    /// Whether any unit has figures.
    var hasFigures: Bool { snapshot.units.contains { $0.incoming != nil || $0.issued != nil } }

    init(_ intake: Intake, options: LoadOptions) throws(LoadError) {
        self.intake = intake
        self.options = options
        findings = intake.findings
        snapshot = Snapshot(asOf: CalendarDay(daysSince1970: 0))
        let incoming = AppendixChoice(.incomingAppendix, from: intake.appendices, asOf: options.asOf)
        let issued = AppendixChoice(.issuedAppendix, from: intake.appendices, asOf: options.asOf)
        let days = [incoming.asOf, issued.asOf].compactMap { $0 }
        guard let asOf = days.max() ?? options.asOf else { throw .noDate }
        snapshot.asOf = asOf
        snapshot.period = [incoming.period, issued.period].compactMap { $0 }.first { $0.to == asOf }
        snapshot.isSample = intake.sheets.contains { $0.isSample }
        if let first = incoming.asOf, let second = issued.asOf, first != second {
            findings.append(
                Finding(.reportsOfDifferentDays(incoming: first, issued: second), at: FindingPlace()))
        }
        for choice in [incoming, issued] { note(choice) }
        fill(incoming: incoming.rows, issued: issued.rows)
        noteUnitsWithoutRow(incoming, issued)
        snapshot.scope = scope()
    }

    /// The units in the order of the appendices, then of the roster.
    private mutating func fill(incoming: [AppendixRow], issued: [AppendixRow]) {
        var placeOf: [UnitID: Int] = [:]
        var units: [UnitFigures] = []
        let ids = incoming.map(\.unit) + issued.map(\.unit) + intake.directory.roster.units.map(\.id)
        for id in ids where placeOf[id] == nil {
            guard let unit = intake.directory.known.unit(id) else { continue }
            placeOf[id] = units.count
            units.append(UnitFigures(unit: unit, reportOrder: units.count))
        }
        for row in incoming {
            guard let place = placeOf[row.unit], units[place].incoming == nil else { continue }
            units[place].incoming = row.incoming
            units[place].published.processing = row.published.processing
        }
        for row in issued {
            guard let place = placeOf[row.unit], units[place].issued == nil else { continue }
            units[place].issued = row.issued
            units[place].published.signing = row.published.signing
            units[place].published.leader = row.published.leader
        }
        snapshot.units = units
    }

    private mutating func note(_ choice: AppendixChoice) {
        for (appendix, day) in choice.leftOut {
            guard let used = choice.asOf else { continue }
            findings.append(
                Finding(
                    .olderReportLeftOut(appendix.source.report, asOf: day ?? used, used: used),
                    at: appendix.source.place()))
        }
    }

    private mutating func noteUnitsWithoutRow(_ choices: AppendixChoice...) {
        for choice in choices {
            guard let source = choice.used.first?.source else { continue }
            let present = Set(choice.rows.map(\.unit))
            for unit in intake.directory.roster.units where !present.contains(unit.id) {
                findings.append(Finding(.unitWithoutRow(choice.kind), at: source.place(), read: unit.name))
            }
        }
    }

    private func scope() -> String {
        if let scope = options.scope { return scope }
        if let district = snapshot.units.first(where: { $0.unit.group == "huyen" }) { return district.unit.name }
        for line in intake.sheets.lazy.flatMap(\.title.lines) {
            let folded = foldedForSearch(line)
            if folded.hasPrefix("ubnd ") || folded.hasPrefix("uy ban nhan dan ") { return line }
        }
        return ""
    }
}

/// Which of the appendices of one kind count: those of the day asked for, else the newest.
struct AppendixChoice {
    let kind: ReportKind
    /// The reports used: several of one day complete each other.
    let used: [Appendix]
    /// The others, with their days.
    let leftOut: [(Appendix, CalendarDay?)]
    /// The day of the reports used.
    let asOf: CalendarDay?

    init(_ kind: ReportKind, from appendices: [Appendix], asOf wanted: CalendarDay?) {
        self.kind = kind
        let own = appendices.filter { $0.source.report == kind }
        let days = own.map { $0.asOf ?? wanted }
        let known = days.compactMap { $0 }
        let chosen =
            known.first { $0 == wanted } ?? known.filter { day in wanted.map { day <= $0 } ?? true }.max()
            ?? known.max()
        asOf = chosen
        used = own.indices.filter { days[$0] == chosen }.map { own[$0] }
        leftOut = own.indices.filter { days[$0] != chosen }.map { (own[$0], days[$0]) }
    }

    var rows: [AppendixRow] { used.flatMap(\.rows) }
    var period: ReportingPeriod? { used.lazy.compactMap(\.source.period).first }
}
