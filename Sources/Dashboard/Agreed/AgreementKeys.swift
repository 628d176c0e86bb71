import Intake
import Output
import Statistics
import Terminal

/// Opens the entry for the unit that is called: with its draft, or with what was agreed today, to be changed.
func beginAgreement(_ model: inout Model) {
    guard let unit = model.notedUnit else { return }
    model.overlay = .agreement(
        AgreementEntry(
            unit: unit, draft: model.drafts[unit] ?? storedDraft(unit, model), known: model.agreement(with: unit)))
}

/// What is in the journal already, as it would be typed.
private func storedDraft(_ unit: UnitID, _ model: Model) -> AgreementDraft {
    let stored = model.agreement(with: unit)
    return AgreementDraft(
        note: stored?.note ?? "", day: stored?.promised.map { NumberText(model.language).date($0) } ?? "")
}

/// Every key is kept in the draft at once: Esc, a closed window or the end of the program lose nothing.
func takeInAgreement(_ key: Key, _ before: AgreementEntry, _ model: inout Model) -> [Effect] {
    var entry = before
    entry.complaint = nil
    switch key {
    case .escape:
        close(entry, &model)
        return []
    case .enter where !entry.isInDay: entry.isInDay = true
    case .enter: return store(entry, &model)
    case .tab, .backTab, .up, .down: entry.isInDay.toggle()
    default:
        let draft = entry.draft
        let isTaken = entry.isInDay ? entry.day.apply(key) : entry.note.apply(key)
        guard isTaken else { return [] }
        if entry.draft == draft, isReadable(key) { entry.complaint = MeetingText.noteIsFull }
        keep(entry, &model)
    }
    model.overlay = .agreement(entry)
    return []
}

/// Letters and digits always show in a field that has room for them.
private func isReadable(_ key: Key) -> Bool {
    switch key {
    case .character(let character): character.isLetter || character.isNumber
    case .paste(let text): text.contains { $0.isLetter || $0.isNumber }
    default: false
    }
}

/// Whether a draft says nothing that the journal does not say for the day of the meeting.
private func isStored(_ draft: AgreementDraft, _ unit: UnitID, _ model: Model) -> Bool {
    guard let stored = model.agreement(with: unit), let today = model.meetingDay, draft.cleanNote == stored.note
    else { return false }
    switch PromisedDay(draft.day, typedOn: today) {
    case .nothing: return stored.promised == nil
    case .day(let day): return stored.promised == day
    case .problem: return false
    }
}

private func keep(_ entry: AgreementEntry, _ model: inout Model) {
    let draft = entry.draft
    model.drafts[entry.unit] = draft.isEmpty || isStored(draft, entry.unit, model) ? nil : draft
}

private func close(_ entry: AgreementEntry, _ model: inout Model) {
    model.overlay = nil
    if model.drafts[entry.unit] != nil { model.notice = MeetingText.draftIsKept }
}

private func store(_ before: AgreementEntry, _ model: inout Model) -> [Effect] {
    var entry = before
    guard let data = model.data, let today = model.meetingDay, let unit = data.unit(entry.unit) else { return [] }
    let promised: CalendarDay?
    switch PromisedDay(entry.day.text, typedOn: today) {
    case .nothing: promised = nil
    case .day(let day): promised = day
    case .problem(let problem):
        entry.complaint = MeetingText.complaint(problem, entry.day.text, today: today)
        model.overlay = .agreement(entry)
        return []
    }
    let note = entry.draft.cleanNote
    guard !note.isEmpty || promised != nil else {
        entry.complaint = MeetingText.nothingToStore
        model.overlay = .agreement(entry)
        return []
    }
    if isStored(entry.draft, entry.unit, model) {
        model.overlay = nil
        model.drafts[entry.unit] = nil
        model.notice = MeetingText.storedAlready
        return []
    }
    // Somebody else noted something meanwhile, which this would take the place of in the minutes.
    if let stored = model.agreement(with: entry.unit), stored != entry.known {
        entry.known = stored
        entry.complaint = MeetingText.notedMeanwhile(stored)
        model.overlay = .agreement(entry)
        return []
    }
    model.overlay = nil
    let made = JournalEntry(
        unit: entry.unit, kind: .agreement, day: today, asOf: data.asOf, open: unit.figures.incoming?[.open],
        unsigned: unit.figures.issued?.missingSignatures, note: note, promised: promised)
    // The draft goes when the journal has it, not before.
    model.drafts[entry.unit] = entry.draft
    model.unconfirmed.append(UnconfirmedEntry(entry: made, draft: entry.draft))
    return [.record([made])]
}

/// Takes the journal: drafts that are in it now are drafts no longer.
func takeJournal(_ journal: [UnitID: [JournalEntry]], _ model: inout Model) {
    model.journal = journal
    for waiting in model.unconfirmed where waiting.isIn(journal) {
        let unit = waiting.entry.unit
        if model.drafts[unit] == waiting.draft { model.drafts[unit] = nil }
        model.notice = MeetingText.stored(model.data?.unit(unit)?.figures.unit.name ?? unit.text)
    }
    model.unconfirmed.removeAll { $0.isIn(journal) }
    // The program may have ended between storing an entry and hearing of it.
    let drafts = model.drafts.filter { !isStored($0.value, $0.key, model) }
    model.drafts = drafts
}

/// Enter or a digit chooses the form of the file.
func takeInSaveAgreed(_ key: Key, _ before: ListWindow, _ model: inout Model) -> [Effect] {
    let formats = Letter.Format.allCases
    var list = SaveAgreedPanel.list(before)
    switch list.take(key, in: model.size, usesDigits: true) {
    case .moved: model.overlay = .saveAgreed(list.window)
    case .chosen(let place): return save(as: formats[min(place, formats.count - 1)], &model)
    // A presenter goes on with Space.
    case .other where key == .character(" "):
        list.window.moveDown()
        model.overlay = .saveAgreed(list.window)
    case .closed, .other: model.overlay = nil
    }
    return []
}

private func save(as format: Letter.Format, _ model: inout Model) -> [Effect] {
    model.overlay = nil
    guard let actions = agreedActions(model) else { return [] }
    return [.save(actions.letter(model.language), name: actions.fileName(model.language), format)]
}

/// What was agreed on the day of the meeting; nil before anything was read.
func agreedActions(_ model: Model) -> AgreedActions? {
    guard let data = model.data, let day = model.meetingDay else { return nil }
    return AgreedActions(of: day, in: model.journal, assessment: data.assessment)
}
