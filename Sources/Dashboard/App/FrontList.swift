import Statistics
import Terminal

/// The list of the screen in front, whichever it is: one place knows where its window and its filter are kept.
extension Model {
    /// The window over the list in front; nil where the screen in front has none, or moves in its own way.
    var frontWindow: ListWindow? {
        get {
            switch stack.last {
            case nil, .meeting: current.window
            case .unit(let screen): screen.window
            case .findings(let window), .settings(let window): window
            case .comparison(let screen): screen.window
            case .lists(let screen): screen.window
            case .evaluation(let screen): screen.window
            case .journal(let screen): screen.window
            case .groups(let screen): screen.window
            case .groupDocuments(let screen): screen.list.window
            case .history, .notes, .rollCall, .agreed, .incomingDocument, .issuedDocument: nil
            }
        }
        set {
            guard let newValue else { return }
            let front = stack.count - 1
            switch stack.last {
            case nil, .meeting: current.window = newValue
            case .unit(var screen):
                screen.window = newValue
                stack[front] = .unit(screen)
            case .findings: stack[front] = .findings(newValue)
            case .settings: stack[front] = .settings(newValue)
            case .comparison(var screen):
                screen.window = newValue
                stack[front] = .comparison(screen)
            case .lists(var screen):
                screen.window = newValue
                stack[front] = .lists(screen)
            case .evaluation(var screen):
                screen.window = newValue
                stack[front] = .evaluation(screen)
            case .journal(var screen):
                screen.window = newValue
                stack[front] = .journal(screen)
            case .groups(var screen):
                screen.window = newValue
                stack[front] = .groups(screen)
            case .groupDocuments(var screen):
                screen.list.window = newValue
                stack[front] = .groupDocuments(screen)
            case .history, .notes, .rollCall, .agreed, .incomingDocument, .issuedDocument: break
            }
        }
    }

    /// What is typed to narrow the list in front.
    var frontFilter: String {
        switch stack.last {
        case .unit(let screen): screen.filter
        case .groups(let screen): screen.filter
        case .groupDocuments(let screen): screen.list.filter
        default: current.query.filter
        }
    }
}

/// Filters the list in front.
func setFilter(_ text: String, in model: inout Model) {
    guard let data = model.data else {
        model.current.view.filter = text
        return
    }
    let front = model.stack.count - 1
    switch model.stack.last {
    case .unit(var screen):
        screen.filter = text
        screen.refresh(asOf: data.asOf)
        model.stack[front] = .unit(screen)
    case .groups(var screen):
        let drawing = GroupDrawing(screen, model)
        screen.narrow(to: text, name: drawing.name)
        model.stack[front] = .groups(screen)
    case .groupDocuments(var screen):
        screen.list.filter = text
        screen.list.refresh(asOf: data.asOf)
        model.stack[front] = .groupDocuments(screen)
    default:
        model.current.view.filter = text
        refresh(&model)
    }
}
