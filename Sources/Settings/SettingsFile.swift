import Statistics

/// Reads settings files (YAML). Every mistake is told with its line and a suggestion; unknown keys are mistakes, since
/// a misspelled key that is silently ignored is a setting that silently does not hold.
public enum SettingsFile {
    /// The largest file that is read.
    private static let largest = 1 << 20

    /// The settings in `yaml`, and what is wrong with it; what is wrong keeps its default.
    ///
    /// `name` is the file's name, for the places of mistakes. `headingCodes` are the codes of columns that the section
    /// `headings` may use.
    public static func parse(
        _ yaml: String, name: String, headingCodes: [String]
    ) -> (settings: Settings, issues: [SettingsIssue]) {
        var settings = Settings()
        guard yaml.utf8.count <= largest else {
            return (settings, [SettingsIssue(file: name, line: nil, kind: .tooLarge)])
        }
        do {
            guard let root = try settingsNode(yaml) else { return (settings, []) }
            var reader = SettingsReader(file: name, headingCodes: headingCodes)
            reader.read(root, into: &settings)
            var issues = reader.issues.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
            if reader.more > 0 { issues.append(SettingsIssue(file: name, line: nil, kind: .more(reader.more))) }
            return (settings, issues)
        } catch {
            return (settings, [issue(for: error, file: name)])
        }
    }

    private static func issue(for problem: YAMLProblem, file: String) -> SettingsIssue {
        switch problem {
        case .malformed(let problem, let line): SettingsIssue(file: file, line: line, kind: .notYAML(problem))
        case .repeatedKeys(let keys, let line):
            SettingsIssue(file: file, line: line, kind: .repeatedKey(keys.joined(separator: ", ")))
        case .alias(let line): SettingsIssue(file: file, line: line, kind: .alias)
        case .tooMany: SettingsIssue(file: file, line: nil, kind: .tooLarge)
        case .tooDeep(let line): SettingsIssue(file: file, line: line, kind: .tooDeep)
        }
    }
}
