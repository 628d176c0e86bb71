import Statistics
import Terminal

/// Up and down in a document go to its neighbours in the list it was opened from.
func stepDocument(_ action: Action, _ model: inout Model) {
    if model.stack.count >= 2, case .groupDocuments(var group) = model.stack[model.stack.count - 2] {
        switch action {
        case .moveUp: group.window.moveUp()
        case .moveDown: group.window.moveDown()
        case .moveToStart: group.window.moveToStart()
        case .moveToEnd: group.window.moveToEnd()
        default: return
        }
        model.stack[model.stack.count - 2] = .groupDocuments(group)
        if let document = group.selected { model.stack[model.stack.count - 1] = .incomingDocument(document) }
        return
    }
    guard model.stack.count >= 2, case .unit(var screen) = model.stack[model.stack.count - 2] else { return }
    switch action {
    case .moveUp: screen.window.moveUp()
    case .moveDown: screen.window.moveDown()
    case .moveToStart: screen.window.moveToStart()
    case .moveToEnd: screen.window.moveToEnd()
    default: return
    }
    model.stack[model.stack.count - 2] = .unit(screen)
    if screen.list == .backlog, let document = screen.backlog.selected {
        model.stack[model.stack.count - 1] = .incomingDocument(document)
    } else if screen.list == .signing, let document = screen.signing.selected {
        model.stack[model.stack.count - 1] = .issuedDocument(document)
    }
}
