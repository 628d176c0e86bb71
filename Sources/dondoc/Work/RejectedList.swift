import Text
import Archive
import Output
import Statistics

/// The rows that an import left out, as text and as JSON: whoever mends the file finds them by sheet and row.
struct RejectedList {
    private let rows: [RejectedRow]
    private let id: Int
    private let language: Language

    init(_ rows: [RejectedRow], of id: Int, language: Language) {
        self.rows = rows
        self.id = id
        self.language = language
    }

    /// One line a row, or a sentence where there is none.
    var text: String {
        if rows.isEmpty {
            return Phrase("Lần nhập số \(id) không loại dòng nào.", "Import \(id) left no row out.")[language] + "\n"
        }
        var grid = TextGrid(isRightAligned: [false, true, false])
        grid.add(
            [Phrase("Trang tính", "Sheet"), Phrase("Dòng", "Row"), Phrase("Nội dung", "Text")].map { $0[language] })
        grid.addRule()
        for row in rows { grid.add([row.sheet, "\(row.row)", row.text]) }
        return grid.text
    }

    /// `{"import","rejected":[{"sheet","row","text"}]}`.
    var json: String {
        let list = rows.map { row in
            JSONValue.object([("sheet", .string(row.sheet)), ("row", .number(row.row)), ("text", .string(row.text))])
        }
        return JSONValue.object([("import", .number(id)), ("rejected", .array(list))]).text + "\n"
    }
}
