import Intake
import Statistics
import Terminal
import Text

/// Draws the screen of files that came in.
public func render(_ model: InboxModel) -> Frame {
    if let question = model.question { return render(question.model) }
    var frame = Frame(size: model.size)
    InboxDrawing.draw(model, on: &frame)
    return frame
}

enum InboxDrawing {
    /// The rows of the files: below the steps and the line of the folder, above the foot.
    static func rows(_ model: InboxModel) -> Range<Int> {
        let first = stepLines(model).count + 3
        return first..<max(first, model.size.rows - 1)
    }

    static func draw(_ model: InboxModel, on frame: inout Frame) {
        let (columns, language) = (model.size.columns, model.language)
        frame.fill(Rect(row: 0, column: 0, rows: 1, columns: columns), style: Style(.title))
        frame.put(" " + InboxText.title[language], row: 0, column: 0, style: Style(.title), maxWidth: columns)
        var row = 1
        for (number, line) in stepLines(model) {
            if let number { frame.put("\(number)", row: row, column: 1, style: Style(.hintKey)) }
            frame.put(line, row: row, column: 3, style: Style(.normal), maxWidth: columns - 4)
            row += 1
        }
        row += 1
        guard let listing = model.listing else {
            frame.put(InboxText.searching[language], row: row, column: 1, style: Style(.muted))
            return drawFoot(model, on: &frame)
        }
        let heading = listing.folder.isEmpty ? InboxText.noFolder[language] : InboxText.folder(listing, language)
        frame.put(heading, row: row, column: 1, style: Style(.groupHeading), maxWidth: columns - 2)
        if listing.items.isEmpty, !listing.folder.isEmpty {
            frame.put(InboxText.empty[language], row: row + 1, column: 1, style: Style(.muted), maxWidth: columns - 2)
        }
        for place in model.window.visible {
            let row = rows(model).lowerBound + place - model.window.top
            guard rows(model).contains(row) else { break }
            draw(listing.items[place], model, row: row, on: &frame)
            if place == model.window.selected {
                frame.restyle(Rect(row: row, column: 0, rows: 1, columns: columns), adding: .selected)
                frame.cursor = Position(row: row, column: 0)
            }
        }
        drawFoot(model, on: &frame)
    }

    private static func draw(_ item: InboxItem, _ model: InboxModel, row: Int, on frame: inout Frame) {
        let (columns, language) = (model.size.columns, model.language)
        let isWorking = model.working.first == item.path
        let (sign, word, role): (String, Phrase, Role) =
            switch item.state {
            case _ where isWorking: ("…", Phrase(model.progress, model.progress), .warning)
            case .new: ("+", InboxText.new, .normal)
            case .known: ("✓", InboxText.known, .muted)
            case .imported: ("✓", InboxText.imported, .met)
            case .strange: ("·", InboxText.strange, .muted)
            case .failed: ("✗", InboxText.failed, .error)
            }
        let right = word[language]
        frame.put(sign, row: row, column: 1, style: Style(role))
        frame.putRight(right, row: row, endColumn: columns - 1, style: Style(role), maxWidth: 28)
        // Every row has its columns where the others have theirs, whatever its own word is.
        let end = columns - 2 - statesWidth(model)
        // Name, what it is, and its days, as far as there is room.
        let longest = model.listing?.items.map { displayWidth(of: $0.name) }.max() ?? 0
        let nameWidth = max(12, min(44, longest, (end - 4) / 2))
        frame.put(item.name, row: row, column: 3, style: Style(role), maxWidth: nameWidth)
        let room = max(0, end - nameWidth - 5)
        frame.put(
            description(item, language, room: room), row: row, column: 4 + nameWidth, style: Style(.muted),
            maxWidth: room)
    }

    /// As wide as the longest word on the state of a file that can stand there: nothing moves when one is taken in.
    private static func statesWidth(_ model: InboxModel) -> Int {
        let words = [InboxText.new, InboxText.known, InboxText.imported, InboxText.strange, InboxText.failed]
        return words.map { displayWidth(of: $0[model.language]) }.max() ?? 0
    }

    /// What a file is and of which days; where there is little room the days are whole, and what it is is cut.
    static func description(_ item: InboxItem, _ language: Language, room: Int = .max) -> String {
        switch item.settings {
        case .first: return InboxText.settings[language]
        case .instead: return InboxText.otherSettings[language]
        case nil: break
        }
        let numbers = NumberText(language)
        var kinds: [String] = []
        for kind in item.kinds where !kinds.contains(kind.title[language]) { kinds.append(kind.title[language]) }
        let whole = kinds.joined(separator: ", ")
        // Where there is little room, in as few words as still tell one from another.
        let short = item.kinds.map { InboxText.kind($0)[language] }.joined(separator: ", ")
        let days: String
        if let period = item.period {
            days = "\(numbers.date(period.from))–\(numbers.date(period.to))"
        } else if let day = item.asOf {
            days = Phrase("đến \(numbers.date(day))", "as of \(numbers.date(day))")[language]
        } else {
            return displayWidth(of: whole) <= room ? whole : short
        }
        let what = displayWidth(of: "\(whole), \(days)") <= room ? whole : short
        let left = room - displayWidth(of: days) - 3
        if displayWidth(of: what) <= left || left < 4 { return what.isEmpty ? days : "\(what), \(days)" }
        return "\(what.prefix(left - 1))…, \(days)"
    }

    private static func drawFoot(_ model: InboxModel, on frame: inout Frame) {
        let (row, columns) = (model.size.rows - 1, model.size.columns)
        if let path = model.leaving {
            frame.put(
                InboxText.takeOutQuestion(path)[model.language], row: row, column: 1, style: Style(.warning),
                maxWidth: columns - 2)
            return
        }
        if let field = model.field {
            if let notice = model.notice {
                frame.put(
                    " " + notice[model.language], row: row - 1, column: 0, style: Style(.warning), maxWidth: columns)
            }
            TextEntry.draw(
                prompt: (model.dayless.map(InboxText.dayPrompt) ?? InboxText.prompt)[model.language], field,
                Rect(row: row, column: 0, rows: 1, columns: columns),
                on: &frame)
            return
        }
        if let notice = model.notice {
            // What a sentence says at its end is often what to do next: it takes more lines before it is cut.
            let lines = wrapped(notice[model.language], to: max(1, columns - 2)).prefix(3)
            for (place, line) in lines.enumerated() {
                let row = row - lines.count + 1 + place
                frame.clearRow(row)
                frame.put(" " + line, row: row, column: 0, style: Style(.warning), maxWidth: columns)
            }
            return
        }
        var column = 1
        for (key, word) in InboxText.hints(model) {
            let width = displayWidth(of: key) + 1 + displayWidth(of: word[model.language])
            guard column + width < columns else { break }
            frame.put(key, row: row, column: column, style: Style(.hintKey))
            frame.put(
                word[model.language], row: row, column: column + displayWidth(of: key) + 1, style: Style(.hintText))
            column += width + 2
        }
    }

    private static func stepLines(_ model: InboxModel) -> [(Int?, String)] {
        // Who has figures knows the way; a small screen has room for files only.
        guard !model.hasFigures, model.size.rows >= 14 else { return [] }
        return InboxText.steps.enumerated().flatMap { place, step in
            wrapped(step[model.language], to: model.size.columns - 4).enumerated().map { line, text in
                (line == 0 ? place + 1 : nil, text)
            }
        }
    }
}
