import Statistics
import Terminal

/// Up and down ask the same question of the neighbours, pages scroll what does not fit; any other key closes.
func takeInWhy(_ key: Key, _ unit: UnitID, _ from: Int, _ model: inout Model) {
    let action = ActionTable.action(for: key, in: model.context)
    switch action {
    case .pageDown, .advance, .pageUp:
        // Without more to see, these close as other keys do.
        let next = WhyPanel.scrolled(from, by: action == .pageUp ? -1 : 1, unit, model)
        model.overlay = next == from ? nil : .why(unit, from: next)
    case .moveUp, .moveDown:
        guard let action, model.stack.isEmpty || model.context == .meeting else {
            model.overlay = nil
            return
        }
        _ = perform(action, in: &model)
        model.overlay = model.current.selectedUnit.map { .why($0) }
    default: model.overlay = nil
    }
}
