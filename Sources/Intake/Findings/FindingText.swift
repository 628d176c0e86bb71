import Sheets
import Statistics
import Text

/// Every sentence about findings, in both languages, with the likely fix. The facts come from ``FindingKind``.
extension Finding {
    /// The finding as a sentence, without its place.
    public func message(_ language: Language) -> String { sentence(NumberText(language))[language] }

    /// The place and the sentence: `báo cáo.tsv, dòng 12, cột D “Phải hồi”: …`.
    public func line(_ language: Language) -> String { VisibleText.clean(rawLine(language)) }

    private func rawLine(_ language: Language) -> String {
        let place = place.text(language)
        return place.isEmpty ? message(language) : "\(place): \(message(language))"
    }

    private func sentence(_ numbers: NumberText) -> Phrase {
        let read = "“\(self.read)”"
        switch kind {
        case .unreadable(let field, let problem): return unreadable(field, problem)
        case .unknownWord(let field, let rows):
            return Phrase(
                "\(field.title.vietnamese): không hiểu \(read) (\(numbers.count(rows)) dòng). Thêm từ này vào tệp cấu hình.",
                "\(field.title.english): \(read) is not understood (\(plural(numbers.count(rows), "row"))). "
                    + "Add the word to the settings file.")
        case .unitMissing:
            return Phrase(
                "Dòng không có mã và tên đơn vị. Ghi mã hoặc tên đơn vị.",
                "The row has neither a unit ID nor a unit name. Enter one of them.")
        case .unknownUnit(let nearest):
            return Phrase(
                "Đơn vị \(read) không có trong danh mục\(nearest.map { "; gần nhất là “\($0)”" } ?? ""). "
                    + "Sửa tên, hoặc thêm vào danh mục.",
                "The roster has no unit \(read)\(nearest.map { "; the nearest is “\($0)”" } ?? ""). "
                    + "Correct the name, or add it to the roster.")
        case .nameOfOtherUnit(let known):
            return Phrase(
                "Mã đơn vị là của “\(known)” nhưng tên ghi là \(read). Số liệu tính theo mã; kiểm tra mã và tên.",
                "The unit ID belongs to “\(known)”, but the name is \(read). The ID decides; check both.")
        case .ambiguousName:
            return Phrase(
                "Nhiều đơn vị cùng tên \(read). Ghi thêm mã đơn vị.",
                "Several units are called \(read). Add the unit ID.")
        case .duplicateUnit(let first):
            return Phrase(
                "Đơn vị \(read) đã có ở dòng \(first); chỉ tính dòng đầu. Xóa dòng thừa.",
                "Unit \(read) stands in row \(first) already; only that row counts. Remove the extra row.")
        case .duplicateDocument(let number, let year, let first):
            return Phrase(
                "Số đến \(number) năm \(year) của đơn vị này đã có ở dòng \(first); chỉ tính dòng đầu. Kiểm tra số đến.",
                "This unit's arrival number \(number) of \(year) stands in row \(first) already; only that row counts. "
                    + "Check the number.")
        case .duplicateReference(let year, let first):
            return Phrase(
                "Văn bản đi số \(read) năm \(year) của đơn vị này đã có ở dòng \(first); chỉ tính dòng đầu. Xóa dòng thừa.",
                "This unit's document \(read) of \(year) stands in row \(first) already; only that row counts. "
                    + "Remove the extra row.")
        case .rowRejected:
            return Phrase(
                "Không tính dòng này: \(read)", "The row is left out: \(read)")
        case .rowTooShort(let fields):
            return Phrase(
                "Dòng chỉ có \(fields) cột, thiếu cột cần thiết: \(read). Kiểm tra dấu phân cách và dấu nháy kép.",
                "The row has only \(fields) fields and lacks required ones: \(read). Check delimiters and quotes.")
        case .quoteNotClosed:
            return Phrase(
                "Dấu nháy kép mở mà không đóng; dòng này được đọc như không có dấu nháy. Đóng dấu nháy.",
                "A quote is opened and never closed; the row was read as if it had none. Close the quote.")
        case .rowTooLong:
            return Phrase(
                "Dòng có quá nhiều cột; phần thừa bị bỏ. Kiểm tra dấu phân cách.",
                "The row has too many fields; the rest was left out. Check the delimiters.")
        case .reportOfSameDay(let number, let differing):
            return Phrase(
                "Kho lưu đã có báo cáo cùng loại, cùng ngày chốt (lần nhập số \(number)), khác ở \(numbers.count(differing)) đơn vị. "
                    + "Báo cáo nhập sau được tính; nếu nhập nhầm: dondoc forget.",
                "The archive has a report of the same kind and day already (import \(number)); \(numbers.count(differing)) "
                    + "units differ. The one imported last counts; if it is the wrong one: dondoc forget.")
        case .reading(let finding):
            return finding.sentence(read: self.read, expected: expected, numbers)
        case .settings(let sentence), .kept(_, let sentence): return sentence
        case .openButProcessed:
            return Phrase(
                "Tình trạng ghi chưa xử lý nhưng lại có ngày hoàn thành \(read): tính là chưa xử lý. Hãy sửa tình trạng hoặc bỏ ngày hoàn thành rồi xuất lại.",
                "The state says open, yet there is a day of completion (\(read)): counted as open. Correct the state or take the day out, and export again."
            )
        case .processedBeforeArrival:
            return Phrase(
                "Ngày xử lý \(read) trước ngày đến \(expected). Kiểm tra hai ngày.",
                "Processed on \(read), before it arrived on \(expected). Check both dates.")
        default: return figureSentence(numbers) ?? sheetSentence(numbers) ?? assemblySentence(numbers)
        }
    }

