import Statistics

/// What an action is for: the headings of help, in their order.
public enum Purpose: Int, CaseIterable, Sendable {
    case move, find, look, act, meeting, settings, program

    /// The heading.
    public var title: Phrase {
        switch self {
        case .move: Phrase("Di chuyển, mở", "Moving, opening")
        case .find: Phrase("Tìm, lọc, sắp xếp", "Finding, filtering, sorting")
        case .look: Phrase("Xem kỹ, so sánh", "Looking closer, comparing")
        case .act: Phrase("Đôn đốc: nhắc, chép, xuất", "Acting: reminding, copying, exporting")
        case .meeting: Phrase("Họp", "Meeting")
        case .settings: Phrase("Cột, màu, cấu hình", "Columns, colours, settings")
        case .program: Phrase("Chương trình", "The program")
        }
    }

    init(of action: Action) {
        switch action {
        case .moveUp, .moveDown, .pageUp, .pageDown, .moveToStart, .moveToEnd, .scrollLeft, .scrollRight, .open, .back,
            .nextTable, .previousTable, .showSummary, .showIncoming, .showIssued, .showPace:
            self = .move
        case .filter, .clearFilter, .nextMatch, .previousMatch, .sort, .reverseSort, .reportOrder, .failing, .group,
            .fold, .jump, .holdOrder, .listOrder:
            self = .find
        case .why, .compare, .history, .nextChart, .compareDays, .earlierDay, .laterDay, .whatIf, .suppose, .lists,
            .compareList, .evaluate, .period, .findings, .journal, .nextJournal, .groups, .nextGroups, .previousGroups,
            .family:
            self = .look
        case .mark, .invertMarks, .clearMarks, .copyReminders, .recordReminders, .takeBack, .copyCell,
            .copyLists, .export, .meetingPack, .inbox, .freeze:
            self = .act
        case .present, .advance, .blank, .rollCall, .rollCallOrder, .agree, .agreed, .saveAgreed: self = .meeting
        case .columns, .views, .undo, .redo, .resetView, .home, .mouse, .scheme, .glyphs, .settings, .scope, .language:
            self = .settings
        case .reload, .cancelLoading, .help, .palette, .quit, .suspend, .redraw: self = .program
        }
    }
}
