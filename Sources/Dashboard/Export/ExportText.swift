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
    static func unknownToo(_ count: Int) -> Phrase {
        Phrase(
            " Không nhận ra \(count) tên: xem cuối danh sách.", " \(plural(count, "name")) not recognised: see the end."
        )
    }
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
            plural(count, "reminder") + " (Y once sent)")
    }

    static let nothingCopied = Phrase(
        "Chưa chép văn bản nhắc nào. Nhấn y để chép, gửi xong nhấn Y để ghi sổ.",
        "No reminder was copied yet. Press y to copy, and Y once it was sent.")

    static func recorded(_ count: Int) -> Phrase {
        Phrase(
            "Đã ghi sổ: đã nhắc \(count) đơn vị. Muốn rút lại: J rồi Tab.",
            "Recorded: \(plural(count, "unit")) reminded. To take it back: J, then Tab.")
    }

    // Marks, and what is asked before something is done with them.
    static let nothingMarked = Phrase(
        "Chưa đánh dấu đơn vị nào. Nhấn Space để đánh dấu.", "No unit is marked. Press Space to mark one.")
    static func marksCleared(_ count: Int) -> Phrase {
        Phrase("Đã bỏ \(count) dấu.", count == 1 ? "1 mark cleared." : "\(count) marks cleared.")
    }
    static let hiddenMarksTitle = Phrase("Có đơn vị đánh dấu đang ẩn", "Some marked units are hidden")
    static func hiddenMarks(_ names: [String]) -> Phrase {
        let list = names.joined(separator: "; ")
        return Phrase("Không hiện trong bảng: \(list).", "Not shown in the table: \(list).")
    }
    static func remindAll(_ count: Int) -> Phrase {
        Phrase("Nhắc cả \(count) đơn vị", "Remind all \(plural(count, "unit"))")
    }
    static func remindShown(_ count: Int) -> Phrase {
        Phrase("Chỉ nhắc \(count) đơn vị đang hiện", "Remind only the \(count) shown")
    }
    static func packAll(_ count: Int) -> Phrase {
        Phrase(
            "Soạn gói họp, văn bản nhắc cho cả \(count) đơn vị",
            "Make the pack, with reminders to all \(count)")
    }
    static func packShown(_ count: Int) -> Phrase {
        Phrase(
            "Soạn gói họp, chỉ nhắc \(count) đơn vị đang hiện", "Make the pack, with reminders to the \(count) shown")
    }
    static let recordTitle = Phrase("Ghi sổ đã gửi?", "Record as sent?")
    static func recordQuestion(_ names: [String]) -> Phrase {
        let list = names.joined(separator: "; ")
        return Phrase("Văn bản nhắc đã gửi đến: \(list).", "Reminders sent to: \(list).")
    }
    static func recordYes(_ count: Int) -> Phrase {
        Phrase("Đã gửi, ghi vào sổ (\(count) đơn vị)", "Sent: record it (\(plural(count, "unit")))")
    }
    static let confirmFoot = Phrase("Số, Enter: chọn · Esc: thôi", "Digit, Enter: choose · Esc: nothing")
}
