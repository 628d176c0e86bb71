extension Pace {
    /// The verdict with its numbers, in as few words as a title strip has room for: "Chậm: cần 33/ngày, đang giải quyết tồn
    /// cũ 3,2/ngày".
    public func verdictSentence(_ language: Language) -> String {
        let numbers = NumberText(language)
        let (required, current) = numbers.paces(requiredPerDay, judged.pace)
        let needed = leastWord[language] + required
        guard let open = open ?? (isLeast ? stock?.lowerBound : nil) else {
            return verdict == .behind
                ? Phrase("Chậm dù tồn là bao nhiêu · ", "Behind whatever is open · ")[language]
                    + stockSentence[language]
                : stockSentence[language]
        }
        switch verdict {
        case nil:
            let left =
                Phrase("Còn \(numbers.count(open)) văn bản tồn", "\(plural(numbers.count(open), "document")) open")[
                    language]
                + ofOrder[language]
            guard requiredPerDay.isDefined, open > 0 else { return left }
            return left
                + Phrase(
                    ": cần \(needed)/ngày, kịp hay không chưa rõ",
                    ": needs \(needed)/day, whether it will be done is not known")[language]
        case .met where cohort != nil:
            return Phrase("Đã xong phần theo chỉ đạo", "Met: what was ordered is done")[language]
        case .met: return Phrase("Đã xong, không còn tồn", "Met: nothing is open")[language]
        case .onTrack:
            return Phrase(
                "Kịp hạn: cần \(needed)/ngày, tồn cũ giảm \(current)/ngày",
                "On track: needs \(needed)/day, clearing \(current)")[language]
        case .behind:
            guard requiredPerDay.isDefined else {
                return Phrase(
                    "Chậm: hết ngày làm việc, còn \(numbers.count(open))",
                    "Behind: no working day is left, \(numbers.count(open)) open")[language] + ofOrder[language]
            }
            if let heldBack {
                let (units, documents) = (numbers.count(heldBack.units), numbers.count(heldBack.documents))
                return Phrase(
                    "Chậm: \(units) đơn vị không kịp, giữ \(documents)/\(numbers.count(open)) văn bản",
                    "Behind: \(units) unit\(heldBack.units == 1 ? "" : "s") with \(documents) of \(plural(numbers.count(open), "document")) will not be done"
                )[language]
            }
            return Phrase(
                "Chậm: cần \(needed)/ngày, \(judged.isClearing ? "tồn cũ giảm \(current)/ngày" : "làm \(current)/ngày kể cả mới")",
                "Behind: needs \(needed)/day, \(judged.isClearing ? "clearing \(current)" : "doing \(current) with new ones")"
            )[language]
        case .overdue:
            return Phrase(
                "Quá hạn \(daysPastDeadline) ngày, còn \(numbers.count(open)) văn bản",
                "\(daysPastDeadline) day\(daysPastDeadline == 1 ? "" : "s") overdue, \(numbers.count(open)) still open"
            )[language] + ofOrder[language]
        }
    }

    /// What was ordered, how much of it is done and left, or that nothing tells it; nil without an earlier order.
    public func cohortSentence(_ language: Language) -> String? {
        if let day = unknownOrder, stock?.upperBound != 0 {
            return Phrase(
                "Chưa rõ trong số tồn có bao nhiêu từ ngày chỉ đạo \(NumberText(.vietnamese).date(day)), nên tính cả số tồn và chưa đánh giá kịp hay chậm.",
                "How many of the open documents are those of the order of \(day.iso) is not known: all are counted, and whether it will be done is not judged."
            )[language]
        }
        return cohort.flatMap { cohort in orderDay.map { cohort.sentence(of: $0, language) } }
    }

    /// " theo chỉ đạo" after a number of documents that is what is left of those ordered, and not all that is open.
    public var ofOrder: Phrase {
        cohort == nil ? Phrase("", "") : Phrase(" theo chỉ đạo", " of those ordered")
    }

    /// "ít nhất " where the number needed is only the least.
    public var leastWord: Phrase { isLeast ? Phrase("ít nhất ", "at least ") : Phrase("", "") }

    /// What the verdict stands on: old documents cleared, or where that is not known all that was done.
    private var judged: (pace: Rate, isClearing: Bool) {
        clearing.isDefined ? (clearing, true) : (achievedLong.isDefined ? achievedLong : achievedPerDay, false)
    }

    /// What is known of the stock where the number is not.
    private var stockSentence: Phrase {
        func text(_ language: Language) -> String {
            let numbers = NumberText(language)
            guard let stock else { return Phrase("Tồn: chưa rõ", "Open: not known")[language] }
            guard stock.upperBound < Self.unbounded else {
                let least = numbers.count(stock.lowerBound)
                return Phrase(
                    "Tồn ít nhất \(least), tồn kỳ trước chưa rõ",
                    "At least \(least) open, what came before is not known")[
                        language]
            }
            let (least, most) = (numbers.count(stock.lowerBound), numbers.count(stock.upperBound))
            return Phrase("Tồn từ \(least) đến \(most): chưa rõ", "Between \(least) and \(most) open: not known")[
                language]
        }
        return Phrase(text(.vietnamese), text(.english))
    }
}

