/// What measures are called and what they mean: screens, reports, help and the page for auditors take it from here.
extension Measure {
    /// The full title.
    public var title: Phrase {
        let (title, _) = base.titles
        return qualified(title)
    }

    /// The title for narrow headings.
    public var shortTitle: Phrase {
        var (_, short) = base.titles
        var span: Phrase =
            switch span {
            case .period: Phrase("", "")
            case .carried: Phrase("trước: ", "prev. ")
            case .all: Phrase("cả trước: ", "all ")
            }
        // "Received of both" is what has to be processed: more than arrived.
        if base == .received, self.span != .period {
            short = self.span == .carried ? Phrase("Tồn trước", "Carried") : Phrase("Phải XL", "To proc.")
            span = Phrase("", "")
        }
        // The one that stands beside the period's on every table.
        if base == .open, self.span == .all { (short, span) = (Phrase("Tồn cả trước", "All open"), Phrase("", "")) }
        let role = role.map(Self.shortTitle) ?? Phrase("", "")
        return Phrase(
            span.vietnamese + short.vietnamese + role.vietnamese, span.english + short.english + role.english)
    }

    /// Whether more of it is worse: then the first key press sorts downwards.
    public var isWorseWhenGreater: Bool {
        switch base {
        case .received, .open, .openLate, .openInTime, .openUndated, .notStarted, .processedLate, .issued, .unsigned:
            true
        default: false
        }
    }

    /// What is counted, in a sentence.
    public var meaning: Phrase { qualified(base.meaning) }

    /// The law or publication it comes from; nil where it is a plain count.
    public var law: Phrase? { base.law }

    private func qualified(_ title: Phrase) -> Phrase {
        let span: Phrase =
            switch span {
            case .period: Phrase("", "")
            case .carried: Phrase(", của tồn kỳ trước chuyển sang", ", of those carried over")
            case .all: Phrase(", cả tồn kỳ trước", ", carried over included")
            }
        let role = role.map(Self.title) ?? Phrase("", "")
        // "Received of carried over" is what was carried over, and of both is what has to be processed.
        var title = title
        var suffix = span
        if base == .received, self.span != .period {
            title =
                self.span == .carried
                ? Phrase("Tồn kỳ trước chuyển sang", "Carried over") : Phrase("Phải xử lý", "To process")
            suffix = Phrase("", "")
        }
        return Phrase(
            title.vietnamese + suffix.vietnamese + role.vietnamese, title.english + suffix.english + role.english)
    }

    private static func title(_ role: IncomingAxes.Role) -> Phrase {
        switch role {
        case .lead: Phrase(", xử lý chính", ", as lead")
        case .cooperate: Phrase(", phối hợp", ", cooperating")
        case .information: Phrase(", để biết", ", for information")
        }
    }

    private static func shortTitle(_ role: IncomingAxes.Role) -> Phrase {
        switch role {
        case .lead: Phrase(" (chính)", " (lead)")
        case .cooperate: Phrase(" (p.hợp)", " (coop.)")
        case .information: Phrase(" (để biết)", " (info)")
        }
    }
}

extension Measure.Base {
    /// The full title and the one for narrow headings.
    var titles: (full: Phrase, short: Phrase) {
        switch self {
        case .received: (Phrase("Tổng số văn bản đến", "Received"), Phrase("Đến", "Rec'd"))
        case .processed: (Phrase("Đã xử lý", "Processed"), Phrase("Đã XL", "Done"))
        case .open: (Phrase("Chưa xử lý", "Open"), Phrase("Tồn", "Open"))
        case .replied: (Phrase("Phúc đáp", "Replied"), Phrase("Ph.đáp", "Replied"))
        case .closed: (Phrase("Kết thúc", "Closed"), Phrase("K.thúc", "Closed"))
        case .processedInTime: (Phrase("Đã xử lý đúng hạn", "Processed in time"), Phrase("XL đ.hạn", "In time"))
        case .processedLate: (Phrase("Đã xử lý quá hạn", "Processed late"), Phrase("XL q.hạn", "Late"))
        case .openInTime: (Phrase("Chưa xử lý, còn hạn", "Open, not yet due"), Phrase("Còn hạn", "Not due"))
        case .openLate: (Phrase("Chưa xử lý, quá hạn", "Open and late"), Phrase("Tồn q.hạn", "Open late"))
        case .processedUndated:
            (Phrase("Đã xử lý, không đặt hạn", "Processed, no due day"), Phrase("XL k.hạn", "Done undated"))
        case .openUndated:
            (Phrase("Chưa xử lý, không đặt hạn", "Open, no due day"), Phrase("Tồn k.hạn", "Undated"))
        case .notStarted: (Phrase("Chưa bắt đầu xử lý", "Not started"), Phrase("Chưa mở", "Not begun"))
        case .inProgress: (Phrase("Đang xử lý", "In progress"), Phrase("Đang XL", "In prog."))
        case .returned: (Phrase("Trả lại, thu hồi", "Returned or recalled"), Phrase("Trả lại", "Returned"))
        case .issued: (Phrase("Tổng số văn bản đi", "Issued"), Phrase("Đi", "Issued"))
        case .electronic: (Phrase("Điện tử", "Electronic"), Phrase("Đ.tử", "Electr."))
        case .paper: (Phrase("Giấy", "Paper"), Phrase("Giấy", "Paper"))
        case .signed: (Phrase("Ký số", "Signed"), Phrase("Ký số", "Signed"))
        case .unsigned: (Phrase("Không ký số", "Unsigned"), Phrase("Chưa ký", "Unsigned"))
        case .leaderSigned: (Phrase("Lãnh đạo ký số", "Leader-signed"), Phrase("LĐ ký", "Leader"))
        case .fullySigned:
            (Phrase("Ký số đủ cả lãnh đạo và đơn vị", "Signed by leader and unit"), Phrase("Đủ ký", "Both"))
        case .exempt: (Phrase("Miễn ký số (mật, bắt buộc giấy)", "Exempt from signing"), Phrase("Miễn ký", "Exempt"))
        case .toSign: (Phrase("Điện tử phải ký số", "Electronic, to be signed"), Phrase("Phải ký", "To sign"))
        case .electronicWithPaper:
            (Phrase("Điện tử kèm bản giấy", "Electronic with paper"), Phrase("Kèm giấy", "+paper"))
        }
    }

