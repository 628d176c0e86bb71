import Statistics
import Terminal

/// Brings every window to the size it has on the screen, so that the selection is visible and drawing changes nothing.
func settle(_ model: inout Model) {
    model.current.window.height =
        model.isPresenting ? MeetingPlacement(model).shown : TablePlacement(model).body.count
    model.current.columnOffset = min(model.current.columnOffset, ScreenColumns.maximumOffset(model))
    for place in model.stack.indices {
        switch model.stack[place] {
        case .unit(var screen):
            let body = UnitPlacement(model.size).body.count
            screen.backlog.window.height = body
            screen.signing.window.height = body
            screen.columnOffset = min(screen.columnOffset, DocumentColumns.maximumOffset(screen))
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
        case .incomingDocument, .issuedDocument, .history, .meeting, .rollCall: break
        }
    }
    settleOverlay(&model)
}

private func settleOverlay(_ model: inout Model) {
    switch model.overlay {
    case .sort(var panel):
        panel.window.height = max(1, OverlayPlacement.sort(panel, model.size).inner.rows - 2)
        model.overlay = .sort(panel)
    case .help(let context, var window):
        window.count = HelpPanel.lines(context, model.language).count
        window.height = HelpPanel.placement(context, model).inner.rows
        model.overlay = .help(context, window)
    case .palette(let field, var window):
        window.count = Palette.matches(field.text, in: model.context).count
        window.height = PalettePanel.placement(model.size).inner.rows - 1
        model.overlay = .palette(field, window)
    case .columns(var panel):
        panel.window.height = max(1, ColumnPanelDrawing.placement(panel, model.size).inner.rows - 2)
        model.overlay = .columns(panel)
    case .views(var window, let naming):
        window.count = allViews(model).count
        window.height = max(1, ViewsPanel.placement(model).inner.rows - 2)
        model.overlay = .views(window, naming: naming)
    case .saveAgreed(var window):
        window.height = window.count
        model.overlay = .saveAgreed(window)
    case .why(let unit, let from):
        model.overlay = .why(unit, from: WhyPanel.scrolled(from, by: 0, unit, model))
    case .filter, .jump, .days, .welcome, .agreement, .whatIf, nil: break
    }
}
