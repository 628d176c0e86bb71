import Reports
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

    /// The name of settings files.
    static let fileName = "dondoc.yaml"

    /// Settings from the file given; else from beside the data; else the user's own; else the defaults.
    static func find(_ given: String?, beside paths: [String]) throws -> OfficeSettings {
        guard let path = given ?? candidates(beside: paths).first(where: Folder.exists) else {
            return OfficeSettings(settings: Settings(), findings: [], rosterPath: nil)
        }
        let bytes = try FileBytes.read(path)
        let text = bytes.withSpan { $0.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } }
        let name = Folder.name(of: path)
        let (settings, issues) = SettingsFile.parse(
            text, name: name, headingCodes: ReportField.allCases.map(\.rawValue))
        let findings = issues.map { issue in
            Finding(.settings(issue.message), at: FindingPlace(file: name, row: issue.line))
        }
        let roster = settings.roster.map { $0.hasPrefix("/") ? $0 : Folder.join(Folder.parent(of: path), $0) }
        return OfficeSettings(
            settings: settings, findings: findings, rosterPath: roster.flatMap { Folder.exists($0) ? $0 : nil })
    }

    /// The options for reading that these settings make.
    func loadOptions(asOf: CalendarDay?, keepsNames: Bool = false) -> LoadOptions {
        let extra = settings.vocabularyAdditions
        let vocabulary = Vocabulary.standard.merging(
            Vocabulary(
                headingCodes: extra.headings, states: extra.states, roles: extra.roles, urgencies: extra.urgencies,
                electronic: extra.electronic, paper: extra.paper, yes: extra.yes, no: extra.no))
        return LoadOptions(
            vocabulary: vocabulary, asOf: asOf, scope: settings.scope, keepsNames: keepsNames)
    }

    private static func candidates(beside paths: [String]) -> [String] {
        let folders = paths.map { Folder.isFolder($0) ? $0 : Folder.parent(of: $0) }
        let home = Console.variable("HOME").map { Folder.join($0, ".config") }
        let own = (Console.variable("XDG_CONFIG_HOME") ?? home).map { Folder.join($0, "dondoc/\(fileName)") }
        return folders.map { Folder.join($0, fileName) } + (own.map { [$0] } ?? [])
    }
}
