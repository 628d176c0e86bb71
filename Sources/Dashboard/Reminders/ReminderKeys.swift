import Statistics
import Terminal

/// Reminders to the marked units in the order of the table, or to the one under the cursor. Marked units that the table
/// does not show are named first.
func copyReminders(_ model: inout Model) -> [Effect] {
    let marked = model.unitScreen == nil ? model.markedUnits : []
    let units = marked.isEmpty ? model.subject.map { [$0] } ?? [] : marked
    guard !units.isEmpty else {
        model.notice = Text.nothingSelected
        return []
    }
    return askingAboutHidden(
        marked, all: (Text.remindAll(marked.count), .copyReminders(units)),
        shown: { (Text.remindShown($0.count), .copyReminders($0)) }, &model)
}

/// The meeting pack, with reminders to the marked units only. It too names marked units that the table does not show.
func writePack(_ model: inout Model) -> [Effect] {
    guard model.data != nil else { return [] }
    let marked = model.markedUnits
    return askingAboutHidden(
        marked, all: (Text.packAll(marked.count), .writePack(marked)),
        shown: { (Text.packShown($0.count), .writePack($0)) }, &model)
}

/// Does `all` at once where everything marked is seen; else asks whether what is not seen is meant, too.
private func askingAboutHidden(
    _ marked: [UnitID], all: (title: Phrase, deed: Confirmation.Deed),
    shown: ([UnitID]) -> (title: Phrase, deed: Confirmation.Deed), _ model: inout Model
) -> [Effect] {
    let hidden = marked.filter(model.hiddenMarks.contains)
    guard !hidden.isEmpty else { return carryOut(all.deed, &model) }
    let seen = marked.filter { !hidden.contains($0) }
    let choices = ([all] + (seen.isEmpty ? [] : [shown(seen)])).map {
        Confirmation.Choice(title: $0.title, deed: $0.deed)
    }
    model.overlay = .confirm(
        Confirmation(
            title: Text.hiddenMarksTitle, sentence: Text.hiddenMarks(hidden.map(model.name(of:))), choices: choices))
    return []
}

/// Asks for the reminders to be written; they are copied when they come.
func compose(_ units: [UnitID], _ model: inout Model) -> [Effect] {
    model.copiedReminders = units
    model.isCopying = true
    return model.ask(.reminders(units, model.language))
}

/// Copying is not sending: what was copied counts as sent only when the user says so, and is asked.
func recordReminders(_ model: inout Model) -> [Effect] {
    guard model.data != nil, !model.copiedReminders.isEmpty else {
        model.notice = Text.nothingCopied
        return []
    }
    let units = model.copiedReminders
    model.overlay = .confirm(
        Confirmation(
            title: Text.recordTitle, sentence: Text.recordQuestion(units.map(model.name(of:))),
            choices: [Confirmation.Choice(title: Text.recordYes(units.count), deed: .recordReminders(units))]))
    return []
}

/// Keeps in the journal that these units were reminded.
func record(_ units: [UnitID], _ model: inout Model) -> [Effect] {
    guard let data = model.data else { return [] }
    let day = model.today ?? data.asOf
    let entries = units.compactMap { data.unit($0) }.map {
        JournalEntry.reminder(to: $0, in: data.assessment, on: day)
    }
    model.copiedReminders = []
    model.isCopying = false
    model.notice = Text.recorded(entries.count)
    return [.record(entries)]
}

extension Model {
    /// The marked units in the order of the report.
    var markedUnits: [UnitID] { data?.assessment.units.map(\.figures.unit.id).filter(marks.contains) ?? [] }

    /// Marked units that the table in front does not show: filtered away, folded away, or in another part of the tree.
    var hiddenMarks: Set<UnitID> {
        guard !marks.isEmpty else { return [] }
        var hidden = marks
        for case .unit(let id) in current.rows { hidden.remove(current.unit(id)?.figures.unit.wholeID ?? id) }
        return hidden
    }

    /// How many units are marked, and how many of them are not shown.
    var marksText: Phrase? {
        guard !marks.isEmpty else { return nil }
        let hidden = hiddenMarks.count
        if size.columns < 100 {
            return hidden == 0
                ? Phrase("dấu \(marks.count)", "\(marks.count) marked")
                : Phrase("dấu \(marks.count) (\(hidden) ẩn)", "\(marks.count) marked (\(hidden) hid)")
        }
        return hidden == 0
            ? Phrase("đánh dấu \(marks.count)", "\(marks.count) marked")
            : Phrase("đánh dấu \(marks.count) (\(hidden) đang ẩn)", "\(marks.count) marked (\(hidden) hidden)")
    }

    /// The name of a unit.
    func name(of unit: UnitID) -> String { data?.unit(unit)?.figures.unit.name ?? unit.text }
}
