import Archive
import Dashboard
import Intake
import Statistics

/// Figures from the archive, judged by the settings that hold on their day: what ``LoadRequest`` gives for files.
struct ArchiveLoading {
    let archive: Archive
    let request: LoadRequest

    /// With so many units, what is kept ready is shown before what has to be added up: a second look at it is then
    /// cheaper than waiting.
    private static let manyUnits = 200

    /// Reads and judges. `early`, if wanted, gets the figures of many units before what they did lately is known.
    func load(early: ((DashboardData) -> Void)?) throws -> LoadResult {
        var figures = try kept { () throws(ArchiveError) in try archive.figures() }
        let wanted = request.asOf ?? figures.newestDay
        let office = try settings(asOf: wanted)
        figures.cutOff = office.settings.cutOff
        figures.officeScope = office.settings.scope
        guard let made = try figures.assembled(asOf: wanted), made.assembly.hasFigures else {
            throw ArchiveIsEmpty()
        }
        let used = made.used
        var snapshot = figures.named(made)
        let first = [figures.snapshotDays.min(), figures.registerDays?.lowerBound].compactMap { $0 }.min()
        if let asked = request.asOf, let first, asked < first {
            throw LoadError.before(asked, earliest: first)
        }
        if let early, snapshot.units.count >= Self.manyUnits {
            let begun = try Judgement(snapshot, figures: figures, office: office, request: request)
            early(data(begun, office, findings: [], isFinal: false))
        }
        let imports: [Int] = used.reduce(into: []) { if !$0.contains($1.importID) { $0.append($1.importID) } }
        let (kept, withdrawn, isOld) = try kept { () throws(ArchiveError) in
            (try archive.findings(of: imports), try archive.withdrawn(), try archive.comesFromFirstVersion())
        }
        let changed =
            isOld
            ? Messages.changedSinceFirstVersion.map { Finding(.kept("figures-changed", $0), at: FindingPlace()) } : []
        // Who has no row and what was withdrawn is told by what is shown now: the roster may have come later than the
        // report, and a later register may have brought a document back.
        let known =
            kept.filter { !["unit-without-row", "document-withdrawn"].contains($0.code) }.map { Finding($0) }
            + (try names(of: Set(withdrawn.keys)).flatMap { id, name in
                WithdrawnFindings.findings(withdrawn[id] ?? [], file: name, .imported)
            })
        let absent = absentUnits(snapshot, figures.roster, used)
        try office.addRecentWork(to: &snapshot, from: figures)
        let judged = try Judgement(snapshot, figures: figures, office: office, request: request)
        return LoadResult(
            data: data(judged, office, findings: changed + known + absent), documents: judged.figures.documents,
            figures: judged.figures, office: office)
    }

    private func data(
        _ judged: Judgement, _ office: OfficeSettings, findings: [Finding], isFinal: Bool = true
    ) -> DashboardData {
        DashboardData(
            assessment: judged.assessment, groups: office.settings.groups,
            findings: office.findings + judged.findings + findings,
            source: archive.path, office: judged.view, preparedForSearching: isFinal)
    }

    /// Settings given or the user's own; else those kept in the archive. A deadline that does not say the day of its order
    /// belongs to that of the figures when it was entered, as the archive remembers it.
    private func settings(asOf day: CalendarDay?) throws -> OfficeSettings {
        try OrderDays.completed(given(asOf: day), from: archive)
    }

    /// Settings given; else the archive's, by which everyone who opens it judges; else the user's own, as the first version
    /// had them.
    private func given(asOf day: CalendarDay?) throws -> OfficeSettings {
        if let given = request.settingsPath, let own = try OfficeSettings.own(given) { return own }
        let day = day ?? Today.day
        let own = try OfficeSettings.own(nil)
        guard let kept = try OfficeSettings.kept(in: archive, asOf: day) else {
            let place = OfficeSettings.ArchivePlace(path: archive.path, validFrom: day)
            return own ?? OfficeSettings.none(newPath: nil, place: place)
        }
        guard let own, own.text != kept.text, let path = own.path else { return kept }
        return kept.adding(
            Finding(.settings(SettingsMessages.ownSettingsAside(path)), at: FindingPlace(file: Folder.name(of: path))))
    }

    private func names(of imports: Set<Int>) throws -> [(id: Int, name: String)] {
        guard !imports.isEmpty else { return [] }
        return try kept { () throws(ArchiveError) in try archive.imports() }
            .filter { imports.contains($0.id) }.map { ($0.id, $0.name) }
    }

    private func absentUnits(
        _ snapshot: Snapshot, _ roster: [Unit], _ used: [ArchiveFigures.Source]
    ) -> [Finding] {
        let reported = snapshot.units.filter { $0.incoming != nil || $0.issued != nil }.map(\.unit)
        let expected = Set(Reorganisation(roster).expected(on: snapshot.asOf, reported: reported).map(\.id))
        return FiguresKind.allCases.flatMap { kind -> [Finding] in
            guard let source = used.first(where: { $0.kind == kind }) else { return [] }
            let report: ReportKind =
                switch (kind, source.isRegister) {
                case (.incoming, false): .incomingAppendix
                case (.incoming, true): .incomingRegister
                case (.issued, false): .issuedAppendix
                case (.issued, true): .issuedRegister
                }
            return snapshot.units.filter { unit in
                expected.contains(unit.unit.id) && (kind == .incoming ? unit.incoming == nil : unit.issued == nil)
            }.map {
                Finding(
                    .unitWithoutRow(report), at: FindingPlace(file: source.file, sheet: source.sheet),
                    read: $0.unit.name)
            }
        }
    }

    private func kept<Result>(_ work: () throws(ArchiveError) -> Result) throws -> Result {
        try ArchiveFile.telling(archive.path, work)
    }
}

/// There is nothing to show yet: the program tells how to begin.
struct ArchiveIsEmpty: Error {}
