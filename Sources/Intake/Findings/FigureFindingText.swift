import Statistics

/// Sentences about figures that do not agree, and about the sheets they stand in.
extension Finding {
    func figureSentence(_ numbers: NumberText) -> Phrase? {
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

    func sheetSentence(_ numbers: NumberText) -> Phrase? {
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
}
