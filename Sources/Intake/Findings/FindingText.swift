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
                "\(field.title.english): \(read) is not understood (\(numbers.count(rows)) rows). "
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

    private func figureSentence(_ numbers: NumberText) -> Phrase? {
        switch kind {
        case .sumDiffers(let field, let parts):
            return Phrase(
                "\(field.title.vietnamese) ghi \(read), nhưng "
                    + parts.map(\.title.vietnamese).joined(separator: " + ") + " = \(expected). Kiểm tra các cột này.",
                "\(field.title.english) says \(read), but " + parts.map(\.title.english).joined(separator: " + ")
                    + " = \(expected). Check these columns.")
        case .percentDiffers(let field, let part, let whole):
            return Phrase(
                "\(field.title.vietnamese) ghi \(read) %, tính lại từ \(numbers.count(part))/\(numbers.count(whole)) "
                    + "là \(expected) %. Chương trình dùng số đếm.",
                "\(field.title.english) says \(read) %; \(numbers.count(part))/\(numbers.count(whole)) gives "
                    + "\(expected) %. The counts are used.")
        case .totalDiffers(let field):
            return Phrase(
                "Dòng tổng ghi \(field.title.vietnamese) = \(read), cộng các đơn vị được \(expected). "
                    + "Kiểm tra xem có thiếu đơn vị nào.",
                "The total row says \(field.title.english) = \(read), the units add up to \(expected). "
                    + "See whether a unit is missing.")
        case .partExceedsWhole(let part, let whole):
            return Phrase(
                "\(part.title.vietnamese) \(read) lớn hơn \(whole.title.vietnamese) (\(expected)). Kiểm tra hai cột.",
                "\(part.title.english) \(read) exceeds \(whole.title.english) (\(expected)). Check both columns.")
        case .noFigures:
            return Phrase(
                "Đơn vị “\(read)” có dòng nhưng không có số liệu.", "Unit “\(read)” has a row but no figures.")
        default: return nil
        }
    }

    private func sheetSentence(_ numbers: NumberText) -> Phrase? {
        switch kind {
        case .headingUnknown:
            return Phrase(
                "Không nhận ra cột “\(read)”; bỏ qua. Nếu cần cột này, thêm tên vào tệp cấu hình.",
                "Column “\(read)” is not known and was skipped. If it matters, add the name to the settings file.")
        case .headingGuessed(let field):
            return Phrase(
                "Cột “\(read)” được hiểu là \(field.title.vietnamese) (có vẻ viết sai).",
                "Column “\(read)” was taken for \(field.title.english) (it seems misspelled).")
        case .headingAmbiguous(let fields):
            let first = fields.first?.title ?? Phrase("", "")
            return Phrase(
                "Cột “\(read)” có thể là \(fields.map(\.title.vietnamese).joined(separator: " hoặc ")); "
                    + "đã chọn \(first.vietnamese). Ghi tên cột rõ hơn.",
                "Column “\(read)” may be \(fields.map(\.title.english).joined(separator: " or ")); "
                    + "\(first.english) was chosen. Name the column more clearly.")
        case .headingRepeated(let field):
            return Phrase(
                "Cột “\(read)” lặp lại \(field.title.vietnamese); chỉ dùng cột khớp nhất.",
                "Column “\(read)” repeats \(field.title.english); only the best match is used.")
        case .columnsMissing(let fields, let found):
            let headings = found.isEmpty ? "—" : found.map { "“\($0)”" }.joined(separator: ", ")
            return Phrase(
                "Thiếu cột \(fields.map(\.title.vietnamese).joined(separator: " hoặc ")); các cột đọc được: \(headings). "
                    + "Thêm cột, hoặc khai báo tên cột trong tệp cấu hình.",
                "There is no column \(fields.map(\.title.english).joined(separator: " or ")); the headings are "
                    + "\(headings). Add the column, or declare its name in the settings file.")
        case .columnDropped:
            return Phrase(
                "Cột “\(read)” chứa tên người nên không đọc.", "Column “\(read)” holds personal names and was not read."
            )
        case .processedNotSplit:
            return Phrase(
                "Báo cáo không tách Phúc đáp và Kết thúc; văn bản đã xử lý được tính là Kết thúc.",
                "The report does not split replied and closed; processed documents are counted as closed.")
        case .arrivalFromDescription:
            return Phrase(
                "Sổ không có cột Ngày đến; lấy ngày của văn bản thay cho ngày đến.",
                "The register has no arrival date; the date of the document stands in for it.")
        case .validityReversed:
            return Phrase(
                "Đơn vị kết thúc (\(read)) trước khi bắt đầu. Sửa hai cột ngày hiệu lực trong danh mục.",
                "The unit ends (\(read)) before it begins. Correct its two days in the roster.")
        case .successorShares(nil):
            return Phrase(
                "Không đọc được đơn vị kế thừa \(read). Ghi dạng “Xã A:60|Xã B:40”.",
                "The successors \(read) cannot be read. Write them as “Xã A:60|Xã B:40”.")
        case .successorShares(let sum?):
            return Phrase(
                "Tỷ lệ các đơn vị kế thừa \(read) cộng lại là \(sum), không phải 100; vẫn chia theo tỷ lệ đó. Sửa trong danh mục.",
                "The shares of the successors \(read) add up to \(sum), not 100; they are used as they are. Correct the roster."
            )
        case .unitFromTitle(let name):
            return Phrase(
                "Sổ không có cột đơn vị; mọi dòng được tính cho “\(name)” nêu ở tiêu đề.",
                "The register has no unit column; all rows count for “\(name)”, named in the title.")
        case .periodReversed:
            return Phrase(
                "Kỳ báo cáo kết thúc trước khi bắt đầu; bỏ qua kỳ này. Sửa dòng “Từ ngày … đến ngày …”.",
                "The period ends before it begins and was ignored. Correct the line “Từ ngày … đến ngày …”.")
        case .periodAssumed(let from, let to):
            return Phrase(
                "Tiêu đề không ghi ngày; theo tên kỳ, hiểu là từ ngày \(numbers.date(from)) đến ngày \(numbers.date(to)) "
                    + "(cách chốt số liệu của Nghị định 09/2019/NĐ-CP). Nếu khác, ghi rõ “Từ ngày … đến ngày …”.",
                "The title gives no dates; by the name of the period they are taken to be \(numbers.date(from)) to "
                    + "\(numbers.date(to)) (as decree 09/2019/NĐ-CP closes figures). If not, write “Từ ngày … đến ngày …”."
            )
        case .noRows:
            return Phrase(
                "Có tiêu đề cột nhưng không có dòng số liệu nào.", "There are headings, but no rows of figures.")
        case .sheetNotRecognised(let headings):
            let list = headings.isEmpty ? "—" : headings.map { "“\($0)”" }.joined(separator: ", ")
            return Phrase(
                "Không phải báo cáo hay sổ văn bản mà chương trình nhận ra; hàng tiêu đề có: \(list).",
                "Not a report or register that is recognised; its headings are \(list).")
        case .fileUnreadable(let sentence), .fileNote(let sentence): return sentence
        default: return nil
        }
    }

    private func assemblySentence(_ numbers: NumberText) -> Phrase {
        switch kind {
        case .unitWithoutRow(let report):
            return Phrase(
                "Đơn vị “\(read)” có trong danh mục nhưng không có dòng trong \(report.title.vietnamese): "
                    + "không có dữ liệu.",
                "Unit “\(read)” is in the roster but has no row in the \(report.title.english): no data.")
        case .registerDiffers(let field):
            return Phrase(
                "\(field.title.vietnamese): báo cáo ghi \(read), đếm trong sổ được \(expected). Đối chiếu lại với đơn vị.",
                "\(field.title.english): the report says \(read), the register counts \(expected). "
                    + "Reconcile with the unit.")
        case .registerUsed(let asOf, let appendix):
            let vietnamese = NumberText(.vietnamese)
            return Phrase(
                "Báo cáo chốt ngày \(vietnamese.date(appendix)); số liệu ngày \(vietnamese.date(asOf)) đếm từ sổ văn bản.",
                "The report is as of \(appendix.iso); the figures of \(asOf.iso) were counted from the register.")
        case .olderReportLeftOut(let report, let asOf, let used):
            let vietnamese = NumberText(.vietnamese)
            return Phrase(
                "Không dùng \(report.title.vietnamese) chốt ngày \(vietnamese.date(asOf)) vì đã dùng bản ngày "
                    + "\(vietnamese.date(used)).",
                "The \(report.title.english) as of \(asOf.iso) is not used; the one of \(used.iso) is.")
        case .reportsOfDifferentDays(let incoming, let issued):
            let vietnamese = NumberText(.vietnamese)
            return Phrase(
                "Văn bản đến chốt ngày \(vietnamese.date(incoming)) nhưng văn bản đi chốt ngày "
                    + "\(vietnamese.date(issued)). Xuất lại hai báo cáo cùng ngày.",
                "Incoming documents are as of \(incoming.iso), issued ones as of \(issued.iso). "
                    + "Export both for the same day.")
        case .newerRegisterWins(let documents):
            return Phrase(
                "\(numbers.count(documents)) văn bản có trong nhiều sổ; lấy trạng thái ở sổ mới hơn.",
                "\(numbers.count(documents)) documents stand in several registers; the newer register decides.")
        case .more(let count, let kind):
            let example = Finding(kind, at: place, read: read, expected: expected)
            return Phrase(
                "Còn \(numbers.count(count)) trường hợp cùng loại không liệt kê. Ví dụ: \(example.message(.vietnamese))",
                "\(numbers.count(count)) more of the same kind are not listed. Example: \(example.message(.english))")
        default: return Phrase("", "")
        }
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
            return Phrase(
                "Không biết số liệu chốt ngày nào. Thêm dòng “Từ ngày … đến ngày …” hoặc dùng --as-of.",
                "The day the figures are as of is unknown. Add the line “Từ ngày … đến ngày …” or give --as-of.")[
                    language]
        case .uncertain(let table): return table.sentence[language]
        case .conflict(let conflict): return conflict.sentence[language]
        case .cancelled: return Phrase("Đã dừng.", "Stopped.")[language]
        }
    }
}