    /// What is counted.
    var meaning: Phrase {
        switch self {
        case .received:
            Phrase(
                "Văn bản đến trong kỳ: đã xử lý và chưa xử lý; văn bản trả lại đếm riêng",
                "Documents that arrived in the period, processed and open; returned ones stand beside")
        case .processed: Phrase("Phúc đáp và kết thúc", "Replied and closed")
        case .open:
            Phrase(
                "Chưa phúc đáp, chưa kết thúc, tính đến hết ngày chốt",
                "Neither replied nor closed at the end of the day")
        case .replied: Phrase("Đã có văn bản trả lời", "Answered by a document")
        case .closed: Phrase("Kết thúc xử lý, không có văn bản trả lời", "Closed without an answer")
        case .processedInTime:
            Phrase("Có hạn và xử lý trước hoặc trong ngày đến hạn", "With a due day, processed on it or before")
        case .processedLate: Phrase("Có hạn và xử lý sau ngày đến hạn", "With a due day, processed after it")
        case .openInTime: Phrase("Có hạn, chưa xử lý, ngày đến hạn ở phía trước", "With a due day ahead, open")
        case .openLate:
            Phrase("Có hạn, hết ngày đến hạn mà chưa xử lý", "With a due day that is reached or past, open")
        case .processedUndated: Phrase("Không đặt hạn xử lý, đã xử lý", "Without a due day, processed")
        case .openUndated: Phrase("Không đặt hạn xử lý, chưa xử lý", "Without a due day, open")
        case .notStarted: Phrase("Chưa mở, chưa phân công", "Not opened or assigned")
        case .inProgress: Phrase("Đã giao, đang xử lý", "Assigned, being worked on")
        case .returned: Phrase("Trả lại nơi gửi hoặc bị thu hồi", "Returned to the sender or recalled")
        case .issued: Phrase("Văn bản do đơn vị ban hành", "Documents the unit issued")
        case .electronic:
            Phrase("Ban hành điện tử, có kèm hoặc không kèm bản giấy", "Issued electronically, with paper or without")
        case .paper: Phrase("Chỉ ban hành bản giấy", "Issued on paper alone")
        case .signed:
            Phrase("Văn bản điện tử có chữ ký số của đơn vị", "Electronic, with the organisation's digital signature")
        case .unsigned:
            Phrase(
                "Văn bản điện tử phải ký số mà không có chữ ký số của đơn vị", "Electronic, to be signed, without it")
        case .leaderSigned:
            Phrase("Văn bản điện tử có chữ ký số của lãnh đạo", "Electronic, with a leader's digital signature")
        case .fullySigned: Phrase("Có đủ chữ ký số của lãnh đạo và của đơn vị", "With both signatures")
        case .exempt: Phrase("Văn bản mật hoặc bắt buộc bản giấy, không phải ký số", "Secret, or paper required")
        case .toSign: Phrase("Văn bản điện tử trừ văn bản miễn ký số", "Electronic documents less exempt ones")
        case .electronicWithPaper: Phrase("Ban hành điện tử và cả bản giấy", "Issued electronically and on paper")
        }
    }

    /// Where it comes from.
    var law: Phrase? {
        switch self {
        case .fullySigned, .signed, .leaderSigned:
            Phrase("Nghị định 30/2020/NĐ-CP, điều 5 và 13", "Decree 30/2020/NĐ-CP, articles 5 and 13")
        case .returned: Phrase("Nghị định 30/2020/NĐ-CP, điều 21", "Decree 30/2020/NĐ-CP, article 21")
        case .exempt: Phrase("Nghị định 30/2020/NĐ-CP, điều 15", "Decree 30/2020/NĐ-CP, article 15")
        case .received, .processed, .replied, .closed, .open: Phrase("Phụ lục 1", "Appendix 1")
        case .issued, .electronic, .paper, .unsigned: Phrase("Phụ lục 2", "Appendix 2")
        default: nil
        }
    }
}
