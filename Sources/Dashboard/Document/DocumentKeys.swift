import Statistics
import Terminal

/// Up and down in a document go to its neighbours in the list it was opened from.
func stepDocument(_ action: Action, _ model: inout Model) {
    if model.stack.count >= 2, case .groupDocuments(var group) = model.stack[model.stack.count - 2] {
        group.list.window.move(action)
        model.stack[model.stack.count - 2] = .groupDocuments(group)
        if let document = group.list.selected { model.stack[model.stack.count - 1] = .incomingDocument(document) }
        return
    }
    guard model.stack.count >= 2, case .unit(var screen) = model.stack[model.stack.count - 2] else { return }
    screen.window.move(action)
    model.stack[model.stack.count - 2] = .unit(screen)
    if screen.list == .backlog, let document = screen.backlog.selected {
        model.stack[model.stack.count - 1] = .incomingDocument(document)
    } else if screen.list == .signing, let document = screen.signing.selected {
        model.stack[model.stack.count - 1] = .issuedDocument(document)
    }
}
