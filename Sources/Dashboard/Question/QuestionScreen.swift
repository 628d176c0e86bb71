import Intake
import Statistics
import Terminal

/// What is asked about a file whose figures do not agree with its headings: its columns, and the meaning being chosen.
public struct QuestionScreen: Equatable, Sendable {
    /// The table in question.
    public var table: AskedTable
    /// The column under the cursor.
    public var window = ListWindow()
    /// The meanings to choose from, while one is chosen.
    public var choosing: ListWindow?
    /// The days being typed, while they are.
    public var typing: TextField?
    /// Which kind of documents the meanings are about.
    public var kind: FiguresKind

    /// The question about a table.
    public init(_ table: AskedTable) {
        self.table = table
        kind = table.readings.first?.kind ?? .incoming
        window.count = table.headings.count
    }

    /// Which of the tables side by side the cursor is in.
    var part: Int { table.part(of: window.selected) }

    /// The meanings of the kind that is shown.
    var choices: [ColumnMeaning] { ColumnMeaning.choices(kind) }

    /// Makes room for the lines a screen of this size shows.
    mutating func settle(_ size: Size) {
        window.height = QuestionDrawing.columnRows(size)
        guard var list = choosing else { return }
        list.count = choices.count
        list.height = max(1, size.rows - 8)
        choosing = list
    }
}

/// Gives a key to the question: arrows choose a column, Space its meaning, Delete leaves it aside, F2 (or /) says the days,
/// F3 (or |) begins a table of its own, Enter takes it all. No letter and no digit means anything, so that an input method
/// may stay on.
func takeInQuestion(_ key: Key, _ screen: QuestionScreen, _ model: inout Model) -> [Effect] {
    var screen = screen
    screen.settle(model.size)
    defer { if case .question = model.overlay { model.overlay = .question(screen) } }
    if screen.typing != nil {
        takeDays(key, &screen, &model)
        return []
    }
    if var choosing = screen.choosing {
        switch key {
        case .up: choosing.moveUp()
        case .down: choosing.moveDown()
        case .pageUp: choosing.pageUp()
        case .pageDown: choosing.pageDown()
        case .home: choosing.moveToStart()
        case .end: choosing.moveToEnd()
        case .tab:
            screen.kind = screen.kind == .incoming ? .issued : .incoming
            choosing.count = screen.choices.count
            choosing.moveToStart()
        case .enter, .character(" "):
            screen.table.decide(screen.window.selected, screen.choices[choosing.selected])
            screen.choosing = nil
            return []
        case .escape:
            screen.choosing = nil
            return []
        default: break
        }
        screen.choosing = choosing
        return []
    }
    switch key {
    case .up: screen.window.moveUp()
    case .down: screen.window.moveDown()
    case .pageUp: screen.window.pageUp()
    case .pageDown: screen.window.pageDown()
    case .home: screen.window.moveToStart()
    case .end: screen.window.moveToEnd()
    case .character(" "), .right:
        var choosing = ListWindow(count: screen.choices.count, height: max(1, model.size.rows - 8))
        let current = screen.table.meaning(screen.window.selected)
        choosing.select(screen.choices.firstIndex { $0 == current } ?? 0)
        screen.choosing = choosing
    case .delete: screen.table.decide(screen.window.selected, .aside)
    case .backspace: screen.table.decide(screen.window.selected, nil)
    case .function(2), .character("/"):
        screen.typing = .offering(screen.table.days(ofPart: screen.part)?.text(.vietnamese) ?? "")
    case .function(3), .character("|"):
        if screen.window.selected == 0 { model.notice = QuestionText.firstColumn }
        screen.table.split(at: screen.window.selected)
    case .enter:
        guard screen.table.isCertain else {
            model.notice = QuestionText.stillWrong
            return []
        }
        guard !screen.table.lacksDays || screen.table.days(ofPart: 0) != nil else {
            model.notice = QuestionText.stillNoDays
            return []
        }
        model.overlay = nil
        model.notice = QuestionText.taken
        return [.keepLayout(screen.table.layout)]
    case .escape:
        model.overlay = nil
        if model.data == nil { return [.quit] }
    default: break
    }
    return []
}

/// Gives a key to the line in which the days are typed.
private func takeDays(_ key: Key, _ screen: inout QuestionScreen, _ model: inout Model) {
    guard var field = screen.typing else { return }
    switch key {
    case .enter:
        guard screen.table.say(field.text, part: screen.part) else {
            model.notice = QuestionText.noDays
            return
        }
        screen.typing = nil
    case .escape: screen.typing = nil
    default:
        _ = field.apply(key)
        screen.typing = field
    }
}

extension QuestionScreen {
    /// The question as one sentence, where nobody can be asked.
    public var sentence: Phrase {
        let doubtful = table.readings.flatMap { $0.contradictions.flatMap(\.columns) }
        var headings: [String] = []
        for place in doubtful where !headings.contains(table.headings[place]) { headings.append(table.headings[place]) }
        return UncertainTable(file: table.file, sheet: table.sheet, headings: headings, table: table).sentence
    }
}
