/// What a cell means; a scheme decides how that looks.
public enum Role: UInt8, CaseIterable, Sendable {
    case normal, title, heading, headingSorted, muted
    case met, below, low, zero, noData
    case warning, error, good, bad
    case tab, tabActive, hintKey, hintText
    case barEmpty, total, groupHeading
    case input, sample, deadline
    case dialog, dialogBorder
    case chartLine, chartAxis

    /// One letter for golden frames: what a reader of a test sees in place of colour.
    public var letter: Character {
        switch self {
        case .normal: "."
        case .title: "T"
        case .heading: "h"
        case .headingSorted: "H"
        case .muted: "m"
        case .met: "+"
        case .below: "b"
        case .low: "l"
        case .zero: "z"
        case .noData: "n"
        case .warning: "w"
        case .error: "e"
        case .good: "g"
        case .bad: "x"
        case .tab: "t"
        case .tabActive: "A"
        case .hintKey: "K"
        case .hintText: "k"
        case .barEmpty: "_"
        case .total: "S"
        case .groupHeading: "G"
        case .input: "i"
        case .sample: "D"
        case .deadline: "d"
        case .dialog: "p"
        case .dialogBorder: "P"
        case .chartLine: "c"
        case .chartAxis: "a"
        }
    }
}

/// What is added to a role.
public struct StyleFlags: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Flags from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The line under the cursor.
    public static let selected = StyleFlags(rawValue: 1)
    /// Heavier.
    public static let bold = StyleFlags(rawValue: 2)
    /// Underlined.
    public static let underline = StyleFlags(rawValue: 4)
}

/// A role with its flags.
public struct Style: Hashable, Sendable {
    /// What it means.
    public var role: Role
    /// What is added.
    public var flags: StyleFlags

    /// A style.
    public init(_ role: Role, flags: StyleFlags = []) {
        self.role = role
        self.flags = flags
    }
}