    private func unreadable(_ field: ReportField, _ problem: CellProblem) -> Phrase {
        let name = field.title
        let read = read.isEmpty ? "" : " “\(self.read)”"
        return Phrase(
            "\(name.vietnamese): \(problem.text.vietnamese.replacing("%", with: read))",
            "\(name.english): \(problem.text.english.replacing("%", with: read))")
    }
}

extension FindingPlace {
    /// `báo cáo.xlsx, trang “Đến”, dòng 12, cột D “Phải hồi”`; "" for all files together.
    public func text(_ language: Language) -> String {
        var parts = file.isEmpty ? [] : [file]
        if !sheet.isEmpty { parts.append(Phrase("trang “\(sheet)”", "sheet “\(sheet)”")[language]) }
        if let row { parts.append(Phrase("dòng \(row)", "row \(row)")[language]) }
        if let columnLetters {
            let name = heading.isEmpty ? "" : " “\(heading)”"
            parts.append(Phrase("cột \(columnLetters)\(name)", "column \(columnLetters)\(name)")[language])
        }
        return parts.joined(separator: ", ")
    }
}

extension CellProblem {
    /// What is wrong, with % where the text that was read stands.
    var text: Phrase {
        switch self {
        case .formulaError: Phrase("ô báo lỗi công thức%. Sửa công thức.", "the cell holds a formula error%. Mend it.")
        case .negative: Phrase("số âm%. Số văn bản không thể âm.", "negative number%. Counts cannot be negative.")
        case .fraction: Phrase("số lẻ%. Số văn bản phải là số nguyên.", "fraction%. Counts are whole numbers.")
        case .notANumber: Phrase("không phải là số%. Ghi bằng chữ số.", "not a number%. Write it in digits.")
        case .tooLarge: Phrase("số quá lớn%. Kiểm tra lại.", "number too large%. Check it.")
        case .notADate: Phrase("không phải là ngày%. Ghi dạng 14/06/2023.", "not a date%. Write it as 14/06/2023.")
        case .noSuchDay: Phrase("không có ngày%. Kiểm tra ngày, tháng.", "no such day%. Check day and month.")
        case .monthFirst:
            Phrase(
                "ngày ghi tháng trước%. Ghi ngày trước, tháng sau.",
                "month first%. Write the day first, then the month.")
        case .blank: Phrase("để trống, cần phải có.", "blank, but required.")
        }
    }
}
