import Statistics
import Terminal
import Text

/// Help in front of a screen: what is searched for, and how far it is scrolled.
public struct HelpState: Equatable, Sendable {
    /// The screen it is about.
    public var context: Context
    /// What is searched for.
    public var field = TextField()
    /// The window over its lines.
    public var window = ListWindow()

    init(_ context: Context) { self.context = context }
}

/// The keys that work in a screen, grouped by what they are for, and what the signs mean.
enum HelpPanel {
    /// A line: a heading has no keys.
    struct Line: Equatable {
        let keys: String
        let text: String
        let isHeading: Bool
    }

    /// Columns inside the box where there is room, and how many of them the keys have.
    private static let columns = 90
    private static let keyWidth = 16

    /// The lines that have what is searched for, under their headings; long ones go on in the next line.
    static func lines(_ help: HelpState, _ language: Language, _ size: Size) -> [Line] {
        let width = max(20, min(columns, size.columns - 4) - keyWidth - 1)
        let query = SearchKey(help.field.text)
        let entries = ActionTable.entries.filter { $0.contexts.contains(help.context) }
        var groups = Purpose.allCases.map { purpose in
            (
                title: purpose.title,
                lines: entries.filter { $0.purpose == purpose }.map { entry in
                    (
                        keys: entry.keys.map(\.label).joined(separator: " "), text: entry.title[language],
                        words: "\(entry.title.vietnamese) \(entry.title.english) \(entry.words) "
                            + entry.keys.map(\.name).joined(separator: " ")
                    )
                }
            )
        }
        if help.context != .document { groups.append((Text.legendTitle, legend(language))) }
        var lines: [Line] = []
        for group in groups {
            let found = group.lines.filter {
                query.isEmpty || SearchKey("\($0.words) \($0.keys)").matches(query)
            }
            guard !found.isEmpty else { continue }
            if !lines.isEmpty { lines.append(Line(keys: "", text: "", isHeading: false)) }
            lines.append(Line(keys: "", text: group.title[language], isHeading: true))
            for item in found {
                lines += wrapped(item.text, to: width).enumerated().map { number, text in
                    Line(keys: number == 0 ? item.keys : "", text: text, isHeading: false)
                }
            }
        }
        return lines
    }

    private static func legend(_ language: Language) -> [(keys: String, text: String, words: String)] {
        let signs: [(String, Phrase)] =
            Severity.allCases.map { (Glyph.text($0, of: .processing), $0.title) } + [
                (Glyph.text(.zero, of: .leader), Flag.leaderSigningZero.title),
                ("%LĐ/đ.tử", Column.rate(.leaderOfElectronic).definition.title),
                ("%LĐ/đã ký", Column.leaderRateOfSigned.definition.title),
                ("%LĐ/đi", Column.leaderRateOfIssued.definition.title),
                (ColumnText.fewMark, ColumnText.fewNote),
                (
                    "↗ ↘",
                    Phrase(
                        "Số tăng, số giảm; màu nói tốt hay xấu",
                        "The number rose, fell; the colour says how good that is")
                ),
            ]
        return signs.map { ($0, $1[language], "\($1.vietnamese) \($1.english)") }
    }

    static func list(_ help: HelpState, _ size: Size) -> ListBox {
        ListBox(help.window, columns: columns, head: 1, foot: 1, height: max(1, size.rows - 6))
    }

    static func draw(_ help: HelpState, _ model: Model, on frame: inout Frame) {
        let language = model.language
        let list = list(help, model.size)
        let lines = lines(help, language, model.size)
        let title = "\(Text.helpTitle[language]): \(help.context.title[language])"
        list.draw(title: title, foot: Text.helpFoot[language], in: model.size, marksSelected: false, on: &frame) {
            place, row, frame in
            let line = lines[place]
            if line.isHeading {
                frame.put(
                    line.text, row: row.row, column: row.column, style: Style(.groupHeading), maxWidth: row.columns)
                return
            }
            frame.put(
                line.keys, row: row.row, column: row.column + 1, style: Style(.hintKey), maxWidth: keyWidth - 1)
            frame.put(
                line.text, row: row.row, column: row.column + keyWidth + 1, style: Style(.dialog),
                maxWidth: max(0, row.columns - keyWidth - 1))
        }
        if lines.isEmpty, let row = list.rows(in: model.size).first {
            let inner = list.box(in: model.size).inner
            frame.put(
                Text.nothingFound[language], row: row, column: inner.column, style: Style(.muted),
                maxWidth: inner.columns)
        }
        TextEntry.draw(prompt: Text.searchPrompt[language], help.field, list.headLine(in: model.size), on: &frame)
    }
}

extension Context {
    /// The screen in a word or two.
    var title: Phrase {
        switch self {
        case .table: Phrase("bảng", "table")
        case .unit: Phrase("đơn vị", "unit")
        case .document: Phrase("văn bản", "document")
        case .findings: Phrase("phát hiện", "findings")
        case .comparison: Phrase("so sánh", "comparison")
        case .history: Phrase("biểu đồ", "chart")
        case .meeting: Phrase("họp", "meeting")
        case .rollCall: Phrase("gọi tên", "roll-call")
        case .agreed: Phrase("kết luận", "agreed")
        case .lists: Phrase("danh sách", "lists")
        case .evaluation: Phrase("đánh giá", "evaluation")
        case .settings: Phrase("cấu hình", "settings")
        case .journal: Phrase("nhật ký", "journal")
        case .notes: Phrase("ghi chú trình bày", "presenter's notes")
        case .groups: Phrase("gom văn bản", "groups")
        case .groupDocuments: Phrase("văn bản trong nhóm", "documents of a group")
        case .help: Phrase("trợ giúp", "help")
        }
    }
}
