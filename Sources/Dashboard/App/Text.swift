import Statistics
import Terminal

/// Every sentence of the dashboard in both languages. Titles of columns, rules and actions stand with their
/// registries; all else is here.
enum Text {
    static let program = Phrase("ĐÔN ĐỐC", "DONDOC")
    static let sample = Phrase("DỮ LIỆU MẪU", "SAMPLE DATA")
    static let unitHeading = Phrase("Đơn vị", "Unit")
    static let period = Phrase("Kỳ", "Period")
    static let asOf = Phrase("Số liệu đến", "As of")
    static let deadlineBefore = Phrase("Hạn: trước", "Deadline: before")
    static let deadlineThrough = Phrase("Hạn: hết ngày", "Deadline: through")
    static let noDeadline = Phrase("Chưa đặt hạn", "No deadline set")

    static let nothingRead = Phrase("Chưa có số liệu.", "No data has been read yet.")
    static func figuresAge(_ age: String) -> Phrase { Phrase("Số liệu \(age)", "Figures \(age)") }
    static func sinceMeeting(_ day: CalendarDay) -> Phrase {
        let (vi, en) = (NumberText(.vietnamese).date(day), NumberText(.english).date(day))
        return Phrase(
            "So với cuộc họp trước, số liệu \(vi). [ ] ngày khác · d gõ hai ngày.",
            "Since the last meeting, figures of \(en). [ ] other days · d types two.")
    }
    static let noWider = Phrase(
        "Rộng thêm sẽ che mất cột khác: kéo hẹp một cột, hoặc ẩn bớt cột (c).",
        "Wider would hide another column: make one narrower, or hide some (c).")
    static let nothingSelected = Phrase("Chưa chọn dòng nào.", "Nothing is selected.")
    static let nothingToGoBackTo = Phrase(
        "Đang ở màn hình đầu. Nhấn q hoặc F10 để thoát.", "This is the first screen. Press q or F10 to quit.")
    static let nothingFiltered = Phrase(
        "Chưa lọc. Nhấn / rồi gõ tên, không cần dấu.", "No filter set. Press / and type a name, accents optional.")
    static let nothingSorted = Phrase(
        "Đang theo thứ tự của báo cáo. Nhấn s để chọn cột sắp xếp.",
        "In the order of the report. Press s to choose a column to sort by.")
    static let carriedOverUnknown = Phrase(
        "Chưa rõ tồn kỳ trước: không nguồn nào cho biết phần chuyển sang nay còn bao nhiêu.",
        "Carried over is not known: no source tells what became of it.")

    static func family(withCarriedOver: Bool) -> Phrase {
        withCarriedOver
            ? Phrase(
                "Cả tồn kỳ trước chuyển sang. Nhấn T để về số của kỳ.", "With those carried over. T: the period's.")
            : Phrase("Số của kỳ. Nhấn T để tính cả tồn kỳ trước.", "Counts of the period. T: with those carried over.")
    }

