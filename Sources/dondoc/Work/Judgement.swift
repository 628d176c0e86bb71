import Dashboard
import Settings
import Statistics

/// Figures judged by the settings of the office, within the scope that was asked for.
struct Judgement {
    let assessment: Assessment
    /// Figures of other days, of the scope only.
    let figures: any FiguresSource
    /// What the dashboard knows of the settings and the scopes.
    let view: OfficeView

    init(
        _ snapshot: Snapshot, figures: any FiguresSource, office: OfficeSettings, request: LoadRequest
    ) throws {
        let scopes = snapshot.scopes
        let root = try request.scope.map { try Self.root($0, in: snapshot, scopes) }
        let scoped = root.map { snapshot.scoped(to: $0) } ?? snapshot
        let settings = office.settings
        assessment = Assessment(
            scoped, plan: settings.plan, deadline: request.deadline ?? settings.deadlines.next(after: scoped.asOf),
            calendar: settings.calendar)
        self.figures = root.map { ScopedFigures(figures, root: $0, of: snapshot) } ?? figures
        view = OfficeView(
            scopes: scopes, scope: root, settings: SettingsSheet(office), deadlines: settings.deadlines,
            levels: settings.levels)
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
