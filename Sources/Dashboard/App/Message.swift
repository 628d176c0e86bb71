import Intake
import Output
import Statistics
import Terminal

/// Everything that can happen to the program.
public enum Message: Equatable, Sendable {
    /// A key was pressed or the mouse used.
    case key(Key)
    /// The terminal has this size now.
    case resized(Size)
    /// Reading goes on: bytes read of all bytes.
    case loading(done: Int, total: Int)
    /// What the reports say is known; registers are still being read.
    case begun(DashboardData)
    /// Reading ended well.
    case loaded(DashboardData)
    /// A table has to be asked about before it is read.
    case asked(AskedTable)
    /// Reading failed: one sentence each.
    case loadFailed([Phrase])
    /// What came of a question.
    case answer(Question, Answer)
    /// What was remembered from the last start.
    case restored(SavedState)
    /// The terminal told whether its background is light.
    case background(isLight: Bool)
    /// Something left the program, or could not: one sentence.
    case exported(Phrase)
    /// An export was written, or what keeps it from being written.
    case exportAnswered(ExportAnswer)
    /// What was said to units and agreed with them so far, oldest first.
    case journal([UnitID: [JournalEntry]])
    /// The journal cannot be read: why. What it holds is not known, which is not nothing.
    case journalUnread(Phrase)
    /// It is this day now.
    case today(CalendarDay)
    /// What the window in the meeting shows now: for the presenter's own.
    case projected(Projection)
    /// The files behind the tables were changed by someone.
    case sourceChanged
    /// The server behind the tables is not reached since then; nil when it is again.
    case sourceLost(LostSource?)
}

/// What the program asks of the world; carried out by the shell.
public enum Effect: Equatable, Sendable {
    /// Read the files (again).
    case load
    /// Stop reading.
    case cancelLoading
    /// Ask something of a reading.
    case ask(Question)
    /// Sound the bell, once.
    case bell
    /// Send everything to the terminal again.
    case redraw
    /// Give the terminal back to the shell until continued.
    case suspend
    /// Keep what was said to units or agreed with them; the whole journal comes back.
    case record([JournalEntry])
    /// Take an entry out of the journal; the whole journal comes back.
    case withdraw(JournalEntry)
    /// Keep an evaluation for good, then evaluate again.
    case freeze(Evaluation, preset: PeriodPreset?)
    /// Write a setting into its file, then judge everything again.
    case changeSetting([String], to: String)
    /// Keep what was decided about the columns of a table, then read again.
    case keepLayout(KeptColumns)
    /// Look at one unit and what is below it only; nil is everything.
    case changeScope(UnitID?)
    /// Write a letter to a new file of this name, which gets an ending and, where there is one already, a number.
    case save(Letter, name: String, Letter.Format)
    /// Make a meeting pack with reminders to these units, or to every one that there is something to remind of.
    case writePack(remindingOnly: [UnitID], Language)
    /// Show the files that came in, or what was dropped on the screen.
    case openInbox(dropped: String?)
    /// Put text on the clipboard; what it is, for the sentence that says so.
    case copy(String, naming: Phrase)
    /// Write a file; one that exists only when it may be replaced.
    case export(Export, to: String, replacing: Bool)
    /// Have clicks handed to the program, or leave them to the terminal.
    case captureMouse(Bool)
    /// Leave.
    case quit
}

/// Since when a server is not reached, and of when the figures are that stay on the screen: times of the day as they are shown.
public struct LostSource: Equatable, Sendable {
    /// When it was noticed.
    public var since: String
    /// When the figures were read.
    public var read: String

    /// A server that is not reached.
    public init(since: String, read: String) {
        self.since = since
        self.read = read
    }
}