    static let notGrouped = Phrase(
        "Chưa xếp theo nhóm. Nhấn t để xếp.", "Not grouped. Press t to put units together.")
    static let held = Phrase(
        "Đang đọc số liệu; phím vừa nhấn có hiệu lực khi đọc xong.",
        "Still reading; what you typed is done when it is there.")
    static let unknownKey = Phrase(
        "Phím này không dùng ở đây. Nhấn F1 hoặc ? để xem các phím.",
        "That key does nothing here. Press F1 or ? for the keys.")
    static let noSuchAction = Phrase("Không có lệnh nào như vậy.", "There is no such action.")
    static let nothingToUndo = Phrase("Không có thay đổi nào để hoàn tác.", "There is nothing to undo.")
    static let nothingToRedo = Phrase("Không có gì để làm lại.", "There is nothing to redo.")
    static let undone = Phrase("Đã hoàn tác. Nhấn U để làm lại.", "Undone. Press U to redo.")
    static let redone = Phrase("Đã làm lại.", "Redone.")
    static let viewReset = Phrase("Đã về khung nhìn ban đầu. Nhấn u để hoàn tác.", "View reset. Press u to undo.")
    static let mouseOn = Phrase("Đã bật chuột.", "The mouse is on.")
    static let mouseOff = Phrase(
        "Đã tắt chuột: có thể chọn chữ để chép. Nhấn m để bật lại.",
        "The mouse is off: text can be selected. Press m to turn it on.")
    static let noUnitFound = Phrase(
        "Không có đơn vị nào tên như vậy trong bảng.", "No unit in the table is called that.")
    static let jumpPrompt = Phrase("Đến đơn vị:", "Go to unit:")
    static let namePrompt = Phrase("Tên:", "Name:")
    static let columnsTitle = Phrase("Các cột", "Columns")
    static let columnsFoot = Phrase(
        "Space: hiện/ẩn · < > chuyển chỗ · + - rộng/hẹp · 0: ban đầu · Esc: đóng",
        "Space: show/hide · < > move · + - width · 0: standard · Esc: close")
    static let viewsTitle = Phrase("Khung nhìn", "Views")
    static let viewsFoot = Phrase(
        "Enter: dùng · s: lưu khung nhìn này · Delete: xóa · Esc: đóng",
        "Enter: use · s: save this view · Delete: remove · Esc: close")
    static let viewSaved = Phrase("Đã lưu khung nhìn.", "The view is saved.")
    static let standardViewStays = Phrase("Khung nhìn có sẵn không xóa được.", "Standard views cannot be removed.")
    static let welcomeTitle = Phrase("Chào mừng", "Welcome")
    static let welcome = [
        Phrase(
            "Mỗi dòng là một đơn vị: còn tồn bao nhiêu văn bản, đã xử lý bao nhiêu phần trăm, ký số đến đâu.",
            "Each line is a unit: how much is open, what share is processed, how far signing has come."),
        Phrase("", ""),
        Phrase(
            "Enter  mở đơn vị đang chọn, xem từng văn bản tồn", "Enter  opens the selected unit and its open documents"),
        Phrase("/      gõ tên để tìm, không cần dấu", "/      type a name to find it, accents optional"),
        Phrase("!      chỉ những đơn vị chưa đạt", "!      only the units that fail"),
        Phrase("", ""),
        Phrase("F1 hoặc ?  xem tất cả các phím.   q  thoát.", "F1 or ?  shows all keys.   q  leaves."),
    ]
    /// Who starts with a unit of her own sees documents, not units.
    static let welcomeInUnit = [
        Phrase(
            "Trên là số liệu của đơn vị. Mỗi dòng dưới là một văn bản tồn: đến hạn trước, khẩn trước.",
            "Above: the figures of the unit. Each line below is an open document: what is due and urgent first."),
        Phrase("", ""),
        Phrase("Enter  mở văn bản đang chọn", "Enter  opens the selected document"),
        Phrase(
            "/      gõ vài chữ để tìm văn bản, không cần dấu", "/      type some letters to find one, accents optional"),
        Phrase("Tab    xem văn bản đi chưa đủ chữ ký số", "Tab    shows issued documents that lack a signature"),
        Phrase("Esc    về bảng mọi đơn vị", "Esc    leads to the table of all units"),
        Phrase("", ""),
        Phrase("F1 hoặc ?  xem tất cả các phím.   q  thoát.", "F1 or ?  shows all keys.   q  leaves."),
    ]
    static let reloading = Phrase("Đang đọc lại số liệu…", "Reading the data again…")
    static let reloaded = Phrase("Đã đọc lại: số liệu mới.", "Read again: new figures.")
    static let unchangedData = Phrase("Đã đọc lại: số liệu không đổi.", "Read again: nothing has changed.")
    static let outdated = Phrase(
        "Tệp nguồn đã thay đổi: nhấn r để đọc lại", "The source files have changed: press r to read again")

    /// What stays in the title while a server is not reached.
    static func lostSince(_ time: String) -> Phrase {
        Phrase("mất kết nối từ \(time)", "no connection since \(time)")
    }

    static func sourceLost(_ lost: LostSource) -> Phrase {
        Phrase(
            "Mất kết nối với máy chủ từ \(lost.since). Vẫn xem được số liệu đọc lúc \(lost.read); có mạng lại thì tự cập nhật.",
            "The server is not reached since \(lost.since). The figures read at \(lost.read) stay; they follow again by themselves."
        )
    }

    static let sourceIsBack = Phrase("Đã kết nối lại với máy chủ.", "The server is reached again.")

