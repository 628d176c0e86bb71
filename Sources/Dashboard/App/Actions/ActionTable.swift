import Statistics
import Terminal

/// One entry of the table of actions: the source of the keys, of the hints at the foot, of help and of the palette.
public struct ActionEntry: Sendable {
    /// What it does.
    public let action: Action
    /// Keys, the one to teach first.
    public let keys: [Key]
    /// What it does, as help and palette say it.
    public let title: Phrase
    /// One or two words for the foot; nil when it is not hinted there.
    public let hint: Phrase?
    /// Where it works.
    public let contexts: Set<Context>
    /// What it is for: where help lists it.
    public let purpose: Purpose
    /// Further words it is found by, in both languages.
    public let words: String
}

/// All actions in the order of help.
public enum ActionTable {
    private static let everywhere = Set(Context.allCases)
    private static let lists: Set<Context> = [.table, .unit, .findings, .comparison]
    private static let filtered: Set<Context> = [.table, .unit, .groups, .groupDocuments]
    private static let sorted = filtered.union([.comparison])
    private static let screens: Set<Context> = [
        .table, .unit, .document, .findings, .lists, .comparison, .history, .evaluation, .settings, .meeting, .rollCall,
        .journal, .groups, .groupDocuments,
    ]

    /// The entries; every ``Action`` has exactly one.
    public static let entries: [ActionEntry] = [
        entry(
            .open, [.enter], "Mở đơn vị, văn bản đang chọn", "Open the selected unit or document", "Mở", "Open",
            [
                .table, .unit, .lists, .meeting, .rollCall, .evaluation, .settings, .journal, .groups, .groupDocuments,
                .notes, .comparison,
            ]),
        entry(
            .back, [.escape], "Lùi lại một bước", "One step back", "Lùi", "Back",
            [
                .unit, .document, .findings, .lists, .comparison, .history, .evaluation, .settings, .help, .table,
                .meeting, .rollCall, .agreed, .journal, .groups, .groupDocuments,
            ]),
        entry(
            .filter, [.character("/"), .control("f")], "Lọc theo tên, không cần dấu",
            "Filter by text, accents optional", "Lọc", "Find", filtered),
        entry(.clearFilter, [.control("u")], "Bỏ lọc", "Clear the filter", nil, nil, filtered),
        entry(
            .failing, [.character("!"), .function(8)],
            "Chỉ đơn vị chưa đạt, rồi chỉ đơn vị thấp hoặc bằng 0, rồi tất cả",
            "Only failing units, then only low or zero ones, then all", "Chưa đạt", "Failing", [.table]),
        entry(
            .sort, [.character("s"), .function(6)], "Chọn cột để sắp xếp", "Choose columns to sort by", "Sắp xếp",
            "Sort", sorted),
        entry(
            .reverseSort, [.character("o")], "Đảo chiều sắp xếp", "Reverse the sort", nil, nil, sorted),
        entry(
            .reportOrder, [.character("0")], "Về thứ tự của báo cáo", "Back to the order of the report", nil, nil,
            sorted),
        entry(
            .group, [.character("t"), .function(7)], "Xếp theo nhóm, đơn vị cấp trên, đơn vị kế thừa, rồi thôi",
            "Put units together by group, parent or successor, then not", "Nhóm", "Group", [.table]),
        entry(
            .fold, [.character("-")], "Gấp hoặc mở nhóm đang chọn", "Fold or unfold the selected group", nil, nil,
            [.table]),
        entry(
            .family, [.character("T")], "Số của kỳ, hoặc cả tồn kỳ trước chuyển sang",
            "Counts of the period, or with those carried over", nil, nil, [.table]),
        entry(
            .nextTable, [.tab], "Bảng sau; trong đơn vị: tồn đọng hoặc ký số",
            "Next table; in a unit: backlog or signing", "Bảng", "Table", [.table, .unit]),
        entry(.previousTable, [.backTab], "Bảng trước", "Previous table", nil, nil, [.table, .unit]),
        entry(.showSummary, [.character("1")], "Bảng tổng hợp", "Summary table", nil, nil, [.table]),
        entry(.showIncoming, [.character("2")], "Bảng văn bản đến", "Incoming documents", nil, nil, [.table]),
        entry(.showIssued, [.character("3")], "Bảng văn bản đi", "Issued documents", nil, nil, [.table]),
        entry(.showPace, [.character("4")], "Tiến độ so với hạn", "Pace against the deadline", nil, nil, [.table]),
        entry(
            .compareDays, [.character("d")], "Chọn hai ngày để so sánh", "Choose the two days", "Chọn ngày",
            "Days", [.comparison]),
        entry(
            .earlierDay, [.character("["), .character("<"), .character(",")], "Lùi ngày so sánh",
            "Compare with a day further back", "Lùi ngày", "Back",
            [.comparison]),
        entry(
            .laterDay, [.character("]"), .character(">"), .character(".")], "Tiến ngày so sánh",
            "Compare with a day less far back", nil, nil,
            [.comparison]),
        entry(
            .nextChart, [.tab, .enter], "Biểu đồ sau", "Next chart", "Biểu đồ sau", "Next chart", [.history]),
        entry(
            .why, [.character("w")], "Vì sao đơn vị này bị đánh dấu?", "Why is this unit highlighted?", "Vì sao", "Why",
            [.table, .unit, .meeting, .rollCall, .evaluation]),
        entry(
            .mark, [.character(" ")], "Đánh dấu hoặc bỏ đánh dấu đơn vị", "Mark or unmark the unit", nil, nil, [.table]),
        entry(.invertMarks, [.character("*")], "Đảo các dấu", "Invert the marks", nil, nil, [.table]),
        entry(.clearMarks, [.character("_")], "Bỏ mọi dấu", "Clear all marks", nil, nil, [.table, .meeting]),
        entry(
            .whatIf, [.character("i")], "Giả sử đơn vị đánh dấu, hoặc một số văn bản, được xử lý xong",
            "What if the marked units, or so many documents, were done", "Giả sử", "What if",
            [.table, .meeting, .rollCall]),
        entry(
            .suppose, [.character("x")], "Giả sử đơn vị đang chọn xử lý xong: đánh dấu và xem tổng ở chân bảng",
            "Suppose the selected unit is done: mark it and see the total at the foot", nil, nil, [.table, .meeting]),
        entry(
            .holdOrder, [.character("z")], "Giữ nguyên thứ tự các dòng, hoặc thả ra",
            "Keep the order of the rows, or let go of it", nil, nil, [.table, .meeting]),
        entry(
            .present, [.character("p")], "Chế độ họp (máy chiếu), rồi thôi", "Meeting mode (projector), then not", nil,
            nil, [.table, .unit, .meeting, .rollCall, .agreed]),
        entry(
            .rollCall, [.character("A")], "Gọi tên lần lượt các đơn vị chưa đạt đang hiện",
            "Call the failing units of the table one by one", "Gọi tên", "Roll-call", [.table, .meeting]),
        entry(
            .advance, [.character(" ")], "Trang sau, đơn vị sau (như bút trình chiếu)",
            "Next page or unit (as a presenter sends it)", "Tiếp", "Next", [.meeting, .rollCall, .agreed]),
        entry(
            .agree, [.character("n")], "Ghi kết luận và ngày hẹn của đơn vị",
            "Note what the unit agrees to and by when",
            "Ghi", "Note", [.rollCall, .notes]),
        entry(
            .rollCallOrder, [.character("s"), .function(6)], "Đổi thứ tự gọi: tồn nhiều, tỷ lệ thấp, chậm tiến độ",
            "Call by backlog, by rate or by how far behind", "Thứ tự", "Order", [.rollCall]),
        entry(
            .agreed, [.character("a")], "Danh sách kết luận của cuộc họp", "What was agreed in the meeting", "Kết luận",
            "Agreed", [.meeting, .rollCall]),
        entry(
            .saveAgreed, [.enter], "Lưu danh sách kết luận thành tệp", "Save what was agreed as a file", "Lưu tệp",
            "Save", [.agreed]),
        entry(
            .blank, [.character("b"), .character(".")], "Ẩn màn hình; phím bất kỳ để hiện lại",
            "Blank the screen; any key brings it back", "Ẩn", "Blank", [.meeting, .rollCall, .agreed]),
        entry(
            .nextMatch, [.character("n"), .function(3)], "Kết quả tìm sau", "Next match", nil, nil, filtered),
        entry(.previousMatch, [.character("N")], "Kết quả tìm trước", "Previous match", nil, nil, filtered),
        entry(
            .findings, [.character("f"), .function(4)], "Những điều phát hiện khi đọc số liệu",
            "What was noticed while reading the data", nil, nil, [.table]),
        entry(
            .evaluate, [.character("E")], "Đánh giá các đơn vị trong kỳ", "Evaluate the units for a period", nil, nil,
            [.table]),
        entry(
            .period, [.tab], "Kỳ sau: theo báo cáo, tháng, quý, 6 tháng, 9 tháng, năm",
            "Next period: as reported, month, quarter, six months, nine months, year", "Kỳ", "Period", [.evaluation]),
        entry(
            .freeze, [.character("F")], "Chốt đánh giá này, để sau biết số liệu có đổi không",
            "Freeze this evaluation, to tell later whether the data changed", "Chốt", "Freeze", [.evaluation]),
        entry(
            .settings, [.character("S")], "Xem và sửa cấu hình", "Look at the settings and change them", nil, nil,
            [.table, .evaluation]),
        entry(
            .scope, [.character("P")], "Chọn phạm vi: tỉnh, huyện, xã", "Choose a scope: province, district, commune",
            nil, nil, [.table]),
        entry(
            .jump, [.character("'"), .control("t")], "Đến đơn vị bằng cách gõ tên", "Go to a unit by typing its name",
            nil,
            nil, [.table]),
        entry(
            .columns, [.character("c"), .function(2)], "Chọn cột, thứ tự và độ rộng", "Choose columns, order and width",
            nil, nil, [.table]),
        entry(.views, [.character("v"), .function(11)], "Khung nhìn đã đặt tên", "Named views", nil, nil, [.table]),
        entry(
            .undo, [.character("u")], "Hoàn tác thay đổi khung nhìn", "Undo the last change of the view", nil, nil,
            [.table]),
        entry(.redo, [.character("U")], "Làm lại thay đổi vừa hoàn tác", "Redo what was undone", nil, nil, [.table]),
        entry(
            .resetView, [.character("R")], "Về khung nhìn ban đầu của bảng", "Reset the view of the table", nil, nil,
            [.table]),
        entry(
            .copyReminders, [.character("y")], "Chép văn bản nhắc đơn vị đang chọn, hoặc các đơn vị đã đánh dấu",
            "Copy a reminder to the selected unit, or to the marked ones", "Nhắc", "Remind", [.table, .unit]),
        entry(
            .compare, [.character("d")], "So sánh với kỳ trước, hoặc hai ngày bất kỳ", "Compare with an earlier day",
            "So sánh", "Compare", [.table, .unit]),
        entry(
            .history, [.character("b")], "Biểu đồ diễn biến tồn đọng", "Chart of the backlog over time", "Biểu đồ",
            "Chart", [.table, .unit]),
        entry(
            .recordReminders, [.character("Y")], "Ghi sổ là đã gửi văn bản nhắc vừa chép",
            "Record that the reminders just copied were sent", nil, nil, [.table, .unit]),
        entry(
            .journal, [.character("J")], "Lời hẹn của các đơn vị: đã xong, chờ hẹn, lỡ hẹn",
            "What units promised: kept, due, broken", nil, nil, [.table, .unit, .meeting, .rollCall, .notes]),
        entry(
            .nextJournal, [.tab], "Lời hẹn, hoặc mọi mục của nhật ký", "Promises, or every entry of the journal",
            "Lời hẹn, mọi mục", "Promises, all", [.journal]),
        entry(
            .takeBack, [.delete, .character("u")], "Rút lại mục đang chọn", "Take back the selected entry", "Rút lại",
            "Take back", [.journal]),
        entry(
            .groups, [.character("#")], "Gom văn bản tồn: cùng số ký hiệu, trích yếu, tuần đến hạn, vai trò",
            "Put open documents together: same reference, subject, due week, role", nil, nil, [.table, .unit]),
        entry(
            .nextGroups, [.tab, .right], "Gom theo cột sau", "Put together by the next column", "Cột sau", "Next",
            [.groups]),
        entry(
            .previousGroups, [.backTab, .left], "Gom theo cột trước", "Put together by the column before", nil, nil,
            [.groups]),
        entry(
            .copyCell, [.control("y")], "Chép một ô, dòng này hoặc cả bảng", "Copy a cell, this row or the table", nil,
            nil, [.table, .unit, .document, .groups, .groupDocuments, .journal]),
        entry(
            .lists, [.character("D")], "Ba danh sách thấp", "The three low lists", nil, nil, [.table]),
        entry(
            .copyLists, [.character("y")], "Chép ba danh sách theo lời văn công văn",
            "Copy the three lists as a letter words them", "Chép", "Copy", [.lists]),
        entry(
            .compareList, [.character("d"), .character("/")], "Đối chiếu với một danh sách gõ hoặc dán vào",
            "Compare with a list typed or pasted", "Đối chiếu", "Compare", [.lists]),
        entry(
            .listOrder, [.character("o")], "Xếp như báo cáo hoặc từ thấp lên", "As reported, or lowest first", "Thứ tự",
            "Order", [.lists]),
        entry(
            .export, [.character("e"), .control("s")], "Xuất bảng hoặc màn hình này ra tệp",
            "Write this table or screen to a file", "Xuất", "Save", screens),
        entry(
            .inbox, [.character("I")], "Nhận tệp mới vào kho (hộp nhận)", "Take new files into the archive (inbox)",
            nil, nil, [.table]),
        entry(
            .meetingPack, [.character("M")], "Lập gói họp: tóm tắt PDF, phụ lục, danh sách, văn bản nhắc",
            "Make the meeting pack: PDF summary, appendices, lists, reminders", nil, nil, [.table]),
        entry(
            .mouse, [.character("m")], "Bật, tắt chuột (tắt để chọn chữ)", "Mouse on or off (off to select text)", nil,
            nil, everywhere),
        entry(
            .home, [.character("H")], "Mở chương trình ở đơn vị này, hoặc thôi", "Start with this unit, or no longer",
            nil,
            nil, [.unit]),
        entry(
            .glyphs, [.character("&")], "Ký hiệu đơn giản, cho phông chữ thiếu ký hiệu, rồi thôi",
            "Plain signs, for fonts that lack the others, then not", nil, nil, everywhere),
        entry(.scheme, [.character("C")], "Đổi bảng màu", "Change the colours", nil, nil, everywhere),
        entry(.moveUp, [.up, .character("k")], "Lên một dòng", "One row up", nil, nil, everywhere),
        entry(.moveDown, [.down, .character("j")], "Xuống một dòng", "One row down", nil, nil, everywhere),
        entry(.pageUp, [.pageUp, .control("b")], "Lên một trang", "One page up", nil, nil, everywhere),
        entry(.pageDown, [.pageDown, .control("d")], "Xuống một trang", "One page down", nil, nil, everywhere),
        entry(.moveToStart, [.home, .character("g")], "Về đầu", "To the start", nil, nil, everywhere),
        entry(.moveToEnd, [.end, .character("G")], "Về cuối", "To the end", nil, nil, everywhere),
        entry(.scrollLeft, [.left, .character("h")], "Cuộn các cột sang trái", "Scroll columns left", nil, nil, lists),
        entry(
            .scrollRight, [.right, .character("l")], "Cuộn các cột sang phải", "Scroll columns right", nil, nil, lists),
        entry(
            .reload, [.character("r"), .function(5)], "Xếp lại theo số liệu mới; đọc lại số liệu từ tệp",
            "Order by new figures; read the files again", nil, nil,
            [.table, .unit, .findings, .lists, .comparison, .history, .meeting, .rollCall, .agreed, .journal, .groups]),
        entry(.cancelLoading, [.control("g")], "Dừng đọc số liệu", "Stop reading", nil, nil, [.table]),
        entry(
            .language, [.character("L"), .function(12)], "Đổi sang tiếng Anh", "Switch to Vietnamese", nil, nil,
            everywhere),
        entry(.redraw, [.control("l")], "Vẽ lại màn hình", "Redraw the screen", nil, nil, everywhere),
        entry(
            .suspend, [.control("z")], "Tạm dừng chương trình (fg để quay lại)", "Suspend (fg to come back)", nil, nil,
            everywhere),
        entry(
            .palette, [.character(":"), .function(9), .control("p")], "Tìm lệnh theo tên", "Find an action by name",
            "Lệnh", "Menu", everywhere),
        entry(
            .help, [.character("?"), .function(1)], "Trợ giúp của màn hình này", "Help for this screen", "Trợ giúp",
            "Help", everywhere),
        entry(.quit, [.character("q"), .function(10), .control("c")], "Thoát", "Quit", "Thoát", "Quit", everywhere),
    ]

