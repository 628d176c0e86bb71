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
    /// Colours exchanged.
    public static let reverse = StyleFlags(rawValue: 8)
    /// Marked by the user.
    public static let marked = StyleFlags(rawValue: 16)
}

/// A role with its flags.
public struct Style: Hashable, Sendable {
    /// What it means.
    public var role: Role
    /// What is added.
    public var flags: StyleFlags

    /// A style.
    public init(_ role: Role = .normal, flags: StyleFlags = []) {
        self.role = role
        self.flags = flags
    }
}
