import Statistics

/// Sentences of the settings, the evaluation and the scopes.
enum OfficeText {
    /// A value as people say it, beside what stands in the file.
    static func shown(_ value: String) -> Phrase {
        switch value {
        case "true": Phrase("có (true)", value)
        case "false": Phrase("không (false)", value)
        case "decree": Phrase("chốt ngày 14 (decree)", "on the 14th (decree)")
        case "calendar": Phrase("theo tháng dương lịch (calendar)", "calendar months (calendar)")
        case _ where PeriodPreset(rawValue: value) != nil:
            PeriodPreset(rawValue: value).map {
                Phrase("\($0.title[.vietnamese]) (\(value))", "\($0.title[.english]) (\(value))")
            } ?? Phrase(value, value)
        default: Phrase(value, value)
        }
    }
    static let settingsTitle = Phrase("Cấu hình", "Settings")
    static let noSettings = Phrase(
        "Chưa biết tệp cấu hình ở đâu. Đặt dondoc.yaml cạnh số liệu rồi nhấn r.",
        "No settings file is known. Put dondoc.yaml beside the data and press r.")
    static let notEditable = Phrase(
        "Mục này sửa trong tệp cấu hình, rồi nhấn r để đọc lại.",
        "This entry is changed in the settings file; then press r to read again.")
    static let notEditableInArchive = Phrase(
        "Mục này sửa trong tệp: dondoc settings -o dondoc.yaml, sửa, rồi dondoc import dondoc.yaml.",
        "This entry is changed in a file: dondoc settings -o dondoc.yaml, edit it, dondoc import dondoc.yaml.")
    static let settingsHint = Phrase(
        "Enter: sửa giá trị · dòng có dấu · là mặc định",
        "Enter: change a value · lines with · are standard")
    static let line = Phrase("dòng", "line")

    static let scopeTitle = Phrase("Phạm vi", "Scope")
    static let everything = Phrase("Tất cả số liệu", "All data")
    static let scopeFoot = Phrase("Enter: chọn · Esc: đóng", "Enter: choose · Esc: close")
    static let oneScope = Phrase(
        "Số liệu này chỉ có một địa bàn, không có phạm vi nào để chọn.",
        "These data are of one area: there is no scope to choose.")
    static let ungrouped = Phrase("Không xếp theo nhóm.", "Not put together.")

    static let evaluationTitle = Phrase("Đánh giá", "Evaluation")
    static let evaluating = Phrase("Đang đánh giá…", "Evaluating…")
    static let noEvaluation = Phrase(
        "Không có số liệu nào trong kỳ này. Nhấn Tab để chọn kỳ khác.",
        "There are no figures for this period. Press Tab for another.")
    static let evidenceTitle = Phrase("Vì sao xếp loại này?", "Why this band?")
    static let reportPeriod = Phrase("theo báo cáo", "as reported")
    static let trend = Phrase("XH", "Tr")
    static let reminders = Phrase("Nhắc", "Rem.")
    static let reported = Phrase("SL", "Rep.")
    static let band = Phrase("Xếp loại", "Band")
    static let example = Phrase(
        "Mức VÍ DỤ: ghi quy định của cơ quan vào mục evaluation (phím S)",
        "EXAMPLE bands: put the office's rule into section evaluation (key S)")
    static let freezing = Phrase("Đang chốt đánh giá…", "Freezing the evaluation…")

    static func exempt(_ count: String) -> Phrase {
        Phrase("; miễn ký \(count) không tính", "; \(count) exempt left out")
    }
}
