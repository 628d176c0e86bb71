import Statistics
import Terminal

/// A screen above the tables.
public enum Screen: Equatable, Sendable {
    case unit(UnitScreen)
    case incomingDocument(IncomingDocument)
    case issuedDocument(IssuedDocument)
    case findings(ListWindow)
    case comparison(ComparisonScreen)
    case history(HistoryScreen)
    /// The table in front, shown to a room.
    case meeting
    case rollCall(RollCall)
    /// What was agreed in the meeting.
    case agreed(ListWindow)
    case lists(ListsScreen)
    case evaluation(EvaluationScreen)
    case settings(ListWindow)
    /// Promises, and everything that was said to units.
    case journal(JournalScreen)
    /// The presenter's own window, beside the one that is projected.
    case notes(Projection)
    /// How often each value stands in open documents.
    case groups(GroupScreen)
    /// The documents that share one.
    case groupDocuments(GroupDocuments)

    /// Which keys work there.
    public var context: Context {
        switch self {
        case .unit: .unit
        case .incomingDocument, .issuedDocument: .document
        case .findings: .findings
        case .comparison: .comparison
        case .history: .history
        case .meeting: .meeting
        case .rollCall: .rollCall
        case .agreed: .agreed
        case .lists: .lists
        case .evaluation: .evaluation
        case .settings: .settings
        case .journal: .journal
        case .notes: .notes
        case .groups: .groups
        case .groupDocuments: .groupDocuments
        }
    }
}

/// Something in front of the screen that takes the keys until it is closed.
public enum Overlay: Equatable, Sendable {
    /// Typing a filter; what it was before, to go back to.
    case filter(TextField, before: String)
    /// Choosing sort columns.
    case sort(SortPanel)
    /// Help for a screen.
    case help(HelpState)
    /// Asking before something is done that cannot be seen whole, or that is kept.
    case confirm(Confirmation)
    /// Choosing what of the table is copied.
    case copy(CopyPanel)
    /// Finding an action by name.
    case palette(TextField, ListWindow)
    /// Sentences about the unit under the cursor, so many lines scrolled out.
    case why(UnitID, from: Int = 0)
    /// Noting what is agreed with a unit.
    case agreement(AgreementEntry)
    /// Choosing in which form the agreed actions leave the program.
    case saveAgreed(ListWindow)
    /// Typing how many documents are supposed to be cleared.
    case whatIf(TextField)
    /// Choosing columns.
    case columns(ColumnPanel)
    /// Choosing or saving a named view; the name being typed, if one is.
    case views(ListWindow, naming: TextField?)
    /// Choosing a scope.
    case scopes(ListWindow)
    /// Typing a new value for a setting.
    case setting(TextField, SettingsEntry)
    /// Which rule and counts put a unit into its band.
    case evidence(UnitEvaluation)
    /// Typing the name of a unit to go to; where the cursor was before.
    case jump(TextField, before: TableRow?)
    /// Typing the two days of a comparison.
    case days(TextField)
    /// Typing a list to hold against the low lists.
    case typedList(TextField)
    /// Writing what is in front to a file.
    case export(ExportPanel)
    /// Saying what the columns of a file mean whose figures do not agree with its headings.
    case question(QuestionScreen)
    /// What someone needs to know who sees the program for the first time.
    case welcome
}

/// How far reading has come.
public enum Loading: Equatable, Sendable {
    case idle
    case running(done: Int, total: Int)
    case failed([Phrase])
}

