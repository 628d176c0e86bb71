import Statistics

/// Sentences about files and sources put together.
extension Finding {
    func assemblySentence(_ numbers: NumberText) -> Phrase {
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
                "\(plural(numbers.count(documents), "document")) stand in several registers; the newer register decides."
            )
        case .more(let count, let kind):
            let example = Finding(kind, at: place, read: read, expected: expected)
            return Phrase(
                "Còn \(numbers.count(count)) trường hợp cùng loại không liệt kê. Ví dụ: \(example.message(.vietnamese))",
                "\(numbers.count(count)) more of the same kind are not listed. Example: \(example.message(.english))")
        default: return Phrase("", "")
        }
    }
}
