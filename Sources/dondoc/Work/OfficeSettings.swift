import Archive
import Intake
import Settings
import Sheets
import Statistics

/// The settings that hold for the files opened, and where they were found.
struct OfficeSettings {
    let settings: Settings
    /// Mistakes in the file.
    let findings: [Finding]
    /// The roster the settings name, if the file exists.
    let rosterPath: String?
    /// The settings file; nil when there is none.
    let path: String?
    /// Where a settings file would be made; nil when nothing tells.
    let newPath: String?
    /// The archive they are kept in, or would be, and the first day for which they hold: the facts of the office that
    /// everyone who opens it judges by. Nil for settings of files.
    let place: ArchivePlace?

    /// Where in an archive settings are kept.
    struct ArchivePlace: Equatable {
        let path: String
        let validFrom: CalendarDay
    }

    /// The text they were read from; "" without any.
    let text: String

    /// The name of settings files.
    static let fileName = "dondoc.yaml"

    /// No settings anywhere: the defaults.
    static func none(newPath: String?, place: ArchivePlace? = nil) -> OfficeSettings {
        OfficeSettings(settings: Settings(), findings: [], rosterPath: nil, newPath: newPath, place: place)
    }

    /// Those an archive keeps for `day`; nil where it keeps none.
    static func kept(in archive: Archive, asOf day: CalendarDay) throws -> OfficeSettings? {
        let kept = try ArchiveFile.telling(archive.path) { () throws(ArchiveError) in try archive.settings(asOf: day) }
        return kept.map {
            OfficeSettings(
                parsing: $0.text, name: $0.name, folder: nil,
                place: ArchivePlace(path: archive.path, validFrom: $0.validFrom))
        }
    }

    /// What holds for files that go into an archive: the settings given, else those beside them, else the archive's own facts,
    /// else the user's.
    static func find(_ given: String?, beside paths: [String], into archive: Archive?) throws -> OfficeSettings {
        let found = try find(given, beside: paths)
        guard given == nil, found.path == nil || found.path == ownPath, let archive,
            let kept = try kept(in: archive, asOf: try archive.newestDay() ?? Today.day)
        else { return found }
        return kept
    }

    /// Settings from the file given; else from beside the data; else the user's own; else the defaults.
    static func find(_ given: String?, beside paths: [String]) throws -> OfficeSettings {
        let folders = paths.map { Folder.isFolder($0) ? $0 : Folder.parent(of: $0) }
        let files = folders.map { Folder.join($0, fileName) }
        if given == nil, let beside = files.first(where: Folder.exists) { return try read(beside) }
        return try own(given) ?? none(newPath: files.first)
    }

    /// Settings from the file given, else the user's own; nil when there is neither.
    static func own(_ given: String?) throws -> OfficeSettings? {
        guard let path = given ?? ownPath.flatMap({ Folder.exists($0) ? $0 : nil }) else { return nil }
        return try read(path)
    }

    /// Where the user's own settings lie, whether or not there are any.
    static var ownPath: String? {
        let home = Console.variable("HOME").map { Folder.join($0, ".config") }
        return (Console.variable("XDG_CONFIG_HOME") ?? home).map { Folder.join($0, "dondoc/\(fileName)") }
    }

