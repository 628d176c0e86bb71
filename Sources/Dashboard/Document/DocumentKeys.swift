import Statistics
import Terminal

/// Up and down in a document go to its neighbours in the list it was opened from.
func stepDocument(_ action: Action, _ model: inout Model) {
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
