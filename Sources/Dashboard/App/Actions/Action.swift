/// Everything a user can do. Keys, titles and where each works stand in ``ActionTable``.
public enum Action: String, CaseIterable, Hashable, Sendable {
    case moveUp, moveDown, pageUp, pageDown, moveToStart, moveToEnd, scrollLeft, scrollRight
    case open, back, nextTable, previousTable, showSummary, showIncoming, showIssued, showPace
    case filter, clearFilter, nextMatch, previousMatch
    case sort, reverseSort, reportOrder, failing, group, fold, family
    case why, mark, invertMarks, clearMarks
    case compare, history, nextChart, compareDays, earlierDay, laterDay
    case present, advance, blank, rollCall, rollCallOrder, agree, agreed, saveAgreed
    case whatIf, suppose, holdOrder
    case jump, columns, views, undo, redo, resetView
    case copyReminders, recordReminders, copyCell, journal, nextJournal, takeBack
    case groups, nextGroups, previousGroups, home, glyphs, mouse, scheme
    case lists, listOrder, compareList, copyLists, export, meetingPack, inbox
    case evaluate, period, freeze, settings, scope
    case findings, language, reload, cancelLoading
    case help, palette, quit, suspend, redraw
}

/// Where an action works.
public enum Context: String, CaseIterable, Hashable, Sendable {
    /// One of the tables of units.
    case table
    /// A unit's tallies, pace and documents.
    case unit
    /// One document.
    case document
    /// The list of what was noticed while reading.
    case findings
    /// Two days side by side.
    case comparison
    /// How a backlog came about.
    case history
    /// The table shown to a room.
    case meeting
    /// One unit after the other, in a meeting.
    case rollCall
    /// What was agreed in a meeting.
    case agreed
    /// The low lists.
    case lists
    /// The evaluation of a period.
    case evaluation
    /// The settings.
    case settings
    /// Promises, and everything that was said to units.
    case journal
    /// The presenter's own window.
    case notes
    /// How often each value stands in open documents.
    case groups
    /// The documents that share one.
    case groupDocuments
    /// Help.
    case help
}