    private static func read(_ path: String) throws -> OfficeSettings {
        let bytes = try FileBytes.read(path)
        let text = bytes.withSpan { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
        return OfficeSettings(parsing: text, name: Folder.name(of: path), folder: Folder.parent(of: path))
    }

    /// Settings in `text`; the roster they name lies in `folder`.
    init(parsing text: String, name: String, folder: String?, place: ArchivePlace? = nil) {
        self.place = place
        let (settings, issues) = SettingsFile.parse(
            text, name: name, headingCodes: ReportField.allCases.map(\.rawValue))
        self.settings = settings
        findings = issues.map { issue in
            Finding(
                .settings(issue.message), at: FindingPlace(file: name, row: issue.line),
                severity: issue.leavesOutAll ? .error : nil)
        }
        let roster = folder.flatMap { folder in
            settings.roster.map { $0.hasPrefix("/") ? $0 : Folder.join(folder, $0) }
        }
        rosterPath = roster.flatMap { Folder.exists($0) ? $0 : nil }
        path = folder.map { Folder.join($0, name) }
        newPath = nil
        self.text = text
    }

    private init(
        settings: Settings, findings: [Finding], rosterPath: String?, path: String? = nil, newPath: String?,
        place: ArchivePlace? = nil, text: String = ""
    ) {
        self.place = place
        self.settings = settings
        self.findings = findings
        self.rosterPath = rosterPath
        self.path = path
        self.newPath = newPath
        self.text = text
    }

    /// The same with other deadlines.
    func withDeadlines(_ deadlines: [Deadline]) -> OfficeSettings {
        var settings = settings
        settings.deadlines = deadlines
        return OfficeSettings(
            settings: settings, findings: findings, rosterPath: rosterPath, path: path, newPath: newPath,
            place: place, text: text)
    }

    /// The same with one more finding.
    func adding(_ finding: Finding) -> OfficeSettings {
        OfficeSettings(
            settings: settings, findings: findings + [finding], rosterPath: rosterPath, path: path, newPath: newPath,
            place: place, text: text)
    }

    /// The options for reading that these settings make.
    func loadOptions(asOf: CalendarDay?, keepsNames: Bool = false) -> LoadOptions {
        let extra = settings.vocabularyAdditions
        let vocabulary = Vocabulary.standard.merging(
            Vocabulary(
                headingCodes: extra.headings, states: extra.states, roles: extra.roles, urgencies: extra.urgencies,
                electronic: extra.electronic, paper: extra.paper, yes: extra.yes, no: extra.no))
        return LoadOptions(
            vocabulary: vocabulary, asOf: asOf, scope: settings.scope, aliases: settings.aliases,
            cutOff: settings.cutOff, keepsNames: keepsNames, crew: ThreadCrew())
    }
}

extension OfficeSettings {
    /// Whether a path is that of a settings file, by its name.
    static func isSettings(_ path: String) -> Bool {
        let name = Folder.name(of: path).lowercased()
        return name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }

    /// Keeps the settings file at `path` in the archive for everyone who opens it, valid from `first`; false when the same
    /// text is there already.
    static func keep(_ path: String, in archive: Archive, from first: CalendarDay) throws -> Bool {
        let text = try TextInput.read(path)
        let digest = try Digest.sha256(text)
        return try ArchiveFile.telling(archive.path) { () throws(ArchiveError) in
            try archive.keep(
                KeptSettings(name: Folder.name(of: path), text: text, validFrom: first), digest: digest,
                at: Today.seconds)
        }
    }
}

extension Archive {
    /// The first day for which settings hold that come without figures: that of the period of the newest ones, so that what
    /// is looked at now is judged by them, and what was before by those of before.
    var settingsDay: CalendarDay {
        get throws(ArchiveError) {
            let newest = try figures().sources.max { $0.asOf < $1.asOf }
            return newest?.period?.from ?? newest?.asOf ?? Today.day
        }
    }

    /// The text of the settings that hold on the newest day; nil without any.
    var newestSettings: String? {
        get throws(ArchiveError) { try settings(asOf: try newestDay() ?? Today.day)?.text }
    }
}

extension OfficeSettings {
    /// Adds what was done lately, by this office's working days and the order of the deadline that is ahead; one of which nobody
    /// tells the day asks for what is open on the day of the figures.
    func addRecentWork(to snapshot: inout Snapshot, from figures: any FiguresSource) throws {
        let deadline = settings.deadlines.current(on: snapshot.asOf)
        let order = deadline.map { $0.order ?? snapshot.asOf }
        try snapshot.addRecentWork(from: figures, calendar: settings.calendar, order: order)
    }
}
