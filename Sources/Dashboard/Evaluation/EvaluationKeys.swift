import Statistics
import Terminal

/// Opens the settings, the evaluation or the choice of scopes, and what can be done there.
func performOffice(_ action: Action, _ model: inout Model) -> [Effect] {
    guard let data = model.data else {
        model.notice = Text.nothingRead
        return []
    }
    switch action {
    case .settings:
        guard data.office.settings != nil else {
            model.notice = OfficeText.noSettings
            return []
        }
        model.stack.append(.settings(ListWindow()))
    case .scope:
        guard !data.office.scopes.isEmpty else {
            model.notice = OfficeText.oneScope
            return []
        }
        var window = ListWindow()
        window.count = data.office.scopes.count + 1
        window.select(data.office.scopes.firstIndex { $0.id == data.office.scope }.map { $0 + 1 } ?? 0)
        model.overlay = .scopes(window)
    case .evaluate:
        model.stack.append(.evaluation(EvaluationScreen()))
        return model.ask(.evaluation(nil))
    case .freeze:
        guard let evaluation = model.evaluationScreen?.answer?.evaluation else {
            model.notice = Text.nothingSelected
            return []
        }
        model.notice = OfficeText.freezing
        return [.freeze(evaluation, preset: model.evaluationScreen?.preset)]
    default: break
    }
    return []
}

/// The next period: that of the report, then every preset.
func nextPeriod(_ model: inout Model) -> [Effect] {
    guard var screen = model.evaluationScreen else { return [] }
    let all: [PeriodPreset?] = [nil] + PeriodPreset.allCases
    let place = all.firstIndex(of: screen.preset) ?? 0
    screen.preset = all[(place + 1) % all.count]
    screen.answer = nil
    model.evaluationScreen = screen
    return model.ask(.evaluation(screen.preset))
}

/// Takes an evaluation that was asked for; one for a period that is no longer in front is left aside.
func take(_ answer: EvaluationAnswer, in model: inout Model) {
    for place in model.stack.indices {
        if case .evaluation(var screen) = model.stack[place], screen.preset == answer.preset {
            screen.answer = answer
            screen.window.count = answer.evaluation?.units.count ?? 0
            screen.window.select(min(screen.window.selected, max(0, screen.window.count - 1)))
            model.stack[place] = .evaluation(screen)
        }
    }
}

// MARK: Down and up the tree of units

/// Shows what is below `id` in every table.
func enter(_ id: UnitID, _ model: inout Model) {
    guard let data = model.data else { return }
    for table in TableKind.allCases {
        model.tables[table]?.view.path.append(id)
        model.tables[table]?.view.filter = ""
        model.tables[table]?.refresh(data)
        model.tables[table]?.window.moveToStart()
    }
}

/// One step up; the cursor stands on the unit that was left.
func leaveUnit(_ model: inout Model) {
    guard let data = model.data, let left = model.current.view.path.last else { return }
    for table in TableKind.allCases {
        if !(model.tables[table]?.view.path.isEmpty ?? true) { model.tables[table]?.view.path.removeLast() }
        model.tables[table]?.refresh(data)
        model.tables[table]?.select(left)
    }
}

/// All the way up.
func leaveUnits(_ model: inout Model) {
    while !model.current.view.path.isEmpty { leaveUnit(&model) }
}

/// The grouping after the one in force among those that put the units together in some way, then none.
func nextGrouping(_ model: inout Model) {
    let units = model.data?.assessment.units.map(\.figures.unit) ?? []
    let all: [Grouping?] = [nil] + Grouping.useful(for: units)
    let place = all.firstIndex(of: model.current.query.grouping) ?? 0
    let next = all[(place + 1) % all.count]
    model.current.view.grouping = next
    refresh(&model)
    if all.count > 2 { model.notice = next?.title ?? OfficeText.ungrouped }
}

/// Up and down ask the same question of the neighbours; any other key closes.
func takeInEvidence(_ key: Key, _ model: inout Model) {
    let action = ActionTable.action(for: key, in: .evaluation)
    guard action == .moveUp || action == .moveDown, let action else {
        model.overlay = nil
        return
    }
    _ = perform(action, in: &model)
    model.overlay = model.evaluationScreen?.selected.map { .evidence($0) }
}
