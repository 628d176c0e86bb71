/// Everything a user can do. Keys, titles and where each works stand in ``ActionTable``.
public enum Action: String, CaseIterable, Hashable, Sendable {
    case moveUp, moveDown, pageUp, pageDown, moveToStart, moveToEnd, scrollLeft, scrollRight
    case open, back, nextTable, previousTable, showSummary, showIncoming, showIssued
    case filter, clearFilter, nextMatch, previousMatch
    case sort, reverseSort, reportOrder, failing, group, fold
    case why, mark, invertMarks
    case jump, columns, views, undo, redo, resetView
    case copyReminders, mouse, scheme
    case evaluate, period, freeze, settings, scope
    case findings, language, reload, cancelLoading
    case help, palette, quit, suspend, redraw
}

/// Where an action works.
public enum Context: String, CaseIterable, Hashable, Sendable {
    /// One of the three tables of units.
    case table
    /// A unit's tallies, pace and documents.
    case unit
    /// One document.
    case document
    /// The list of what was noticed while reading.
    case findings
    /// The evaluation of a period.
    case evaluation
    /// The settings.
    case settings
    /// Help.
    case help
}
