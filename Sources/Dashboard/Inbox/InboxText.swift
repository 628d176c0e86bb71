import Intake
import Statistics

/// The words of the screen of files that came in.
enum InboxText {
    static let title = Phrase("dondoc › Nhận tệp", "dondoc › Files in")
    static let steps = [
        Phrase(
            "Xuất báo cáo từ hệ thống quản lý văn bản (Excel, CSV) vào hộp nhận; hoặc kéo tệp thả vào cửa sổ này.",
            "Export the reports from the document system (Excel, CSV) into the inbox; or drop a file on this window."),
        Phrase(
            "Chọn tệp bằng ↑ ↓ rồi nhấn Enter để đưa vào kho; nhấn a để đưa vào mọi tệp mới.",
            "Choose a file with ↑ ↓ and press Enter to take it into the archive; a takes every new one."),
        Phrase(
            "Bảng hiện ra: ai chậm, chậm bao nhiêu, kịp hạn không. Tuần sau làm lại bước 1 và 2, số cũ vẫn còn.",
            "The tables follow: who is behind, and how far. Next week again; what is there stays."),
    ]
    static let searching = Phrase("Đang xem hộp nhận…", "Looking through the inbox…")
    static let noFolder = Phrase(
        "Chưa có hộp nhận. Nhấn o để gõ đường dẫn, hoặc ghi inbox: thư mục vào cấu hình.",
        "There is no inbox. Press o to type a path, or put inbox: FOLDER into the settings.")
    static let empty = Phrase("Không có tệp số liệu nào ở đây.", "There are no files with figures here.")
    static let alreadyThere = Phrase("Tệp này đã có trong kho.", "This file is in the archive already.")
    static let noSuchKey = Phrase(
        "Phím này không dùng ở đây: các phím dùng được ghi ở dòng cuối. L: đổi ngôn ngữ.",
        "That key does nothing here: the last line names those that do. L: another language.")
    static let nothingNew = Phrase("Không có tệp nào mới.", "There is no new file.")
    static let takenOut = Phrase(
        "Đã rút tệp này khỏi kho, như chưa từng nhập.", "Taken out of the archive, as if it had never been in it.")
    static let notInArchive = Phrase("Tệp này chưa có trong kho.", "This file is not in the archive.")
    static let notADay = Phrase("Hãy gõ ngày trước, tháng sau: 14/6/2023.", "Type the day first: 14/6/2023.")
    static func name(_ path: String) -> String { path.split(separator: "/").last.map { String($0) } ?? path }
    static func takeOutQuestion(_ path: String) -> Phrase {
        Phrase(
            "Rút \(name(path)) khỏi kho? y: rút · phím khác: thôi",
            "Take \(name(path)) out of the archive? y: yes · any other key: no")
    }
    static func dayPrompt(_ path: String) -> Phrase {
        Phrase("\(name(path)): số liệu đến ngày nào?", "\(name(path)): figures as of which day?")
    }
    static let prompt = Phrase("Tệp hoặc thư mục:", "File or folder:")
    static func kind(_ kind: ReportKind) -> Phrase {
        switch kind {
        case .incomingAppendix: Phrase("VB đến", "incoming")
        case .issuedAppendix: Phrase("VB đi", "issued")
        case .incomingRegister: Phrase("sổ đến", "register, incoming")
        case .issuedRegister: Phrase("sổ đi", "register, issued")
        case .roster: Phrase("danh mục", "roster")
        case .unknown: kind.title
        }
    }

    static let settings = Phrase("cấu hình của văn phòng", "settings of the office")
    static let otherSettings = Phrase("cấu hình, thay cấu hình trong kho", "settings, in place of the archive's")
    static let new = Phrase("mới", "new")
    static let known = Phrase("đã có trong kho", "in the archive")
    static let strange = Phrase("không nhận ra", "not recognised")
    static let imported = Phrase("đã nhập", "taken in")
    static let failed = Phrase("không nhập được", "not taken in")

    static func folder(_ listing: InboxListing, _ language: Language) -> String {
        let count = listing.items.count
        let files = plural(count, "file")
        var line = Phrase("Hộp nhận \(listing.folder): \(count) tệp", "Inbox \(listing.folder): \(files)")[language]
        if listing.passedOver > 0 {
            let others = listing.passedOver == 1 ? "1 other" : "\(listing.passedOver) others"
            line +=
                Phrase(
                    ", bỏ qua \(listing.passedOver) tệp không phải bảng số liệu", ", \(others) passed over, no tables")[
                    language]
        }
        return line
    }

    static func hints(_ model: InboxModel) -> [(String, Phrase)] {
        if !model.working.isEmpty { return [("Esc", Phrase("dừng", "stop"))] }
        let leave =
            model.hasFigures
            ? [("Esc", Phrase("xem bảng", "tables")), ("q", Phrase("thoát", "quit"))]
            : [("q", Phrase("thoát", "quit"))]
        // The way out stands before what can be done without.
        return [("Enter", Phrase("nhập tệp này", "take in")), ("a", Phrase("nhập hết tệp mới", "all new ones"))]
            + leave + [
                ("o", Phrase("gõ đường dẫn", "type a path")), ("u", Phrase("rút khỏi kho", "take out")),
                ("r", Phrase("xem lại", "look again")),
                ("L", Phrase("English", "Tiếng Việt")),
            ]
    }
}
