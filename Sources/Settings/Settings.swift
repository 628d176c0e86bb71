import Statistics

/// What an office sets for itself: targets, deadline, working days, groups, its own words.
///
/// The defaults are those of the order and the published lists, with the days off of the country, without a deadline:
/// that belongs to one office.
public struct Settings: Equatable, Sendable {
    /// Targets and the limits of the low lists that hold for everyone.
    public var targets = Targets()
    /// Targets and limits of some units and some days.
    public var targetRules: [TargetRule] = []
    /// The days by which the backlog must be cleared, in the order of the file.
    public var deadlines: [Deadline] = []
    /// Where reporting months end.
    public var cutOff = CutOff.day(14)
    /// The period that is evaluated when none is asked for.
    public var preset = PeriodPreset.sixMonths
    /// By what rule units are evaluated.
    public var evaluation: EvaluationRule {
        get { ownEvaluation ?? .example }
        set { ownEvaluation = newValue }
    }

    private var ownEvaluation: EvaluationRule?
    /// Which days are worked.
    public var calendar: WorkingCalendar
    /// Shares of the office's own, beside those the program knows.
    public var measures: [RateMeasure] = []
    /// The groups of units in their order.
    public var groups: [UnitGroup] = []
    /// The levels of an administration in their order.
    public var levels = Settings.standardLevels
    /// Other names of units, beside those of the roster.
    public var aliases: [UnitID: [String]] = [:]
    /// Words of this office's systems.
    public var vocabularyAdditions = VocabularyAdditions()
    /// Whose units they are, for titles.
    public var scope: String?
    /// The folder that files come into; nil for the downloads.
    public var inbox: String?
    /// The file of the roster, as written: relative to the settings file.
    public var roster: String?

    /// The defaults.
    public init() { calendar = PublicHolidays.calendar }

    /// The defaults with other working days.
    init(calendar: WorkingCalendar) { self.calendar = calendar }

    /// What units are held to.
    public var plan: TargetPlan { TargetPlan(targets, rules: targetRules) }
    /// The only deadline, or the first one.
    public var deadline: Deadline? { deadlines.first }

    /// The levels known without settings: those before and after 2025, and what stands below them.
    public static let standardLevels = [
        UnitGroup(code: "province", title: Phrase("Cấp tỉnh", "Province")),
        UnitGroup(code: "district", title: Phrase("Cấp huyện", "District")),
        UnitGroup(code: "commune", title: Phrase("Cấp xã", "Commune")),
        UnitGroup(code: "office", title: Phrase("Cơ quan, phòng ban", "Office")),
        UnitGroup(code: "school", title: Phrase("Trường học", "School")),
    ]
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
