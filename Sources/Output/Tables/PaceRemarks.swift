import Statistics
import Text

extension DocumentReport {
    /// The unit's pace in a sentence, when it would be done, and what it holds of the whole; nil without figures.
    var paceLine: String? {
        guard let pace = unit.pace else { return nil }
        var parts = [pace.verdictSentence(language)]
        let isOpen = (pace.stock?.upperBound ?? 0) > 0
        if isOpen, pace.verdict != .overdue, let projected = pace.projectedFinish {
            let finish = numbers.finish(projected)
            parts.append(Phrase("dự kiến xong: \(finish)", "done about: \(finish)")[language])
        }
        if isOpen, let share = unit.shareOfBacklog, share.isDefined {
            let percent = numbers.percent(share)
            parts.append(Phrase("giữ \(percent) tổng tồn", "holds \(percent) of all that is open")[language])
        }
        return parts.joined(separator: " · ")
    }
}

extension UnitTableJSON {
    /// One unit's pace: the columns of the pace table by their names.
    static func pace(_ pace: Pace, of unit: UnitAssessment) -> JSONValue {
        let columns: [Column] = [
            .requiredPerDay, .requiredPerDayWithInflow, .requiredPerDayWithRecentInflow, .achievedPerDay,
            .achievedLong, .achievedShort, .bestPerDay, .clearingPerDay, .clearingSlowest, .clearingFastest,
            .neededMultiple, .oldShareOfRecent, .cohort, .cohortLeft, .cohortLeftLeast,
            .cohortLeftMost, .projectedFinish, .earliestFinish, .latestFinish,
            .paceVerdict, .shareOfBacklog, .medianDays, .ninetiethDays,
        ]
        return .object(
            [
                ("working_days_left", .number(pace.workingDaysLeft)),
                ("days_past_deadline", .number(pace.daysPastDeadline)),
            ]
                + columns.map { ($0.rawValue, value($0.definition.value(unit), isTotal: false)) })
    }
}

extension UnitTableReport {
    /// Whether any share shown is one of few documents.
    private var hasFew: Bool {
        table.units.contains { unit in
            columns.contains { column in
                if case .rate(let rate) = column.definition.value(unit) { return rate.isOfFew }
                return false
            }
        }
    }

    /// Lines below the table: whether the whole will be done in time, and who holds the backlog.
    var remarks: [String] {
        let few = hasFew ? [ColumnText.fewNote[language] + "."] : []
        guard table.query.table != .issued, let pace = table.all.pace else { return few }
        var lines: [String] = few
        let snapshot = assessment.snapshot
        let carried = snapshot.carriedSentence(table.all.incoming, language)
        for sentence in [snapshot.coverageSentence(language), carried] where !sentence.isEmpty {
            lines.append(sentence.asSentence)
        }
        if table.query.table == .pace || pace.verdict == .overdue {
            lines.append("\(deadline)\(pace.verdictSentence(language)).")
            if let sentence = pace.finishSentence(language) { lines.append(sentence) }
            if let sentence = pace.nextWeekSentence(language) { lines.append(sentence) }
            if let sentence = pace.cohortSentence(language) { lines.append(sentence) }
            if let sentence = pace.recentWorkSentence(language) { lines.append(sentence) }
        }
        if table.shown.unitCount != table.all.unitCount, let shown = table.shown.contribution {
            lines.append(shown.theseSentence(language) + ".")
        }
        if let largest = assessment.largestBacklogs() { lines.append(largest.largestSentence(language) + ".") }
        return lines
    }

    /// "Hạn trước 10/08/2023, còn 40 ngày làm việc: "; empty without one, or when the sentence says how long it is past.
    private var deadline: String {
        let frame = assessment.frame
        guard let deadline = frame.deadline, !frame.isPastDeadline else { return "" }
        let day = NumberText(language).date(deadline.day)
        let word = deadline.isInclusive ? Phrase("hết ngày", "through") : Phrase("trước", "before")
        let today = frame.todayClause
        return Phrase(
            "Hạn \(word.vietnamese) \(day), còn \(frame.workingDaysLeft) ngày làm việc\(today.vietnamese). ",
            "Deadline \(word.english) \(day), \(plural(frame.workingDaysLeft, "working day")) left\(today.english). ")[
                language]
    }
}
