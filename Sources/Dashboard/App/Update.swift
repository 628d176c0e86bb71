import Statistics
import Terminal

/// Takes one message into the model and says what the shell has to do. The only way the model changes; when it
/// returns, sizes, scrolling and selection are settled and the model can be drawn as it is.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .key(let key):
        model.notice = nil
        effects = takeRecording(key, in: &model)
    case .restored(let state):
        state.apply(to: &model)
    case .background(let isLight):
        if !model.isSchemeChosen { model.scheme = isLight ? .light : .dark }
    case .exported(let sentence):
        model.notice = sentence
    case .exportAnswered(let answer):
        take(answer, in: &model)
    case .resized(let size):
        model.size = size
    case .loading(let done, let total):
        model.loading = .running(done: done, total: total)
    case .begun(let data):
        // What needs registers is asked for when they are there.
        _ = take(data, in: &model)
        model.isBeginning = true
        model.loading = .running(done: 0, total: 0)
    case .loaded(let data):
        effects = take(data, in: &model)
    case .asked(let table):
        model.loading = .idle
        model.isBeginning = false
        model.overlay = .question(QuestionScreen(table))
    case .loadFailed(let sentences):
        model.loading = .failed(sentences)
        if model.data != nil { model.notice = sentences.first }
        // Nobody will bring the documents that opened units wait for.
        if model.isBeginning {
            effects = model.asksAgain()
        }
        model.isBeginning = false
    case .answer(let question, let answer):
        effects = take(answer, to: question, in: &model)
    case .journalUnread(let problem):
        model.journalProblem = problem
        model.notice = problem
    case .journal(let entries):
        model.journalProblem = nil
        takeJournal(entries, &model)
        effects = Alerts.promises(&model)
        if model.stack.contains(where: { if case .journal = $0 { true } else { false } }) {
            effects += model.ask(.promises(model.lastPromises))
        }
    case .today(let day):
        model.today = day
        effects = Alerts.promises(&model)
    case .projected(let projection):
        if case .notes = model.stack.first { model.stack[0] = .notes(projection) }
    case .sourceLost(let lost):
        model.lostSource = lost
        model.notice = lost.map(Text.sourceLost) ?? Text.sourceIsBack
        // What was asked for meanwhile came to nothing.
        if lost == nil { effects = model.asksAgain() }
    case .sourceChanged:
        model.isOutdated = true
        effects = [.load]
    }
    settle(&model)
    effects += takeTypedAhead(&model)
    return model.deferring(effects + fetchesForRoll(&model))
}

/// What was typed while the screen in front waited, as soon as it has what it waited for.
private func takeTypedAhead(_ model: inout Model) -> [Effect] {
    var effects: [Effect] = []
    guard !model.waitsInFront else { return [] }
    let keys = model.typedAhead
    model.typedAhead = []
    for key in keys {
        effects += takeRecording(key, in: &model)
        settle(&model)
    }
    return effects
}

extension Model {
    /// What can be done now; the rest waits for the registers. Keys must not get lost while they are read.
    fileprivate mutating func deferring(_ effects: [Effect]) -> [Effect] {
        guard isBeginning else {
            defer { deferred = [] }
            return deferred.isEmpty ? effects : effects + deferred
        }
        deferred += effects.filter(\.needsRegisters)
        return effects.filter { !$0.needsRegisters }
    }
}

extension Effect {
    fileprivate var needsRegisters: Bool {
        switch self {
        case .ask(let question):
            switch question.subject {
            case .backlog, .signing: false
            case .comparison, .history, .evaluation, .openDocuments, .promises, .reminders: true
            }
        case .freeze, .writePack: true
        default: false
        }
    }
}

/// New figures replace the old ones whole; what the user looks at stays where it is.
private func take(_ data: DashboardData, in model: inout Model) -> [Effect] {
    let before = model.data
    let completes = model.isBeginning
    model.isBeginning = false
    let wasOutdated = model.isOutdated
    model.data = data
    model.loading = .idle
    model.isOutdated = false
    if let before { holdOrders(before, &model) }
    for table in TableKind.allCases {
        let wasAtStart = model.tables[table]?.window.selected == 0
        model.tables[table]?.view.path.removeAll { data.tree.children(of: $0).isEmpty }
        model.tables[table]?.refresh(data)
        if completes, wasAtStart { model.tables[table]?.window.moveToStart() }
    }
    model.marks = model.marks.filter { data.unit($0) != nil }
    guard let before else {
        if !model.drafts.isEmpty { noticeDrafts(&model) }
        if !model.hasSeenWelcome { model.overlay = .welcome }
        if !data.assessment.units.contains(where: { $0.figures.incoming != nil }) { model.table = .issued }
        return openHome(&model) + Alerts.promises(&model)
    }
    // Nobody asked for a reading that a change of the files brought about: it is told only when figures changed.
    if !completes, before != data || !wasOutdated {
        model.notice = before == data ? Text.unchangedData : Text.reloaded
    }
    model.stack.removeAll { screen in
        if case .unit(let opened) = screen { return data.unit(opened.unit) == nil }
        return false
    }
    refreshRollCalls(data, &model)
    if before != data, let moved = MeetingText.moved(model) { model.notice = MeetingText.newFigures.joined(moved) }
    if case .agreement(let entry) = model.overlay, data.unit(entry.unit) == nil { model.overlay = nil }
    let alerts = before != data && !completes ? Alerts.take(from: before, to: data, &model) : []
    return model.asksAgain() + alerts
}

/// Takes a key and remembers the views it changed. While a filter is typed, the view from before the typing is kept.
private func takeRecording(_ key: Key, in model: inout Model) -> [Effect] {
    let before = model.typingSince ?? model.moment
    let effects = take(key, in: &model)
    if case .filter = model.overlay {
        model.typingSince = before
    } else {
        model.typingSince = nil
        if model.moment != before, !model.isSteppingInHistory { model.history.record(before) }
    }
    model.isSteppingInHistory = false
    return effects
}

/// Gives a key to what is in front: an overlay, a window that is too small, or the screen.
private func take(_ key: Key, in model: inout Model) -> [Effect] {
    if ScreenSize.isTooSmall(model.size) {
        // What cannot be seen can be closed, and left.
        if key == .escape, model.overlay != nil { return takeInOverlay(key, &model) }
        return ActionTable.action(for: key, in: .table) == .quit ? [.quit] : []
    }
    if model.presentation.isBlank {
        model.presentation.isBlank = false
        return []
    }
    // A file dropped on the screen comes as its path; on the first day a word of welcome stands before the tables.
    if case .paste(let text) = key, model.stack.isEmpty, model.overlay == nil || model.overlay == .welcome,
        let dropped = DroppedPath(text), dropped.isWhole
    {
        model.overlay = nil
        return [.openInbox(dropped: dropped.path)]
    }
    if model.overlay != nil { return takeInOverlay(key, &model) }
    if case .mouse(let event) = key { return click(event, in: &model) }
    if case .paste(let text) = key, model.listsScreen != nil {
        compareList(text, &model)
        return []
    }
    let action = ActionTable.action(for: key, in: model.context)
    if hold(key, action, in: &model) { return [] }
    guard let action else {
        model.notice = Text.unknownKey
        return []
    }
    return perform(action, in: &model)
}
