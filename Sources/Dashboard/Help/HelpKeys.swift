import Statistics
import Terminal

/// Letters search and do nothing else; arrows and pages scroll, Tab shows the keys of another screen, Esc forgets what is
/// searched for, then closes.
func takeInHelp(_ key: Key, _ before: HelpState, _ model: inout Model) {
    var help = before
    switch key {
    case .up: help.window.scrollUp()
    case .down: help.window.scrollDown()
    case .pageUp: help.window.pageUp()
    case .pageDown: help.window.pageDown()
    case .tab, .backTab:
        let all = Context.allCases.filter { $0 != .help }
        let place = all.firstIndex(of: help.context) ?? 0
        help.context = all[(place + (key == .tab ? 1 : all.count - 1)) % all.count]
        help.window = ListWindow()
    case .escape where !help.field.text.isEmpty: help.field = TextField()
    case .escape, .enter, .function(1), .function(10):
        model.overlay = nil
        return
    case .mouse(let event):
        guard event.kind == .press else { return }
        model.overlay = nil
        return
    default:
        guard help.field.apply(key) else { return }
        help.window = ListWindow()
    }
    model.overlay = .help(help)
}
