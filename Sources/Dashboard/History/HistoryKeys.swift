import Statistics
import Terminal

func take(_ history: Fetched<History>, of unit: UnitID?, in model: inout Model) {
    for place in model.stack.indices {
        guard case .history(var screen) = model.stack[place], screen.unit == unit else { continue }
        screen.history = history
        model.stack[place] = .history(screen)
    }
}
