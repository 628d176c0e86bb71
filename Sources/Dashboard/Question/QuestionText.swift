import Intake
import Statistics

/// The sentences of the question about a file.
enum QuestionText {
    static func title(_ table: AskedTable) -> Phrase {
        let place = table.sheet.isEmpty ? table.file : "\(table.file) [\(table.sheet)]"
        return Phrase("Các cột của \(place) nghĩa là gì?", "What do the columns of \(place) mean?")
    }
    static let why = Phrase(
        "Số liệu không khớp với tiêu đề, nên chưa tính. Chọn nghĩa của cột; phép cộng được kiểm tra ngay.",
        "The figures do not agree with the headings and are not counted yet. Choose what a column means; the sums follow."
    )
    static let heading = Phrase("Tiêu đề", "Heading")
    static func row(_ number: Int) -> Phrase { Phrase("Dòng \(number)", "Row \(number)") }
    static let meaning = Phrase("Nghĩa", "Meaning")
    static let noSums = Phrase("Không có phép cộng nào để kiểm tra.", "There is no sum to check.")
    static let certain = Phrase("Mọi phép cộng đều khớp: Enter để nhận.", "All sums hold: Enter takes it.")
    static let stillWrong = Phrase(
        "Còn phép cộng không khớp. Đổi nghĩa cột, hoặc Delete để bỏ riêng cột sai.",
        "Some sum still fails. Change a meaning, or leave the wrong column aside with Delete.")
    static let taken = Phrase(
        "Đã nhớ nghĩa các cột; tuần sau tệp cùng mẫu được đọc luôn.",
        "Kept: next week's file with these headings is read at once.")
    static let hints: [(key: String, text: Phrase)] = [
        ("↑↓", Phrase("chọn cột", "column")), ("Space", Phrase("đổi nghĩa", "meaning")),
        ("Delete", Phrase("để riêng", "leave aside")), ("Enter", Phrase("nhận", "take")),
        ("Esc", Phrase("thôi", "leave")), ("Backspace", Phrase("như tiêu đề", "as headed")),
    ]
    static func choose(_ kind: FiguresKind) -> Phrase {
        kind == .incoming
            ? Phrase("Nghĩa của cột: văn bản đến (Tab: văn bản đi)", "Meaning: incoming documents (Tab: issued)")
            : Phrase("Nghĩa của cột: văn bản đi (Tab: văn bản đến)", "Meaning: issued documents (Tab: incoming)")
    }
}