    static let noMatch = Phrase(
        "Không có đơn vị nào khớp. Nhấn / để sửa bộ lọc, Esc để bỏ.",
        "No unit matches. Press / to change the filter, Esc to drop it.")
    static let noFailing = Phrase(
        "Không có đơn vị nào chưa đạt trong bảng này. Nhấn ! để xem tất cả.",
        "No unit fails in this table. Press ! to see all.")
    static let noDocumentMatch = Phrase("Không có văn bản nào khớp.", "No document matches.")
    static let noRegister = Phrase(
        "Không có sổ đăng ký văn bản của đơn vị này: chỉ có số tổng hợp, không liệt kê được từng văn bản.",
        "There is no register for this unit: only totals are known, single documents cannot be listed.")
    static func noBreakdown(after day: CalendarDay) -> Phrase {
        let (vi, en) = (NumberText(.vietnamese).date(day), NumberText(.english).date(day))
        return Phrase(
            "Có văn bản mà sổ chỉ cho biết đến \(vi): nay còn tồn hay không thì chưa rõ.",
            "Of some documents registers tell only up to \(en): whether they are open now is not known.")
    }
    static let noBreakdown = Phrase(
        "Không có sổ đăng ký: không phân tích được tồn đọng.", "No register: the backlog cannot be broken down.")
    static let noData = Phrase("Không có dữ liệu của đơn vị này.", "There are no data of this unit.")
    static let noBacklog = Phrase("Không còn văn bản tồn đọng.", "Nothing is open: no backlog.")
    static let allSigned = Phrase(
        "Mọi văn bản điện tử đều đã có đủ chữ ký số của đơn vị và lãnh đạo.",
        "Every electronic document carries the signatures of unit and leader.")
    static let fetching = Phrase("Đang lấy danh sách văn bản…", "Fetching the documents…")
    static let noFindings = Phrase(
        "Không phát hiện điều gì bất thường khi đọc số liệu.", "Nothing unusual was noticed while reading the data.")
    static let plainGlyphs = Phrase(
        "Ký hiệu đơn giản. Nhấn & để dùng lại đủ ký hiệu.", "Plain signs. Press & for all signs again.")
    static let allGlyphs = Phrase("Đủ ký hiệu.", "All signs.")
    static func severalHomes(_ text: String, _ count: Int) -> Phrase {
        Phrase(
            "“\(text)” có thể là \(count) đơn vị, đang hiện ở đây: chọn một, hoặc gõ --unit rõ hơn.",
            "“\(text)” may be the \(plural(count, "unit")) shown here: choose one, or write more of --unit.")
    }
    static func noHome(_ unit: String) -> Phrase {
        Phrase("Không có đơn vị nào là “\(unit)”.", "There is no unit “\(unit)”.")
    }
    static func homeKept(_ unit: String) -> Phrase {
        Phrase("Lần sau mở chương trình ở: \(unit).", "The program will start with: \(unit).")
    }
    static let homeForgotten = Phrase("Lần sau mở chương trình ở bảng.", "The program will start with the table.")
    static let nothingFoundHere = Phrase("Màn hình này không có.", "Not on this screen.")
    static let nothingFound = Phrase("Không tìm thấy gì.", "Nothing found.")
    static let searchPrompt = Phrase("Tìm:", "Search:")
    static let helpFoot = Phrase(
        "Gõ chữ để tìm · ↑ ↓ cuộn · Tab: màn hình khác · Esc: đóng",
        "Type to search · ↑ ↓ scroll · Tab: another screen · Esc: close")
    static let pressAnyKey = Phrase("Nhấn phím bất kỳ để đóng", "Press any key to close")
    static let tryAgain = Phrase("Nhấn r để đọc lại, q để thoát.", "Press r to try again, q to quit.")

    static let openDocuments = Phrase("Tồn đọng", "Backlog")
    static let unsignedDocuments = Phrase("Chưa đủ chữ ký số", "Missing signatures")
    static let closable = Phrase("chỉ cần kết thúc", "simply close")
    static let overdue = Phrase("quá hạn", "overdue")
    static let dueAhead = Phrase("còn hạn", "not yet due")
    static let withoutDueDate = Phrase("không đặt hạn", "no due date")
    static let oldest = Phrase("cũ nhất", "oldest")
    static let age = Phrase("Tuổi", "Age")
    static let due = Phrase("Hạn", "Due")
    static let role = Phrase("Vai trò", "Role")
    static let urgency = Phrase("Độ khẩn", "Urgency")
    static let groupless = Phrase("Chưa xếp nhóm", "No group")