/// The whole program as data.
public struct Model: Equatable, Sendable {
    /// Rows and columns of the terminal.
    public var size: Size
    /// The language of every text.
    public var language: Language
    /// The day it is, for the age of the data; nil hides it.
    public var today: CalendarDay?
    /// How far reading has come.
    public var loading: Loading = .running(done: 0, total: 0)
    /// What was read; nil before.
    public var data: DashboardData?
    /// Whether ``data`` lacks what only registers tell, because they are still being read.
    public var isBeginning = false
    /// What was asked for while registers are read and needs them: it is done when they are there.
    var deferred: [Effect] = []
    /// Keys for a list that the screen in front still waits for.
    var typedAhead: [Key] = []
    /// The table shown.
    public var table: TableKind = .summary
    /// The state of each table.
    public var tables: [TableKind: TableState]
    /// Screens above the tables, the last one shown.
    public var stack: [Screen] = []
    /// What takes the keys first.
    public var overlay: Overlay?
    /// A sentence at the foot, until the next key.
    public var notice: Phrase?
    /// Marked units.
    public var marks: Set<UnitID> = []
    /// What was said to units and agreed with them, oldest first.
    public var journal: [UnitID: [JournalEntry]] = [:]
    /// Why the journal cannot be read; nil when it was.
    public var journalProblem: Phrase?
    /// What was typed about units and is not in the journal yet.
    public var drafts: [UnitID: AgreementDraft] = [:]
    /// What was given to the journal and has not been confirmed.
    var unconfirmed: [UnconfirmedEntry] = []
    /// What is supposed at the foot of the table; nil when nothing is.
    public var supposed: SupposedClearing?
    /// How the figures are shown to a room.
    public var presentation = Presentation()
    /// Whether the user keeps the order of every table until letting go of it.
    public var isOrderFrozen = false
    /// Units whose reminders were copied and are not recorded as sent yet.
    public var copiedReminders: [UnitID] = []
    /// Whether they are still being written.
    var isCopying = false
    /// Views to go back to.
    public var history = ViewHistory()
    /// The views before a filter was begun; nil when none is being typed.
    var typingSince: ViewHistory.Moment?
    /// Whether the key in hand undoes or redoes.
    var isSteppingInHistory = false
    /// Views with names.
    public var namedViews: [NamedView] = []
    /// What was last jumped to, for the next match.
    public var lastJump = ""
    /// The colours.
    public var scheme = Scheme.dark
    /// The colours and the language the user chose with a key, now or at an earlier start: these are remembered, what
    /// the command line asks for once is not.
    public var rememberedScheme: Scheme?
    /// See ``rememberedScheme``.
    public var rememberedLanguage: Language?
    /// Whether the colours were chosen; otherwise they follow the background of the terminal.
    public var isSchemeChosen = false
    /// Whether the language was chosen for this start; otherwise the remembered one is taken.
    public var isLanguageChosen = false
    /// Whether the terminal hands clicks to the program; off, text can be selected with the mouse.
    public var capturesMouse = true
    /// Whether the welcome was seen, now or at an earlier start.
    public var hasSeenWelcome = true
    /// The unit whose list the program starts with; nil starts with the table.
    public var homeUnit: UnitID?
    /// The number or name of a unit to start with this once.
    public var startsWith: String?
    /// The unit it was started with.
    var startedWith: UnitID?
    /// Promises that were told to be due.
    var toldPromises: Set<JournalEntry> = []
    /// The column whose edge the mouse holds.
    var dragged: WidthDrag?
    /// Which figures these are, for what is remembered of them: the archive, or the files that were opened.
    public var source = ""
    /// What was typed last for a setting: if it is refused, it need not be typed again.
    var typedSetting: TypedSetting?
    /// Whether signs beside letters are drawn plainly, for terminals whose letters lack them.
    public var hasPlainGlyphs = false
    /// Whether the files changed since they were read.
    public var isOutdated = false
    /// The server that is not reached; the figures are the last ones that were read.
    public var lostSource: LostSource?

    /// A program that has read nothing yet.
    public init(size: Size, language: Language, today: CalendarDay? = nil) {
        self.size = size
        self.language = language
        self.today = today
        tables = Dictionary(uniqueKeysWithValues: TableKind.allCases.map { ($0, TableState($0)) })
    }

    /// The state of the table shown.
    public var current: TableState {
        get { tables[table] ?? TableState(table) }
        set { tables[table] = newValue }
    }

    /// Which keys work now, apart from overlays.
    public var context: Context { stack.last?.context ?? .table }

    /// The unit screen on top, if it is one.
    public var unitScreen: UnitScreen? {
        get {
            if case .unit(let screen) = stack.last { return screen }
            return nil
        }
        set {
            guard let newValue, case .unit = stack.last else { return }
            stack[stack.count - 1] = .unit(newValue)
        }
    }

    /// The comparison on top, if it is one.
    public var comparisonScreen: ComparisonScreen? {
        get {
            if case .comparison(let screen) = stack.last { return screen }
            return nil
        }
        set {
            guard let newValue, case .comparison = stack.last else { return }
            stack[stack.count - 1] = .comparison(newValue)
        }
    }

    /// The unit that the screen or the cursor is about.
    public var subject: UnitID? {
        for screen in stack.reversed() {
            switch screen {
            case .unit(let screen): return screen.unit
            case .incomingDocument(let document): return document.unit
            case .issuedDocument(let document): return document.unit
            case .history(let screen): return screen.unit
            case .rollCall(let roll): return roll.unit
            case .evaluation(let screen): return screen.selected?.record.unit.id
            case .groupDocuments(let screen): return screen.list.selected?.unit
            case .journal: return selectedEntry?.unit
            case .notes(let projection): return projection.unit
            case .findings, .comparison, .agreed, .settings, .groups: return nil
            case .lists(let screen): return unit(in: screen)
            case .meeting: continue
            }
        }
        return current.selectedUnit
    }
}
