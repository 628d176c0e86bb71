import Statistics

/// The sentences about files that came in.
extension Messages {
    static func passedOver(_ names: [String]) -> Phrase {
        let shown = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", …" : "")
        return Phrase(
            "Bỏ qua \(names.count) tệp không phải bảng số liệu: \(shown)",
            names.count == 1
                ? "One file that is no table was passed over: \(shown)"
                : "\(plural(names.count, "file")) that are no tables were passed over: \(shown)")
    }

    static let notATable = Phrase(
        "Không nhận ra báo cáo hay sổ đăng ký nào trong tệp này. Xem: dondoc inspect TỆP",
        "No report or register is recognised in this file. See: dondoc inspect FILE")

    static let stopped = Phrase("Đã dừng; tệp này chưa vào kho.", "Stopped; nothing of this file was kept.")

    static func takenIn(_ name: String, accepted: Int, rejected: Int) -> Phrase {
        let (vi, en) = (NumberText(.vietnamese), NumberText(.english))
        return Phrase(
            "\(name): nhận \(vi.count(accepted)) dòng"
                + (rejected > 0 ? ", loại \(vi.count(rejected)) dòng (xem: phím f)" : ""),
            "\(name): \(plural(en.count(accepted), "row")) taken in"
                + (rejected > 0 ? ", \(en.count(rejected)) left out (see: key f)" : ""))
    }

    static let notKept = Phrase("Tệp này không còn trong kho.", "This file is not in the archive any more.")

    static let inboxIsForArchive = Phrase(
        "Đang xem tệp chưa đưa vào kho. Hộp nhận chỉ dùng với kho lưu: gõ dondoc.",
        "These are files outside the archive. The inbox belongs to the archive: type dondoc.")
}
