import Dashboard
import Intake
import Settings
import Statistics

/// Figures judged by the settings of the office, within the scope that was asked for.
struct Judgement {
    let assessment: Assessment
    /// Figures of other days, of the scope only.
    let figures: any FiguresSource
    /// What the dashboard knows of the settings and the scopes.
    let view: OfficeView
    /// What the settings lack for these days.
    let findings: [Finding]

    init(
        _ snapshot: Snapshot, figures: any FiguresSource, office: OfficeSettings, request: LoadRequest
    ) throws {
        let scopes = snapshot.scopes
        let root = try request.scope.map { try Self.root($0, in: snapshot, scopes) }
        let scoped = root.map { snapshot.scoped(to: $0) } ?? snapshot
        let settings = office.settings
        assessment = Assessment(
            scoped, plan: settings.plan,
            deadline: request.deadline ?? settings.deadlines.current(on: scoped.asOf)?.unlessOver(before: scoped),
            calendar: settings.calendar, ownMeasures: settings.measures)
        findings = Self.daysOffFindings(assessment, period: scoped.period)
        self.figures = root.map { ScopedFigures(figures, root: $0, of: snapshot) } ?? figures
        view = OfficeView(
            scopes: scopes, scope: root, settings: SettingsSheet(office), deadlines: settings.deadlines,
            levels: settings.levels)
    }

    /// Spans of working days that reach into years without any day off.
    private static func daysOffFindings(_ assessment: Assessment, period: ReportingPeriod?) -> [Finding] {
        let frame = assessment.frame
        let first = min(period?.from ?? frame.asOf, frame.asOf)
        // The day that all will be done is counted in working days too.
        var last = max(frame.today, frame.deadline?.lastDay ?? frame.today)
        if case .on(let finish) = assessment.totals.pace?.projectedFinish { last = max(last, finish) }
        let years = frame.calendar.yearsWithoutDaysOff(from: first, through: last)
        guard !years.isEmpty else { return [] }
        return [Finding(.settings(SettingsMessages.noDaysOff(years)), at: FindingPlace(file: OfficeSettings.fileName))]
    }

    /// The unit that `text` names: by number, or by part of its name when only one has it.
    private static func root(_ text: String, in snapshot: Snapshot, _ scopes: [Scope]) throws -> UnitID {
        if snapshot.tree.parents.contains(UnitID(text)) { return UnitID(text) }
        let found = scopes.filter { $0.matches(text) }
        if found.count == 1 { return found[0].id }
        let exact = found.filter { $0.isNamed(text) }
        if exact.count == 1 { return exact[0].id }
        throw Complaint(SettingsMessages.unknownScope(text, known: scopes.map { "\($0.id) \($0.name)" }))
    }
}
