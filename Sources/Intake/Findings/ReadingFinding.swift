import Statistics

/// What was noticed in reading a table of figures by its headings and sums.
public enum ReadingFinding: Hashable, Sendable {
    /// A cell of figures that cannot be read; the row counts without it.
    case figureUnreadable(CellProblem)
    /// In this row columns do not add up; the texts are their headings.
    case sumFails(left: [String], right: [String], isPart: Bool)
    /// A printed total is not the sum of its rows.
    case printedTotalDiffers
    /// A printed percentage is not the share it is in the other rows.
    case printedShareDiffers
    /// A percentage that no part and whole of the table explain: it is not used.
    case shareUnexplained
    /// Headings that can mean several things give these measures differently: they stay unknown.
    case measuresTied([Measure])
    /// A total is only the sum of its parts: no column states it.
    case derived([Measure])
    /// Days other than those of the table that is used.
    case otherDays
    /// Dates whose day and month stood swapped, in so many cells: read the other way round.
    case daysSwapped(count: Int)
    /// A word of the state column that nobody knows: so many documents are received, their outcome is unknown.
    case stateUnknown(rows: Int)
    /// A word of the state column that speaks of the due day alone: the documents are open.
    case stateIsTiming(rows: Int)
    /// So many rows say in words that a document is late or in time and have no due day: timing stays unknown.
    case timingInWords(rows: Int)
    /// Documents that came after the last day the title names: left out.
    case afterPeriod(rows: Int, last: CalendarDay)
    /// The title names months, and the documents' own days are those of the calendar.
    case calendarPeriod(from: CalendarDay, to: CalendarDay, rows: Int)
    /// A document of several units at once: left out, since whose it is, is not known.
    case severalUnits
    /// So many drafts among issued documents: left out.
    case notIssued(rows: Int)
    /// A register that by its title does not hold all documents.
    case registerOfSome
    /// A register of tasks.
    case registerOfTasks
    /// A register that holds incoming and issued documents in one table.
    case registerOfBoth
    /// A table of tasks or work files, which are no documents.
    case notDocuments
    /// A hidden sheet, which is not read.
    case hiddenSheet
    /// A column whose cells are no figures, though its heading counts.
    case columnUnread
    /// Headings that contradict each other: nothing is taken from the sheet.
    case headingsContradict
    /// Each unit has several rows, told apart by a column: none of them is all of it.
    case unitsSplit
    /// Several units stand in several rows each, and no column tells why.
    case unitsRepeated
    /// Rows that are the sums of those below them, and nothing tells which of both are the units.
    case sumsAmongUnits
    /// By a line above the table its figures are shares, thousands or the like.
    case notCounts
    /// The rows are months, kinds or senders of documents: none of them is a unit.
    case rowsOfNoUnits
    /// Figures of so many units in a table of the same day could not be put together with those of another.
    case notJoined(units: Int)
    /// A row that is no unit's.
    case rowAside(AsideRow.Reason)

    /// Its name for machines.
    public var code: String {
        switch self {
        case .figureUnreadable: "figure-unreadable"
        case .sumFails: "sum-fails"
        case .printedTotalDiffers: "printed-total-differs"
        case .printedShareDiffers: "printed-share-differs"
        case .shareUnexplained: "share-unexplained"
        case .measuresTied: "measures-tied"
        case .derived: "derived"
        case .otherDays: "other-days"
        case .daysSwapped: "days-swapped"
        case .stateUnknown: "state-unknown"
        case .stateIsTiming: "state-is-timing"
        case .afterPeriod: "after-period"
        case .calendarPeriod: "calendar-period"
        case .notIssued: "not-issued"
        case .severalUnits: "several-units"
        case .registerOfSome: "register-of-some"
        case .registerOfTasks: "register-of-tasks"
        case .registerOfBoth: "register-of-both"
        case .timingInWords: "timing-in-words"
        case .notDocuments: "not-documents"
        case .hiddenSheet: "hidden-sheet"
        case .rowAside: "row-aside"
        case .unitsSplit: "units-split"
        case .unitsRepeated: "units-repeated"
        case .sumsAmongUnits: "sums-among-units"
        case .notCounts: "not-counts"
        case .rowsOfNoUnits: "rows-of-no-units"
        case .notJoined: "not-joined"
        case .columnUnread: "column-unread"
        case .headingsContradict: "headings-contradict"
        }
    }

    /// How much it matters.
    public var severity: FindingSeverity {
        switch self {
        case .columnUnread, .severalUnits, .unitsSplit, .unitsRepeated, .sumsAmongUnits, .notCounts, .rowsOfNoUnits,
            .notJoined:
            .error
        case .figureUnreadable, .afterPeriod, .registerOfSome, .registerOfTasks, .registerOfBoth: .error
        case .sumFails, .printedTotalDiffers, .printedShareDiffers, .shareUnexplained, .daysSwapped, .stateUnknown,
            .stateIsTiming, .notDocuments, .notIssued, .hiddenSheet, .measuresTied, .timingInWords,
            .headingsContradict:
            .warning
        case .rowAside(let reason): reason == .sum ? .info : .warning
        case .derived, .otherDays, .calendarPeriod: .info
        }
    }
}
