import Statistics
import Terminal

func takeInHelp(_ key: Key, _ context: Context, _ before: ListWindow, _ model: inout Model) {
    var window = before
    switch ActionTable.action(for: key, in: .help) {
    case .moveUp: window.scrollUp()
    case .moveDown: window.scrollDown()
    case .pageUp: window.pageUp()
    case .pageDown: window.pageDown()
    case .moveToStart: window.moveToStart()
    case .moveToEnd: window.moveToEnd()
    case .language: _ = perform(.language, in: &model)
    default:
        model.overlay = nil
        return
    }
    model.overlay = .help(context, window)
}
