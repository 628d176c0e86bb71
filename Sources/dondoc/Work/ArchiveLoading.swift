import Archive
import Dashboard
import Reports
import Statistics

/// Figures from the archive, judged by the settings that hold on their day: what ``LoadRequest`` gives for files.
struct ArchiveLoading {
    let archive: Archive
    let request: LoadRequest

    func load() throws -> LoadResult {
        let figures = try kept { () throws(ArchiveError) in try archive.figures() }
        let wanted = request.asOf ?? figures.newestDay
        let office = try settings(asOf: wanted)
        guard let (assembly, used) = try figures.assembled(asOf: wanted), assembly.hasFigures else {
            throw ArchiveIsEmpty()
        }
        var snapshot = assembly.snapshot
        if let asked = request.asOf, snapshot.asOf != asked, figures.snapshotDays.min().map({ asked < $0 }) ?? false {
            throw Complaint(Messages.nothingAsOf(asked, earliest: figures.snapshotDays.min() ?? asked))
        }
        snapshot.isSample = used.contains(where: \.isSample)
        snapshot.scope =
            office.settings.scope ?? snapshot.units.first { $0.unit.group == "huyen" }?.unit.name
            ?? used.lazy.map(\.scope).first { !$0.isEmpty } ?? ""
        let kept = try kept { () throws(ArchiveError) in
            try archive.findings(of: used.reduce(into: []) { if !$0.contains($1.importID) { $0.append($1.importID) } })
        }
        // Who has no row is told by what is shown now: the roster may have come later than the report.
        let known = kept.filter { $0.code != "unit-without-row" }.map { Finding($0) }
        let absent = absentUnits(snapshot, figures.roster, used)
        let settings = office.settings
        try snapshot.addRecentWork(from: figures, calendar: settings.calendar)
        let assessment = Assessment(
            snapshot, targets: settings.targets, deadline: request.deadline ?? settings.deadline,
            calendar: settings.calendar)
        let data = DashboardData(
            assessment: assessment, groups: settings.groups, findings: office.findings + known + absent,
            source: archive.path)
        return LoadResult(data: data, documents: figures.documents, figures: figures)
    }

    /// Settings given or the user's own; else those kept in the archive.
    private func settings(asOf day: CalendarDay?) throws -> OfficeSettings {
        if let own = try OfficeSettings.own(request.settingsPath) { return own }
        guard let day, let kept = try kept({ () throws(ArchiveError) in try archive.settings(asOf: day) }) else {
            return OfficeSettings.none
        }
        return OfficeSettings(parsing: kept.text, name: kept.name, folder: nil)
    }

    private func absentUnits(
        _ snapshot: Snapshot, _ roster: [Unit], _ used: [ArchiveFigures.Source]
    ) -> [Finding] {
        let expected = Set(roster.map(\.id))
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
