import Intake
import Output
import Statistics
import Terminal

/// What was agreed in the meeting, and what was typed but not stored.
enum AgreedScreen {
    /// One line of the list.
    struct Line: Equatable {
        let text: String
        let role: Role
        let isBold: Bool
    }

    private static func margin(_ size: Size) -> Int { size.columns >= 110 ? 8 : size.columns >= 76 ? 4 : 2 }
    private static let first = 4

    static func height(_ size: Size) -> Int { max(1, size.rows - first - 1) }

    /// The list broken into lines: a unit, what it agreed to, a blank line.
    static func lines(_ model: Model) -> [Line] {
        let width = model.size.columns - 2 * margin(model.size)
        var lines: [Line] = []
        func add(_ name: String, _ text: String, _ role: Role) {
            lines += wrapped(name, to: width).map { Line(text: $0, role: .normal, isBold: true) }
            lines += wrapped(text, to: width - 2).map { Line(text: "  " + $0, role: role, isBold: false) }
            lines.append(Line(text: "", role: .normal, isBold: false))
        }
        for action in agreedActions(model)?.actions ?? [] {
            add(action.unit.figures.unit.name, action.entry.agreedText(model.language), .normal)
        }
        for (unit, draft) in drafts(model) {
            let typed = [draft.note, draft.day].filter { !$0.isEmpty }.joined(separator: " · ")
            add(unit, "\(MeetingText.unsaved[model.language]): \(typed)", .warning)
        }
        if lines.isEmpty {
            lines = [Line(text: MeetingText.nothingAgreed[model.language], role: .muted, isBold: false)]
        }
        return lines
    }

    static func draw(_ window: ListWindow, _ model: Model, on frame: inout Frame) {
        let language = model.language
        TitleLine.draw(model, crumbs: [MeetingText.meeting[language], MeetingText.agreedTitle[language]], on: &frame)
        let margin = margin(model.size)
        let count = agreedActions(model)?.actions.count ?? 0
        let day = model.meetingDay.map { NumberText(language).date($0) } ?? ""
        frame.put(
            MeetingText.agreedHeading(count, day)[language], row: 2, column: margin,
            style: Style(.deadline, flags: .bold), maxWidth: model.size.columns - 2 * margin)
        let lines = lines(model)
        frame.cursor = Position(row: first, column: margin)
        for place in window.top..<min(lines.count, window.top + height(model.size)) {
            let line = lines[place]
            frame.put(
                line.text, row: first + place - window.top, column: margin,
                style: Style(line.role, flags: line.isBold ? .bold : []), maxWidth: model.size.columns - 2 * margin)
        }
        guard window.top + height(model.size) < lines.count else { return }
        frame.putRight(
            MeetingText.moreBelow[language], row: 2, endColumn: model.size.columns - margin, style: Style(.muted),
            maxWidth: 12)
    }

    /// The list as it would be sent.
    static func plainText(_ model: Model) -> String? {
        agreedActions(model).map { $0.letter(model.language).formatted(as: .text) }
    }

    private static func drafts(_ model: Model) -> [(String, AgreementDraft)] {
        model.drafts.sorted { $0.key < $1.key }.map {
            (model.data?.unit($0.key)?.figures.unit.name ?? $0.key.text, $0.value)
        }
    }
}
