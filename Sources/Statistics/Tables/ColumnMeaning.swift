extension Column {
    /// What the column says, from what and by which rule: for the page for auditors. Nil for counts and shares, which say it by
    /// their cells, and for what names a unit.
    public var meaning: Phrase? {
        switch self {
        case .count, .rate, .unitID, .name, .group, .parent, .level, .successor, .flags: nil
        case .openChange:
            Phrase(
                "tồn của ngày số liệu trừ tồn của báo cáo trước (không có thì của sổ 7 ngày trước)",
                "what is open less what was open in the report before (without one: by the register, 7 days before)")
        case .openByWeek:
            Phrase(
                "tồn cuối mỗi tuần theo sổ, đến hết ngày sổ biết",
                "what was open at the end of each week, by the register")
        case .shareOfBacklog:
            Phrase("tồn của đơn vị / tồn của mọi đơn vị", "the unit's open documents of those of all units")
        case .cumulativeShare:
            Phrase("cộng dồn từ đơn vị tồn nhiều nhất", "added up from the unit with the most open documents")
        case .processingChange, .signingChange, .leaderChange, .leaderOfElectronicChange:
            Phrase(
                "tỷ lệ này trừ tỷ lệ của báo cáo trước trong cùng kỳ, tính bằng điểm phần trăm",
                "the share less that of the report before, of the same period, in points")
        case .processingPercentPublished, .signingPercentPublished, .leaderPercentPublished:
            Phrase("số phần trăm in trong báo cáo, không tính lại", "the percentage as the report prints it")
        case .requiredPerDay:
            Phrase(
                "số phải giải quyết theo chỉ đạo (không có thì toàn bộ tồn) / số ngày làm việc còn lại đến hạn",
                "what is to be cleared (the order's documents, else all that are open) by the working days left to the deadline"
            )
        case .requiredPerDayWithInflow, .requiredPerDayWithRecentInflow:
            Phrase(
                "như trên, cộng văn bản mới đến mỗi ngày làm việc (cả kỳ, hoặc 20 ngày làm việc gần nhất)",
                "the same, with what arrives per working day (of the period, or of the last 20 working days)")
        case .achievedPerDay, .achievedShort, .achievedLong:
            Phrase(
                "mọi văn bản đã xử lý / số ngày làm việc: cả kỳ, 5 ngày, 20 ngày làm việc gần nhất",
                "all that was processed by working days: of the period, the last 5, the last 20")
        case .bestPerDay:
            Phrase(
                "mọi văn bản đã xử lý / số ngày làm việc của bốn tuần liền nhau nhiều nhất, trong các ngày có số liệu; không dùng để xét",
                "all that was processed by working days, in the best four weeks in a row of all days covered; judges nothing"
            )
        case .clearingPerDay, .clearingSlowest, .clearingFastest:
            Phrase(
                "văn bản đã tồn từ trước 20 ngày làm việc gần nhất (sau chỉ đạo: của số phải giải quyết) mà nay xong, mỗi ngày làm việc; tuần chậm nhất, nhanh nhất trong bốn tuần",
                "documents open before the last 20 working days (after the order: of its documents) processed since, per working day; the slowest and fastest of the four weeks"
            )
        case .neededMultiple: Phrase("cần mỗi ngày / giảm tồn mỗi ngày", "required per day by cleared per day")
        case .oldShareOfRecent:
            Phrase(
                "văn bản cũ trên 30 ngày / mọi văn bản xử lý trong 20 ngày làm việc gần nhất",
                "documents older than 30 days of all processed in the last 20 working days")
        case .cohort, .cohortLeft, .cohortLeftLeast, .cohortLeftMost:
            Phrase(
                "văn bản tồn cuối ngày chỉ đạo (đếm lại từ sổ mới nhất), trong đó nay còn; chỉ có báo cáo thì từ tồn trừ văn bản đến sau đến nhỏ hơn trong tồn và số phải giải quyết",
                "documents open at the end of the order's day (counted again by the newest register), and how many of them are; from reports alone between open less arrivals since and the smaller of open and ordered"
            )
        case .projectedFinish, .earliestFinish, .latestFinish:
            Phrase(
                "ngày xong nếu giữ mức giảm tồn; theo tuần nhanh nhất, chậm nhất; “không bao giờ” nếu không giảm",
                "the day all is cleared at that pace; at the fastest and slowest week's; never where nothing is cleared"
            )
        case .paceVerdict:
            Phrase(
                "xong, kịp, chậm, quá hạn, chưa rõ: so mức giảm tồn với mức cần",
                "met, on track, behind, overdue, unknown: the clearing pace beside what is needed")
        case .overdueDocuments:
            Phrase(
                "văn bản tồn có hạn xử lý đến ngày sổ hoặc trước đó",
                "open documents due on the register's day or before")
        case .closableDocuments:
            Phrase("văn bản tồn gửi để biết, kết thúc được ngay", "open documents for information only")
        case .openOver90Days:
            Phrase("văn bản tồn đến từ hơn 90 ngày", "open documents that arrived more than 90 days ago")
        case .oldestArrival: Phrase("ngày đến của văn bản tồn cũ nhất", "arrival of the oldest open document")
        case .urgentOpen:
            Phrase(
                "văn bản tồn có độ khẩn: khẩn, thượng khẩn, hỏa tốc (NĐ 30/2020, điều 24)",
                "open documents that are urgent, very urgent or express (Decree 30/2020, article 24)")
        case .medianDays, .ninetiethDays:
            Phrase(
                "số ngày để một nửa, chín phần mười văn bản xong; văn bản còn tồn tính là chưa xong (Kaplan–Meier)",
                "days until half, nine of ten, are closed; open ones count as not yet closed (Kaplan–Meier)")
        }
    }
}
