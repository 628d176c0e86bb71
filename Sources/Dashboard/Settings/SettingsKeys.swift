import Intake
import Statistics
import Terminal

/// Begins to change the setting under the cursor.
func editSetting(_ model: inout Model) {
    guard let entry = model.selectedSetting else {
        model.notice = Text.nothingSelected
        return
    }
    guard let value = entry.value, entry.isEditable else {
        let isInArchive = model.data?.office.settings?.path.hasSuffix(".sqlite") ?? false
        model.notice = isInArchive ? OfficeText.notEditableInArchive : OfficeText.notEditable
        return
    }
    // What was refused is not typed a second time: it stands there to be corrected.
    if let typed = model.typedSetting, typed.path == entry.path, typed.text != value {
        model.overlay = .setting(TextField(text: typed.text), entry)
    } else {
        model.overlay = .setting(.offering(value), entry)
    }
}

/// What was typed for a setting, until the setting says it.
struct TypedSetting: Equatable, Sendable {
    let path: [String]
    let text: String
}

/// A deadline typed without its year is the next such day after the figures; the file says it whole.
private func written(_ text: String, for entry: SettingsEntry, _ model: Model) -> String {
    guard entry.path.last == "day", entry.path.first == "deadline" || entry.path.first == "deadlines",
        let day = model.data?.asOf, case .day(let meant) = PromisedDay(text, typedOn: day)
    else { return text }
    return meant.iso
}

/// Enter writes the value, Esc leaves it as it was.
func takeInSetting(_ key: Key, _ before: TextField, _ entry: SettingsEntry, _ model: inout Model) -> [Effect] {
    var field = before
    switch key {
    case .escape:
        model.overlay = nil
        model.typedSetting = nil
    case .enter:
        model.overlay = nil
        guard field.text != entry.value else { return [] }
        model.typedSetting = TypedSetting(path: entry.path, text: field.text)
        return [.changeSetting(entry.path, to: written(field.text, for: entry, model))]
    default:
        guard field.apply(key) else { return [] }
        model.overlay = .setting(field, entry)
    }
    return []
}
