import Statistics

/// Which views were looked at before and after: what undo and redo step through.
public struct ViewHistory: Equatable, Sendable {
    /// The views of all tables at one moment, the table in front, and what was marked.
    public struct Moment: Equatable, Sendable {
        let table: TableKind
        let views: [TableKind: ViewSettings]
        let marks: Set<UnitID>
    }

    private var before: [Moment] = []
    private var after: [Moment] = []
    private static let longest = 100

    /// An empty history.
    public init() {}

    mutating func record(_ moment: Moment) {
        before.append(moment)
        if before.count > Self.longest { before.removeFirst() }
        after = []
    }

    mutating func undo(_ now: Moment) -> Moment? {
        guard let moment = before.popLast() else { return nil }
        after.append(now)
        return moment
    }

    mutating func redo(_ now: Moment) -> Moment? {
        guard let moment = after.popLast() else { return nil }
        before.append(now)
        return moment
    }
}

extension Model {
    /// The views and marks as they are now.
    var moment: ViewHistory.Moment { ViewHistory.Moment(table: table, views: tables.mapValues(\.view), marks: marks) }

    /// Goes to views of another moment.
    mutating func show(_ moment: ViewHistory.Moment) {
        table = moment.table
        marks = moment.marks
        for (kind, view) in moment.views {
            tables[kind]?.view = view
            if let data { tables[kind]?.refresh(data) }
        }
    }
}

/// Takes back the last change of a view, or takes that back.
func stepInHistory(_ action: Action, _ model: inout Model) {
    let found = action == .undo ? model.history.undo(model.moment) : model.history.redo(model.moment)
    guard let found else {
        model.notice = action == .undo ? Text.nothingToUndo : Text.nothingToRedo
        return
    }
    model.show(found)
    model.notice = action == .undo ? Text.undone : Text.redone
}
