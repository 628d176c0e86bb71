import Intake
import Statistics
import Terminal

/// The sums follow every digit. Enter keeps the supposition at the foot of the table, Esc drops it.
func takeInWhatIf(_ key: Key, _ before: TextField, _ model: inout Model) {
    var field = before
    switch key {
    case .escape:
        model.overlay = nil
        // A unit that is called is supposed for a moment only: what stands at the foot of the table stays.
        if model.rollCall == nil { model.supposed = nil }
    case .enter:
        let typed = supposedClearing(field)
        guard !typed.isWrong else { return }
        model.overlay = nil
        guard model.rollCall == nil else {
            model.notice = MeetingText.onlySupposed
            return
        }
        model.supposed = typed.clearing
        if let what = model.supposition(typed.clearing) {
            let numbers = NumberText(model.language)
            model.notice = MeetingText.supposedNow(numbers.count(what.cleared))
            if let asked = typed.clearing.documents, asked > what.available {
                model.notice = MeetingText.supposedLess(numbers.count(asked), numbers.count(what.available))
            }
        }
    default:
        guard field.apply(key) else { return }
        model.overlay = .whatIf(field)
    }
}

/// What a number typed supposes; nothing typed is all that is open. Wrong when it is no number.
func supposedClearing(_ field: TextField) -> (clearing: SupposedClearing, isWrong: Bool) {
    switch readCount(field.text) {
    case .blank: (SupposedClearing(documents: nil), field.text.contains { !$0.isWhitespace })
    case .value(let count): (SupposedClearing(documents: count), count < 0)
    case .problem: (SupposedClearing(documents: nil), true)
    }
}
