import Statistics
import Terminal

/// Takes one message into the screen of files that came in and says what has to be done.
public func update(_ model: inout InboxModel, _ message: InboxMessage) -> [InboxEffect] {
    var effects: [InboxEffect] = []
    switch message {
    case .key(let key):
        model.notice = nil
        effects = model.field == nil ? take(key, &model) : takeTyped(key, &model)
    case .resized(let size): model.size = size
    case .listed(let listing):
        model.listing = listing
        model.window = ListWindow(count: listing.items.count)
        // Whoever dropped one file meant that one.
        if let first = listing.items.firstIndex(where: { $0.state == .new }) { model.window.select(first) }
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
    case .home: model.window.moveToStart()
    case .end: model.window.moveToEnd()
    case .paste(let text): return open(text, &model)
    case .enter: return begin(model.selected.map { [$0.path] } ?? [], &model)
    case .character("a"): return begin(model.new, &model)
    case .character("o"): model.field = TextField()
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
    default: break
    }
    return []
}

private func takeTyped(_ key: Key, _ model: inout InboxModel) -> [InboxEffect] {
    guard var field = model.field else { return [] }
    switch key {
    case .escape: model.field = nil
    case .enter:
        model.field = nil
        return open(field.text, &model)
    default:
        _ = field.apply(key)
        model.field = field
    }
    return []
}

/// What was dropped or pasted is a path, in whichever way the terminal hands it over.
private func open(_ text: String, _ model: inout InboxModel) -> [InboxEffect] {
    guard let path = DroppedPath(text)?.path, model.working.isEmpty else { return [] }
    model.listing = nil
    return [.list(path)]
}

private func begin(_ paths: [String], _ model: inout InboxModel) -> [InboxEffect] {
    guard model.working.isEmpty else { return [] }
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
    if let listing = model.listing {
        let items = listing.items.map { item in
            var item = item
            if item.path == path { item.state = state }
            return item
        }
        model.listing = InboxListing(
            folder: listing.folder, items: items, passedOver: listing.passedOver,
            isAskedFor: listing.isAskedFor)
    }
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
