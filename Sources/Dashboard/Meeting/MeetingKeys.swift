import Output
import Statistics
import Terminal

/// Carries out what belongs to showing the figures to a room.
func performPresenting(_ action: Action, in model: inout Model) -> [Effect] {
    guard model.data != nil else {
        model.notice = Text.nothingRead
        return []
    }
    switch action {
    case .present:
        if model.isPresenting { leaveMeeting(&model) } else { enterMeeting(&model) }
    case .advance: return advance(&model)
    case .blank: model.presentation.isBlank = true
    case .rollCall: return callRoll(from: nil, &model)
    case .rollCallOrder: changeOrder(&model)
    case .agree: beginAgreement(&model)
    case .agreed: model.stack.append(.agreed(ListWindow()))
    case .saveAgreed:
        var window = ListWindow()
        window.count = Letter.Format.allCases.count
        model.overlay = .saveAgreed(window)
    case .whatIf: model.overlay = .whatIf(TextField())
    case .suppose:
        guard let unit = model.current.selectedUnit else {
            model.notice = Text.nothingSelected
            return []
        }
        if model.marks.remove(unit) == nil { model.marks.insert(unit) }
        model.supposed = model.marks.isEmpty ? nil : model.supposed ?? SupposedClearing()
        model.current.window.moveDown()
    case .holdOrder: toggleFreeze(&model)
    default: break
    }
    return []
}

/// The meeting shows the table that is in front; a unit opened before is closed.
private func enterMeeting(_ model: inout Model) {
    if let unit = model.subject { model.current.select(unit) }
    model.stack = [.meeting]
}

private func leaveMeeting(_ model: inout Model) {
    if let unit = model.subject { model.current.select(unit) }
    model.stack.removeAll()
    noticeDrafts(&model)
}

/// What was typed and not stored is not lost, and is said so.
func noticeDrafts(_ model: inout Model) {
    if !model.drafts.isEmpty { model.notice = MeetingText.draftsAreKept(model.drafts.count) }
}

private func advance(_ model: inout Model) -> [Effect] {
    switch model.stack.last {
    case .rollCall: return stepRoll(1, &model)
    default: return perform(.pageDown, in: &model)
    }
}

/// Opens the roll-call over the meeting, at `unit` or at the first one.
@discardableResult
func callRoll(from unit: UnitID?, _ model: inout Model) -> [Effect] {
    guard let units = model.current.content?.units,
        let roll = RollCall(of: units, in: model.table, order: model.presentation.order, first: unit)
    else {
        model.notice = MeetingText.nobodyToCall
        return []
    }
    if !model.isPresenting { model.stack = [.meeting] }
    model.stack.append(.rollCall(roll))
    return fetchesForRoll(&model)
}

/// Enter in the meeting: the unit large, where it fails; its documents otherwise.
func openInMeeting(_ model: inout Model) -> [Effect] {
    switch model.current.selected {
    case .heading:
        model.current.toggleFold()
        return []
    case .unit(let id):
        guard let data = model.data, let unit = data.unit(id) else { return [] }
        if FailingFilter.failing.keeps(unit, in: model.table) { return callRoll(from: id, &model) }
        return openUnit(id, data, &model)
    case nil:
        model.notice = Text.nothingSelected
        return []
    }
}
