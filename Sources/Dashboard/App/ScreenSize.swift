import Statistics
import Terminal

/// The sizes that are served.
public enum ScreenSize {
    /// The smallest window in which the tables can be read.
    public static let minimum = Size(columns: 60, rows: 15)

    static func isTooSmall(_ size: Size) -> Bool { size.columns < minimum.columns || size.rows < minimum.rows }
}
