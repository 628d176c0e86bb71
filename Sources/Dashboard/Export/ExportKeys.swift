import Statistics
import Terminal

/// Opens the panel for what is in front.
func beginExport(_ model: inout Model) {
    let choices = ExportChoice.choices(for: model)
    if choices.isEmpty {
        model.notice = Text.nothingRead
    } else {
        model.overlay = .export(ExportPanel(choices: choices))
    }
}

/// Gives a key to the panel. Enter goes on, Esc goes back; only y (or c, for "có") replaces a file.
func takeInExport(_ key: Key, _ before: ExportPanel, _ model: inout Model) -> [Effect] {
    var panel = before
    switch panel.stage {
    case .choosing:
        if let effects = choose(key, &panel, &model) { return effects }
    case .naming(var field):
        switch key {
        case .escape: panel.stage = .choosing
        case .enter:
            let name = field.text.trimmed
            guard !name.isEmpty, let choice = panel.choice else { return [] }
            return write(choice.completed(name), panel, replacing: false, &model)
        default:
            guard field.apply(key) else { return [] }
            panel.stage = .naming(field)
        }
    case .writing:
        // It is written all the same; whoever does not want to wait sees the table again.
        guard key == .escape else { return [] }
        model.overlay = nil
        return []
    case .replacing(let name):
        if [Key.character("y"), .character("Y"), .character("c"), .character("C")].contains(key) {
            return write(name, panel, replacing: true, &model)
        }
        panel.stage = .naming(TextField(text: name))
    }
    if case .export = model.overlay { model.overlay = .export(panel) }
    return []
}

/// What has to be done at once; nil when the panel goes on.
private func choose(_ key: Key, _ panel: inout ExportPanel, _ model: inout Model) -> [Effect]? {
    var list = ExportDrawing.list(panel)
    let outcome = list.take(key, in: model.size)
    panel.window = list.window
    switch outcome {
    case .moved: break
    case .chosen:
        guard let choice = panel.choice else { break }
        guard choice == .copy else {
            panel.stage = .naming(TextField(text: choice.fileName(for: model)))
            break
        }
        model.overlay = nil
        guard let bytes = try? choice.export(from: model)?.bytes() else { return [] }
        return [.copy(String(decoding: bytes, as: UTF8.self), naming: Text.thisTable)]
    case .closed: model.overlay = nil
    case .other: if ActionTable.action(for: key, in: .table) == .export { model.overlay = nil }
    }
    return nil
}

private func write(_ name: String, _ before: ExportPanel, replacing: Bool, _ model: inout Model) -> [Effect] {
    guard let export = before.choice?.export(from: model) else {
        model.overlay = nil
        model.notice = Text.nothingRead
        return []
    }
    var panel = before
    panel.stage = .writing(name)
    model.overlay = .export(panel)
    return [.export(export, to: name, replacing: replacing)]
}

/// Takes what became of an export.
func take(_ answer: ExportAnswer, in model: inout Model) {
    var open: ExportPanel?
    var name = ""
    if case .export(let panel) = model.overlay, case .writing(let written) = panel.stage {
        (open, name) = (panel, written)
    }
    switch answer {
    case .written(let sentence):
        if open != nil { model.overlay = nil }
        model.notice = sentence
    case .exists(let taken):
        guard var panel = open else {
            model.notice = Text.fileExists(taken)
            return
        }
        panel.stage = .replacing(taken)
        model.overlay = .export(panel)
    case .failed(let sentence):
        model.notice = sentence
        guard var panel = open else { return }
        // The name is still there, to be put right.
        panel.stage = .naming(TextField(text: name))
        model.overlay = .export(panel)
    }
}
