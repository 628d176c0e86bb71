import Statistics
import Terminal

/// Brings every window to the size it has on the screen, so that the selection is visible and drawing changes nothing.
func settle(_ model: inout Model) {
    model.current.window.height =
        model.isPresenting ? MeetingPlacement(model).shown : TablePlacement(model).body.count
    // How far columns can be scrolled is worked out only where they are: this runs at every key.
    if model.current.columnOffset > 0 {
        model.current.columnOffset = min(model.current.columnOffset, ScreenColumns.maximumOffset(model))
    }
    for place in model.stack.indices {
        switch model.stack[place] {
        case .unit(var screen):
            let body = UnitPlacement(model.size).body.count
            screen.backlog.window.height = body
            screen.signing.window.height = body
            if screen.columnOffset > 0 {
                screen.columnOffset = min(
                    screen.columnOffset, DocumentColumns.maximumOffset(screen, model.size.columns, model.language))
            }
            model.stack[place] = .unit(screen)
        case .findings(var window):
            window.count = model.data?.findings.count ?? 0
            window.height = max(1, (model.size.rows - 3) / FindingsScreen.rowsEach)
            model.stack[place] = .findings(window)
        case .comparison(var screen):
            screen.window.count = screen.rowCount
            screen.window.height = TablePlacement(model.size, hasFilteredTotals: false).body.count
            screen.columnOffset = min(screen.columnOffset, ComparisonDrawing.maximumOffset(screen, model))
            model.stack[place] = .comparison(screen)
        case .agreed(var window):
            window.count = AgreedScreen.lines(model).count
            window.height = AgreedScreen.height(model.size)
            model.stack[place] = .agreed(window)
        case .lists(var screen):
            guard let data = model.data else { break }
            screen.window.count =
                ListsLayout(screen, data, model.language, columns: model.size.columns).lines.count
            screen.window.height = ListsDrawing.body(model.size).count
            model.stack[place] = .lists(screen)
        case .settings(var window):
            window.count = model.data?.office.settings?.entries.count ?? 0
            window.height = max(1, model.size.rows - 1 - SettingsDrawing.firstRow)
            model.stack[place] = .settings(window)
        case .evaluation(var screen):
            screen.window.height = max(1, model.size.rows - 1 - EvaluationDrawing.firstRow)
            model.stack[place] = .evaluation(screen)
        case .journal(var screen):
            screen.window.count = model.lines(of: screen).count
            screen.window.height = max(1, model.size.rows - 1 - JournalDrawing.firstRow)
            model.stack[place] = .journal(screen)
        case .groups(var screen):
            screen.window.height = max(1, model.size.rows - 1 - GroupDrawing.firstRow)
            model.stack[place] = .groups(screen)
        case .groupDocuments(var screen):
            screen.list.window.height = max(1, model.size.rows - 1 - GroupDocumentsDrawing.firstRow)
            model.stack[place] = .groupDocuments(screen)
        case .incomingDocument, .issuedDocument, .history, .meeting, .rollCall, .notes: break
        }
    }
    settleOverlay(&model)
}

private func settleOverlay(_ model: inout Model) {
    let size = model.size
    func settle(_ list: ListBox, _ window: inout ListWindow) { window.height = max(1, list.rows(in: size).count) }
    switch model.overlay {
    case .sort(var panel):
        settle(SortDrawing.list(panel), &panel.window)
        model.overlay = .sort(panel)
    case .help(var help):
        help.window.count = HelpPanel.lines(help, model.language, model.size).count
        settle(HelpPanel.list(help, model.size), &help.window)
        model.overlay = .help(help)
    case .copy(var panel):
        settle(CopyPanel.list(panel), &panel.window)
        model.overlay = .copy(panel)
    case .confirm(var confirmation):
        settle(ConfirmPanel.list(confirmation, model), &confirmation.window)
        model.overlay = .confirm(confirmation)
    case .palette(let field, var window):
        window.count = Palette.matches(field.text, in: model.context, model.language).count
        settle(PalettePanel.list(window, model.size), &window)
        model.overlay = .palette(field, window)
    case .columns(var panel):
        settle(ColumnPanelDrawing.list(panel), &panel.window)
        model.overlay = .columns(panel)
    case .views(var window, let naming):
        window.count = allViews(model).count
        settle(ViewsPanel.list(window), &window)
        model.overlay = .views(window, naming: naming)
    case .saveAgreed(var window):
        settle(SaveAgreedPanel.list(window), &window)
        model.overlay = .saveAgreed(window)
    case .why(let unit, let from):
        model.overlay = .why(unit, from: WhyPanel.scrolled(from, by: 0, unit, model))
    case .export(var panel):
        settle(ExportDrawing.list(panel), &panel.window)
        model.overlay = .export(panel)
    case .scopes(var window):
        settle(ScopePanel.list(window), &window)
        model.overlay = .scopes(window)
    case .question(var screen):
        screen.settle(model.size)
        model.overlay = .question(screen)
    case .filter, .jump, .days, .typedList, .welcome, .agreement, .whatIf, .setting, .evidence, nil: break
    }
}
