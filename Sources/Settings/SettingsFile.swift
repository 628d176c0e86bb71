import Statistics
import Yams

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
            return (settings, reader.issues.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
        } catch {
            return (settings, [issue(for: error, file: name)])
        }
    }

    private static func issue(for error: any Error, file: String) -> SettingsIssue {
        guard let error = error as? YamlError else {
            return SettingsIssue(file: file, line: nil, kind: .notYAML("\(error)"))
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return SettingsIssue(file: file, line: mark.line, kind: .notYAML(problem))
        case .reader(let problem, let offset, _, let yaml):
            let line = offset.map { yaml.prefix($0).reduce(1) { $0 + ($1.isNewline ? 1 : 0) } }
            return SettingsIssue(file: file, line: line, kind: .notYAML(problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            return SettingsIssue(
                file: file, line: context.mark.line, kind: .repeatedKey(duplicates.sorted().joined(separator: ", ")))
        default: return SettingsIssue(file: file, line: nil, kind: .notYAML("\(error)"))
        }
    }
}

/// The root of `yaml`; nil when there is nothing in it. Values are text here, which each key reads in its own way: rules
/// that guess at numbers and days from the look of a value are left out, whose regular expressions take longer to build
/// than the first frame to draw.
func settingsNode(_ yaml: String) throws -> Node? {
    yaml.isEmpty ? nil : try Yams.compose(yaml: yaml, .basic)
}
