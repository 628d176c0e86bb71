import Statistics

/// What a screen is called when it leaves the program: its crumbs and the day of the figures.
public enum ScreenTitle {
    /// The title, for example `Đôn đốc › Văn bản đến · 14/06/2023`.
    public static func text(_ model: Model) -> String {
        let language = model.language
        var crumbs = [Text.program[language], model.table.title[language]]
        for screen in model.stack {
            switch screen {
            case .unit(let opened): crumbs.append(model.data?.unit(opened.unit)?.figures.unit.name ?? opened.unit.text)
            case .incomingDocument(let document): crumbs.append(document.reference)
            case .issuedDocument(let document): crumbs.append(document.reference)
            case .lists: crumbs.append(Text.listsTitle[language])
            case .findings: crumbs.append(Text.findingsTitle[language])
            case .comparison: crumbs.append(Text.comparisonTitle[language])
            case .history: crumbs.append(Text.historyTitle[language])
            case .meeting: crumbs.append(Phrase("Cuộc họp", "Meeting")[language])
            case .rollCall(let roll):
                crumbs += roll.unit.map { [model.data?.unit($0)?.figures.unit.name ?? $0.text] } ?? []
            case .evaluation: crumbs.append(Phrase("Đánh giá", "Evaluation")[language])
            case .settings: crumbs.append(Phrase("Cấu hình", "Settings")[language])
            case .journal(let screen): crumbs.append(JournalText.title(screen.list)[language])
            case .notes: crumbs.append(NotesText.title[language])
            case .groups: crumbs.append(GroupText.title[language])
            case .groupDocuments(let screen): crumbs.append(screen.title)
            case .agreed: crumbs.append(MeetingText.agreedTitle[language])
            }
        }
        let day = model.data.map { " · " + NumberText(language).date($0.asOf) } ?? ""
        return crumbs.joined(separator: " › ") + day
    }
}
