import Statistics
import Terminal

extension Model {
    /// Whether the screen in front waits for what it shows.
    var waitsInFront: Bool {
        switch stack.last {
        case nil, .meeting:
            guard data == nil, case .running = loading else { return false }
            return true
        case .unit(let screen):
            return screen.list == .backlog
                ? screen.backlog.documents == .waiting : screen.signing.documents == .waiting
        case .groups(let screen): return screen.documents == .waiting
        case .comparison(let screen): return screen.comparison == .waiting
        default: return false
        }
    }
}

/// Keeps a key that is about what the screen in front still waits for, and whatever is typed after it, so that the keys of a
/// quick hand do what they would have done a moment later. Esc drops what was kept.
func hold(_ key: Key, _ action: Action?, in model: inout Model) -> Bool {
    guard model.waitsInFront else { return false }
    if key == .escape || action.map(leaves) ?? false {
        model.typedAhead = []
        return false
    }
    guard !model.typedAhead.isEmpty || action.map({ isAboutList($0, model) }) ?? false else { return false }
    guard model.typedAhead.count < mostTypedAhead else { return true }
    model.typedAhead.append(key)
    model.notice = Text.held
    return true
}

/// Nobody types more than this without looking.
private let mostTypedAhead = 40

private func leaves(_ action: Action) -> Bool { action == .quit || action == .suspend || action == .cancelLoading }

/// Whether an action does nothing sensible before the list is there.
private func isAboutList(_ action: Action, _ model: Model) -> Bool {
    switch action {
    case .moveUp, .moveDown, .pageUp, .pageDown, .moveToStart, .moveToEnd, .open, .sort, .reverseSort, .reportOrder,
        .nextMatch, .previousMatch, .copyCell, .export:
        true
    case .filter, .copyReminders, .history, .compare, .groups, .why, .present, .rollCall, .lists, .findings, .jump,
        .mark,
        .failing, .evaluate, .meetingPack, .journal, .settings, .scope:
        model.data == nil || model.context == .groups && action == .filter
    default: false
    }
}
