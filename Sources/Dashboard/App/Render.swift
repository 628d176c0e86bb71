import Statistics
import Terminal

/// Draws the model. Changes nothing: the model is settled.
public func render(_ model: Model) -> Frame {
    let frame = drawn(model)
    return model.hasPlainGlyphs ? frame.withPlainGlyphs : frame
}

private func drawn(_ model: Model) -> Frame {
    var frame = Frame(size: model.size)
    guard !ScreenSize.isTooSmall(model.size) else {
        let sentence = Text.tooSmall(ScreenSize.minimum.columns, ScreenSize.minimum.rows)[model.language]
        let lines = wrapped(sentence, to: max(1, model.size.columns))
        for (row, line) in lines.prefix(model.size.rows).enumerated() {
            frame.put(line, row: row, column: 0, style: Style(.warning))
        }
        return frame
    }
    if model.presentation.isBlank {
        frame.put(
            MeetingText.blank[model.language], row: model.size.rows - 1, column: 1, style: Style(.muted),
            maxWidth: model.size.columns - 2)
        return frame
    }
    switch model.stack.last {
    case .meeting: MeetingScreen(model)?.draw(on: &frame)
    case .rollCall(let roll): RollCallScreen(model, roll)?.draw(on: &frame)
    case .agreed(let window): AgreedScreen.draw(window, model, on: &frame)
    case nil: TableScreen.draw(model, on: &frame)
    case .unit(let screen): UnitDrawing(model, screen).draw(on: &frame)
    case .incomingDocument(let document): DocumentScreen.draw(document, model, on: &frame)
    case .issuedDocument(let document): DocumentScreen.draw(document, model, on: &frame)
    case .comparison(let screen): ComparisonDrawing(screen, model).draw(on: &frame)
    case .history(let screen): HistoryDrawing(screen, model).draw(on: &frame)
    case .lists(let screen): ListsDrawing.draw(screen, model, on: &frame)
    case .evaluation(let screen): EvaluationDrawing(model, screen).draw(on: &frame)
    case .settings(let window): SettingsDrawing.draw(window, model, on: &frame)
    case .findings(let window): FindingsScreen.draw(window, model, on: &frame)
    case .journal(let screen): JournalDrawing(screen, model).draw(on: &frame)
    case .notes(let projection): NotesDrawing(projection: projection, model: model).draw(on: &frame)
    case .groups(let screen): GroupDrawing(screen, model).draw(on: &frame)
    case .groupDocuments(let screen): GroupDocumentsDrawing(screen: screen, model: model).draw(on: &frame)
    }
    // Where no line is selected, a reader begins below the title.
    if frame.cursor == nil { frame.cursor = Position(row: 1, column: 1) }
    FootLine.draw(model, on: &frame)
    drawOverlay(model, on: &frame)
    return frame
}

/// Draws the panel in front, if there is one; lines of text are typed into the foot.
func drawOverlay(_ model: Model, on frame: inout Frame) {
    switch model.overlay {
    case .sort(let panel): SortDrawing.draw(panel, model, on: &frame)
    case .help(let help): HelpPanel.draw(help, model, on: &frame)
    case .copy(let panel): CopyPanel.draw(panel, model, on: &frame)
    case .confirm(let confirmation): ConfirmPanel.draw(confirmation, model, on: &frame)
    case .palette(let field, let window): PalettePanel.draw(field, window, model, on: &frame)
    case .why(let unit, let from): WhyPanel.draw(unit, from: from, model, on: &frame)
    case .agreement(let entry): AgreementPanel.draw(entry, model, on: &frame)
    case .saveAgreed(let window): SaveAgreedPanel.draw(window, model, on: &frame)
    case .whatIf(let field): WhatIfPanel.draw(field, model, on: &frame)
    case .columns(let panel): ColumnPanelDrawing.draw(panel, model, on: &frame)
    case .views(let window, let naming): ViewsPanel.draw(window, naming, model, on: &frame)
    case .question(let screen): QuestionDrawing.draw(screen, model, on: &frame)
    case .welcome: WelcomePanel.draw(model, on: &frame)
    case .export(let panel): ExportDrawing.draw(panel, model, on: &frame)
    case .scopes(let window): ScopePanel.draw(window, model, on: &frame)
    case .evidence(let unit): EvidencePanel.draw(unit, model, on: &frame)
    case .filter, .jump, .days, .typedList, .setting, nil: break
    }
}

/// `text` in lines of at most `width` columns, broken at spaces.
func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
        if line.isEmpty {
            line = String(word)
        } else if displayWidth(of: line) + 1 + displayWidth(of: String(word)) <= width {
            line += " " + word
        } else {
            lines.append(line)
            line = String(word)
        }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
}
