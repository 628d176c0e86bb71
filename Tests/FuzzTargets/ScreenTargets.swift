import Dashboard
import Statistics
import Terminal

/// Bytes of a terminal, however a read cuts them: nothing of a paste or a report is longer than its bounds, and no text
/// field ever holds what a terminal acts on.
func fuzzKeys(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    let size = choices.below(9) + 1
    var decoder = KeyDecoder()
    var field = TextField()
    var place = 2
    while place < bytes.count {
        let end = min(bytes.count, place + size)
        var keys = decoder.feed(Array(bytes[place..<end]))
        if decoder.isPending, size > 4 { keys += decoder.timeout() }
        precondition(keys.count <= (end - place) * 2 + 2, "more keys than bytes")
        for key in keys {
            _ = key.name
            _ = field.apply(key)
            precondition(field.cursor >= 0 && field.cursor <= field.text.count)
            for scalar in field.text.unicodeScalars { precondition(!isHostile(scalar), "U+\(scalar.value)") }
        }
        place = end
    }
    _ = decoder.timeout()
    precondition(!decoder.isPending)
}

/// Text drawn at any place: no cell carries what a terminal acts on, wide characters keep their halves.
func fuzzFrame(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    var frame = Frame(size: Size(columns: choices.below(40), rows: choices.below(4)))
    while !choices.isEmpty {
        let (row, column) = (choices.below(6) - 1, choices.below(60) - 10)
        let width = choices.byte() & 1 == 0 ? nil : choices.below(30)
        let text = choices.text(longest: 40)
        if choices.byte() & 1 == 0 {
            frame.put(text, row: row, column: column, style: Style(), maxWidth: width)
        } else {
            frame.putRight(text, row: row, endColumn: column, style: Style(), maxWidth: width)
        }
        precondition(displayWidth(of: clip(text, to: 7)) <= 7)
        precondition(displayWidth(of: pad(text, to: 7)) == 7)
    }
    check(frame)
}

/// What holds for every frame.
func check(_ frame: Frame) {
    precondition(frame.cells.count == frame.size.columns * frame.size.rows)
    for row in 0..<frame.size.rows {
        for column in 0..<frame.size.columns {
            let cell = frame[row, column]
            for value in [cell.base, cell.firstMark, cell.secondMark] where value != 0 {
                guard let scalar = Unicode.Scalar(value) else { preconditionFailure("no scalar: \(value)") }
                precondition(!isHostile(scalar), "U+\(value) at \(row), \(column)")
            }
            if cell.width == 2 { precondition(column + 1 < frame.size.columns && frame[row, column + 1].width == 0) }
            if cell.width == 0 { precondition(column > 0 && frame[row, column - 1].width == 2) }
        }
    }
}

/// The remembered state, written and read again, is the same.
func fuzzState(_ bytes: [UInt8]) {
    let state = SavedState(text: String(decoding: bytes, as: UTF8.self))
    precondition(SavedState(text: state.text) == state, "remembered otherwise")
    var model = Model(size: Size(columns: 80, rows: 24), language: .vietnamese)
    _ = update(&model, .restored(state))
    _ = update(&model, .loaded(SmallOffice.data))
    check(render(model))
}

/// The whole program with any messages in any order: the selection stays visible, the frame has the size of the window,
/// nothing traps.
func fuzzUpdate(_ bytes: [UInt8]) {
    var choices = Choices(bytes)
    var model = Model(size: Size(columns: 80, rows: 24), language: choices.byte() & 1 == 0 ? .vietnamese : .english)
    if choices.byte() & 3 != 0 { send(.loaded(SmallOffice.data), to: &model) }
    var steps = 0
    while !choices.isEmpty, steps < 100 {
        send(message(&choices), to: &model)
        steps += 1
        check(model)
    }
    check(render(model))
}

private func check(_ model: Model) {
    let frame = render(model)
    precondition(frame.size == model.size, "the frame has another size")
    for window in [model.current.window, model.unitScreen?.window].compactMap({ $0 }) {
        precondition(window.selected >= window.top, "the selection is above the window")
        precondition(window.selected < window.top + max(1, window.height), "the selection is below the window")
        precondition(window.selected < max(1, window.count), "the selection is no line")
    }
    if let cursor = frame.cursor {
        precondition((0..<max(1, frame.size.rows)).contains(cursor.row) && cursor.column >= 0)
    }
}

private func send(_ message: Message, to model: inout Model) {
    for effect in update(&model, message) {
        switch effect {
        case .ask(let question):
            switch question.subject {
            case .backlog(let unit, let day):
                send(.answer(question, .backlog(SmallOffice.documents(of: unit, asOf: day))), to: &model)
            case .signing(let unit, _):
                send(.answer(question, .signing(SmallOffice.unsigned(of: unit))), to: &model)
            default: break
            }
        default: break
        }
    }
}

/// Every key the program knows, and some letters.
private let keys: [Key] =
    ActionTable.entries.flatMap(\.keys) + "vinhxa019 ệđ漢".map { Key.character($0) }
    + [.backspace, .delete, .tab, .backTab, .insert]

private func message(_ choices: inout Choices) -> Message {
    switch choices.byte() % 24 {
    case 0: return .resized(Size(columns: choices.below(200), rows: choices.below(60)))
    case 1: return .resized(Size(columns: Int(choices.byte()), rows: Int(choices.byte()) / 4))
    case 2: return .loaded(choices.byte() & 1 == 0 ? SmallOffice.data : SmallOffice.otherData)
    case 3: return .loading(done: choices.below(100), total: choices.below(100))
    case 4: return .loadFailed([Phrase(choices.text(longest: 20), choices.text(longest: 20))])
    case 5:
        let kinds: [MouseEvent.Kind] = [.press, .release, .wheelUp, .wheelDown]
        let kind = choices.element(of: kinds) ?? .press
        return .key(.mouse(MouseEvent(kind, row: choices.below(70) - 5, column: choices.below(220) - 5)))
    case 6: return .key(.paste(choices.text(longest: 30)))
    case 7: return .key(.character(choices.text(longest: 4).first ?? "x"))
    case 8: return .restored(SavedState(text: choices.text(longest: 100)))
    case 9: return .sourceChanged
    case 10: return .background(isLight: choices.byte() & 1 == 0)
    case 11:
        let unit = SmallOffice.unit(choices.below(8))
        return .answer(
            Question(.backlog(unit, asOf: SmallOffice.data.asOf), of: ReadingID(choices.below(2))), .backlog(nil))
    case 12:
        let question = Question(.reminders([SmallOffice.unit(choices.below(8))], .vietnamese), of: ReadingID(0))
        return .answer(question, .reminders(choices.text(longest: 20), units: choices.below(9)))
    default: return .key(choices.element(of: keys) ?? .enter)
    }
}
