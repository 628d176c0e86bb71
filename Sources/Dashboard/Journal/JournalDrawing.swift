import Output
import Statistics
import Terminal

/// Who promised what by when and how it stands, or every entry with its time.
struct JournalDrawing {
    private enum Column: Hashable { case state, promised, then, left, now, when, kind, note }

    /// Rows above the list.
    static let firstRow = 5

    let model: Model
    let screen: JournalScreen
    private let language: Language
    private let numbers: NumberText

    init(_ screen: JournalScreen, _ model: Model) {
        self.screen = screen
        self.model = model
        language = model.language
        numbers = NumberText(model.language)
    }

    func draw(on frame: inout Frame) {
        TitleLine.draw(model, crumbs: [JournalText.title(screen.list)[language]], on: &frame)
        let lines = model.lines(of: screen)
        var column = 1
        for (text, role) in summary(lines) {
            column +=
                frame.put(
                    text, row: 1, column: column, style: Style(role), maxWidth: max(0, model.size.columns - column)) + 2
        }
        guard !lines.isEmpty else {
            let sentence =
                model.journalProblem
                ?? (screen.list == .promises ? JournalText.noPromises : JournalText.noEntries)
            for (row, line) in wrapped(sentence[language], to: model.size.columns - 4).enumerated() {
                frame.put(line, row: Self.firstRow + row, column: 2, style: Style(.muted))
            }
            return
        }
        if screen.list == .promises {
            frame.put(
                JournalText.rule[language], row: 2, column: 1, style: Style(.muted), maxWidth: model.size.columns - 2)
        }
        let layout = layout
        if !layout.placed.contains(where: { $0.id == .note }), lines.indices.contains(screen.window.selected) {
            // What was promised stands above the list where it has no column.
            let note = lines[screen.window.selected].entry.note
            if !note.isEmpty {
                frame.put(
                    "“\(note)”", row: 3, column: 1, style: Style(.normal), maxWidth: model.size.columns - 2)
            }
        }
        let view = TableView(first: name, layout, line: 0..<model.size.columns)
        view.heading(row: Self.firstRow - 1, name: (Text.unitHeading[language], ""), on: &frame) { column in
            (TableCell(title(column)[language], .heading, alignment(column)), "")
        }
        for row in Self.firstRow..<max(Self.firstRow, model.size.rows - 1) {
            let place = screen.window.top + row - Self.firstRow
            guard lines.indices.contains(place) else { break }
            let line = lines[place]
            let name = TableCell(model.name(of: line.entry.unit))
            view.line(row: row, name: name, isSelected: place == screen.window.selected, on: &frame) { cell($0, line) }
        }
    }

    /// How many promises stand how.
    private func summary(_ lines: [JournalLine]) -> [(String, Role)] {
        let states: [PromiseState] = [.broken, .due, .unknown, .kept]
        let counts = states.compactMap { state -> (String, Role)? in
            let count = lines.count { $0.state == state }
            return count == 0 ? nil : ("\(state.sign) \(state.title[language]): \(numbers.count(count))", state.role)
        }
        return screen.list == .promises
            ? counts : [(JournalText.entries(lines.count)[language], .normal)]
    }

    private var name: Range<Int> { 1..<1 + min(30, max(18, model.size.columns / 3)) }

    private var layout: TableLayout<Column> {
        let columns: [Column] =
            screen.list == .promises
            ? [.promised, .state, .then, .left, .now, .note] : [.when, .kind, .promised, .then, .note]
        let yielding: [Column] =
            screen.list == .promises
            ? [.state, .promised, .left, .then, .now, .note] : [.when, .kind, .promised, .note, .then]
        return TableLayout(
            columns.map { TableLayout.Column($0, width: width($0), grows: $0 == .note) }, yielding: yielding,
            room: name.upperBound..<max(name.upperBound, model.size.columns - 1))
    }

    private func width(_ column: Column) -> Int {
        switch column {
        case .state: 10
        case .promised: 10
        case .then, .now: 7
        case .left: 11
        case .when: 16
        case .kind: 8
        case .note: 12
        }
    }

    private func alignment(_ column: Column) -> Alignment {
        switch column {
        case .then, .left, .now: .right
        default: .left
        }
    }

    private func title(_ column: Column) -> Phrase {
        switch column {
        case .state: Phrase("Kết quả", "Outcome")
        case .promised: Phrase("Hẹn", "Promised")
        case .then: Phrase("Khi hẹn", "Then")
        case .left: Phrase("Số đó còn", "Left of it")
        case .now: Phrase("Tồn nay", "Now")
        case .when: Phrase("Lúc ghi", "Written")
        case .kind: Phrase("Loại", "Kind")
        case .note: Phrase("Nội dung", "Note")
        }
    }

