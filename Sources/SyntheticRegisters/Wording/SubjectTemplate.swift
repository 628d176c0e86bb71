/// The opening of a subject and what follows it: "V/v tăng cường công tác " and one of the field's works.
struct SubjectTemplate: Sendable {
    /// Which list of the field's words follows.
    enum Body: Int, CaseIterable, Sendable {
        case work, programme, task, decision, proposal
    }

    /// What may be said of time and place after it.
    enum Span: Sendable {
        case none, any, year, pastPeriod
    }

    let opening: String
    let body: Body
    let span: Span

    private static func each(_ body: Body, _ span: Span, _ openings: String) -> [SubjectTemplate] {
        openings.split(separator: "\n").map { SubjectTemplate(opening: $0 + " ", body: body, span: span) }
    }

    /// The templates of a kind; for a letter those of its tone. Where one of several is taken, each is as likely.
    static func templates(of kind: DocumentKind, tone: Tone) -> [SubjectTemplate] {
        switch kind {
        case .letter:
            switch tone {
            case .directive: directiveLetters
            case .notice: noticeLetters
            case .submission: submissionLetters
            }
        case .report: reports
        case .plan: plans
        case .decision: decisions
        case .notice: notices
        case .invitation: invitations
        case .submission: each(.proposal, .none, "Tờ trình")
        case .guidance:
            each(.work, .any, "Hướng dẫn thực hiện công tác\nHướng dẫn một số nội dung về công tác")
                + each(.programme, .any, "Hướng dẫn triển khai thực hiện")
        case .directive: each(.work, .any, "Chỉ thị về việc tăng cường công tác\nChỉ thị về việc đẩy mạnh công tác")
        case .telegram: each(.work, .any, "Công điện về việc tập trung công tác\nCông điện về việc tăng cường công tác")
        case .resolution: each(.decision, .any, "Nghị quyết về việc")
        case .conclusion: each(.work, .none, "Kết luận về công tác\nKết luận kiểm tra, giám sát về công tác")
        }
    }

    private static let directiveLetters =
        each(
            .work, .any,
            """
            V/v tăng cường công tác
            V/v triển khai công tác
            V/v chấn chỉnh công tác
            V/v đôn đốc thực hiện công tác
            V/v phối hợp thực hiện công tác
            """)
        + each(.work, .pastPeriod, "V/v báo cáo kết quả công tác\nV/v đánh giá tình hình thực hiện công tác")
        + each(
            .programme, .any,
            """
            V/v triển khai thực hiện
            V/v đôn đốc thực hiện
            V/v tăng cường chỉ đạo thực hiện
            V/v tham gia ý kiến về việc thực hiện
            """)
        + each(.programme, .pastPeriod, "V/v báo cáo kết quả thực hiện")
        + each(.task, .any, Array(repeating: "V/v", count: 9).joined(separator: "\n"))

    private static let noticeLetters =
        each(
            .work, .any,
            """
            V/v cung cấp thông tin về công tác
            V/v gửi tài liệu tuyên truyền về công tác
            V/v thông báo lịch kiểm tra công tác
            V/v gửi văn bản chỉ đạo của cấp trên về công tác
            """)
        + each(.work, .pastPeriod, "V/v thông báo kết quả kiểm tra công tác")
        + each(
            .programme, .any, "V/v gửi tài liệu tuyên truyền về việc thực hiện\nV/v sao gửi văn bản về việc thực hiện")
        + each(.decision, .none, "V/v thông báo việc")

    private static let submissionLetters =
        each(.proposal, .none, "V/v\nV/v\nV/v\nV/v")
        + each(.work, .pastPeriod, "V/v báo cáo kết quả công tác\nV/v báo cáo khó khăn, vướng mắc trong công tác")
        + each(.work, .any, "V/v xin ý kiến về công tác")
        + each(.programme, .any, "V/v đăng ký nội dung thực hiện")
        + each(.programme, .pastPeriod, "V/v báo cáo kết quả thực hiện")

    private static let reports =
        each(
            .work, .pastPeriod,
            "Báo cáo công tác\nBáo cáo kết quả công tác\nBáo cáo tình hình thực hiện công tác")
        + each(.programme, .pastPeriod, "Báo cáo kết quả thực hiện\nBáo cáo tình hình thực hiện")

    private static let plans =
        each(
            .work, .year,
            "Kế hoạch thực hiện công tác\nKế hoạch kiểm tra công tác\nKế hoạch tuyên truyền về công tác")
        + each(.programme, .any, "Kế hoạch triển khai thực hiện\nKế hoạch kiểm tra, giám sát việc thực hiện")

    private static let decisions =
        each(.decision, .any, Array(repeating: "Quyết định về việc", count: 8).joined(separator: "\n"))
        + each(
            .programme, .any,
            "Quyết định ban hành Kế hoạch thực hiện\nQuyết định thành lập Đoàn kiểm tra việc thực hiện")
        + each(.work, .year, "Quyết định ban hành Kế hoạch thực hiện công tác")

    private static let notices =
        each(
            .work, .year,
            """
            Thông báo kết luận cuộc họp về công tác
            Thông báo lịch kiểm tra công tác
            Thông báo ý kiến chỉ đạo về công tác
            """)
        + each(.work, .pastPeriod, "Thông báo kết quả kiểm tra công tác")
        + each(.programme, .any, "Thông báo phân công nhiệm vụ thực hiện")
        + each(.decision, .any, "Thông báo về việc\nThông báo về việc")

    private static let invitations =
        each(
            .work, .year,
            """
            Giấy mời họp bàn công tác
            Giấy mời tham gia đoàn kiểm tra công tác
            Giấy mời dự hội nghị tập huấn về công tác
            """)
        + each(.work, .pastPeriod, "Giấy mời dự hội nghị sơ kết công tác")
        + each(.programme, .any, "Giấy mời dự hội nghị triển khai thực hiện")
        + each(.programme, .pastPeriod, "Giấy mời họp đánh giá kết quả thực hiện")
}
