import Statistics

/// What the dashboard knows of the office: the scopes of its data and its settings.
public struct OfficeView: Equatable, Sendable {
    /// What can be looked at alone.
    public var scopes: [Scope]
    /// What is looked at alone; nil for everything.
    public var scope: UnitID?
    /// The settings file; nil when the program does not know of any.
    public var settings: SettingsSheet?
    /// Every deadline set, in the order of the file.
    public var deadlines: [Deadline]
    /// The levels of units in their order.
    public var levels: [UnitGroup]

    /// An office.
    public init(
        scopes: [Scope] = [], scope: UnitID? = nil, settings: SettingsSheet? = nil, deadlines: [Deadline] = [],
        levels: [UnitGroup] = []
    ) {
        self.scopes = scopes
        self.scope = scope
        self.settings = settings
        self.deadlines = deadlines
        self.levels = levels
    }
}

/// A settings file as the settings screen shows it: every value in the order of the file.
public struct SettingsSheet: Equatable, Sendable {
    /// Where the file is, or would be made.
    public var path: String
    /// Whether there is a file.
    public var exists: Bool
    /// The values.
    public var entries: [SettingsEntry]

    /// A sheet.
    public init(path: String, exists: Bool, entries: [SettingsEntry]) {
        self.path = path
        self.exists = exists
        self.entries = entries
    }
}

/// One value of the settings, or the heading above some.
public struct SettingsEntry: Equatable, Sendable {
    /// The keys and places in lists that lead to it.
    public var path: [String]
    /// What it is called.
    public var title: Phrase
    /// What it says; nil for a heading.
    public var value: String?
    /// Whether it can be changed on the screen.
    public var isEditable: Bool
    /// Its line in the file, from 1; nil when it is not there and the standard holds.
    public var line: Int?

    /// An entry.
    public init(path: [String], title: Phrase, value: String?, isEditable: Bool, line: Int?) {
        self.path = path
        self.title = title
        self.value = value
        self.isEditable = isEditable
        self.line = line
    }
}
