import Statistics
import Terminal

/// The cursor follows every letter; Enter keeps it, Esc goes back to where it was.
func takeInJump(_ key: Key, _ before: TextField, _ origin: TableRow?, _ model: inout Model) {
    var field = before
    switch key {
    case .escape:
        if let origin, let place = model.current.rows.firstIndex(of: origin) { model.current.window.select(place) }
        model.overlay = nil
    case .enter:
        model.overlay = nil
    case .down, .up:
        let step = key == .down ? 1 : -1
        _ = jump(to: field.text, from: model.current.window.selected + step, step: step, &model)
    default:
        guard field.apply(key) else { return }
        model.lastJump = field.text
        model.overlay = .jump(field, before: origin)
        if !field.text.isEmpty, !jump(to: field.text, from: 0, step: 1, &model) { model.notice = Text.noUnitFound }
    }
}
