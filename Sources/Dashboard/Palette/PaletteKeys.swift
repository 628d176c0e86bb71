import Statistics
import Terminal

/// The list follows every letter; Enter or a click carries out what is under the cursor.
func takeInPalette(_ key: Key, _ before: TextField, _ window: ListWindow, _ model: inout Model) -> [Effect] {
    var field = before
    let found = Palette.matches(field.text, in: model.context, model.language)
    var list = PalettePanel.list(window, model.size)
    list.window.count = found.count
    // In a line that is typed in, Home and End move in the line.
    let outcome = key == .home || key == .end ? .other : list.take(key, in: model.size, usesLetters: false)
    switch outcome {
    case .moved: break
    case .closed:
        model.overlay = nil
        if key == .enter { model.notice = Text.noSuchAction }
        return []
    case .chosen(let place):
        model.overlay = nil
        return found.indices.contains(place) ? perform(found[place].action, in: &model) : []
    case .other:
        guard field.apply(key) else { return [] }
        list.window.select(0)
    }
    model.overlay = .palette(field, list.window)
    return []
}