    static let filterPrompt = Phrase("Lọc:", "Filter:")
    static let palettePrompt = Phrase("Lệnh:", "Action:")
    static let paletteTitle = Phrase("Tìm lệnh", "Find an action")
    static let paletteFoot = Phrase("Enter: làm · ↑ ↓: chọn · Esc: đóng", "Enter: do it · ↑ ↓: choose · Esc: close")
    /// By what a list is sorted: "Xếp: Hạn xử lý ▲, Độ khẩn ▼".
    static func sortedBy(_ keys: [(column: Phrase, isDescending: Bool)]) -> Phrase {
        func list(_ language: Language) -> String {
            keys.map { "\($0.column[language]) \($0.isDescending ? "▼" : "▲")" }.joined(separator: ", ")
        }
        return Phrase("Xếp: \(list(.vietnamese))", "Sorted: \(list(.english))")
    }
    static let sortTitle = Phrase("Sắp xếp theo", "Sort by")
    static let sortFoot = Phrase(
        "Số, Enter: chọn · Space: thêm · 0: ban đầu · Esc: đóng",
        "Digit/Enter: choose · Space: add · 0: as reported · Esc: close")
    static let whyTitle = Phrase("Vì sao bị đánh dấu?", "Why is it highlighted?")
    static let whyFoot = Phrase("↑ ↓: đơn vị khác", "↑ ↓: another unit")
    static let escCloses = Phrase("Esc: đóng", "Esc: close")
    static let helpTitle = Phrase("Trợ giúp", "Help")
    static let findingsTitle = Phrase("Phát hiện khi đọc số liệu", "Noticed while reading")
    static let documentTitle = Phrase("Văn bản", "Document")
    static let legendTitle = Phrase("Ký hiệu", "Marks")

    /// The name of a scheme.
    static func scheme(_ scheme: Scheme) -> Phrase {
        switch scheme {
        case .dark: Phrase("Bảng màu: nền tối.", "Colours: dark background.")
        case .light: Phrase("Bảng màu: nền sáng.", "Colours: light background.")
        case .highContrast: Phrase("Bảng màu: tương phản cao.", "Colours: high contrast.")
        case .colorBlind: Phrase("Bảng màu: dễ phân biệt cho người mù màu.", "Colours: safe for colour-blind eyes.")
        case .monochrome: Phrase("Không dùng màu.", "No colours.")
        }
    }

    /// What "only failing" shows now.
    static func failing(_ filter: FailingFilter) -> Phrase {
        switch filter {
        case .off: Phrase("Hiện tất cả đơn vị.", "All units are shown.")
        case .failing: Phrase("Chỉ hiện đơn vị chưa đạt.", "Only units below target are shown.")
        case .low: Phrase("Chỉ hiện đơn vị thấp hoặc bằng 0.", "Only units that are low or at zero are shown.")
        }
    }

    /// How many units are shown of how many.
    static func units(shown: Int, all: Int) -> Phrase {
        Phrase("Đang hiện \(shown)/\(all) đơn vị", "Showing \(shown) of \(plural(all, "unit"))")
    }

    /// Beside the sums of all: of how many units they are. Who is missing must not be cut off for want of room.
    static func all(_ completeness: Phrase, isWhole: Bool) -> Phrase {
        guard isWhole else { return completeness }
        return Phrase("Tất cả \(completeness.vietnamese)", "All \(completeness.english)")
    }

    /// How much was read while reading goes on.
    static func reading(percent: Int) -> Phrase {
        Phrase("Đang đọc số liệu… \(percent) %", "Reading… \(percent) %")
    }

    /// The size that is needed.
    static func tooSmall(_ columns: Int, _ rows: Int) -> Phrase {
        Phrase(
            "Cửa sổ quá nhỏ: cần ít nhất \(columns) cột × \(rows) dòng.",
            "The window is too small: it needs at least \(plural(columns, "column")) × \(plural(rows, "row")).")
    }
}
