/// The kind of an administrative document (tên loại văn bản), with the letters that stand for it in a reference.
enum DocumentKind: UInt8, CaseIterable, Sendable {
    case letter, report, plan, decision, notice, invitation, submission, guidance, directive, telegram, resolution
    case conclusion

    /// As in `45/BC-UBND`; a letter (công văn) has none in state references and `CV` in those of the Party.
    var letters: String {
        switch self {
        case .letter: "CV"
        case .report: "BC"
        case .plan: "KH"
        case .decision: "QĐ"
        case .notice: "TB"
        case .invitation: "GM"
        case .submission: "TTr"
        case .guidance: "HD"
        case .directive: "CT"
        case .telegram: "CĐ"
        case .resolution: "NQ"
        case .conclusion: "KL"
        }
    }

    /// The word for it when another document cites it.
    var word: String {
        switch self {
        case .letter: "Công văn"
        case .report: "Báo cáo"
        case .plan: "Kế hoạch"
        case .decision: "Quyết định"
        case .notice: "Thông báo"
        case .invitation: "Giấy mời"
        case .submission: "Tờ trình"
        case .guidance: "Hướng dẫn"
        case .directive: "Chỉ thị"
        case .telegram: "Công điện"
        case .resolution: "Nghị quyết"
        case .conclusion: "Kết luận"
        }
    }
}

/// What a letter wants of whoever receives it.
enum Tone: UInt8, CaseIterable, Sendable {
    /// Asks for something to be done.
    case directive
    /// Only lets know.
    case notice
    /// Asks someone above.
    case submission
}
