import Statistics
import Terminal

/// Opens the groups of the unit in front, or of all units.
func showGroups(_ model: inout Model) -> [Effect] {
    guard let data = model.data else {
        model.notice = Text.nothingRead
        return []
    }
    let unit = model.unitScreen?.unit
    var screen = GroupScreen(unit: unit)
    // In one unit the same document is open once: what is alike there is the subject.
    if unit != nil { screen.turn(by: 1) }
    model.stack.append(.groups(screen))
    return model.ask(.openDocuments(unit, asOf: data.asOf))
}

/// Another column.
func turnGroups(by step: Int, _ model: inout Model) {
    guard var screen = model.groupScreen else { return }
    screen.turn(by: step)
    model.groupScreen = screen
}

/// The documents of the group under the cursor.
func openGroup(_ screen: GroupScreen, _ model: inout Model) {
    guard screen.groups.indices.contains(screen.window.selected) else {
        model.notice = Text.nothingSelected
        return
    }
    let group = screen.groups[screen.window.selected]
    let documents = group.places.map { screen.all[$0] }.sorted {
        ($0.arrivalDate, $0.unit, $0.arrivalNumber) < ($1.arrivalDate, $1.unit, $1.arrivalNumber)
    }
    guard let data = model.data else { return }
    model.stack.append(
        .groupDocuments(
            GroupDocuments(title: GroupDrawing(screen, model).name(of: group), documents: documents, asOf: data.asOf)))
}

func forGroupScreens(_ unit: UnitID?, in model: inout Model, _ change: (inout GroupScreen) -> Void) {
    for place in model.stack.indices {
        guard case .groups(var screen) = model.stack[place], screen.unit == unit else { continue }
        change(&screen)
        model.stack[place] = .groups(screen)
    }
}
