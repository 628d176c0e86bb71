import Dashboard
import Intake
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
    /// The number or name of the unit whose part of the data is wanted; nil takes all.
    var scope: String? = nil
    /// A settings file given on the command line.
    var settingsPath: String?
    /// The language of everything shown.
    var language: Language
    /// Which figures these are: the archive, or the files.
    var source: String {
        paths.isEmpty
            ? ArchiveFile.identity(archivePath) : paths.map { Folder.absolute($0) }.joined(separator: "|")
    }
    /// The day it is; nil where the age of the data shall not be shown.
    var today: CalendarDay?
    /// Whether names of people are read too.
    var keepsNames = false

    /// Reads, puts together and judges. `early` gets what the reports say before registers are read, if they say anything,
    /// and what the archive has ready of many units; `progress` is told bytes done and bytes in all; false stops.
    func load(progress: (Int, Int) -> Bool, early: ((DashboardData?) -> Void)? = nil) throws -> LoadResult {
        guard !paths.isEmpty else {
            guard let archive = try ArchiveFile.openExisting(archivePath) else { throw ArchiveIsEmpty() }
            return try ArchiveLoading(archive: archive, request: self).load(early: early)
        }
        let office = try OfficeSettings.find(settingsPath, beside: paths)
        var files = try expandedPaths()
        if let roster = office.rosterPath, !files.contains(where: { Folder.isSame($0, roster) }) {
            files.append(roster)
        }
        let opened = try files.map { path throws(FileError) in try FileBytes.open(path) }
        var options = office.loadOptions(asOf: asOf, keepsNames: keepsNames)
        let reports: LoadedReports
        do {
            let sources = opened.map { SourceFile(name: name(of: $0.path, among: opened.map(\.path)), bytes: $0.bytes) }
            func read(_ options: LoadOptions) throws -> LoadedReports {
                return try loadReports(
                    sources, options: options,
                    progress: { progress($0.done, $0.total) && !opened.contains(where: \.isCut) },
                    early: { begun in
                        guard let early else { return }
                        // What is wrong with it is told when everything is read.
                        early(begun.flatMap { try? judged($0, office).data })
                    })
            }
            do {
                reports = try read(options)
            } catch LoadError.uncertain(let table) {
                // It may have been asked about before.
                options.layouts = try LayoutFile(path: archivePath).layouts().byFingerprint
                guard !options.layouts.isEmpty else { throw LoadError.uncertain(table) }
                reports = try read(options)
            }
        } catch {
            // Whatever was wrong with the rest of a file that changed does not matter.
            for file in opened { try file.check() }
            throw error
        }
        for file in opened { try file.check() }
        let (data, judgement) = try judged(reports, office)
        // Nothing is told of a day before all there is.
        let first = [reports.figures.snapshotDays.min(), reports.figures.registerDays?.lowerBound].compactMap { $0 }
            .min()
        if let asOf, let first, asOf < first { throw LoadError.before(asOf, earliest: first) }
        return LoadResult(
            data: data, documents: judgement.figures.documents, figures: judgement.figures, office: office,
            files: opened)
    }

    private func judged(
        _ reports: LoadedReports, _ office: OfficeSettings
    ) throws -> (data: DashboardData, Judgement) {
        var snapshot = reports.snapshot
        try office.addRecentWork(to: &snapshot, from: reports.figures)
        let judgement = try Judgement(snapshot, figures: reports.figures, office: office, request: self)
        let data = DashboardData(
            assessment: judgement.assessment, groups: office.settings.groups,
            findings: office.findings + judgement.findings + reports.findings, source: paths.joined(separator: " "),
            office: judgement.view)
        return (data, judgement)
    }

    /// What a file is called: its name, with its folder's where another has the same.
    private func name(of path: String, among paths: [String]) -> String {
        let name = Folder.name(of: path)
        guard paths.count(where: { Folder.name(of: $0) == name }) > 1 else { return name }
        return Folder.join(Folder.name(of: Folder.parent(of: Folder.absolute(path))), name)
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
    /// The settings that hold.
    let office: OfficeSettings
    /// The files; the text of documents is read from them when it is asked for. None with the archive.
    var files: [OpenedFile] = []

    /// Throws when text that was read meanwhile cannot be trusted.
    func checkFiles() throws(FileError) { for file in files { try file.check() } }
}
