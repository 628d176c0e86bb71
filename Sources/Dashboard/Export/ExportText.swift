import Statistics

/// Sentences about what leaves the program: exports, low lists, reminders.
extension Text {
    static let exportTitle = Phrase("Xuất ra tệp", "Export to a file")
    static let exportFoot = Phrase("Enter: chọn · Esc: đóng", "Enter: choose · Esc: close")
    static let thisTable = Phrase("bảng này", "this table")
    static let exportWriting = Phrase("Đang ghi…", "Writing…")
    static let filePrompt = Phrase("Tên tệp:", "File:")

    /// Asked before a file is replaced.
    static func replaceFile(_ name: String) -> Phrase {
        Phrase(
            "Đã có “\(name)”. Ghi đè? Nhấn c để ghi đè, phím khác để đổi tên.",
            "“\(name)” exists. Replace it? Press y to replace, any other key for another name.")
    }

    static func fileExists(_ name: String) -> Phrase {
        Phrase("Đã có “\(name)”, chưa ghi đè.", "“\(name)” exists and was not replaced.")
    }

    static let listsTitle = Phrase("Danh sách thấp", "Low lists")
    static let noneInList = Phrase("không có đơn vị nào", "no unit")
    static let typedPrompt = Phrase("Danh sách:", "Names:")
    static let listsReported = Phrase("Xếp theo thứ tự của báo cáo.", "In the order of the report.")
    static let listsByValue = Phrase("Xếp từ thấp lên.", "Lowest first.")
    static let listsHint = Phrase(
        "Dán danh sách gõ tay vào đây (hoặc nhấn d rồi gõ, cách nhau bằng ;) để xem thiếu ai, thừa ai.",
        "Paste a typed list here (or press d and type, separated by ;) to see whom it forgot and who should not be in it."
    )
    static let nothingRecognised = Phrase(
        "Không nhận ra đơn vị nào trong danh sách vừa nhập.", "No unit was recognised in that list.")
    static let missingInTyped = Phrase("thiếu", "missing")
    static let inTyped = Phrase("đã có", "listed")
    static let strangerInTyped = Phrase("không thuộc danh sách này", "should not be here")
    static let unknownInTyped = Phrase("Không nhận ra", "Not recognised")
    static let lists = Phrase("ba danh sách thấp", "the three low lists")

    /// The outcome of holding a typed list against the complete one.
    static func compared(_ list: Phrase, missing: Int, strangers: Int) -> Phrase {
        Phrase(
            "Đối chiếu với “\(list.vietnamese)”: thiếu \(missing), thừa \(strangers). Nhấn Esc để thôi đối chiếu.",
            "Held against “\(list.english)”: \(missing) missing, \(strangers) too many. Press Esc to end.")
    }

    /// What was copied when it is reminders.
    static func reminders(_ count: Int) -> Phrase {
        Phrase(
            "nhắc \(count) đơn vị (gửi xong: Y)",
            (count == 1 ? "1 reminder" : "\(count) reminders") + " (Y once sent)")
    }

    static let nothingCopied = Phrase(
        "Chưa chép văn bản nhắc nào. Nhấn y để chép, gửi xong nhấn Y để ghi sổ.",
        "No reminder was copied yet. Press y to copy, and Y once it was sent.")

    static func recorded(_ count: Int) -> Phrase {
        Phrase("Đã ghi sổ: đã nhắc \(count) đơn vị.", "Recorded: \(count) units reminded.")
    }
}
