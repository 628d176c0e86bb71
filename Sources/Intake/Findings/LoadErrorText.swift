import Sheets
import Statistics

extension SheetError {
    /// Its sentence, with the likely fix where it has none.
    var withFix: Phrase {
        switch self {
        case .empty: Phrase("Tệp rỗng. Xuất lại báo cáo.", "The file is empty. Export the report again.")
        case .binary:
            Phrase(
                "Không phải tệp bảng tính hay văn bản. Lưu lại dạng XLSX hoặc CSV.",
                "Not a spreadsheet or text file. Save it as XLSX or CSV.")
        default: Phrase(sentence.vietnamese, sentence.english)
        }
    }
}

extension LoadError {
    /// What is said of figures whose day nothing tells.
    static let withoutDay = Phrase(
        "Không biết số liệu chốt ngày nào. Thêm dòng “Từ ngày … đến ngày …” hoặc dùng --as-of.",
        "The day the figures are as of is unknown. Add the line “Từ ngày … đến ngày …” or give --as-of.")

    /// What is said where a day was asked for before all there is.
    public static func nothing(asOf day: CalendarDay, earliest: CalendarDay) -> Phrase {
        Phrase(
            "Không có số liệu tính đến \(NumberText(.vietnamese).date(day)); sớm nhất là \(NumberText(.vietnamese).date(earliest)).",
            "There are no figures as of \(day.iso); the earliest are of \(earliest.iso).")
    }

    /// What went wrong, in one sentence with the likely fix.
    public func message(_ language: Language) -> String {
        switch self {
        case .noFiles: return Phrase("Chưa chọn tệp nào.", "No files were given.")[language]
        case .nothingRecognised(let findings), .nothingUsable(let findings):
            let first = findings.first { $0.severity == .error } ?? findings.first
            let fallback = Phrase(
                "Không có báo cáo nào nhận ra được. Cần bảng có cột mã hoặc tên đơn vị và các cột số liệu.",
                "No report was recognised. A table needs a unit column and columns of figures.")
            return first?.line(language) ?? fallback[language]
        case .noDate:
            return Self.withoutDay[language]
        case .before(let day, let earliest): return Self.nothing(asOf: day, earliest: earliest)[language]
        case .uncertain(let table): return table.sentence[language]
        case .conflict(let conflict): return conflict.sentence[language]
        case .cancelled: return Phrase("Đã dừng.", "Stopped.")[language]
        }
    }
}
