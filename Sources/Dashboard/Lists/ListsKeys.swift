import Output
import Statistics
import Terminal

/// What only the low lists do.
func changeLists(_ action: Action, _ model: inout Model) -> [Effect] {
    guard let data = model.data, var screen = model.listsScreen else { return [] }
    switch action {
    case .listOrder:
        screen.order = screen.order == .reported ? .value : .reported
        model.notice = screen.order == .reported ? Text.listsReported : Text.listsByValue
        model.listsScreen = screen
    case .compareList: model.overlay = .typedList(TextField())
    case .copyLists:
        let letter = LowLists(data.assessment, order: screen.order).letter(model.language)
        return [.copy(letter.formatted(as: .text), naming: Text.lists)]
    default: break
    }
    return []
}

/// Holds what was typed or pasted against the lists.
func compareList(_ text: String, _ model: inout Model) {
    guard let data = model.data, var screen = model.listsScreen else { return }
    let typed = TypedList(text, among: data.assessment.units.map(\.figures.unit))
    guard !typed.units.isEmpty || !typed.unknown.isEmpty else { return }
    screen.typed = typed
    model.listsScreen = screen
    settle(&model)
    // What was found is looked at first: the first line of the list that was meant that says so.
    let layout = ListsLayout(screen, data, model.language, columns: model.size.columns)
    let found = layout.lines.firstIndex { line in
        if case .unit(_, _, _, let standing) = line { return standing == .missing || standing == .stranger }
        return false
    }
    if let found {
        screen = model.listsScreen ?? screen
        screen.window.select(found)
        model.listsScreen = screen
    }
}

/// A click selects a line; again opens its unit.
func clickInLists(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    let body = ListsDrawing.body(model.size)
    guard var screen = model.listsScreen, body.contains(event.row) else { return [] }
    let place = screen.window.top + event.row - body.lowerBound
    guard place < screen.window.count else { return [] }
    let wasSelected = screen.window.selected == place
    screen.window.select(place)
    model.listsScreen = screen
    return wasSelected ? perform(.open, in: &model) : []
}

/// Typing a list: Enter compares, a paste is compared at once together with what was typed.
func takeInTypedList(_ key: Key, _ before: TextField, _ model: inout Model) {
    var field = before
    switch key {
    case .escape: model.overlay = nil
    case .enter:
        model.overlay = nil
        compareList(field.text, &model)
    case .paste(let text):
        model.overlay = nil
        compareList(field.text + "\n" + text, &model)
    default:
        if field.apply(key) { model.overlay = .typedList(field) }
    }
}

extension Model {
    /// The low lists on top, if they are.
    var listsScreen: ListsScreen? {
        get {
            if case .lists(let screen) = stack.last { return screen }
            return nil
        }
        set {
            guard let newValue, case .lists = stack.last else { return }
            stack[stack.count - 1] = .lists(newValue)
        }
    }

    /// The unit in the line under the cursor of the low lists.
    func unit(in screen: ListsScreen) -> UnitID? {
        guard let data else { return nil }
        let lines = ListsLayout(screen, data, language, columns: size.columns).lines
        return lines.indices.contains(screen.window.selected) ? lines[screen.window.selected].unit : nil
    }
}
