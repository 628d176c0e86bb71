import Statistics
import Terminal

/// Carries out an action of the table of actions; one that cannot run says why at the foot.
func perform(_ action: Action, in model: inout Model) -> [Effect] {
    if let effects = performInRollCall(action, in: &model) { return effects }
    switch action {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .reload: return reload(&model)
    case .cancelLoading:
        guard case .running = model.loading else { return [] }
        return [.cancelLoading]
    case .language:
        model.language = model.language == .vietnamese ? .english : .vietnamese
        model.rememberedLanguage = model.language
    case .help:
        model.overlay = .help(HelpState(model.context))
    case .palette:
        model.overlay = .palette(TextField(), ListWindow())
    case .back: back(&model)
    case .open: return open(&model)
    case .why: why(&model)
    case .findings:
        if model.data == nil { model.notice = Text.nothingRead } else { model.stack.append(.findings(ListWindow())) }
    case .moveUp, .moveDown, .pageUp, .pageDown, .moveToStart, .moveToEnd: move(action, &model)
    case .scrollLeft, .scrollRight: scroll(action == .scrollLeft ? -1 : 1, &model)
    case .nextTable, .previousTable: switchTable(by: action == .nextTable ? 1 : -1, &model)
    case .showSummary: model.table = .summary
    case .showIncoming: model.table = .incoming
    case .showIssued: model.table = .issued
    case .showPace: model.table = .pace
    case .compare, .history, .nextChart, .compareDays, .earlierDay, .laterDay: return showOtherDays(action, &model)
    case .filter, .clearFilter, .nextMatch, .previousMatch, .sort, .reverseSort, .reportOrder, .failing, .group, .fold,
        .family:
        changeView(action, &model)
    case .period: return nextPeriod(&model)
    case .evaluate, .freeze, .settings, .scope: return performOffice(action, &model)
    case .mark, .invertMarks, .clearMarks: mark(action, &model)
    case .present, .advance, .blank, .rollCall, .rollCallOrder, .agree, .agreed, .saveAgreed, .whatIf, .suppose,
        .holdOrder:
        return performPresenting(action, in: &model)
    case .jump:
        model.overlay = .jump(TextField(), before: model.current.selected)
    case .columns:
        var panel = ScreenColumns.panel(model)
        panel.window.select(0)
        model.overlay = .columns(panel)
    case .views:
        var window = ListWindow()
        window.count = allViews(model).count
        model.overlay = .views(window, naming: nil)
    case .undo, .redo:
        stepInHistory(action, &model)
        model.isSteppingInHistory = true
    case .resetView:
        model.current.view = ViewSettings()
        model.current.columnOffset = 0
        refresh(&model)
        model.notice = Text.viewReset
    case .copyReminders: return copyReminders(&model)
    case .inbox: return [.openInbox(dropped: nil)]
    case .meetingPack: return writePack(&model)
    case .copyCell: beginCopying(&model)
    case .journal:
        guard model.data != nil else {
            model.notice = Text.nothingRead
            return []
        }
        model.stack.append(.journal(JournalScreen()))
        return model.ask(.promises(model.lastPromises))
    case .nextJournal, .takeBack: return changeJournal(action, &model)
    case .groups: return showGroups(&model)
    case .nextGroups, .previousGroups: turnGroups(by: action == .nextGroups ? 1 : -1, &model)
    case .home: toggleHome(&model)
    case .glyphs:
        model.hasPlainGlyphs.toggle()
        model.notice = model.hasPlainGlyphs ? Text.plainGlyphs : Text.allGlyphs
    case .recordReminders: return recordReminders(&model)
    case .lists:
        if model.data == nil { model.notice = Text.nothingRead } else { model.stack.append(.lists(ListsScreen())) }
    case .listOrder, .compareList, .copyLists: return changeLists(action, &model)
    case .export: beginExport(&model)
    case .mouse:
        model.capturesMouse.toggle()
        model.notice = model.capturesMouse ? Text.mouseOn : Text.mouseOff
        return [.captureMouse(model.capturesMouse)]
    case .scheme:
        let all = Scheme.allCases
        if model.isPresenting {
            let place = all.firstIndex(of: model.shownScheme) ?? 0
            model.presentation.scheme = all[(place + 1) % all.count]
            model.notice = Text.scheme(model.presentation.scheme)
            return []
        }
        let place = all.firstIndex(of: model.scheme) ?? 0
        model.scheme = all[(place + 1) % all.count]
        model.isSchemeChosen = true
        model.rememberedScheme = model.scheme
        model.notice = Text.scheme(model.scheme)
    }
    return []
}

