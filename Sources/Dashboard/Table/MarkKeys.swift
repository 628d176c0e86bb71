import Statistics
import Terminal

/// Marks and unmarks units: the one under the cursor, all that the table shows, or none.
func mark(_ action: Action, _ model: inout Model) {
    switch action {
    case .invertMarks:
        let shown = Set(model.current.content?.units.map { $0.figures.unit.id } ?? [])
        model.marks.formSymmetricDifference(shown)
    case .clearMarks:
        model.notice = model.marks.isEmpty ? Text.nothingMarked : Text.marksCleared(model.marks.count)
        model.marks = []
        model.supposed = nil
    default:
        guard let unit = model.current.selectedUnit else {
            model.notice = Text.nothingSelected
            return
        }
        if model.marks.remove(unit) == nil { model.marks.insert(unit) }
        model.current.window.moveDown()
    }
}
