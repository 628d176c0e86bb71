/// What works while the figures are shown to a room, beside what ``ActionTable`` names for it.
extension ActionTable {
    /// The meeting shows a table: what changes a table's view works there too. Space is not among it, because presenters
    /// send it to go on. Lists, because sets of actions are needed nowhere else before the first frame.
    private static let ofTables: [Action] = [
        .filter, .clearFilter, .failing, .sort, .reverseSort, .reportOrder, .group, .fold, .nextTable, .previousTable,
        .showSummary, .showIncoming, .showIssued, .showPace, .groups, .nextMatch, .previousMatch, .jump, .undo, .redo,
        .resetView,
        .invertMarks,
    ]
    private static let sideways: [Action] = [.scrollLeft, .scrollRight]

    static func presentationContexts(of action: Action) -> Set<Context> {
        if ofTables.contains(action) { return [.meeting] }
        return sideways.contains(action) ? [.meeting, .rollCall, .agreed] : []
    }

    /// What the foot names while presenting, the most needed first: a room must not have to read a list of commands.
    static let hintedWhilePresenting: [Action] = [
        .agree, .saveAgreed, .rollCall, .advance, .why, .whatIf, .agreed, .rollCallOrder, .blank, .back, .help, .quit,
    ]
    /// What only those who present need: the foot of other screens keeps its room.
    static let hintedOnlyWhilePresenting: Set<Action> = [.whatIf, .rollCall]
}

extension Context {
    /// Whether this is shown to a room.
    var isPresented: Bool { self == .meeting || self == .rollCall || self == .agreed }
}