    /// The entry of `action`.
    public static func entry(for action: Action) -> ActionEntry? { byAction[action] }

    /// The action that `key` stands for in `context`.
    ///
    /// A Vietnamese input method turns command keys into letters: Telex makes "ư" of w, "đ" of dd, "ê" of ee and "é"
    /// of es. When a letter with marks is no command itself, the key that was pressed last to make it is taken.
    public static func action(for key: Key, in context: Context) -> Action? {
        if let action = byKey[KeyInContext(key: key, context: context)] { return action }
        // No input method takes Alt with a letter: it stands for the letter wherever it means nothing itself.
        if case .alt(let character) = key { return byKey[KeyInContext(key: .character(character), context: context)] }
        guard case .character(let character) = key, let pressed = TelexKey.pressed(for: character) else { return nil }
        return byKey[KeyInContext(key: .character(pressed), context: context)]
    }

    private struct KeyInContext: Hashable {
        let key: Key
        let context: Context
    }

    private static let byAction = Dictionary(
        entries.map { ($0.action, $0) }, uniquingKeysWith: { first, _ in first })

    private static let byKey: [KeyInContext: Action] = {
        var table: [KeyInContext: Action] = [:]
        for entry in entries {
            for key in entry.keys {
                for context in entry.contexts where table[KeyInContext(key: key, context: context)] == nil {
                    table[KeyInContext(key: key, context: context)] = entry.action
                }
            }
        }
        return table
    }()

    private static func entry(
        _ action: Action, _ keys: [Key], _ vietnamese: String, _ english: String, _ hintVietnamese: String?,
        _ hintEnglish: String?, _ contexts: Set<Context>
    ) -> ActionEntry {
        var hint: Phrase?
        if let hintVietnamese, let hintEnglish { hint = Phrase(hintVietnamese, hintEnglish) }
        return ActionEntry(
            action: action, keys: keys + InputMethods.otherKeys(for: keys), title: Phrase(vietnamese, english),
            hint: hint, contexts: contexts.union(presentationContexts(of: action)), purpose: Purpose(of: action),
            words: PaletteWords.words(for: action))
    }
}
