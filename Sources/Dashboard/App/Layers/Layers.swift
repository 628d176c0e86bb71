import Statistics
import Terminal

/// Gives a key to the overlay in front.
func takeInOverlay(_ key: Key, _ model: inout Model) -> [Effect] {
    // The wheel moves in every list as the arrows do.
    if case .mouse(let event) = key, event.kind == .wheelUp || event.kind == .wheelDown {
        return takeInOverlay(event.kind == .wheelUp ? .up : .down, &model)
    }
    switch model.overlay {
    case .filter(let field, let before): takeInFilter(key, field, before, &model)
    case .sort(let panel): takeInSortPanel(key, panel, &model)
    case .palette(let field, let window): return takeInPalette(key, field, window, &model)
    case .help(let context, let window): takeInHelp(key, context, window, &model)
    case .why(let unit, let from): takeInWhy(key, unit, from, &model)
    case .agreement(let entry): return takeInAgreement(key, entry, &model)
    case .saveAgreed(let window): return takeInSaveAgreed(key, window, &model)
    case .whatIf(let field): takeInWhatIf(key, field, &model)
    case .columns(let panel): takeInColumnPanel(key, panel, &model)
    case .views(let window, let naming): takeInViews(key, window, naming, &model)
    case .typedList(let field): takeInTypedList(key, field, &model)
    case .export(let panel): return takeInExport(key, panel, &model)
    case .scopes(let window): return takeInScopes(key, window, &model)
    case .setting(let field, let entry): return takeInSetting(key, field, entry, &model)
    case .evidence: takeInEvidence(key, &model)
    case .jump(let field, let before): takeInJump(key, field, before, &model)
    case .days(let field): return takeInDays(key, field, &model)
    case .welcome:
        model.hasSeenWelcome = true
        model.overlay = nil
        if key == .function(1) || key == .character("?") { return perform(.help, in: &model) }
    case nil: break
    }
    return []
}

/// The list follows every letter; Enter keeps the filter, Esc goes back to what it was, arrows move in the list.
private func takeInFilter(_ key: Key, _ field: TextField, _ before: String, _ model: inout Model) {
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

/// A digit or Enter sorts by one column and closes; Space adds a column and stays; 0 is the order of the report.
private func takeInSortPanel(_ key: Key, _ before: SortPanel, _ model: inout Model) {
    var panel = before
    switch key {
    case .escape:
        model.overlay = nil
        return
    case .enter:
        // Enter after Space keeps what was put together; otherwise it chooses the column under the cursor.
        if panel.keys == sortPanel(for: model).keys { panel.choose(panel.window.selected) }
        apply(panel.keys, to: &model)
        model.overlay = nil
        return
    case .character(" "): panel.cycle(panel.window.selected)
    case .character("0"), .backspace, .delete:
        apply([], to: &model)
        model.overlay = nil
        return
    case .character(let digit) where digit.isASCII && digit.isWholeNumber:
        guard let place = digit.wholeNumberValue, panel.titles.indices.contains(place - 1) else { return }
        panel.choose(place - 1)
        apply(panel.keys, to: &model)
        model.overlay = nil
        return
    case .mouse(let event):
        guard event.kind == .press else { return }
        guard let place = OverlayPlacement.sortRow(at: event.row, panel: panel, size: model.size) else {
            model.overlay = nil
            return
        }
        panel.choose(place)
        apply(panel.keys, to: &model)
        model.overlay = nil
        return
    default:
        switch ActionTable.action(for: key, in: .table) {
        case .moveUp: panel.window.moveUp()
        case .moveDown: panel.window.moveDown()
        case .moveToStart: panel.window.moveToStart()
        case .moveToEnd: panel.window.moveToEnd()
        case .sort, .quit:
            model.overlay = nil
            return
        default: return
        }
    }
    model.overlay = .sort(panel)
}

private func takeInPalette(_ key: Key, _ before: TextField, _ window: ListWindow, _ model: inout Model) -> [Effect] {
    var field = before
    var list = window
    let found = Palette.matches(field.text, in: model.context)
    switch key {
    case .escape:
        model.overlay = nil
        return []
    case .enter:
        model.overlay = nil
        guard found.indices.contains(list.selected) else {
            model.notice = Text.noSuchAction
            return []
        }
        return perform(found[list.selected].action, in: &model)
    case .up: list.moveUp()
    case .down: list.moveDown()
    case .mouse(let event):
        guard event.kind == .press else { return [] }
        let inner = PalettePanel.placement(model.size).inner
        let place = list.top + event.row - inner.row - 1
        model.overlay = nil
        guard event.row > inner.row, event.row < inner.row + inner.rows, found.indices.contains(place) else {
            return []
        }
        return perform(found[place].action, in: &model)
    default:
        guard field.apply(key) else { return [] }
        list.select(0)
    }
    list.count = Palette.matches(field.text, in: model.context).count
    model.overlay = .palette(field, list)
    return []
}

private func takeInHelp(_ key: Key, _ context: Context, _ before: ListWindow, _ model: inout Model) {
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

/// Up and down ask the same question of the neighbours, pages scroll what does not fit; any other key closes.
private func takeInWhy(_ key: Key, _ unit: UnitID, _ from: Int, _ model: inout Model) {
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