    private func cell(_ column: Column, _ line: JournalLine) -> TableCell? {
        let entry = line.entry
        switch column {
        case .state: return line.state.map { TableCell("\($0.sign) \($0.title[language])", $0.role, .left) }
        case .promised: return entry.promised.map { TableCell(numbers.date($0), .normal, .left) }
        case .then:
            let open = line.outcome?.cohort.ordered ?? entry.open
            return TableCell(open.map(numbers.count) ?? NumberText.missing, .muted)
        case .left:
            return TableCell(
                line.outcome.map { numbers.count($0.cohort.left) } ?? NumberText.missing, line.state?.role ?? .normal)
        case .now: return TableCell(line.open.map(numbers.count) ?? NumberText.missing)
        case .when: return TableCell(JournalText.moment(entry, language), .muted, .left)
        case .kind: return TableCell(JournalText.kind(entry.kind)[language], .normal, .left)
        case .note: return TableCell(entry.note, .normal, .left)
        }
    }

    /// The lines as sentences.
    var sentences: [String] {
        model.lines(of: screen).map { line in
            var parts = ["\(model.name(of: line.entry.unit)): \(JournalText.kind(line.entry.kind)[language])"]
            parts.append(JournalText.moment(line.entry, language))
            let promise = line.entry.promiseText(language)
            if !promise.isEmpty { parts.append(promise) }
            if let state = line.state { parts.append(state.title[language]) }
            if let outcome = line.outcome {
                let (then, left) = (numbers.count(outcome.cohort.ordered), numbers.count(outcome.cohort.left))
                let day = numbers.date(outcome.day)
                parts.append(
                    Phrase(
                        "khi hẹn tồn \(then), đến \(day) số đó còn \(left)",
                        "\(then) open when it was promised, \(left) of them left on \(day)")[language])
            }
            if let open = line.open {
                parts.append(Phrase("nay tồn \(numbers.count(open))", "\(numbers.count(open)) open now")[language])
            }
            return parts.joined(separator: ", ") + "."
        }
    }
}

/// Sentences of the journal.
enum JournalText {
    static func title(_ list: JournalScreen.List) -> Phrase {
        switch list {
        case .promises: Phrase("Lời hẹn", "Promises")
        case .everything: Phrase("Nhật ký", "Journal")
        }
    }
    static let rule = Phrase(
        "Xét các văn bản tồn khi hẹn, đến hết ngày hẹn; văn bản đến sau không tính.",
        "Judged by what was open then, at the end of that day; later ones do not count.")
    static let noPromises = Phrase(
        "Chưa đơn vị nào hẹn ngày. Khi gọi tên (A), nhấn n để ghi lời hẹn. Tab: mọi mục của nhật ký, cả lần nhắc.",
        "No unit promised a day yet. In the roll-call (A), press n to note a promise. Tab: every entry, reminders too.")
    static let noEntries = Phrase("Nhật ký chưa có mục nào.", "The journal has no entries yet.")
    static let takeBackTitle = Phrase("Rút lại mục này?", "Take this entry back?")
    static let takeBack = Phrase("Rút lại: xóa mục này khỏi nhật ký", "Take it back: remove it from the journal")

    static func entries(_ count: Int) -> Phrase { Phrase("\(count) mục", count == 1 ? "1 entry" : "\(count) entries") }
    static func takenBack(_ unit: String) -> Phrase { Phrase("Đã rút lại: \(unit).", "Taken back: \(unit).") }

    static func kind(_ kind: JournalEntry.Kind) -> Phrase {
        switch kind {
        case .reminder: Phrase("nhắc", "reminder")
        case .agreement: Phrase("kết luận", "agreed")
        }
    }

    /// The day and, where it is known, the time of day in Vietnam.
    static func moment(_ entry: JournalEntry, _ language: Language) -> String {
        let day = NumberText(language).date(entry.day)
        return entry.writtenAt.map { "\(day) \(VietnamTime.clock($0))" } ?? day
    }

    /// What would be taken back.
    static func question(_ entry: JournalEntry, _ name: String) -> Phrase {
        func text(_ language: Language) -> String {
            let promise = entry.promiseText(language)
            return "\(name), \(kind(entry.kind)[language]), \(moment(entry, language))"
                + (promise.isEmpty ? "." : ": \(promise).")
        }
        return Phrase(text(.vietnamese), text(.english))
    }
}
