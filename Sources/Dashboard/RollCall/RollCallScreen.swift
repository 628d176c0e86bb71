import Statistics
import Terminal

/// One unit for a room: its name large, three numbers larger, then what has to be said.
struct RollCallScreen {
    private let model: Model
    private let text: RollCallText
    private let margin: Int
    private var language: Language { model.language }

    /// Nil when there is no such unit.
    init?(_ model: Model, _ roll: RollCall) {
        guard let text = RollCallText(model, roll) else { return nil }
        self.model = model
        self.text = text
        margin = model.size.columns >= 110 ? 8 : model.size.columns >= 76 ? 4 : 2
    }

    var sentences: [String] { text.sentences }

    private var width: Int { model.size.columns - 2 * margin }
    /// How much room there is: in a low window the blank lines go first, then the large digits.
    private var isHigh: Bool { model.size.rows >= 22 }
    private var last: Int { model.size.rows - 1 }

    func draw(on frame: inout Frame) {
        TitleLine.draw(model, crumbs: [MeetingText.meeting[language], text.crumb], on: &frame)
        if isHigh, !TitleLine.showsPeriod(model), let snapshot = model.data?.assessment.snapshot,
            let period = TitleLine.period(of: snapshot, model)
        {
            frame.putRight(
                period, row: 1, endColumn: model.size.columns - margin, style: Style(.muted), maxWidth: width)
        }
        var row = isHigh ? 2 : 1
        frame.cursor = Position(row: row, column: margin)
        let name = text.unit.figures.unit.name
        let letters = isHigh && !model.hasPlainGlyphs ? largestLetters : nil
        // A long name takes the blank lines of a low window.
        let space = !isHigh || (letters?.count == 2 && model.size.rows < 28) ? 0 : 1
        if let letters {
            for line in letters.joined() {
                frame.put(line, row: row, column: margin, style: Style(.normal, flags: .bold), maxWidth: width)
                row += 1
            }
            // Once more for terminals without blocks, for copying and for screen readers, which begin there.
            frame.cursor = Position(row: row, column: margin)
            frame.put(name, row: row, column: margin, style: Style(.normal, flags: .bold), maxWidth: width)
            row += 1
        } else {
            for line in LargeText.lines(name, width: width) {
                frame.put(line, row: row, column: margin, style: Style(.normal, flags: .bold), maxWidth: width)
                row += 1
            }
        }
        row = numbers(from: row + space, on: &frame)
        row = marks(row: row + space, on: &frame)
        let gap = model.size.rows >= 30 ? 1 : 0
        let tasks = text.tasks
        let task = tasks.first { wrapped($0, to: width).count <= 4 } ?? tasks.last ?? ""
        row = paragraph(task, .deadline, most: 4, from: row + space, on: &frame)
        let oldest = "\(MeetingText.oldestTitle[language]): \(text.oldest)"
        row = paragraph(oldest, .normal, most: 2, from: row + gap, on: &frame)
        // What was promised and reminded before is not for the room: it stands in the presenter's own window and in the journal.
        if let agreement = text.agreement {
            _ = paragraph(
                agreement.text, agreement.isStored ? .met : .warning, most: min(3, max(1, last - row - gap)),
                from: min(row + gap, last - 1), on: &frame)
        }
    }

    /// The name as large as the window allows: a high one has room for two lines as high as its numbers.
    private var largestLetters: [[String]]? {
        let name = text.unit.figures.unit.name
        if model.size.rows >= 38, let large = LargeLetters.lines(name, width: width, most: 2, isLarge: true) {
            return large
        }
        return LargeLetters.lines(name, width: width, most: model.size.rows >= 24 ? 2 : 1)
    }

    /// The numbers beside each other: as large as fits, with a line below that says what they are.
    private func numbers(from row: Int, on frame: inout Frame) -> Int {
        let numbers = text.threeNumbers
        guard !numbers.isEmpty else { return row }
        let sizes: [LargeText.DigitSize] = [.large, model.hasPlainGlyphs ? .whole : .small]
        let size = sizes.first { fits($0, numbers) }
        let columns = starts(numbers, size)
        for (number, column) in zip(numbers, columns) {
            let role = number.role.map { Glyph.role($0) } ?? .normal
            var below = row
            if let size, let digits = LargeText.digits(number.text, size) {
                for line in digits {
                    frame.put(line, row: below, column: column, style: Style(role, flags: .bold))
                    below += 1
                }
            }
            // The number stands here once more: for terminals without blocks, for copying and for screen readers.
            let used = frame.put(number.text, row: below, column: column, style: Style(role, flags: .bold))
            frame.put(number.title, row: below, column: column + used + 1, style: Style(.normal))
        }
        return row + (size?.rows ?? 0) + 1
    }

    private func fits(_ size: LargeText.DigitSize, _ numbers: [RollCallText.Number]) -> Bool {
        let high =
            switch size {
            case .large: 34
            case .whole: 22
            case .small: 18
            }
        guard model.size.rows >= high else { return false }
        return numbers.reduce(0) { $0 + width($1, size) } + 3 * (numbers.count - 1) <= width
    }

    private func width(_ number: RollCallText.Number, _ size: LargeText.DigitSize?) -> Int {
        let digits = size.flatMap { LargeText.digits(number.text, $0)?.first.map { displayWidth(of: $0) } } ?? 0
        return max(digits, displayWidth(of: "\(number.text) \(number.title)"))
    }

    /// Spread over the width.
    private func starts(_ numbers: [RollCallText.Number], _ size: LargeText.DigitSize?) -> [Int] {
        let widths = numbers.map { width($0, size) }
        let free = max(0, width - widths.reduce(0, +))
        let gap = numbers.count > 1 ? max(2, min(12, free / (numbers.count - 1))) : 0
        var column = margin
        return widths.map { width in
            defer { column += width + gap }
            return column
        }
    }

    private func marks(row: Int, on frame: inout Frame) -> Int {
        var column = margin
        for mark in text.marks {
            let room = model.size.columns - margin - column
            guard displayWidth(of: mark.text) <= room else { continue }
            column += frame.put(mark.text, row: row, column: column, style: Style(Glyph.role(mark.severity))) + 3
        }
        return row + 1
    }

    /// Draws a sentence in at most so many lines, the rest cut; the row after it.
    private func paragraph(_ sentence: String, _ role: Role, most: Int, from row: Int, on frame: inout Frame) -> Int {
        let lines = wrapped(sentence, to: width)
        let shown = lines.prefix(max(0, min(most, last - row)))
        for (place, line) in shown.enumerated() {
            let isCut = place == shown.count - 1 && lines.count > shown.count
            frame.put(
                isCut ? line + " …" : line, row: row + place, column: margin, style: Style(role), maxWidth: width)
        }
        return row + shown.count
    }
}
