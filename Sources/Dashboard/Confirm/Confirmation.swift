import Statistics
import Terminal

/// A question before something is done that cannot be seen whole, or that is kept: what it is about, and what can be
/// chosen.
public struct Confirmation: Equatable, Sendable {
    /// What is done when a choice is taken.
    enum Deed: Equatable, Sendable {
        case nothing
        case copyReminders([UnitID])
        case recordReminders([UnitID])
        case writePack([UnitID])
        case withdraw(JournalEntry)
    }

    /// One choice.
    struct Choice: Equatable, Sendable {
        let title: Phrase
        let deed: Deed
    }

    /// The heading.
    let title: Phrase
    /// What has to be known first.
    let sentence: Phrase
    /// What can be chosen; the last one does nothing.
    let choices: [Choice]
    /// The cursor among them.
    var window: ListWindow

    init(title: Phrase, sentence: Phrase, choices: [Choice]) {
        self.title = title
        self.sentence = sentence
        self.choices = choices + [Choice(title: Phrase("Thôi, không làm gì", "Do nothing"), deed: .nothing)]
        window = ListWindow(count: self.choices.count, height: self.choices.count)
    }
}

/// The question in front of the screen.
enum ConfirmPanel {
    private static func lines(_ confirmation: Confirmation, _ model: Model) -> [String] {
        wrapped(confirmation.sentence[model.language], to: min(64, model.size.columns - 4))
    }

    static func list(_ confirmation: Confirmation, _ model: Model) -> ListBox {
        // A long list of names is cut where the choices need the room.
        let head = min(lines(confirmation, model).count + 1, max(1, model.size.rows - confirmation.choices.count - 4))
        return ListBox(confirmation.window, columns: 64, head: head, foot: 2)
    }

    static func draw(_ confirmation: Confirmation, _ model: Model, on frame: inout Frame) {
        let language = model.language
        let list = list(confirmation, model)
        let inner = list.box(in: model.size).inner
        list.draw(
            title: confirmation.title[language], foot: Text.confirmFoot[language], in: model.size, on: &frame
        ) { place, line, frame in
            frame.put(
                "\(place + 1) \(confirmation.choices[place].title[language])", row: line.row, column: line.column,
                style: Style(.dialog), maxWidth: line.columns)
        }
        let lines = lines(confirmation, model)
        for (row, line) in lines.prefix(list.head - 1).enumerated() {
            let isCut = row == list.head - 2 && lines.count > list.head - 1
            frame.put(
                isCut ? line + " …" : line, row: inner.row + row, column: inner.column, style: Style(.warning),
                maxWidth: inner.columns)
        }
    }
}

/// A digit, a click or Enter chooses; y or c (có) takes the first choice, n or Esc does nothing.
func takeInConfirmation(_ key: Key, _ before: Confirmation, _ model: inout Model) -> [Effect] {
    var confirmation = before
    var list = ConfirmPanel.list(confirmation, model)
    let outcome = list.take(key, in: model.size, usesDigits: true)
    confirmation.window = list.window
    var chosen: Int?
    switch outcome {
    case .moved: model.overlay = .confirm(confirmation)
    case .closed: model.overlay = nil
    case .chosen(let place): chosen = place
    case .other:
        switch key {
        // Yes answers where there is one thing to do, not where somebody has to choose among several.
        case .character("y"), .character("Y"), .character("c"), .character("C"):
            if confirmation.choices.count == 2 { chosen = 0 }
        case .character("n"), .character("N"), .character("k"), .character("K"): model.overlay = nil
        default: break
        }
    }
    guard let chosen, confirmation.choices.indices.contains(chosen) else { return [] }
    model.overlay = nil
    return carryOut(confirmation.choices[chosen].deed, &model)
}

/// Does what was chosen.
func carryOut(_ deed: Confirmation.Deed, _ model: inout Model) -> [Effect] {
    switch deed {
    case .nothing: return []
    case .copyReminders(let units): return compose(units, &model)
    case .recordReminders(let units): return record(units, &model)
    case .writePack(let units): return [.writePack(remindingOnly: units, model.language)]
    case .withdraw(let entry):
        model.notice = JournalText.takenBack(model.name(of: entry.unit))
        return [.withdraw(entry)]
    }
}
