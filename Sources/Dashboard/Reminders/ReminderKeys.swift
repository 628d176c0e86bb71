import Statistics
import Terminal

/// Reminders to the marked units in the order of the table, or to the one under the cursor.
func copyReminders(_ model: inout Model) -> [Effect] {
    let marked =
        model.unitScreen == nil
        ? model.data?.assessment.units.map(\.figures.unit.id).filter(model.marks.contains) ?? [] : []
    let units = marked.isEmpty ? model.subject.map { [$0] } ?? [] : marked
    guard !units.isEmpty else {
        model.notice = Text.nothingSelected
        return []
    }
    model.copiedReminders = units
    model.isCopying = true
    return model.ask(.reminders(units, model.language))
}

/// Copying is not sending: what was copied counts as sent only when the user says so.
func recordReminders(_ model: inout Model) -> [Effect] {
    guard let data = model.data, !model.copiedReminders.isEmpty else {
        model.notice = Text.nothingCopied
        return []
    }
    let day = model.today ?? data.asOf
    let entries = model.copiedReminders.compactMap { data.unit($0) }.map {
        JournalEntry.reminder(to: $0, in: data.assessment, on: day)
    }
    model.copiedReminders = []
    model.notice = Text.recorded(entries.count)
    return [.record(entries)]
}
