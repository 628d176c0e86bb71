import Intake
import Statistics
import Terminal

/// Takes one message into the screen of files that came in and says what has to be done.
public func update(_ model: inout InboxModel, _ message: InboxMessage) -> [InboxEffect] {
    var effects: [InboxEffect] = []
    switch message {
    case .key(let key):
        model.notice = nil
        if model.question != nil {
            effects = takeInQuestion(key, &model)
        } else if let path = model.leaving {
            model.leaving = nil
            if key == .character("y") || key == .character("Y") { effects = [.takeOut(path)] }
        } else {
            effects = model.field == nil ? take(key, &model) : takeTyped(key, &model)
        }
    case .resized(let size):
        model.size = size
        if var question = model.question {
            _ = update(&question.model, .resized(size))
            model.question = question
        }
    case .asked(let path, let table):
        model.working = []
        model.question = InboxQuestion(path, table, model)
    case .dayWanted(let path):
        model.working = []
        model.dayless = path
        model.field = TextField()
    case .takenOut(let path, let hasFigures):
        model.setState(.new, of: path)
        model.hasFigures = hasFigures
        model.notice = InboxText.takenOut
    case .listed(let listing):
        if model.notice == InboxText.searching { model.notice = nil }
        model.listing = listing
        model.typed = ""
        model.window = ListWindow(count: listing.items.count)
        // Whoever dropped one file meant that one.
        if let first = listing.items.firstIndex(where: { $0.state == .new }) { model.window.select(first) }
    case .notFound(let sentence):
        // What was looked at before is still there, and so is what was typed.
        model.listing = model.before
        model.notice = sentence
    case .progress(let text): model.progress = text
    case .notice(let sentence): model.notice = sentence
    case .done(let path, let state): effects = finish(path, state, &model)
    }
    model.window.count = model.listing?.items.count ?? 0
    model.window.height = InboxDrawing.rows(model).count
    return effects
}

private func take(_ key: Key, _ model: inout InboxModel) -> [InboxEffect] {
    switch key {
    case .up, .character("k"): model.window.moveUp()
    case .down, .character("j"): model.window.moveDown()
    case .pageUp: model.window.pageUp()
    case .pageDown: model.window.pageDown()
    case .home, .character("g"): model.window.moveToStart()
    case .end, .character("G"): model.window.moveToEnd()
    case .paste(let text): return open(text, &model)
    case .enter: return begin(model.selected.map { [$0.path] } ?? [], &model)
    case .character("a"): return begin(model.new, &model)
    case .delete, .character("u"):
        switch model.selected?.state {
        case .known, .imported: model.leaving = model.selected?.path
        default: model.notice = InboxText.notInArchive
        }
    case .character("o"): model.field = TextField(text: model.typed)
    case .character("L"):
        model.language = model.language == .vietnamese ? .english : .vietnamese
        return [.language(model.language)]
    case .character("r"), .function(5):
        guard model.working.isEmpty else { break }
        model.listing = nil
        return [.list(nil)]
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .escape, .character("q"), .function(10), .control("c"):
        if !model.working.isEmpty {
            model.working = Array(model.working.prefix(1))
            return [.stop]
        }
        // Esc goes on to the tables; q leaves, as everywhere.
        // What was dropped or asked for stands before the folder that is always looked at.
        if key == .escape, model.listing?.isAskedFor ?? false {
            model.listing = nil
            return [.list(nil)]
        }
        return [.leave(toTables: key == .escape && model.hasFigures)]
    default: model.notice = InboxText.noSuchKey
    }
    return []
}

private func takeTyped(_ key: Key, _ model: inout InboxModel) -> [InboxEffect] {
    guard var field = model.field else { return [] }
    switch key {
    case .escape:
        model.field = nil
        model.dayless = nil
    case .enter where model.dayless != nil:
        guard let path = model.dayless, let day = typedDay(field.text, before: model.today) else {
            model.notice = InboxText.notADay
            break
        }
        model.field = nil
        model.dayless = nil
        model.working = [path]
        return [.take([path], asOf: day)]
    case .enter:
        model.field = nil
        model.typed = field.text
        return open(field.text, &model)
    default:
        _ = field.apply(key)
        model.field = field
    }
    return []
}

/// A day as people type it; without its year the last such day there was.
private func typedDay(_ text: String, before today: CalendarDay?) -> CalendarDay? {
    if case .value(let day) = readDay(text) { return day }
    guard let today else { return nil }
    return [today.year, today.year - 1].lazy.compactMap { year -> CalendarDay? in
        guard case .value(let day) = readDay("\(text)/\(year)"), day <= today else { return nil }
        return day
    }.first
}

/// The question in front has all keys; when it is answered the file is taken in.
private func takeInQuestion(_ key: Key, _ model: inout InboxModel) -> [InboxEffect] {
    guard var question = model.question else { return [] }
    let effects = update(&question.model, .key(key))
    if case .question? = question.model.overlay {
        model.question = question
    } else {
        model.question = nil
    }
    for effect in effects {
        if case .keepLayout(let layout) = effect {
            model.working = [question.path]
            return [.keep(layout, for: question.path)]
        }
    }
    return effects.contains(.redraw) ? [.redraw] : []
}

extension InboxModel {
    /// The file at `path` is in this state now.
    fileprivate mutating func setState(_ state: InboxItem.State, of path: String) {
        guard let listing else { return }
        let items = listing.items.map { item in
            var item = item
            if item.path == path { item.state = state }
            return item
        }
        self.listing = InboxListing(
            folder: listing.folder, items: items, passedOver: listing.passedOver, isAskedFor: listing.isAskedFor)
    }
}

/// What was dropped or pasted is a path, in whichever way the terminal hands it over.
private func open(_ text: String, _ model: inout InboxModel) -> [InboxEffect] {
    guard let path = DroppedPath(text)?.path, model.working.isEmpty else { return [] }
    model.before = model.listing
    model.listing = nil
    return [.list(path)]
}

private func begin(_ paths: [String], _ model: inout InboxModel) -> [InboxEffect] {
    guard model.working.isEmpty else { return [] }
    guard model.listing != nil else {
        model.notice = InboxText.searching
        return []
    }
    if paths.count == 1, let item = model.selected, paths == [item.path] {
        switch item.state {
        case .new, .failed: break
        case .known, .imported:
            model.notice = InboxText.alreadyThere
            return []
        case .strange(let reason):
            model.notice = reason
            return []
        }
    }
    guard !paths.isEmpty else {
        model.notice = InboxText.nothingNew
        return []
    }
    model.working = paths
    model.progress = ""
    return [.take(paths)]
}

private func finish(_ path: String, _ state: InboxItem.State, _ model: inout InboxModel) -> [InboxEffect] {
    model.working.removeAll { $0 == path }
    model.progress = ""
    model.setState(state, of: path)
    switch state {
    case .imported(let sentence, let hasFigures):
        model.hasFigures = model.hasFigures || hasFigures
        model.notice = sentence
    case .failed(let sentence), .strange(let sentence): model.notice = sentence
    case .known, .new: break
    }
    // When all that came is in, the tables follow by themselves; a failure is to be read first.
    let isClean = (model.listing?.items ?? []).allSatisfy { item in
        switch item.state {
        case .known, .imported, .strange: true
        case .new, .failed: false
        }
    }
    if case .imported = state, model.working.isEmpty, isClean, model.hasFigures { return [.leave(toTables: true)] }
    return []
}
