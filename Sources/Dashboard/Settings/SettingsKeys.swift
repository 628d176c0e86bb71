import Statistics
import Terminal

/// Begins to change the setting under the cursor.
func editSetting(_ model: inout Model) {
    guard let entry = model.selectedSetting else {
        model.notice = Text.nothingSelected
        return
    }
    guard let value = entry.value, entry.isEditable else {
        model.notice = OfficeText.notEditable
        return
    }
    model.overlay = .setting(.offering(value), entry)
}

/// Enter writes the value, Esc leaves it as it was.
func takeInSetting(_ key: Key, _ before: TextField, _ entry: SettingsEntry, _ model: inout Model) -> [Effect] {
    var field = before
    switch key {
    case .escape: model.overlay = nil
    case .enter:
        model.overlay = nil
        guard field.text != entry.value else { return [] }
        return [.changeSetting(entry.path, to: field.text)]
    default:
        guard field.apply(key) else { return [] }
        model.overlay = .setting(field, entry)
    }
    return []
}
