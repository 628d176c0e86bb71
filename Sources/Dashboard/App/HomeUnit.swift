import Statistics
import Text

/// Opens the list of the unit that the user starts with, due and urgent documents first; says so where there is none such.
func openHome(_ model: inout Model) -> [Effect] {
    guard let wanted = model.startsWith ?? model.homeUnit?.text, let data = model.data, model.stack.isEmpty else {
        return []
    }
    model.startsWith = nil
    let meant = data.assessment.units(called: wanted)
    guard let unit = meant.first, meant.count == 1 else {
        // Those that can be meant are what is shown.
        if !meant.isEmpty {
            model.current.view.filter = wanted
            model.current.refresh(data)
        }
        model.notice = meant.isEmpty ? Text.noHome(wanted) : Text.severalHomes(wanted, meant.count)
        return []
    }
    let id = unit.figures.unit.id
    model.current.select(id)
    model.startedWith = id
    model.stack.append(.unit(model.screen(of: id)))
    return fetches(for: id, data)
}

extension Model {
    /// The screen of a unit as it is opened: whoever works in it sees what is due and urgent first, each time.
    func screen(of unit: UnitID) -> UnitScreen {
        var screen = UnitScreen(unit: unit)
        guard unit == homeUnit || unit == startedWith else { return screen }
        screen.backlog.sort = [
            DocumentSortKey(column: .dueDate, isDescending: false),
            DocumentSortKey(column: .urgency, isDescending: true),
        ]
        return screen
    }
}

/// The unit in front becomes the one the program starts with, or no longer is.
func toggleHome(_ model: inout Model) {
    guard let unit = model.unitScreen?.unit else { return }
    model.homeUnit = model.homeUnit == unit ? nil : unit
    model.notice = model.homeUnit == nil ? Text.homeForgotten : Text.homeKept(model.name(of: unit))
}
