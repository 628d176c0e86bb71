import Output
import Statistics
import Terminal

/// What the projector shows: told by the program in the meeting, read by the presenter's own window.
public struct Projection: Equatable, Sendable {
    /// The unit called; nil while the table or something else is shown.
    public var unit: UnitID?
    /// Who comes next.
    public var next: UnitID?
    /// "3/36".
    public var place: String

    /// Nothing is called.
    public init(unit: UnitID? = nil, next: UnitID? = nil, place: String = "") {
        self.unit = unit
        self.next = next
        self.place = place
    }

    /// As it stands in the file between the two programs.
    public var text: String { "\(unit?.text ?? "")\t\(next?.text ?? "")\t\(place)\n" }

    /// From such a file; what is not understood is nothing.
    public init(text: String) {
        let fields = text.prefix { !$0.isNewline }.split(separator: "\t", omittingEmptySubsequences: false)
        func unit(_ place: Int) -> UnitID? {
            fields.indices.contains(place) && !fields[place].isEmpty ? UnitID(String(fields[place])) : nil
        }
        self.init(unit: unit(0), next: unit(1), place: fields.count > 2 ? String(fields[2]) : "")
    }
}

extension Model {
    /// What a presenter's window has to know; nil while nothing is presented.
    public var projection: Projection? {
        guard isPresenting else { return nil }
        for case .rollCall(let roll) in stack.reversed() {
            let next = roll.units.indices.contains(roll.place + 1) ? roll.units[roll.place + 1] : nil
            return Projection(unit: roll.unit, next: next, place: "\(roll.place + 1)/\(roll.units.count)")
        }
        return Projection(unit: unitScreen?.unit)
    }

    /// The unit that notes are taken of: the one called, in the meeting or in the presenter's window.
    var notedUnit: UnitID? {
        if case .notes(let projection) = stack.last { return projection.unit }
        return rollCall?.unit
    }
}

/// The presenter's window: what the room should not see.
struct NotesDrawing {
    let projection: Projection
    let model: Model

    /// What stands there, from top to bottom.
    var lines: [(text: String, role: Role, isBold: Bool)] {
        let language = model.language
        guard let id = projection.unit, let data = model.data, let unit = data.unit(id),
            let roll = RollCall(of: [unit], in: model.table, order: model.presentation.order)
                ?? RollCall(of: [unit], in: .incoming, order: model.presentation.order)
        else { return [(NotesText.waiting[language], .muted, false)] }
        var lines: [(String, Role, Bool)] = [("\(projection.place) \(unit.figures.unit.name)", .normal, true)]
        if let text = RollCallText(model, roll) {
            lines.append((text.threeNumbers.map { "\($0.title) \($0.text)" }.joined(separator: " · "), .normal, false))
            lines.append(("", .normal, false))
            lines.append((NotesText.before[language], .groupHeading, true))
            let earlier = text.earlier
            lines +=
                earlier.isEmpty
                ? [(NotesText.nothingBefore[language], .muted, false)] : earlier.map { ($0, .normal, false) }
            lines.append(("", .normal, false))
            lines.append((NotesText.today[language], .groupHeading, true))
            if let agreement = text.agreement {
                lines.append((agreement.text, agreement.isStored ? .met : .warning, false))
            } else {
                lines.append((NotesText.nothingToday[language], .muted, false))
            }
        }
        if let next = projection.next {
            lines.append(("", .normal, false))
            lines.append(("\(NotesText.next[language]): \(model.name(of: next))", .deadline, false))
            let promise = model.earlierEntries(of: next).first { $0.promised != nil }
            if let promise { lines.append(("  " + promise.promiseText(language), .muted, false)) }
        }
        return lines
    }

    func draw(on frame: inout Frame) {
        TitleLine.draw(model, crumbs: [NotesText.title[model.language]], on: &frame)
        var row = 2
        frame.cursor = Position(row: row, column: 2)
        for line in lines {
            let broken = line.text.isEmpty ? [""] : wrapped(line.text, to: max(1, model.size.columns - 4))
            for text in broken where row < model.size.rows - 1 {
                frame.put(
                    text, row: row, column: 2, style: Style(line.role, flags: line.isBold ? .bold : []),
                    maxWidth: model.size.columns - 4)
                row += 1
            }
        }
    }
}

/// Sentences of the presenter's window.
enum NotesText {
    static let title = Phrase("Ghi chú của người trình bày", "Presenter's notes")
    static let waiting = Phrase(
        "Chưa gọi đơn vị nào. Ở cửa sổ trình chiếu: p rồi A.",
        "No unit is called yet. In the projected window: p, then A.")
    static let before = Phrase("Trước đây", "Before")
    static let nothingBefore = Phrase("chưa nhắc, chưa hẹn lần nào", "never reminded, nothing promised")
    static let today = Phrase("Hôm nay", "Today")
    static let nothingToday = Phrase("chưa ghi gì: n để ghi", "nothing noted yet: n to note")
    static let next = Phrase("Tiếp theo", "Next")
}
