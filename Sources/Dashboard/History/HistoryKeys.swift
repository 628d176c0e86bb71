import Statistics
import Terminal

func take(_ history: History?, of unit: UnitID?, in model: inout Model) {
    for place in model.stack.indices {
        guard case .history(var screen) = model.stack[place], screen.unit == unit else { continue }
        screen.history = history.map { .ready($0) } ?? .unavailable
        model.stack[place] = .history(screen)
    }
}
