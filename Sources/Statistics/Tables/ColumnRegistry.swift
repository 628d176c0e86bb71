extension Column {
    /// Title, alignment, value and total of every column, in one place.
    public var definition: ColumnDefinition {
        switch self {
        case .count(let measure): Self.definition(of: measure)
        case .rate(let rate): Self.definition(of: rate)
        default: Self.registry[self] ?? Self.undefined
        }
    }

    private static func definition(of measure: Measure) -> ColumnDefinition {
        ColumnDefinition(
            title: measure.title, shortTitle: measure.shortTitle, kind: .count,
            worstIsGreatest: measure.isWorseWhenGreater,
            value: { unit in
                let counts = measure.kind == .incoming ? unit.figures.incoming : unit.figures.issued
                return counts?[measure].map { .count($0) } ?? .missing
            },
            total: { totals in
                let counts = measure.kind == .incoming ? totals.incoming : totals.issued
                return counts?[measure].map { .count($0) } ?? .missing
            })
    }

    private static func definition(of rate: RateMeasure) -> ColumnDefinition {
        ColumnDefinition(
            title: rate.title, shortTitle: rate.shortTitle, kind: .rate, worstIsGreatest: !rate.isGreaterBetter,
            value: { unit in
                let counts = rate.part.kind == .incoming ? unit.figures.incoming : unit.figures.issued
                return counts?[rate: rate].map { .rate($0) } ?? .missing
            },
            total: { totals in
                let counts = rate.part.kind == .incoming ? totals.incoming : totals.issued
                return counts?[rate: rate].map { .rate($0) } ?? .missing
            })
    }

    private static let undefined = ColumnDefinition(
        title: Phrase("?", "?"), shortTitle: Phrase("?", "?"), kind: .text, worstIsGreatest: false,
        value: { _ in .missing }, total: { _ in .missing })

    private static let registry: [Column: ColumnDefinition] = [
        .unitID: text("Mã đơn vị", "Unit ID", short: "Mã", "ID") { .text($0.figures.unit.wholeID.text) },
        .name: text("Đơn vị", "Unit", short: "Đơn vị", "Unit") { .text($0.figures.unit.name) },
        .group: text("Nhóm", "Group", short: "Nhóm", "Group") { .group($0.figures.unit.group) },
        .parent: text("Mã đơn vị cấp trên", "Parent unit ID", short: "Cấp trên", "Parent") {
            $0.figures.unit.parent.map { .text($0.text) } ?? .missing
        },
        .level: text("Cấp", "Level", short: "Cấp", "Level") {
            $0.figures.unit.level.isEmpty ? .missing : .text($0.figures.unit.level)
        },
        .successor: text("Đơn vị kế thừa", "Successor", short: "Kế thừa", "Successor") {
            let names = $0.figures.unit.successors.map(\.name)
            return names.isEmpty ? .missing : .text(names.joined(separator: ", "))
        },
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
        .clearingPerDay: achieved(
            "Tồn cũ giảm mỗi ngày, 20 ngày làm việc qua", "Old documents cleared per day, last 20 working days",
            short: "Giảm tồn", "Clearing"
        ) { $0.clearing },
        .clearingSlowest: achieved(
            "Tồn cũ giảm mỗi ngày, tuần chậm nhất", "Old documents cleared per day, slowest week", short: "Chậm nhất",
            "Slowest"
        ) { $0.slowest },
        .clearingFastest: achieved(
            "Tồn cũ giảm mỗi ngày, tuần nhanh nhất", "Old documents cleared per day, fastest week", short: "Nhanh nhất",
            "Fastest"
        ) { $0.fastest },
        .neededMultiple: achieved(
            "Phải nhanh gấp mấy lần hiện nay", "How many times the present pace is needed", short: "Gấp", "Times"
        ) { $0.neededMultiple },
        .oldShareOfRecent: ColumnDefinition(
            title: Phrase(
                "Trong số xử lý 20 ngày làm việc qua: văn bản cũ trên 30 ngày",
                "Of those processed in the last 20 working days: older than 30 days"),
            shortTitle: Phrase("% cũ", "Old"), kind: .rate, worstIsGreatest: false,
            value: { $0.pace.flatMap { $0.oldShare.isDefined ? .rate($0.oldShare) : nil } ?? .missing },
            total: { $0.pace.flatMap { $0.oldShare.isDefined ? .rate($0.oldShare) : nil } ?? .missing }),
        .cohort: cohort("Tồn phải giải quyết theo chỉ đạo", "Ordered to be cleared", short: "Phải xong", "Ordered") {
            $0.ordered...$0.ordered
        },
        .cohortLeft: cohort(
            "Còn lại của số phải giải quyết", "Left of those ordered to be cleared", short: "Còn lại", "Left"
        ) { $0.left },
        .cohortLeftLeast: cohort(
            "Còn lại của số phải giải quyết, ít nhất", "Left of those ordered to be cleared, at least",
            short: "Còn ít nhất", "Least left"
        ) { $0.left.lowerBound...$0.left.lowerBound },
        .cohortLeftMost: cohort(
            "Còn lại của số phải giải quyết, nhiều nhất", "Left of those ordered to be cleared, at most",
            short: "Còn nhiều nhất", "Most left"
        ) { $0.left.upperBound...$0.left.upperBound },
        .projectedFinish: finish("Dự kiến xong", "Projected finish", short: "Dự kiến", "Finish") { $0.projectedFinish },
        .earliestFinish: finish(
            "Dự kiến xong, theo tuần nhanh nhất", "Projected finish at the fastest week", short: "Sớm nhất", "Earliest"
        ) { $0.earliestFinish },
        .latestFinish: finish(
            "Dự kiến xong, theo tuần chậm nhất", "Projected finish at the slowest week", short: "Muộn nhất", "Latest"
        ) { $0.latestFinish },
        .paceVerdict: ColumnDefinition(
            title: Phrase("Tiến độ so với hạn", "Pace against the deadline"), shortTitle: Phrase("Tiến độ", "Pace"),
            kind: .text, worstIsGreatest: true, value: { $0.pace?.verdict.map { .verdict($0) } ?? .missing },
            total: { $0.pace?.verdict.map { .verdict($0) } ?? .missing }),
        .overdueDocuments: backlog("Văn bản quá hạn", "Overdue documents", short: "Quá hạn", "Overdue") {
            $0.overdue
        },
        .closableDocuments: backlog(
            "Để biết, chỉ cần kết thúc", "For information, simply close", short: "Để biết", "Info"
        ) { $0.closable },
        .openOver90Days: backlog("Tồn trên 90 ngày", "Open over 90 days", short: ">90 ng", ">90 d") {
            $0[.older]
        },
        .oldestArrival: ColumnDefinition(
            title: Phrase("Văn bản tồn cũ nhất", "Oldest open arrival"), shortTitle: Phrase("Cũ nhất", "Oldest"),
            kind: .day, worstIsGreatest: false,
            value: { $0.figures.backlog?.oldest.map { .day($0) } ?? .missing },
            total: { $0.backlog?.oldest.map { .day($0) } ?? .missing }),
        .urgentOpen: backlog(
            "Văn bản khẩn chưa xử lý", "Urgent and still open", short: "Khẩn", "Urgent"
        ) { $0.urgent },
        .medianDays: days("Số ngày để xử lý xong một nửa", "Days until half are closed", short: "Trung vị", "Median") {
            $0.median
        },
        .ninetiethDays: days(
            "Số ngày để xử lý xong 9 phần 10", "Days until nine of ten are closed", short: "9/10 sau", "90th"
        ) { $0.ninetieth },
        .signingChange: change(
            "Tỷ lệ ký số tăng, giảm (điểm %)", "Change of the signing rate (points)", short: "±% ký", "±Sign."
        ) { $0.signing.map { .points($0) } },
        .signingPercentPublished: published("Tỷ lệ ký số (công bố)", "Signing % as published") { $0.signing },
        .leaderChange: change(
            "Lãnh đạo ký số trên số đã ký tăng, giảm (điểm %)", "Change of leader-signed of signed (points)",
            short: "±%LĐ/đã ký", "±L/signed"
        ) { $0.leader.map { .points($0) } },
        .leaderOfElectronicChange: change(
            "Lãnh đạo ký số trên văn bản điện tử tăng, giảm (điểm %)", "Change of leader-signed of electronic (points)",
            short: "±%LĐ/đ.tử", "±L/electr."
        ) { $0.leaderOfElectronic.map { .points($0) } },
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

    private static func backlog(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        count: @escaping @Sendable (BacklogBreakdown) -> Int?
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .count,
            worstIsGreatest: true, value: { $0.figures.backlog.flatMap(count).map { .count($0) } ?? .missing },
            total: { $0.backlog.flatMap(count).map { .count($0) } ?? .missing })
    }

    /// A pace that is needed, and whether at least.
    private static func needed(_ pace: Pace, _ rate: Rate) -> ColumnValue {
        pace.isLeast && rate.isDefined ? .paceAtLeast(rate) : .pace(rate)
    }

    private static func pace(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        rate: @escaping @Sendable (Pace) -> Rate
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .pace,
            worstIsGreatest: true, value: { $0.pace.map { needed($0, rate($0)) } ?? .missing },
            total: { $0.pace.map { needed($0, rate($0)) } ?? .missing })
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

    private static func cohort(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        count: @escaping @Sendable (Cohort) -> ClosedRange<Int>
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .count,
            worstIsGreatest: true, value: { $0.figures.cohort.map { .counts(count($0)) } ?? .missing },
            total: { $0.cohort.map { .counts(count($0)) } ?? .missing })
    }

    private static func days(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        days: @escaping @Sendable (ClosingTimes) -> Int?
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .count,
            worstIsGreatest: true,
            value: { $0.figures.closingTimes.flatMap(days).map { .count($0) } ?? .missing }, total: { _ in .missing })
    }

    private static func finish(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        finish: @escaping @Sendable (Pace) -> ProjectedFinish?
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .day,
            worstIsGreatest: true, value: { $0.pace.flatMap(finish).map { .finish($0) } ?? .missing },
            total: { $0.pace.flatMap(finish).map { .finish($0) } ?? .missing })
    }

    private static func change(
        _ vietnamese: String, _ english: String, short shortVietnamese: String, _ shortEnglish: String,
        value: @escaping @Sendable (FiguresChange) -> ColumnValue?
    ) -> ColumnDefinition {
        ColumnDefinition(
            title: Phrase(vietnamese, english), shortTitle: Phrase(shortVietnamese, shortEnglish), kind: .change,
            worstIsGreatest: false, value: { $0.change.flatMap(value) ?? .missing },
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
