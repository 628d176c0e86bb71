import Statistics
import Terminal

func mark(_ action: Action, _ model: inout Model) {
    if action == .invertMarks {
        let shown = Set(model.current.content?.units.map { $0.figures.unit.id } ?? [])
        model.marks.formSymmetricDifference(shown)
    } else if let unit = model.current.selectedUnit {
        if model.marks.remove(unit) == nil { model.marks.insert(unit) }
        model.current.window.moveDown()
    } else {
        model.notice = Text.nothingSelected
    }
}
