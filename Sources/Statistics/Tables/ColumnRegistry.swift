extension Column {
    /// Title, alignment, value and total of every column, in one place.
    public var definition: ColumnDefinition { Self.registry[self] ?? Self.undefined }

    private static let undefined = ColumnDefinition(
        title: Phrase("?", "?"), shortTitle: Phrase("?", "?"), kind: .text, worstIsGreatest: false,
        value: { _ in .missing }, total: { _ in .missing })

    private static let registry: [Column: ColumnDefinition] = [
        .unitID: text("Mã đơn vị", "Unit ID", short: "Mã", "ID") { .text($0.figures.unit.id.text) },
        .name: text("Đơn vị", "Unit", short: "Đơn vị", "Unit") { .text($0.figures.unit.name) },
        .group: text("Nhóm", "Group", short: "Nhóm", "Group") { .group($0.figures.unit.group) },
        .parent: text("Mã đơn vị cấp trên", "Parent unit ID", short: "Cấp trên", "Parent") {
            $0.figures.unit.parent.map { .text($0.text) } ?? .missing
        },
        .received: incoming("Tổng số văn bản đến", "Received", short: "Đến", "Rec'd", worstIsGreatest: true) {
            .count($0.received)
        },
        .replied: incoming("Phúc đáp", "Replied", short: "Ph.đáp", "Replied") { .count($0.replied) },
        .closed: incoming("Kết thúc", "Closed", short: "K.thúc", "Closed") { .count($0.closed) },
        .processed: incoming("Đã xử lý", "Processed", short: "Đã XL", "Done") { .count($0.processed) },
        .open: incoming("Chưa xử lý", "Open", short: "Tồn", "Open", worstIsGreatest: true) { .count($0.open) },
        .shareOfBacklog: ColumnDefinition(
            title: Phrase("Tỷ trọng trong tổng tồn", "Share of the whole backlog"),
            shortTitle: Phrase("% tồn", "Share"), kind: .rate, worstIsGreatest: true,
            value: { $0.shareOfBacklog.map { .rate($0) } ?? .missing },
            total: { $0.shareOfBacklog.map { .rate($0) } ?? .missing }),
        .cumulativeShare: ColumnDefinition(
            title: Phrase("Tỷ trọng lũy kế, từ đơn vị tồn nhiều nhất", "Cumulative share, from the largest backlog"),
            shortTitle: Phrase("Lũy kế", "Cumul."), kind: .rate, worstIsGreatest: false,
            value: { $0.cumulativeShare.map { .rate($0) } ?? .missing }, total: { _ in .missing }),
        .openChange: change(
            "Tồn tăng, giảm so với kỳ trước", "Change of open documents", short: "±Tồn", "±Open"
        ) { $0.open.map { .change($0) } },
        .openByWeek: ColumnDefinition(
            title: Phrase("Tồn từng tuần", "Open week by week"), shortTitle: Phrase("Diễn biến", "Trend"), kind: .trend,
            worstIsGreatest: true, value: { trend($0.figures.flow) }, total: { trend($0.flow) }),
        .processingRate: ColumnDefinition(
            title: Phrase("Tỷ lệ xử lý", "Processing rate"), shortTitle: Phrase("% xử lý", "Processed"),
            kind: .rate, worstIsGreatest: false,
            value: { $0.figures.incoming.map { .rate($0.processingRate) } ?? .missing },
            total: { $0.incoming.map { .rate($0.processingRate) } ?? .missing }),
        .processingChange: change(
            "Tỷ lệ xử lý tăng, giảm (điểm %)", "Change of the processing rate (points)", short: "±% XL", "±Proc."
        ) { $0.processing.map { .points($0) } },
        .processingPercentPublished: published("Tỷ lệ xử lý (công bố)", "Processing % as published") {
            $0.processing
        },
        .requiredPerDay: pace("Cần xử lý mỗi ngày", "Required per working day", short: "Cần/ngày", "Need/day") {
            $0.requiredPerDay
        },
        .requiredPerDayWithInflow: pace(
            "Cần mỗi ngày, kể cả văn bản mới đến", "Required per day with inflow", short: "Cần+đến", "+inflow"
        ) { $0.requiredPerDayWithInflow },
        .requiredPerDayWithRecentInflow: pace(
            "Cần mỗi ngày, kể cả mới đến như 20 ngày qua",
            "Required per day with inflow as in the last 20 working days",
            short: "Cần+đến20", "+infl. 20"
        ) { $0.requiredPerDayWithRecentInflow },
        .achievedPerDay: achieved("Đã làm được mỗi ngày", "Achieved per working day", short: "Đạt/ngày", "Did/day") {
            $0.achievedPerDay
        },
        .achievedShort: achieved(
            "Đã làm mỗi ngày, 5 ngày làm việc qua", "Achieved per day, last 5 working days", short: "5 ngày", "Last 5"
        ) { $0.achievedShort },
        .achievedLong: achieved(
            "Đã làm mỗi ngày, 20 ngày làm việc qua", "Achieved per day, last 20 working days", short: "20 ngày",
            "Last 20"
        ) { $0.achievedLong },
        .bestPerDay: achieved(
            "Mức tốt nhất từng đạt mỗi ngày", "Best pace ever kept per day", short: "Cao nhất", "Best"
        ) { $0.bestPerDay },
        .projectedFinish: ColumnDefinition(
            title: Phrase("Dự kiến xong", "Projected finish"), shortTitle: Phrase("Dự kiến", "Finish"), kind: .day,
            worstIsGreatest: true, value: { $0.pace.map { .finish($0.projectedFinish) } ?? .missing },
            total: { $0.pace.map { .finish($0.projectedFinish) } ?? .missing }),
        .paceVerdict: ColumnDefinition(
            title: Phrase("Tiến độ so với hạn", "Pace against the deadline"), shortTitle: Phrase("Tiến độ", "Pace"),
            kind: .text, worstIsGreatest: true, value: { $0.pace?.verdict.map { .verdict($0) } ?? .missing },
            total: { $0.pace?.verdict.map { .verdict($0) } ?? .missing }),
        .overdueDocuments: backlog("Văn bản quá hạn", "Overdue documents", short: "Quá hạn", "Overdue") {
            .count($0.overdue)
        },
        .closableDocuments: backlog(
            "Để biết, chỉ cần kết thúc", "For information, simply close", short: "Để biết", "Info"
        ) { .count($0.closable) },
        .openOver90Days: backlog("Tồn trên 90 ngày", "Open over 90 days", short: ">90 ng", ">90 d") {
            .count($0[.older])
        },
        .oldestArrival: ColumnDefinition(
            title: Phrase("Văn bản tồn cũ nhất", "Oldest open arrival"), shortTitle: Phrase("Cũ nhất", "Oldest"),
            kind: .day, worstIsGreatest: false,
            value: { $0.figures.backlog?.oldest.map { .day($0) } ?? .missing },
            total: { $0.backlog?.oldest.map { .day($0) } ?? .missing }),
        .issued: issued("Tổng số văn bản đi", "Issued", short: "Đi", "Issued", worstIsGreatest: true) {
            .count($0.issued)
        },
        .electronic: issued("Điện tử", "Electronic", short: "Đ.tử", "Electr.") { .count($0.electronic) },
        .paper: issued("Giấy", "Paper", short: "Giấy", "Paper") { .count($0.paper) },
        .signed: issued("Ký số", "Signed", short: "Ký số", "Signed") { .count($0.signed) },
        .unsigned: issued("Không ký số", "Unsigned", short: "Chưa ký", "Unsigned", worstIsGreatest: true) {
            .count($0.unsigned)
        },
        .signingRate: issued("Tỷ lệ ký số đơn vị", "Unit signing rate", short: "% ký số", "Signing", kind: .rate) {
            .rate($0.signingRate)
        },
        .signingChange: change(
            "Tỷ lệ ký số tăng, giảm (điểm %)", "Change of the signing rate (points)", short: "±% ký", "±Sign."
        ) { $0.signing.map { .points($0) } },
        .signingPercentPublished: published("Tỷ lệ ký số (công bố)", "Signing % as published") { $0.signing },
        .leaderSigned: issued("Lãnh đạo ký số", "Leader-signed", short: "LĐ ký", "Leader") {
            .count($0.leaderSigned)
        },
        .leaderRateOfSigned: issued(
            "Lãnh đạo ký số trên số đã ký", "Leader-signed of signed", short: "%LĐ/đã ký", "L/signed", kind: .rate
        ) { .rate($0.leaderRateOfSigned) },
        .leaderRateOfIssued: issued(
            "Lãnh đạo ký số trên tổng văn bản đi", "Leader-signed of issued", short: "%LĐ/đi", "L/issued", kind: .rate
        ) { .rate($0.leaderRateOfIssued) },
        .leaderChange: change(
            "Tỷ lệ lãnh đạo ký số tăng, giảm (điểm %)", "Change of the leader signing rate (points)", short: "±% LĐ",
            "±Lead."
        ) { $0.leader.map { .points($0) } },
        .leaderPercentPublished: published("Tỷ lệ LĐ ký số (công bố)", "Leader % as published") { $0.leader },
        .flags: ColumnDefinition(
            title: Phrase("Cảnh báo", "Flags"), shortTitle: Phrase("Cảnh báo", "Flags"), kind: .flags,
            worstIsGreatest: true, value: { .flags($0.flags) }, total: { _ in .missing }),
    ]

    private static func text(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        value: @escaping @Sendable (UnitAssessment) -> ColumnValue
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .text,
            worstIsGreatest: false, value: value, total: { _ in .missing })
    }

    private static func incoming(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        worstIsGreatest: Bool = false, value: @escaping @Sendable (IncomingTally) -> ColumnValue
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .count,
            worstIsGreatest: worstIsGreatest, value: { $0.figures.incoming.map(value) ?? .missing },
            total: { $0.incoming.map(value) ?? .missing })
    }

    private static func issued(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        kind: ColumnKind = .count, worstIsGreatest: Bool = false,
        value: @escaping @Sendable (IssuedTally) -> ColumnValue
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: kind,
            worstIsGreatest: worstIsGreatest, value: { $0.figures.issued.map(value) ?? .missing },
            total: { $0.issued.map(value) ?? .missing })
    }

    private static func backlog(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        value: @escaping @Sendable (BacklogBreakdown) -> ColumnValue
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .count,
            worstIsGreatest: true, value: { $0.figures.backlog.map(value) ?? .missing },
            total: { $0.backlog.map(value) ?? .missing })
    }

    private static func pace(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        rate: @escaping @Sendable (Pace) -> Rate
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .pace,
            worstIsGreatest: true, value: { $0.pace.map { .pace(rate($0)) } ?? .missing },
            total: { $0.pace.map { .pace(rate($0)) } ?? .missing })
    }

    private static func achieved(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        rate: @escaping @Sendable (Pace) -> Rate
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .pace,
            worstIsGreatest: false, value: { $0.pace.map { .achieved(rate($0)) } ?? .missing },
            total: { $0.pace.map { .achieved(rate($0)) } ?? .missing })
    }

    private static func change(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        value: @escaping @Sendable (FiguresChange) -> ColumnValue?
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .change,
            worstIsGreatest: false, value: { $0.figures.change.flatMap(value) ?? .missing },
            total: { $0.change.flatMap(value) ?? .missing })
    }

    private static func trend(_ flow: RecentFlow?) -> ColumnValue {
        guard let open = flow?.openByWeek, open.count > 1 else { return .missing }
        return .trend(open)
    }

    private static func published(
        _ vietnamese: String, _ english: String, percent: @escaping @Sendable (PublishedPercents) -> Int?
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase("% c.bố", "Publ. %"), kind: .rate,
            worstIsGreatest: false,
            value: { percent($0.figures.published).map { .publishedPercent($0) } ?? .missing },
            total: { _ in .missing })
    }
}
