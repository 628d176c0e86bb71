import Statistics
import Terminal

/// What keys mean while units are called; nil where they mean what they mean everywhere.
func performInRollCall(_ action: Action, in model: inout Model) -> [Effect]? {
    guard var roll = model.rollCall else { return nil }
    switch action {
    case .moveDown, .pageDown, .scrollRight: return stepRoll(1, &model)
    case .moveUp, .pageUp, .scrollLeft: return stepRoll(-1, &model)
    case .moveToStart, .moveToEnd:
        if action == .moveToStart { roll.moveToStart() } else { roll.moveToEnd() }
        model.rollCall = roll
        return fetchesForRoll(&model)
    case .open:
        guard let unit = roll.unit, let data = model.data else { return [] }
        return openUnit(unit, data, &model)
    default: return nil
    }
}

/// The next unit, or the one before; after the last one, what was agreed.
func stepRoll(_ step: Int, _ model: inout Model) -> [Effect] {
    guard var roll = model.rollCall else { return [] }
    if roll.step(step) {
        model.rollCall = roll
        return fetchesForRoll(&model)
    }
    if step > 0 {
        model.stack.append(.agreed(ListWindow()))
    } else {
        model.notice = MeetingText.firstUnit
    }
    return []
}

/// Up and down in the list of what was agreed; up from its start goes back to the last unit.
func moveInAgreed(_ action: Action, _ window: ListWindow, _ model: inout Model) {
    var window = window
    switch action {
    case .moveUp, .pageUp, .scrollLeft:
        if window.top == 0 {
            model.stack.removeLast()
            return
        }
        if action == .moveUp { window.scrollUp() } else { window.pageUp() }
    case .moveDown: window.scrollDown()
    case .pageDown, .scrollRight: window.pageDown()
    case .moveToStart: window.moveToStart()
    default: window.moveToEnd()
    }
    model.stack[model.stack.count - 1] = .agreed(window)
}

/// The next order, from its first unit.
func changeOrder(_ model: inout Model) {
    guard var roll = model.rollCall, let units = model.tables[roll.table]?.content?.units else { return }
    let all = RollCallOrder.allCases
    let place = all.firstIndex(of: roll.order) ?? 0
    let next = all[(place + 1) % all.count]
    roll.reorder(units, next)
    roll.moveToStart()
    model.rollCall = roll
    model.presentation.order = next
    model.notice = MeetingText.order(next, roll.table)
}

/// What the unit on the screen needs from the registers, once.
func fetchesForRoll(_ model: inout Model) -> [Effect] {
    guard var roll = model.rollCall, let data = model.data, let unit = roll.unit, roll.oldest[unit] == nil else {
        return []
    }
    roll.oldest[unit] = .waiting
    model.rollCall = roll
    return model.ask(roll.question(unit, data.asOf))
}

/// Keeps the oldest of the documents that came; the rest is not shown here.
func takeInRollCall(_ unit: UnitID, _ model: inout Model, isSigning: Bool, oldest: OldestDocument) {
    for place in model.stack.indices {
        guard case .rollCall(var roll) = model.stack[place], roll.units.contains(unit),
            (roll.table == .issued) == isSigning
        else { continue }
        roll.oldest[unit] = oldest
        model.stack[place] = .rollCall(roll)
    }
}

/// New figures under a roll-call: who is called and in which order stays.
func refreshRollCalls(_ data: DashboardData, _ model: inout Model) {
    for place in model.stack.indices {
        guard case .rollCall(var roll) = model.stack[place] else { continue }
        roll.refresh(model.tables[roll.table]?.content?.units ?? []) { data.unit($0) != nil }
        model.stack[place] = .rollCall(roll)
    }
    model.stack.removeAll { screen in
        if case .rollCall(let roll) = screen { return roll.units.isEmpty }
        return false
    }
}
