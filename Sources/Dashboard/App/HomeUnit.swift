import Statistics
import Text

/// Opens the list of the unit that the user starts with, due and urgent documents first; says so where there is none such.
func openHome(_ model: inout Model) -> [Effect] {
    guard let wanted = model.startsWith ?? model.homeUnit?.text, let data = model.data, model.stack.isEmpty else {
        return []
    }
    model.startsWith = nil
    let query = SearchKey(wanted)
    let named = data.assessment.units.filter { unit in
        !query.isEmpty
            && ([unit.figures.unit.name] + unit.figures.unit.aliases).contains { SearchKey($0).matches(query) }
    }
    guard let unit = data.unit(UnitID(wanted)) ?? (named.count == 1 ? named[0] : nil) else {
        model.notice = Text.noHome(wanted)
        return []
    }
    let id = unit.figures.unit.id
    model.current.select(id)
    var screen = UnitScreen(unit: id)
    screen.backlog.sort = [
        DocumentSortKey(column: .dueDate, isDescending: false), DocumentSortKey(column: .urgency, isDescending: true),
    ]
    model.stack.append(.unit(screen))
    return fetches(for: id, data)
}

/// The unit in front becomes the one the program starts with, or no longer is.
func toggleHome(_ model: inout Model) {
    guard let unit = model.unitScreen?.unit else { return }
    model.homeUnit = model.homeUnit == unit ? nil : unit
    model.notice = model.homeUnit == nil ? Text.homeForgotten : Text.homeKept(model.name(of: unit))
}
