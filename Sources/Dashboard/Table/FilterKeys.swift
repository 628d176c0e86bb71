import Statistics
import Terminal

/// The list follows every letter; Enter keeps the filter, Esc goes back to what it was, arrows move in the list.
func takeInFilter(_ key: Key, _ field: TextField, _ before: String, _ model: inout Model) {
    switch key {
    case .escape:
        setFilter(before, in: &model)
        model.overlay = nil
    case .enter: model.overlay = nil
    case .up, .down, .pageUp, .pageDown:
        if let action = ActionTable.action(for: key, in: model.context) { _ = perform(action, in: &model) }
    default:
        var changed = field
        guard changed.apply(key) else { return }
        model.overlay = .filter(changed, before: before)
        setFilter(changed.text, in: &model)
    }
}
