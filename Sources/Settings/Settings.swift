import Statistics

/// What an office sets for itself: targets, deadline, working days, groups, its own words.
///
/// The defaults are those of the order and the published lists, without a deadline and without holidays: these belong
/// to one office and one year.
public struct Settings: Equatable, Sendable {
    /// Targets and the limits of the low lists.
    public var targets = Targets()
    /// The day by which the backlog must be cleared.
    public var deadline: Deadline?
    /// Which days are worked.
    public var calendar = WorkingCalendar()
    /// The groups of units in their order.
    public var groups: [UnitGroup] = []
    /// Words of this office's systems.
    public var vocabularyAdditions = VocabularyAdditions()
    /// Whose units they are, for titles.
    public var scope: String?
    /// The file of the roster, as written: relative to the settings file.
    public var roster: String?

    /// The defaults.
    public init() {}
}

/// Words to add to those the program knows, as plain data: what they mean is named as in machine formats.
public struct VocabularyAdditions: Equatable, Sendable {
    /// Names of columns by the code of the column.
    public var headings: [String: [String]] = [:]
    /// Words of the state column.
    public var states: [DocumentState: [String]] = [:]
    /// Words of the role column.
    public var roles: [DocumentRole: [String]] = [:]
    /// Words of the urgency column.
    public var urgencies: [Urgency: [String]] = [:]
    /// Words for electronic documents.
    public var electronic: [String] = []
    /// Words for documents on paper.
    public var paper: [String] = []
    /// Words for yes.
    public var yes: [String] = []
    /// Words for no.
    public var no: [String] = []

    /// No words.
    public init() {}
}
