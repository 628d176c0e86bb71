/// Formats in which tables leave the program.
public enum OutputFormat: String, CaseIterable, Sendable {
    /// Aligned text, for the eye.
    case table
    case csv, tsv, json
}
