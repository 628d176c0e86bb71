import Intake
import Statistics
import Terminal

/// A file that came in and may be taken into the archive.
public struct InboxItem: Equatable, Sendable {
    /// What became of it so far.
    public enum State: Equatable, Sendable {
        /// Not in the archive yet.
        case new
        /// The same bytes are in the archive already.
        case known
        /// It holds no report that is recognised, or cannot be read: why.
        case strange(Phrase)
        /// It was taken in: what of it, and whether there are figures in it: a roster or settings alone are nothing to show.
        case imported(Phrase, hasFigures: Bool = true)
        /// It could not be taken in: why.
        case failed(Phrase)
    }

    /// Where it lies.
    public let path: String
    /// Its name.
    public let name: String
    /// Which reports it holds.
    public let kinds: [ReportKind]
    /// The days its title says it covers.
    public let period: ReportingPeriod?
    /// The day its title says the figures are as of.
    public let asOf: CalendarDay?
    /// Settings of an office rather than figures, and whether the archive has others that they would take the place of: then
    /// they are taken only when they are chosen themselves.
    public let settings: Settings?
    /// What became of it.
    public var state: State

    /// What settings mean to the archive.
    public enum Settings: Equatable, Sendable {
        /// It has none yet.
        case first
        /// It has others.
        case instead
    }

    /// A file.
    public init(
        path: String, name: String, kinds: [ReportKind], period: ReportingPeriod?, asOf: CalendarDay?,
        settings: Settings? = nil, state: State
    ) {
        self.settings = settings
        self.path = path
        self.name = name
        self.kinds = kinds
        self.period = period
        self.asOf = asOf
        self.state = state
    }
}

/// What was found where files come in.
public struct InboxListing: Equatable, Sendable {
    /// The folder as it is shown; "" when there is none.
    public let folder: String
    /// The files that may be tables, newest first.
    public let items: [InboxItem]
    /// So many others lie there: documents, pictures, what systems leave behind.
    public let passedOver: Int
    /// Whether somebody asked for this place, rather than it being looked at by itself.
    public let isAskedFor: Bool

    /// A listing.
    public init(folder: String, items: [InboxItem], passedOver: Int, isAskedFor: Bool = false) {
        self.isAskedFor = isAskedFor
        self.folder = folder
        self.items = items
        self.passedOver = passedOver
    }
}

/// The screen on which files are taken into the archive: what is seen before there is anything else to see, and every
/// week when new reports have come.
public struct InboxModel: Equatable, Sendable {
    /// The size of the screen.
    public var size: Size
    /// The language of everything shown.
    public var language: Language
    /// The files; nil while they are looked for.
    public var listing: InboxListing?
    /// The window over the files.
    public var window = ListWindow()
    /// A path or a day being typed; nil when nothing is.
    public var field: TextField?
    /// The file whose day is being typed: its title does not say it.
    var dayless: String?
    /// The file that would be taken out of the archive again, if that is what is meant.
    var leaving: String?
    /// The question about a file whose headings do not say all, with the file; nil when none is asked.
    var question: InboxQuestion?
    /// The day it is, for days that are typed without their year; nil where nobody says.
    public var today: CalendarDay?
    /// What was typed last and led nowhere.
    var typed = ""
    /// The files that were listed before something else was looked for.
    var before: InboxListing?
    /// A sentence at the foot, until the next key.
    public var notice: Phrase?
    /// The files being taken in, first one first, with how far it has come; empty when none is.
    public var working: [String] = []
    /// How far the first of ``working`` has come.
    public var progress = ""
    /// Whether there are figures to go to.
    public var hasFigures: Bool

    /// The screen before anything is known.
    public init(size: Size, language: Language, hasFigures: Bool) {
        self.size = size
        self.language = language
        self.hasFigures = hasFigures
    }

    /// The file under the cursor.
    var selected: InboxItem? {
        guard let items = listing?.items, items.indices.contains(window.selected) else { return nil }
        return items[window.selected]
    }

    /// The files that are not in the archive yet, oldest first, as they were meant to be taken in.
    var new: [String] {
        (listing?.items ?? []).filter { $0.state == .new && $0.settings != .instead }.map(\.path).reversed()
    }
}

/// The question about a file that came in: asked by the screen that asks it of opened files, too.
struct InboxQuestion: Equatable, Sendable {
    let path: String
    var model: Model

    init(_ path: String, _ table: AskedTable, _ inbox: InboxModel) {
        self.path = path
        model = Model(size: inbox.size, language: inbox.language, today: inbox.today)
        _ = update(&model, .asked(table))
    }
}

/// What can happen to the screen.
public enum InboxMessage: Equatable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// The terminal has this size now.
    case resized(Size)
    /// The folder was looked through.
    case listed(InboxListing)
    /// What was typed or dropped leads nowhere: why.
    case notFound(Phrase)
    /// A file has come so far.
    case progress(String)
    /// A file cannot be read without somebody saying what its columns are.
    case asked(path: String, AskedTable)
    /// A file does not say of which day it is.
    case dayWanted(path: String)
    /// A file was taken out of the archive again, and whether there are figures left in it.
    case takenOut(path: String, hasFigures: Bool)
    /// A file was dealt with.
    case done(path: String, InboxItem.State)
    /// Something to be said.
    case notice(Phrase)
}

/// What the screen asks of the world.
public enum InboxEffect: Equatable, Sendable {
    /// Look through the folder, or through what was typed: a file or a folder.
    case list(String?)
    /// Take these files into the archive, one after the other; where they do not say of which day they are, of this one.
    case take([String], asOf: CalendarDay? = nil)
    /// Keep what was said about the columns of a file, then take it in.
    case keep(KeptColumns, for: String)
    /// Take this file out of the archive again, as if it had never been in it.
    case takeOut(String)
    /// Stop taking in: what is not finished leaves nothing behind.
    case stop
    /// Everything is to be said in this language, now and at the next start.
    case language(Language)
    /// Send everything to the terminal again.
    case redraw
    /// Give the terminal back to the shell until continued.
    case suspend
    /// Leave: to the tables, or altogether.
    case leave(toTables: Bool)
}
