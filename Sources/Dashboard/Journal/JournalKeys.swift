import Statistics
import Terminal

/// What only the journal does.
func changeJournal(_ action: Action, _ model: inout Model) -> [Effect] {
    guard var screen = model.journalScreen else { return [] }
    switch action {
    case .nextJournal:
        screen.list = screen.list == .promises ? .everything : .promises
        screen.window = ListWindow()
        model.journalScreen = screen
    case .takeBack:
        guard let entry = model.selectedEntry else {
            model.notice = Text.nothingSelected
            return []
        }
        model.overlay = .confirm(
            Confirmation(
                title: JournalText.takeBackTitle, sentence: JournalText.question(entry, model.name(of: entry.unit)),
                choices: [Confirmation.Choice(title: JournalText.takeBack, deed: .withdraw(entry))]))
    default: break
    }
    return []
}
