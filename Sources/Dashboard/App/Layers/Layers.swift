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
    case .help(let help): takeInHelp(key, help, &model)
    case .copy(let panel): return takeInCopy(key, panel, &model)
    case .confirm(let confirmation): return takeInConfirmation(key, confirmation, &model)
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
    case .question(let screen): return takeInQuestion(key, screen, &model)
    case .welcome:
        model.hasSeenWelcome = true
        model.overlay = nil
        // Any key closes it; those it names do what it says of them, but for Enter, with which people close such things.
        let named: [Key] = [
            .function(1), .character("?"), .character("/"), .character("!"), .character("q"), .function(10),
        ]
        if named.contains(key), let action = ActionTable.action(for: key, in: model.context) {
            return perform(action, in: &model)
        }
    case nil: break
    }
    return []
}
