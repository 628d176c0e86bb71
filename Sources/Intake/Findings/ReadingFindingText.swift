import Statistics

extension ReadingFinding {
    /// The sentence, for what was read and expected.
    func sentence(read: String, expected: String, _ numbers: NumberText) -> Phrase {
        switch self {
        case .figureUnreadable(let problem):
            let text = problem.text
            let shown = read.isEmpty ? "" : " “\(read)”"
            return Phrase(
                "Không đọc được số liệu: " + text.vietnamese.replacing("%", with: shown),
                "The figure cannot be read: " + text.english.replacing("%", with: shown))
        case .sumFails(let left, let right, let isPart):
            let (one, other) = (left.joined(separator: " + "), right.joined(separator: " + "))
            return isPart
                ? Phrase(
                    "“\(one)” lớn hơn “\(other)” (\(read) > \(expected)). Kiểm tra hai cột này.",
                    "“\(one)” is more than “\(other)” (\(read) > \(expected)). Check these columns.")
                : Phrase(
                    "“\(one)” ghi \(read), nhưng \(other) = \(expected). Kiểm tra các cột này.",
                    "“\(one)” says \(read), but \(other) = \(expected). Check these columns.")
        case .printedTotalDiffers:
            return Phrase(
                "Dòng tổng ghi \(read), cộng các đơn vị được \(expected). Kiểm tra xem có thiếu đơn vị nào.",
                "The total says \(read); the units add up to \(expected). Check whether a unit is missing.")
        case .printedShareDiffers:
            return Phrase(
                "Tỷ lệ ghi \(read) %, tính lại là \(expected) %. Chương trình dùng số đếm.",
                "The percentage says \(read) %; recomputed it is \(expected) %. The counts are used.")
        case .shareUnexplained:
            return Phrase(
                "Tỷ lệ “\(read)” không khớp với cột nào trong bảng nên không dùng. Kiểm tra mẫu số của tỷ lệ.",
                "The percentage “\(read)” fits no columns of the table and is not used. Check what it is a share of.")
        case .measuresTied(let measures):
            let names = measures.prefix(6).map(\.name).joined(separator: ", ")
            return Phrase(
                "Tiêu đề chưa đủ rõ để biết: \(names). Các chỉ số này để trống.",
                "The headings do not tell: \(names). These stay unknown.")
        case .derived(let measures):
            let names = measures.prefix(8).map(\.name).joined(separator: ", ")
            return Phrase(
                "Không có cột ghi sẵn, tính từ các cột khác: \(names).",
                "No column states these; they follow from others: \(names).")
        case .otherDays:
            return Phrase(
                "Bảng có số liệu của kỳ khác (\(read)); không tính vào kỳ này.",
                "The table also has figures of other days (\(read)); they are not counted here.")
        case .daysSwapped(let count):
            return Phrase(
                "\(numbers.count(count)) ô ngày bị đảo ngày và tháng (do máy cài vùng khác), đã đọc đảo lại. Kiểm tra các ngày này.",
                "In \(plural(numbers.count(count), "cell")) day and month stood swapped (by a foreign locale); read the other way round. Check these days."
            )
        case .stateUnknown(let rows):
            return Phrase(
                "Không hiểu tình trạng “\(read)” (\(numbers.count(rows)) văn bản): tính là đã nhận, chưa rõ kết quả. "
                    + "Thêm từ này vào tệp cấu hình (mục states).",
                "The state “\(read)” is not understood (\(plural(numbers.count(rows), "document"))): received, their outcome unknown. "
                    + "Add the word to the settings file (states).")
        case .stateIsTiming(let rows):
            return Phrase(
                "“\(read)” chỉ nói về hạn (\(numbers.count(rows)) văn bản): tính là chưa xử lý.",
                "“\(read)” speaks of the due day alone (\(plural(numbers.count(rows), "document"))): counted as open.")
        case .timingInWords(let rows):
            return Phrase(
                "\(numbers.count(rows)) văn bản chỉ có chữ đúng hạn, quá hạn mà không có hạn xử lý, nên các chỉ số theo hạn để trống. Bổ sung cột hạn xử lý.",
                "\(plural(numbers.count(rows), "document")) are late or in time by a word alone, without a due day; what depends on it stays unknown. Add the due days."
            )
        case .severalUnits:
            return Phrase(
                "Ô đơn vị ghi nhiều đơn vị (“\(read)”), không rõ văn bản của đơn vị nào. Ghi mỗi đơn vị một dòng, hoặc chỉ đơn vị xử lý chính.",
                "The cell names several units (“\(read)”), and whose document this is, is not known. Give each unit a row, or name the one in charge only."
            )
        case .notIssued(let rows):
            return Phrase(
                "\(numbers.count(rows)) dòng là văn bản chưa phát hành, không tính là văn bản đi.",
                rows == 1
                    ? "One row is a document that is not issued yet, and is not counted."
                    : "\(plural(numbers.count(rows), "row")) are documents that are not issued yet, and are not counted."
            )
        case .afterPeriod(let rows, let last):
            let day = numbers.date(last)
            return Phrase(
                "\(numbers.count(rows)) văn bản đến sau ngày \(day) không được tính. Kiểm tra ngày đến hoặc kỳ ghi ở đầu sổ.",
                "\(plural(numbers.count(rows), "document")) came after \(day) and are left out. Check their days, or the days of the title."
            )
        case .calendarPeriod(let from, let to, let rows):
            let (first, last) = (numbers.date(from), numbers.date(to))
            return Phrase(
                "Kỳ ghi ở đầu sổ được tính theo lịch, từ \(first) đến \(last), vì \(numbers.count(rows)) văn bản nằm ngoài kỳ chốt số liệu của quy định. Ghi rõ “Từ ngày … đến ngày …” nếu khác.",
                "The period of the title is taken by the calendar, \(first) to \(last): \(plural(numbers.count(rows), "document")) lie outside the days of the decree. Write “Từ ngày … đến ngày …” if it is another."
            )
        case .registerOfSome:
            return Phrase(
                "Tiêu đề “\(read)” cho thấy sổ này không có toàn bộ văn bản, nên không đọc để khỏi tính sai tỷ lệ. Xuất sổ đầy đủ, hoặc sửa tiêu đề.",
                "By its title “\(read)” this register does not hold all documents, and it is not read: its rates would be wrong. Export the whole register, or correct the title."
            )
        case .registerOfTasks:
            return Phrase(
                "Tiêu đề “\(read)” cho thấy đây là nhiệm vụ, không phải văn bản đến, văn bản đi, nên không đọc.",
                "By its title “\(read)” this is about tasks, not about incoming or issued documents, and it is not read."
            )
        case .registerOfBoth:
            return Phrase(
                "Cột “\(read)” cho thấy sổ có cả văn bản đến và văn bản đi, nên không đọc. Tách thành hai sổ.",
                "The column “\(read)” says that incoming and issued documents stand in one table, and it is not read. Split it into two registers."
            )
        case .columnUnread:
            return Phrase(
                "Không đọc được cột này: các ô như “\(read)” không phải là một số. Tách thành hai cột.",
                "This column is not read: cells like “\(read)” are not one number. Split it into two columns.")
        case .headingsContradict:
            return Phrase(
                "Các tiêu đề cột mâu thuẫn nhau hoặc không cho biết chắc mỗi cột là gì, nên không đọc bảng này. Sửa dòng tiêu đề, hoặc khai tên cột trong tệp cấu hình.",
                "The headings contradict each other, or do not tell what each column is, and the table is not read. Correct the row of headings, or declare the names of columns in the settings file."
            )
        case .rowAside(let reason): return reason.sentence(read)
        case .rowsOfNoUnits:
            return Phrase(
                "Các dòng của bảng này (“\(read)”) không phải là đơn vị, nên không đọc. Dùng bảng mỗi đơn vị một dòng.",
                "The rows of this table (“\(read)”) are no units, and it is not read. Use a table with a row for each unit."
            )
        case .unitsSplit:
            return Phrase(
                "Mỗi đơn vị có nhiều dòng, chia theo cột “\(read)”, nên không đọc bảng này: một dòng không phải toàn bộ. Ghi mỗi đơn vị một dòng.",
                "Each unit has several rows, told apart by the column “\(read)”, and the table is not read: one row is not all. Give each unit one row."
            )
        case .unitsRepeated:
            return Phrase(
                "Nhiều đơn vị có hơn một dòng (như “\(read)”), không rõ dòng nào là toàn bộ, nên không đọc bảng này. Ghi mỗi đơn vị một dòng.",
                "Several units have more than one row (“\(read)” for one), which of them is all is not known, and the table is not read. Give each unit one row."
            )
        case .sumsAmongUnits:
            return Phrase(
                "Dòng “\(read)” và các dòng như nó là tổng của những dòng bên dưới, không rõ dòng nào là đơn vị, nên không đọc bảng này. Chỉ để lại dòng của đơn vị.",
                "The row “\(read)” and others like it are the sums of those below them, which of both are the units is not known, and the table is not read. Keep the rows of units only."
            )
        case .notCounts:
            return Phrase(
                "Theo “\(read)”, các số trong bảng không phải là số văn bản, nên không đọc. Xuất lại bảng với số văn bản.",
                "By “\(read)” the figures of this table are no numbers of documents, and it is not read. Export it with numbers of documents."
            )
        case .notJoined(let units):
            return Phrase(
                "Số liệu của \(numbers.count(units)) đơn vị trong bảng này (\(read)) không ghép được với bảng khác cùng ngày nên không dùng. Gộp thành một bảng.",
                "Figures of \(plural(numbers.count(units), "unit")) in this table (\(read)) could not be joined with another table of the same day and are not used. Make one table of both."
            )
        case .notDocuments:
            return Phrase(
                "Bảng này nói về nhiệm vụ hoặc hồ sơ công việc, không phải văn bản đến, văn bản đi, nên không đọc.",
                "This table is about tasks or work files, not about incoming or issued documents, and is not read.")
        case .hiddenSheet:
            return Phrase(
                "Trang tính “\(read)” đang ẩn nên không đọc. Bỏ ẩn nếu cần lấy số liệu ở đó.",
                "The sheet “\(read)” is hidden and was not read. Unhide it if its figures are wanted.")
        }
    }
}
