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
    static let lacksDays = Phrase(
        "Tiêu đề không nói kỳ nào: F2 (hoặc /) để nói kỳ, rồi Enter.",
        "The title tells no days: F2 (or /) says them, then Enter.")
    static let days = Phrase("Kỳ (từ ngày - đến ngày, tháng 6/2023, …):", "Days (from - to, tháng 6/2023, …):")
    static let noDays = Phrase(
        "Không hiểu kỳ này. Ghi như 15/12/2022 - 14/06/2023, hoặc 14/06/2023.",
        "These are no days. Write them as 15/12/2022 - 14/06/2023, or 14/06/2023.")
    static let stillNoDays = Phrase(
        "Chưa biết kỳ của số liệu: F2 (hoặc /) để nói.", "The days of the figures are not known: F2 (or /) says them.")
    static let firstColumn = Phrase(
        "Bảng luôn bắt đầu từ cột này; chọn một cột sau để tách.",
        "The table always begins here; choose a later column to split it.")
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
        ("Delete", Phrase("để riêng", "leave aside")), ("Backspace", Phrase("như tiêu đề", "as headed")),
        ("F2 /", Phrase("nói kỳ", "days")), ("F3 |", Phrase("tách bảng", "split the table")),
        ("Enter", Phrase("nhận", "take")), ("Esc", Phrase("thôi", "leave")),
    ]
    static func choose(_ kind: FiguresKind) -> Phrase {
        kind == .incoming
            ? Phrase("Nghĩa của cột: văn bản đến (Tab: văn bản đi)", "Meaning: incoming documents (Tab: issued)")
            : Phrase("Nghĩa của cột: văn bản đi (Tab: văn bản đến)", "Meaning: issued documents (Tab: incoming)")
    }
}