private func back(_ model: inout Model) {
    if var screen = model.listsScreen, screen.typed != nil {
        screen.typed = nil
        model.listsScreen = screen
    } else if [.unit, .groups, .groupDocuments].contains(model.context), !model.frontFilter.isEmpty {
        setFilter("", in: &model)
    } else if model.stack.last == .meeting, !model.current.query.filter.isEmpty || model.current.query.failing != .off {
        clearNarrowing(&model)
    } else if model.stack.last == .meeting {
        _ = performPresenting(.present, in: &model)
    } else if case .notes = model.stack.last {
        model.notice = Text.nothingToGoBackTo
    } else if !model.stack.isEmpty {
        if let unit = model.rollCall?.unit { model.current.select(unit) }
        model.stack.removeLast()
    } else if !model.current.query.filter.isEmpty || model.current.query.failing != .off {
        clearNarrowing(&model)
    } else if !model.current.view.path.isEmpty {
        leaveUnit(&model)
    } else {
        model.notice = Text.nothingToGoBackTo
    }
}

/// Esc shows what a filter hides before it leaves: first what was typed, then the failing only.
private func clearNarrowing(_ model: inout Model) {
    if !model.current.query.filter.isEmpty {
        setFilter("", in: &model)
        return
    }
    model.current.view.failing = .off
    refresh(&model)
    model.notice = Text.failing(.off)
}

private func open(_ model: inout Model) -> [Effect] {
    switch model.stack.last {
    case nil:
        switch model.current.selected {
        case .heading: model.current.toggleFold()
        case .unit(let id):
            guard let data = model.data else { return [] }
            if id != model.current.view.path.last, !data.tree.children(of: id).isEmpty {
                enter(id, &model)
                return []
            }
            let fetched = openUnit(id, data, &model)
            // Documents that are being read are fetched when they are there.
            return model.isBeginning ? [] : fetched
        case nil: model.notice = model.data == nil ? Text.nothingRead : Text.nothingSelected
        }
    case .unit(let screen):
        if screen.list == .backlog, let document = screen.backlog.selected {
            model.stack.append(.incomingDocument(document))
        } else if screen.list == .signing, let document = screen.signing.selected {
            model.stack.append(.issuedDocument(document))
        } else {
            model.notice = Text.nothingSelected
        }
    case .meeting: return openInMeeting(&model)
    case .lists(let screen):
        guard let data = model.data, let id = model.unit(in: screen) else {
            model.notice = Text.nothingSelected
            return []
        }
        model.stack.append(.unit(model.screen(of: id)))
        return fetches(for: id, data)
    case .evaluation(let screen): model.overlay = screen.selected.map { .evidence($0) }
    case .settings: editSetting(&model)
    case .notes(let projection):
        guard let unit = projection.unit, let data = model.data else { return [] }
        return openUnit(unit, data, &model)
    case .journal, .groupDocuments:
        guard let data = model.data else { return [] }
        if case .groupDocuments(let screen) = model.stack.last {
            if let document = screen.list.selected { model.stack.append(.incomingDocument(document)) }
            return []
        }
        guard let unit = model.selectedEntry?.unit, data.unit(unit) != nil else {
            model.notice = Text.nothingSelected
            return []
        }
        return openUnit(unit, data, &model)
    case .groups(let screen): openGroup(screen, &model)
    case .comparison(let screen):
        guard let data = model.data, let unit = screen.selectedUnit, data.unit(unit) != nil else {
            model.notice = Text.nothingSelected
            return []
        }
        return openUnit(unit, data, &model)
    case .incomingDocument, .issuedDocument, .findings, .history, .rollCall, .agreed: break
    }
    return []
}

private func why(_ model: inout Model) {
    if let screen = model.evaluationScreen {
        model.overlay = screen.selected.map { .evidence($0) }
        return
    }
    if let unit = model.subject { model.overlay = .why(unit) } else { model.notice = Text.nothingSelected }
}

private func move(_ action: Action, _ model: inout Model) {
    switch model.stack.last {
    case .incomingDocument, .issuedDocument: stepDocument(action, &model)
    case .agreed(let window): moveInAgreed(action, window, &model)
    default: model.frontWindow?.move(action)
    }
}

extension ListWindow {
    /// One of the keys that move in a list.
    mutating func move(_ action: Action) {
        switch action {
        case .moveUp: moveUp()
        case .moveDown: moveDown()
        case .pageUp: pageUp()
        case .pageDown: pageDown()
        case .moveToStart: moveToStart()
        case .moveToEnd: moveToEnd()
        default: break
        }
    }
}

private func scroll(_ step: Int, _ model: inout Model) {
    if model.context.isPresented {
        move(step < 0 ? .pageUp : .pageDown, &model)
        return
    }
    if var screen = model.unitScreen {
        screen.columnOffset = max(0, screen.columnOffset + step)
        model.unitScreen = screen
    } else if var screen = model.comparisonScreen {
        screen.columnOffset = max(0, screen.columnOffset + step)
        model.comparisonScreen = screen
    } else if model.stack.isEmpty {
        model.current.columnOffset = max(0, model.current.columnOffset + step)
    }
}

private func switchTable(by step: Int, _ model: inout Model) {
    if var screen = model.unitScreen {
        screen.list = screen.list == .backlog ? .signing : .backlog
        screen.columnOffset = 0
        model.unitScreen = screen
        return
    }
    let all = TableKind.allCases
    let place = all.firstIndex(of: model.table) ?? 0
    let selected = model.current.selectedUnit
    model.table = all[(place + step + all.count) % all.count]
    if let selected { model.current.select(selected) }
}
