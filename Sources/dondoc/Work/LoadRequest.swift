import Dashboard
import Reports
import Sheets
import Statistics

/// What to read and how: everything that the command line and the environment decide, so that reading can be repeated.
struct LoadRequest: Sendable {
    /// Files and folders as given; none stands for the archive.
    var paths: [String]
    /// Where the archive lies.
    var archivePath: String
    /// The day the figures shall be as of; nil takes the newest.
    var asOf: CalendarDay?
    /// A deadline given on the command line.
    var deadline: Deadline?
    /// A settings file given on the command line.
    var settingsPath: String?
    /// The language of everything shown.
    var language: Language
    /// The day it is; nil where the age of the data shall not be shown.
    var today: CalendarDay?

    /// Reads, puts together and judges. `progress` is told bytes done and bytes in all; false stops.
    func load(progress: (Int, Int) -> Bool) throws -> LoadResult {
        guard !paths.isEmpty else {
            guard let archive = try ArchiveFile.openExisting(archivePath) else { throw ArchiveIsEmpty() }
            return try ArchiveLoading(archive: archive, request: self).load()
        }
        let office = try OfficeSettings.find(settingsPath, beside: paths)
        var files = try expandedPaths()
        if let roster = office.rosterPath, !files.contains(where: { Folder.isSame($0, roster) }) {
            files.append(roster)
        }
        let sources = try files.map { SourceFile(name: Folder.name(of: $0), bytes: try FileBytes.read($0)) }
        let reports = try loadReports(sources, options: office.loadOptions(asOf: asOf)) { progress($0.done, $0.total) }
        let settings = office.settings
        var snapshot = reports.snapshot
        try snapshot.addRecentWork(from: reports.figures, calendar: settings.calendar)
        let assessment = Assessment(
            snapshot, targets: settings.targets, deadline: deadline ?? settings.deadline,
            calendar: settings.calendar)
        let data = DashboardData(
            assessment: assessment, groups: settings.groups, findings: office.findings + reports.findings,
            source: paths.joined(separator: " "))
        return LoadResult(data: data, documents: reports.documents, figures: reports.figures)
    }

    /// The files to read: folders stand for the files in them.
    func expandedPaths() throws(FileError) -> [String] {
        var files: [String] = []
        for path in paths {
            if Folder.isFolder(path) {
                files += try Folder.files(in: path)
            } else {
                files.append(path)
            }
        }
        return files
    }
}

/// What reading gave.
struct LoadResult: Sendable {
    /// For the screens.
    let data: DashboardData
    /// For drilling down; nil without a register.
    let documents: (any DocumentSource)?
    /// For figures of other days.
    let figures: any FiguresSource
}
