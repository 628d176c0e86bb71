import Output
import Statistics
import Terminal

/// Choosing the form of the file.
enum SaveAgreedPanel {
    static func list(_ window: ListWindow) -> ListBox { ListBox(window, columns: 52) }

    static func draw(_ window: ListWindow, _ model: Model, on frame: inout Frame) {
        let language = model.language
        let formats = Letter.Format.allCases
        let name = agreedActions(model)?.fileName(language) ?? ""
        let (title, foot) = (MeetingText.saveTitle[language], MeetingText.saveFoot[language])
        list(window).draw(title: title, foot: foot, in: model.size, on: &frame) { place, line, frame in
            frame.put(
                "\(place + 1) \(MeetingText.format(formats[place])[language])", row: line.row, column: line.column,
                style: Style(.dialog), maxWidth: line.columns)
            frame.putRight(
                "\(name).\(formats[place].fileEnding)", row: line.row, endColumn: line.column + line.columns,
                style: Style(.muted), maxWidth: 32)
        }
    }
}

/// The two fields of an entry, at the foot of the roll-call so that the figures stay in sight.
enum AgreementPanel {
    static func draw(_ entry: AgreementEntry, _ model: Model, on frame: inout Frame) {
        let language = model.language
        let rows = 4
        let box = Rect(row: model.size.rows - rows - 2, column: 0, rows: rows + 2, columns: model.size.columns)
        let placement = Box(box)
        let name = model.data?.unit(entry.unit)?.figures.unit.name ?? entry.unit.text
        placement.draw(title: "\(MeetingText.agreementTitle[language]): \(name)", on: &frame)
        let inner = placement.inner
        func field(_ prompt: Phrase, _ field: TextField, _ row: Int) {
            TextEntry.draw(
                prompt: prompt[language], field,
                Rect(row: inner.row + row, column: inner.column, rows: 1, columns: inner.columns), on: &frame)
        }
        // The field that is typed in is drawn last: the cursor is there.
        if entry.isInDay {
            field(MeetingText.notePrompt, entry.note, 0)
            field(MeetingText.dayPrompt, entry.day, 1)
        } else {
            field(MeetingText.dayPrompt, entry.day, 1)
            field(MeetingText.notePrompt, entry.note, 0)
        }
        let understood = entry.complaint ?? MeetingText.understood(entry.day.text, model)
        if let understood {
            frame.put(
                understood[language], row: inner.row + 2, column: inner.column,
                style: Style(entry.complaint == nil ? .muted : .error), maxWidth: inner.columns)
        }
        frame.put(
            MeetingText.agreementFoot[language], row: inner.row + 3, column: inner.column, style: Style(.muted),
            maxWidth: inner.columns)
    }
}