extension Pace {
    /// What has to happen in the next five working days for the deadline to hold: "5 ngày làm việc tới phải xử lý ít nhất
    /// 3.851 văn bản tồn để kịp hạn."; nil without a deadline ahead, or when nothing is open.
    public func nextWeekSentence(_ language: Language) -> String? {
        let days = min(5, workingDaysLeft)
        guard requiredPerDay.isDefined, days > 0, requiredPerDay.part > 0,
            let documents = Rate(requiredPerDay.part * days, of: requiredPerDay.whole).ceiling
        else { return nil }
        let count = NumberText(language).count(documents)
        return Phrase(
            "\(days) ngày làm việc tới phải xử lý ít nhất \(count) văn bản tồn để kịp hạn.",
            "In the next \(plural(days, "working day")) at least \(plural(count, "open document")) must be processed to hold the deadline."
        )[
            language]
    }
}

extension Pace {
    /// Who closes what comes in and leaves the old: "20 ngày làm việc qua xử lý 1.893 văn bản, trong đó 329 văn bản cũ trên 30
    /// ngày."; nil where that is not known.
    public func recentWorkSentence(_ language: Language) -> String? {
        guard oldShare.isDefined else { return nil }
        let numbers = NumberText(language)
        let (old, all) = (numbers.count(oldShare.part), numbers.count(oldShare.whole))
        let days = recentDays
        return Phrase(
            "\(days.vietnamese) xử lý \(all) văn bản, trong đó \(old) văn bản cũ trên 30 ngày.",
            "In \(days.english) \(plural(all, "document")) were processed, \(old) of them older than 30 days.")[
                language]
    }

    /// "20 ngày làm việc qua", or to which day where the register ends before the day of the figures.
    public var recentDays: Phrase {
        guard let day = recentThrough else { return Phrase("20 ngày làm việc qua", "the last 20 working days") }
        return Phrase(
            "20 ngày làm việc đến \(NumberText(.vietnamese).date(day))",
            "the 20 working days to \(NumberText(.english).date(day))")
    }

    /// "Cứ giảm tồn 36,9/ngày thì xong khoảng 12/05/2026 (nhanh nhất …, chậm nhất …)"; nil where nothing is known or all is
    /// done.
    public func finishSentence(_ language: Language) -> String? {
        guard let finish = projectedFinish, finish != .done, clearing.isDefined, heldBack == nil else { return nil }
        let numbers = NumberText(language)
        let pace = numbers.pace(clearing)
        switch finish {
        case .done: return nil
        case .never:
            return Phrase(
                "\(recentDays.vietnamese) không giảm được văn bản tồn cũ nào: cứ thế thì không bao giờ xong.",
                "No old document was cleared in \(recentDays.english): never at this pace.")[language]
        case .beyondTenYears:
            return Phrase(
                "Cứ giảm \(pace) văn bản tồn cũ mỗi ngày thì hơn 10 năm nữa chưa xong.",
                "Clearing \(plural(pace, "old document")) a day, it takes more than ten years.")[language]
        case .on(let day):
            var range = ""
            if case .on(let first)? = earliestFinish, first != day {
                let last = latestFinish.map(numbers.finish) ?? NumberText.missing
                range =
                    Phrase(
                        " (tuần nhanh nhất: \(numbers.date(first)); tuần chậm nhất: \(last))",
                        " (at the fastest week \(numbers.date(first)), at the slowest \(last))")[language]
            }
            return Phrase(
                "Cứ giảm \(pace) văn bản tồn cũ mỗi ngày thì xong khoảng \(numbers.date(day))\(range).",
                "Clearing \(plural(pace, "old document")) a day, it is done about \(numbers.date(day))\(range).")[
                    language]
        }
    }
}
